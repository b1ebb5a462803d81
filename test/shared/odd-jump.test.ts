import { describe, expect, test } from 'vitest';
import { oddJump } from '../../shared/odd-jump';
import { checkIn, keyResult, objective, smallPlan } from '../support/small-plan';

/** A key result from 100 to 200 with these values, one a week. */
function asked(values: readonly number[], value: number, more = {}) {
  const row = keyResult('k', 'o', { start: 100, target: 200, current: values.at(-1) ?? 100, ...more });
  const checkIns = values.map((each, i) => checkIn(`c${i}`, 'k', { value: each, date: `2027-01-${10 + 7 * i}` }));
  const plan = smallPlan({ objective: [objective('o')], keyResult: [row], checkIn: checkIns });
  return oddJump(plan, row, value)?.reason ?? null;
}

describe('a value that looks like a slip is asked about', () => {
  test.each([
    ['a digit too many', [110, 120], 1210, 'tenfold'],
    ['a digit too few', [110, 120], 12, 'tenfold'],
    ['a minus', [110, 120], -121, 'otherSign'],
    ['far more than ever before', [102, 104, 106, 107], 150, 'unusual'],
    ['more than the whole way at the first time', [], 230, 'unusual'],
  ] as const)('%s', (_, values, value, reason) => {
    expect(asked(values, value)).toBe(reason);
  });
});

describe('what happens is not asked about', () => {
  test.each([
    ['a usual step', [102, 104, 106, 107], 110],
    ['the same value', [102, 104], 104],
    ['a quarter of the way, however calm it was', [100, 100, 100], 125],
    ['reaching the target at once', [101, 102, 103], 200],
    ['half of the way at the first time', [], 150],
    ['four times the largest step', [110, 120, 130], 169],
  ] as const)('%s', (_, values, value) => {
    expect(asked(values, value)).toBeNull();
  });
});

test('a small number may grow tenfold within a quarter of the way', () => {
  expect(asked([1, 2], 20, { start: 0, target: 100 })).toBeNull();
});

test('a range is judged by its width; without numbers nothing is', () => {
  const maintain = { metric: 'maintain', start: null, target: null, rangeLow: 4, rangeHigh: 6, current: 5 };
  expect(asked([5, 5.5], 55, maintain)).toBe('tenfold');
  expect(asked([5, 5.5], 5.9, maintain)).toBeNull();
  expect(asked([5], 55, { start: null })).toBeNull();
});
