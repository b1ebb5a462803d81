import { dayNumber } from './calendar';
import type { ExplainedInput, Explanation } from './explained';
import { type Format, formatOf } from './format';
import type { ExpectedPoint, KeyResult } from './model/goal';
import {
  type ExpectedStretch,
  expectedStretch,
  hasMilestonePlan,
  type Pace,
  type Standing,
  valueWithin,
} from './progress';
import type { Rollup } from './rollup';
import { texts } from './texts/texts';

const words = texts.explain;

/** Explains a pace told by the ratio of progress to what is expected; with a key result, by its own plan where it has one. */
export function paceByRatio(
  rollup: Rollup,
  title: string,
  standing: Standing,
  dates: { readonly start: string | null; readonly end: string | null },
  keyResult?: KeyResult,
): Explanation {
  const format = formatOf(rollup.plan);
  const { progress, expected, pace } = standing;
  const planned = keyResult && hasMilestonePlan(keyResult) ? keyResult.milestones : undefined;
  const stretch = keyResult && expectedStretch(keyResult, dates.start, dates.end, rollup.today);
  const inputs: ExplainedInput[] = [{ label: words.progress, value: share(format, progress) }];
  const notes: string[] = [];
  if (expected !== null) {
    inputs.push({ label: words.expected, value: share(format, expected) });
    if (planned) {
      const due = planned.filter(({ dueDate }) => dueDate !== null && dueDate <= rollup.today).length;
      notes.push(
        words.expectedByMilestones(format.number(due), format.number(planned.length), share(format, expected)),
      );
    } else if (keyResult && stretch) {
      inputs.push(...cornersOf(format, keyResult, stretch), { label: words.today, value: format.date(rollup.today) });
      const value = format.value(valueWithin(stretch, rollup.today), keyResult.unit);
      notes.push(words.expectedByPoints(value, share(format, expected)));
    } else if (dates.start && dates.end) {
      inputs.push(
        { label: words.firstDay, value: format.date(dates.start) },
        { label: words.lastDay, value: format.date(dates.end) },
        { label: words.today, value: format.date(rollup.today) },
      );
      const length = dayNumber(dates.end) - dayNumber(dates.start);
      const passed = Math.min(length, Math.max(0, dayNumber(rollup.today) - dayNumber(dates.start)));
      if (length > 0) {
        notes.push(words.expectedByTime(format.number(passed), format.number(length), share(format, expected)));
      }
    }
  }
  return {
    title: words.paceOf(title),
    formula: paceFormula(format, standing),
    inputs,
    result: paceWord(pace),
    notes: [...notes, words.thresholds],
  };
}

/** The ratio that decides the pace, in numbers. */
export function paceFormula(format: Format, { progress, expected, pace }: Standing): string {
  if (pace === 'done') return words.isDone;
  if (pace === 'notStarted') return words.notBegun;
  if (progress === null || expected === null) return words.noFormula;
  if (expected === 0) return words.aheadOfPlan;
  // Cut, not rounded: 0.949 must not show as 0.95 beside 'behind'.
  const ratio = Math.floor((progress / expected) * 100 + 1e-7) / 100;
  return words.ratio(share(format, progress), share(format, expected), format.number(ratio), paceWord(pace));
}

/** A pace in words. */
export function paceWord(pace: Pace | null): string {
  return texts.widgets.pace[pace ?? 'unknown'];
}

/** A share of one with one decimal, or a dash where there is none. */
export function share(format: Format, progress: number | null): string {
  return progress === null ? words.noValue : format.percent(progress, 1);
}

/** The ends of the stretch of the drawn line that today lies in. */
function cornersOf(format: Format, { unit }: KeyResult, { from, to }: ExpectedStretch): ExplainedInput[] {
  const corner = (point: ExpectedPoint): ExplainedInput => ({
    label: words.expectedOn(format.date(point.dueDate)),
    value: format.value(point.value, unit),
  });
  return from === to ? [corner(to)] : [corner(from), corner(to)];
}
