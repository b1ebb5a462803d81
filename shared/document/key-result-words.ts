import { type Format, isCurrency } from '../format';
import type { KeyResult } from '../model/goal';
import { texts } from '../texts/texts';

const words = texts.document.goalOf;

/** What a key result is measured from and to: `12 → 40 customers`, `stay within 2 – 8 °C`, `3 milestones`, `Yes or no`. */
export function goalOfKeyResult(keyResult: KeyResult, format: Format): string {
  const { metric, start, target, rangeLow, rangeHigh, unit } = keyResult;
  switch (metric) {
    case 'increase':
    case 'decrease':
      if (target === null) return words.noTarget;
      if (start === null) return words.to(format.value(target, unit));
      return words.fromTo(bare(start, unit, format), format.value(target, unit));
    case 'maintain':
      if (rangeLow === null || rangeHigh === null) return words.noRange;
      return words.between(bare(rangeLow, unit, format), format.value(rangeHigh, unit));
    case 'milestone':
      return words.milestones(keyResult.milestones.length);
    case 'yesNo':
      return words.yesNo;
  }
}

/** Where a key result is now; a unit in words stands once, at its goal. */
export function currentOfKeyResult(keyResult: KeyResult, format: Format): string {
  switch (keyResult.metric) {
    case 'milestone':
      return words.done(keyResult.milestones.filter((milestone) => milestone.done).length, keyResult.milestones.length);
    case 'yesNo':
      return keyResult.done ? words.reached : words.notReached;
    default:
      return keyResult.current === null ? words.notMeasured : bare(keyResult.current, keyResult.unit, format);
  }
}

/** The milestones still to come, with their days; empty when there are none. */
export function openMilestones({ metric, milestones }: KeyResult, format: Format): string {
  if (metric !== 'milestone') return '';
  const open = milestones.filter((milestone) => !milestone.done);
  if (open.length === 0) return '';
  return words.open(
    open.map(({ title, dueDate }) => (dueDate ? words.by(title, format.date(dueDate)) : title)).join('; '),
  );
}

/** Percentages and money always carry their sign; a word does not have to be said twice. */
function bare(value: number, unit: string, format: Format): string {
  return unit === '%' || isCurrency(unit) ? format.value(value, unit) : format.number(value);
}
