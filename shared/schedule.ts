import { addDays, dayNumber } from './calendar';
import type { Initiative } from './model/initiative';
import { all, find, get, type Plan, referencing } from './plan';

/** First and last day of an initiative, both included. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/** When an initiative is done; with one date only it is a day; undefined without any. */
export function spanOf({ startDate, dueDate }: Initiative): Span | undefined {
  const start = startDate ?? dueDate;
  const end = dueDate ?? startDate;
  return start && end ? { start, end } : undefined;
}

/** Work that is still to be done. */
export function isOpen({ status }: Initiative): boolean {
  return status !== 'done' && status !== 'cancelled';
}

/** Still to be done, and its last day has gone by. */
export function isOverdue(initiative: Initiative, today: string): boolean {
  return isOpen(initiative) && initiative.dueDate !== null && initiative.dueDate < today;
}

/** What an initiative waits for. */
export function waitsFor(plan: Plan, id: string): Initiative[] {
  return referencing(plan, 'initiativeDependency', 'initiativeId', id).flatMap(
    ({ dependsOnId }) => find(plan, 'initiative', dependsOnId) ?? [],
  );
}

/** What waits for an initiative. */
export function waitingFor(plan: Plan, id: string): Initiative[] {
  return referencing(plan, 'initiativeDependency', 'dependsOnId', id).flatMap(
    ({ initiativeId }) => find(plan, 'initiative', initiativeId) ?? [],
  );
}

/** True where the one that waits begins before the other one ends. */
export function isBroken(first: Span, waiting: Span): boolean {
  return waiting.start <= first.end;
}

/**
 * The last-ending initiative that one of `id` beginning on `start` would not wait for any more; undefined: it can begin then.
 * Cancelled ones keep nobody waiting.
 */
export function keptFrom(plan: Plan, id: string, start: string): Initiative | undefined {
  return waitsFor(plan, id)
    .filter((first) => first.status !== 'cancelled' && (spanOf(first)?.end ?? '') >= start)
    .sort((a, b) => ((spanOf(a)?.end ?? '') < (spanOf(b)?.end ?? '') ? 1 : -1))[0];
}

/**
 * New days of an initiative and of all that wait for it: whatever would begin before the end of what it waits for is moved
 * to the day after, at its length, and so on along the chain. Done and cancelled ones stay; gaps are kept as room.
 */
export function rescheduled(plan: Plan, id: string, span: Span): ReadonlyMap<string, Span> {
  const moved = new Map<string, Span>([[id, span]]);
  const open = [id];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const first = moved.get(next);
    if (!first) continue;
    for (const waiting of waitingFor(plan, next)) {
      const was = moved.get(waiting.id) ?? spanOf(waiting);
      if (!was || !isOpen(waiting) || !isBroken(first, was)) continue;
      const start = addDays(first.end, 1);
      moved.set(waiting.id, { start, end: addDays(start, dayNumber(was.end) - dayNumber(was.start)) });
      open.push(waiting.id);
    }
  }
  return moved;
}

/** The patch that gives an initiative its new days: a day that it did not have stays away where it says the same. */
export function datesFor(plan: Plan, id: string, { start, end }: Span): Pick<Initiative, 'startDate' | 'dueDate'> {
  const { startDate, dueDate } = get(plan, 'initiative', id);
  if (start !== end) return { startDate: start, dueDate: end };
  return { startDate: dueDate !== null && startDate === null ? null : start, dueDate: dueDate === null ? null : end };
}

/** How an initiative stands in the chain of those that wait for one another. */
export interface ChainPlace {
  /** Days it can slip without the last of its chain ending later; negative: it ends too late already. */
  readonly slack: number;
  /** It belongs to a chain and has no day to lose (critical path method: total float of zero or less). */
  readonly isCritical: boolean;
  /** Critical, and overdue, blocked, or begun before what it waits for ended. */
  readonly isCriticalLate: boolean;
}

/**
 * The place of every open, dated initiative in its chain. Critical path method (Kelley and Walker 1959) on the planned days:
 * the latest end of one that others wait for is the day before the earliest latest start among them; of one that nobody
 * waits for, the last planned day of its whole chain; slack is latest end minus planned end.
 */
export function chainPlaces(plan: Plan, today: string): ReadonlyMap<string, ChainPlace> {
  const spans = new Map<string, Span>();
  for (const initiative of plan.rows.initiative.values()) {
    const span = isOpen(initiative) ? spanOf(initiative) : undefined;
    if (span) spans.set(initiative.id, span);
  }
  const links = all(plan, 'initiativeDependency').filter(
    ({ initiativeId, dependsOnId }) => spans.has(initiativeId) && spans.has(dependsOnId),
  );
  const after = grouped(links.map(({ dependsOnId, initiativeId }) => [dependsOnId, initiativeId]));
  const before = grouped(links.map(({ dependsOnId, initiativeId }) => [initiativeId, dependsOnId]));
  const ends = chainEnds(spans, after, before);
  const latest = new Map<string, number>();
  const latestEnd = (id: string): number => {
    const known = latest.get(id);
    if (known !== undefined) return known;
    const starts = (after.get(id) ?? []).map((next) => latestEnd(next) - lengthOf(spans.get(next)));
    const end = starts.length > 0 ? Math.min(...starts) - 1 : (ends.get(id) ?? 0);
    latest.set(id, end);
    return end;
  };
  const places = new Map<string, ChainPlace>();
  for (const [id, span] of spans) {
    const inChain = after.has(id) || before.has(id);
    const slack = latestEnd(id) - dayNumber(span.end);
    const isCritical = inChain && slack <= 0;
    const initiative = get(plan, 'initiative', id);
    const isLate =
      isOverdue(initiative, today) ||
      initiative.status === 'blocked' ||
      (before.get(id) ?? []).some((first) => isBroken(spans.get(first) as Span, span));
    places.set(id, { slack, isCritical, isCriticalLate: isCritical && isLate });
  }
  return places;
}

/** Days from the first to the last. */
function lengthOf(span: Span | undefined): number {
  return span ? dayNumber(span.end) - dayNumber(span.start) : 0;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [from, to] of pairs) groups.set(from, [...(groups.get(from) ?? []), to]);
  return groups;
}

/** The last planned day of the chain that each initiative belongs to. */
function chainEnds(
  spans: ReadonlyMap<string, Span>,
  after: ReadonlyMap<string, readonly string[]>,
  before: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const ends = new Map<string, number>();
  for (const id of spans.keys()) {
    if (ends.has(id)) continue;
    const chain = new Set([id]);
    for (const member of chain) {
      for (const other of [...(after.get(member) ?? []), ...(before.get(member) ?? [])]) chain.add(other);
    }
    const end = Math.max(...Array.from(chain, (member) => dayNumber(spans.get(member)?.end ?? '')));
    for (const member of chain) ends.set(member, end);
  }
  return ends;
}
