import { UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { Objective } from '../../shared/model/goal';
import type { Review } from '../../shared/model/snapshot';
import { objectiveReviewOf, reviewedObjectives, scoreInReview } from '../../shared/reviews';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useFirstRows } from '../ui/first-rows';
import { Owner } from '../ui/owner-select';
import { ObjectiveReviewForm } from './objective-review-form';
import classes from './review.module.css';
import { ScoreBadge } from './score-badge';
import { useReviewView } from './view';

const words = texts.reviewPlace;

/** The objectives of a review one by one: the list with scores and decisions, and the one in front. */
export function ObjectivesTab({ review }: { readonly review: Review }) {
  const objectives = useDerived((plan) => reviewedObjectives(plan, review), ['objective', 'objectiveReview'], [review]);
  const chosen = useReviewView((view) => view.objectiveId);
  const at = Math.max(
    0,
    objectives.findIndex((objective) => objective.id === chosen),
  );
  const { shown, more } = useFirstRows(objectives, at);
  const objective = objectives[at];
  if (!objective) return <p className={classes.quiet}>{words.noObjectives}</p>;
  const go = (step: number): void => {
    const next = objectives[at + step];
    if (next) useReviewView.setState({ objectiveId: next.id });
  };
  return (
    <div className={classes.split}>
      <ol className={classes.side} aria-label={words.objective.list} data-testid="review-objectives">
        {shown.map((row) => (
          <SideRow key={row.id} review={review} objective={row} isInFront={row.id === objective.id} />
        ))}
        {more && <li>{more}</li>}
      </ol>
      <ObjectiveReviewForm
        key={objective.id}
        review={review}
        objective={objective}
        at={at}
        total={objectives.length}
        onGo={go}
      />
    </div>
  );
}

interface SideRowProps {
  readonly review: Review;
  readonly objective: Objective;
  readonly isInFront: boolean;
}

function SideRow({ review, objective, isInFront }: SideRowProps) {
  const score = useDerived(
    (_plan, rollup) => scoreInReview(rollup, review, objective.id),
    ['objective', 'keyResult', 'objectiveReview'],
    [review, objective.id],
  );
  const decision = useDerived(
    (plan) => objectiveReviewOf(plan, review.id, objective.id)?.decision ?? null,
    ['objectiveReview'],
    [review.id, objective.id],
  );
  return (
    <li>
      <UnstyledButton
        className={classes.sideRow}
        aria-current={isInFront || undefined}
        onClick={() => useReviewView.setState({ objectiveId: objective.id })}
        data-testid="review-objective"
      >
        <span className={classes.sideText}>
          <span className={classes.sideTitle}>{objective.title}</span>
          <span className={classes.sideMore}>
            {texts.goals.level[objective.level]}
            {objective.ownerId && <Owner personId={objective.ownerId} />}
          </span>
          <span className={classes.sideMore} data-decided={decision !== null || undefined}>
            {decision === null ? (
              <IconCircleDashed size={14} aria-hidden />
            ) : (
              <IconCircleCheckFilled size={14} aria-hidden />
            )}
            {decision === null ? words.objective.undecided : texts.reviews.decision[decision]}
          </span>
        </span>
        <ScoreBadge score={score} />
      </UnstyledButton>
    </li>
  );
}
