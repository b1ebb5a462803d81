import { dayNumber } from './calendar';
import type { KeyResult, Objective } from './model/goal';
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

/** Pace from progress and expectation; null when either is unknown. */
export function paceOf(progress: number | null, expected: number | null): Pace | null {
  if (progress === null) return null;
  if (progress >= 1) return 'done';
  if (expected === null) return null;
  if (expected === 0) return 'notStarted';
  const ratio = progress / expected;
  return ratio >= 0.95 ? 'onTrack' : ratio >= 0.85 ? 'behind' : 'atRisk';
}

/** First and last day of an objective: its own dates, else its period's. */
export function datesOf(plan: Plan, objective: Objective): { start: string | null; end: string | null } {
  const period = find(plan, 'period', objective.periodId);
  return {
    start: objective.startDate ?? period?.startDate ?? null,
    end: objective.dueDate ?? period?.endDate ?? null,
  };
}

/** Weighted mean of progresses; items without a progress or with weight 0 do not count; null when none counts. */
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
  return weights > 0 ? sum / weights : null;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
