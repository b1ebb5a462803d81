import { type Change, changedId } from './changes';
import type { KeyResult, Objective } from './model/goal';
import { find, type Plan, referencing } from './plan';
import {
  datesOf,
  expectedProgress,
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

/** A roll-up over a plan; nothing is computed until it is asked for. */
export function createRollup(plan: Plan, today: string): Rollup {
  return { plan, today, standings: new Map() };
}

/** Where an objective stands; undefined id or a gone objective gives an unknown standing. */
export function objectiveStanding(rollup: Rollup, id: string): Standing {
  const known = rollup.standings.get(id);
  if (known) return known;
  const objective = find(rollup.plan, 'objective', id);
  if (!objective) return { progress: null, expected: null, pace: null };
  const standing = computeObjective(rollup, objective);
  rollup.standings.set(id, standing);
  return standing;
}

/** Where a key result stands, by its own dates or its objective's. */
export function keyResultStanding(rollup: Rollup, keyResult: KeyResult): Standing {
  const objective = find(rollup.plan, 'objective', keyResult.objectiveId);
  const dates = objective ? datesOf(rollup.plan, objective) : { start: null, end: null };
  const progress = keyResultProgress(keyResult);
  const expected = expectedProgress(keyResult.startDate ?? dates.start, keyResult.dueDate ?? dates.end, rollup.today);
  return { progress, expected, pace: paceOf(progress, expected) };
}

function computeObjective(rollup: Rollup, objective: Objective): Standing {
  const keyResults = referencing(rollup.plan, 'keyResult', 'objectiveId', objective.id);
  const standings = keyResults.map((keyResult) => ({
    weight: keyResult.weight,
    ...keyResultStanding(rollup, keyResult),
  }));
  if (objective.countsChildren) {
    for (const child of referencing(rollup.plan, 'objective', 'parentId', objective.id)) {
      standings.push({ weight: child.weight, ...objectiveStanding(rollup, child.id) });
    }
  }
  const progress = weightedMean(standings);
  const { start, end } = datesOf(rollup.plan, objective);
  const expected = expectedProgress(start, end, rollup.today);
  const average = paceOf(progress, expected);
  const pace = objective.statusRule === 'average' ? average : weakest(standings.map((standing) => standing.pace));
  return { progress, expected, pace: pace ?? average };
}

const fromWorst: readonly Pace[] = ['atRisk', 'behind', 'notStarted', 'onTrack', 'done'];

function weakest(paces: readonly (Pace | null)[]): Pace | null {
  return fromWorst.find((pace) => paces.includes(pace)) ?? null;
}

/**
 * Forgets the standings that the changes (already applied to the plan) may have altered: the objectives concerned
 * and those above them. Returns the ids forgotten.
 */
export function updateRollup(rollup: Rollup, changes: readonly Change[]): ReadonlySet<string> {
  const stale = new Set<string>();
  const forget = (id: unknown): void => {
    let up = typeof id === 'string' ? id : null;
    while (up !== null && !stale.has(up)) {
      stale.add(up);
      rollup.standings.delete(up);
      up = find(rollup.plan, 'objective', up)?.parentId ?? null;
    }
  };
  for (const change of changes) {
    if (change.table === 'objective') {
      forget(changedId(change));
      forget(change.before?.parentId);
    } else if (change.table === 'keyResult') {
      forget(change.before?.objectiveId);
      forget(change.after?.objectiveId);
    } else if (change.table === 'period') {
      for (const objective of referencing(rollup.plan, 'objective', 'periodId', changedId(change)))
        forget(objective.id);
    }
  }
  return stale;
}
