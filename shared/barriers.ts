import { addDays, dayNumber } from './calendar';
import { type Barrier, type BarrierSeverity, barrierSeverities } from './model/barrier';
import type { Objective } from './model/goal';
import { find, type Plan, referencing } from './plan';

/** Days after which a barrier that nobody solved must get a decision, unless somebody says otherwise. */
export const usualLimitDays: Readonly<Record<BarrierSeverity, number>> = { critical: 7, high: 14, medium: 30, low: 60 };

/** How old a barrier is, and whether it has been in the way for too long. */
export interface BarrierAge {
  /** Days from the day it was named to today, or to the day it was out of the way. */
  readonly days: number;
  /** The last day within its limit. */
  readonly decideBy: string;
  /** It is still in the way, and longer than its limit. */
  readonly isBeyondLimit: boolean;
}

/** The age of a barrier on a day; one named later is 0 days old. */
export function barrierAge(barrier: Barrier, today: string): BarrierAge {
  const until = barrier.resolvedOn ?? today;
  const days = Math.max(0, dayNumber(until) - dayNumber(barrier.openedOn));
  return {
    days,
    decideBy: addDays(barrier.openedOn, barrier.limitDays),
    isBeyondLimit: barrier.resolvedOn === null && days > barrier.limitDays,
  };
}

/** Barriers still in the way, those beyond their limit first, then the gravest, then the oldest. */
export function openBarriers(plan: Plan, today: string): Barrier[] {
  return [...plan.rows.barrier.values()]
    .filter((barrier) => barrier.resolvedOn === null)
    .map((barrier) => ({ barrier, age: barrierAge(barrier, today) }))
    .sort(
      (a, b) =>
        Number(b.age.isBeyondLimit) - Number(a.age.isBeyondLimit) ||
        barrierSeverities.indexOf(b.barrier.severity) - barrierSeverities.indexOf(a.barrier.severity) ||
        b.age.days - a.age.days ||
        (a.barrier.id < b.barrier.id ? -1 : 1),
    )
    .map(({ barrier }) => barrier);
}

/** The objective a barrier is in the way of, itself or through its key result; undefined for one of the whole plan. */
export function barrierObjective(plan: Plan, barrier: Barrier): Objective | undefined {
  const keyResult = find(plan, 'keyResult', barrier.keyResultId);
  return find(plan, 'objective', barrier.objectiveId ?? keyResult?.objectiveId);
}

/** All barriers of an objective and its key results, the newest first. */
export function barriersOfObjective(plan: Plan, objectiveId: string): Barrier[] {
  return [
    ...referencing(plan, 'barrier', 'objectiveId', objectiveId),
    ...referencing(plan, 'keyResult', 'objectiveId', objectiveId).flatMap((keyResult) =>
      referencing(plan, 'barrier', 'keyResultId', keyResult.id),
    ),
  ].sort(newestFirst);
}

/** All barriers of a key result, the newest first. */
export function barriersOfKeyResult(plan: Plan, keyResultId: string): Barrier[] {
  return referencing(plan, 'barrier', 'keyResultId', keyResultId).sort(newestFirst);
}

function newestFirst(a: Barrier, b: Barrier): number {
  return a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn > b.openedOn ? -1 : 1;
}
