import { type BarrierAge, barrierAge, barrierObjective, openBarriers } from './barriers';
import { addDays, dayNumber } from './calendar';
import { type CheckInDue, checkInDue, nextInRhythm } from './due';
import type { Barrier } from './model/barrier';
import type { KeyResult, Objective } from './model/goal';
import type { Initiative } from './model/initiative';
import { find, type Plan, referencing } from './plan';
import { keyResultDates } from './rollup';

/** Whose week it is: one person's, a team's with the teams below it, or everybody's. */
export type Whose =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'all' };

/** What is to be done in a week; each list with the latest and oldest first. */
export interface Week {
  /** Check-ins that are overdue (`due.daysLate` above 0), due today, or due within the next six days. */
  readonly checkIns: readonly { readonly keyResult: KeyResult; readonly due: CheckInDue }[];
  /** Barriers still in the way. One without an owner is the business of who owns what it is in the way of. */
  readonly barriers: readonly { readonly barrier: Barrier; readonly age: BarrierAge }[];
  /** Open initiatives that are late or due within the next six days. */
  readonly actions: readonly { readonly initiative: Initiative; readonly daysLate: number }[];
  /** Objectives with an owner who has not agreed to them yet. */
  readonly agreements: readonly Objective[];
}

/** What a person, a team or everybody has to do in the seven days from today on. */
export function weekOf(plan: Plan, whose: Whose, today: string): Week {
  const mine = membership(plan, whose);
  const lastDay = addDays(today, 6);
  const checkIns: { keyResult: KeyResult; due: CheckInDue }[] = [];
  for (const keyResult of plan.rows.keyResult.values()) {
    const objective = find(plan, 'objective', keyResult.objectiveId);
    if (!mine(keyResult.ownerId ?? objective?.ownerId, objective?.teamId)) continue;
    if (restsUntil(plan, keyResult) > lastDay) continue;
    const due = checkInDue(plan, keyResult, today);
    if (due && due.dueOn <= lastDay) checkIns.push({ keyResult, due });
  }
  const actions: { initiative: Initiative; daysLate: number }[] = [];
  for (const initiative of plan.rows.initiative.values()) {
    const { dueDate, status } = initiative;
    if (status === 'done' || status === 'cancelled' || dueDate === null || dueDate > lastDay) continue;
    if (!mine(initiative.ownerId, initiative.teamId)) continue;
    actions.push({ initiative, daysLate: dayNumber(today) - dayNumber(dueDate) });
  }
  return {
    checkIns: checkIns.sort((a, b) => b.due.daysLate - a.due.daysLate || byId(a.keyResult, b.keyResult)),
    barriers: openBarriers(plan, today)
      .filter((barrier) => isBusinessOf(plan, barrier, mine))
      .map((barrier) => ({ barrier, age: barrierAge(barrier, today) })),
    actions: actions.sort((a, b) => b.daysLate - a.daysLate || byId(a.initiative, b.initiative)),
    agreements: [...plan.rows.objective.values()]
      .filter((objective) => awaitsAgreement(plan, objective) && mine(objective.ownerId, objective.teamId))
      .sort(byId),
  };
}

/**
 * A day before which a key result that has a value asks for nothing, told without looking for its check-ins: the latest of them
 * is never earlier than the day of its value. An empty text where that cannot be said.
 */
function restsUntil(plan: Plan, keyResult: KeyResult): string {
  if (keyResult.measuredOn === null) return '';
  const next = nextInRhythm(keyResult.measuredOn, keyResult.cadence);
  const { end } = keyResultDates(plan, keyResult);
  return end !== null && end < next ? end : next;
}

/** Whether an objective has an owner who has not agreed to it yet; not asked of what is over. */
function awaitsAgreement(plan: Plan, { ownerId, agreedOn, status, periodId }: Objective): boolean {
  const isLive = status === 'draft' || status === 'active';
  return isLive && ownerId !== null && agreedOn === null && find(plan, 'period', periodId)?.status !== 'closed';
}

/** A team and all teams below it; each once, even if a damaged file holds a circle. */
export function teamBranch(plan: Plan, teamId: string): ReadonlySet<string> {
  const branch = new Set([teamId]);
  for (const id of branch) for (const below of referencing(plan, 'team', 'parentId', id)) branch.add(below.id);
  return branch;
}

/** Whether something with this owner and team is somebody's business. */
export type IsMine = (ownerId: string | null | undefined, teamId: string | null | undefined) => boolean;

/** A team answers for what it owns itself and for what its people own; `below`: also for the teams below it. */
export function membership(plan: Plan, whose: Whose, below = true): IsMine {
  switch (whose.kind) {
    case 'all':
      return () => true;
    case 'person':
      return (ownerId) => ownerId === whose.id;
    case 'team': {
      const branch = below ? teamBranch(plan, whose.id) : new Set([whose.id]);
      return (ownerId, teamId) => {
        const team = find(plan, 'person', ownerId)?.teamId;
        return (teamId != null && branch.has(teamId)) || (team != null && branch.has(team));
      };
    }
  }
}

function isBusinessOf(plan: Plan, barrier: Barrier, mine: IsMine): boolean {
  const objective = barrierObjective(plan, barrier);
  const fallback = find(plan, 'keyResult', barrier.keyResultId)?.ownerId ?? objective?.ownerId;
  return mine(barrier.ownerId ?? fallback, objective?.teamId);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
