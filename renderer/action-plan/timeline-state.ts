import { create } from 'zustand';
import type { BarPart } from '../../shared/layout/timeline-drag';
import { allowedSpan } from '../../shared/layout/timeline-drag';
import type { Initiative } from '../../shared/model/initiative';
import { find } from '../../shared/plan';
import { rescheduled, type Span } from '../../shared/schedule';
import { useStore } from '../store';

/** A bar on its way in time. */
export interface BarDrag {
  readonly by: 'keyboard' | 'pointer';
  readonly id: string;
  /** Its days before; undefined: it had none. */
  readonly was: Span | undefined;
  readonly span: Span;
  /** What keeps it from beginning sooner, when it was asked to. */
  readonly keptBy: Initiative | undefined;
  /** The days of everything that would move, itself included. */
  readonly preview: ReadonlyMap<string, Span>;
  /** How far down the pointer is, from the upper end of the calendar, while it brings something from the tray; CSS pixels. */
  readonly at?: number;
  /** Let go of: shown where it was dropped until the file has it there. */
  readonly dropped?: boolean;
}

/** A line being drawn from the end of a bar to what shall wait for it. */
export interface LinkDrag {
  readonly fromId: string;
  /** Where the pointer is, from the upper left end of the calendar; CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly toId: string | null;
  /** Why that one cannot wait for it. */
  readonly problem: string | undefined;
}

interface TimelineState {
  readonly drag: BarDrag | null;
  readonly link: LinkDrag | null;
  /** The row that Tab leads to. */
  readonly activeId: string | null;
}

/** What moves on the timeline; none of it is part of the plan. */
export const useTimeline = create<TimelineState>()(() => ({ drag: null, link: null, activeId: null }));

/** The bar being carried: one that was let go of is not. */
export function carriedBar(): BarDrag | null {
  const { drag } = useTimeline.getState();
  return drag?.dropped ? null : drag;
}

/** Shows where a bar and all that wait for it would come to, as near to the wanted days as they may. */
export function showDragged(
  { by, id, was }: Pick<BarDrag, 'by' | 'id' | 'was'>,
  wanted: Span,
  part: BarPart,
): BarDrag | null {
  const { plan } = useStore.getState();
  if (!find(plan, 'initiative', id)) return null;
  const { span, keptBy } = allowedSpan(plan, id, wanted, part);
  const { drag } = useTimeline.getState();
  const same = drag?.id === id && drag.span.start === span.start && drag.span.end === span.end;
  if (drag && same && drag.keptBy === keptBy) return drag;
  const next = { by, id, was, span, keptBy, preview: rescheduled(plan, id, span) };
  useTimeline.setState({ drag: next });
  return next;
}
