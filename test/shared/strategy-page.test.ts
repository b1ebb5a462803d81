import { expect, test } from 'vitest';
import type { Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { strategyPage } from '../../shared/strategy-page';
import { objective, option, perform, person, pillar, smallPlan, swotItem, voteRound } from '../support/small-plan';

const page = (plan: Plan, limits?: Parameters<typeof strategyPage>[2]) =>
  strategyPage(plan, createRollup(plan, '2027-02-15'), limits);

test('an empty plan gives an empty page, not an error', () => {
  expect(page(smallPlan())).toMatchObject({ title: 'Plan', mission: '', pillars: [], risks: [] });
});

test('pillars by rank with their chosen options and the company’s live objectives, the most important first', () => {
  const plan = smallPlan({
    person: [person('ana', { name: 'Ana' })],
    pillar: [pillar('second', { position: 2 }), pillar('first', { position: 1 })],
    strategicOption: [
      option('o2', { status: 'chosen', pillarId: 'first', position: 2 }),
      option('o1', { status: 'chosen', pillarId: 'first', position: 1 }),
      option('idea', { pillarId: 'first' }),
    ],
    objective: [
      objective('low', { pillarId: 'first', priority: 'low', position: 1 }),
      objective('high', { pillarId: 'first', priority: 'high', position: 2, ownerId: 'ana' }),
      objective('team', { pillarId: 'first', level: 'team' }),
      objective('dropped', { pillarId: 'first', status: 'dropped' }),
      objective('homeless'),
    ],
  });
  const { pillars } = page(plan);
  expect(pillars.map((row) => [row.id, row.options.map(({ id }) => id), row.objectives.map(({ id }) => id)])).toEqual([
    ['first', ['o1', 'o2'], ['high', 'low']],
    ['second', [], []],
    [null, [], ['homeless']],
  ]);
  expect(pillars[0]?.objectives[0]?.owner).toBe('Ana');
});

test('without company objectives the top of the tree stands there', () => {
  const plan = smallPlan({ objective: [objective('t', { level: 'team' }), objective('u', { parentId: 't' })] });
  perform(plan, 'objective.update', { id: 'u', patch: { level: 'team' } });
  expect(page(plan).pillars).toMatchObject([{ id: null, objectives: [{ id: 't' }] }]);
});

test('risks: what the team voted for first, then what weighs most; merged cards stand once', () => {
  const plan = smallPlan({
    swotItem: [
      swotItem('light', { impact: 1 }),
      swotItem('heavy', { impact: 5, quadrant: 'weakness' }),
      swotItem('voted', { impact: 1 }),
      swotItem('under', { mergedIntoId: 'heavy' }),
      swotItem('good', { quadrant: 'strength', impact: 5 }),
    ],
    voteRound: [voteRound('r')],
  });
  perform(plan, 'vote.close', { roundId: 'r', ballotCount: 3, totals: [{ itemId: 'voted', votes: 4 }] });
  expect(page(plan).risks.map((risk) => risk.id)).toEqual(['voted', 'heavy', 'light']);
});

test('what finds no room is counted, not dropped in silence', () => {
  const plan = smallPlan({
    pillar: [pillar('p'), pillar('q', { position: 2 })],
    strategicOption: [1, 2, 3].map((i) => option(`o${i}`, { status: 'chosen', pillarId: 'p', position: i })),
    objective: [...[1, 2, 3].map((i) => objective(`b${i}`, { pillarId: 'p', position: i })), objective('homeless')],
    swotItem: [1, 2, 3].map((i) => swotItem(`s${i}`)),
  });
  const { pillars, risks, left } = page(plan, { pillars: 1, optionsPerPillar: 2, objectivesPerPillar: 1, risks: 2 });
  expect([pillars[0]?.options.length, pillars[0]?.objectives.length, risks.length]).toEqual([2, 1, 2]);
  expect(left).toEqual({ pillars: 1, options: 1, objectives: 3, risks: 1 });
  expect(pillars.map((row) => row.id)).toEqual(['p']);
});
