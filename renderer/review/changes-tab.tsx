import { Button, Chip, Input, Select } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { PlanError } from '../../shared/errors';
import type { Plan } from '../../shared/plan';
import { newestSnapshots } from '../../shared/snapshot';
import {
  type StrategyChange,
  type StrategyChangeKind,
  strategyChangeKinds,
  strategyChanges,
  strategyTables,
} from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { reveal } from '../shell/reveal';
import { run, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import { type Moment, planAt, useMoment } from './moment';
import classes from './review.module.css';

const words = texts.reviewPlace.changes;
const now = 'now';
/** The choice of any day instead of a snapshot. */
const aDay = 'day';

/** The strategy then and now, or at two moments: what is new, gone, moved, re-targeted, re-owned, and why. */
export function ChangesTab() {
  const format = useFormat();
  const readOnly = useReadOnly();
  const snapshots = useDerived(newestSnapshots, ['snapshot']);
  const [fromId, setFromId] = useState<string | null>(null);
  const [toId, setToId] = useState('now');
  const [fromDay, setFromDay] = useState<string | null>(null);
  const [toDay, setToDay] = useState<string | null>(null);
  const kept = snapshots.find((row) => row.id === fromId) ?? (fromId === aDay ? undefined : snapshots[0]);
  const fromMoment = useMoment(kept, kept ? null : fromDay);
  const toSnapshot = snapshots.find((row) => row.id === toId);
  const toMoment = useMoment(toSnapshot, toId === aDay ? toDay : null);
  const to = toSnapshot || toId === aDay ? toMoment : now;
  const today = useStore((state) => state.rollup.today);
  const take = async (): Promise<void> => {
    const title = words.takeTitle(format.date(today));
    if (await run('snapshot.take', { title })) showUndoable(words.taken(title));
  };
  const days = { value: aDay, label: words.day };
  const options = snapshots.map(({ id, title, date }) => ({ value: id, label: `${title} (${format.date(date)})` }));
  return (
    <div className={classes.page}>
      <div className={classes.nextRow}>
        <Select
          w={300}
          label={words.from}
          data={[...options, days]}
          value={kept?.id ?? aDay}
          allowDeselect={false}
          onChange={setFromId}
          data-testid="changes-from"
        />
        {!kept && <Day label={words.fromDay} value={fromDay} onSave={setFromDay} />}
        <Select
          w={300}
          label={words.to}
          data={[{ value: 'now', label: words.now }, ...options, days]}
          value={toSnapshot?.id ?? (toId === aDay ? aDay : 'now')}
          allowDeselect={false}
          onChange={(value) => setToId(value ?? 'now')}
          data-testid="changes-to"
        />
        {toId === aDay && <Day label={words.toDay} value={toDay} onSave={setToDay} />}
        {!readOnly && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconCamera size={16} />}
            onClick={() => void take()}
            data-testid="take-snapshot"
          >
            {words.take}
          </Button>
        )}
      </div>
      {fromMoment && to ? (
        <Differences from={fromMoment} to={to} since={kept?.date ?? fromDay ?? today} />
      ) : (
        <p className={classes.quiet}>
          {(!kept && !fromDay) || (toId === aDay && !toDay) ? words.pickDay : words.reading}
        </p>
      )}
    </div>
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

interface DifferencesProps {
  readonly from: Moment;
  readonly to: Moment | typeof now;
  /** The day of the earlier one. */
  readonly since: string;
}

function Differences({ from, to, since }: DifferencesProps) {
  const [kind, setKind] = useState<StrategyChangeKind | null>(null);
  const compared = useDerived(
    (plan) => compare(plan, from, to, since),
    [...strategyTables, 'decision', 'objectiveReview'],
    [from, to, since],
  );
  if (typeof compared === 'string') {
    return (
      <p className={classes.problem} role="alert">
        {compared}
      </p>
    );
  }
  if (compared.length === 0) return <p className={classes.quiet}>{words.none}</p>;
  const kinds = strategyChangeKinds.filter((each) => compared.some((change) => change.kind === each));
  const shown = kind && kinds.includes(kind) ? compared.filter((change) => change.kind === kind) : compared;
  return (
    <>
      <div className={classes.kinds}>
        <span className={classes.quiet} data-testid="changes-count">
          {words.count(compared.length)}
        </span>
        {kinds.map((each) => (
          <Chip key={each} size="xs" checked={kind === each} onChange={(on) => setKind(on ? each : null)}>
            {texts.reviews.changes.kind[each]} {compared.filter((change) => change.kind === each).length}
          </Chip>
        ))}
      </div>
      {strategyTables.map((table) => {
        const changes = shown.filter((change) => change.table === table);
        return (
          changes.length > 0 && (
            <section key={table} aria-label={words.groups[table]}>
              <h2 className={classes.heading}>
                {words.groups[table]} <span>{changes.length}</span>
              </h2>
              <ul className={classes.cards}>
                {changes.map((change) => (
                  <ChangeRow key={`${change.kind} ${change.id} ${change.words}`} change={change} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

/** The changes, or why they cannot be told. */
function compare(plan: Plan, from: Moment, to: Moment | typeof now, since: string): readonly StrategyChange[] | string {
  try {
    return strategyChanges(planAt(from), to === now ? plan : planAt(to), since);
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
}

function ChangeRow({ change }: { readonly change: StrategyChange }) {
  const isThere = useStore((state) => state.plan.rows[change.table].has(change.id));
  return (
    <li className={classes.change} data-kind={change.kind} data-testid="strategy-change">
      <span className={classes.kind}>{texts.reviews.changes.kind[change.kind]}</span>
      <span>
        {isThere ? (
          <button type="button" className={classes.jump} onClick={() => reveal(change.table, change.id)}>
            {change.words}
          </button>
        ) : (
          change.words
        )}
        {change.why && (
          <span className={classes.changeWhy}>
            {words.why}: {change.why}
          </span>
        )}
      </span>
    </li>
  );
}
