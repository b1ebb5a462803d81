import { addDays, dayNumber } from '../calendar';
import type { Initiative } from '../model/initiative';
import { get, type Plan, referencing } from '../plan';
import { keptFrom, type Span, spanOf, waitingFor } from '../schedule';
import { texts } from '../texts/texts';

/** What of a bar is dragged. */
export type BarPart = 'move' | 'start' | 'end';

/** Where a bar comes to, and what keeps it from going on. */
export interface Dragged {
  readonly span: Span;
  readonly keptBy: Initiative | undefined;
}

/** The span that a dragged bar would have if nothing held it: the ends never pass each other. */
export function shifted({ start, end }: Span, part: BarPart, days: number): Span {
  if (part === 'move') return { start: addDays(start, days), end: addDays(end, days) };
  if (part === 'start') return { start: earlier(addDays(start, days), end), end };
  return { start, end: later(addDays(end, days), start) };
}

/**
 * The nearest span that `initiative.reschedule` takes: it stops at the day after the end of what it waits for. One that begins
 * too soon already may stay where it is.
 */
export function allowedSpan(plan: Plan, id: string, wanted: Span, part: BarPart): Dragged {
  const keptBy = keptFrom(plan, id, wanted.start);
  const keptUntil = keptBy && spanOf(keptBy)?.end;
  if (!keptUntil) return { span: wanted, keptBy: undefined };
  const was = spanOf(get(plan, 'initiative', id));
  if (was && wanted.start >= was.start) return { span: wanted, keptBy: undefined };
  const free = addDays(keptUntil, 1);
  const start = was ? earlier(free, was.start) : free;
  if (part !== 'move') return { span: { start, end: later(wanted.end, start) }, keptBy };
  return { span: { start, end: addDays(start, lengthOf(wanted)) }, keptBy };
}

/** Why an initiative cannot wait for another one; undefined when it can. */
export function waitingProblem(plan: Plan, waitingId: string, firstId: string): string | undefined {
  const present = referencing(plan, 'initiativeDependency', 'initiativeId', waitingId);
  if (present.some(({ dependsOnId }) => dependsOnId === firstId)) return texts.actionPlan.timeline.sameAlready;
  const after = new Set([waitingId]);
  for (const id of after) for (const next of waitingFor(plan, id)) after.add(next.id);
  return after.has(firstId) ? texts.errors.dependencyCycle : undefined;
}

/** The span of something put on the calendar that had no dates: two weeks. */
export function firstSpan(plan: Plan, id: string, start: string): Dragged {
  return allowedSpan(plan, id, { start, end: addDays(start, 13) }, 'move');
}

/** Days from the first to the last. */
function lengthOf({ start, end }: Span): number {
  return dayNumber(end) - dayNumber(start);
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
