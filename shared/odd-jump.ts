import { type Reading, readingsOf } from './check-ins';
import type { KeyResult } from './model/goal';
import type { Plan } from './plan';

/** Why a value looks like a slip of the keyboard. */
export interface OddJump {
  /**
   * otherSign: the sign turned; tenfold: a digit or the decimal point too many or too few; unusual: a step much larger than
   * every step before.
   */
  readonly reason: 'otherSign' | 'tenfold' | 'unusual';
  /** The value before. */
  readonly before: number;
  readonly date: string | null;
  /** The largest step between two measurements so far; null with fewer than two steps. */
  readonly largestStep: number | null;
}

/** A step this many times the largest one before is unusual. */
const unusualFactor = 4;

/**
 * Whether a value jumps so oddly that one should be asked once. Rule: a step of more than a quarter of the whole way (from
 * start to target, or the width of the range) is odd if the sign turns where start and target have the same one; or if the
 * value is at least ten times the one before or a tenth of it; or if, after two steps or more, it is over four times the
 * largest step so far; before that, if it is more than the whole way. Reaching the target is never odd by size alone.
 */
export function oddJump(plan: Plan, keyResult: KeyResult, value: number): OddJump | null {
  const readings = readingsOf(plan, keyResult);
  const last = readings.at(-1);
  const before = last?.keyResult.current ?? keyResult.current ?? keyResult.start;
  const way = wholeWay(keyResult);
  if (before === null || way === null) return null;
  const step = Math.abs(value - before);
  if (step <= way / 4) return null;
  const steps = stepsBetween(readings);
  const largestStep = steps.length >= 2 ? Math.max(...steps) : null;
  const found = (reason: OddJump['reason']): OddJump => ({ reason, before, date: last?.date ?? null, largestStep });
  if (turnsSign(keyResult, before, value)) return found('otherSign');
  if (value === keyResult.target) return null;
  if (before !== 0 && value !== 0 && (value / before >= 10 || value / before <= 0.1)) return found('tenfold');
  const most = largestStep === null || largestStep === 0 ? way : unusualFactor * largestStep;
  return step > most ? found('unusual') : null;
}

function wholeWay({ metric, start, target, rangeLow, rangeHigh }: KeyResult): number | null {
  if (metric === 'maintain') return rangeLow === null || rangeHigh === null ? null : rangeHigh - rangeLow;
  if (metric !== 'increase' && metric !== 'decrease') return null;
  return start === null || target === null ? null : Math.abs(target - start);
}

function turnsSign({ start, target, rangeLow, rangeHigh, metric }: KeyResult, before: number, value: number): boolean {
  const [from, to] = metric === 'maintain' ? [rangeLow, rangeHigh] : [start, target];
  const oneSign = from !== null && to !== null && (Math.min(from, to) >= 0 || Math.max(from, to) <= 0);
  return oneSign && before * value < 0;
}

function stepsBetween(readings: readonly Reading[]): number[] {
  return readings.slice(1).map((reading, i) => {
    return Math.abs((reading.keyResult.current ?? 0) - (readings[i]?.keyResult.current ?? 0));
  });
}
