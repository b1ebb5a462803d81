import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar';
import { explainForecast } from '../../shared/explain-forecast';
import { type Forecast, forecastOf } from '../../shared/forecast';
import type { CheckIn } from '../../shared/model/check-in';
import type { KeyResult } from '../../shared/model/goal';
import { get, type Plan } from '../../shared/plan';
import { tOf80Percent } from '../../shared/student-t';
import { Random } from '../support/random';
import { checkIn, keyResult, objective, smallPlan } from '../support/small-plan';

const today = '2027-02-15';

/** A key result in Q1 2027 (to 31 March) with these measurements, one a week from 4 January on. */
function measured(values: readonly number[], more: Partial<KeyResult> = {}): Plan {
  return smallPlan({
    objective: [objective('o')],
    keyResult: [keyResult('k', 'o', { start: 0, target: 100, ...more })],
    checkIn: values.map((value, i) => checkIn(`c${i}`, 'k', { value, date: addDays('2027-01-04', 7 * i) })),
  });
}

function forecast(plan: Plan, day = today): Forecast {
  const found = forecastOf(plan, get(plan, 'keyResult', 'k'), day);
  if (found.kind === 'none') throw new Error(`No forecast: ${found.reason}`);
  return found;
}

describe('a forecast', () => {
  test('continues the average step and widens with the unevenness of the steps', () => {
    // Steps 4, 6, 4, 6 a week: 20 in 28 days. 58 days from 1 February to 31 March.
    const { value, low, high, count, daysLeft, perDay, scatter, t } = forecast(measured([10, 14, 20, 24, 30]));
    expect({ count, daysLeft, t }).toEqual({ count: 5, daysLeft: 58, t: 1.638 });
    expect(perDay).toBeCloseTo(20 / 28, 12);
    expect(value).toBeCloseTo(30 + (20 / 28) * 58, 12);
    // Each step is 1 away from the average of 5 in 7 days: 4 × 1² ÷ 7 ÷ (5 − 2).
    expect(scatter).toBeCloseTo(Math.sqrt(4 / 7 / 3), 12);
    const half = 1.638 * Math.sqrt(4 / 21) * Math.sqrt(58 + 58 ** 2 / 28);
    expect(high - value).toBeCloseTo(half, 9);
    expect(value - low).toBeCloseTo(half, 9);
  });

  test('tells the day the target is reached, or that it is not', () => {
    expect(forecast(measured([10, 20, 30, 40]))).toMatchObject({ reachesOn: '2027-03-08', outlook: 'likely' });
    expect(forecast(measured([10, 11, 12, 13]))).toMatchObject({ outlook: 'unlikely', reachesOn: '2028-09-25' });
    expect(forecast(measured([40, 30, 20, 10])).reachesOn).toBeNull();
    expect(forecast(measured([10, 10, 10, 10])).reachesOn).toBeNull();
    expect(forecast(measured([10, 60, 70, 100, 104]))).toMatchObject({ outlook: 'reached', reachesOn: '2027-01-25' });
    expect(forecast(measured([10, 40, 20, 60])).outlook).toBe('open');
  });

  test('falls for what is to fall, and asks for a range to be kept', () => {
    const falling = measured([90, 80, 70, 60], { metric: 'decrease', start: 100, target: 20 });
    expect(forecast(falling)).toMatchObject({ outlook: 'likely', reachesOn: '2027-02-22' });
    const kept = { metric: 'maintain', start: null, target: null, rangeLow: 40, rangeHigh: 60 } as const;
    expect(forecast(measured([50, 50.1, 49.9, 50], kept))).toMatchObject({ outlook: 'likely', reachesOn: null });
    expect(forecast(measured([20, 20.1, 20, 20.1], kept)).outlook).toBe('unlikely');
    expect(forecast(measured([50, 10, 90, 50], kept)).outlook).toBe('open');
  });

  test('counts steps of milestones, never more than there are', () => {
    const milestones = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: id, done: false, dueDate: null }));
    const plan = smallPlan({
      objective: [objective('o')],
      keyResult: [keyResult('k', 'o', { metric: 'milestone', start: null, target: null, milestones })],
      checkIn: [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((milestoneIds, i) =>
        checkIn(`c${i}`, 'k', { milestoneIds, date: addDays('2027-01-04', 7 * i) }),
      ),
    });
    expect(forecast(plan)).toMatchObject({
      value: 5,
      high: 5,
      outlook: 'likely',
      reachesOn: '2027-02-08',
      progress: 1,
    });
  });

  test('looks only at what was measured until the day', () => {
    const plan = measured([10, 20, 30, 40, 0, 0]);
    expect(forecast(plan, '2027-01-25')).toMatchObject({ count: 4, lastDate: '2027-01-25', lastValue: 40 });
    expect(forecast(plan)).toMatchObject({ count: 6, lastValue: 0 });
  });

  test.each<[string, Plan, string]>([
    ['three points', measured([1, 2, 3]), 'tooFewPoints'],
    [
      'four of them on one day',
      smallPlan({
        objective: [objective('o')],
        keyResult: [keyResult('k', 'o')],
        checkIn: [1, 2, 3, 4].map((value) => checkIn(`c${value}`, 'k', { value, position: value })),
      }),
      'tooFewPoints',
    ],
    ['yes or no', measured([], { metric: 'yesNo' }), 'notCounted'],
    ['no target', measured([1, 2, 3, 4], { target: null }), 'notCounted'],
    ['a last day behind the newest value', measured([1, 2, 3, 4], { dueDate: '2027-01-25' }), 'over'],
  ])('is not made from %s', (_, plan, reason) => {
    expect(forecastOf(plan, get(plan, 'keyResult', 'k'), today)).toMatchObject({ kind: 'none', reason });
  });
});

describe('a forecast explains itself', () => {
  test('formula, inputs, range, method and count of points', () => {
    const plan = measured([10, 14, 20, 24, 30]);
    const { formula, inputs, result, notes } = explainForecast(plan, get(plan, 'keyResult', 'k'), today);
    expect(formula).toBe(
      'newest + (newest − first) × days left ÷ days measured = 30% + (30% − 10%) × 58 ÷ 28 = 71.43%',
    );
    expect(inputs).toContainEqual({ label: 'Measurements', value: '5' });
    expect(inputs).toContainEqual({ label: 'Newest measurement, 1 Feb 2027', value: '30%' });
    expect(result).toBe('71.43% on 31 Mar 2027, in 8 of 10 cases between 61.89% and 80.97%');
    expect(notes[0]).toBe(
      'To each side: t × scatter of a week × √(weeks left + weeks left² ÷ weeks measured) = 1.64 × 1.15% × √(8.29 + 8.29² ÷ 4) = 9.54%',
    );
    expect(notes).toContain('At this pace the target is reached on 10 May 2027.');
  });

  test('why there is none', () => {
    const plan = measured([10]);
    expect(explainForecast(plan, get(plan, 'keyResult', 'k'), today).result).toBe(
      'No forecast yet: it needs 4 measurements, there is 1.',
    );
  });
});

test('t is that of the textbooks', () => {
  expect([2, 10, 30].map(tOf80Percent)).toEqual([1.886, 1.372, 1.31]);
  // From the tables: 1.2958 at 60, 1.2886 at 120 degrees of freedom.
  expect(tOf80Percent(60)).toBeCloseTo(1.2958, 3);
  expect(tOf80Percent(120)).toBeCloseTo(1.2886, 3);
});

/** A number of the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

interface World {
  readonly name: string;
  /** The value on each of the given days, from the first on. */
  readonly values: (random: Random, days: readonly number[]) => number[];
}

const builtUp = (random: Random, days: readonly number[]): number[] => {
  let value = 20;
  return days.map((day, i) => {
    const gap = day - (days[i - 1] ?? day);
    value += 0.5 * gap + 2 * Math.sqrt(gap) * normal(random);
    return value;
  });
};
const worlds: readonly World[] = [
  { name: 'values that build up step by step', values: builtUp },
  {
    name: 'values that scatter around a straight line',
    values: (random, days) => days.map((day) => 20 + 0.5 * day + 5 * normal(random)),
  },
  {
    name: 'values that build up and are measured inexactly',
    values: (random, days) => builtUp(random, days).map((value) => value + 3 * normal(random)),
  },
];

/** Share of simulated key results whose end lies within the forecast range. */
function coverage(world: World, count: number, runs: number): number {
  const random = new Random(count * 7919 + 1);
  let within = 0;
  for (let run = 0; run < runs; run++) {
    const days = [0];
    // Check-ins come a day or two early or late, and now and then one is left out.
    for (let i = 1; i < count; i++) days.push((days.at(-1) ?? 0) + (random.chance(0.15) ? 14 : 7) + random.int(-2, 2));
    const end = (days.at(-1) ?? 0) + random.int(10, 90);
    const values = world.values(random, [...days, end]);
    const plan = smallPlan({
      objective: [objective('o')],
      keyResult: [keyResult('k', 'o', { dueDate: addDays('2027-01-04', end) })],
      checkIn: days.map(
        (day, i): CheckIn => checkIn(`c${i}`, 'k', { value: values[i] ?? 0, date: addDays('2027-01-04', day) }),
      ),
    });
    const { low, high } = forecast(plan, '2030-01-01');
    const truth = values.at(-1) ?? 0;
    if (truth >= low && truth <= high) within++;
  }
  return within / runs;
}

describe.each([4, 6, 12, 26])('from %d measurements the range holds the end in 8 of 10 cases', (count) => {
  test.each(worlds)('$name', (world) => {
    const share = coverage(world, count, 2_000);
    console.info(`Forecast, ${count} measurements, ${world.name}: ${(share * 100).toFixed(1)} % within the 80 % range`);
    // Three standard errors of 2,000 runs.
    expect(share).toBeGreaterThan(0.8 - 3 * Math.sqrt((0.8 * 0.2) / 2_000));
    if (world.values === builtUp) expect(share).toBeLessThan(0.8 + 3 * Math.sqrt((0.8 * 0.2) / 2_000));
  });
});
