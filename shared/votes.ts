import { PlanError } from './errors';
import { lookBackColumns, type SessionNote } from './model/session';
import type { StrategicOption } from './model/strategic-option';
import type { SwotItem } from './model/swot';
import type { TableName } from './model/tables';
import { fewestBallots, type VoteRound, type VoteSubject } from './model/vote';
import { all, find, inOrder, type Plan, referencing } from './plan';
import { cardsByQuadrant, groupIds, headOf, heads } from './swot';
import { texts } from './texts/texts';
import { rankedOptions } from './tows';

/** Where each subject of a vote is kept, and the column of a vote that points to it. */
export const subjectPlaces = {
  swotItem: { table: 'swotItem', column: 'swotItemId' },
  option: { table: 'strategicOption', column: 'optionId' },
  note: { table: 'sessionNote', column: 'noteId' },
} as const satisfies Record<VoteSubject, { table: TableName; column: string }>;

/** Something one can vote for. */
export type Votable = SwotItem | StrategicOption | SessionNote;

/** The columns of a vote that say what it is for; exactly one is set. */
type VoteColumns = Readonly<Record<(typeof subjectPlaces)[VoteSubject]['column'], string | null>>;

/** What a vote is for. */
export function votedId({ swotItemId, optionId, noteId }: VoteColumns): string {
  return swotItemId ?? optionId ?? noteId ?? '';
}

/** Votes given to one thing: by a person in a ballot, or by all of them together. */
export interface VotesFor {
  /** Id of the SWOT card, option or note. */
  readonly itemId: string;
  readonly votes: number;
}

/** Whether people can still vote. */
export function isOpen(round: VoteRound): boolean {
  return round.closedOn === null;
}

/** All rounds in the order they were made, the newest last. */
export function voteRounds(plan: Plan): VoteRound[] {
  return inOrder(all(plan, 'voteRound'));
}

/**
 * What one can vote for in a round, as it stands now: cards on the board, options that are not rejected, or the notes of its
 * session's look back.
 */
export function votable(
  plan: Plan,
  { subject, quadrant, sessionId, noteColumn }: Pick<VoteRound, 'subject' | 'quadrant' | 'sessionId' | 'noteColumn'>,
): readonly Votable[] {
  switch (subject) {
    case 'swotItem':
      return quadrant ? cardsByQuadrant(plan)[quadrant] : inOrder(heads(plan));
    case 'option':
      return rankedOptions(plan).filter((option) => option.status !== 'rejected');
    case 'note': {
      const notes = sessionId === null ? [] : inOrder(referencing(plan, 'sessionNote', 'sessionId', sessionId));
      const columns: readonly string[] = noteColumn ? [noteColumn] : lookBackColumns;
      return notes.filter(({ column }) => columns.includes(column));
    }
  }
}

/**
 * Why a ballot cannot be taken, or undefined when it can: each thing once and to be voted for, whole votes, none below
 * one, the budget and the limit per item kept. Fewer votes than the budget are fine.
 */
export function ballotProblem(plan: Plan, round: VoteRound, ballot: readonly VotesFor[]): PlanError | undefined {
  if (!isOpen(round)) return new PlanError('refused', texts.errors.votingClosed);
  const known = new Set(votable(plan, round).map((item) => item.id));
  let spent = 0;
  for (const { itemId, votes } of ballot) {
    if (!known.delete(itemId)) return new PlanError('not-found', texts.errors.notVotable);
    if (!Number.isInteger(votes) || votes < 1) return new PlanError('invalid-input', texts.errors.wholeVotes);
    if (round.onePerItem && votes > 1) return new PlanError('refused', texts.errors.oneVotePerItem);
    spent += votes;
  }
  return spent > round.budget ? new PlanError('refused', texts.errors.votesBeyondBudget(round.budget)) : undefined;
}

/**
 * Why totals cannot be those of so many secret ballots, or undefined when they can. Whoever keeps the ballots checks this
 * before they destroy them.
 */
export function totalsProblem(
  round: VoteRound,
  ballotCount: number,
  totals: readonly VotesFor[],
): PlanError | undefined {
  if (!isOpen(round)) return new PlanError('refused', texts.errors.votingClosed);
  if (ballotCount < fewestBallots) return new PlanError('refused', texts.errors.tooFewBallots(fewestBallots));
  const most = ballotCount * (round.onePerItem ? 1 : round.budget);
  const sum = totals.reduce((all, { votes }) => all + votes, 0);
  const twice = new Set(totals.map(({ itemId }) => itemId)).size !== totals.length;
  const wrong = twice || sum > ballotCount * round.budget || totals.some(({ votes }) => votes < 0 || votes > most);
  return wrong ? new PlanError('refused', texts.errors.impossibleTotals) : undefined;
}

/** One line of a closed round's result. */
export interface VoteResult {
  readonly item: Votable;
  readonly votes: number;
  /** Place, 1 for the most votes; equal votes share a place. */
  readonly rank: number;
}

/** The result of a closed round, the most votes first; none while it is open. Merged cards count for the one on the board. */
export function voteResults(plan: Plan, round: VoteRound): VoteResult[] {
  if (isOpen(round)) return [];
  const votes = new Map<string, { item: Votable; votes: number }>();
  for (const total of referencing(plan, 'voteTotal', 'roundId', round.id)) {
    const item = votedFor(plan, total);
    if (item) votes.set(item.id, { item, votes: (votes.get(item.id)?.votes ?? 0) + total.votes });
  }
  const sorted = [...votes.values()].sort((a, b) => b.votes - a.votes || byPosition(a.item, b.item));
  let rank = 0;
  return sorted.map((line, i) => {
    if (line.votes !== sorted[i - 1]?.votes) rank = i + 1;
    return { ...line, rank };
  });
}

function votedFor(plan: Plan, { swotItemId, optionId, noteId }: VoteColumns): Votable | undefined {
  const card = find(plan, 'swotItem', swotItemId);
  if (card) return headOf(plan, card);
  return find(plan, 'strategicOption', optionId) ?? find(plan, 'sessionNote', noteId);
}

function byPosition(a: { id: string; position: number }, b: { id: string; position: number }): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Votes a card, option or note got in the newest closed round it stood in, with those of cards merged into it; null: in none. */
export function votesOf(plan: Plan, subject: VoteSubject, id: string): number | null {
  const ids = subject === 'swotItem' ? groupIds(plan, id) : [id];
  const totals = ids.flatMap((each) => referencing(plan, 'voteTotal', subjectPlaces[subject].column, each));
  let newest: VoteRound | undefined;
  let votes = 0;
  for (const total of totals) {
    const round = find(plan, 'voteRound', total.roundId);
    if (!round || isOpen(round)) continue;
    if (round.id === newest?.id) votes += total.votes;
    else if (!newest || byPosition(newest, round) < 0) {
      newest = round;
      votes = total.votes;
    }
  }
  return newest ? votes : null;
}

/** Those who voted in a named round, by name; each with what they gave. */
export function namedBallots(
  plan: Plan,
  roundId: string,
): { name: string; personId: string | null; votes: VotesFor[] }[] {
  const ballots = new Map<string, { name: string; personId: string | null; votes: VotesFor[] }>();
  for (const row of referencing(plan, 'namedVote', 'roundId', roundId)) {
    const name = find(plan, 'person', row.personId)?.name ?? row.name;
    const key = row.personId ?? `name ${row.name}`;
    const ballot = ballots.get(key) ?? { name, personId: row.personId, votes: [] };
    ballot.votes.push({ itemId: votedId(row), votes: row.votes });
    ballots.set(key, ballot);
  }
  return [...ballots.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
