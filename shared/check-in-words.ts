import type { Measurement } from './check-ins';
import type { Format } from './format';
import { texts } from './texts/texts';

const words = texts.progress;

/** What is measured: a key result as it is now, or as it stood on a form. */
interface Measured {
  readonly unit: string;
  readonly milestones: readonly unknown[];
}

/** What a check-in measured, in words; that it measured nothing, too. */
export function measuredWords({ unit, milestones }: Measured, checkIn: Measurement, format: Format): string {
  if (checkIn.value !== null) return format.value(checkIn.value, unit);
  if (checkIn.milestoneIds) return words.history.steps(checkIn.milestoneIds.length, milestones.length);
  if (checkIn.done !== null) return checkIn.done ? words.checkIn.yes : words.checkIn.no;
  return words.history.noValue;
}
