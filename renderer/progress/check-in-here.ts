import { runningMeeting } from '../../shared/meeting';
import { weekOf } from '../../shared/my-week';
import { find, inOrder, type Plan, referencing } from '../../shared/plan';
import { goTo, useStore } from '../store';
import { openCheckIn } from './check-in-state';
import { useProgressView } from './view';

/**
 * Checks in on what one looks at: the selected key result, those of the selected objective or of the one a meeting is at; else
 * on everything that is due now, or next. Where nothing is, the list says so.
 */
export function checkInHere(): void {
  const { plan, file, rollup } = useStore.getState();
  if (!file || file.readOnly) return;
  const chosen = keyResultsLookedAt(plan);
  const { checkIns } = weekOf(plan, { kind: 'all' }, rollup.today);
  const due = checkIns.filter((each) => each.due.daysLate >= 0);
  const [first, ...others] =
    chosen.length > 0 ? chosen : (due.length > 0 ? due : checkIns).map(({ keyResult }) => keyResult.id);
  if (first !== undefined) {
    openCheckIn(first, others);
    return;
  }
  useProgressView.setState({ tab: 'week' });
  goTo('progress', null);
}

function keyResultsLookedAt(plan: Plan): string[] {
  const { selection } = useStore.getState();
  if (selection?.table === 'keyResult') return [selection.id];
  if (selection?.table === 'objective') return keyResultsOf(plan, selection.id);
  const step = find(plan, 'agendaStep', runningMeeting(plan)?.stepId);
  return step?.objectiveId ? keyResultsOf(plan, step.objectiveId) : [];
}

/** The key results of an objective, in order. */
export function keyResultsOf(plan: Plan, objectiveId: string): string[] {
  return inOrder(referencing(plan, 'keyResult', 'objectiveId', objectiveId)).map(({ id }) => id);
}
