import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../shared/calendar';
import { arrowPath, axisOf, boxOf, calendarRange, dayAt, periodBands } from '../../../shared/layout/timeline';
import type { Period } from '../../../shared/model/period';
import { firstDayOfWeek, weekdayOf } from '../../../shared/week';

const range = (from: string, to: string) => ({ first: dayNumber(from), last: dayNumber(to) });
const british = { locale: 'en-GB', fiscalYearStart: 1 };
const days = (ticks: readonly { readonly day: number }[]) => ticks.map(({ day }) => dateOfDay(day));

describe('the axis of the timeline', () => {
  it('begins weeks as the locale says', () => {
    const week = range('2027-01-06', '2027-01-20');
    expect(days(axisOf('weeks', week, british).upper)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18']);
    expect(days(axisOf('weeks', week, { ...british, locale: 'en-US' }).upper)).toEqual([
      '2027-01-03',
      '2027-01-10',
      '2027-01-17',
    ]);
    expect([firstDayOfWeek('de-DE'), firstDayOfWeek('en-US')]).toEqual([1, 0]);
    expect(weekdayOf(dayNumber('2026-11-25'))).toBe(3);
    expect(weekdayOf(dayNumber('1969-12-28'))).toBe(0);
  });

  it('counts every day of a week once and marks those off work', () => {
    const { lower } = axisOf('weeks', range('2027-03-01', '2027-03-07'), british);
    expect(lower.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(lower.map(({ isFree }) => isFree)).toEqual([false, false, false, false, false, true, true]);
  });

  it('names months in the language of the workspace, each as long as it is', () => {
    const { upper } = axisOf('months', range('2028-01-15', '2028-03-02'), { ...british, locale: 'de-DE' });
    expect(upper.map(({ label, days: length }) => [label, length])).toEqual([
      ['Januar 2028', 31],
      ['Februar 2028', 29],
      ['März 2028', 31],
    ]);
  });

  it('has the quarters of the fiscal year, whenever that starts', () => {
    const { upper, lower } = axisOf('quarters', range('2027-03-15', '2027-10-01'), { ...british, fiscalYearStart: 4 });
    expect(upper.map(({ day, label }) => [dateOfDay(day), label])).toEqual([
      ['2027-01-01', 'Q4 FY 2026/27'],
      ['2027-04-01', 'Q1 FY 2027/28'],
      ['2027-07-01', 'Q2 FY 2027/28'],
      ['2027-10-01', 'Q3 FY 2027/28'],
    ]);
    expect(lower.map(({ label }) => label)).toEqual(['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct']);
  });
});

describe('days and pixels', () => {
  it('lead from one to the other and back, also over a change of the clock', () => {
    const march = range('2027-03-01', '2027-04-30');
    for (const perDay of [24, 5, 1.8]) {
      for (let day = march.first; day <= march.last; day++) {
        const date = dateOfDay(day);
        const { left, width } = boxOf({ start: date, end: date }, march, perDay);
        expect(width).toBe(perDay);
        expect(dateOfDay(dayAt(left + width / 2, march, perDay))).toBe(date);
      }
    }
    expect(boxOf({ start: '2027-03-02', end: '2027-03-04' }, march, 5)).toEqual({ left: 5, width: 15 });
  });

  it('show all there is and today, in whole quarters with room around', () => {
    const shown = calendarRange([{ start: '2027-02-10', end: '2027-11-30' }], '2026-12-24', 'weeks');
    expect([dateOfDay(shown.first), dateOfDay(shown.last)]).toEqual(['2026-10-01', '2028-03-31']);
    // A day more or less seldom changes it, so that nothing jumps under a drag.
    expect(calendarRange([{ start: '2027-02-10', end: '2027-12-10' }], '2026-12-24', 'weeks')).toEqual(shown);
  });
});

describe('the periods of the plan as bands', () => {
  const period = (id: string, startDate: string, endDate: string, parentId: string | null = null): Period => ({
    id,
    name: id,
    kind: 'custom',
    status: 'active',
    startDate,
    endDate,
    parentId,
  });

  it('are the shortest ones; what overlaps lies on a second lane, no more', () => {
    const bands = periodBands([
      period('year', '2027-01-01', '2027-12-31'),
      period('q2', '2027-04-01', '2027-06-30', 'year'),
      period('q1', '2027-01-01', '2027-03-31', 'year'),
      period('project', '2027-02-01', '2027-05-31'),
      period('third', '2027-03-01', '2027-03-10'),
    ]);
    expect(bands.map(({ period: { id }, lane }) => [id, lane])).toEqual([
      ['q1', 0],
      ['project', 1],
      ['q2', 0],
    ]);
  });
});

describe('the arrow from a bar to one that waits for it', () => {
  it('goes straight down where there is room, and back between the rows where there is none', () => {
    expect(arrowPath({ x: 100, y: 20 }, { x: 200, y: 60 }, 8, 40)).toBe('M100 20H108V60H200');
    expect(arrowPath({ x: 100, y: 20 }, { x: 60, y: 60 }, 8, 40)).toBe('M100 20H108V40H52V60H60');
    expect(arrowPath({ x: 100, y: 60 }, { x: 60, y: 20 }, 8, 40)).toBe('M100 60H108V40H52V20H60');
  });
});
