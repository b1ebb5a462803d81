import { Button, Select } from '@mantine/core';
import { IconClipboardData } from '@tabler/icons-react';
import { useState } from 'react';
import { createdId } from '../../shared/changes';
import type { Period } from '../../shared/model/period';
import { type Plan, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { goTo, run, useStore } from '../store';
import { showUndoable } from '../ui/undo-toast';
import classes from './review.module.css';
import { useReviewView } from './view';

const words = texts.reviewPlace;

/** Asks which period to look back at, and says what a review is for. */
export function StartReview({ canCancel }: { readonly canCancel: boolean }) {
  const readOnly = useReadOnly();
  const today = useStore((state) => state.rollup.today);
  const periods = useDerived((plan) => reviewable(plan, today), ['period', 'objective', 'review'], [today]);
  const [picked, setPicked] = useState<string | null>(null);
  const periodId = picked ?? periods[0]?.id ?? null;
  const start = async (): Promise<void> => {
    if (periodId === null) return;
    const changes = await run('review.start', { periodId });
    const id = changes && createdId(changes, 'review');
    if (!id) return;
    useReviewView.setState({ reviewId: id, starting: false, tab: 'objectives', objectiveId: null });
    const review = useStore.getState().plan.rows.review.get(id);
    if (review) showUndoable(words.started(review.title));
  };
  const cancel = (
    <Button
      size="sm"
      variant="default"
      onClick={() => useReviewView.setState({ starting: false })}
      data-testid="cancel-review"
    >
      {texts.shell.cancel}
    </Button>
  );
  return (
    <div className={classes.start}>
      <IconClipboardData size={28} stroke={1.4} aria-hidden />
      <p>{words.empty}</p>
      <p className={classes.quiet}>{words.emptySealed}</p>
      {periods.length === 0 ? (
        <NoneToReview />
      ) : (
        !readOnly && (
          <div className={classes.startRow}>
            <Select
              label={words.period}
              data={periods.map(({ id, name }) => ({ value: id, label: name }))}
              value={periodId}
              allowDeselect={false}
              onChange={setPicked}
              data-testid="review-period"
            />
            <Button size="sm" onClick={() => void start()} data-testid="start-review">
              {words.start}
            </Button>
            {canCancel && cancel}
          </div>
        )
      )}
      {canCancel && (readOnly || periods.length === 0) && <div>{cancel}</div>}
    </div>
  );
}

/** Why there is nothing to review, and where to go for it. */
function NoneToReview() {
  const why = useDerived(
    (plan) => {
      if (plan.rows.period.size === 0) return 'noPeriods';
      const hasGoals = [...plan.rows.objective.values()].some(({ periodId }) => periodId !== null);
      return hasGoals ? 'allRunning' : 'noGoals';
    },
    ['period', 'objective'],
  );
  return (
    <>
      <p className={classes.quiet}>{words.noneToReview[why]}</p>
      {why !== 'allRunning' && (
        <div>
          <Button size="sm" variant="default" onClick={() => goTo(why === 'noPeriods' ? 'foundation' : 'goals', null)}>
            {why === 'noPeriods' ? words.toFoundation : words.toGoals}
          </Button>
        </div>
      )}
    </>
  );
}

/** Periods with goals that no review runs for; those that are over or running first, the one that ends next before them. */
function reviewable(plan: Plan, today: string): Period[] {
  const hasBegun = (period: Period): boolean => period.startDate <= today && period.status !== 'closed';
  return [...plan.rows.period.values()]
    .filter(
      (period) =>
        referencing(plan, 'objective', 'periodId', period.id).length > 0 &&
        !referencing(plan, 'review', 'periodId', period.id).some((review) => review.closedOn === null),
    )
    .sort(
      (a, b) =>
        Number(hasBegun(b)) - Number(hasBegun(a)) ||
        (hasBegun(a) ? a.endDate.localeCompare(b.endDate) : b.endDate.localeCompare(a.endDate)),
    );
}
