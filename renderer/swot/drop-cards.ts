import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { announce } from '../ui/announce';
import { focusCard } from './board-actions';
import { useBoard } from './board-state';
import type { Spot } from './board-steps';
import { type BoardView, dropBefore, listsWithMoved, staysInPlace } from './board-view';

/** Moves the lifted cards to where they are dropped, then lets go of them. Resolves to whether they are there now. */
export async function drop(view: BoardView, ids: readonly string[], target: Spot): Promise<boolean> {
  const { order, lift } = useBoard.getState();
  const { quadrant, index } = target;
  const rest = listsWithMoved(view.shown, view.all, ids, null);
  const beforeId = dropBefore(view.all[quadrant], rest[quadrant], index, new Set(ids), order);
  const stays = staysInPlace(view.all, ids, quadrant, beforeId, order);
  const done = stays || (await run('swot.move', { ids: [...ids], quadrant, beforeId })) !== undefined;
  if (lift?.by === 'keyboard') {
    const { activeId } = useBoard.getState();
    useBoard.setState({ lift: null });
    requestAnimationFrame(() => focusCard(activeId ?? ids[0] ?? ''));
  }
  const name = texts.swot.quadrant[quadrant].many;
  if (!done) announce(texts.swot.drag.cancelled);
  else if (order === 'weight') announce(texts.swot.drag.droppedSorted(name));
  else announce(texts.swot.drag.dropped(name, index + 1, rest[quadrant].length + ids.length));
  return done;
}
