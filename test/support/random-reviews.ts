import { blankPlan } from '../../shared/blank-plan';
import { addDays } from '../../shared/calendar';
import { lookBackColumns } from '../../shared/model/session';
import { barrierDecisions, reviewDecisions, swotVerdicts } from '../../shared/model/snapshot';
import { find, type Plan, type PlanRows } from '../../shared/plan';
import { reviewedObjectives } from '../../shared/reviews';
import { sealPlan } from '../../shared/snapshot';
import { retiredCards } from '../../shared/swot';
import type { Random } from './random';
import { about, type Inputs, idsOf, orNull, patchOf, someId } from './random-inputs';
import { randomDate, randomText, randomTitle } from './random-values';

interface Targets {
  readonly periods: readonly string[];
  readonly objectives: readonly string[];
  readonly barriers: readonly string[];
  readonly swotItems: readonly string[];
  readonly sessions: readonly string[];
}

/** Reviews of some periods with what they say, and snapshots of an empty plan. */
export function randomReviews(
  random: Random,
  { periods, objectives, barriers, swotItems, sessions }: Targets,
): Pick<PlanRows, 'snapshot' | 'review' | 'objectiveReview' | 'barrierReview' | 'swotReview'> {
  const content = sealPlan(blankPlan('Sealed'));
  const snapshot = ['sn0', 'sn1'].map((id) => ({
    id,
    title: randomTitle(random),
    date: randomDate(random),
    periodId: random.maybe(periods),
    content,
  }));
  const review = random.some(periods, 1, 3).map((periodId, i) => {
    const startedOn = randomDate(random);
    return {
      id: `re${i}`,
      title: randomTitle(random),
      periodId,
      snapshotId: random.maybe(['sn0', 'sn1']),
      sessionId: random.maybe(sessions),
      startedOn,
      closedOn: random.maybe([addDays(startedOn, 2)], 0.3),
      nextPeriodId: random.maybe(periods, 0.2),
      summary: randomText(random),
      closingSnapshotId: random.maybe(['sn0', 'sn1'], 0.2),
    };
  });
  return {
    snapshot,
    review,
    objectiveReview: review.flatMap(({ id: reviewId }) =>
      random.some(objectives, 0, 4).map((objectiveId) => ({
        id: `or-${reviewId}-${objectiveId}`,
        reviewId,
        objectiveId,
        score: random.maybe([0, 0.3, 0.7, 1]),
        proposedScore: random.maybe([0.5]),
        scoreReason: randomTitle(random),
        learned: randomText(random),
        decision: random.maybe(reviewDecisions),
        why: randomText(random),
      })),
    ),
    barrierReview: review.flatMap(({ id: reviewId }) =>
      random.some(barriers, 0, 2).map((barrierId) => ({
        id: `br-${reviewId}-${barrierId}`,
        reviewId,
        barrierId,
        decision: random.pick(barrierDecisions),
        note: randomText(random),
      })),
    ),
    swotReview: review.flatMap(({ id: reviewId }) =>
      random.some(swotItems, 0, 3).map((swotItemId) => ({
        id: `sr-${reviewId}-${swotItemId}`,
        reviewId,
        swotItemId,
        verdict: random.pick(['confirm', 'change'] as const),
        why: randomTitle(random),
        titleBefore: randomTitle(random),
        impactBefore: random.int(1, 5),
        confidenceBefore: random.int(1, 5),
      })),
    ),
  };
}

type Names =
  | `snapshot.${'take' | 'rename'}`
  | `review.${'start' | 'update' | 'score' | 'decideBarrier' | 'judgeCard' | 'withdrawVerdict' | 'close' | 'rollOver' | 'addNotes'}`
  | 'swot.bringBack';

/** Inputs of the commands about snapshots and reviews. */
export const reviewInputs: Pick<Inputs, Names> = {
  'snapshot.take': (random, plan) => ({ title: randomTitle(random), periodId: orNull(random, plan, 'period') }),
  'snapshot.rename': about('snapshot', (id, random) => ({ id, title: randomTitle(random) })),
  'review.start': about('period', (periodId, random, plan) => ({
    periodId,
    ...patchOf(random, { title: randomTitle(random), sessionId: orNull(random, plan, 'session') }),
  })),
  'review.update': about('review', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      title: randomTitle(random),
      summary: randomText(random),
      sessionId: orNull(random, plan, 'session'),
    }),
  })),
  'review.score': about('review', (reviewId, random, plan) => ({
    reviewId,
    objectiveId: objectiveOf(random, plan, reviewId),
    ...patchOf(random, {
      score: random.pick([null, 0.2, 0.7, 1]),
      scoreReason: randomText(random),
      learned: randomText(random),
      decision: random.pick(reviewDecisions),
      why: randomText(random),
    }),
  })),
  'review.decideBarrier': about('review', (reviewId, random, plan) => ({
    reviewId,
    barrierId: someId(random, plan, 'barrier') ?? 'gone',
    decision: random.pick(barrierDecisions),
    note: randomText(random),
    days: random.int(1, 60),
    ownerId: orNull(random, plan, 'person'),
  })),
  'review.judgeCard': about('review', (reviewId, random, plan) => ({
    reviewId,
    swotItemId: someId(random, plan, 'swotItem') ?? 'gone',
    verdict: random.pick(swotVerdicts),
    why: randomTitle(random),
    patch: patchOf(random, {
      title: randomTitle(random),
      impact: random.int(1, 5),
      confidence: random.int(1, 5),
    }),
  })),
  'review.withdrawVerdict': (random, plan) => {
    const said = random.maybe([...plan.rows.swotReview.values()], 1);
    return said ? { reviewId: said.reviewId, swotItemId: said.swotItemId } : undefined;
  },
  'swot.bringBack': (random, plan) => {
    const ids = random.some(
      retiredCards(plan).map(({ id }) => id),
      1,
      3,
    );
    return ids.length > 0 ? { ids } : undefined;
  },
  'review.addNotes': about('review', (reviewId, random) => ({
    reviewId,
    notes: Array.from({ length: random.int(1, 3) }, () => ({
      column: random.pick(lookBackColumns),
      title: randomTitle(random),
    })),
  })),
  'review.close': about('review', (id) => ({ id })),
  'review.rollOver': about('review', (id, random, plan) => ({
    id,
    next: random.chance(0.5)
      ? { periodId: someId(random, plan, 'period') ?? 'gone' }
      : { name: randomTitle(random), startDate: '2028-01-01', endDate: '2028-03-31' },
    ...patchOf(random, {
      keyResultIds: random.some(idsOf(plan, 'keyResult'), 0, 9),
      initiativeIds: random.some(idsOf(plan, 'initiative'), 0, 4),
    }),
  })),
};

/** Mostly one that the review looks at. */
function objectiveOf(random: Random, plan: Plan, reviewId: string): string {
  const review = find(plan, 'review', reviewId);
  const own = review ? reviewedObjectives(plan, review).map(({ id }) => id) : [];
  return random.maybe(own, 0.9) ?? someId(random, plan, 'objective') ?? 'gone';
}
