import { type LookBackColumn, lookBackColumns, type SessionNote } from './model/session';
import type { Review } from './model/snapshot';
import { inOrder, type Plan, referencing } from './plan';
import { votesOf } from './votes';

/** The notes of a look back, by column. */
export type LookBack = Readonly<Record<LookBackColumn, readonly SessionNote[]>>;

/** The column of a look back that a note stands in; undefined for an idea, which stands on no such board. */
export function lookBackColumn(note: SessionNote): LookBackColumn | undefined {
  return lookBackColumns.find((column) => column === note.column);
}

/** The notes of a session's look back, each column in its order. */
export function lookBackOf(plan: Plan, sessionId: string | null): LookBack {
  const columns: Record<LookBackColumn, SessionNote[]> = { wentWell: [], didNot: [], tryNext: [] };
  if (sessionId === null) return columns;
  for (const note of inOrder(referencing(plan, 'sessionNote', 'sessionId', sessionId))) {
    const column = lookBackColumn(note);
    if (column) columns[column].push(note);
  }
  return columns;
}

/** The reviews held in a session, whose retrospective its notes are. */
export function reviewsIn(plan: Plan, sessionId: string): readonly Review[] {
  return referencing(plan, 'review', 'sessionId', sessionId);
}

/** Whether a note belongs to a look back that was closed with its review, so that it stays as it is. */
export function isNoteClosed(plan: Plan, note: SessionNote): boolean {
  const reviews = reviewsIn(plan, note.sessionId);
  return lookBackColumn(note) !== undefined && reviews.length > 0 && reviews.every((row) => row.closedOn !== null);
}

/** Whether any note of a look back stood in a closed vote, so that it can be put in that order. */
export function hasVotes(plan: Plan, look: LookBack): boolean {
  return lookBackColumns.some((column) => look[column].some(({ id }) => votesOf(plan, 'note', id) !== null));
}

/** The notes of a look back with what got the most votes on top of each column; equal ones keep their order. */
export function byVotes(plan: Plan, look: LookBack): SessionNote[] {
  const votes = (note: SessionNote): number => votesOf(plan, 'note', note.id) ?? -1;
  return lookBackColumns.flatMap((column) => [...look[column]].sort((a, b) => votes(b) - votes(a)));
}
