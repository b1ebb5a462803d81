import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Where a board keeps which of its cards has the focus. */
export interface CardFocus {
  /** The card to give the focus back to; null: none, or a text is being edited. */
  readonly wanted: () => string | null;
  readonly note: (id: string) => void;
  readonly focus: (id: string) => void;
}

/**
 * A card that is drawn elsewhere loses the focus, one that goes takes it along: the focus is put back before the next key
 * can come, unless the person has gone elsewhere. Call it where the cards are drawn; `cards` must not change.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>, cards: CardFocus): void {
  const onCard = useRef(false);
  useEffect(() => {
    const follow = (event: Event): void => {
      const { target } = event;
      const id = target instanceof HTMLElement ? target.dataset.card : undefined;
      onCard.current = id !== undefined;
      if (id !== undefined) cards.note(id);
    };
    const away = (event: Event): void => {
      if (!(event.target instanceof Element && event.target.closest('[data-card]'))) onCard.current = false;
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', away, true);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', away, true);
    };
  }, [cards]);
  useLayoutEffect(() => {
    if (!onCard.current || document.activeElement !== document.body || !board.current) return;
    const id = cards.wanted();
    if (id) cards.focus(id);
  });
}
