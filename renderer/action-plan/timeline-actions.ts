import { addDays, dayNumber } from '../../shared/calendar';
import type { Failure } from '../../shared/errors';
import { formatOf } from '../../shared/format';
import { waitingProblem } from '../../shared/layout/timeline-drag';
import { find, get } from '../../shared/plan';
import { isBroken, isOpen, rescheduled, type Span, spanOf, waitsFor } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import { showOffer } from '../ui/offer-toast';
import { showUndoable } from '../ui/undo-toast';
import { type BarDrag, carriedBar, useTimeline } from './timeline-state';

const words = texts.actionPlan.timeline;

/** The drop before: one begins where the other has ended. */
let before: Promise<unknown> = Promise.resolve();

/** Lets go of a bar. It stays there on the screen, and the next keys are for the timeline, while the file takes it. */
export function dropBar(drag: BarDrag): Promise<void> {
  if (drag.was && drag.was.start === drag.span.start && drag.was.end === drag.span.end) {
    cancelBar();
    return Promise.resolve();
  }
  const dropped = { ...drag, keptBy: undefined, dropped: true };
  useTimeline.setState({ drag: dropped });
  const done = before.then(() => reschedule(drag.id, drag.span));
  before = done.finally(() => useTimeline.setState((state) => (state.drag === dropped ? { drag: null } : {})));
  return done;
}

/** Puts a lifted bar back. */
export function cancelBar(): void {
  const drag = carriedBar();
  if (!drag) return;
  useTimeline.setState({ drag: null });
  announce(words.cancelled(titleOf(drag.id)));
}

/** Gives an initiative its days and says what else moved. With `quiet` the caller shows a refusal itself. */
export async function reschedule(id: string, { start, end }: Span, quiet?: (failure: Failure) => void): Promise<void> {
  const { plan } = useStore.getState();
  const pushed = rescheduled(plan, id, { start, end }).size - 1;
  if (!(await run('initiative.reschedule', { id, startDate: start, dueDate: end }, quiet))) return;
  const message = words.moved(titleOf(id), formatOf(plan).dateRange(start, end), pushed);
  // What moved along may be far from where one looks.
  if (pushed > 0) showUndoable(message);
  else announce(message);
}

/** Makes one initiative wait for another; where it begins too soon then, offers to move it. */
export async function connect(firstId: string, waitingId: string): Promise<void> {
  const { plan } = useStore.getState();
  const problem = waitingProblem(plan, waitingId, firstId);
  if (problem) {
    showFailure({ code: 'refused', message: problem });
    return;
  }
  const dependsOnIds = [...waitsFor(plan, waitingId).map(({ id }) => id), firstId];
  if (!(await run('initiative.setDependencies', { id: waitingId, dependsOnIds }))) return;
  const titles = [titleOf(firstId), titleOf(waitingId)] as const;
  const first = spanOf(get(plan, 'initiative', firstId));
  const waiting = spanOf(get(plan, 'initiative', waitingId));
  if (!first || !waiting || !isOpen(get(plan, 'initiative', waitingId)) || !isBroken(first, waiting)) {
    showUndoable(words.connected(...titles));
    return;
  }
  const start = addDays(first.end, 1);
  const end = addDays(start, dayNumber(waiting.end) - dayNumber(waiting.start));
  const message = words.connectedTooSoon(...titles);
  announce(message);
  showOffer(message, {
    label: words.moveBehind,
    testId: 'move-behind',
    onTake: () => void reschedule(waitingId, { start, end }),
  });
}

function titleOf(id: string): string {
  return find(useStore.getState().plan, 'initiative', id)?.title ?? '';
}
