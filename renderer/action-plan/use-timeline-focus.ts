import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { boxOf, type DayRange } from '../../shared/layout/timeline';
import type { Initiative } from '../../shared/model/initiative';
import type { Span } from '../../shared/schedule';
import { spanOf } from '../../shared/schedule';
import { focusDetails } from '../inspector/focus-details';
import { select, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { liftBarByKeys } from './timeline-keys';
import type { Metrics } from './timeline-metrics';
import { carriedBar, useTimeline } from './timeline-state';

/** What the keys of the timeline need to know. */
export interface TimelineView {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Initiative[];
  readonly range: DayRange;
  readonly metrics: Metrics;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly readOnly: boolean;
}

/** The row with the focus, the keys that lead from row to row, and keeping in view what is moved or selected. */
export function useTimelineFocus(view: TimelineView) {
  const latest = useRef(view);
  latest.current = view;
  const activeId = useTimeline((state) => state.activeId);
  const selectedId = useStore(({ selection }) => (selection?.table === 'initiative' ? selection.id : null));
  const lifted = useTimeline(({ drag }) => (drag?.by === 'keyboard' && !drag.dropped ? drag : null));
  const activeIndex = view.rows.findIndex(({ id }) => id === activeId);

  // Only a new selection scrolls; a change of the rows does not.
  useEffect(() => {
    const index = latest.current.rows.findIndex(({ id }) => id === selectedId);
    if (index === -1 || !selectedId) return;
    useTimeline.setState({ activeId: selectedId });
    bringIntoView(latest.current, index);
  }, [selectedId]);
  useEffect(() => {
    if (!lifted) return;
    const index = latest.current.rows.findIndex(({ id }) => id === lifted.id);
    if (index !== -1) bringIntoView(latest.current, index, lifted.span);
  }, [lifted]);

  const focus = (index: number): void => {
    const row = view.rows[Math.max(0, Math.min(view.rows.length - 1, index))];
    if (!row) return;
    useTimeline.setState({ activeId: row.id });
    if (useStore.getState().selection) select({ table: 'initiative', id: row.id });
    bringIntoView(view, view.rows.indexOf(row));
    const take = (): boolean => {
      const element = view.frame.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(row.id)}"]`);
      element?.focus({ preventScroll: true });
      return element != null;
    };
    if (!take()) requestAnimationFrame(take);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.initiative : undefined;
    const index = view.rows.findIndex((row) => row.id === id);
    if (!id || index === -1 || carriedBar() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!rowKey(event.key, view, index, focus)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { activeIndex, onKeyDown, enter: () => focus(Math.max(0, activeIndex)) };
}

function rowKey(key: string, view: TimelineView, index: number, focus: (index: number) => void): boolean {
  const row = view.rows[index];
  if (!row) return false;
  const count = view.rows.length;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -count, End: count }[key];
  const week = view.metrics.perDay * 7;
  if (step !== undefined) focus(index + step);
  else if (key === 'ArrowRight') view.frame.current?.scrollBy({ left: week });
  else if (key === 'ArrowLeft') view.frame.current?.scrollBy({ left: -week });
  else if (key === 'Escape') select(null);
  else if (key === 'Enter' || key === 'F2') {
    select({ table: 'initiative', id: row.id });
    focusDetails();
  } else if (view.readOnly) return false;
  else if (key === ' ') liftBarByKeys(row.id);
  else if (key === 'Delete' || key === 'Backspace') void remove(row.id, index, view, focus);
  else return false;
  return true;
}

/** The focus goes on at once: the next key may be here already. */
async function remove(id: string, index: number, view: TimelineView, focus: (index: number) => void): Promise<void> {
  focus(index + 1 < view.rows.length ? index + 1 : index - 1);
  if (!(await deleteItems('initiative', [id]))) focus(index);
}

/** Scrolls so that a row is seen, and its bar too where all of that is out of sight. */
function bringIntoView({ frame, rows, range, metrics, virtualizer }: TimelineView, index: number, at?: Span): void {
  virtualizer.scrollToIndex(index, { align: 'auto' });
  const row = rows[index];
  const span = at ?? (row && spanOf(row));
  const element = frame.current;
  if (!span || !element) return;
  const { left, width } = boxOf(span, range, metrics.perDay);
  const room = element.clientWidth - metrics.side;
  const margin = Math.min(80, room / 4);
  if (left + width < element.scrollLeft + margin || left > element.scrollLeft + room - margin) {
    element.scrollLeft = left - Math.max(margin, (room - width) / 2);
  }
}
