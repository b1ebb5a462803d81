import { createdId } from '../../shared/changes';
import type { Quadrant, SwotItem } from '../../shared/model/swot';
import { quadrants } from '../../shared/model/swot';
import { find, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { cardElement } from '../board/card-list';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { showDone } from '../ui/notify';
import { showUndoable } from '../ui/undo-toast';
import { selectCards, useBoard } from './board-state';
import { type BoardView, boardView, noFilter } from './board-view';
import type { PastedCards } from './paste';

/** The words of a card. */
export function titleOf(id: string): string {
  return find(useStore.getState().plan, 'swotItem', id)?.title ?? '';
}

/** Puts the focus on a card; one that is not drawn yet gets it when it is (`useKeptFocus`). */
export function focusCard(id: string): void {
  useBoard.setState({ activeId: id });
  const element = cardElement(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on the line where a quadrant's cards are typed. */
export function focusAddField(quadrant: Quadrant): void {
  const section = document.querySelector(`[data-quadrant="${quadrant}"]`);
  section?.querySelector<HTMLElement>('[data-add] input, [data-expand]')?.focus();
}

/** The shown cards among `ids`, in the order of the board. */
export function inBoardOrder(view: BoardView, ids: ReadonlySet<string>): string[] {
  return quadrants.flatMap((quadrant) => view.shown[quadrant].filter((item) => ids.has(item.id)).map(({ id }) => id));
}

/** The cards an action on one card is meant for: all selected ones when it is among them. */
export function meant(view: BoardView, id: string): string[] {
  const { selected } = useBoard.getState();
  return selected.has(id) && selected.size > 1 ? inBoardOrder(view, selected) : [id];
}

/** The quadrant and place where a card is shown. */
export function placeOf(
  view: BoardView,
  id: string,
): { quadrant: Quadrant; index: number; item: SwotItem } | undefined {
  for (const quadrant of quadrants) {
    const index = view.shown[quadrant].findIndex((item) => item.id === id);
    const item = view.shown[quadrant][index];
    if (item) return { quadrant, index, item };
  }
  return undefined;
}

/** Adds cards at the end of a quadrant and brings the last one into view. Resolves to whether it was done. */
export async function addCards(quadrant: Quadrant, cards: PastedCards): Promise<boolean> {
  const changes = await run('swot.add', { quadrant, titles: cards.titles, notes: cards.notes });
  if (!changes) return false;
  const made = changes.filter((change) => change.table === 'swotItem' && change.before === null);
  const { filter, order } = useBoard.getState();
  const shown = boardView(useStore.getState().plan, filter, order).shown[quadrant];
  const id = made.length === 1 ? createdId(changes, 'swotItem') : made.at(-1)?.after?.id;
  // A new card belongs where the eye is, so a filter that would hide it gives way.
  if (!shown.some((item) => item.id === id)) useBoard.setState({ filter: noFilter });
  announce(texts.swot.addedMany(made.length, texts.swot.quadrant[quadrant].many));
  if (cards.shortened > 0) showDone(texts.swot.addedShortened(cards.shortened));
  if (cards.cut) showDone(texts.swot.pastedTooMany(cards.titles.length));
  requestAnimationFrame(() => {
    const element = id ? cardElement(id) : null;
    element?.scrollIntoView({ block: 'nearest' });
  });
  return true;
}

/** Deletes cards, says which links went with them and offers Undo. The focus goes on at once: the next key may be here already. */
export async function deleteCards(view: BoardView, ids: readonly string[]): Promise<void> {
  const { plan } = useStore.getState();
  const first = ids[0];
  const place = first ? placeOf(view, first) : undefined;
  if (!first || !place) return;
  const links = ids.reduce((sum, id) => sum + referencing(plan, 'swotLink', 'swotItemId', id).length, 0);
  const going = new Set(ids);
  const list = view.shown[place.quadrant];
  const next = list.slice(place.index).find(({ id }) => !going.has(id)) ?? list.findLast(({ id }) => !going.has(id));
  selectCards(next ? [next.id] : [], next?.id ?? null);
  if (next) focusCard(next.id);
  else focusAddField(place.quadrant);
  if (await run('item.delete', { table: 'swotItem', ids: [...ids] })) {
    showUndoable(texts.swot.deleted(ids.length, place.item.title, links));
  } else {
    selectCards(ids, first);
    focusCard(first);
  }
}

/** Moves cards to the end of a quadrant, for the buttons of the selection bar. */
export async function sendTo(view: BoardView, ids: readonly string[], quadrant: Quadrant): Promise<void> {
  const staying = ids.filter((id) => placeOf(view, id)?.quadrant !== quadrant);
  if (staying.length === 0) return;
  const changes = await run('swot.move', { ids: staying, quadrant, beforeId: null });
  if (changes) announce(texts.swot.moved(staying.length, texts.swot.quadrant[quadrant].many));
}

/** Scores a card by a digit key. */
export async function scoreCard(id: string, field: 'impact' | 'confidence', value: number): Promise<void> {
  const changes = await run('swot.update', { id, patch: { [field]: value } });
  if (changes) announce(field === 'impact' ? texts.swot.scoredImpact(value) : texts.swot.scoredConfidence(value));
}
