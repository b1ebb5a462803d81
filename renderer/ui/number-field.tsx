import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { texts } from '../../shared/texts/texts';
import { useKeepTyped } from './keep-typed';
import classes from './number-field.module.css';
import { editableNumber, parseNumber } from './parse';
import { useFormat } from './use-format';

interface NumberFieldProps {
  readonly value: number | null;
  /** Called on Enter or blur with a new number; null only when `clearable`. */
  readonly onSave: (value: number | null) => void;
  readonly label: string;
  readonly id?: string;
  readonly clearable?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly rightSection?: ReactNode;
  readonly readOnly?: boolean;
  /** Without a frame of its own until it is used: for cells of a table. */
  readonly quiet?: boolean;
  readonly autoFocus?: boolean;
}

/** A number typed the way the workspace's locale writes it; saved on Enter or blur, Esc puts the old one back. */
export function NumberField({
  value,
  onSave,
  label,
  id,
  clearable = false,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  error,
  placeholder,
  rightSection,
  readOnly = false,
  quiet = false,
  autoFocus = false,
}: NumberFieldProps) {
  const { locale, number } = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value from elsewhere replaces what was being typed.
  useEffect(() => setDraft(null), [value]);
  const save = () => {
    if (draft === null) return;
    const typed = parseNumber(draft, locale);
    setWrong(typed === undefined);
    if (typed === undefined) return;
    setDraft(null);
    if (typed === null && !clearable) return;
    const next = typed === null ? null : Math.min(max, Math.max(min, typed));
    if (next !== value) onSave(next);
  };
  useKeepTyped(save);
  return (
    <TextInput
      id={id}
      aria-label={id ? undefined : label}
      inputMode="decimal"
      classNames={quiet ? { input: classes.quiet } : {}}
      value={draft ?? (value === null ? '' : number(value))}
      placeholder={placeholder}
      error={wrong ? texts.widgets.notANumber : error}
      onFocus={(event) => {
        // At once: the next key replaces the number.
        if (draft === null) flushSync(() => setDraft(editableNumber(value, locale)));
        event.currentTarget.select();
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') {
          event.stopPropagation();
          setDraft(editableNumber(value, locale));
          setWrong(false);
        }
      }}
      rightSection={rightSection}
      rightSectionWidth={rightSection ? 'auto' : undefined}
      readOnly={readOnly}
      autoFocus={autoFocus}
    />
  );
}
