import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Marks the rows whose bars are out of sight, before or after what one looks at, so that they show the way there. Without
 * drawing anything: only the rows in the page are looked at, once for every picture while scrolling.
 */
export function useBarsOffSight(frame: RefObject<HTMLElement | null>, side: number): void {
  const look = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    look.current = () => mark(frame.current, side);
    look.current();
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let asked = 0;
    const onScroll = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => look.current());
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener('scroll', onScroll);
    };
  }, [frame]);
}

function mark(frame: HTMLElement | null, side: number): void {
  if (!frame) return;
  const from = frame.scrollLeft;
  const to = from + frame.clientWidth - side;
  for (const place of frame.querySelectorAll<HTMLElement>('[data-place]')) {
    const row = place.closest<HTMLElement>('[data-initiative]');
    const left = Number.parseFloat(place.style.left);
    const right = left + Number.parseFloat(place.style.width);
    if (!row) continue;
    if (right < from + 4) row.dataset.off = 'before';
    else if (left > to - 4) row.dataset.off = 'after';
    else delete row.dataset.off;
  }
}
