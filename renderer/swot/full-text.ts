import { type RefObject, useEffect } from 'react';

/** How long the pointer rests on a card before its whole text is shown; milliseconds. */
const restTime = 350;

/**
 * Shows the whole text of a card whose text is cut, on the card itself, while the pointer rests on it or it has the
 * focus. The card grows over what is below; nothing moves.
 */
export function useFullText(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    let open: HTMLElement | null = null;
    let timer = 0;

    const close = (): void => {
      clearTimeout(timer);
      if (!open) return;
      open.removeAttribute('data-expanded');
      if (open.parentElement) open.parentElement.style.height = '';
      open = null;
    };
    const expand = (card: HTMLElement): void => {
      const title = card.querySelector<HTMLElement>('[data-title]');
      const slot = card.parentElement;
      if (!title || !slot || card === open || title.scrollHeight <= title.clientHeight + 1) return;
      close();
      slot.style.height = `${slot.offsetHeight}px`;
      card.setAttribute('data-expanded', 'true');
      open = card;
    };
    const cardOf = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;

    const onOver = (event: PointerEvent): void => {
      const card = cardOf(event.target);
      if (event.pointerType !== 'mouse' || event.buttons > 0 || card === open) return;
      clearTimeout(timer);
      if (open && open !== document.activeElement) close();
      if (card) timer = window.setTimeout(() => expand(card), restTime);
    };
    const onFocus = (event: FocusEvent): void => {
      const card = cardOf(event.target);
      if (card && card === event.target && card.matches(':focus-visible')) expand(card);
    };
    const onLeave = (): void => {
      clearTimeout(timer);
      if (open !== document.activeElement) close();
    };
    board.addEventListener('pointerover', onOver);
    board.addEventListener('pointerleave', onLeave);
    board.addEventListener('pointerdown', close);
    board.addEventListener('keydown', close, true);
    board.addEventListener('focusin', onFocus);
    board.addEventListener('focusout', close);
    return () => {
      close();
      board.removeEventListener('pointerover', onOver);
      board.removeEventListener('pointerleave', onLeave);
      board.removeEventListener('pointerdown', close);
      board.removeEventListener('keydown', close, true);
      board.removeEventListener('focusin', onFocus);
      board.removeEventListener('focusout', close);
    };
  }, [root]);
}
