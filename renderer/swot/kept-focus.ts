import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusCard } from './board-actions';
import { useBoard } from './board-state';

/**
 * A card that is drawn elsewhere loses the focus, one that goes takes it along: the focus is put back before the next key
 * can come, unless the person has gone elsewhere. Call it where the cards are drawn.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>): void {
  const onCard = useRef(false);
  useEffect(() => {
    const follow = (event: Event): void => {
      const { target } = event;
      onCard.current = target instanceof HTMLElement && target.dataset.card !== undefined;
      if (onCard.current && target instanceof HTMLElement) useBoard.setState({ activeId: target.dataset.card ?? null });
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
  }, []);
  useLayoutEffect(() => {
    const { activeId, editing } = useBoard.getState();
    if (!onCard.current || !activeId || editing || document.activeElement !== document.body) return;
    if (board.current) focusCard(activeId);
  });
}
