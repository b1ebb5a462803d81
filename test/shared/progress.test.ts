import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar';
import type { KeyResult } from '../../shared/model/goal';
import {
  expectedOfKeyResult,
  expectedProgress,
  isSuccess,
  keyResultProgress,
  type Pace,
  paceOf,
  scoreColor,
  scoreOf,
  weightedMean,
} from '../../shared/progress';
import { Random } from '../support/random';
import { randomMeasure } from '../support/random-values';
import { keyResult } from '../support/small-plan';

const measure = (more: Partial<KeyResult>) => keyResultProgress(keyResult('k', 'o', more));

/** Worked examples of the rules in Doerr, Measure What Matters, and Cascade's documentation of metric types. */
describe('progress of a key result', () => {
  test.each([
    ['at the start', 20, 70, 20, 0],
    ['half way', 20, 70, 45, 0.5],
    ['at the target', 20, 70, 70, 1],
    ['beyond the target', 20, 70, 90, 1],
    ['worse than at the start', 20, 70, 5, 0],
    ['from below zero', -50, 50, 0, 0.5],
    ['with fractions', 0.5, 1.5, 0.75, 0.25],
  ])('increase: %s', (_name, start, target, current, expected) => {
    expect(measure({ start, target, current })).toBeCloseTo(expected, 12);
  });
  test.each([
    ['at the start', 90, 30, 90, 0],
    ['a third of the way', 90, 30, 70, 1 / 3],
    ['beyond the target', 90, 30, 10, 1],
    ['worse than at the start', 90, 30, 120, 0],
    ['to below zero', 10, -10, -5, 0.75],
  ])('decrease: %s', (_name, start, target, current, expected) => {
    expect(measure({ metric: 'decrease', start, target, current })).toBeCloseTo(expected, 12);
  });
  test.each([
    ['in the middle', 15, 1],
    ['on the lower end', 10, 1],
    ['on the upper end', 20, 1],
    ['half a width below', 5, 0.5],
    ['a quarter width above', 22.5, 0.75],
    ['one width below', 0, 0],
    ['far above', 500, 0],
  ])('maintain 10 to 20: %s', (_name, current, expected) => {
    expect(measure({ metric: 'maintain', rangeLow: 10, rangeHigh: 20, current })).toBeCloseTo(expected, 12);
  });
  test('milestones: done of all; yes/no: 0 or 1', () => {
    const step = (id: string, done: boolean) => ({ id, title: id, done, dueDate: null });
    const milestones = [step('a', true), step('b', false), step('c', false), step('d', true)];
    expect(measure({ metric: 'milestone', milestones })).toBe(0.5);
    expect(measure({ metric: 'yesNo', done: true })).toBe(1);
    expect(measure({ metric: 'yesNo', done: false })).toBe(0);
  });
  test.each<Partial<KeyResult>>([
    { start: null },
    { target: null },
    { current: null },
    { start: 5, target: 5 },
    { metric: 'maintain', rangeLow: null, rangeHigh: 5 },
    { metric: 'maintain', rangeLow: 0, rangeHigh: 5, current: null },
    { metric: 'milestone', milestones: [] },
  ])('nothing can be said without the numbers: %j', (more) => {
    expect(measure(more)).toBeNull();
  });
  test('it stays within 0..1 and never falls when the value moves toward the target', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const row = keyResult('k', 'o', randomMeasure(random));
      const progress = keyResultProgress(row);
      if (progress !== null) expect(progress).toBeGreaterThanOrEqual(0);
      if (progress !== null) expect(progress).toBeLessThanOrEqual(1);
      if (progress === null || row.current === null) continue;
      const goal = row.metric === 'maintain' ? row.rangeLow : row.target;
      if (goal === null) continue;
      const closer = row.current + (goal - row.current) * random.next();
      expect(keyResultProgress({ ...row, current: closer }), `seed ${seed}`).toBeGreaterThanOrEqual(progress - 1e-12);
    }
  });
});

describe('what is expected', () => {
  test.each([
    ['before the first day', '2026-12-31', 0],
    ['on the first day', '2027-01-01', 0],
    ['half way', '2027-01-06', 0.5],
    ['on the last day', '2027-01-11', 1],
    ['after it', '2027-06-01', 1],
  ])('linear: %s', (_name, today, expected) => {
    expect(expectedProgress('2027-01-01', '2027-01-11', today)).toBe(expected);
  });
  test('a single day, a missing day, a leap day and a clock change', () => {
    expect(expectedProgress('2027-01-01', '2027-01-01', '2026-12-31')).toBe(0);
    expect(expectedProgress('2027-01-01', '2027-01-01', '2027-01-01')).toBe(1);
    expect(expectedProgress(null, '2027-01-01', '2027-01-01')).toBeNull();
    expect(expectedProgress('2027-01-01', null, '2027-01-01')).toBeNull();
    expect(expectedProgress('2028-02-28', '2028-03-01', '2028-02-29')).toBe(0.5);
    expect(expectedProgress('2027-03-27', '2027-03-29', '2027-03-28')).toBe(0.5);
  });
  test('it never falls from one day to the next', () => {
    let last = 0;
    for (let day = -5; day < 100; day++) {
      const expected = expectedProgress('2027-01-01', '2027-03-31', addDays('2027-01-01', day)) ?? -1;
      expect(expected).toBeGreaterThanOrEqual(last);
      last = expected;
    }
    expect(last).toBe(1);
  });
  test('milestones that all carry a date are a plan of their own; else the calendar holds', () => {
    const step = (id: string, dueDate: string | null) => ({ id, title: id, done: false, dueDate });
    const row = keyResult('k', 'o', {
      metric: 'milestone',
      milestones: [step('a', '2027-01-02'), step('b', '2027-01-10'), step('c', '2027-01-11'), step('d', '2027-01-11')],
    });
    const expected = (today: string) => expectedOfKeyResult(row, '2027-01-01', '2027-01-11', today);
    expect([expected('2027-01-01'), expected('2027-01-02'), expected('2027-01-10'), expected('2027-01-11')]).toEqual([
      0, 0.25, 0.5, 1,
    ]);
    const partly = { ...row, milestones: [...row.milestones, step('e', null)] };
    expect(expectedOfKeyResult(partly, '2027-01-01', '2027-01-11', '2027-01-06')).toBe(0.5);
  });
});

/** Thresholds as Cascade documents them: 0.95 and 0.85 of the expected progress. */
test.each<[number | null, number | null, Pace | null]>([
  [0.5, 0.5, 'onTrack'],
  [0.475, 0.5, 'onTrack'],
  [0.238, 0.28, 'behind'],
  [0.474, 0.5, 'behind'],
  [0.425, 0.5, 'behind'],
  [0.595, 0.7, 'behind'],
  [0.424, 0.5, 'atRisk'],
  [0, 0.01, 'atRisk'],
  [0, 0, 'notStarted'],
  [0.4, 0, 'notStarted'],
  [1, 0, 'done'],
  [1, null, 'done'],
  [0.4, null, null],
  [null, 0.4, null],
])('pace of %s where %s is expected: %s', (progress, expected, pace) => {
  expect(paceOf(progress, expected)).toBe(pace);
});

describe('weighted mean', () => {
  test('worked examples', () => {
    const item = (weight: number, progress: number | null) => ({ weight, progress });
    expect(weightedMean([item(1, 0.5), item(3, 0.9)])).toBe(0.8);
    expect(weightedMean([item(1, 0.5), item(0, 1), item(5, null)])).toBe(0.5);
    expect(weightedMean([item(0, 1)])).toBeNull();
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([item(0.1, 1), item(0.2, 1), item(0.7, 1)])).toBe(1);
  });
  test('the order of the items does not matter; it lies between the least and the most', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = new Random(seed);
      const items = Array.from({ length: random.int(1, 30) }, () => ({
        weight: random.next() * 10 + 0.01,
        progress: random.next(),
      }));
      const mean = weightedMean(items) ?? -1;
      expect(weightedMean(random.shuffled(items))).toBe(mean);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...items.map((item) => item.progress)) - 1e-12);
      expect(mean).toBeLessThanOrEqual(Math.max(...items.map((item) => item.progress)) + 1e-12);
    }
  });
});

/** Doerr, Measure What Matters: 0.7-1.0 green, 0.4-0.6 yellow, 0.0-0.3 red. */
test('scores have one decimal, and their colour follows from it', () => {
  const seen = [0, 0.34, 0.349999, 0.35, 0.64, 0.65, 0.6499999999999999, 0.95, 1].map((p) => [
    scoreOf(p),
    scoreColor(p),
  ]);
  expect(seen).toEqual([
    [0, 'red'],
    [0.3, 'red'],
    [0.3, 'red'],
    [0.4, 'amber'],
    [0.6, 'amber'],
    [0.7, 'green'],
    [0.7, 'green'],
    [1, 'green'],
    [1, 'green'],
  ]);
  expect(scoreColor(null)).toBeNull();
});

test('an aspirational goal succeeds at 0.7, a committed one only when wholly reached', () => {
  expect([0.64, 0.65, 0.7, 1].map((progress) => isSuccess('aspirational', progress))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect([0.7, 0.96, 1].map((progress) => isSuccess('committed', progress))).toEqual([false, false, true]);
});
