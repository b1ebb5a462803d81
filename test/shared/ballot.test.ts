import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBallots, giveVote, takeVoteBack, voteLimit, votesLeft, votesOn } from '../../shared/ballot';
import type { VotesFor } from '../../shared/votes';

const five = { budget: 5, onePerItem: false };
const oneEach = { budget: 3, onePerItem: true };

function given(rules: typeof five, ...itemIds: string[]): readonly VotesFor[] {
  return itemIds.reduce<readonly VotesFor[]>((ballot, id) => giveVote(rules, ballot, id), []);
}

describe('a ballot', () => {
  test('counts what is given and what is left, and takes votes back', () => {
    const ballot = given(five, 'b', 'a', 'b');
    expect([votesOn(ballot, 'a'), votesOn(ballot, 'b'), votesOn(ballot, 'c')]).toEqual([1, 2, 0]);
    expect(votesLeft(five, ballot)).toBe(2);
    expect(takeVoteBack(takeVoteBack(ballot, 'b'), 'b')).toEqual([{ itemId: 'a', votes: 1 }]);
    expect(takeVoteBack(ballot, 'c')).toBe(ballot);
  });

  test('takes no vote beyond the budget', () => {
    const ballot = given(five, 'a', 'a', 'a', 'b', 'b');
    expect(voteLimit(five, ballot, 'c')).toBe('none');
    expect(giveVote(five, ballot, 'c')).toBe(ballot);
  });

  test('takes no second vote for the same thing where that is the rule', () => {
    const ballot = given(oneEach, 'a');
    expect(voteLimit(oneEach, ballot, 'a')).toBe('one');
    expect(giveVote(oneEach, ballot, 'a')).toBe(ballot);
    expect(votesLeft(oneEach, given(oneEach, 'a', 'b', 'a', 'c', 'd'))).toBe(0);
  });

  test('looks the same in whatever order the votes were given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'a', 'b'], { minLength: 5 }), (order) => {
        expect(given(five, ...order)).toEqual(given(five, 'a', 'a', 'b', 'b', 'c'));
      }),
    );
  });
});

test('all ballots together give the sum by item, whatever their order', () => {
  const ballots = [given(five, 'a', 'b'), given(five, 'b', 'b', 'c'), []];
  const totals = [
    { itemId: 'a', votes: 1 },
    { itemId: 'b', votes: 3 },
    { itemId: 'c', votes: 1 },
  ];
  expect(countBallots(ballots)).toEqual(totals);
  expect(countBallots(ballots.toReversed())).toEqual(totals);
  expect(countBallots([])).toEqual([]);
});
