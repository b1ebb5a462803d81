import { Checkbox, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useRow } from '../hooks';
import { run } from '../store';
import { NumberField } from '../ui/number-field';
import { useFormat } from '../ui/use-format';

const words = texts.goals.keyResult;

interface KeyResultValueProps {
  readonly id: string;
  /** Called after a number was noted: closes a popover. */
  readonly onDone?: () => void;
}

/** Notes where a key result stands: a number, ticked milestones, reached or not. */
export function KeyResultValue({ id, onDone }: KeyResultValueProps) {
  const row = useRow('keyResult', id);
  const readOnly = useReadOnly();
  const [error, setError] = useState<string>();
  const format = useFormat();
  if (!row) return null;
  const set = async (value: { current?: number | null; done?: boolean; doneMilestones?: string[] }) => {
    const changes = await run('keyResult.setValue', { id, ...value }, (failure) => setError(failure.message));
    if (!changes) return;
    setError(undefined);
    if ('current' in value) onDone?.();
  };
  return (
    <Stack gap={6}>
      {row.metric === 'yesNo' ? (
        <SegmentedControl
          fullWidth
          aria-label={words.setValue(row.title)}
          value={row.done ? 'yes' : 'no'}
          data={[
            { value: 'no', label: words.no },
            { value: 'yes', label: words.yes },
          ]}
          readOnly={readOnly}
          onChange={(value) => void set({ done: value === 'yes' })}
        />
      ) : row.metric === 'milestone' ? (
        <Milestones row={row} readOnly={readOnly} onTick={(doneMilestones) => void set({ doneMilestones })} />
      ) : (
        <NumberField
          label={words.setValue(row.title)}
          value={row.current}
          clearable
          readOnly={readOnly}
          error={error}
          autoFocus={onDone !== undefined}
          onSave={(current) => void set({ current })}
          rightSection={
            <Text size="sm" c="dimmed" px={8} truncate maw={120}>
              {row.unit}
            </Text>
          }
        />
      )}
      {row.measuredOn && (
        <Text size="xs" c="dimmed">
          {words.measuredOn} {format.date(row.measuredOn)}
        </Text>
      )}
    </Stack>
  );
}

interface MilestonesProps {
  readonly row: KeyResult;
  readonly readOnly: boolean;
  readonly onTick: (done: string[]) => void;
}

function Milestones({ row, readOnly, onTick }: MilestonesProps) {
  const done = row.milestones.filter((step) => step.done).map((step) => step.id);
  return (
    <Stack gap={6}>
      <Text size="sm">{words.milestonesDone(done.length, row.milestones.length)}</Text>
      {row.milestones.map((step) => (
        <Checkbox
          key={step.id}
          size="sm"
          label={step.title}
          checked={step.done}
          disabled={readOnly}
          onChange={(event) =>
            onTick(event.currentTarget.checked ? [...done, step.id] : done.filter((other) => other !== step.id))
          }
        />
      ))}
    </Stack>
  );
}
