import type { Quadrant } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { announce } from '../ui/announce';
import { cardElement, focusCard, meant, placeOf } from './board-actions';
import { carried, toggleCollapsed, useBoard } from './board-state';
import { arrowOf, neighbour, type QuadrantShape, type Spot, step } from './board-steps';
import { type BoardView, type CardLists, listsWithMoved } from './board-view';
import { drop } from './drop-cards';

/** The shapes of the four quadrants on the screen, with `extra` places behind the last card of each. */
export function shapesOf(lists: CardLists, extra: number): Record<Quadrant, QuadrantShape> {
  const shape = (quadrant: Quadrant): QuadrantShape => {
    const grid = document.querySelector(`[data-list="${quadrant}"] [role="grid"]`);
    const columns = grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1;
    return { length: lists[quadrant].length + extra, columns };
  };
  return {
    strength: shape('strength'),
    weakness: shape('weakness'),
    opportunity: shape('opportunity'),
    threat: shape('threat'),
  };
}

/** Picks up a card (and all selected ones with it) so that the arrows move it. */
export function liftByKeys(view: BoardView, id: string): void {
  const place = placeOf(view, id);
  if (!place) return;
  const ids = meant(view, id);
  const moving = new Set(ids);
  const { quadrant } = place;
  const index = view.shown[quadrant].slice(0, place.index).filter((item) => !moving.has(item.id)).length;
  useBoard.setState({
    lift: { by: 'keyboard', ids, target: { quadrant, index }, bar: null, intoId: null },
    activeId: id,
  });
  const total = view.shown[quadrant].filter((item) => !moving.has(item.id)).length + ids.length;
  const name = texts.swot.quadrant[quadrant].many;
  announce(texts.swot.drag.pickedUp(ids.length, place.item.title, name, index + 1, total));
  focusCard(id);
}

/** Handles a key while cards are picked up by keyboard. True: the key was meant for them. */
export function onLiftedKey(event: KeyboardEvent, view: BoardView): boolean {
  const lift = carried(useBoard.getState());
  if (!lift?.target || lift.by !== 'keyboard') return false;
  const arrow = arrowOf(event.key);
  if (arrow) {
    const target = targetAfter(view, lift.ids, lift.target, arrow, event.ctrlKey || event.metaKey);
    if (target) moveTo(view, lift.ids, target);
    else if (useBoard.getState().order === 'weight') announce(texts.swot.drag.reorderOff);
    return true;
  }
  if (event.key === ' ' || event.key === 'Enter') {
    void drop(lift);
    return true;
  }
  if (event.key === 'Escape') {
    cancelLift();
    return true;
  }
  if (event.key.toLowerCase() === 'm') {
    useBoard.setState({ lift: null, merging: lift.ids });
    return true;
  }
  if (event.key === 'Tab') {
    cancelLift();
    return false;
  }
  return !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
}

function targetAfter(
  view: BoardView,
  ids: readonly string[],
  from: Spot,
  arrow: 'left' | 'right' | 'up' | 'down',
  across: boolean,
): Spot | undefined {
  const rest = listsWithMoved(view.shown, view.all, ids, null);
  if (across || useBoard.getState().order === 'weight') {
    const quadrant = neighbour(from.quadrant, arrow);
    return quadrant && { quadrant, index: Math.min(from.index, rest[quadrant].length) };
  }
  return step(from, arrow, shapesOf(rest, 1));
}

function moveTo(view: BoardView, ids: readonly string[], target: Spot): void {
  toggleCollapsed(target.quadrant, false);
  useBoard.setState({ lift: { by: 'keyboard', ids, target, bar: null, intoId: null } });
  const rest = listsWithMoved(view.shown, view.all, ids, null);
  const name = texts.swot.quadrant[target.quadrant].many;
  announce(
    useBoard.getState().order === 'weight'
      ? texts.swot.drag.overSorted(name)
      : texts.swot.drag.over(name, target.index + 1, rest[target.quadrant].length + ids.length),
  );
  requestAnimationFrame(() => cardElement(ids[0] ?? '')?.scrollIntoView({ block: 'nearest' }));
}

/** Puts lifted cards back where they were. */
export function cancelLift(): void {
  if (!carried(useBoard.getState())) return;
  useBoard.setState({ lift: null });
  announce(texts.swot.drag.cancelled);
}
