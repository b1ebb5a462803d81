import { expect, test } from 'vitest';
import { checkPlan } from '../../shared/integrity';
import { largePlan, largePlanRows } from '../support/large-plan';

test('the benchmark plan is valid, of the promised size and the same every time', () => {
  const plan = largePlan();
  expect(() => checkPlan(plan)).not.toThrow();
  expect({
    objectives: plan.rows.objective.size,
    keyResults: plan.rows.keyResult.size,
    swotItems: plan.rows.swotItem.size,
    people: plan.rows.person.size,
    teams: plan.rows.team.size,
  }).toEqual({ objectives: 10_000, keyResults: 30_000, swotItems: 1_000, people: 2_000, teams: 200 });
  expect(largePlanRows({ objectives: 300 })).toEqual(largePlanRows({ objectives: 300 }));
});
