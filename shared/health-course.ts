import { PlanError } from './errors';
import { lintPlan, planHealth } from './linter/lint';
import type { Snapshot } from './model/snapshot';
import type { Plan } from './plan';
import type { Rollup } from './rollup';
import { newestSnapshots, planKeptIn } from './snapshot';

/** How healthy the plan was on a day. */
export interface HealthPoint {
  readonly date: string;
  /** 0..100. */
  readonly score: number;
  /** The snapshot it is told from; null: the plan as it is now. */
  readonly snapshot: Snapshot | null;
}

/** So many snapshots are looked at: each is a whole plan to examine. */
const mostSnapshots = 7;

/** Plan health in the newest snapshots, the oldest first, and now. Snapshots that cannot be read are left out. */
export function healthCourse(plan: Plan, rollup: Rollup): HealthPoint[] {
  const past = newestSnapshots(plan).slice(0, mostSnapshots).reverse().flatMap(pointOf);
  const now = planHealth(lintPlan(plan, rollup.today, rollup));
  return [...past, { date: rollup.today, score: now, snapshot: null }];
}

const known = new WeakMap<Snapshot, number>();

/** Judged as of its own day; a snapshot is never changed, so each is examined once. */
function pointOf(snapshot: Snapshot): HealthPoint[] {
  try {
    const score = known.get(snapshot) ?? planHealth(lintPlan(planKeptIn(snapshot), snapshot.date));
    known.set(snapshot, score);
    return [{ date: snapshot.date, score, snapshot }];
  } catch (error) {
    if (error instanceof PlanError) return [];
    throw error;
  }
}
