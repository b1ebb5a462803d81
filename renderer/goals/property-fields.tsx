import { texts } from '../../shared/texts/texts';
import { DateField } from '../ui/date-field';
import { NumberField } from '../ui/number-field';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { useFormat } from '../ui/use-format';

const words = texts.goals.inspector;

interface FieldProps<V> {
  readonly value: V;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onSave: (value: V) => void;
}

/** Who owns it. */
export function OwnerRow({ value, readOnly, error, onSave }: FieldProps<string | null>) {
  return (
    <PropertyRow label={words.owner}>
      {(id) => <OwnerSelect id={id} value={value} readOnly={readOnly} error={error} onChange={onSave} />}
    </PropertyRow>
  );
}

interface DateRowProps extends FieldProps<string | null> {
  readonly label: string;
  /** The date that counts as long as there is none of its own. */
  readonly inherited?: string | null | undefined;
}

/** A date of its own, with the one it takes over meanwhile. */
export function DateRow({ label, value, inherited, readOnly, error, onSave }: DateRowProps) {
  const format = useFormat();
  return (
    <PropertyRow label={label}>
      {(id) => (
        <DateField
          id={id}
          label={label}
          value={value}
          placeholder={inherited ? words.fromPeriod(format.date(inherited)) : ''}
          readOnly={readOnly}
          error={error}
          onSave={onSave}
        />
      )}
    </PropertyRow>
  );
}

/** How much it counts beside its siblings. */
export function WeightRow({ value, readOnly, error, onSave }: FieldProps<number>) {
  return (
    <PropertyRow label={words.weight}>
      {(id) => (
        <NumberField
          id={id}
          label={words.weight}
          value={value}
          min={0}
          max={1000}
          readOnly={readOnly}
          error={error}
          onSave={(weight) => weight !== null && onSave(weight)}
        />
      )}
    </PropertyRow>
  );
}

interface TextRowProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** Resolves with the reason when it was refused. */
  readonly onSave: (value: string) => Promise<string | undefined>;
}

/** A text of several lines under its label. */
export function TextRow({ label, ...field }: TextRowProps) {
  return (
    <PropertyRow label={label} stacked>
      {(id) => <TextField id={id} kind="text" label={label} {...field} />}
    </PropertyRow>
  );
}
