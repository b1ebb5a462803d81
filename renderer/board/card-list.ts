import type { Box } from './drop-spot';

/** Near the edge of a list, the list scrolls under what is dragged; CSS pixels. */
const scrollZone = 44;

/** The cards of a list and where they are in it. */
export interface CardList {
  readonly list: HTMLElement;
  /** How high its content was then: a card that comes into view may turn out higher than was thought. */
  readonly height: number;
  readonly ids: readonly string[];
  readonly boxes: readonly Box[];
}

/** The element of a card on a board. */
export function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
}

/** The part of a board (a quadrant, a column) that a point is in. Find the parts once: among all the cards that takes its time. */
export function partAt(parts: readonly HTMLElement[], x: number, y: number): HTMLElement | undefined {
  return parts.find((part) => {
    const box = part.getBoundingClientRect();
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  });
}

/** The cards of a list, measured unless they are known already: nothing moves while dragging. */
export function cardsOf(list: HTMLElement, known: CardList | null): CardList {
  return known?.list === list && known.height === list.scrollHeight ? known : measure(list);
}

function measure(list: HTMLElement): CardList {
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

/** Scrolls a list when the point is near its upper or lower edge, and gives the point in the list's own coordinates. */
export function pointIn(list: HTMLElement, x: number, y: number): { readonly x: number; readonly y: number } {
  const frame = list.getBoundingClientRect();
  if (list.scrollHeight > list.clientHeight) {
    list.scrollTop += scrollSpeed(y, frame.top, frame.bottom);
  }
  return { x: x - frame.left + list.scrollLeft, y: y - frame.top + list.scrollTop };
}

/** How far to scroll for the next picture, when something is held near an edge: the nearer, the faster; CSS pixels. */
export function scrollSpeed(at: number, from: number, to: number): number {
  if (at < from + scrollZone) return -Math.ceil((from + scrollZone - at) / 4);
  return at > to - scrollZone ? Math.ceil((at - to + scrollZone) / 4) : 0;
}
