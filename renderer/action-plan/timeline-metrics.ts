import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type DayRange, dayWidth, type TimelineScale } from '../../shared/layout/timeline';
import { useStore } from '../store';

/** Sizes of the timeline; CSS pixels. They grow with the picture while presenting. */
export interface Metrics {
  readonly perDay: number;
  readonly row: number;
  readonly side: number;
  /** The size of the letters. */
  readonly letters: number;
  /** One line of the axis. */
  readonly line: number;
}

/** What can be seen of the calendar. */
export interface SeenDays {
  readonly from: number;
  readonly to: number;
}

/** Sizes for a scale and the width there is. */
export function metricsOf(scale: TimelineScale, width: number, unit: number | null): Metrics {
  if (unit === null) {
    const side = Math.round(Math.max(200, Math.min(320, width * 0.28)));
    return { perDay: dayWidth[scale], row: 44, side, letters: 12, line: 24 };
  }
  const letters = unit * 1.26;
  return {
    perDay: (dayWidth[scale] * letters) / 12,
    row: Math.round(unit * 3.6),
    side: Math.round(unit * 24),
    letters,
    line: Math.round(letters * 1.6),
  };
}

/** The sizes for the frame as wide as it is now; 0 until it is there. */
export function useMetrics(frame: RefObject<HTMLElement | null>, scale: TimelineScale): Metrics {
  const presenting = useStore((state) => state.presenting);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const unit = presenting ? Math.max(15, window.innerWidth / 100) : null;
  return useMemo(() => metricsOf(scale, width, unit), [scale, width, unit]);
}

/** The calendar is drawn in pieces of this width, so that scrolling seldom draws; CSS pixels. */
const piece = 800;

/**
 * Keeps the day one looks at in its place when scale or range change, begins at today, and tells which days are near enough to
 * be drawn.
 */
export function useCalendarScroll(
  frame: RefObject<HTMLElement | null>,
  range: DayRange,
  { perDay, side }: Metrics,
  beginAt: number,
): { readonly seen: SeenDays; readonly showDay: (day: number) => void } {
  const [at, setAt] = useState({ piece: 0, width: 0 });
  const anchor = useRef(beginAt);
  const third = (element: HTMLElement): number => (element.clientWidth - side) / 3;
  const showDay = (day: number): void => {
    const element = frame.current;
    if (!element) return;
    anchor.current = day;
    element.scrollLeft = (day - range.first) * perDay - third(element);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what moves the days in the frame.
  useLayoutEffect(() => showDay(anchor.current), [range.first, perDay, side]);
  const latest = useRef({ range, perDay, third });
  latest.current = { range, perDay, third };
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = (): void => {
      const now = latest.current;
      anchor.current = now.range.first + (element.scrollLeft + now.third(element)) / now.perDay;
      const next = { piece: Math.floor(element.scrollLeft / piece), width: element.clientWidth };
      setAt((before) => (before.piece === next.piece && before.width === next.width ? before : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [frame]);
  const from = range.first + Math.floor(((at.piece - 1) * piece) / perDay);
  const to = range.first + Math.ceil(((at.piece + 2) * piece + at.width) / perDay);
  return { seen: { from: Math.max(range.first, from), to: Math.min(range.last, to) }, showDay };
}
