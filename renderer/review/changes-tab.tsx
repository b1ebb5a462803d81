import { Button, Chip, Select } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { PlanError } from '../../shared/errors';
import type { Snapshot } from '../../shared/model/snapshot';
import type { Plan } from '../../shared/plan';
import { newestSnapshots, planOfSnapshot } from '../../shared/snapshot';
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
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import classes from './review.module.css';

const words = texts.reviewPlace.changes;

/** The strategy then and now, or at two moments: what is new, gone, moved, re-targeted, re-owned, and why. */
export function ChangesTab() {
  const format = useFormat();
  const readOnly = useReadOnly();
  const snapshots = useDerived(newestSnapshots, ['snapshot']);
  const [fromId, setFromId] = useState<string | null>(null);
  const [toId, setToId] = useState('now');
  const from = snapshots.find((row) => row.id === fromId) ?? snapshots[0];
  const to = snapshots.find((row) => row.id === toId);
  const today = useStore((state) => state.rollup.today);
  const take = async (): Promise<void> => {
    const title = words.takeTitle(format.date(today));
    if (await run('snapshot.take', { title })) showUndoable(words.taken(title));
  };
  const options = snapshots.map(({ id, title, date }) => ({ value: id, label: `${title} (${format.date(date)})` }));
  return (
    <div className={classes.page}>
      <div className={classes.nextRow}>
        {snapshots.length > 0 && (
          <>
            <Select
              w={300}
              label={words.from}
              data={options}
              value={from?.id ?? null}
              allowDeselect={false}
              onChange={setFromId}
              data-testid="changes-from"
            />
            <Select
              w={300}
              label={words.to}
              data={[{ value: 'now', label: words.now }, ...options]}
              value={to?.id ?? 'now'}
              allowDeselect={false}
              onChange={(value) => setToId(value ?? 'now')}
              data-testid="changes-to"
            />
          </>
        )}
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
      {from ? <Differences from={from} to={to} /> : <p className={classes.quiet}>{words.noSnapshots}</p>}
    </div>
  );
}

interface DifferencesProps {
  readonly from: Snapshot;
  /** Undefined: now. */
  readonly to: Snapshot | undefined;
}

function Differences({ from, to }: DifferencesProps) {
  const [kind, setKind] = useState<StrategyChangeKind | null>(null);
  const compared = useDerived(
    (plan) => compare(plan, from, to),
    [...strategyTables, 'decision', 'objectiveReview'],
    [from, to],
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
function compare(plan: Plan, from: Snapshot, to: Snapshot | undefined): readonly StrategyChange[] | string {
  try {
    return strategyChanges(planOfSnapshot(from), to ? planOfSnapshot(to) : plan, from.date);
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
