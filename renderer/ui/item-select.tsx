import { Select } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';

/** One choice of an item select. */
export interface ItemOption {
  readonly value: string;
  readonly label: string;
}

/** What every select of an item of the plan takes. */
export interface ItemSelectProps {
  readonly value: string | null;
  /** Words for the present value. */
  readonly valueLabel: string | undefined;
  readonly onChange: (id: string | null) => void;
  /** The choices, read from the plan only when the list opens: plans can hold thousands. */
  readonly options: (plan: Plan) => readonly ItemOption[];
  readonly label: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
  readonly leftSection?: ReactNode;
  readonly autoOpen?: boolean;
  readonly onClose?: () => void;
  /** Makes a new item from what was typed when nothing has that name. */
  readonly create?: { readonly label: (name: string) => string; readonly run: (name: string) => void };
  readonly renderOption?: (option: ItemOption) => ReactNode;
  readonly variant?: 'default' | 'unstyled' | 'filled';
  readonly size?: 'xs' | 'sm';
}

const shownAtOnce = 60;
const createValue = '__create__';
/** An empty list still says something; a list of choices must not be without any. */
const nothing = { value: '__nothing__', label: texts.widgets.nothingFound, disabled: true };

/** Picks one item of the plan by typing part of its name. */
export function ItemSelect({
  value,
  valueLabel,
  onChange,
  options,
  label,
  id,
  placeholder = texts.widgets.none,
  clearable = true,
  error,
  readOnly = false,
  leftSection,
  autoOpen = false,
  onClose,
  create,
  renderOption,
  variant = 'default',
  size = 'sm',
}: ItemSelectProps) {
  const [open, setOpen] = useState(autoOpen);
  const [search, setSearch] = useState(valueLabel ?? '');
  const revision = useStore((state) => state.revision);
  const refusals = useStore((state) => state.refusals);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice that was refused is not the value.
  useEffect(() => setSearch(valueLabel ?? ''), [refusals]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the plan when the list opens or the plan changes.
  const data = useMemo(() => {
    const present = value && valueLabel !== undefined ? [{ value, label: valueLabel }] : [];
    if (!open) return present;
    const choices = [...options(useStore.getState().plan)];
    return value && !choices.some((choice) => choice.value === value) ? [...present, ...choices] : choices;
  }, [open, value, valueLabel, revision]);
  const typed = search.trim();
  const creatable = create && open && typed !== '' && !data.some((choice) => same(choice.label, typed));
  return (
    <Select
      id={id}
      aria-label={id ? undefined : label}
      data={creatable ? [...data, { value: createValue, label: create.label(typed) }] : data}
      value={value}
      onChange={(picked) => {
        if (picked === createValue) create?.run(typed);
        else if (picked !== value) onChange(picked);
      }}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options: choices, search: words, limit }) => {
        const wanted = words.trim().toLocaleLowerCase();
        const all = words === valueLabel || wanted === '';
        const found = choices.filter(
          (choice) =>
            'value' in choice &&
            (choice.value === createValue || all || choice.label.toLocaleLowerCase().includes(wanted)),
        );
        return found.length > 0 ? found.slice(0, limit) : [nothing];
      }}
      limit={shownAtOnce}
      openOnFocus={false}
      clearable={clearable && !readOnly}
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${label}` }}
      placeholder={placeholder}
      error={error}
      readOnly={readOnly}
      leftSection={leftSection}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => {
        setOpen(false);
        onClose?.();
      }}
      autoFocus={autoOpen}
      onFocus={(event) => event.currentTarget.select()}
      maxDropdownHeight={280}
      variant={variant}
      size={size}
      {...(renderOption ? { renderOption: ({ option }) => renderOption(option) } : {})}
    />
  );
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();
