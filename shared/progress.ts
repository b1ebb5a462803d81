import { dayNumber } from './calendar';
import type { ExpectedPoint, KeyResult, Objective } from './model/goal';
import { find, type Plan } from './plan';

/** Pace against the calendar (Cascade): actual / expected >= 0.95 on track, 0.85-0.94 behind, below at risk. */
export type Pace = 'notStarted' | 'onTrack' | 'behind' | 'atRisk' | 'done';

/** Where a goal stands. `progress` and `expected` are 0..1; null when nothing can be said (no baseline, no key results, no dates). */
export interface Standing {
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: Pace | null;
}

/**
 * Progress of a key result, 0..1, or null without the numbers it needs. Increase / decrease: (current - start) /
 * (target - start), clamped. Maintain: 1 inside the range, falling linearly to 0 one range-width away.
 * Milestone: done / total. Yes/no: 0 or 1.
 */
export function keyResultProgress(keyResult: KeyResult): number | null {
  switch (keyResult.metric) {
    case 'increase':
    case 'decrease': {
      const { start, target, current } = keyResult;
      if (start === null || target === null || current === null || start === target) return null;
      return clamp((current - start) / (target - start));
    }
    case 'maintain': {
      const { rangeLow, rangeHigh, current } = keyResult;
      if (rangeLow === null || rangeHigh === null || current === null) return null;
      const width = rangeHigh - rangeLow;
      const outside = Math.max(rangeLow - current, current - rangeHigh, 0);
      return width > 0 ? clamp(1 - outside / width) : null;
    }
    case 'milestone':
      if (keyResult.milestones.length === 0) return null;
      return keyResult.milestones.filter((milestone) => milestone.done).length / keyResult.milestones.length;
    case 'yesNo':
      return keyResult.done ? 1 : 0;
  }
}

/** Share of the time that has passed: 0 before the first day, 1 on the last day and after. Null without dates. */
export function expectedProgress(start: string | null, end: string | null, today: string): number | null {
  if (!start || !end) return null;
  const length = dayNumber(end) - dayNumber(start);
  if (length <= 0) return today >= end ? 1 : 0;
  return clamp((dayNumber(today) - dayNumber(start)) / length);
}

/**
 * What is expected of a key result by `today`, by the person's own plan where there is one: the share of milestones that are
 * due where every one of them carries a date, or the progress on the line through the points they gave. Else the share of
 * the time between the two days.
 */
export function expectedOfKeyResult(
  keyResult: KeyResult,
  start: string | null,
  end: string | null,
  today: string,
): number | null {
  const stretch = expectedStretch(keyResult, start, end, today);
  if (stretch) return keyResultProgress({ ...keyResult, current: valueWithin(stretch, today) });
  if (!hasMilestonePlan(keyResult)) return expectedProgress(start, end, today);
  const due = keyResult.milestones.filter((milestone) => milestone.dueDate !== null && milestone.dueDate <= today);
  return due.length / keyResult.milestones.length;
}

/** True where the milestones' own dates, and not the calendar alone, say what is expected when. */
export function hasMilestonePlan(keyResult: KeyResult): boolean {
  const { metric, milestones } = keyResult;
  return metric === 'milestone' && milestones.length > 0 && milestones.every((milestone) => milestone.dueDate !== null);
}

/** True where the person's own plan, milestones with dates or points, says what is expected when. */
export function hasOwnPlan(keyResult: KeyResult): boolean {
  return hasMilestonePlan(keyResult) || expectedPointsOf(keyResult, null, null).length > 0;
}

/**
 * The corners of the expected line that a person drew: their points, before them the start on the first day and after them
 * the target on the last. Empty where they drew none.
 */
export function expectedPointsOf(keyResult: KeyResult, start: string | null, end: string | null): ExpectedPoint[] {
  const { metric, expectedPoints, start: from, target } = keyResult;
  const [first] = expectedPoints;
  const last = expectedPoints.at(-1);
  if ((metric !== 'increase' && metric !== 'decrease') || !first || !last || from === null || target === null)
    return [];
  return [
    ...(start !== null && start < first.dueDate ? [{ dueDate: start, value: from }] : []),
    ...expectedPoints,
    ...(end !== null && end > last.dueDate ? [{ dueDate: end, value: target }] : []),
  ];
}

/** Two corners of the expected line and what lies between them. */
export interface ExpectedStretch {
  readonly from: ExpectedPoint;
  readonly to: ExpectedPoint;
}

/** The stretch of the drawn line that a day lies in; before the first and after the last corner that corner twice. */
export function expectedStretch(
  keyResult: KeyResult,
  start: string | null,
  end: string | null,
  day: string,
): ExpectedStretch | null {
  const points = expectedPointsOf(keyResult, start, end);
  const next = points.findIndex((point) => point.dueDate >= day);
  const to = points[next === -1 ? points.length - 1 : next];
  const from = points[next > 0 ? next - 1 : next === 0 ? 0 : points.length - 1];
  return from && to ? { from, to } : null;
}

/** The value on a straight stretch; the day is put between its ends. */
export function valueWithin({ from, to }: ExpectedStretch, day: string): number {
  const length = dayNumber(to.dueDate) - dayNumber(from.dueDate);
  if (length <= 0) return to.value;
  return from.value + (to.value - from.value) * clamp((dayNumber(day) - dayNumber(from.dueDate)) / length);
}

/** From this ratio of actual to expected progress on a goal is on track (Cascade). */
export const onTrackFrom = 0.95;
/** From this ratio on it is behind, below it at risk (Cascade). */
export const behindFrom = 0.85;

/** Pace from progress and expectation; null when either is unknown. Before the first day it is 'not started'. */
export function paceOf(progress: number | null, expected: number | null): Pace | null {
  if (progress === null) return null;
  if (progress >= 1) return 'done';
  if (expected === null) return null;
  if (expected === 0) return 'notStarted';
  // 0.238 / 0.28 is 0.85 on paper and a hair less in binary.
  const ratio = progress / expected + tolerance;
  return ratio >= onTrackFrom ? 'onTrack' : ratio >= behindFrom ? 'behind' : 'atRisk';
}

/** First and last day of an objective: its own dates, else its period's. */
export function datesOf(plan: Plan, objective: Objective): { start: string | null; end: string | null } {
  const period = find(plan, 'period', objective.periodId);
  return {
    start: objective.startDate ?? period?.startDate ?? null,
    end: objective.dueDate ?? period?.endDate ?? null,
  };
}

/**
 * sum(w * p) / sum(w): items without a progress or with weight 0 do not count; null when none counts. Rounded to twelve
 * decimals, so that the order of the items cannot show.
 */
export function weightedMean(
  items: readonly { readonly weight: number; readonly progress: number | null }[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, progress } of items) {
    if (progress === null || weight <= 0) continue;
    sum += weight * progress;
    weights += weight;
  }
  return weights > 0 ? Math.round((sum / weights) * 1e12) / 1e12 : null;
}

/** A score as the field gives it: progress rounded to one decimal, halves up. */
export function scoreOf(progress: number): number {
  return Math.round((progress + tolerance) * 10) / 10;
}

export type ScoreColor = 'red' | 'amber' | 'green';

/** Colour of a score after rounding: red 0.0-0.3, amber 0.4-0.6, green 0.7-1.0 (Measure What Matters). */
export function scoreColor(progress: number | null): ScoreColor | null {
  if (progress === null) return null;
  const score = scoreOf(progress);
  return score >= 0.7 ? 'green' : score >= 0.4 ? 'amber' : 'red';
}

/** What counts as success: an aspirational goal from a score of 0.7 on, a committed one only when wholly reached. */
export function isSuccess(kind: Objective['kind'], progress: number): boolean {
  return kind === 'aspirational' ? scoreOf(progress) >= 0.7 : progress >= 1 - tolerance;
}

const tolerance = 1e-9;

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
