import { describe, expect, test } from 'vitest';
import { type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import { type StrategyChange, strategyChanges } from '../../shared/strategy-changes';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';
import {
  decision,
  initiative,
  keyResult,
  objective,
  perform,
  person,
  pillar,
  quarter,
  smallPlan,
} from '../support/small-plan';

const plan = (): Plan =>
  smallPlan({
    period: [quarter('q2', '2027-04-01', '2027-06-30')],
    person: [person('ana', { name: 'Ana' }), person('bo', { name: 'Bo' })],
    pillar: [pillar('home', { title: 'Home' }), pillar('abroad', { title: 'Abroad' })],
    objective: [
      objective('grow', { title: 'Grow', pillarId: 'home', ownerId: 'ana' }),
      objective('lean', { title: 'Lean', pillarId: 'home' }),
    ],
    keyResult: [keyResult('k', 'grow', { title: 'Customers', unit: 'customers', start: 10, target: 50, current: 30 })],
    initiative: [initiative('i', { title: 'Fair', dueDate: '2027-03-01' })],
  });
const copy = (of: Plan): Plan => planFromRows(rowsFromPlan(of));
const told = (changes: readonly StrategyChange[]) => changes.map(({ kind, words }) => `${kind}: ${words}`);

describe('what changed, in words', () => {
  test('added, removed, moved, re-targeted, re-owned, status, renamed', () => {
    const before = plan();
    const after = copy(before);
    perform(after, 'objective.create', { title: 'Win Spain', pillarId: 'abroad' });
    perform(after, 'item.delete', { table: 'objective', ids: ['lean'] });
    perform(after, 'objective.update', {
      id: 'grow',
      patch: { pillarId: 'abroad', ownerId: 'bo', title: 'Grow abroad' },
    });
    perform(after, 'keyResult.update', { id: 'k', patch: { target: 80 } });
    perform(after, 'initiative.update', { id: 'i', patch: { status: 'done', dueDate: '2027-03-10' } });
    expect(told(strategyChanges(before, after, '2027-01-01'))).toEqual([
      'added: “Win Spain” is new, under “Abroad”.',
      'removed: “Lean” is gone; it was under “Home”.',
      'moved: “Grow abroad” now serves the pillar “Abroad” instead of “Home”.',
      'reowned: “Grow abroad” passed from Ana to Bo.',
      'renamed: “Grow” is now called “Grow abroad”.',
      'retargeted: The target of “Customers” was raised from 50 customers to 80 customers.',
      'retargeted: “Fair” is now due on 10 Mar 2027 instead of 1 Mar 2027.',
      'status: “Fair” is now done; it was in progress.',
    ]);
  });

  test('a value that was measured is no change of strategy', () => {
    const before = plan();
    const after = copy(before);
    perform(after, 'keyResult.setValue', { id: 'k', current: 45 });
    perform(after, 'objective.update', { id: 'grow', patch: { agreedOn: '2027-02-01', description: 'More' } });
    expect(strategyChanges(before, after, '2027-01-01')).toEqual([]);
  });

  test('each change knows why, from the decisions and the review since then', () => {
    const before = plan();
    const after = planFromRows({
      ...rowsFromPlan(before),
      decision: [
        decision('new', { why: 'Spain pays better', decidedOn: '2027-02-10' }),
        decision('old', { why: 'Long ago', decidedOn: '2026-02-10' }),
      ],
      decisionLink: ['new', 'old'].map((decisionId) => ({
        id: `l-${decisionId}`,
        decisionId,
        swotItemId: null,
        optionId: null,
        objectiveId: 'grow',
        keyResultId: null,
        initiativeId: null,
        stakeholderId: null,
        barrierId: null,
      })),
    });
    perform(after, 'objective.update', { id: 'grow', patch: { pillarId: 'abroad' } });
    expect(strategyChanges(before, after, '2027-01-01')).toMatchObject([{ kind: 'moved', why: 'Spain pays better' }]);
  });

  test('what goes on in the next period is told as that, with what is different and why', () => {
    const before = plan();
    const after = copy(before);
    perform(after, 'review.start', { periodId: 'q1' });
    const [{ id } = { id: '' }] = [...after.rows.review.values()];
    perform(after, 'review.score', {
      reviewId: id,
      objectiveId: 'grow',
      decision: 'change',
      why: 'Half the market is left',
    });
    perform(after, 'review.score', { reviewId: id, objectiveId: 'lean', decision: 'drop', why: 'Not now' });
    perform(after, 'review.rollOver', { id, next: { periodId: 'q2' } });
    const next = [...after.rows.keyResult.values()].find((row) => row.predecessorId === 'k');
    perform(after, 'keyResult.update', { id: next?.id ?? '', patch: { target: 60 } });
    const changes = strategyChanges(before, after, '2027-01-01');
    expect(changes.map(({ kind, words, why }) => [kind, words, why])).toEqual([
      ['continued', '“Grow” goes on in Q2.', 'Half the market is left'],
      ['status', '“Lean” is now dropped; it was active.', 'Not now'],
      ['continued', '“Customers” goes on in Q2.', 'Half the market is left'],
      [
        'retargeted',
        'The target of “Customers” was raised from 50 customers to 60 customers.',
        'Half the market is left',
      ],
    ]);
  });
});

test('whatever the plans: nothing to tell between equal ones, every sentence names its item, turned around what was added is gone', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const [a, b] = [randomPlan(new Random(seed), 6), randomPlan(new Random(seed + 1000), 8)];
    expect(strategyChanges(a, copy(a), '2020-01-01')).toEqual([]);
    const forward = strategyChanges(a, b, '2020-01-01');
    for (const { words, name } of forward) expect(words).toContain(name);
    const ids = (changes: readonly StrategyChange[], kinds: readonly string[]) =>
      changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ table, id }) => `${table} ${id}`)
        .sort();
    expect(ids(strategyChanges(b, a, '2020-01-01'), ['removed'])).toEqual(ids(forward, ['added', 'continued']));
  }
});
