import type { Format } from '../../shared/format';
import type { KeyResult, Metric } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';

const words = texts.goals.keyResult;

/** Whether the numbers a key result has now would be refused by another metric. */
export function switchNeedsNumbers(row: Pick<KeyResult, 'start' | 'target'>, to: Metric): boolean {
  const { start, target } = row;
  if (start === null || target === null) return false;
  if (to === 'increase') return target <= start;
  if (to === 'decrease') return target >= start;
  return false;
}

/** The numbers of other metrics that a key result still holds, in words: switching loses nothing. */
export function keptWords(row: KeyResult, format: Pick<Format, 'value'>): string[] {
  const value = (amount: number): string => format.value(amount, row.unit);
  const kept: string[] = [];
  const directed = row.metric === 'increase' || row.metric === 'decrease';
  const measured = directed || row.metric === 'maintain';
  if (!directed && row.start !== null) kept.push(words.keptStart(value(row.start)));
  if (!directed && row.target !== null) kept.push(words.keptTarget(value(row.target)));
  if (!measured && row.current !== null) kept.push(words.keptCurrent(value(row.current)));
  if (row.metric !== 'maintain' && row.rangeLow !== null && row.rangeHigh !== null) {
    kept.push(words.keptRange(value(row.rangeLow), value(row.rangeHigh)));
  }
  if (row.metric !== 'milestone' && row.milestones.length > 0) kept.push(words.keptMilestones(row.milestones.length));
  if (row.metric !== 'yesNo' && row.done) kept.push(words.keptDone);
  return kept;
}
