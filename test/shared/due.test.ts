import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar';
import { checkInDue, nextInRhythm } from '../../shared/due';
import type { KeyResult } from '../../shared/model/goal';
import { weekOf } from '../../shared/my-week';
import { get } from '../../shared/plan';
import { createRollup, keyResultStanding } from '../../shared/rollup';
import {
  barrier,
  checkIn,
  initiative,
  keyResult,
  objective,
  perform,
  person,
  quarter,
  smallPlan,
  team,
} from '../support/small-plan';

const today = '2027-02-15';

/** When a key result of Q1 2027 with these check-ins is due. */
function due(
  days: readonly string[],
  more: Partial<KeyResult> = {},
  on = today,
  status: 'active' | 'draft' = 'active',
) {
  const plan = smallPlan({
    objective: [objective('o', { status })],
    keyResult: [keyResult('k', 'o', more)],
    checkIn: days.map((date, i) => checkIn(`c${i}`, 'k', { date, value: 10 + i })),
  });
  return checkInDue(plan, get(plan, 'keyResult', 'k'), on);
}

describe('the next check-in', () => {
  test.each([
    ['a week after the last', ['2027-02-01', '2027-02-08'], {}, '2027-02-15', 0],
    ['a fortnight after the last', ['2027-02-08'], { cadence: 'fortnightly' }, '2027-02-22', -7],
    ['a month after the last', ['2027-01-10'], { cadence: 'monthly' }, '2027-02-10', 5],
    ['on the last of the month after a last one', ['2027-01-31'], { cadence: 'monthly' }, '2027-02-28', -13],
    ['a week after the first day where there was none', [], {}, '2027-01-08', 38],
    ['a week after a value noted without one', [], { measuredOn: '2027-02-11' }, '2027-02-18', -3],
    ['on the last day at the latest', ['2027-02-10'], { dueDate: '2027-02-13' }, '2027-02-13', 2],
    [
      'even when the range is kept',
      ['2027-02-01'],
      { metric: 'maintain', rangeLow: 0, rangeHigh: 20, current: 10 },
      '2027-02-08',
      7,
    ],
  ] as const)('is due %s', (_, days, more, dueOn, daysLate) => {
    expect(due(days, more)).toMatchObject({ dueOn, daysLate });
  });

  test.each([
    ['before the first day', [], { startDate: '2027-02-16' }],
    ['when the end was told', ['2027-02-14'], { dueDate: '2027-02-14' }],
    ['when it is reached for good', ['2027-01-04'], { current: 100 }],
  ] as const)('is not asked for %s', (_, days, more) => {
    expect(due(days, more)).toBeNull();
  });

  test('is not asked for a draft, nor in a closed period', () => {
    expect(due([], {}, today, 'draft')).toBeNull();
    const closed = smallPlan({
      period: [quarter('q1', '2027-01-01', '2027-03-31', { status: 'closed' })],
      objective: [objective('o')],
      keyResult: [keyResult('k', 'o')],
    });
    expect(checkInDue(closed, get(closed, 'keyResult', 'k'), today)).toBeNull();
  });
});

describe('my week', () => {
  const plan = smallPlan({
    team: [team('sales'), team('north', { parentId: 'sales' }), team('works')],
    person: [person('ana', { teamId: 'north' }), person('bo', { teamId: 'works' })],
    objective: [
      objective('grow', { ownerId: 'ana', agreedOn: '2027-01-04' }),
      objective('lean', { ownerId: 'bo', teamId: 'works' }),
      objective('idea', { status: 'dropped', ownerId: 'ana' }),
    ],
    keyResult: [
      keyResult('k-late', 'grow'),
      keyResult('k-fresh', 'grow', { measuredOn: '2027-02-14', current: 5 }),
      keyResult('k-today', 'grow', { measuredOn: '2027-02-08', current: 5 }),
      keyResult('k-bo', 'grow', { ownerId: 'bo', measuredOn: '2027-02-10', current: 5 }),
      keyResult('k-later', 'lean', { measuredOn: '2027-02-14', current: 5, cadence: 'monthly' }),
    ],
    barrier: [
      barrier('b-ana', { ownerId: 'ana' }),
      barrier('b-nobody', { keyResultId: 'k-late', openedOn: '2027-01-04' }),
      barrier('b-bo', { ownerId: 'bo', keyResultId: 'k-late' }),
      barrier('b-gone', { ownerId: 'ana', resolvedOn: '2027-02-10' }),
    ],
    initiative: [
      initiative('i-late', { ownerId: 'ana', dueDate: '2027-02-10' }),
      initiative('i-soon', { ownerId: 'ana', dueDate: '2027-02-21' }),
      initiative('i-later', { ownerId: 'ana', dueDate: '2027-02-22' }),
      initiative('i-done', { ownerId: 'ana', dueDate: '2027-02-10', status: 'done' }),
      initiative('i-team', { teamId: 'works', dueDate: today }),
    ],
  });
  const names = (whose: Parameters<typeof weekOf>[1]) => {
    const { checkIns, barriers, actions, agreements } = weekOf(plan, whose, today);
    return {
      checkIns: checkIns.map(({ keyResult: { id }, due: { daysLate } }) => `${id} ${daysLate}`),
      barriers: barriers.map((item) => item.barrier.id),
      actions: actions.map((item) => `${item.initiative.id} ${item.daysLate}`),
      agreements: agreements.map(({ id }) => id),
    };
  };

  test('of a person: what is late first, then what is due within the week', () => {
    expect(names({ kind: 'person', id: 'ana' })).toEqual({
      checkIns: ['k-late 38', 'k-today 0', 'k-fresh -6'],
      barriers: ['b-nobody', 'b-ana'],
      actions: ['i-late 5', 'i-soon -6'],
      agreements: [],
    });
  });

  test('of a team: its own and what its people and the teams below own', () => {
    expect(names({ kind: 'team', id: 'sales' })).toEqual(names({ kind: 'person', id: 'ana' }));
    expect(names({ kind: 'team', id: 'works' })).toEqual({
      checkIns: ['k-bo -2'],
      barriers: ['b-bo'],
      actions: ['i-team 0'],
      agreements: ['lean'],
    });
  });

  test('of everybody', () => {
    const all = names({ kind: 'all' });
    expect(all.checkIns).toEqual(['k-late 38', 'k-today 0', 'k-bo -2', 'k-fresh -6']);
    expect(all.barriers).toHaveLength(3);
  });
});

const own = process.env.TZ;
afterAll(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

// The clocks change in Berlin on 28 March and 31 October 2027, in New York on 14 March; Kiritimati is 14 hours ahead of UTC.
describe.each(['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati'])('in %s a day is a day', (zone) => {
  test('over both changes of the clock', () => {
    process.env.TZ = zone;
    let day = '2026-10-01';
    for (let i = 0; i < 420; i++) {
      const next = nextInRhythm(day, 'weekly');
      expect(next).toBe(addDays(day, 7));
      day = addDays(day, 1);
    }
    expect(day).toBe('2027-11-25');
    expect(due(['2027-03-24'], {}, '2027-03-31')).toMatchObject({ dueOn: '2027-03-31', daysLate: 0 });
    expect(due(['2027-02-28'], { cadence: 'monthly', dueDate: '2027-12-31' }, '2027-04-01')).toMatchObject({
      dueOn: '2027-03-31',
      daysLate: 1,
    });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('in a fiscal year that starts in month %d', (month) => {
    process.env.TZ = zone;
    const plan = smallPlan();
    perform(plan, 'workspace.update', { patch: { fiscalYearStart: month } });
    perform(plan, 'period.createFiscalYear', { startYear: 2027 });
    const periods = [...plan.rows.period.values()].filter((row) => row.id !== 'q1');
    const year = periods.find((row) => row.kind === 'year');
    const quarters = periods.filter((row) => row.kind === 'quarter');
    expect(year?.startDate).toBe(`2027-${String(month).padStart(2, '0')}-01`);
    expect(quarters[0]?.startDate).toBe(year?.startDate);
    expect(quarters.at(-1)?.endDate).toBe(year?.endDate);
    for (const [i, row] of quarters.entries()) {
      const following = quarters[i + 1];
      if (following) expect(addDays(row.endDate, 1)).toBe(following.startDate);
      const row0 = keyResult('k', 'o', { startDate: row.startDate, dueDate: row.endDate, current: 0 });
      const inIt = smallPlan({ objective: [objective('o')], keyResult: [row0] });
      const on = (day: string) => keyResultStanding(createRollup(inIt, day), row0).expected;
      expect([on(row.startDate), on(row.endDate), on(addDays(row.endDate, 1))]).toEqual([0, 1, 1]);
    }
  });

  test('in a year of 53 weeks', () => {
    process.env.TZ = zone;
    // A retailer's year, from Sunday 31 January 2027 to Saturday 5 February 2028.
    const plan = smallPlan({
      period: [quarter('fy', '2027-01-31', '2028-02-05', { kind: 'year' })],
      objective: [objective('o', { periodId: 'fy' })],
      keyResult: [keyResult('k', 'o')],
    });
    const weeks: string[] = [];
    for (let day = '2027-01-31'; day <= '2028-02-05'; day = addDays(day, 1)) {
      const asked = checkInDue(plan, get(plan, 'keyResult', 'k'), day);
      if (asked?.daysLate !== 0) continue;
      weeks.push(day);
      perform(plan, 'checkIn.add', { keyResultId: 'k', value: weeks.length, date: day }, { today: day });
    }
    expect(weeks).toHaveLength(53);
    expect(weeks.at(-1)).toBe('2028-02-05');
    const standing = keyResultStanding(createRollup(plan, '2027-08-04'), get(plan, 'keyResult', 'k'));
    expect(standing.expected).toBe(185 / 370);
  });
});
