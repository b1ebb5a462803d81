import { z } from 'zod';
import { barrierAge } from '../barriers';
import { laterOf } from '../calendar';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, referenceField, textField, titleField } from '../model/fields';
import {
  barrierDecisions,
  type ObjectiveReview,
  objectiveReviewSchema,
  type Review,
  reviewSchema,
} from '../model/snapshot';
import { get, type Plan, referencing } from '../plan';
import {
  barriersToDecide,
  objectiveReviewOf,
  proposedScore,
  reviewedObjectives,
  undecidedObjectives,
} from '../reviews';
import { createRollup } from '../rollup';
import { sealPlan } from '../snapshot';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { type CommandContext, defineCommand } from './command';
import { alteration, insertion } from './rows';

/** Seals the plan as it is now, to compare with later. */
export const takeSnapshot = defineCommand({
  name: 'snapshot.take',
  schema: z.strictObject({ title: titleField, periodId: referenceField.default(null) }),
  label: (_plan, { title }) => texts.history.createdNamed(texts.nouns.snapshot, title),
  apply: (plan, { title, periodId }, { newId, today }) => [
    insertion('snapshot', { id: newId(), title, date: today, periodId, content: sealPlan(plan) }),
  ],
});

/** Gives a snapshot another name; nothing else of it can change. */
export const renameSnapshot = defineCommand({
  name: 'snapshot.rename',
  schema: z.strictObject({ id: idField, title: titleField }),
  label: (plan, { id, title }) => changeLabel(plan, 'snapshot', id, { title }),
  apply: (plan, { id, title }) => alteration(plan, 'snapshot', id, { title }),
});

/** Begins the review of a period: seals the plan and marks the period as under review. */
export const startReview = defineCommand({
  name: 'review.start',
  schema: z.strictObject({
    periodId: idField,
    title: titleField.optional(),
    /** The session it is held in. */
    sessionId: referenceField.default(null),
  }),
  label: (plan, { periodId }) => texts.history.startedReview(get(plan, 'period', periodId).name),
  apply: (plan, { periodId, title, sessionId }, { newId, today }) => {
    const period = get(plan, 'period', periodId);
    const running = referencing(plan, 'review', 'periodId', periodId).find((row) => row.closedOn === null);
    if (running) throw new PlanError('refused', texts.errors.reviewRuns(running.title));
    const name = title ?? texts.reviews.titleOf(period.name).slice(0, 300);
    const snapshotId = newId();
    return [
      insertion('snapshot', { id: snapshotId, title: name, date: today, periodId, content: sealPlan(plan) }),
      insertion('review', {
        id: newId(),
        title: name,
        periodId,
        snapshotId,
        sessionId,
        startedOn: today,
        closedOn: null,
        nextPeriodId: null,
        summary: '',
        closingSnapshotId: null,
      }),
      ...alteration(plan, 'period', periodId, { status: 'review' }),
    ];
  },
});

export const updateReview = defineCommand({
  name: 'review.update',
  schema: z.strictObject({
    id: idField,
    patch: reviewSchema.pick({ title: true, summary: true, sessionId: true }).partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'review', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'review', id, patch),
});

/** The review, as long as it runs. Throws PlanError 'refused' where it is closed. */
export function openReview(plan: Plan, id: string): Review {
  const review = get(plan, 'review', id);
  if (review.closedOn !== null) throw new PlanError('refused', texts.errors.reviewClosed);
  return review;
}

const saidFields = objectiveReviewSchema
  .pick({ score: true, scoreReason: true, learned: true, decision: true, why: true })
  .partial();

/**
 * Says something about an objective in a review; what is left out stays as it was. A score other than the one its key results
 * propose needs a reason; the same score, or null, means the proposed one.
 */
export const scoreObjective = defineCommand({
  name: 'review.score',
  schema: saidFields.extend({ reviewId: idField, objectiveId: idField }),
  label: (plan, { objectiveId }) => texts.history.reviewed(get(plan, 'objective', objectiveId).title),
  apply: (plan, { reviewId, objectiveId, ...said }, { newId, today }) => {
    const review = openReview(plan, reviewId);
    const objective = get(plan, 'objective', objectiveId);
    if (objective.periodId !== review.periodId) throw new PlanError('refused', texts.errors.notInReview);
    const proposed = proposedScore(createRollup(plan, today), objectiveId);
    const before = objectiveReviewOf(plan, reviewId, objectiveId);
    const blank = { score: null, scoreReason: '', learned: '', decision: null, why: '' };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const row: ObjectiveReview = {
      ...blank,
      ...(before ?? { id: newId(), reviewId, objectiveId }),
      ...given,
      proposedScore: proposed,
    };
    const after = row.score === proposed ? { ...row, score: null } : row;
    if (after.score !== null && after.scoreReason.trim() === '') {
      throw new PlanError('refused', texts.errors.scoreNeedsReason);
    }
    return before ? alteration(plan, 'objectiveReview', before.id, after) : [insertion('objectiveReview', after)];
  },
});

/** Decides about a barrier in a review, with what follows from it for the barrier; decided again, the new decision counts. */
export const decideBarrier = defineCommand({
  name: 'review.decideBarrier',
  schema: z.strictObject({
    reviewId: idField,
    barrierId: idField,
    decision: z.enum(barrierDecisions),
    note: textField.default(''),
    /** extend, escalate: how many more days it gets from today on. */
    days: z.number().int().min(1).max(365).default(14),
    /** escalate: who looks after it from now on. */
    ownerId: referenceField.default(null),
  }),
  label: (plan, { barrierId, decision }) =>
    texts.history.decidedBarrier[decision](get(plan, 'barrier', barrierId).title),
  apply: (plan, { reviewId, barrierId, decision, note, days, ownerId }, { newId, today }) => {
    openReview(plan, reviewId);
    const barrier = get(plan, 'barrier', barrierId);
    if (decision === 'escalate' && ownerId === null) throw new PlanError('refused', texts.errors.escalateNeedsOwner);
    const limitDays = Math.min(3650, barrierAge({ ...barrier, resolvedOn: null }, today).days + days);
    const isOver = decision === 'accept' || decision === 'resolve';
    const before = referencing(plan, 'barrierReview', 'barrierId', barrierId).find((row) => row.reviewId === reviewId);
    return [
      ...(before
        ? alteration(plan, 'barrierReview', before.id, { decision, note })
        : [insertion('barrierReview', { id: newId(), reviewId, barrierId, decision, note })]),
      ...alteration(
        plan,
        'barrier',
        barrierId,
        isOver
          ? { resolvedOn: barrier.resolvedOn ?? laterOf(barrier.openedOn, today), whatHelped: note }
          : { resolvedOn: null, limitDays, ...(decision === 'escalate' ? { ownerId } : {}) },
      ),
    ];
  },
});

/** What closing a review does: fixes the scores, ends what was closed or dropped, closes the period. Throws where something is undecided. */
export function closing(plan: Plan, review: Review, today: string): Change[] {
  const undecided = undecidedObjectives(plan, review);
  if (undecided.length > 0) throw new PlanError('refused', texts.errors.undecidedObjectives(undecided.length));
  const barriers = barriersToDecide(plan, review, today);
  if (barriers.length > 0) throw new PlanError('refused', texts.errors.undecidedBarriers(barriers.length));
  const rollup = createRollup(plan, today);
  const fixed = reviewedObjectives(plan, review).flatMap(({ id }): Change[] => {
    const said = objectiveReviewOf(plan, review.id, id);
    if (!said) return [];
    const status = said.decision === 'close' ? 'done' : said.decision === 'drop' ? 'dropped' : undefined;
    return [
      ...alteration(plan, 'objectiveReview', said.id, { proposedScore: proposedScore(rollup, id) }),
      ...(status ? alteration(plan, 'objective', id, { status }) : []),
    ];
  });
  return [
    ...fixed,
    ...alteration(plan, 'period', review.periodId, { status: 'closed' }),
    ...alteration(plan, 'review', review.id, { closedOn: today }),
  ];
}

/** Seals the plan as `changes` leave it and lets the review that they close keep that. */
export function sealedAtClosing(
  plan: Plan,
  review: Review,
  changes: readonly Change[],
  context: CommandContext,
): Change[] {
  const { title, periodId } = review;
  const { newId, today } = context;
  const id = newId();
  const content = sealPlan(plan, changes);
  return [
    insertion('snapshot', {
      id,
      title: texts.reviews.closingTitle(title).slice(0, 300),
      date: today,
      periodId,
      content,
    }),
    ...changes.map((change) =>
      change.table === 'review' && change.after
        ? { ...change, after: { ...change.after, closingSnapshotId: id } }
        : change,
    ),
  ];
}

/** Closes a review without making the next period from it. Refused while an objective or an old barrier is undecided. */
export const closeReview = defineCommand({
  name: 'review.close',
  schema: z.strictObject({ id: idField }),
  label: (plan, { id }) => texts.history.closedReview(get(plan, 'review', id).title),
  apply: (plan, { id }, context) => {
    const review = openReview(plan, id);
    return sealedAtClosing(plan, review, closing(plan, review, context.today), context);
  },
});
