import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/calendar';
import { niceTicks, paceChart } from '../../../shared/layout/pace-chart';
import type { KeyResult } from '../../../shared/model/goal';
import { get, type Plan } from '../../../shared/plan';
import { Random } from '../../support/random';
import { keyResult, objective, perform, quarter, smallPlan } from '../../support/small-plan';

const size = { width: 300, height: 100 };

/** A key result from 0 to 100 over a quarter, with values on these days after its start. */
function planOf(values: readonly (readonly [number, number])[], more: Partial<KeyResult> = {}): Plan {
  const plan = smallPlan({
    period: [quarter('q', '2027-01-01', '2027-03-31')],
    objective: [objective('o', { periodId: 'q' })],
    keyResult: [keyResult('k', 'o', { start: 0, target: 100, current: null, measuredOn: null, ...more })],
  });
  for (const [day, value] of values) {
    perform(
      plan,
      'checkIn.add',
      { keyResultId: 'k', value, date: addDays('2027-01-01', day) },
      { today: '2027-12-31' },
    );
  }
  return plan;
}

const chartOf = (plan: Plan, today: string) => paceChart(plan, get(plan, 'keyResult', 'k'), today, size);

describe('the chart of a key result', () => {
  it('draws the expected line from corner to corner, the target at its height and today in between', () => {
    const chart = chartOf(planOf([]), '2027-02-14');
    expect(chart?.expected).toEqual([
      { x: 0, y: 100 },
      { x: 300, y: 0 },
    ]);
    expect(chart?.targets).toEqual([0]);
    expect(chart?.today).toBeCloseTo((44 / 89) * 300);
    expect(chart?.forecast).toBeNull();
    expect(chartOf(planOf([]), '2027-05-01')?.today).toBeNull();
  });

  it('draws what was measured, and from four measurements on a forecast that starts at the newest', () => {
    const few = chartOf(
      planOf([
        [7, 10],
        [14, 20],
        [21, 25],
      ]),
      '2027-01-22',
    );
    expect(few?.actual.map(({ value }) => value)).toEqual([10, 20, 25]);
    expect(few?.forecast).toBeNull();
    const chart = chartOf(
      planOf([
        [7, 10],
        [14, 20],
        [21, 25],
        [28, 36],
      ]),
      '2027-01-29',
    );
    const newest = chart?.actual.at(-1);
    expect(chart?.forecast?.line[0]).toEqual({ x: newest?.x, y: newest?.y });
    expect(chart?.forecast?.line[1].x).toBe(300);
    const [, low, high] = chart?.forecast?.range ?? [];
    expect(low?.y).toBeGreaterThan(high?.y ?? 0);
  });

  it('stays within its frame whatever was measured, and a wild range does not flatten the rest', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const random = new Random(seed);
      const values = Array.from({ length: random.int(0, 9) }, (_, i): [number, number] => [
        i * random.int(1, 9) + i,
        random.chance(0.1) ? random.int(-1e6, 1e6) : random.int(-20, 180),
      ]);
      const [from, to] = random.chance(0.5) ? [0, 100] : [80, 12];
      const chart = chartOf(
        planOf(values, { metric: from < to ? 'increase' : 'decrease', start: from, target: to }),
        '2027-03-15',
      );
      for (const { x, y } of [
        ...(chart?.expected ?? []),
        ...(chart?.actual ?? []),
        ...(chart?.forecast?.line ?? []),
        ...(chart?.forecast?.range ?? []),
      ]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(300);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
      }
    }
    const chart = chartOf(
      planOf([
        [7, 90],
        [8, 5],
        [9, 80],
        [10, 10],
      ]),
      '2027-01-11',
    );
    const heights = chart?.expected.map(({ y }) => y) ?? [];
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThan(30);
  });

  it('has nothing to draw for yes or no, nor without dates and values', () => {
    expect(chartOf(planOf([], { metric: 'yesNo', start: null, target: null }), '2027-02-01')).toBeNull();
  });

  it('counts the steps of milestones, and shows both ends of a range to keep', () => {
    const step = (id: string) => ({ id, title: id, done: false, dueDate: null });
    const plan = planOf([], {
      metric: 'milestone',
      start: null,
      target: null,
      milestones: ['a', 'b', 'c', 'd'].map(step),
    });
    perform(
      plan,
      'checkIn.add',
      { keyResultId: 'k', milestoneIds: ['a', 'b'], date: '2027-02-01' },
      { today: '2027-02-01' },
    );
    const chart = chartOf(plan, '2027-02-01');
    expect(chart?.actual.map(({ value }) => value)).toEqual([2]);
    expect(chart?.valueTicks.at(-1)?.value).toBe(4);
    const kept = chartOf(
      planOf([[7, 30]], { metric: 'maintain', start: null, target: null, rangeLow: 20, rangeHigh: 40 }),
      '2027-02-01',
    );
    expect(kept?.targets).toHaveLength(2);
    expect(kept?.expected).toEqual([]);
  });
});

describe('the marks of the axes', () => {
  it('are round and enclose the values', () => {
    expect(niceTicks(0, 100)).toEqual([0, 25, 50, 75, 100]);
    expect(niceTicks(0, 1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(niceTicks(3.2, 4.1)).toEqual([3, 3.25, 3.5, 3.75, 4, 4.25]);
    expect(niceTicks(5, 5)).toHaveLength(2);
    for (let seed = 1; seed <= 200; seed++) {
      const random = new Random(seed);
      const low = (random.next() - 0.5) * 10 ** random.int(-3, 7);
      const high = low + random.next() * 10 ** random.int(-3, 7) + 1e-3;
      const ticks = niceTicks(low, high);
      expect(ticks[0]).toBeLessThanOrEqual(low + (high - low) * 1e-8);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - (high - low) * 1e-8);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });

  it('are first days of months, not too many', () => {
    expect(chartOf(planOf([]), '2027-02-01')?.dateTicks.map(({ date }) => date)).toEqual([
      '2027-01-01',
      '2027-02-01',
      '2027-03-01',
    ]);
    const long = chartOf(planOf([], { startDate: '2025-01-15', dueDate: '2030-01-15' }), '2027-02-01');
    expect(long?.dateTicks.length).toBeLessThanOrEqual(8);
    expect(long?.dateTicks.length).toBeGreaterThanOrEqual(4);
  });
});
