import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { KeyResult, Objective } from '../../shared/model/goal';
import type { Initiative } from '../../shared/model/initiative';
import type { Review } from '../../shared/model/snapshot';
import { find, inOrder, type Plan, referencing } from '../../shared/plan';
import { keyResultProgress } from '../../shared/progress';
import { objectiveReviewOf, reviewedObjectives } from '../../shared/reviews';
import { isOpen } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useFormat } from '../ui/use-format';
import classes from './review.module.css';

const words = texts.reviewPlace.next;

interface GoingOn {
  readonly objective: Objective;
  readonly keyResults: readonly KeyResult[];
}

/** What may come along into the next period, and what of it is ticked. */
export interface Along {
  readonly goingOn: readonly GoingOn[];
  readonly initiatives: readonly Initiative[];
  readonly keyResultIds: string[];
  readonly initiativeIds: string[];
  readonly toggle: (id: string) => void;
}

/** All that goes on is ticked but what is reached; ticks stay while decisions change. */
export function useAlong(review: Review): Along {
  /** What was turned from how it would be. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const { goingOn, initiatives } = useDerived(
    (plan) => whatGoesOn(plan, review),
    ['objective', 'keyResult', 'objectiveReview', 'initiative', 'initiativeKeyResult'],
    [review],
  );
  const keyResultIds = goingOn
    .flatMap(({ keyResults }) => keyResults)
    .filter((row) => (keyResultProgress(row) !== 1) !== turned.has(row.id))
    .map(({ id }) => id);
  return {
    goingOn,
    initiatives,
    keyResultIds,
    initiativeIds: initiatives.filter(({ id }) => !turned.has(id)).map(({ id }) => id),
    toggle: (id) =>
      setTurned((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
  };
}

function whatGoesOn(plan: Plan, review: Review): Pick<Along, 'goingOn' | 'initiatives'> {
  const goingOn = reviewedObjectives(plan, review)
    .filter(({ id }) => {
      const decision = objectiveReviewOf(plan, review.id, id)?.decision;
      return decision === 'carryOver' || decision === 'change';
    })
    .map((objective) => ({
      objective,
      keyResults: inOrder(referencing(plan, 'keyResult', 'objectiveId', objective.id)),
    }));
  const initiatives = new Map<string, Initiative>();
  for (const { id } of goingOn.flatMap(({ keyResults }) => keyResults)) {
    for (const { initiativeId } of referencing(plan, 'initiativeKeyResult', 'keyResultId', id)) {
      const initiative = find(plan, 'initiative', initiativeId);
      if (initiative && isOpen(initiative)) initiatives.set(initiativeId, initiative);
    }
  }
  return { goingOn, initiatives: inOrder(initiatives.values()) };
}

/** Objectives that go on, with the key results and open initiatives to choose from. */
export function ComesAlong({ along }: { readonly along: Along }) {
  const format = useFormat();
  const { goingOn, initiatives, keyResultIds, initiativeIds, toggle } = along;
  return (
    <section aria-label={words.along} data-testid="comes-along">
      <h2 className={classes.heading}>{words.along}</h2>
      {goingOn.length === 0 && <p className={classes.quiet}>{words.nothingAlong}</p>}
      <div className={classes.cards}>
        {goingOn.map(({ objective, keyResults }) => (
          <fieldset key={objective.id} className={classes.card}>
            <legend className={classes.alongTitle}>{objective.title}</legend>
            {keyResults.map((row) => (
              <Checkbox
                key={row.id}
                size="sm"
                label={
                  row.current === null
                    ? row.title
                    : `${row.title}, ${words.keyResultFrom(format.value(row.current, row.unit))}`
                }
                checked={keyResultIds.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
            ))}
          </fieldset>
        ))}
        {initiatives.length > 0 && (
          <fieldset className={classes.card}>
            <legend className={classes.alongTitle}>{words.initiatives}</legend>
            {initiatives.map((row) => (
              <Checkbox
                key={row.id}
                size="sm"
                label={row.title}
                checked={initiativeIds.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
            ))}
          </fieldset>
        )}
      </div>
    </section>
  );
}
