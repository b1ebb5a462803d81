import { describe, expect, test } from 'vitest';
import { createdId } from '../../shared/changes';
import type { VoteRound } from '../../shared/model/vote';
import { all, find, get, type Plan, referencing } from '../../shared/plan';
import { priorities, topItems, usualOrder } from '../../shared/priorities';
import {
  ballotProblem,
  namedBallots,
  totalsProblem,
  votable,
  voteResults,
  voteRounds,
  votesOf,
} from '../../shared/votes';
import { refuses } from '../support/refusal';
import { option, perform, person, smallPlan, swotItem, voteRound } from '../support/small-plan';

const plan = (round: Partial<VoteRound> = {}): Plan =>
  smallPlan({
    swotItem: [
      swotItem('a', { impact: 5, confidence: 5 }),
      swotItem('b', { position: 2 }),
      swotItem('b2', { mergedIntoId: 'b' }),
      swotItem('c', { position: 3 }),
      swotItem('s', { quadrant: 'strength', position: 4 }),
    ],
    strategicOption: [
      option('o1'),
      option('o2', { position: 2 }),
      option('no', { status: 'rejected', reason: 'Dear' }),
    ],
    person: [person('ana', { name: 'Ana' }), person('bo', { name: 'Bo' })],
    voteRound: [voteRound('r', round)],
  });
const round = (of: Plan): VoteRound => get(of, 'voteRound', 'r');
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('what one can vote for', () => {
  test('cards on the board, of one quadrant where it says so; options that are not rejected', () => {
    expect(ids(votable(plan(), round(plan())))).toEqual(['a', 'b', 'c', 's']);
    const threats = plan({ quadrant: 'threat' });
    expect(ids(votable(threats, round(threats)))).toEqual(['a', 'b', 'c']);
    const options = plan({ subject: 'option' });
    expect(ids(votable(options, round(options)))).toEqual(['o1', 'o2']);
  });
  test('a vote on nothing is not opened; one on options has no quadrant', () => {
    refuses(smallPlan(), 'vote.open', { title: 'Top', subject: 'swotItem' }, 'refused', /nothing to vote on/);
    refuses(plan(), 'vote.open', { title: 'Top', subject: 'swotItem', quadrant: 'weakness' }, 'refused');
    const opened = plan();
    const id = createdId(
      perform(opened, 'vote.open', { title: 'Top', subject: 'option', quadrant: 'threat' }),
      'voteRound',
    );
    expect(find(opened, 'voteRound', id)).toMatchObject({
      quadrant: null,
      budget: 5,
      ballot: 'secret',
      openedOn: '2027-02-15',
      closedOn: null,
    });
  });
});

describe('a ballot', () => {
  const problem = (more: Partial<VoteRound>, ballot: { itemId: string; votes: number }[]) => {
    const of = plan(more);
    return ballotProblem(of, round(of), ballot);
  };
  test('may spend the budget or less, as one likes', () => {
    expect(problem({}, [])).toBeUndefined();
    expect(problem({}, [{ itemId: 'a', votes: 5 }])).toBeUndefined();
    const spread = ['a', 'b', 'c', 's'].map((itemId) => ({ itemId, votes: 1 }));
    expect(problem({ onePerItem: true }, spread)).toBeUndefined();
  });
  test('not beyond the budget, nor twice for one thing where that was agreed', () => {
    expect(problem({}, [{ itemId: 'a', votes: 6 }])?.message).toMatch(/more than the 5 votes/);
    const two = [
      { itemId: 'a', votes: 3 },
      { itemId: 'b', votes: 3 },
    ];
    expect(problem({}, two)?.code).toBe('refused');
    expect(problem({ onePerItem: true }, [{ itemId: 'a', votes: 2 }])?.message).toMatch(/at most one vote/);
  });
  test('nothing absurd: fractions, minus votes, a thing twice, a merged card, what is not on the list, a closed vote', () => {
    for (const votes of [0.5, -1, 0, Number.NaN])
      expect(problem({}, [{ itemId: 'a', votes }])?.code).toBe('invalid-input');
    const twice = [
      { itemId: 'a', votes: 1 },
      { itemId: 'a', votes: 1 },
    ];
    expect(problem({}, twice)?.code).toBe('not-found');
    expect(problem({}, [{ itemId: 'b2', votes: 1 }])?.code).toBe('not-found');
    expect(problem({ quadrant: 'threat' }, [{ itemId: 's', votes: 1 }])?.code).toBe('not-found');
    expect(problem({ closedOn: '2027-02-15' }, [])?.message).toMatch(/closed/);
  });
});

describe('closing a secret vote', () => {
  const totals = [
    { itemId: 'b', votes: 7 },
    { itemId: 'a', votes: 4 },
  ];
  test('writes totals for everything on the list, also for what got nothing, and the number of ballots', () => {
    const closed = plan({ quadrant: 'threat' });
    perform(closed, 'vote.close', { roundId: 'r', ballotCount: 3, totals });
    expect(round(closed)).toMatchObject({ closedOn: '2027-02-15', ballotCount: 3 });
    expect(voteResults(closed, round(closed)).map(({ item, votes, rank }) => [item.id, votes, rank])).toEqual([
      ['b', 7, 1],
      ['a', 4, 2],
      ['c', 0, 3],
    ]);
    refuses(closed, 'vote.close', { roundId: 'r', ballotCount: 3, totals }, 'refused', /closed/);
  });
  test('the rows stand in the order of their ids, whatever order the totals came in', () => {
    const closed = plan();
    const changes = perform(closed, 'vote.close', { roundId: 'r', ballotCount: 3, totals });
    const written = changes.filter((change) => change.table === 'voteTotal').map((change) => change.after?.swotItemId);
    expect(written).toEqual(['a', 'b', 'c', 's']);
  });
  test('needs three ballots: with fewer the result would give people away', () => {
    for (const ballotCount of [0, 1, 2]) {
      refuses(plan(), 'vote.close', { roundId: 'r', ballotCount, totals: [] }, 'refused', /at least 3 ballots/);
    }
    refuses(plan(), 'vote.close', { roundId: 'r' }, 'refused', /at least 3 ballots/);
  });
  test('refuses totals that so many ballots cannot give', () => {
    const of = plan();
    expect(totalsProblem(round(of), 3, [{ itemId: 'a', votes: 15 }])).toBeUndefined();
    expect(totalsProblem(round(of), 3, [{ itemId: 'a', votes: 16 }])?.code).toBe('refused');
    expect(totalsProblem({ ...round(of), onePerItem: true }, 3, [{ itemId: 'a', votes: 4 }])?.code).toBe('refused');
    const eight = { itemId: 'a', votes: 8 };
    expect(totalsProblem(round(of), 3, [eight, { ...eight, itemId: 'b' }])?.code).toBe('refused');
    expect(totalsProblem(round(of), 3, [eight, { ...eight, votes: 1 }])?.code).toBe('refused');
    expect(totalsProblem(round(of), 3, [{ itemId: 'a', votes: -1 }])?.code).toBe('refused');
    refuses(plan(), 'vote.close', { roundId: 'r', ballotCount: 3, totals: [{ itemId: 'a', votes: 99 }] }, 'refused');
  });
  test('what was deleted while people voted is left out; it cannot keep the vote open', () => {
    const of = plan();
    perform(of, 'item.delete', { table: 'swotItem', ids: ['a'] });
    perform(of, 'vote.close', { roundId: 'r', ballotCount: 3, totals });
    expect(voteResults(of, round(of)).map(({ item }) => item.id)).toEqual(['b', 'c', 's']);
  });
  test('the plan holds nothing of the ballots but their totals', () => {
    const of = plan();
    refuses(
      of,
      'vote.cast',
      { roundId: 'r', personId: 'ana', votes: [{ itemId: 'a', votes: 1 }] },
      'refused',
      /secret/,
    );
    perform(of, 'vote.close', { roundId: 'r', ballotCount: 3, totals });
    expect(of.rows.namedVote.size).toBe(0);
  });
});

describe('a named vote', () => {
  const named = () => plan({ ballot: 'named' });
  test('counts its own votes; voting again replaces, no votes take back', () => {
    const of = named();
    perform(of, 'vote.cast', { roundId: 'r', personId: 'ana', votes: [{ itemId: 'a', votes: 5 }] });
    perform(of, 'vote.cast', { roundId: 'r', name: 'A guest', votes: [{ itemId: 'b', votes: 2 }] });
    perform(of, 'vote.cast', { roundId: 'r', personId: 'bo', votes: [{ itemId: 's', votes: 5 }] });
    perform(of, 'vote.cast', {
      roundId: 'r',
      personId: 'ana',
      votes: [
        { itemId: 'b', votes: 3 },
        { itemId: 'c', votes: 1 },
      ],
    });
    perform(of, 'vote.cast', { roundId: 'r', personId: 'bo', votes: [] });
    expect(namedBallots(of, 'r').map(({ name, votes }) => [name, votes.length])).toEqual([
      ['A guest', 1],
      ['Ana', 2],
    ]);
    perform(of, 'vote.close', { roundId: 'r' });
    expect(round(of).ballotCount).toBe(2);
    expect(votesOf(of, 'swotItem', 'b')).toBe(5);
    expect(votesOf(of, 'swotItem', 'a')).toBe(0);
  });
  test('keeps the budget, needs a name, and is not closed before anybody voted', () => {
    refuses(named(), 'vote.cast', { roundId: 'r', personId: 'ana', votes: [{ itemId: 'a', votes: 6 }] }, 'refused');
    refuses(named(), 'vote.cast', { roundId: 'r', votes: [] }, 'invalid-input');
    refuses(named(), 'vote.close', { roundId: 'r' }, 'refused', /Nobody has voted/);
  });
  test('a voter who is deleted keeps the votes, under the name of then', () => {
    const of = named();
    perform(of, 'vote.cast', { roundId: 'r', personId: 'ana', votes: [{ itemId: 'a', votes: 5 }] });
    perform(of, 'item.delete', { table: 'person', ids: ['ana'] });
    expect(namedBallots(of, 'r')).toMatchObject([{ name: 'Ana', personId: null }]);
  });
});

describe('results', () => {
  test('none while voting is open', () => {
    const of = plan({ ballot: 'named' });
    perform(of, 'vote.cast', { roundId: 'r', personId: 'ana', votes: [{ itemId: 'a', votes: 5 }] });
    expect(voteResults(of, round(of))).toEqual([]);
    expect(votesOf(of, 'swotItem', 'a')).toBeNull();
  });
  test('cards merged after the vote count together; taken apart each has its own again', () => {
    const of = plan();
    const totals = [
      { itemId: 'a', votes: 4 },
      { itemId: 'c', votes: 5 },
    ];
    perform(of, 'vote.close', { roundId: 'r', ballotCount: 3, totals });
    perform(of, 'swot.merge', { ids: ['c'], intoId: 'a' });
    expect(votesOf(of, 'swotItem', 'a')).toBe(9);
    expect(voteResults(of, round(of)).map(({ item, votes, rank }) => [item.id, votes, rank])).toEqual([
      ['a', 9, 1],
      ['b', 0, 2],
      ['s', 0, 2],
    ]);
    perform(of, 'swot.takeApart', { id: 'a' });
    expect([votesOf(of, 'swotItem', 'a'), votesOf(of, 'swotItem', 'c')]).toEqual([4, 5]);
  });
  test('the newest closed vote in which a card stood counts', () => {
    const of = plan();
    perform(of, 'vote.close', { roundId: 'r', ballotCount: 3, totals: [{ itemId: 's', votes: 9 }] });
    const open = (quadrant: 'threat' | null) =>
      createdId(perform(of, 'vote.open', { title: 'Again', subject: 'swotItem', quadrant }), 'voteRound') ?? '';
    const second = open('threat');
    expect(votesOf(of, 'swotItem', 's')).toBe(9);
    perform(of, 'vote.close', { roundId: second, ballotCount: 4, totals: [{ itemId: 'a', votes: 3 }] });
    expect([votesOf(of, 'swotItem', 'a'), votesOf(of, 'swotItem', 's')]).toEqual([3, 9]);
    expect(voteRounds(of).map((row) => row.id)).toEqual(['r', second]);
    perform(of, 'item.delete', { table: 'voteRound', ids: [second] });
    expect(votesOf(of, 'swotItem', 'a')).toBe(0);
    expect(referencing(of, 'voteTotal', 'roundId', second)).toEqual([]);
  });
  test('votes for options', () => {
    const of = plan({ subject: 'option' });
    perform(of, 'vote.close', { roundId: 'r', ballotCount: 5, totals: [{ itemId: 'o2', votes: 20 }] });
    expect([votesOf(of, 'option', 'o2'), votesOf(of, 'option', 'o1')]).toEqual([20, 0]);
    expect(all(of, 'voteTotal')).toHaveLength(2);
  });
});

describe('priorities', () => {
  const lines = (of: Plan, order: 'weight' | 'votes') =>
    priorities(of, 'threat', order).map(({ item, rank, weight, votes, merged }) => [
      item.id,
      rank,
      weight,
      votes,
      ids(merged),
    ]);
  test('by weight until somebody voted, then by votes; ties share a place', () => {
    const of = plan();
    expect(usualOrder(of, 'threat')).toBe('weight');
    expect(lines(of, 'weight')).toEqual([
      ['a', 1, 25, null, []],
      ['b', 2, 9, null, ['b2']],
      ['c', 2, 9, null, []],
    ]);
    perform(of, 'vote.close', { roundId: 'r', ballotCount: 3, totals: [{ itemId: 'c', votes: 3 }] });
    expect(usualOrder(of, 'threat')).toBe('votes');
    expect(lines(of, 'votes').map(([id, rank]) => [id, rank])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    expect(topItems(of, 'threat', 2).map((item) => item.id)).toEqual(['c', 'a']);
    expect(usualOrder(of, 'opportunity')).toBe('weight');
  });
});
