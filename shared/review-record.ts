import { checkInsOf, standingBy } from './check-ins';
import { PlanError } from './errors';
import type { Barrier } from './model/barrier';
import type { CheckIn } from './model/check-in';
import type { KeyResult, Objective } from './model/goal';
import type { Period } from './model/period';
import type { BarrierReview, ObjectiveReview, Review, Snapshot } from './model/snapshot';
import type { SwotItem } from './model/swot';
import { find, inOrder, type Plan, planFromRows, referencing, rowsFromPlan } from './plan';
import { lineOfObjective, objectiveReviewOf, proposedScore, reviewedObjectives } from './reviews';
import { createRollup, type Rollup } from './rollup';
import { planKeptIn, sealedTables } from './snapshot';

/** An objective in a review. */
export interface ReviewedObjective {
  readonly objective: Objective;
  /** Null without any number. */
  readonly score: number | null;
  /** What its key results say. */
  readonly proposed: number | null;
  /** What was said about it; undefined: nothing yet, or it was deleted together with the objective. */
  readonly said: ObjectiveReview | undefined;
}

/** What a review looks back at. Of a closed one: as closing it left it, whatever became of the plan since. */
export interface ReviewRecord {
  readonly review: Review;
  readonly period: Period;
  /** The day it tells of: the day it was closed, or today. */
  readonly asOf: string;
  readonly plan: Plan;
  readonly rollup: Rollup;
  /** Those above before those below them. */
  readonly objectives: readonly ReviewedObjective[];
}

/** The reviews of a plan, the newest first: by the period they look back at, then by the day they began. */
export function newestReviews(plan: Plan): Review[] {
  const start = (review: Review): string => find(plan, 'period', review.periodId)?.startDate ?? '';
  return [...plan.rows.review.values()].sort(
    (a, b) => text(start(b), start(a)) || text(b.startedOn, a.startedOn) || text(a.id, b.id),
  );
}

/** The review whose report is printed: the chosen one, else the newest; undefined: there is none. */
export function reportedReview(plan: Plan, chosenId: string | null): Review | undefined {
  return find(plan, 'review', chosenId) ?? newestReviews(plan)[0];
}

/** The review of the period of the same kind before; undefined: there was none. */
export function reviewBefore(plan: Plan, review: Review): Review | undefined {
  const period = find(plan, 'period', review.periodId);
  return newestReviews(plan).find((other) => {
    const past = find(plan, 'period', other.periodId);
    return period && past?.kind === period.kind && past.startDate < period.startDate;
  });
}

/** A review with everything its report needs; undefined where its period is gone. */
export function reviewRecord(plan: Plan, review: Review, today: string): ReviewRecord | undefined {
  const period = find(plan, 'period', review.periodId);
  if (!period) return undefined;
  const asOf = review.closedOn ?? today;
  const then = review.closedOn === null ? plan : planAsClosed(plan, review, review.closedOn);
  const rollup = createRollup(then, asOf);
  const objectives = objectivesOf(plan, then, review).map((objective): ReviewedObjective => {
    const said = objectiveReviewOf(then, review.id, objective.id);
    const says = proposedScore(rollup, objective.id);
    const proposed = review.closedOn === null || !said ? says : said.proposedScore;
    return { objective, score: said?.score ?? proposed, proposed, said };
  });
  return { review, period: find(then, 'period', period.id) ?? period, asOf, plan: then, rollup, objectives };
}

/** The mean score of objectives, each counted once; null without any score. */
export function meanScore(objectives: readonly ReviewedObjective[]): number | null {
  const scores = objectives.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** What an objective, or the one it goes on from, got in an earlier review; undefined: it was not in it. */
export function scoredBefore(
  record: ReviewRecord,
  before: ReviewRecord | undefined,
  objectiveId: string,
): ReviewedObjective | undefined {
  const line = new Set(lineOfObjective(record.plan, objectiveId).map(({ id }) => id));
  return before?.objectives.find(({ objective }) => line.has(objective.id));
}

/** Barriers that stood in the way of a period's objectives or of the plan as a whole, with what the review decided. */
export interface MetBarrier {
  readonly barrier: Barrier;
  /** Undefined: it stands in the way of the plan as a whole. */
  readonly objective: Objective | undefined;
  readonly keyResult: KeyResult | undefined;
  readonly decided: BarrierReview | undefined;
}

/** All barriers of a review: met before its day and not out of the way before its period; open ones first, then the oldest. */
export function metBarriers(record: ReviewRecord): MetBarrier[] {
  const { plan, period, asOf, review } = record;
  const reviewed = new Map(record.objectives.map(({ objective }) => [objective.id, objective]));
  return [...plan.rows.barrier.values()]
    .filter(({ openedOn, resolvedOn }) => openedOn <= asOf && (resolvedOn === null || resolvedOn >= period.startDate))
    .flatMap((barrier): MetBarrier[] => {
      const decided = referencing(plan, 'barrierReview', 'barrierId', barrier.id).find(
        (row) => row.reviewId === review.id,
      );
      // One still in the way has gone over to what goes on; the report tells of what it was in the way of.
      const moved = find(plan, 'keyResult', barrier.keyResultId);
      const keyResult = ofReview(reviewed, plan, moved);
      const id = barrier.objectiveId ?? keyResult?.objectiveId ?? null;
      const objective = reviewed.get(id ?? '') ?? reviewed.get(find(plan, 'objective', id)?.predecessorId ?? '');
      const isOfPlan = barrier.objectiveId === null && barrier.keyResultId === null;
      return objective || isOfPlan || decided ? [{ barrier, objective, keyResult, decided }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.barrier.resolvedOn !== null) - Number(b.barrier.resolvedOn !== null) ||
        text(a.barrier.openedOn, b.barrier.openedOn) ||
        text(a.barrier.id, b.barrier.id),
    );
}

function ofReview(
  reviewed: ReadonlyMap<string, Objective>,
  plan: Plan,
  keyResult: KeyResult | undefined,
): KeyResult | undefined {
  const past = find(plan, 'keyResult', keyResult?.predecessorId);
  return keyResult && !reviewed.has(keyResult.objectiveId) && past ? past : keyResult;
}

/** The next period as it was planned: as it stands, until its own review begins; then as it stood that day (`asOf`). */
export function planOfNext(
  plan: Plan,
  record: ReviewRecord,
): { readonly period: Period; readonly plan: Plan; readonly asOf: string | null } | undefined {
  const next = find(plan, 'period', record.review.nextPeriodId);
  if (!next) return undefined;
  const [first] = referencing(plan, 'review', 'periodId', next.id).sort((a, b) => text(a.startedOn, b.startedOn));
  const kept = first && planIn(find(plan, 'snapshot', first.snapshotId));
  return { period: next, plan: kept ?? plan, asOf: kept && first ? first.startedOn : null };
}

/** The states between which a report tells what changed: from the end of the review before, or from the beginning of this one. */
export function comparedStates(
  plan: Plan,
  record: ReviewRecord,
  past: Review | undefined,
): { readonly before: Plan; readonly from: Snapshot } | undefined {
  const candidates = [past?.closingSnapshotId, past?.snapshotId, record.review.snapshotId];
  for (const id of candidates) {
    const from = find(plan, 'snapshot', id);
    const before = planIn(from);
    if (from && before) return { before, from };
  }
  return undefined;
}

/** The plan in a snapshot; undefined where there is none, or it cannot be read. */
function planIn(snapshot: Snapshot | undefined): Plan | undefined {
  if (!snapshot) return undefined;
  try {
    return planKeptIn(snapshot);
  } catch (error) {
    if (error instanceof PlanError) return undefined;
    throw error;
  }
}

function objectivesOf(plan: Plan, then: Plan, review: Review): Objective[] {
  const ids = new Set<string>();
  if (review.closedOn === null) for (const { id } of reviewedObjectives(plan, review)) ids.add(id);
  else {
    for (const said of referencing(then, 'objectiveReview', 'reviewId', review.id)) ids.add(said.objectiveId);
    // What was deleted since took along what was said about it, but is not forgotten.
    const begun = planIn(find(plan, 'snapshot', review.snapshotId)) ?? then;
    for (const { id } of reviewedObjectives(begun, review)) if (!plan.rows.objective.has(id)) ids.add(id);
  }
  const rows = inOrder([...ids].flatMap((id) => find(then, 'objective', id) ?? []));
  const below = new Map<string | null, Objective[]>();
  for (const row of rows) {
    const parentId = ids.has(row.parentId ?? '') ? row.parentId : null;
    below.set(parentId, [...(below.get(parentId) ?? []), row]);
  }
  const ordered = (parentId: string | null): Objective[] =>
    (below.get(parentId) ?? []).flatMap((row) => [row, ...ordered(row.id)]);
  return ordered(null);
}

/**
 * The plan as it was when a review was closed: what was sealed then (by an older program: when the review began), with the
 * check-ins up to that day and what the review and the decisions say.
 */
function planAsClosed(plan: Plan, review: Review, closedOn: string): Plan {
  const closing = planIn(find(plan, 'snapshot', review.closingSnapshotId));
  const sealed = closing ?? planIn(find(plan, 'snapshot', review.snapshotId));
  const live = rowsFromPlan(plan);
  const upToThen = live.checkIn.filter(({ date }) => date <= closedOn);
  if (!sealed) return planFromRows({ ...live, checkIn: upToThen });
  const kept = rowsFromPlan(sealed);
  const reviewed = new Set(
    live.objectiveReview.flatMap((said) => (said.reviewId === review.id ? said.objectiveId : [])),
  );
  const objective = missing(kept.objective, live.objective, ({ id }) => reviewed.has(id));
  const owned = new Set(objective.map(({ id }) => id));
  const sealedKeyResults = missing(
    kept.keyResult,
    live.keyResult,
    (row) => owned.has(row.objectiveId) && reviewed.has(row.objectiveId),
  );
  const checkIn = missing(upToThen, kept.checkIn, (row) => !plan.rows.keyResult.has(row.keyResultId));
  return planFromRows({
    ...live,
    ...Object.fromEntries(sealedTables.map((table) => [table, kept[table]])),
    // What was said later explains nothing of it.
    review: live.review.filter(({ startedOn }) => startedOn <= closedOn),
    decision: live.decision.filter(({ decidedOn }) => (decidedOn ?? '') <= closedOn),
    // Sealed since verdicts are; an older closing lacks them.
    swotReview: missing(kept.swotReview, live.swotReview, () => true),
    swotItem: closing
      ? missing(kept.swotItem, judgedCards(plan, review), () => true)
      : missing(judgedCards(plan, review), kept.swotItem, () => true),
    checkIn,
    objective,
    keyResult: closing ? sealedKeyResults : measuredUpTo(sealedKeyResults, checkIn),
    barrier: closing
      ? kept.barrier
      : missing(kept.barrier, live.barrier, () => true).map((row) => barrierThen(plan, row, closedOn)),
    period: missing(kept.period, live.period, () => true),
    person: missing(kept.person, live.person, () => true),
    pillar: missing(kept.pillar, live.pillar, () => true),
    team: missing(kept.team, live.team, () => true),
  });
}

/** Rows, and those of others that are not among them and wanted. */
function missing<R extends { readonly id: string }>(
  rows: readonly R[],
  others: readonly R[],
  isWanted: (row: R) => boolean,
): R[] {
  const known = new Set(rows.map(({ id }) => id));
  return [...rows, ...others.filter((row) => !known.has(row.id) && isWanted(row))];
}

/** What the review judged, as it is now: whoever did not keep the plan at the end of a review finds what it changed only there. */
function judgedCards(plan: Plan, review: Review): SwotItem[] {
  return referencing(plan, 'swotReview', 'reviewId', review.id).flatMap(
    ({ swotItemId }) => find(plan, 'swotItem', swotItemId) ?? [],
  );
}

function measuredUpTo(keyResults: readonly KeyResult[], checkIns: readonly CheckIn[]): KeyResult[] {
  const plan = planFromRows({ checkIn: checkIns });
  return keyResults.map((row) => standingBy(row, checkInsOf(plan, row.id)));
}

function barrierThen(plan: Plan, barrier: Barrier, closedOn: string): Barrier {
  const now = find(plan, 'barrier', barrier.id) ?? barrier;
  const isOver = now.resolvedOn !== null && now.resolvedOn <= closedOn;
  return { ...barrier, resolvedOn: isOver ? now.resolvedOn : null, whatHelped: isOver ? now.whatHelped : '' };
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
