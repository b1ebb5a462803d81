import { Select } from '@mantine/core';
import { PropertyRow } from './property-row';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly readOnly: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a few fixed values. */
export function Choice<T extends string>({
  label,
  values,
  value,
  names,
  readOnly,
  hint,
  error,
  onChange,
}: ChoiceProps<T>) {
  return (
    <PropertyRow label={label}>
      {(id) => (
        <Select
          id={id}
          data={values.map((candidate) => ({ value: candidate, label: names[candidate] }))}
          value={value}
          allowDeselect={false}
          readOnly={readOnly}
          description={hint}
          error={error}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(picked) => {
            const found = values.find((candidate) => candidate === picked);
            if (found && found !== value) onChange(found);
          }}
        />
      )}
    </PropertyRow>
  );
}
