import { Input, Select } from '@mantine/core';
import { useId } from 'react';
import { texts } from '../../shared/texts/texts';
import { DateField } from '../ui/date-field';
import { useFormat } from '../ui/use-format';
import { aDay, type Moments, present, useComparison } from './comparison';

const words = texts.reviewPlace.changes;

interface MomentsPickerProps {
  readonly moments: Moments;
  readonly size?: 'xs' | 'sm';
}

/** Which two moments are compared. */
export function MomentsPicker({ moments, size = 'sm' }: MomentsPickerProps) {
  const { fromDay, toDay } = useComparison();
  const format = useFormat();
  const { kept, toKept, isToDay } = moments;
  const days = { value: aDay, label: words.day };
  const options = moments.snapshots.map(({ id, title, date }) => ({
    value: id,
    label: words.at(title, format.date(date)),
  }));
  const width = size === 'xs' ? 290 : 360;
  return (
    <>
      <Select
        w={width}
        size={size}
        label={words.from}
        data={[...options, days]}
        value={kept?.id ?? aDay}
        allowDeselect={false}
        onChange={(from) => useComparison.setState({ from })}
        data-testid="changes-from"
      />
      {!kept && (
        <Day label={words.fromDay} value={fromDay} onSave={(day) => useComparison.setState({ fromDay: day })} />
      )}
      <Select
        w={width}
        size={size}
        label={words.to}
        data={[{ value: present, label: words.now }, ...options, days]}
        value={toKept?.id ?? (isToDay ? aDay : present)}
        allowDeselect={false}
        onChange={(to) => useComparison.setState({ to: to ?? present })}
        data-testid="changes-to"
      />
      {isToDay && <Day label={words.toDay} value={toDay} onSave={(day) => useComparison.setState({ toDay: day })} />}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (day: string | null) => void;
}

function Day({ label, value, onSave }: DayProps) {
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} w={190}>
      <DateField id={id} label={label} value={value} onSave={onSave} />
    </Input.Wrapper>
  );
}
