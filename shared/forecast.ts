import { addDays, dayNumber } from './calendar';
import { countedValue, type Reading, readingsOf } from './check-ins';
import type { KeyResult } from './model/goal';
import type { Plan } from './plan';
import { keyResultProgress } from './progress';
import { keyResultDates } from './rollup';
import { tOf80Percent } from './student-t';

/** Fewer measurements than this tell nothing about the scatter. */
export const fewestPoints = 4;
/** A target further off than this many days is not told by date. */
const farthestDays = 3653;

/** Why there is no forecast. */
export type NoForecast =
  | { readonly kind: 'none'; readonly reason: 'tooFewPoints'; readonly count: number }
  /** notCounted: yes or no, or without the numbers; noEnd: no last day; over: it lies behind the newest measurement. */
  | { readonly kind: 'none'; readonly reason: 'notCounted' | 'noEnd' | 'over' };

/**
 * Where a key result will end if it goes on as so far, in its own unit (milestones: steps). Method: its average step per day,
 * from the first measurement to the newest, is continued from the newest one to the last day. The range holds the end in
 * 80 % of cases: Student's t with count - 2 degrees of freedom, times the scatter of its own steps, which grows with the root
 * of the days, and with the uncertainty of the average step itself. Made for values that build up step by step (a random walk
 * with drift, measured at uneven distances); values that merely scatter around a straight line stay within it more often.
 */
export interface Forecast {
  readonly kind: 'forecast';
  /** Measurements it is made from. */
  readonly count: number;
  readonly firstDate: string;
  readonly firstValue: number;
  readonly lastDate: string;
  readonly lastValue: number;
  /** Average step per day. */
  readonly perDay: number;
  /** Standard deviation of the steps of one day. */
  readonly scatter: number;
  /** Last day of the key result. */
  readonly endDate: string;
  readonly daysLeft: number;
  readonly t: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The value at the end as progress, 0..1. */
  readonly progress: number | null;
  /**
   * reached: it is there already; likely, unlikely: the whole range lies beyond or short of the target (inside or outside the
   * range to keep); open: the target lies within the range.
   */
  readonly outlook: 'reached' | 'likely' | 'open' | 'unlikely';
  /** The day the target is (or was) reached at this pace; null: not at this pace, not within ten years, or a range to keep. */
  readonly reachesOn: string | null;
}

interface Point {
  readonly day: number;
  readonly value: number;
}

/** Where a key result will end at its pace so far, by what was measured until `today`; or why nobody can tell. */
export function forecastOf(plan: Plan, keyResult: KeyResult, today: string): Forecast | NoForecast {
  const goal = goalOf(keyResult);
  if (!goal) return { kind: 'none', reason: 'notCounted' };
  const points = readingsOf(plan, keyResult)
    .filter(({ date }) => date <= today)
    .flatMap(pointOf);
  const [first] = points;
  const last = points.at(-1);
  if (points.length < fewestPoints || !first || !last) {
    return { kind: 'none', reason: 'tooFewPoints', count: points.length };
  }
  const { end } = keyResultDates(plan, keyResult);
  if (end === null) return { kind: 'none', reason: 'noEnd' };
  const daysLeft = dayNumber(end) - last.day;
  if (daysLeft <= 0) return { kind: 'none', reason: 'over' };
  const { perDay, scatter } = stepsOf(points);
  const t = tOf80Percent(points.length - 2);
  const halfWidth = t * scatter * Math.sqrt(daysLeft + daysLeft ** 2 / (last.day - first.day));
  const within = (value: number): number => Math.min(goal.most, Math.max(goal.least, value));
  const value = last.value + perDay * daysLeft;
  const [low, high] = [within(value - halfWidth), within(value + halfWidth)];
  return {
    kind: 'forecast',
    count: points.length,
    firstDate: addDays(end, first.day - dayNumber(end)),
    firstValue: first.value,
    lastDate: addDays(end, -daysLeft),
    lastValue: last.value,
    perDay,
    scatter,
    endDate: end,
    daysLeft,
    t,
    value: within(value),
    low,
    high,
    progress: progressAt(keyResult, within(value)),
    outlook: outlookOf(goal, last.value, low, high),
    reachesOn: reachesOn(goal, points, perDay, end),
  };
}

function pointOf({ date, keyResult }: Reading): Point[] {
  const value = countedValue(keyResult);
  return value === null ? [] : [{ day: dayNumber(date), value }];
}

/** Average step and scatter per day of values that build up: the estimates of a Brownian motion with drift. */
function stepsOf(points: readonly Point[]): { perDay: number; scatter: number } {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return { perDay: 0, scatter: 0 };
  const perDay = (last.value - first.value) / (last.day - first.day);
  let squares = 0;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (!before) continue;
    const days = point.day - before.day;
    squares += (point.value - before.value - perDay * days) ** 2 / days;
  }
  return { perDay, scatter: Math.sqrt(squares / (points.length - 2)) };
}

/** What is to be reached, as the values that do; and the values that are possible at all. */
interface Goal {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
  /** The value to reach, where it is one. */
  readonly target: number | null;
}

const lowest = Number.NEGATIVE_INFINITY;
const highest = Number.POSITIVE_INFINITY;

function goalOf({ metric, start, target, rangeLow, rangeHigh, milestones }: KeyResult): Goal | null {
  const any = { least: lowest, most: highest };
  switch (metric) {
    case 'increase':
      return start === null || target === null ? null : { ...any, target, from: target, to: highest };
    case 'decrease':
      return start === null || target === null ? null : { ...any, target, from: lowest, to: target };
    case 'maintain':
      return rangeLow === null || rangeHigh === null ? null : { ...any, target: null, from: rangeLow, to: rangeHigh };
    case 'milestone': {
      const all = milestones.length;
      return all === 0 ? null : { least: 0, most: all, target: all, from: all, to: highest };
    }
    case 'yesNo':
      return null;
  }
}

function isMet({ from, to }: Goal, value: number): boolean {
  return value >= from && value <= to;
}

function outlookOf(goal: Goal, now: number, low: number, high: number): Forecast['outlook'] {
  if (goal.target !== null && isMet(goal, now)) return 'reached';
  if (isMet(goal, low) && isMet(goal, high)) return 'likely';
  return high < goal.from || low > goal.to ? 'unlikely' : 'open';
}

function reachesOn(goal: Goal, points: readonly Point[], perDay: number, end: string): string | null {
  const last = points.at(-1);
  if (goal.target === null || !last) return null;
  const onDay = (day: number): string => addDays(end, day - dayNumber(end));
  if (isMet(goal, last.value)) {
    const lastShort = points.findLastIndex((point) => !isMet(goal, point.value));
    return onDay(points[lastShort + 1]?.day ?? last.day);
  }
  const days = Math.ceil((goal.target - last.value) / perDay - 1e-9);
  return days > 0 && days <= farthestDays ? onDay(last.day + days) : null;
}

function progressAt(keyResult: KeyResult, value: number): number | null {
  if (keyResult.metric === 'milestone') return value / keyResult.milestones.length;
  return keyResultProgress({ ...keyResult, current: value });
}
