import { type RefObject, useCallback } from 'react';
import { quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { type CardList, cardElement, cardsOf, partAt, pointIn } from '../board/card-list';
import { cardInMiddle, dropSpot } from '../board/drop-spot';
import { type Ghost, liftGhost } from '../board/ghost';
import { type Begin, type Dragging, usePressDrag } from '../board/press-drag';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { meant, titleOf } from './board-actions';
import { carried, type Lift, selectCards, useBoard } from './board-state';
import type { BoardView } from './board-view';
import { drop } from './drop-cards';
import { cancelLift } from './lift-by-keys';

/** How long cards rest over the middle of another one before letting go merges them, so that nobody merges in passing; milliseconds. */
const mergeRest = 350;
const gap = 8;

/** What is known while cards are dragged. */
interface Hold {
  /** The quadrants. */
  readonly sections: readonly HTMLElement[];
  readonly ghost: Ghost;
  /** The cards of each list, measured when the drag begins: nothing moves while it goes on. */
  readonly measured: Map<HTMLElement, CardList>;
  /** The card whose middle it is over, and since when. */
  over: { readonly id: string; readonly since: number } | null;
}

/** Lets cards be dragged by mouse, pen or finger within the board. */
export function useDragByPointer(root: RefObject<HTMLElement | null>, view: RefObject<BoardView>, off: boolean): void {
  const grip = useCallback(
    (target: Element): Begin | null => {
      const card = target.closest<HTMLElement>('[data-card]');
      const id = card?.dataset.card;
      if (!id || target.closest('textarea, button') || carried(useBoard.getState())) return null;
      return (x, y) => dragging(root.current ?? card, card, meant(view.current, id), x, y);
    },
    [root, view],
  );
  usePressDrag(root, grip, off);
}

function dragging(board: HTMLElement, card: HTMLElement, ids: readonly string[], x: number, y: number): Dragging {
  const id = card.dataset.card ?? '';
  useBoard.setState({ lift: { by: 'pointer', ids, target: null, bar: null, intoId: null }, activeId: id });
  const ghost = liftGhost(board, card, x, y, { count: ids.length, word: texts.priorities.merge });
  const sections = [...board.querySelectorAll<HTMLElement>('[data-quadrant]')];
  const hold: Hold = { sections, ghost, measured: new Map(), over: null };
  for (const list of board.querySelectorAll<HTMLElement>('[data-list]')) measuredCards(hold, list);
  return {
    move: (toX, toY) => {
      ghost.moveTo(toX, toY);
      aim(hold, toX, toY, true);
    },
    drop: (toX, toY) => {
      aim(hold, toX, toY, false);
      const lift = carried(useBoard.getState());
      requestAnimationFrame(() => ghost.land(cardElement(lift?.intoId ?? id)));
      if (!lift?.target) {
        cancelLift();
        return;
      }
      void drop(lift);
      if (lift.intoId) return;
      // Where the details are open they follow the card; opening them now would push the board aside.
      if (lift.ids.length === 1 && useStore.getState().selection) selectCards(lift.ids, id);
    },
    cancel: () => {
      cancelLift();
      ghost.land(cardElement(id));
    },
  };
}

/**
 * Works out where the card would go or what it would be merged into, scrolls a list when near its edge, and shows it when it
 * differs. `mayMerge`: whether it may be merged now though that was not shown before; not so on letting go.
 */
function aim(hold: Hold, x: number, y: number, mayMerge: boolean): void {
  const { order } = useBoard.getState();
  const lift = carried(useBoard.getState());
  if (!lift) return;
  const section = partAt(hold.sections, x, y);
  const quadrant = quadrants.find((each) => each === section?.dataset.quadrant);
  if (!section || !quadrant) {
    hold.over = null;
    show(hold, { ...lift, target: null, bar: null, intoId: null });
    return;
  }
  const list = section.querySelector<HTMLElement>('[data-list]');
  const spot = list ? spotIn(hold, list, lift, x, y) : { index: Number.MAX_SAFE_INTEGER, bar: null };
  if (!list) hold.over = null;
  const rested = hold.over && (hold.over.id === lift.intoId || (mayMerge && now() - hold.over.since >= mergeRest));
  const intoId = rested ? (hold.over?.id ?? null) : null;
  const bar = order === 'weight' || intoId ? null : spot.bar;
  show(hold, { ...lift, target: { quadrant, index: spot.index }, bar, intoId });
}

const now = (): number => performance.now();

/** Shows where the cards would go, unless that is shown already. */
function show(hold: Hold, next: Lift): void {
  const { lift } = useBoard.getState();
  const sameTarget = lift?.target?.quadrant === next.target?.quadrant && lift?.target?.index === next.target?.index;
  if (sameTarget && sameBar(next.bar, lift?.bar ?? null) && lift?.intoId === next.intoId) return;
  useBoard.setState({ lift: next });
  if (lift?.intoId === next.intoId) return;
  hold.ghost.merges(next.intoId !== null);
  if (next.intoId) announce(texts.swot.drag.merges(titleOf(next.intoId)));
}

function sameBar(a: { left: number; top: number } | null, b: { left: number; top: number } | null): boolean {
  return a?.left === b?.left && a?.top === b?.top;
}

function measuredCards(hold: Hold, list: HTMLElement): CardList {
  const cards = cardsOf(list, hold.measured.get(list) ?? null);
  hold.measured.set(list, cards);
  return cards;
}

function spotIn(hold: Hold, list: HTMLElement, lift: Lift, x: number, y: number): ReturnType<typeof dropSpot> {
  const point = pointIn(list, x, y);
  const { ids, boxes } = measuredCards(hold, list);
  const moving = new Set(lift.ids);
  const overId = ids[cardInMiddle(boxes, point.x, point.y, lift.intoId ? ids.indexOf(lift.intoId) : -1)];
  if (!overId || moving.has(overId)) hold.over = null;
  else if (hold.over?.id !== overId) hold.over = { id: overId, since: now() };
  const spot = dropSpot(boxes, point.x, point.y, gap);
  const before = ids.slice(0, spot.index).filter((id) => moving.has(id)).length;
  return { index: spot.index - before, bar: spot.bar };
}
