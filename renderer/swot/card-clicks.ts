import { type RefObject, useEffect } from 'react';
import { selectRange, toggleCard } from './board-keys';
import { editCard, selectCards, useBoard } from './board-state';
import type { BoardView } from './board-view';

/** Two clicks this close in time and place are a double click; milliseconds and CSS pixels. */
const doubleTime = 500;
const doubleDistance = 8;

/**
 * Click selects, with Ctrl adds, with Shift selects a range; double click edits. The first click opens the details,
 * which makes the board narrower, so the second one is matched by where it is on the screen, not by what is under it now.
 */
export function useCardClicks(
  root: RefObject<HTMLElement | null>,
  view: RefObject<BoardView>,
  readOnly: boolean,
): void {
  useEffect(() => {
    let last: { id: string; time: number; x: number; y: number } | null = null;
    const onClick = (event: MouseEvent): void => {
      const near =
        last &&
        event.timeStamp - last.time < doubleTime &&
        Math.hypot(event.clientX - last.x, event.clientY - last.y) < doubleDistance;
      if (last && near && !readOnly && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
        event.stopPropagation();
        event.preventDefault();
        editCard(last.id);
        last = null;
        return;
      }
      last = null;
      if (!(event.target instanceof Element) || !root.current?.contains(event.target)) return;
      const card = event.target.closest<HTMLElement>('[data-card]');
      const id = card?.dataset.card;
      if (!id) {
        if (!event.target.closest('button, input, label')) selectCards([], null);
        return;
      }
      if (event.target.closest('textarea, button')) return;
      if (event.shiftKey) selectRange(view.current, id, useBoard.getState().activeId);
      else if (event.ctrlKey || event.metaKey) toggleCard(id);
      else {
        selectCards([id], id);
        last = { id, time: event.timeStamp, x: event.clientX, y: event.clientY };
      }
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [root, view, readOnly]);
}
