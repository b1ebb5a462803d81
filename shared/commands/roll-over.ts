import { z } from 'zod';
import type { Change } from '../changes';
import { measurementOf } from '../check-ins';
import { PlanError } from '../errors';
import { idField, titleField } from '../model/fields';
import type { KeyResult, Objective } from '../model/goal';
import { type Period, periodSchema } from '../model/period';
import type { Review } from '../model/snapshot';
import { all, find, get, type Plan, referencing } from '../plan';
import { keyResultProgress } from '../progress';
import { objectiveReviewOf, reviewedObjectives } from '../reviews';
import { isOpen } from '../schedule';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { type Copies, copiedLinks } from './copied-links';
import { closing, sealedAtClosing } from './review';
import { alteration, insertion } from './rows';

const newPeriodFields = periodSchema
  .pick({ startDate: true, endDate: true })
  .extend({ name: titleField, kind: periodSchema.shape.kind.optional() });

/**
 * Closes a review and makes the next period from its decisions: objectives carried over or changed come along with the key
 * results chosen (those not reached unless others are named), which start where the last ones stood, and with the open
 * initiatives and barriers of these. Check-ins stay with the past; each copy knows what it goes on from. Into a period that is
 * there, or a new one.
 */
export const rollOver = defineCommand({
  name: 'review.rollOver',
  schema: z.strictObject({
    id: idField,
    next: z.union([z.strictObject({ periodId: idField }), newPeriodFields]),
    /** The key results that come along; left out: those not reached. */
    keyResultIds: z.array(idField).max(10_000).optional(),
    /** The initiatives that come along; left out: all that are open. */
    initiativeIds: z.array(idField).max(10_000).optional(),
  }),
  label: (plan, { id }) => texts.history.rolledOver(get(plan, 'period', get(plan, 'review', id).periodId).name),
  apply: (plan, { id, next, keyResultIds, initiativeIds }, context) => {
    const { newId, today } = context;
    const review = get(plan, 'review', id);
    if (review.nextPeriodId !== null) throw new PlanError('refused', texts.errors.rolledOver);
    const past = get(plan, 'period', review.periodId);
    const period = 'periodId' in next ? get(plan, 'period', next.periodId) : nextPeriod(plan, past, next, newId());
    if (period.startDate <= past.startDate) throw new PlanError('refused', texts.errors.nextPeriodEarlier);
    const objectives = goingOn(plan, review);
    const wanted = keyResultIds && new Set(keyResultIds);
    const keyResults = objectives
      .flatMap((objective) => referencing(plan, 'keyResult', 'objectiveId', objective.id))
      .filter((row) => (wanted ? wanted.has(row.id) : keyResultProgress(row) !== 1));
    const copies: Copies = {
      objectives: new Map(objectives.map((row) => [row.id, newId()])),
      keyResults: new Map(keyResults.map((row) => [row.id, newId()])),
    };
    const objectiveCopies = objectives.map((row) => insertion('objective', goneOn(plan, review, row, period, copies)));
    const isClosing = review.closedOn === null;
    const changes = [
      ...('periodId' in next ? [] : [insertion('period', period)]),
      // The period of a review is closed with it; the review itself also learns where it went.
      ...withNextPeriod(plan, review, period.id, isClosing ? closing(plan, review, today) : []),
      ...objectiveCopies,
      ...keyResults.map((row) => insertion('keyResult', startedAnew(row, period, copies))),
      ...linksWithin(plan, objectives, copies, newId),
      ...initiativeLinks(plan, copies, initiativeIds && new Set(initiativeIds), newId),
      ...openBarriersMoved(plan, copies),
    ];
    return isClosing ? sealedAtClosing(plan, review, changes, context) : changes;
  },
});

function nextPeriod(plan: Plan, past: Period, given: z.output<typeof newPeriodFields>, id: string): Period {
  const { name, startDate, endDate, kind = past.kind } = given;
  const holds = (row: Period | undefined) => row && row.startDate <= startDate && row.endDate >= endDate;
  const parent = [find(plan, 'period', past.parentId), ...all(plan, 'period').filter((row) => row.kind === 'year')];
  const parentId = kind === 'year' ? null : (parent.find(holds)?.id ?? null);
  return { id, name, kind, status: 'planning', startDate, endDate, parentId };
}

function goingOn(plan: Plan, review: Review): Objective[] {
  return reviewedObjectives(plan, review).filter(({ id }) => {
    const decision = objectiveReviewOf(plan, review.id, id)?.decision;
    return decision === 'carryOver' || decision === 'change';
  });
}

function withNextPeriod(plan: Plan, review: Review, nextPeriodId: string, changes: Change[]): Change[] {
  const closed = changes.find((change) => change.table === 'review');
  const after = closed?.after as Review | undefined;
  return [
    ...changes.filter((change) => change !== closed),
    ...alteration(plan, 'review', review.id, { nextPeriodId, closedOn: after?.closedOn ?? review.closedOn }),
  ];
}

/** What is to be changed is a draft until somebody changed it; either way it must be agreed anew. */
function goneOn(plan: Plan, review: Review, row: Objective, period: Period, copies: Copies): Objective {
  return {
    ...row,
    id: copies.objectives.get(row.id) ?? row.id,
    parentId: parentInNext(plan, review, row, copies),
    periodId: period.id,
    status: objectiveReviewOf(plan, review.id, row.id)?.decision === 'change' ? 'draft' : 'active',
    startDate: null,
    dueDate: null,
    agreedOn: null,
    agreementNote: '',
    predecessorId: row.id,
  };
}

/** The nearest one above that goes on or belongs to another period anyway. */
function parentInNext(plan: Plan, review: Review, row: Objective, { objectives }: Copies): string | null {
  const seen = new Set<string>();
  let above = find(plan, 'objective', row.parentId);
  while (above && !seen.has(above.id)) {
    const copy = objectives.get(above.id);
    if (copy) return copy;
    if (above.periodId !== review.periodId) return above.id;
    seen.add(above.id);
    above = find(plan, 'objective', above.parentId);
  }
  return null;
}

/** Starts where the last one stood; a target that is reached already must be set anew; steps done stay behind. */
function startedAnew(row: KeyResult, period: Period, copies: Copies): KeyResult {
  const start = measurementOf(row)?.value ?? row.start;
  const isReached =
    start !== null && row.target !== null && (row.metric === 'decrease' ? row.target >= start : row.target <= start);
  const isWay = row.metric === 'increase' || row.metric === 'decrease';
  return {
    ...row,
    id: copies.keyResults.get(row.id) ?? row.id,
    objectiveId: copies.objectives.get(row.objectiveId) ?? row.objectiveId,
    ...(isWay ? { start, current: start, target: isReached ? null : row.target } : { current: null }),
    milestones: row.milestones
      .filter((step) => !step.done)
      .map((step) => ({ ...step, dueDate: withinOrNull(step.dueDate, period) })),
    done: false,
    startDate: null,
    dueDate: null,
    measuredOn: null,
    expectedPoints: [],
    predecessorId: row.id,
  };
}

function withinOrNull(date: string | null, { startDate, endDate }: Period): string | null {
  return date !== null && date >= startDate && date <= endDate ? date : null;
}

/** Links to what stays behind stay behind. */
function linksWithin(plan: Plan, objectives: readonly Objective[], copies: Copies, newId: () => string): Change[] {
  const behind = new Set(objectives.map((row) => row.id));
  return copiedLinks(plan, objectives, copies, newId).filter(({ table, after }) => {
    if (table !== 'link') return true;
    const keyResult = find(plan, 'keyResult', after?.toKeyResultId as string | null);
    return !keyResult || !behind.has(keyResult.objectiveId);
  });
}

function initiativeLinks(
  plan: Plan,
  { keyResults }: Copies,
  wanted: ReadonlySet<string> | undefined,
  newId: () => string,
): Change[] {
  return [...keyResults].flatMap(([from, keyResultId]) =>
    referencing(plan, 'initiativeKeyResult', 'keyResultId', from).flatMap(({ initiativeId }) => {
      const initiative = get(plan, 'initiative', initiativeId);
      const comes = isOpen(initiative) && (!wanted || wanted.has(initiativeId));
      return comes ? [insertion('initiativeKeyResult', { id: newId(), initiativeId, keyResultId })] : [];
    }),
  );
}

/** What is still in the way is in the way of what goes on. */
function openBarriersMoved(plan: Plan, { objectives, keyResults }: Copies): Change[] {
  return all(plan, 'barrier').flatMap((barrier) => {
    if (barrier.resolvedOn !== null) return [];
    const keyResultId = keyResults.get(barrier.keyResultId ?? '');
    const objectiveId = objectives.get(barrier.objectiveId ?? '');
    if (keyResultId) return alteration(plan, 'barrier', barrier.id, { keyResultId });
    return objectiveId ? alteration(plan, 'barrier', barrier.id, { objectiveId }) : [];
  });
}
