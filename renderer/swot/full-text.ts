import { type RefObject, useEffect } from 'react';
import { pictureOf } from '../board/ghost';
import { carried, useBoard } from './board-state';

/** How long the pointer rests on a card before its whole text is shown; milliseconds. */
const restTime = 350;
const margin = 8;

/**
 * Shows the whole text of a card whose text is cut while the pointer rests on it or it has the focus: a picture of the
 * card grows over it and what is below, and nothing moves. Esc takes it away; readers of the screen have the text anyway.
 */
export function useFullText(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    let open: { card: HTMLElement; picture: HTMLElement } | null = null;
    let timer = 0;

    const close = (): void => {
      clearTimeout(timer);
      open?.picture.remove();
      open = null;
    };
    const expand = (card: HTMLElement): void => {
      const title = card.querySelector<HTMLElement>('[data-title]');
      if (!title || card === open?.card || title.scrollHeight <= title.clientHeight + 1) return;
      if (carried(useBoard.getState())) return;
      close();
      const box = card.getBoundingClientRect();
      const picture = pictureOf(card);
      picture.dataset.fullText = 'true';
      picture.style.width = `${box.width}px`;
      picture.style.minHeight = `${box.height}px`;
      board.append(picture);
      const top = Math.max(margin, Math.min(box.top, window.innerHeight - picture.offsetHeight - margin));
      picture.style.translate = `${box.left}px ${top}px`;
      open = { card, picture };
    };
    const cardOf = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;

    const onOver = (event: PointerEvent): void => {
      const card = cardOf(event.target);
      if (event.pointerType !== 'mouse' || event.buttons > 0 || (card && card === open?.card)) return;
      close();
      if (card) timer = window.setTimeout(() => expand(card), restTime);
    };
    const onFocus = (event: FocusEvent): void => {
      const card = cardOf(event.target);
      if (card && card === event.target && card.matches(':focus-visible')) expand(card);
    };
    const events = ['pointerleave', 'pointerdown', 'focusout', 'wheel'] as const;
    board.addEventListener('pointerover', onOver);
    board.addEventListener('focusin', onFocus);
    board.addEventListener('keydown', close, true);
    board.addEventListener('scroll', close, true);
    for (const event of events) board.addEventListener(event, close, { passive: true });
    return () => {
      close();
      board.removeEventListener('pointerover', onOver);
      board.removeEventListener('focusin', onFocus);
      board.removeEventListener('keydown', close, true);
      board.removeEventListener('scroll', close, true);
      for (const event of events) board.removeEventListener(event, close);
    };
  }, [root]);
}
