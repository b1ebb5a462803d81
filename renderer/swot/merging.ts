import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { showUndoable } from '../ui/undo-toast';
import { focusCard, titleOf } from './board-actions';
import { selectCards } from './board-state';

/**
 * Merges cards into another one, which then stands for all, says so and offers Undo. `inspect`: whether the details show it.
 * Resolves to whether it was done.
 */
export async function mergeInto(ids: readonly string[], intoId: string, inspect = true): Promise<boolean> {
  const [first = ''] = ids;
  const title = titleOf(first);
  if (!(await run('swot.merge', { ids: [...ids], intoId }))) return false;
  if (inspect) selectCards([intoId], intoId);
  showUndoable(texts.priorities.merged(ids.length, title, titleOf(intoId)));
  requestAnimationFrame(() => focusCard(intoId));
  return true;
}

/** Merges cards into the first of them. */
export async function mergeCards(ids: readonly string[]): Promise<void> {
  const [into, ...others] = ids;
  if (into && others.length > 0) await mergeInto(others, into);
}
