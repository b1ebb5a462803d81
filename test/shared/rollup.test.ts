import { describe, expect, test } from 'vitest';
import { applyChanges, reverse } from '../../shared/changes';
import { commandNames } from '../../shared/commands/registry';
import { checkChanges } from '../../shared/integrity';
import { planFromRows, rowsFromPlan } from '../../shared/plan';
import { computeAll, createRollup, objectiveStanding, type Rollup, updateRollup } from '../../shared/rollup';
import { largePlan } from '../support/large-plan';
import { Random } from '../support/random';
import { countingContext, planCommand, randomInput, randomToday } from '../support/random-commands';
import { randomPlan } from '../support/random-plan';
import { keyResult, objective, perform, quarter, smallPlan } from '../support/small-plan';

const today = '2027-02-15';

describe('worked examples', () => {
  test('weighted key results; children only where switched on; dropped ones never', () => {
    const plan = smallPlan({
      objective: [
        objective('top', { countsChildren: true }),
        objective('child', { parentId: 'top', weight: 2 }),
        objective('dropped', { parentId: 'top', status: 'dropped', weight: 9 }),
        objective('alone'),
        objective('under', { parentId: 'alone' }),
      ],
      keyResult: [
        keyResult('k1', 'top', { current: 20, weight: 1 }),
        keyResult('k2', 'child', { current: 50 }),
        keyResult('k3', 'child', { current: 150 }),
        keyResult('k4', 'dropped', { current: 100 }),
        keyResult('k5', 'alone', { current: 10 }),
        keyResult('k6', 'under', { current: 100 }),
      ],
    });
    const rollup = createRollup(plan, today);
    // child: (50 % + 100 % capped) / 2; top: (1 x 20 % + 2 x 75 %) / 3.
    expect(objectiveStanding(rollup, 'child').progress).toBe(0.75);
    expect(objectiveStanding(rollup, 'top').progress).toBeCloseTo(1.7 / 3, 11);
    expect(objectiveStanding(rollup, 'alone').progress).toBe(0.1);
    expect(objectiveStanding(rollup, 'gone')).toEqual({ progress: null, expected: null, pace: null });
  });

  test('status: the weakest key result, or the average where chosen; weight 0 has no say', () => {
    const rows = (statusRule: 'weakest' | 'average') =>
      smallPlan({
        objective: [objective('o', { statusRule })],
        keyResult: [
          keyResult('k1', 'o', { current: 100 }),
          keyResult('k2', 'o', { current: 10 }),
          keyResult('k3', 'o', { current: 0, weight: 0 }),
        ],
      });
    // 45 of 89 days have passed: 51 % expected; 55 % on average.
    expect(objectiveStanding(createRollup(rows('weakest'), today), 'o').pace).toBe('atRisk');
    expect(objectiveStanding(createRollup(rows('average'), today), 'o').pace).toBe('onTrack');
    const weightless = rows('weakest');
    perform(weightless, 'keyResult.update', { id: 'k2', patch: { weight: 0 } });
    expect(objectiveStanding(createRollup(weightless, today), 'o').pace).toBe('done');
  });

  test('dates: own before the objective’s before the period’s', () => {
    const plan = smallPlan({
      objective: [objective('o', { startDate: '2027-02-05' })],
      keyResult: [keyResult('k', 'o', { current: 50, dueDate: '2027-02-25' })],
    });
    expect(objectiveStanding(createRollup(plan, today), 'o').pace).toBe('onTrack');
    perform(plan, 'keyResult.update', { id: 'k', patch: { dueDate: '2027-02-16' } });
    expect(objectiveStanding(createRollup(plan, today), 'o').pace).toBe('atRisk');
  });

  test('milestones reached before the first is due are on track, not unstarted', () => {
    const milestones = [
      { id: 'a', title: 'A', done: true, dueDate: '2027-03-01' },
      { id: 'b', title: 'B', done: false, dueDate: '2027-03-20' },
    ];
    const plan = smallPlan({
      objective: [objective('o')],
      keyResult: [keyResult('k', 'o', { metric: 'milestone', milestones })],
    });
    expect(objectiveStanding(createRollup(plan, today), 'o').pace).toBe('onTrack');
  });
});

test('a circle of parents in a damaged file ends, and so does a line of 20,000', () => {
  const circle = smallPlan({
    objective: ['a', 'b', 'c'].map((id, i) =>
      objective(id, { parentId: ['c', 'a', 'b'][i] ?? null, countsChildren: true }),
    ),
    keyResult: [keyResult('k', 'b', { current: 40 })],
  });
  expect(computeAll(createRollup(circle, today)).size).toBe(3);
  expect(() => updateRollup(createRollup(circle, today), [])).not.toThrow();
  const line = smallPlan({
    objective: Array.from({ length: 20_000 }, (_, i) =>
      objective(`o${i}`, { parentId: i === 0 ? null : `o${i - 1}`, countsChildren: true }),
    ),
    keyResult: [keyResult('k', 'o19999', { current: 40 })],
  });
  expect(objectiveStanding(createRollup(line, today), 'o0').progress).toBe(0.4);
});

test('the order of rows does not matter', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = new Random(seed);
    const plan = randomPlan(random, 12);
    const rows = rowsFromPlan(plan);
    const other = planFromRows({
      ...rows,
      objective: random.shuffled(rows.objective),
      keyResult: random.shuffled(rows.keyResult),
    });
    const one = computeAll(createRollup(plan, randomToday));
    expect(new Map(computeAll(createRollup(other, randomToday)))).toEqual(new Map(one));
    for (const { progress, expected } of one.values()) {
      for (const share of [progress, expected]) if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
    }
  }
});

function expectFresh(rollup: Rollup, note: string) {
  const fresh = computeAll(createRollup(rollup.plan, rollup.today));
  for (const id of rollup.plan.rows.objective.keys()) {
    expect(objectiveStanding(rollup, id), `${note}, ${id}`).toEqual(fresh.get(id));
  }
  expect(rollup.standings.size).toBe(fresh.size);
}

test('after any command, and after undoing it, the kept roll-up equals a fresh one', () => {
  for (const name of commandNames) {
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed * 31 + name.length);
      const plan = randomPlan(random);
      const rollup = createRollup(plan, randomToday);
      computeAll(rollup);
      const input = randomInput(name, random, plan);
      if (input === undefined) continue;
      try {
        const { changes } = planCommand(plan, name, input, countingContext());
        applyChanges(plan, changes);
        try {
          checkChanges(plan, changes);
        } catch (error) {
          applyChanges(plan, reverse(changes));
          throw error;
        }
        updateRollup(rollup, changes);
        expectFresh(rollup, `${name}, seed ${seed}`);
        applyChanges(plan, reverse(changes));
        updateRollup(rollup, reverse(changes));
        expectFresh(rollup, `${name} undone, seed ${seed}`);
      } catch (error) {
        if ((error as Error).name !== 'PlanError') throw error;
      }
    }
  }
});

test('a new value touches its own branch only, as far up as children count', () => {
  const plan = largePlan({ objectives: 2_000, swotItems: 4, people: 50, teams: 20, initiatives: 0 });
  const rollup = createRollup(plan, today);
  computeAll(rollup);
  const before = new Map(rollup.standings);
  const personal = [...plan.rows.objective.values()].find((row) => row.level === 'person');
  const department = [...plan.rows.objective.values()].find((row) => row.countsChildren && row.parentId);
  if (!personal || !department) throw new Error('no such objectives');
  const forgotten = (id: string) => {
    const [first] = [...plan.rows.keyResult.values()].filter(
      (row) => row.objectiveId === id && row.metric === 'increase',
    );
    const changes = perform(plan, 'keyResult.setValue', { id: first?.id ?? '', current: 1 });
    return updateRollup(rollup, changes);
  };
  expect([...forgotten(personal.id)]).toEqual([personal.id]);
  const branch = forgotten(department.id);
  expect([...branch]).toEqual([department.id, department.parentId]);
  for (const [id, standing] of rollup.standings) expect(standing).toBe(before.get(id));
  expect(rollup.standings.size).toBe(2_000 - 3);
});

test('a period whose days change is felt by every objective in it', () => {
  const plan = smallPlan({
    period: [quarter('q1', '2027-01-01', '2027-03-31')],
    objective: [objective('top', { countsChildren: true, periodId: null }), objective('o', { parentId: 'top' })],
    keyResult: [keyResult('k', 'o', { current: 30 })],
  });
  const rollup = createRollup(plan, today);
  computeAll(rollup);
  expect(objectiveStanding(rollup, 'top').pace).toBe('atRisk');
  const changes = perform(plan, 'period.update', { id: 'q1', patch: { endDate: '2027-12-31' } });
  updateRollup(rollup, changes);
  expect(objectiveStanding(rollup, 'top').pace).toBe('onTrack');
});
