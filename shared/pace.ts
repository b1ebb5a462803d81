import { countedValue, readingsOf } from './check-ins';
import type { KeyResult } from './model/goal';
import type { Plan } from './plan';
import { expectedPointsOf, hasMilestonePlan, keyResultProgress } from './progress';
import { keyResultDates } from './rollup';

/** A corner of a line in a chart of a key result. */
export interface LinePoint {
  readonly date: string;
  /** In the unit of the key result (milestones: steps); null where it is not counted. */
  readonly value: number | null;
  /** 0..1; null where it cannot be told. */
  readonly progress: number | null;
}

/** The lines of a chart of a key result, each from left to right; they say the same as pace and progress do. */
export interface KeyResultLines {
  /** What is expected when; straight between the corners, upright where two have the same day. Empty without dates. */
  readonly expected: readonly LinePoint[];
  /** What was measured. */
  readonly actual: readonly LinePoint[];
}

/** The expected and the actual line of a key result. */
export function linesOf(plan: Plan, keyResult: KeyResult): KeyResultLines {
  const { start, end } = keyResultDates(plan, keyResult);
  return {
    expected: expectedLine(keyResult, start, end),
    actual: readingsOf(plan, keyResult).map(({ date, keyResult: then }) => ({
      date,
      value: countedValue(then),
      progress: keyResultProgress(then),
    })),
  };
}

function expectedLine(keyResult: KeyResult, start: string | null, end: string | null): LinePoint[] {
  const drawn = expectedPointsOf(keyResult, start, end);
  if (drawn.length > 0) {
    return drawn.map(({ dueDate, value }) => ({
      date: dueDate,
      value,
      progress: keyResultProgress({ ...keyResult, current: value }),
    }));
  }
  if (hasMilestonePlan(keyResult)) return stairs(keyResult, start);
  if (start === null || end === null || end < start) return [];
  return [
    { date: start, ...atShare(keyResult, 0) },
    { date: end, ...atShare(keyResult, 1) },
  ];
}

/** Milestones with dates are expected all at once on their day. */
function stairs({ milestones }: KeyResult, start: string | null): LinePoint[] {
  const days = milestones.map((step) => step.dueDate ?? '').sort();
  const corner = (date: string, count: number) => ({ date, value: count, progress: count / milestones.length });
  const [first = ''] = days;
  return [
    ...(start !== null && start < first ? [corner(start, 0)] : []),
    ...days.flatMap((date, i) => [corner(date, i), corner(date, i + 1)]),
  ];
}

/** The value that a share of the way stands for. */
function atShare({ metric, start, target, milestones }: KeyResult, progress: number): Omit<LinePoint, 'date'> {
  if (metric === 'milestone') return { value: milestones.length * progress, progress };
  const isWay = (metric === 'increase' || metric === 'decrease') && start !== null && target !== null;
  return { value: isWay ? start + (target - start) * progress : null, progress };
}
