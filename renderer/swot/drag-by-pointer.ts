import { type RefObject, useEffect } from 'react';
import { quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { editing } from '../ui/editing';
import { meant, titleOf } from './board-actions';
import { carried, type Lift, selectCards, useBoard } from './board-state';
import type { BoardView } from './board-view';
import { drop } from './drop-cards';
import { type Box, cardInMiddle, dropSpot } from './drop-spot';
import { type Ghost, liftGhost } from './ghost';
import { cancelLift } from './lift-by-keys';

/** How far a mouse moves before it drags, and a finger before it scrolls; CSS pixels. */
const dragDistance = 5;
const scrollDistance = 10;
/** How long a finger rests before it lifts a card; milliseconds. */
const longPress = 320;
/** How long cards rest over the middle of another one before letting go merges them, so that nobody merges in passing; milliseconds. */
const mergeRest = 350;
/** Near the edge of a list, the list scrolls under the dragged card; CSS pixels. */
const scrollZone = 44;
const gap = 8;

interface Measured {
  readonly list: HTMLElement;
  /** How high its content was then: a card that comes into view may turn out higher than was thought. */
  readonly height: number;
  readonly ids: readonly string[];
  readonly boxes: readonly Box[];
}

interface Press {
  readonly pointerId: number;
  readonly card: HTMLElement;
  readonly id: string;
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
  ghost: Ghost | null;
  timer: number;
  frame: number;
  /** The quadrants, found once: among all the cards that takes its time. */
  sections: readonly HTMLElement[];
  /** The cards of the list under the pointer; measured once, since nothing moves while dragging. */
  measured: Measured | null;
  /** The card whose middle it is over, and since when. */
  over: { readonly id: string; readonly since: number } | null;
}

/** Lets cards be dragged by mouse, pen or finger (after a long press) within the board. */
export function useDragByPointer(root: RefObject<HTMLElement | null>, view: RefObject<BoardView>, off: boolean): void {
  useEffect(() => {
    const board = root.current;
    if (!board || off) return;
    let press: Press | null = null;

    const onDown = (event: PointerEvent): void => {
      if (press || event.button !== 0 || !(event.target instanceof Element)) return;
      const card = event.target.closest<HTMLElement>('[data-card]');
      if (!card?.dataset.card || event.target.closest('textarea, button') || carried(useBoard.getState())) return;
      press = {
        pointerId: event.pointerId,
        card,
        id: card.dataset.card,
        startX: event.clientX,
        startY: event.clientY,
        x: event.clientX,
        y: event.clientY,
        ghost: null,
        timer: event.pointerType === 'touch' ? window.setTimeout(begin, longPress) : 0,
        frame: 0,
        sections: [],
        measured: null,
        over: null,
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      window.addEventListener('keydown', onKey, true);
    };

    const begin = (): void => {
      if (!press) return;
      if (editing() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const ids = meant(view.current, press.id);
      useBoard.setState({ lift: { by: 'pointer', ids, target: null, bar: null, intoId: null }, activeId: press.id });
      press.sections = [...board.querySelectorAll<HTMLElement>('[data-quadrant]')];
      press.ghost = liftGhost(board, press.card, ids.length, press.startX, press.startY);
      board.setPointerCapture(press.pointerId);
      tick();
    };

    const tick = (): void => {
      if (!press?.ghost) return;
      press.ghost.moveTo(press.x, press.y);
      aim(press, true);
      press.frame = requestAnimationFrame(tick);
    };

    const onMove = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return;
      press.x = event.clientX;
      press.y = event.clientY;
      if (press.ghost) return;
      const distance = Math.hypot(press.x - press.startX, press.y - press.startY);
      if (event.pointerType === 'touch') {
        if (distance > scrollDistance) end();
      } else if (distance > dragDistance) {
        begin();
      }
    };

    const onUp = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return;
      const { ghost, id } = press;
      if (!ghost) {
        end();
        return;
      }
      press.x = event.clientX;
      press.y = event.clientY;
      aim(press, false);
      const lift = carried(useBoard.getState());
      swallowClick();
      end();
      requestAnimationFrame(() => ghost.land(lift?.intoId ?? id));
      if (!lift?.target) {
        cancelLift();
        return;
      }
      void drop(lift);
      if (lift.intoId) return;
      // Where the details are open they follow the card; opening them now would push the board aside.
      if (lift.ids.length === 1 && useStore.getState().selection) selectCards(lift.ids, id);
    };

    const abandon = (): void => {
      const ghost = press?.ghost;
      const id = press?.id ?? '';
      end();
      if (!ghost) return;
      cancelLift();
      ghost.land(id);
    };
    const onCancel = (event: PointerEvent): void => {
      if (event.pointerId === press?.pointerId) abandon();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!press?.ghost) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') {
        swallowClick();
        abandon();
      }
    };

    const end = (): void => {
      if (!press) return;
      clearTimeout(press.timer);
      cancelAnimationFrame(press.frame);
      press = null;
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
    };

    // A finger that has lifted a card must not scroll the list, nor open a menu.
    const onTouchMove = (event: TouchEvent): void => {
      if (press?.ghost && event.cancelable) event.preventDefault();
    };
    const onMenu = (event: Event): void => {
      if (press) event.preventDefault();
    };
    board.addEventListener('pointerdown', onDown);
    board.addEventListener('touchmove', onTouchMove, { passive: false });
    board.addEventListener('contextmenu', onMenu);
    return () => {
      abandon();
      board.removeEventListener('pointerdown', onDown);
      board.removeEventListener('touchmove', onTouchMove);
      board.removeEventListener('contextmenu', onMenu);
    };
  }, [root, view, off]);
}

/**
 * Works out where the card would go or what it would be merged into, scrolls a list when near its edge, and shows it when it
 * differs. `mayMerge`: whether it may be merged now though that was not shown before; not so on letting go.
 */
function aim(press: Press, mayMerge: boolean): void {
  const { order } = useBoard.getState();
  const lift = carried(useBoard.getState());
  if (!lift) return;
  const section = press.sections.find((each) => {
    const box = each.getBoundingClientRect();
    return press.x >= box.left && press.x < box.right && press.y >= box.top && press.y < box.bottom;
  });
  const quadrant = quadrants.find((each) => each === section?.dataset.quadrant);
  if (!section || !quadrant) {
    press.over = null;
    show(press, { ...lift, target: null, bar: null, intoId: null });
    return;
  }
  const list = section.querySelector<HTMLElement>('[data-list]');
  const spot = list ? spotIn(press, list, lift) : { index: Number.MAX_SAFE_INTEGER, bar: null };
  if (!list) press.over = null;
  const rested = press.over && (press.over.id === lift.intoId || (mayMerge && now() - press.over.since >= mergeRest));
  const intoId = rested ? (press.over?.id ?? null) : null;
  const bar = order === 'weight' || intoId ? null : spot.bar;
  show(press, { ...lift, target: { quadrant, index: spot.index }, bar, intoId });
}

const now = (): number => performance.now();

/** Shows where the cards would go, unless that is shown already. */
function show(press: Press, next: Lift): void {
  const { lift } = useBoard.getState();
  const sameTarget = lift?.target?.quadrant === next.target?.quadrant && lift?.target?.index === next.target?.index;
  if (sameTarget && sameBar(next.bar, lift?.bar ?? null) && lift?.intoId === next.intoId) return;
  useBoard.setState({ lift: next });
  if (lift?.intoId === next.intoId) return;
  press.ghost?.merges(next.intoId !== null);
  if (next.intoId) announce(texts.swot.drag.merges(titleOf(next.intoId)));
}

function sameBar(a: { left: number; top: number } | null, b: { left: number; top: number } | null): boolean {
  return a?.left === b?.left && a?.top === b?.top;
}

function spotIn(press: Press, list: HTMLElement, lift: Lift): ReturnType<typeof dropSpot> {
  const frame = list.getBoundingClientRect();
  if (list.scrollHeight > list.clientHeight) {
    if (press.y < frame.top + scrollZone) list.scrollTop -= Math.ceil((frame.top + scrollZone - press.y) / 4);
    else if (press.y > frame.bottom - scrollZone) {
      list.scrollTop += Math.ceil((press.y - frame.bottom + scrollZone) / 4);
    }
  }
  const x = press.x - frame.left + list.scrollLeft;
  const y = press.y - frame.top + list.scrollTop;
  if (press.measured?.list !== list || press.measured.height !== list.scrollHeight) press.measured = measure(list);
  const { ids, boxes } = press.measured;
  const moving = new Set(lift.ids);
  const overId = ids[cardInMiddle(boxes, x, y, lift.intoId ? ids.indexOf(lift.intoId) : -1)];
  if (!overId || moving.has(overId)) press.over = null;
  else if (press.over?.id !== overId) press.over = { id: overId, since: now() };
  const spot = dropSpot(boxes, x, y, gap);
  const before = ids.slice(0, spot.index).filter((id) => moving.has(id)).length;
  return { index: spot.index - before, bar: spot.bar };
}

function measure(list: HTMLElement): Measured {
  const frame = list.getBoundingClientRect();
  const cards = [...list.querySelectorAll<HTMLElement>('[data-card]')];
  return {
    list,
    height: list.scrollHeight,
    ids: cards.map((card) => card.dataset.card ?? ''),
    boxes: cards.map((card) => {
      // Its slot has the same box, and is laid out even while what is in it is not.
      const box = (card.parentElement ?? card).getBoundingClientRect();
      return {
        left: box.left - frame.left + list.scrollLeft,
        top: box.top - frame.top + list.scrollTop,
        width: box.width,
        height: box.height,
      };
    }),
  };
}

/** The click that follows a drag must not select anything. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
}
