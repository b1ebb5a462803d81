import { type RefObject, useCallback } from 'react';
import { asLookBackColumn } from '../../shared/board-part';
import { type CardList, cardElement, cardsOf, partAt, pointIn } from '../board/card-list';
import { dropSpot } from '../board/drop-spot';
import { liftGhost } from '../board/ghost';
import { type Begin, type Dragging, usePressDrag } from '../board/press-drag';
import { cancelNote, carriedNote, dropNote, type Lift, useLookBack } from './look-back-board';

const gap = 8;

/** Lets notes be dragged by mouse, pen or finger within and between the columns. */
export function useNoteDrag(root: RefObject<HTMLElement | null>, off: boolean): void {
  const grip = useCallback(
    (target: Element): Begin | null => {
      const card = target.closest<HTMLElement>('[data-card]');
      const id = card?.dataset.card;
      if (!id || target.closest('button, textarea') || carriedNote()) return null;
      return (x, y) => dragging(root.current ?? card, card, id, x, y);
    },
    [root],
  );
  usePressDrag(root, grip, off);
}

function dragging(board: HTMLElement, card: HTMLElement, id: string, x: number, y: number): Dragging {
  const ghost = liftGhost(board, card, x, y);
  const parts = [...board.querySelectorAll<HTMLElement>('[data-column]')];
  let measured: CardList | null = null;
  const show = (target: Lift['target'], line: number | null): void =>
    useLookBack.setState({ lift: { by: 'pointer', id, target, line }, activeId: id });
  const aim = (toX: number, toY: number): void => {
    const section = partAt(parts, toX, toY);
    const column = asLookBackColumn(section?.dataset.column ?? '');
    const list = section?.querySelector<HTMLElement>('[data-list]');
    if (!column || !list) {
      show(null, null);
      return;
    }
    measured = cardsOf(list, measured);
    const point = pointIn(list, toX, toY);
    // A column is a row lying on its side.
    const boxes = measured.boxes.map(({ top, height }) => ({ left: top, width: height, top: 0, height: 1 }));
    const spot = dropSpot(boxes, point.y, 0, gap);
    const index = spot.index - (measured.ids.slice(0, spot.index).includes(id) ? 1 : 0);
    show({ column, index }, spot.bar?.left ?? null);
  };
  show(null, null);
  return {
    move: (toX, toY) => {
      ghost.moveTo(toX, toY);
      aim(toX, toY);
    },
    drop: (toX, toY) => {
      aim(toX, toY);
      const lift = carriedNote();
      requestAnimationFrame(() => ghost.land(cardElement(id)));
      if (lift?.target) void dropNote(lift);
      else cancelNote();
    },
    cancel: () => {
      cancelNote();
      ghost.land(cardElement(id));
    },
  };
}
