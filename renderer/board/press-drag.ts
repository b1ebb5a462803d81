import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { editing } from '../ui/editing';

/** How far a mouse moves before it drags, and a finger before it scrolls; CSS pixels. */
const dragDistance = 5;
const scrollDistance = 10;
/** How long a finger rests before it lifts something; milliseconds. */
const longPress = 320;

/** Something held by the pointer; all places in CSS pixels of the window. */
export interface Dragging {
  /** Called for every picture while it is held, also when the pointer rests: what is underneath may scroll. */
  readonly move: (x: number, y: number) => void;
  readonly drop: (x: number, y: number) => void;
  /** Put back: by Esc, or because the pointer was taken away. */
  readonly cancel: () => void;
}

/** What a press may become: called once the pointer has moved, or the finger has rested, long enough. */
export type Begin = (x: number, y: number) => Dragging;

interface Press {
  readonly pointerId: number;
  readonly begin: Begin;
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
  dragging: Dragging | null;
  timer: number;
  frame: number;
}

/**
 * Dragging by mouse, pen or finger (after a long press, so that a finger can still scroll) within an element. `grip` tells for
 * a press what it holds; null: nothing that can be dragged.
 */
export function usePressDrag(
  root: RefObject<HTMLElement | null>,
  grip: (target: Element) => Begin | null,
  off: boolean,
): void {
  const latest = useRef(grip);
  useLayoutEffect(() => {
    latest.current = grip;
  });
  useEffect(() => {
    const element = root.current;
    if (!element || off) return;
    let press: Press | null = null;

    const onDown = (event: PointerEvent): void => {
      if (press || event.button !== 0 || !(event.target instanceof Element)) return;
      const begin = latest.current(event.target);
      if (!begin) return;
      const { pointerId, clientX: x, clientY: y } = event;
      const timer = event.pointerType === 'touch' ? window.setTimeout(start, longPress) : 0;
      press = { pointerId, begin, startX: x, startY: y, x, y, dragging: null, timer, frame: 0 };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      window.addEventListener('keydown', onKey, true);
    };
    const start = (): void => {
      if (!press) return;
      if (editing() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.getSelection()?.removeAllRanges();
      press.dragging = press.begin(press.startX, press.startY);
      element.setPointerCapture(press.pointerId);
      tick();
    };
    const tick = (): void => {
      if (!press?.dragging) return;
      press.dragging.move(press.x, press.y);
      press.frame = requestAnimationFrame(tick);
    };
    const onMove = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return;
      press.x = event.clientX;
      press.y = event.clientY;
      if (press.dragging) return;
      const distance = Math.hypot(press.x - press.startX, press.y - press.startY);
      if (event.pointerType === 'touch') {
        if (distance > scrollDistance) end();
      } else if (distance > dragDistance) start();
    };
    const onUp = (event: PointerEvent): void => {
      if (!press || event.pointerId !== press.pointerId) return;
      const { dragging } = press;
      end();
      if (!dragging) return;
      swallowClick();
      dragging.drop(event.clientX, event.clientY);
    };
    const abandon = (): void => {
      const dragging = press?.dragging;
      end();
      dragging?.cancel();
    };
    const onCancel = (event: PointerEvent): void => {
      if (event.pointerId === press?.pointerId) abandon();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!press?.dragging) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      swallowClick();
      abandon();
    };
    const end = (): void => {
      if (!press) return;
      clearTimeout(press.timer);
      cancelAnimationFrame(press.frame);
      press = null;
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
    };
    // A finger that has lifted something must not scroll, nor open a menu.
    const onTouchMove = (event: TouchEvent): void => {
      if (press?.dragging && event.cancelable) event.preventDefault();
    };
    const onMenu = (event: Event): void => {
      if (press) event.preventDefault();
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('touchmove', onTouchMove, { passive: false });
    element.addEventListener('contextmenu', onMenu);
    return () => {
      abandon();
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('touchmove', onTouchMove);
      element.removeEventListener('contextmenu', onMenu);
    };
  }, [root, off]);
}

/** The click that follows a drag must not select anything. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
}
