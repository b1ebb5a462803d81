import type { AgendaStep } from '../../shared/model/session';
import { keyResultsOf } from '../progress/check-in-here';
import { openCheckIn } from '../progress/check-in-state';
import { goTo, run, useStore } from '../store';

/** Checks in on every key result of the step's objective, one after the other. */
export function checkInOn({ objectiveId }: AgendaStep): void {
  if (objectiveId === null) return;
  const [first, ...others] = keyResultsOf(useStore.getState().plan, objectiveId);
  if (first !== undefined) openCheckIn(first, others);
}

/** Closes the meeting and shows its minutes. */
export async function closeMeeting(id: string): Promise<void> {
  if (await run('session.close', { id })) goTo('workshop', { table: 'session', id });
}
