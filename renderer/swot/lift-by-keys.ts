import type { RefObject } from 'react';
import type { Quadrant } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { cardElement } from '../board/card-list';
import type { Arrow, LiftedKeys } from '../board/lifted-keys';
import { announce } from '../ui/announce';
import { focusCard, meant, placeOf } from './board-actions';
import { carried, type Lift, toggleCollapsed, useBoard } from './board-state';
import { neighbour, type QuadrantShape, type Spot, step } from './board-steps';
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

/** The keys while cards are picked up by keyboard: Ctrl with an arrow goes on to the next quadrant, M merges. */
export function swotLiftedKeys(view: RefObject<BoardView>): LiftedKeys {
  const lifted = (): Lift | null => {
    const lift = carried(useBoard.getState());
    return lift?.by === 'keyboard' ? lift : null;
  };
  return {
    isLifted: () => lifted()?.target != null,
    move: (arrow, event) => {
      const lift = lifted();
      const across = event.ctrlKey || event.metaKey;
      const target = lift?.target && targetAfter(view.current, lift.ids, lift.target, arrow, across);
      if (lift && target) moveTo(view.current, lift.ids, target);
      else if (useBoard.getState().order === 'weight') announce(texts.swot.drag.reorderOff);
    },
    drop: () => {
      const lift = lifted();
      if (lift) void drop(lift);
    },
    cancel: cancelLift,
    other: (event) => {
      const lift = lifted();
      if (!lift || event.key.toLowerCase() !== 'm') return false;
      useBoard.setState({ lift: null, merging: lift.ids });
      return true;
    },
  };
}

function targetAfter(
  view: BoardView,
  ids: readonly string[],
  from: Spot,
  arrow: Arrow,
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
