import { startTransition, useEffect, useState } from 'react';

/** How many more are drawn at a time, and how long that waits at most for an idle moment, in ms. */
const portion = 100;
const LATEST_MS = 200;

/**
 * How many of a long list to draw: `first` of them with the place itself, which fills any window, the rest in portions as
 * soon as the window has nothing better to do. From then on all, so that keys, dragging and finding meet every one of them.
 */
export function useDrawn(count: number, first: number): number {
  const [drawn, setDrawn] = useState(() => (count <= first ? Number.POSITIVE_INFINITY : first));
  useEffect(() => {
    if (drawn === Number.POSITIVE_INFINITY) return;
    const more = (): void => {
      const next = drawn + portion;
      startTransition(() => setDrawn(next < count ? next : Number.POSITIVE_INFINITY));
    };
    const idle = requestIdleCallback(more, { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
