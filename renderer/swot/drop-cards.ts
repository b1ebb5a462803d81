import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { type Lift, useBoard } from './board-state';
import { boardView, dropBefore, listsWithMoved, staysInPlace } from './board-view';
import { mergeInto } from './merging';

/** The drop before: where cards go next is worked out from where it has put them. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Lets go of lifted cards over their target. They stay there on the screen, and the next keys are for the board, while the
 * file takes the move. Resolves to whether they are there now.
 */
export function drop(lift: Lift): Promise<boolean> {
  const dropped = { ...lift, bar: null, dropped: true };
  useBoard.setState({ lift: dropped });
  const done = before.then(() => move(lift));
  before = done.finally(() => useBoard.setState((state) => (state.lift === dropped ? { lift: null } : {})));
  return done;
}

async function move({ ids, target, intoId }: Lift): Promise<boolean> {
  if (intoId) return mergeInto(ids, intoId, useStore.getState().selection !== null);
  if (!target) return false;
  const { order, filter } = useBoard.getState();
  const view = boardView(useStore.getState().plan, filter, order);
  const { quadrant } = target;
  const rest = listsWithMoved(view.shown, view.all, ids, null);
  const index = Math.min(target.index, rest[quadrant].length);
  const beforeId = dropBefore(view.all[quadrant], rest[quadrant], index, new Set(ids), order);
  const stays = staysInPlace(view.all, ids, quadrant, beforeId, order);
  const done = stays || (await run('swot.move', { ids: [...ids], quadrant, beforeId })) !== undefined;
  const name = texts.swot.quadrant[quadrant].many;
  if (!done) announce(texts.swot.drag.cancelled);
  else if (order === 'weight') announce(texts.swot.drag.droppedSorted(name));
  else announce(texts.swot.drag.dropped(name, index + 1, rest[quadrant].length + ids.length));
  return done;
}
