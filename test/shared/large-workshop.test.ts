import { expect, test } from 'vitest';
import { checkPlan } from '../../shared/integrity';
import { heads } from '../../shared/swot';
import { crowdedWorkshop, largeWorkshopPlan, usualWorkshop } from '../support/large-workshop';
import { snapshot } from '../support/snapshot';

test.each([
  ['crowded', crowdedWorkshop],
  ['usual', usualWorkshop],
])('the %s workshop is a valid plan, the same on every run', (_name, size) => {
  const plan = largeWorkshopPlan(size);
  expect(() => checkPlan(plan)).not.toThrow();
  expect([plan.rows.swotItem.size, plan.rows.stakeholder.size, plan.rows.strategicOption.size]).toEqual([
    size.swotItems,
    size.stakeholders,
    size.options,
  ]);
  expect(heads(plan).length).toBeLessThan(size.swotItems);
  expect(snapshot(largeWorkshopPlan(size))).toBe(snapshot(plan));
});
