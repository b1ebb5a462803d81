import { type Change, changedId } from './changes';
import type { KeyResult, Objective } from './model/goal';
import { find, type Plan, referencing } from './plan';
import {
  datesOf,
  expectedOfKeyResult,
  expectedProgress,
  hasOwnPlan,
  keyResultProgress,
  type Pace,
  paceOf,
  type Standing,
  weightedMean,
} from './progress';

/** Where every objective stands, computed once and kept current change by change. */
export interface Rollup {
  readonly plan: Plan;
  readonly today: string;
  readonly standings: Map<string, Standing>;
}

const unknown: Standing = { progress: null, expected: null, pace: null };

/** A roll-up over a plan; nothing is computed until it is asked for. */
export function createRollup(plan: Plan, today: string): Rollup {
  return { plan, today, standings: new Map() };
}

/**
 * Where an objective stands; undefined id or a gone objective gives an unknown standing. An objective within a circle
 * of parents (only in a damaged file) counts as unknown where it would count itself.
 */
export function objectiveStanding(rollup: Rollup, id: string): Standing {
  const known = rollup.standings.get(id);
  if (known) return known;
  if (!find(rollup.plan, 'objective', id)) return unknown;
  // Children before parents, on a list of our own: a deep tree must not exhaust the call stack.
  const open = [id];
  const entered = new Set<string>();
  for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
    const objective = rollup.standings.has(next) ? undefined : find(rollup.plan, 'objective', next);
    const waiting = objective && !entered.has(next) ? countedChildren(rollup.plan, objective) : [];
    entered.add(next);
    const before = open.length;
    for (const child of waiting) {
      if (!rollup.standings.has(child.id) && !entered.has(child.id)) open.push(child.id);
    }
    if (open.length > before) continue;
    open.pop();
    if (objective) rollup.standings.set(next, computeObjective(rollup, objective));
  }
  return rollup.standings.get(id) ?? unknown;
}

/** Computes where every objective stands; what is already known is kept. */
export function computeAll(rollup: Rollup): ReadonlyMap<string, Standing> {
  for (const id of rollup.plan.rows.objective.keys()) objectiveStanding(rollup, id);
  return rollup.standings;
}

/** First and last day of a key result: its own dates, else its objective's, else the period's. */
export function keyResultDates(plan: Plan, keyResult: KeyResult): { start: string | null; end: string | null } {
  const objective = find(plan, 'objective', keyResult.objectiveId);
  const dates = objective ? datesOf(plan, objective) : { start: null, end: null };
  return { start: keyResult.startDate ?? dates.start, end: keyResult.dueDate ?? dates.end };
}

/** Where a key result stands, by its own dates or its objective's. */
export function keyResultStanding(rollup: Rollup, keyResult: KeyResult): Standing {
  const { start, end } = keyResultDates(rollup.plan, keyResult);
  const progress = keyResultProgress(keyResult);
  const expected = expectedOfKeyResult(keyResult, start, end, rollup.today);
  // What is reached before one's own plan expects anything is ahead of it, not unstarted.
  const ahead = expected === 0 && progress !== null && progress > 0 && progress < 1 && hasOwnPlan(keyResult);
  return { progress, expected, pace: ahead ? 'onTrack' : paceOf(progress, expected) };
}

/** The children that count into an objective's progress: none unless switched on; dropped ones never. */
export function countedChildren(plan: Plan, objective: Objective): Objective[] {
  if (!objective.countsChildren) return [];
  return referencing(plan, 'objective', 'parentId', objective.id).filter((child) => child.status !== 'dropped');
}

function computeObjective(rollup: Rollup, objective: Objective): Standing {
  const parts: (Standing & { readonly weight: number })[] = [];
  for (const keyResult of referencing(rollup.plan, 'keyResult', 'objectiveId', objective.id)) {
    parts.push({ weight: keyResult.weight, ...keyResultStanding(rollup, keyResult) });
  }
  for (const child of countedChildren(rollup.plan, objective)) {
    parts.push({ weight: child.weight, ...(rollup.standings.get(child.id) ?? unknown) });
  }
  const progress = weightedMean(parts);
  const { start, end } = datesOf(rollup.plan, objective);
  const expected = expectedProgress(start, end, rollup.today);
  const average = paceOf(progress, expected);
  const pace = objective.statusRule === 'average' ? average : (weakestPace(parts) ?? average);
  return { progress, expected, pace };
}

const fromWorst: readonly Pace[] = ['atRisk', 'behind', 'notStarted', 'onTrack', 'done'];

/** The worst pace among parts that carry weight; what is left out of the progress has no say in the status either. */
export function weakestPace(parts: readonly { readonly weight: number; readonly pace: Pace | null }[]): Pace | null {
  let worst = fromWorst.length;
  for (const { weight, pace } of parts) {
    if (pace !== null && weight > 0) worst = Math.min(worst, fromWorst.indexOf(pace));
  }
  return fromWorst[worst] ?? null;
}

/**
 * Forgets the standings that the changes (already applied to the plan) may have altered: the objectives concerned and,
 * as far up as children count, those above them. Returns the ids forgotten.
 */
export function updateRollup(rollup: Rollup, changes: readonly Change[]): ReadonlySet<string> {
  const stale = new Set<string>();
  const forget = (id: unknown): void => {
    let up = typeof id === 'string' ? id : null;
    while (up !== null && !stale.has(up)) {
      stale.add(up);
      rollup.standings.delete(up);
      const parent = find(rollup.plan, 'objective', find(rollup.plan, 'objective', up)?.parentId);
      up = parent?.countsChildren ? parent.id : null;
    }
  };
  for (const change of changes) {
    if (change.table === 'objective') {
      forget(changedId(change));
      const formerParent = change.before?.parentId;
      if (formerParent !== change.after?.parentId) forget(formerParent);
    } else if (change.table === 'keyResult') {
      forget(change.before?.objectiveId);
      forget(change.after?.objectiveId);
    } else if (change.table === 'period') {
      const objectives = referencing(rollup.plan, 'objective', 'periodId', changedId(change));
      for (const objective of objectives) forget(objective.id);
    }
  }
  return stale;
}
