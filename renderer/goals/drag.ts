import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useStore } from '../store';
import { showFailure } from '../ui/notify';
import { drop, titleOf } from './goal-actions';
import { type DropPlace, dropPlace, type Moving, type Zone } from './move';
import type { Outline, OutlineRow } from './outline';

/** Something held by mouse, touch or pen over the outline. */
export interface Held {
  readonly moving: Moving;
  readonly key: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  /** The row under it. */
  readonly index: number;
  readonly place: DropPlace | null;
}

interface DragOptions {
  readonly outline: Outline;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly headHeight: number;
}

const slack = 5;
const edge = 40;

/** Dragging rows by pointer: nothing is changed before the drop; Escape or leaving the window takes it back. */
export function useRowDrag({ outline, grid, rowHeight, headHeight }: DragOptions) {
  const [held, setHeld] = useState<Held | null>(null);
  const latest = useRef({ outline, held });
  latest.current = { outline, held };
  const stop = useRef<(() => void) | null>(null);

  const place = useCallback(
    (moving: Moving, key: string, title: string, x: number, y: number): Held => {
      const element = grid.current;
      const { rows } = latest.current.outline;
      if (!element) return { moving, key, title, x, y, index: -1, place: null };
      const box = element.getBoundingClientRect();
      const offset = y - box.top - headHeight + element.scrollTop;
      const index = Math.max(0, Math.min(rows.length - 1, Math.floor(offset / rowHeight)));
      const share = Math.min(1, Math.max(0, offset / rowHeight - index));
      const row = rows[index];
      const zone: Zone = share < 0.28 ? 'before' : share > 0.72 ? 'after' : 'into';
      const inside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      const found = row && inside ? dropPlace(useStore.getState().plan, moving, row, zone) : null;
      return { moving, key, title, x, y, index, place: row?.key === key && found?.zone === 'into' ? null : found };
    },
    [grid, rowHeight, headHeight],
  );

  const grab = useCallback(
    (event: ReactPointerEvent, row: OutlineRow): void => {
      if (row.kind !== 'objective' && row.kind !== 'keyResult') return;
      if ((event.target as HTMLElement).closest('[data-cell], input, [role="dialog"], [role="menu"]')) return;
      const from = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
      const moving: Moving = { kind: row.kind, id: row.id };
      const title = titleOf(row);
      let moved = false;
      let last = from;
      let frame = 0;
      const scroll = (): void => {
        const element = grid.current;
        if (element && moved) {
          const box = element.getBoundingClientRect();
          const up = box.top + headHeight + edge - last.y;
          const down = last.y - (box.bottom - edge);
          const speed = up > 0 ? -Math.min(up, edge) / 3 : down > 0 ? Math.min(down, edge) / 3 : 0;
          if (speed !== 0) {
            element.scrollTop += speed;
            setHeld(place(moving, row.key, title, last.x, last.y));
          }
        }
        frame = requestAnimationFrame(scroll);
      };
      const onMove = (next: PointerEvent): void => {
        if (next.pointerId !== from.pointer) return;
        last = { x: next.clientX, y: next.clientY, pointer: from.pointer };
        if (!moved && Math.hypot(last.x - from.x, last.y - from.y) < slack) return;
        if (!moved) {
          moved = true;
          window.getSelection()?.removeAllRanges();
          frame = requestAnimationFrame(scroll);
        }
        setHeld(place(moving, row.key, title, last.x, last.y));
      };
      const finish = (): void => {
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', finish);
        window.removeEventListener('keydown', onKey, true);
        stop.current = null;
        setHeld(null);
      };
      const onUp = (next: PointerEvent): void => {
        if (next.pointerId !== from.pointer) return;
        const end = moved ? place(moving, row.key, title, next.clientX, next.clientY) : null;
        finish();
        if (!moved) return;
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
        if (end?.place?.problem) showFailure(end.place.problem);
        else if (end?.place) void drop(moving, end.place);
      };
      const onKey = (next: KeyboardEvent): void => {
        if (next.key !== 'Escape' || !moved) return;
        next.preventDefault();
        next.stopPropagation();
        finish();
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', finish);
      window.addEventListener('keydown', onKey, true);
      stop.current = finish;
    },
    [grid, headHeight, place],
  );

  useEffect(() => () => stop.current?.(), []);
  return { held, grab };
}

/** The click that follows a drop is not a click on a row. */
function swallow(event: MouseEvent): void {
  event.stopPropagation();
  event.preventDefault();
}
