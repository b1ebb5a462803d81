import { barrierAge, barriersOfObjective } from './barriers';
import { addDays, dayNumber } from './calendar';
import { checkInsOf, latestCheckIn } from './check-ins';
import { checkInDue } from './due';
import { type Barrier, type BarrierSeverity, barrierSeverities } from './model/barrier';
import type { KeyResult, Objective } from './model/goal';
import type { Initiative } from './model/initiative';
import { find, type Plan, referencing } from './plan';
import { keyResultStanding, objectiveStanding, type Rollup } from './rollup';

/** One reason to worry, with what it adds to the score; the numbers are what it is said with. */
export type WorryPart = { readonly points: number } & (
  | { readonly kind: 'confidenceFell'; readonly keyResultId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'confidenceLow'; readonly keyResultId: string; readonly value: number }
  /** `keyResultId` null: the objective as a whole. `gap`: percentage points behind what is expected today. */
  | { readonly kind: 'pace'; readonly keyResultId: string | null; readonly gap: number }
  | { readonly kind: 'barriers'; readonly count: number; readonly oldestDays: number; readonly overLimitDays: number }
  | { readonly kind: 'actions'; readonly count: number; readonly latestDays: number }
  | { readonly kind: 'checkIn'; readonly daysLate: number; readonly never: boolean }
  | { readonly kind: 'unmeasured' }
);

/** How much an objective worries: the sum of its parts, the weightiest first. */
export interface Worry {
  readonly objective: Objective;
  readonly score: number;
  readonly parts: readonly WorryPart[];
}

/** From this confidence of 10 on nobody worries. */
const sureFrom = 5;
/** How far back a higher confidence counts as one it fell from. */
const fallDays = 28;
const severityPoints: Readonly<Record<BarrierSeverity, number>> = { low: 2, medium: 4, high: 8, critical: 12 };

/**
 * How much an objective worries today. Each part has a ceiling, so that one trouble of a kind does not drown all others:
 * confidence 6 points for each step below 5 and 3 for each step it fell (60), pace a point for each percentage point behind
 * (40), barriers by gravity and age against their limit (40), actions 3 each and one a week of the latest (20), an overdue
 * check-in a point a day (15), nothing measured (5).
 */
export function worryOf(rollup: Rollup, objective: Objective): Worry {
  const { plan, today } = rollup;
  const keyResults = referencing(plan, 'keyResult', 'objectiveId', objective.id).sort(byId);
  const parts = [
    confidencePart(plan, keyResults),
    pacePart(rollup, objective, keyResults),
    barriersPart(barriersOfObjective(plan, objective.id), today),
    actionsPart(overdueActions(plan, keyResults, today), today),
    checkInPart(plan, keyResults, today),
    unmeasuredPart(rollup, objective),
  ].filter((part) => part !== undefined);
  parts.sort((a, b) => b.points - a.points);
  return { objective, score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

/** The biggest worry first; those that worry alike by position, then by id, whatever order they came in. */
export function byWorry(rollup: Rollup, objectives: Iterable<Objective>): Worry[] {
  return Array.from(objectives, (objective) => worryOf(rollup, objective)).sort(
    (a, b) =>
      b.score - a.score || a.objective.position - b.objective.position || (a.objective.id < b.objective.id ? -1 : 1),
  );
}

function confidencePart(plan: Plan, keyResults: readonly KeyResult[]): WorryPart | undefined {
  let worst: WorryPart | undefined;
  for (const { id, weight } of keyResults) {
    if (weight <= 0) continue;
    const asked = checkInsOf(plan, id).filter(({ confidence }) => confidence !== null);
    const latest = asked.at(-1);
    if (latest?.confidence == null) continue;
    const since = addDays(latest.date, -fallDays);
    const to = latest.confidence;
    const from = Math.max(to, ...asked.filter(({ date }) => date >= since).map(({ confidence }) => confidence ?? 0));
    const points = Math.min(60, Math.max(0, sureFrom - to) * 6 + (from - to > 1 ? (from - to) * 3 : 0));
    if (points === 0 || points <= (worst?.points ?? 0)) continue;
    worst =
      from - to > 1
        ? { kind: 'confidenceFell', points, keyResultId: id, from, to }
        : { kind: 'confidenceLow', points, keyResultId: id, value: to };
  }
  return worst;
}

/** The gap of the objective; where it keeps pace as a whole, half that of the key result furthest behind. */
function pacePart(rollup: Rollup, objective: Objective, keyResults: readonly KeyResult[]): WorryPart | undefined {
  let worst: WorryPart | undefined = gapPart(null, objectiveStanding(rollup, objective.id), 1);
  for (const keyResult of keyResults) {
    if (keyResult.weight <= 0) continue;
    const { pace, ...standing } = keyResultStanding(rollup, keyResult);
    const part = pace === 'behind' || pace === 'atRisk' ? gapPart(keyResult.id, standing, 0.5) : undefined;
    if (part && part.points > (worst?.points ?? 0)) worst = part;
  }
  return worst;
}

function gapPart(
  keyResultId: string | null,
  { progress, expected }: { readonly progress: number | null; readonly expected: number | null },
  share: number,
): WorryPart | undefined {
  if (progress === null || expected === null) return undefined;
  const gap = Math.round((expected - progress) * 100);
  // Below five points the objective is on its line as far as anybody can tell.
  return gap < 5 ? undefined : { kind: 'pace', points: Math.min(40, gap * share), keyResultId, gap };
}

function barriersPart(barriers: readonly Barrier[], today: string): WorryPart | undefined {
  const open = barriers.filter(({ resolvedOn }) => resolvedOn === null);
  if (open.length === 0) return undefined;
  let points = 0;
  let oldestDays = 0;
  let overLimitDays = 0;
  for (const barrier of open) {
    const { days } = barrierAge(barrier, today);
    points += severityPoints[barrier.severity] * (1 + Math.min(2, days / barrier.limitDays));
    oldestDays = Math.max(oldestDays, days);
    overLimitDays = Math.max(overLimitDays, days - barrier.limitDays);
  }
  return { kind: 'barriers', points: Math.min(40, points), count: open.length, oldestDays, overLimitDays };
}

function actionsPart(late: readonly Initiative[], today: string): WorryPart | undefined {
  if (late.length === 0) return undefined;
  const latestDays = Math.max(...late.map(({ dueDate }) => dayNumber(today) - dayNumber(dueDate ?? today)));
  const points = Math.min(20, late.length * 3 + Math.floor(latestDays / 7));
  return { kind: 'actions', points, count: late.length, latestDays };
}

/** Open actions that serve one of the key results, each once. */
export function openActions(plan: Plan, keyResults: readonly Pick<KeyResult, 'id'>[]): Initiative[] {
  const found = new Map<string, Initiative>();
  for (const { id } of keyResults) {
    for (const { initiativeId } of referencing(plan, 'initiativeKeyResult', 'keyResultId', id)) {
      const initiative = find(plan, 'initiative', initiativeId);
      if (initiative && initiative.status !== 'done' && initiative.status !== 'cancelled') {
        found.set(initiativeId, initiative);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => compare(a.dueDate ?? '9999', b.dueDate ?? '9999') || a.position - b.position || byId(a, b),
  );
}

function overdueActions(plan: Plan, keyResults: readonly KeyResult[], today: string): Initiative[] {
  return openActions(plan, keyResults).filter(({ dueDate }) => dueDate !== null && dueDate < today);
}

function checkInPart(plan: Plan, keyResults: readonly KeyResult[], today: string): WorryPart | undefined {
  let daysLate = 0;
  let never = false;
  for (const keyResult of keyResults) {
    const due = checkInDue(plan, keyResult, today);
    if (!due || due.daysLate <= daysLate) continue;
    daysLate = due.daysLate;
    never = latestCheckIn(plan, keyResult.id) === undefined && due.lastOn === null;
  }
  return daysLate === 0 ? undefined : { kind: 'checkIn', points: Math.min(15, daysLate), daysLate, never };
}

function unmeasuredPart(rollup: Rollup, { id }: Objective): WorryPart | undefined {
  return objectiveStanding(rollup, id).progress === null ? { kind: 'unmeasured', points: 5 } : undefined;
}

/** The gravest first, then the oldest. */
export function gravestFirst(a: Barrier, b: Barrier): number {
  return (
    barrierSeverities.indexOf(b.severity) - barrierSeverities.indexOf(a.severity) ||
    compare(a.openedOn, b.openedOn) ||
    byId(a, b)
  );
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
