import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { showUndoable } from '../ui/undo-toast';
import { focusCard } from './board-actions';
import { selectCards } from './board-state';

/** Merges cards into the first of them, which then stands for all. */
export async function mergeCards(ids: readonly string[]): Promise<void> {
  const [into, ...others] = ids;
  if (!into || others.length === 0) return;
  if (!(await run('swot.merge', { ids: others, intoId: into }))) return;
  selectCards([into], into);
  showUndoable(texts.priorities.merged(others.length, find(useStore.getState().plan, 'swotItem', into)?.title ?? ''));
  requestAnimationFrame(() => focusCard(into));
}
