import type { Format } from '../../shared/format';
import type { CheckIn } from '../../shared/model/check-in';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';

const words = texts.progress;

/** What a check-in measured, in words; that it measured nothing, too. */
export function measuredWords({ unit, milestones }: KeyResult, checkIn: CheckIn, format: Format): string {
  if (checkIn.value !== null) return format.value(checkIn.value, unit);
  if (checkIn.milestoneIds) return words.history.steps(checkIn.milestoneIds.length, milestones.length);
  if (checkIn.done !== null) return checkIn.done ? words.checkIn.yes : words.checkIn.no;
  return words.history.noValue;
}
