import type { AgendaStep } from '../../shared/model/session';
import { inOrder, referencing } from '../../shared/plan';
import { openCheckIn } from '../progress/check-in-state';
import { goTo, run, useStore } from '../store';

/** Checks in on every key result of the step's objective, one after the other. */
export function checkInOn({ objectiveId }: AgendaStep): void {
  if (objectiveId === null) return;
  const { plan } = useStore.getState();
  const [first, ...others] = inOrder(referencing(plan, 'keyResult', 'objectiveId', objectiveId));
  if (first)
    openCheckIn(
      first.id,
      others.map(({ id }) => id),
    );
}

/** Closes the meeting and shows its minutes. */
export async function closeMeeting(id: string): Promise<void> {
  if (await run('session.close', { id })) goTo('workshop', { table: 'session', id });
}
