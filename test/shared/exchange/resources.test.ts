import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import { metrics } from '../../../shared/model/goal';
import { all } from '../../../shared/plan';

const resource = (path: string): string => readFileSync(join(import.meta.dirname, '../../../resources', path), 'utf8');

test.each(['sample-plan.json', 'templates/start-up.json', 'templates/company.json', 'templates/non-profit.json'])(
  '%s can be read, and written again is the same file',
  (path) => {
    const text = resource(path);
    expect(exportPlan(importPlan(text))).toBe(text);
  },
);

test('the sample plan shows what the program can: three levels, two fiscal years, every metric', () => {
  const plan = importPlan(resource('sample-plan.json'));
  const levels = new Set(all(plan, 'objective').map((objective) => objective.level));
  expect([...levels].sort()).toEqual(['company', 'person', 'team']);
  expect(all(plan, 'period').filter((period) => period.kind === 'year')).toHaveLength(2);
  expect(new Set(all(plan, 'keyResult').map((keyResult) => keyResult.metric))).toEqual(new Set(metrics));
  expect(plan.rows.swotItem.size).toBe(24);
  expect(plan.rows.team.size).toBe(8);
  expect(plan.rows.person.size).toBe(25);
  expect(plan.rows.objective.size).toBeGreaterThanOrEqual(20);
  expect(plan.rows.keyResult.size).toBeGreaterThanOrEqual(60);
});
