import { Chip } from '@mantine/core';
import { useState } from 'react';
import {
  type StrategyChange,
  type StrategyChangeKind,
  strategyChangeKinds,
  strategyTables,
} from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import { reveal } from '../shell/reveal';
import { useStore } from '../store';
import { ChangeKind } from './change-kind';
import classes from './review.module.css';

const words = texts.reviewPlace.changes;

/** The changes as sentences, by what they concern. */
export function ChangesList({ changes }: { readonly changes: readonly StrategyChange[] }) {
  const [kind, setKind] = useState<StrategyChangeKind | null>(null);
  const kinds = strategyChangeKinds.filter((each) => changes.some((change) => change.kind === each));
  const shown = kind && kinds.includes(kind) ? changes.filter((change) => change.kind === kind) : changes;
  return (
    <>
      {kinds.length > 1 && (
        <div className={classes.kinds}>
          {kinds.map((each) => (
            <Chip key={each} size="xs" checked={kind === each} onChange={(on) => setKind(on ? each : null)}>
              {texts.reviews.changes.kind[each]} {changes.filter((change) => change.kind === each).length}
            </Chip>
          ))}
        </div>
      )}
      {strategyTables.map((table) => {
        const ofTable = shown.filter((change) => change.table === table);
        return (
          ofTable.length > 0 && (
            <section key={table} aria-label={words.groups[table]}>
              <h2 className={classes.heading}>
                {words.groups[table]} <span>{ofTable.length}</span>
              </h2>
              <ul className={classes.cards}>
                {ofTable.map((change) => (
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

function ChangeRow({ change }: { readonly change: StrategyChange }) {
  const isThere = useStore((state) => state.plan.rows[change.table].has(change.id));
  return (
    <li className={classes.change} data-testid="strategy-change">
      <ChangeKind kind={change.kind} />
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
