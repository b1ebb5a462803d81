import { describe, expect, test } from 'vitest';
import { type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import { isTelling, type SideRow, sideBySide } from '../../shared/side-by-side';
import { strategyChanges } from '../../shared/strategy-changes';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';
import { initiative, keyResult, objective, perform, person, pillar, quarter, smallPlan } from '../support/small-plan';

const plan = (): Plan =>
  smallPlan({
    period: [quarter('q2', '2027-04-01', '2027-06-30')],
    person: [person('ana', { name: 'Ana' }), person('bo', { name: 'Bo' })],
    pillar: [
      pillar('home', { title: 'Home', position: 1 }),
      pillar('abroad', { title: 'Abroad', position: 2 }),
      pillar('safe', { title: 'Safe', position: 3 }),
    ],
    objective: [
      objective('grow', { title: 'Grow', pillarId: 'home', ownerId: 'ana', position: 1 }),
      objective('lean', { title: 'Lean', pillarId: 'home', position: 2 }),
      objective('calm', { title: 'Calm', pillarId: 'safe', position: 3 }),
    ],
    keyResult: [
      keyResult('k', 'grow', { title: 'Customers', unit: 'customers', start: 10, target: 50, current: 30 }),
      keyResult('l', 'lean', { title: 'Waste' }),
    ],
    initiative: [initiative('i', { title: 'Fair' })],
    initiativeKeyResult: [{ id: 'serves', initiativeId: 'i', keyResultId: 'k' }],
  });
const copy = (of: Plan): Plan => planFromRows(rowsFromPlan(of));
const line = ({ depth, was, is, changes }: SideRow): string =>
  `${'  '.repeat(depth)}${was?.name ?? '·'} | ${is?.name ?? '·'}${changes.map(({ kind }) => ` ${kind}`).join('')}`;

describe('then and now, side by side', () => {
  test('each item stands beside itself in the outline; what is gone stands where it was', () => {
    const before = plan();
    const after = copy(before);
    perform(after, 'objective.create', { title: 'Win Spain', pillarId: 'abroad' });
    perform(after, 'item.delete', { table: 'objective', ids: ['lean'] });
    perform(after, 'objective.update', { id: 'grow', patch: { pillarId: 'abroad', title: 'Grow abroad' } });
    perform(after, 'keyResult.update', { id: 'k', patch: { target: 80 } });
    const rows = sideBySide(before, after, '2027-01-01');
    expect(rows.map(line)).toEqual([
      'Home | Home',
      '  Lean | · removed',
      '    Waste | · removed',
      'Abroad | Abroad',
      '  Grow | Grow abroad moved renamed',
      '    Customers | Customers retargeted',
      '      Fair | Fair',
      '  · | Win Spain added',
      'Safe | Safe',
      '  Calm | Calm',
    ]);
    expect(rows.filter((row) => !isTelling(row)).map(line)).toEqual([
      '      Fair | Fair',
      'Safe | Safe',
      '  Calm | Calm',
    ]);
    const target = rows.find((row) => row.id === 'k')?.changes[0]?.field;
    expect(target).toEqual({ label: 'Target', from: '50 customers', to: '80 customers' });
  });

  test('what goes on in the next period stands beside what it goes on from', () => {
    const before = plan();
    const after = copy(before);
    perform(after, 'review.start', { periodId: 'q1' });
    const [{ id } = { id: '' }] = [...after.rows.review.values()];
    for (const objectiveId of ['grow', 'lean', 'calm']) {
      const decision = objectiveId === 'grow' ? 'change' : 'close';
      perform(after, 'review.score', { reviewId: id, objectiveId, decision });
    }
    perform(after, 'review.rollOver', { id, next: { periodId: 'q2' } });
    const next = [...after.rows.keyResult.values()].find((row) => row.predecessorId === 'k');
    perform(after, 'keyResult.update', { id: next?.id ?? '', patch: { target: 60 } });
    const row = sideBySide(before, after, '2027-01-01').find((each) => each.id === next?.id);
    expect(row).toMatchObject({ was: { id: 'k' }, is: { id: next?.id }, depth: 2 });
    expect(row?.changes.map(({ kind }) => kind)).toEqual(['continued', 'retargeted']);
  });
});

test('whatever the plans: nothing is told of equal ones, every change and every item has its row, turned around it is the mirror', () => {
  const pairs = (rows: readonly SideRow[]) => rows.map(({ table, was, is }) => [table, was?.id, is?.id].join(' '));
  const mirror = (rows: readonly SideRow[]) => rows.map(({ table, was, is }) => [table, is?.id, was?.id].join(' '));
  for (let seed = 1; seed <= 60; seed++) {
    const [a, b] = [randomPlan(new Random(seed), 6), randomPlan(new Random(seed + 1000), 8)];
    expect(sideBySide(a, copy(a), '2020-01-01').filter(isTelling)).toEqual([]);
    const rows = sideBySide(a, b, '2020-01-01');
    const shown = new Set(rows.flatMap(({ changes }) => changes));
    const told = strategyChanges(a, b, '2020-01-01');
    const inRows = [...shown].map(({ kind, words }) => `${kind} ${words}`);
    expect(new Set(inRows)).toEqual(new Set(told.map(({ kind, words }) => `${kind} ${words}`)));
    for (const [of, side] of [[a, 'was'] as const, [b, 'is'] as const]) {
      const ids = new Set(rows.map((row) => `${row.table} ${row[side]?.id}`));
      for (const table of ['pillar', 'objective', 'keyResult', 'initiative', 'swotItem', 'strategicOption'] as const) {
        for (const id of of.rows[table].keys()) expect(ids).toContain(`${table} ${id}`);
      }
    }
    expect(pairs(rows).sort()).toEqual(mirror(sideBySide(b, a, '2020-01-01')).sort());
  }
});
