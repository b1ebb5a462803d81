import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { addDays, dateOfDay } from '../../shared/calendar';
import { type DayRange, dayAt } from '../../shared/layout/timeline';
import { type BarPart, shifted, waitingProblem } from '../../shared/layout/timeline-drag';
import { find } from '../../shared/plan';
import { spanOf } from '../../shared/schedule';
import { scrollSpeed } from '../board/card-list';
import { type Begin, type Dragging, usePressDrag } from '../board/press-drag';
import { useStore } from '../store';
import { cancelBar, connect, dropBar } from './timeline-actions';
import { carriedBar, showDragged, useTimeline } from './timeline-state';

/** How the calendar lies in its frame; CSS pixels. */
export interface CalendarPlace {
  readonly range: DayRange;
  readonly perDay: number;
  /** The width of the column with the titles, the height of the axis. */
  readonly side: number;
  readonly head: number;
}

const parts: readonly BarPart[] = ['move', 'start', 'end'];

/**
 * Drags bars, their ends, lines from their ends, and what has no dates from the tray onto the calendar. `root` holds both the
 * frame with the calendar and the tray.
 */
export function useBarDrag(
  root: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  place: CalendarPlace,
  off: boolean,
): void {
  const latest = useRef(place);
  useLayoutEffect(() => {
    latest.current = place;
  });
  const grip = useCallback(
    (target: Element): Begin | null => {
      const held = target.closest<HTMLElement>('[data-grip]');
      const id = held?.closest<HTMLElement>('[data-initiative]')?.dataset.initiative;
      const kind = held?.dataset.grip;
      const calendar = frame.current;
      if (!id || !calendar || carriedBar() || useTimeline.getState().link) return null;
      if (kind === 'undated') return () => dragUndated(id, calendar, latest);
      if (kind === 'connect') return () => dragLine(id, calendar, latest);
      const part = parts.find((each) => each === kind);
      return part ? (x) => dragBar(id, part, x, calendar, latest) : null;
    },
    [frame],
  );
  usePressDrag(root, grip, off);
}

type Latest = RefObject<CalendarPlace>;

/** A place in the window as one on the calendar, in CSS pixels from its upper left end; scrolls near the edges. */
function pointOn(frame: HTMLElement, { side, head }: CalendarPlace, x: number, y: number, upAndDown: boolean) {
  const box = frame.getBoundingClientRect();
  frame.scrollLeft += scrollSpeed(x, box.left + side, box.left + frame.clientWidth) / 2;
  if (upAndDown) frame.scrollTop += scrollSpeed(y, box.top + head, box.top + frame.clientHeight) / 2;
  return { x: x - box.left - side + frame.scrollLeft, y: y - box.top - head + frame.scrollTop };
}

function dragBar(id: string, part: BarPart, fromX: number, frame: HTMLElement, latest: Latest): Dragging {
  const row = find(useStore.getState().plan, 'initiative', id);
  const was = row && spanOf(row);
  const dayUnder = (x: number, y: number): number => {
    const { range, perDay } = latest.current;
    return range.first + pointOn(frame, latest.current, x, y, false).x / perDay;
  };
  const { range, perDay, side } = latest.current;
  const fromDay = range.first + (fromX - frame.getBoundingClientRect().left - side + frame.scrollLeft) / perDay;
  const move = (x: number, y: number): void => {
    if (was) showDragged({ by: 'pointer', id, was }, shifted(was, part, Math.round(dayUnder(x, y) - fromDay)), part);
  };
  return { move, drop: letGo, cancel: cancelBar };
}

function letGo(): void {
  const drag = carriedBar();
  if (drag) void dropBar(drag);
}

/** From the tray: it gets its days where it is let go over the calendar, and stays without anywhere else. */
function dragUndated(id: string, frame: HTMLElement, latest: Latest): Dragging {
  return {
    move: (x, y) => {
      const box = frame.getBoundingClientRect();
      const { side, range, perDay } = latest.current;
      const over = x > box.left + side && x < box.right && y > box.top && y < box.bottom;
      if (!over) {
        useTimeline.setState({ drag: null });
        return;
      }
      const point = pointOn(frame, latest.current, x, y, false);
      const start = dateOfDay(dayAt(point.x, range, perDay));
      const drag = showDragged({ by: 'pointer', id, was: undefined }, { start, end: addDays(start, 13) }, 'move');
      if (drag && drag.at !== point.y) useTimeline.setState({ drag: { ...drag, at: point.y } });
    },
    drop: letGo,
    cancel: cancelBar,
  };
}

/** A line from the end of a bar to the one that shall wait for it. */
function dragLine(fromId: string, frame: HTMLElement, latest: Latest): Dragging {
  let aimed: string | null = null;
  const aim = (x: number, y: number): void => {
    const point = pointOn(frame, latest.current, x, y, true);
    const under = document
      .elementsFromPoint(x, y)
      .find((element) => frame.contains(element) && element.closest('[data-initiative]'));
    const id = under?.closest<HTMLElement>('[data-initiative]')?.dataset.initiative ?? null;
    aimed = id === fromId ? null : id;
    const problem = aimed ? waitingProblem(useStore.getState().plan, aimed, fromId) : undefined;
    useTimeline.setState({ link: { fromId, ...point, toId: aimed, problem } });
  };
  return {
    move: aim,
    drop: (x, y) => {
      aim(x, y);
      useTimeline.setState({ link: null });
      if (aimed) void connect(fromId, aimed);
    },
    cancel: () => useTimeline.setState({ link: null }),
  };
}
