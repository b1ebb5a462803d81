import { type RefObject, useCallback } from 'react';
import { type CardList, cardElement, cardsOf, partAt, pointIn } from './card-list';
import type { ColumnBoard, Lift } from './column-board';
import { dropSpot } from './drop-spot';
import { liftGhost } from './ghost';
import { type Begin, type Dragging, usePressDrag } from './press-drag';

const gap = 8;
type AnyCard = { readonly id: string; readonly title: string };

/** Lets the cards of a board be dragged by mouse, pen or finger within and between its columns. */
export function useColumnDrag<C extends string, R extends AnyCard>(
  root: RefObject<HTMLElement | null>,
  board: ColumnBoard<C, R>,
  off: boolean,
): void {
  const grip = useCallback(
    (target: Element): Begin | null => {
      const card = target.closest<HTMLElement>('[data-card]');
      const id = card?.dataset.card;
      if (!id || target.closest('button, textarea') || board.carried()) return null;
      return (x, y) => dragging(board, root.current ?? card, card, id, x, y);
    },
    [root, board],
  );
  usePressDrag(root, grip, off);
}

function dragging<C extends string, R extends AnyCard>(
  board: ColumnBoard<C, R>,
  root: HTMLElement,
  card: HTMLElement,
  id: string,
  x: number,
  y: number,
): Dragging {
  const at = (target: Lift<C>['target'], line: number | null): Lift<C> => ({ by: 'pointer', id, target, line });
  board.useBoard.setState({ lift: at(null, null), activeId: id });
  const ghost = liftGhost(root, card, x, y);
  const parts = [...root.querySelectorAll<HTMLElement>('[data-column]')];
  let measured: CardList | null = null;
  const aim = (toX: number, toY: number): void => {
    const section = partAt(parts, toX, toY);
    const column = board.order.columns.find((each) => each === section?.dataset.column);
    const list = section?.querySelector<HTMLElement>('[data-list]');
    if (!column) show(board, at(null, null));
    // A folded column takes cards at its end.
    else if (!list) show(board, at({ column, index: Number.MAX_SAFE_INTEGER }, null));
    else {
      measured = cardsOf(list, measured);
      const point = pointIn(list, toX, toY);
      // A column is a row lying on its side.
      const boxes = measured.boxes.map(({ top, height }) => ({ left: top, width: height, top: 0, height: 1 }));
      const spot = dropSpot(boxes, point.y, 0, gap);
      const index = spot.index - (measured.ids.slice(0, spot.index).includes(id) ? 1 : 0);
      show(board, at({ column, index }, spot.bar?.left ?? null));
    }
  };
  return {
    move: (toX, toY) => {
      ghost.moveTo(toX, toY);
      aim(toX, toY);
    },
    drop: (toX, toY) => {
      aim(toX, toY);
      const lift = board.carried();
      requestAnimationFrame(() => ghost.land(cardElement(id)));
      if (lift?.target) void board.drop(lift);
      else board.cancel();
    },
    cancel: () => {
      board.cancel();
      ghost.land(cardElement(id));
    },
  };
}

/** Shows where the card would go, unless that is shown already. */
function show<C extends string, R extends AnyCard>({ useBoard }: ColumnBoard<C, R>, next: Lift<C>): void {
  const { lift } = useBoard.getState();
  const same = lift?.target?.column === next.target?.column && lift?.target?.index === next.target?.index;
  if (!same || lift?.line !== next.line) useBoard.setState({ lift: next });
}
