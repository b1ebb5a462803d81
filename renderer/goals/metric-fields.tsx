import { Autocomplete, Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type KeyResult, type Metric, metrics } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useWorkspace } from '../hooks';
import { useStore } from '../store';
import { Choice } from '../ui/choice';
import { useKeepTyped } from '../ui/keep-typed';
import { NumberField } from '../ui/number-field';
import { PropertyRow } from '../ui/property-row';
import { useFormat } from '../ui/use-format';
import classes from './inspector-parts.module.css';
import { KeyResultValue } from './key-result-value';
import { keptWords, switchNeedsNumbers } from './metric-switch';
import { MilestonesField } from './milestones-field';
import type { usePatch } from './use-patch';

const words = texts.goals.keyResult;

interface MetricFieldsProps {
  readonly row: KeyResult;
  readonly readOnly: boolean;
  readonly patch: ReturnType<typeof usePatch<'keyResult.update'>>;
}

/** How a key result is measured: the metric and the fields that fit it. */
export function MetricFields({ row, readOnly, patch }: MetricFieldsProps) {
  const { errors, save } = patch;
  const format = useFormat();
  const [pending, setPending] = useState<Metric | null>(null);
  const change = (metric: Metric) => {
    if (switchNeedsNumbers(row, metric)) {
      setPending(metric);
      return;
    }
    setPending(null);
    const current = row.current === null && metric !== 'milestone' && metric !== 'yesNo' ? row.start : row.current;
    void save('metric', { metric, current });
  };
  const number = (field: 'start' | 'target' | 'rangeLow' | 'rangeHigh', label: string) => (
    <PropertyRow label={label}>
      {(id) => (
        <NumberField
          id={id}
          label={label}
          value={row[field]}
          clearable
          readOnly={readOnly}
          error={errors[field]}
          onSave={(value) => void save(field, { [field]: value })}
        />
      )}
    </PropertyRow>
  );
  const directed = row.metric === 'increase' || row.metric === 'decrease';
  const kept = keptWords(row, format);
  return (
    <>
      <Choice
        label={words.metric}
        values={metrics}
        value={row.metric}
        names={texts.goals.metric}
        readOnly={readOnly}
        error={errors.metric}
        onChange={change}
      />
      {pending && (
        <SwitchNumbers
          row={row}
          to={pending}
          onApply={async (start, target) => {
            if ((await save('metric', { metric: pending, start, target })) === undefined) setPending(null);
          }}
          onCancel={() => setPending(null)}
        />
      )}
      {directed && number('start', words.start)}
      {directed && number('target', words.target)}
      {row.metric === 'maintain' && number('rangeLow', words.rangeLow)}
      {row.metric === 'maintain' && number('rangeHigh', words.rangeHigh)}
      {row.metric === 'milestone' ? (
        <MilestonesField row={row} readOnly={readOnly} />
      ) : (
        <PropertyRow label={row.metric === 'yesNo' ? words.done : words.current}>
          {() => <KeyResultValue id={row.id} />}
        </PropertyRow>
      )}
      {(directed || row.metric === 'maintain') && (
        <PropertyRow label={words.unit}>
          {(id) => (
            <UnitField id={id} value={row.unit} readOnly={readOnly} onSave={(unit) => void save('unit', { unit })} />
          )}
        </PropertyRow>
      )}
      {directed && row.start === null && <p className={classes.hint}>{words.noBaseline}</p>}
      {kept.length > 0 && (
        <p className={classes.hint} data-testid="kept-numbers">
          {words.kept(kept.join(', '))}
        </p>
      )}
    </>
  );
}

interface SwitchNumbersProps {
  readonly row: KeyResult;
  readonly to: Metric;
  readonly onApply: (start: number | null, target: number | null) => Promise<void>;
  readonly onCancel: () => void;
}

/** Start and target that fit the other direction, asked for before anything changes. */
function SwitchNumbers({ row, to, onApply, onCancel }: SwitchNumbersProps) {
  const format = useFormat();
  const [start, setStart] = useState(row.start);
  const [target, setTarget] = useState(row.target);
  const shown = (value: number | null) => (value === null ? '–' : format.value(value, row.unit));
  const fits = start !== null && target !== null && !switchNeedsNumbers({ start, target }, to);
  return (
    <section
      className={classes.switch}
      aria-label={words.switchTitle(texts.goals.metric[to])}
      data-testid="metric-switch"
    >
      <strong>{words.switchTitle(texts.goals.metric[to])}</strong>
      <span>{words.switchReason[to]}</span>
      {row.start !== row.target && (
        <Button size="compact-sm" variant="default" onClick={() => void onApply(row.target, row.start)}>
          {words.switchSwap(shown(row.target), shown(row.start))}
        </Button>
      )}
      <div className={classes.two}>
        <NumberField label={words.start} placeholder={words.start} value={start} clearable onSave={setStart} />
        <NumberField label={words.target} placeholder={words.target} value={target} clearable onSave={setTarget} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" disabled={!fits} onClick={() => void onApply(start, target)}>
          {words.switchApply}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          {words.switchCancel}
        </Button>
      </Group>
    </section>
  );
}

interface UnitFieldProps {
  readonly id: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onSave: (unit: string) => void;
}

/** What the numbers count; the plan's currency and '%' are offered. */
function UnitField({ id, value, readOnly, onSave }: UnitFieldProps) {
  const { currency } = useWorkspace();
  const refusals = useStore((state) => state.refusals);
  const [draft, setDraft] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused is not the value.
  useEffect(() => setDraft(value), [value, refusals]);
  const save = (unit: string) => {
    const text = unit.trim();
    setDraft(text);
    if (text !== value) onSave(text);
  };
  useKeepTyped(() => save(draft));
  return (
    <Autocomplete
      id={id}
      data={['%', currency]}
      value={draft}
      placeholder={words.unitHint}
      maxLength={300}
      readOnly={readOnly}
      filter={({ options }) => options}
      onChange={setDraft}
      onOptionSubmit={save}
      onBlur={() => save(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(draft);
        else if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
}
