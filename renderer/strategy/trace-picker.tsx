import { useState } from 'react';
import type { Plan } from '../../shared/plan';
import { isHead } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { type Lane, lanes, type TraceItem, traceKey } from '../../shared/trace';
import { ItemSelect } from '../ui/item-select';

const words = texts.trace;

interface TracePickerProps {
  readonly label?: string;
  readonly onPick: (item: TraceItem) => void;
}

/** Finds a card, option, objective, key result or initiative by its words. */
export function TracePicker({ label = words.pick, onPick }: TracePickerProps) {
  // Once one is picked the field is empty again.
  const [picks, setPicks] = useState(0);
  return (
    <ItemSelect
      key={picks}
      label={label}
      placeholder={label}
      value={null}
      valueLabel={undefined}
      clearable={false}
      options={traceable}
      onChange={(picked) => {
        const [table, id] = (picked ?? '').split(' ');
        const found = lanes.find((each) => each === table);
        if (!found || !id) return;
        setPicks((count) => count + 1);
        onPick({ table: found, id });
      }}
    />
  );
}

function traceable(plan: Plan): { value: string; label: string }[] {
  return lanes.flatMap((table: Lane) =>
    [...plan.rows[table].values()]
      .filter((row) => !('mergedIntoId' in row) || isHead(row))
      .map(({ id, title }) => ({ value: traceKey({ table, id }), label: `${words.kind[table]}: ${title}` })),
  );
}
