import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar';
import { explainKeyResult } from '../../shared/explain';
import type { KeyResult } from '../../shared/model/goal';
import { linesOf } from '../../shared/pace';
import { get, type Plan } from '../../shared/plan';
import { expectedOfKeyResult, paceOf } from '../../shared/progress';
import { createRollup, keyResultStanding } from '../../shared/rollup';
import { Random } from '../support/random';
import { randomToday } from '../support/random-commands';
import { randomPlan } from '../support/random-plan';
import { checkIn, keyResult, objective, smallPlan } from '../support/small-plan';

/** A quarter from 1 January to 31 March 2027. */
const planOf = (more: Partial<KeyResult>, checkIns: Parameters<typeof smallPlan>[0] = {}): Plan =>
  smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o', more)], ...checkIns });
const standing = (plan: Plan, today: string) =>
  keyResultStanding(createRollup(plan, today), get(plan, 'keyResult', 'k'));

/** Sales of a shop: little in winter, most before the end. */
const season: Partial<KeyResult> = {
  start: 100,
  target: 200,
  current: 120,
  unit: 'pieces',
  expectedPoints: [
    { dueDate: '2027-01-31', value: 110 },
    { dueDate: '2027-03-02', value: 170 },
  ],
};

describe('what is expected by one’s own points', () => {
  test.each([
    ['before the first day', '2026-12-01', 0],
    ['on the first day', '2027-01-01', 0],
    ['half way to the first point', '2027-01-16', 0.05],
    ['on a point', '2027-01-31', 0.1],
    ['between two points', '2027-02-15', 0.4],
    ['after the last point', '2027-03-17', 0.7 + 0.3 * (15 / 29)],
    ['on the last day', '2027-03-31', 1],
    ['later', '2027-12-31', 1],
  ])('%s', (_, today, expected) => {
    expect(standing(planOf(season), today).expected).toBeCloseTo(expected, 12);
  });

  test('the pace follows it', () => {
    // 120 is 20 % of the way: the calendar would expect 50.6 % on 15 February, the season 40 %.
    expect(standing(planOf({ ...season, expectedPoints: [] }), '2027-02-15').pace).toBe('atRisk');
    expect(standing(planOf(season), '2027-02-01').pace).toBe('onTrack');
    expect(standing(planOf({ ...season, current: 135 }), '2027-02-15').pace).toBe('behind');
  });

  test('ahead of a plan that expects nothing yet is not unstarted', () => {
    const late = { ...season, expectedPoints: [{ dueDate: '2027-02-28', value: 100 }] };
    expect(standing(planOf(late), '2027-02-15')).toMatchObject({ expected: 0, pace: 'onTrack' });
    expect(standing(planOf({ ...late, current: 100 }), '2027-02-15').pace).toBe('notStarted');
  });

  test('without a first and last day the points themselves are the line', () => {
    const row = keyResult('k', 'o', season);
    expect(expectedOfKeyResult(row, null, null, '2027-01-01')).toBeCloseTo(0.1, 12);
    expect(expectedOfKeyResult(row, null, null, '2027-04-01')).toBeCloseTo(0.7, 12);
  });

  test('points of a metric without a way are not looked at', () => {
    expect(standing(planOf({ ...season, metric: 'yesNo' }), '2027-02-15').expected).toBeCloseTo(45 / 89, 12);
  });

  test('explains itself by the two points around today', () => {
    const plan = planOf(season);
    const { pace } = explainKeyResult(createRollup(plan, '2027-02-15'), get(plan, 'keyResult', 'k'));
    expect(pace?.inputs).toContainEqual({ label: 'Expected on 31 Jan 2027', value: '110 pieces' });
    expect(pace?.inputs).toContainEqual({ label: 'Expected on 2 Mar 2027', value: '170 pieces' });
    expect(pace?.notes[0]).toBe(
      'on the straight line between the two points today: 140 pieces, which is 40% of the way',
    );
  });
});

describe('the thresholds of Cascade', () => {
  test.each([
    [0.95, 1, 'onTrack'],
    [0.949, 1, 'behind'],
    [0.85, 1, 'behind'],
    [0.849, 1, 'atRisk'],
    [0, 0, 'notStarted'],
    [0.5, 0.5, 'onTrack'],
    [1, 0.2, 'done'],
  ] as const)('%d of %d is %s', (progress, expected, pace) => {
    expect(paceOf(progress, expected)).toBe(pace);
  });
});

describe('the lines of a chart', () => {
  test('the expected one goes from start to target, or through one’s own points', () => {
    const straight = planOf({ start: 20, target: 50 });
    expect(linesOf(straight, get(straight, 'keyResult', 'k')).expected).toEqual([
      { date: '2027-01-01', value: 20, progress: 0 },
      { date: '2027-03-31', value: 50, progress: 1 },
    ]);
    const own = planOf(season);
    const { expected } = linesOf(own, get(own, 'keyResult', 'k'));
    expect(expected.map(({ date }) => date)).toEqual(['2027-01-01', '2027-01-31', '2027-03-02', '2027-03-31']);
    expect(expected.map(({ value }) => value)).toEqual([100, 110, 170, 200]);
  });

  test('milestones with dates climb as stairs', () => {
    const step = (id: string, dueDate: string) => ({ id, title: id, done: false, dueDate });
    const milestones = [step('b', '2027-03-01'), step('a', '2027-02-01')];
    const plan = planOf({ metric: 'milestone', start: null, target: null, milestones });
    expect(linesOf(plan, get(plan, 'keyResult', 'k')).expected.map(({ date, value }) => `${date} ${value}`)).toEqual([
      '2027-01-01 0',
      '2027-02-01 0',
      '2027-02-01 1',
      '2027-03-01 1',
      '2027-03-01 2',
    ]);
  });

  test('the actual one is what was measured, by day', () => {
    const plan = planOf(
      { start: 0, target: 50, current: 20 },
      {
        checkIn: [
          checkIn('late', 'k', { date: '2027-02-08', value: 20 }),
          checkIn('early', 'k', { date: '2027-01-11', value: 5 }),
          checkIn('words', 'k', { date: '2027-01-18' }),
        ],
      },
    );
    expect(linesOf(plan, get(plan, 'keyResult', 'k')).actual).toEqual([
      { date: '2027-01-11', value: 5, progress: 0.1 },
      { date: '2027-02-08', value: 20, progress: 0.4 },
    ]);
  });

  test('on random plans both lines go forward in time, and the expected one says what the pace says', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const plan = randomPlan(new Random(seed));
      const rollup = createRollup(plan, randomToday);
      for (const row of plan.rows.keyResult.values()) {
        const { expected, actual } = linesOf(plan, row);
        for (const line of [expected, actual]) {
          const days = line.map(({ date }) => date);
          expect(days, `seed ${seed} ${row.id}`).toEqual([...days].sort());
        }
        const on = (day: string) => keyResultStanding({ ...rollup, today: day }, row).expected;
        // At a stair both the step before and after are corners; the day itself counts as reached.
        for (const [i, corner] of expected.entries()) {
          if (expected[i + 1]?.date === corner.date || corner.progress === null) continue;
          expect(on(corner.date), `seed ${seed} ${row.id} ${corner.date}`).toBeCloseTo(corner.progress, 9);
        }
        expect(on(addDays(expected[0]?.date ?? randomToday, -400)) ?? 0).toBeLessThanOrEqual(1);
      }
    }
  });
});
