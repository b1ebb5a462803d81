import type { VoteRound } from './model/vote';
import type { VotesFor } from './votes';

/** The part of a vote that says what one person may give. */
export type BallotRules = Pick<VoteRound, 'budget' | 'onePerItem'>;

/** How many votes of a ballot an item has. */
export function votesOn(ballot: readonly VotesFor[], itemId: string): number {
  return ballot.find((given) => given.itemId === itemId)?.votes ?? 0;
}

/** How many votes a person still has to give. */
export function votesLeft({ budget }: BallotRules, ballot: readonly VotesFor[]): number {
  return budget - ballot.reduce((sum, { votes }) => sum + votes, 0);
}

/** Whether one more vote may go to an item: `none` are left, the item has its `one`, or it may. */
export function voteLimit(rules: BallotRules, ballot: readonly VotesFor[], itemId: string): 'none' | 'one' | undefined {
  if (rules.onePerItem && votesOn(ballot, itemId) > 0) return 'one';
  return votesLeft(rules, ballot) <= 0 ? 'none' : undefined;
}

/** The ballot with one more vote for an item; the same ballot where the rules do not allow it. */
export function giveVote(rules: BallotRules, ballot: readonly VotesFor[], itemId: string): readonly VotesFor[] {
  if (voteLimit(rules, ballot, itemId)) return ballot;
  return withVotes(ballot, itemId, votesOn(ballot, itemId) + 1);
}

/** The ballot with one vote fewer for an item. */
export function takeVoteBack(ballot: readonly VotesFor[], itemId: string): readonly VotesFor[] {
  const votes = votesOn(ballot, itemId);
  return votes === 0 ? ballot : withVotes(ballot, itemId, votes - 1);
}

/** Always in the order of the ids, so that nothing tells in which order the votes were given. */
function withVotes(ballot: readonly VotesFor[], itemId: string, votes: number): readonly VotesFor[] {
  const others = ballot.filter((given) => given.itemId !== itemId);
  return inIdOrder(votes === 0 ? others : [...others, { itemId, votes }]);
}

/** What all ballots together give, by item, in the order of the ids. */
export function countBallots(ballots: readonly (readonly VotesFor[])[]): VotesFor[] {
  const totals = new Map<string, number>();
  for (const { itemId, votes } of ballots.flat()) totals.set(itemId, (totals.get(itemId) ?? 0) + votes);
  return inIdOrder([...totals].map(([itemId, votes]) => ({ itemId, votes })));
}

/** The votes of a ballot as they may be kept: the order in which they were given says something about the voter. */
export function inIdOrder(ballot: readonly VotesFor[]): VotesFor[] {
  return [...ballot].sort((a, b) => (a.itemId < b.itemId ? -1 : a.itemId > b.itemId ? 1 : 0));
}
