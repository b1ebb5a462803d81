import { barrierAge, barrierObjective } from './barriers';
import type { Barrier } from './model/barrier';
import type { Objective } from './model/goal';
import type { ObjectiveReview, Review, SwotReview } from './model/snapshot';
import { quadrants, type SwotItem } from './model/swot';
import { find, inOrder, type Plan, referencing } from './plan';
import { scoreOf } from './progress';
import { objectiveStanding, type Rollup } from './rollup';
import { heads, isRetired } from './swot';

/**
 * The objectives a review looks at: those of its period that were pursued, in their order, with those it gave up itself; drafts
 * and what was dropped before are not.
 */
export function reviewedObjectives(plan: Plan, review: Pick<Review, 'id' | 'periodId'>): Objective[] {
  return inOrder(
    referencing(plan, 'objective', 'periodId', review.periodId).filter(
      ({ id, status }) =>
        status === 'active' ||
        status === 'done' ||
        (status === 'dropped' && objectiveReviewOf(plan, review.id, id)?.decision === 'drop'),
    ),
  );
}

/** What a review says about an objective so far; undefined while nothing was said. */
export function objectiveReviewOf(plan: Plan, reviewId: string, objectiveId: string): ObjectiveReview | undefined {
  return referencing(plan, 'objectiveReview', 'objectiveId', objectiveId).find((row) => row.reviewId === reviewId);
}

/** What a review says about a SWOT card so far; undefined while it was not judged. */
export function swotReviewOf(plan: Plan, reviewId: string, swotItemId: string): SwotReview | undefined {
  return referencing(plan, 'swotReview', 'swotItemId', swotItemId).find((row) => row.reviewId === reviewId);
}

/** The last review that retired a card, and what it says; undefined where none did. */
export function retirementOf(plan: Plan, swotItemId: string): { review: Review; why: string } | undefined {
  const retiring = referencing(plan, 'swotReview', 'swotItemId', swotItemId).flatMap(({ verdict, reviewId, why }) => {
    const review = verdict === 'retire' ? find(plan, 'review', reviewId) : undefined;
    return review ? [{ review, why }] : [];
  });
  return retiring.sort((a, b) => (a.review.startedOn < b.review.startedOn ? 1 : -1))[0];
}

/**
 * The SWOT cards a review looks at, quadrant by quadrant in the order of the board: while it runs those on the board and
 * those it retired, afterwards those it judged.
 */
export function reviewedCards(plan: Plan, review: Pick<Review, 'id' | 'closedOn'>): SwotItem[] {
  const judged = referencing(plan, 'swotReview', 'reviewId', review.id).flatMap(
    ({ swotItemId }) => find(plan, 'swotItem', swotItemId) ?? [],
  );
  const cards =
    review.closedOn === null ? new Set([...heads(plan), ...judged.filter((item) => isRetired(item))]) : new Set(judged);
  const ordered = inOrder(cards);
  return quadrants.flatMap((quadrant) => ordered.filter((item) => item.quadrant === quadrant));
}

/** The score that an objective's key results propose: its progress rounded to one decimal; null without any number. */
export function proposedScore(rollup: Rollup, objectiveId: string): number | null {
  const { progress } = objectiveStanding(rollup, objectiveId);
  return progress === null ? null : scoreOf(progress);
}

/** The score of an objective in a review: the one given by hand, else the one that was fixed or is proposed now. */
export function scoreInReview(rollup: Rollup, review: Review, objectiveId: string): number | null {
  const said = objectiveReviewOf(rollup.plan, review.id, objectiveId);
  if (said?.score != null) return said.score;
  return review.closedOn === null ? proposedScore(rollup, objectiveId) : (said?.proposedScore ?? null);
}

/**
 * The barriers a review must decide about: beyond their limit, in the way of the plan as a whole or of an objective of the
 * period, and not decided about in this review yet.
 */
export function barriersToDecide(plan: Plan, review: Review, today: string): Barrier[] {
  const decided = new Set(referencing(plan, 'barrierReview', 'reviewId', review.id).map((row) => row.barrierId));
  return [...plan.rows.barrier.values()].filter((barrier) => {
    const objective = barrierObjective(plan, barrier);
    const concerns = !objective || objective.periodId === review.periodId;
    return concerns && !decided.has(barrier.id) && barrierAge(barrier, today).isBeyondLimit;
  });
}

/** The objectives of a review that still lack a decision. */
export function undecidedObjectives(plan: Plan, review: Review): Objective[] {
  return reviewedObjectives(plan, review).filter(
    ({ id }) => (objectiveReviewOf(plan, review.id, id)?.decision ?? null) === null,
  );
}

/**
 * Whether an objective of a closed period goes on as a later one. Where all periods are shown together, that one stands for
 * both; the earlier one is shown with its own period.
 */
export function hasGoneOn(plan: Plan, { id, periodId }: Pick<Objective, 'id' | 'periodId'>): boolean {
  const isOver = find(plan, 'period', periodId)?.status === 'closed';
  return isOver && referencing(plan, 'objective', 'predecessorId', id).length > 0;
}

/** An objective and those it goes on from, the newest first; each once, even if a damaged file holds a circle. */
export function lineOfObjective(plan: Plan, objectiveId: string): Objective[] {
  const line = new Set<Objective>();
  let at = find(plan, 'objective', objectiveId);
  while (at && !line.has(at)) {
    line.add(at);
    at = find(plan, 'objective', at.predecessorId);
  }
  return [...line];
}
