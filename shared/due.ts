import { addDays, addMonths, dayNumber, laterOf } from './calendar';
import { latestCheckIn } from './check-ins';
import type { KeyResult } from './model/goal';
import { find, type Plan } from './plan';
import { keyResultProgress } from './progress';
import { keyResultDates } from './rollup';

/** When a key result asks for its next check-in. */
export interface CheckInDue {
  readonly dueOn: string;
  /** The day of the latest check-in or value; null: never. */
  readonly lastOn: string | null;
  /** Days since it was due: 0 today, below 0 not yet. */
  readonly daysLate: number;
}

/** The day one rhythm after another one. */
export function nextInRhythm(date: string, cadence: KeyResult['cadence']): string {
  switch (cadence) {
    case 'weekly':
      return addDays(date, 7);
    case 'fortnightly':
      return addDays(date, 14);
    case 'monthly':
      return addMonths(date, 1);
  }
}

/** The day a key result was last spoken of: its latest check-in, or the value noted without one; null: never. */
function lastSpokenOf(plan: Plan, keyResult: KeyResult): string | null {
  const checkIn = latestCheckIn(plan, keyResult.id)?.date ?? null;
  const { measuredOn } = keyResult;
  if (checkIn === null || measuredOn === null) return checkIn ?? measuredOn;
  return laterOf(checkIn, measuredOn);
}

/**
 * When a key result is due: one rhythm after it was last spoken of, or after its first day where it never was; on its last day
 * at the latest, for how it ended. Null where nothing is due: its objective is not active or its period closed, it has not
 * begun or has no first day and no value, its end was told, or it is reached for good (a range is never).
 */
export function checkInDue(plan: Plan, keyResult: KeyResult, today: string): CheckInDue | null {
  const objective = find(plan, 'objective', keyResult.objectiveId);
  if (objective?.status !== 'active' || find(plan, 'period', objective.periodId)?.status === 'closed') return null;
  if (keyResult.metric !== 'maintain' && keyResultProgress(keyResult) === 1) return null;
  const { start, end } = keyResultDates(plan, keyResult);
  const lastOn = lastSpokenOf(plan, keyResult);
  const from = lastOn ?? start;
  if (from === null || (start !== null && today < start) || (end !== null && from >= end)) return null;
  const next = nextInRhythm(from, keyResult.cadence);
  const dueOn = end !== null && next > end ? end : next;
  return { dueOn, lastOn, daysLate: dayNumber(today) - dayNumber(dueOn) };
}
