import '@mantine/dates/styles.css';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { firstDayOfWeek } from '../../shared/week';
import { useStore } from '../store';
import { useKeepTyped } from './keep-typed';
import { parseDate } from './parse';
import { useFormat } from './use-format';

interface DateFieldProps {
  /** `YYYY-MM-DD` or nothing. */
  readonly value: string | null;
  readonly onSave: (value: string | null) => void;
  readonly label: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
}

/** A calendar date, typed in the workspace's own order or picked from a calendar; saved on Enter, blur or pick. */
export function DateField({
  value,
  onSave,
  label,
  id,
  placeholder,
  clearable = true,
  error,
  readOnly = false,
}: DateFieldProps) {
  const { locale, date } = useFormat();
  const today = useStore((state) => state.rollup.today);
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value from elsewhere replaces what was being typed.
  useEffect(() => setDraft(null), [value]);
  const put = (next: string | null) => {
    setWrong(false);
    setDraft(null);
    if (next !== value) onSave(next);
  };
  const save = () => {
    if (draft === null) return;
    const typed = parseDate(draft, locale, today);
    if (typed === undefined || (typed === null && !clearable)) setWrong(true);
    else put(typed);
  };
  useKeepTyped(save);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
      <TextInput
        id={id}
        aria-label={id ? undefined : label}
        value={draft ?? (value ? date(value) : '')}
        placeholder={placeholder}
        error={wrong ? texts.widgets.notADate(date(today)) : error}
        readOnly={readOnly}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            // It takes the date; the form around it is not sent before it has it.
            event.preventDefault();
            save();
          } else if (event.key === 'ArrowDown' && event.altKey) {
            event.preventDefault();
            setOpen(true);
          } else if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
            setWrong(false);
          }
        }}
        rightSectionWidth={clearable && value ? 54 : 30}
        rightSection={
          readOnly ? null : (
            <>
              {clearable && value && (
                <ActionIcon size="sm" aria-label={`${texts.widgets.clear}: ${label}`} onClick={() => put(null)}>
                  <IconX size={14} />
                </ActionIcon>
              )}
              <Popover.Target>
                <ActionIcon size="sm" aria-label={`${texts.widgets.pickDate}: ${label}`} onClick={() => setOpen(!open)}>
                  <IconCalendar size={14} />
                </ActionIcon>
              </Popover.Target>
            </>
          )
        }
      />
      <Popover.Dropdown aria-label={label}>
        <DatePicker
          size="sm"
          value={value}
          defaultDate={value ?? today}
          onChange={(picked) => {
            setOpen(false);
            if (picked) put(picked);
          }}
          firstDayOfWeek={firstDayOfWeek(locale)}
          monthLabelFormat={(month) => inLocale(month, locale, { month: 'long', year: 'numeric' })}
          monthsListFormat={(month) => inLocale(month, locale, { month: 'short' })}
          weekdayFormat={(day) => inLocale(day, locale, { weekday: 'short' })}
          getDayProps={(day) => ({ 'aria-label': date(day) })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function inLocale(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
}
