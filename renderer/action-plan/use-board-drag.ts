import { type RefObject, useCallback } from 'react';
import { initiativeStatuses } from '../../shared/model/initiative';
import { type CardList, cardElement, cardsOf, partAt, pointIn } from '../board/card-list';
import { dropSpot } from '../board/drop-spot';
import { liftGhost } from '../board/ghost';
import { type Begin, type Dragging, usePressDrag } from '../board/press-drag';
import { cancelCard, carriedCard, dropCard, type Lift, useActionBoard } from './board-lift';

const gap = 8;

/** Lets cards be dragged by mouse, pen or finger within and between the columns. */
export function useBoardDrag(root: RefObject<HTMLElement | null>, off: boolean): void {
  const grip = useCallback(
    (target: Element): Begin | null => {
      const card = target.closest<HTMLElement>('[data-card]');
      const id = card?.dataset.card;
      if (!id || carriedCard()) return null;
      return (x, y) => dragging(root.current ?? card, card, id, x, y);
    },
    [root],
  );
  usePressDrag(root, grip, off);
}

function dragging(board: HTMLElement, card: HTMLElement, id: string, x: number, y: number): Dragging {
  useActionBoard.setState({ lift: { by: 'pointer', id, target: null, line: null }, activeId: id });
  const ghost = liftGhost(board, card, x, y);
  const parts = [...board.querySelectorAll<HTMLElement>('[data-column]')];
  let measured: CardList | null = null;
  const aim = (toX: number, toY: number): void => {
    const section = partAt(parts, toX, toY);
    const status = initiativeStatuses.find((each) => each === section?.dataset.column);
    const list = section?.querySelector<HTMLElement>('[data-list]');
    if (!status) show({ by: 'pointer', id, target: null, line: null });
    else if (!list) show({ by: 'pointer', id, target: { status, index: Number.MAX_SAFE_INTEGER }, line: null });
    else {
      measured = cardsOf(list, measured);
      const point = pointIn(list, toX, toY);
      // A column is a row lying on its side.
      const boxes = measured.boxes.map(({ top, height }) => ({ left: top, width: height, top: 0, height: 1 }));
      const spot = dropSpot(boxes, point.y, 0, gap);
      const index = spot.index - (measured.ids.slice(0, spot.index).includes(id) ? 1 : 0);
      show({ by: 'pointer', id, target: { status, index }, line: spot.bar?.left ?? null });
    }
  };
  return {
    move: (toX, toY) => {
      ghost.moveTo(toX, toY);
      aim(toX, toY);
    },
    drop: (toX, toY) => {
      aim(toX, toY);
      const lift = carriedCard();
      requestAnimationFrame(() => ghost.land(cardElement(id)));
      if (lift?.target) void dropCard(lift);
      else cancelCard();
    },
    cancel: () => {
      cancelCard();
      ghost.land(cardElement(id));
    },
  };
}

/** Shows where the card would go, unless that is shown already. */
function show(next: Lift): void {
  const { lift } = useActionBoard.getState();
  const same = lift?.target?.status === next.target?.status && lift?.target?.index === next.target?.index;
  if (!same || lift?.line !== next.line) useActionBoard.setState({ lift: next });
}
