import { expect, test } from 'vitest';
import { explainKeyResult, explainObjective } from '../../shared/explain';
import type { KeyResult } from '../../shared/model/goal';
import { createRollup } from '../../shared/rollup';
import { Random } from '../support/random';
import { randomToday } from '../support/random-commands';
import { randomPlan } from '../support/random-plan';
import { keyResult, objective, perform, smallPlan } from '../support/small-plan';

const today = '2027-02-15';
const explained = (more: Partial<KeyResult>) => {
  const row = keyResult('k', 'o', more);
  const plan = smallPlan({ objective: [objective('o')], keyResult: [row] });
  return explainKeyResult(createRollup(plan, today), row);
};

test('a key result shows the formula with its own numbers and unit', () => {
  expect(explained({ title: 'Revenue', unit: 'EUR', start: 2000, target: 4000, current: 2500 })).toMatchObject({
    title: 'Progress of Revenue',
    formula: '(now − start) ÷ (target − start) = (€2,500 − €2,000) ÷ (€4,000 − €2,000) = 25%',
    result: '25%',
    inputs: [
      { label: 'Start', value: '€2,000' },
      { label: 'Target', value: '€4,000' },
      { label: 'Now', value: '€2,500' },
    ],
    pace: {
      formula: 'progress ÷ expected = 25% ÷ 50.6% = 0.49: At risk',
      result: 'At risk',
    },
  });
});

test('every metric explains itself', () => {
  const range = { metric: 'maintain', rangeLow: 10, rangeHigh: 20, unit: '' } as const;
  expect(explained({ ...range, current: 15 }).formula).toBe('Inside the range 10 to 20 = 100%');
  expect(explained({ ...range, current: 25 }).formula).toBe(
    '1 − distance from the range ÷ width of the range = 1 − 5 ÷ 10 = 50%',
  );
  const milestones = ['A', 'B', 'C'].map((title, i) => ({ id: title, title, done: i === 0, dueDate: null }));
  expect(explained({ metric: 'milestone', milestones }).formula).toBe(
    'milestones done ÷ all milestones = 1 ÷ 3 = 33.3%',
  );
  expect(explained({ metric: 'yesNo', done: true })).toMatchObject({ result: '100%', pace: { result: 'Done' } });
});

test('what is missing or capped is said', () => {
  expect(explained({ start: null })).toMatchObject({ result: '—', formula: 'There is nothing to compute from yet.' });
  expect(explained({ start: null }).notes).toContain('It has no baseline (start), so progress cannot be computed.');
  expect(explained({ current: 140 }).notes).toContain('It went beyond the target; over-achievement counts as 100%.');
  expect(explained({ current: -5 }).notes).toContain('It is worse than at the start; that counts as 0%.');
  expect(explained({ metric: 'maintain' }).notes).toContain('It has no range, so progress cannot be computed.');
});

test('a ratio just under a threshold is not rounded up beside the lower pace', () => {
  // 45 of 89 days: 50.56 % expected; 48 % is 0.9493 of it.
  expect(explained({ current: 48 }).pace?.formula).toBe('progress ÷ expected = 48% ÷ 50.6% = 0.94: Behind pace');
});

test('an objective names its parts, their weights and what is left out', () => {
  const plan = smallPlan({
    objective: [objective('o', { title: 'Grow' }), objective('c', { parentId: 'o', title: 'Below' })],
    keyResult: [
      keyResult('k1', 'o', { title: 'One', current: 50, weight: 2, position: 1 }),
      keyResult('k2', 'o', { title: 'Two', current: 80, position: 2 }),
      keyResult('k3', 'o', { title: 'Three', start: null, position: 3 }),
      keyResult('k4', 'c', { title: 'Four', current: 100 }),
    ],
  });
  const explanation = explainObjective(createRollup(plan, today), 'o');
  expect(explanation).toMatchObject({
    formula: 'sum of weight × progress ÷ sum of weights = (2 × 50% + 1 × 80%) ÷ (2 + 1) = 60%',
    result: '60%',
    inputs: [
      { label: 'One', value: '50%', weight: '2', target: { table: 'keyResult', id: 'k1' } },
      { label: 'Two', value: '80%', weight: '1', target: { table: 'keyResult', id: 'k2' } },
      { label: 'Three', value: '—', weight: '1', target: { table: 'keyResult', id: 'k3' } },
    ],
    pace: { formula: 'The weakest one decides: On track', result: 'On track' },
  });
  expect(explanation?.notes).toEqual(
    expect.arrayContaining([
      'The objective below it is not counted; that can be switched on.',
      'Left out, as they have no number or weigh 0: Three.',
      'Score 0.6 (amber).',
      'Committed: success is 1.0.',
      'Initiatives never count into progress.',
    ]),
  );
  perform(plan, 'objective.update', { id: 'o', patch: { countsChildren: true } });
  expect(explainObjective(createRollup(plan, today), 'o')?.inputs.map((input) => input.label)).toEqual([
    'One',
    'Two',
    'Three',
    'Below',
  ]);
  expect(explainObjective(createRollup(plan, today), 'gone')).toBeUndefined();
});

test('numbers follow the locale of the workspace', () => {
  const plan = smallPlan({
    objective: [objective('o')],
    keyResult: [keyResult('k', 'o', { current: 12.5, unit: 'h' })],
  });
  perform(plan, 'workspace.update', { patch: { locale: 'de-DE' } });
  const row = plan.rows.keyResult.get('k');
  if (!row) throw new Error('no key result');
  expect(explainKeyResult(createRollup(plan, today), row).result.replace(/\s/g, ' ')).toBe('12,5 %');
});

test('whatever the plan, every number has an explanation in words', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const plan = randomPlan(new Random(seed));
    const rollup = createRollup(plan, randomToday);
    const all = [
      ...[...plan.rows.keyResult.values()].map((row) => explainKeyResult(rollup, row)),
      ...[...plan.rows.objective.keys()].map((id) => explainObjective(rollup, id)),
    ];
    for (const explanation of all) {
      expect(explanation?.formula).toBeTruthy();
      expect(JSON.stringify(explanation)).not.toMatch(/undefined|NaN|null|Infinity/);
    }
  }
});
