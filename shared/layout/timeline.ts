import { addDays, dateOfDay, dayNumber, firstOfMonth } from '../calendar';
import { fiscalYear, startYearOf } from '../fiscal-year';
import type { Period } from '../model/period';
import type { Span } from '../schedule';
import { firstDayOfWeek, type Weekday, weekdayOf, weekend } from '../week';

export const timelineScales = ['weeks', 'months', 'quarters'] as const;
export type TimelineScale = (typeof timelineScales)[number];

/** How wide a day is beside letters of 12 px; CSS pixels. */
export const dayWidth: Readonly<Record<TimelineScale, number>> = { weeks: 24, months: 5, quarters: 1.8 };

/** How much calendar is shown before the first and behind the last thing on it, so that there is room to drag to; days. */
const roomAround: Readonly<Record<TimelineScale, number>> = { weeks: 35, months: 120, quarters: 370 };

/** Day numbers; both ends are part of it. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The days a timeline shows: all spans and today with room around, in whole quarters so that it seldom changes. */
export function calendarRange(spans: Iterable<Span>, today: string, scale: TimelineScale): DayRange {
  let [start, end] = [today, today];
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  const quarterOf = (date: string, quarters: number): string =>
    firstOfMonth(Number(date.slice(0, 4)), Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1 + quarters * 3);
  return {
    first: dayNumber(quarterOf(addDays(start, -roomAround[scale]), 0)),
    last: dayNumber(quarterOf(addDays(end, roomAround[scale]), 1)) - 1,
  };
}

/** Where a stretch of days lies from the left end of a range, when a day is `perDay` wide. */
export function boxOf(span: Span, range: DayRange, perDay: number): { readonly left: number; readonly width: number } {
  const first = dayNumber(span.start);
  return { left: (first - range.first) * perDay, width: (dayNumber(span.end) - first + 1) * perDay };
}

/** The day at a place from the left end of a range; whole days are counted down to. */
export function dayAt(x: number, range: DayRange, perDay: number): number {
  return range.first + Math.floor(x / perDay);
}

/** A stretch of the axis with its name. */
export interface Tick {
  readonly day: number;
  readonly days: number;
  readonly label: string;
  /** For those who hear it, or rest on it. */
  readonly fullLabel?: string;
  /** A day off work. */
  readonly isFree?: boolean;
}

/** The two lines of an axis: what the scale is named after above, what it is made of below. */
export interface Axis {
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
}

/** What names and borders of an axis depend on. */
export interface AxisCalendar {
  readonly locale: string;
  /** 1..12 */
  readonly fiscalYearStart: number;
}

/** The axis over a range of days: weeks begin as in the locale, quarters as the fiscal year does. */
export function axisOf(scale: TimelineScale, range: DayRange, { locale, fiscalYearStart }: AxisCalendar): Axis {
  const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const firstDay = firstDayOfWeek(locale);
  switch (scale) {
    case 'weeks': {
      const whole = write({ day: 'numeric', month: 'short', year: 'numeric' });
      const free = weekend(locale);
      const dayName = write({ weekday: 'long', day: 'numeric', month: 'long' });
      return {
        upper: weeksOf(range, firstDay).map((day) => ({
          day,
          days: 7,
          label: whole.formatRange(instant(day), instant(day + 6)),
        })),
        lower: daysOf(range).map((day) => ({
          day,
          days: 1,
          label: String(Number(dateOfDay(day).slice(8))),
          fullLabel: dayName.format(instant(day)),
          isFree: free.has(weekdayOf(day)),
        })),
      };
    }
    case 'months': {
      const week = write({ day: 'numeric', month: 'short', year: 'numeric' });
      return {
        upper: monthTicks(range, write({ month: 'long', year: 'numeric' })),
        lower: weeksOf(range, firstDay).map((day) => ({
          day,
          days: 7,
          label: String(Number(dateOfDay(day).slice(8))),
          fullLabel: week.formatRange(instant(day), instant(day + 6)),
        })),
      };
    }
    case 'quarters':
      return {
        upper: quarterTicks(range, fiscalYearStart),
        lower: monthTicks(range, write({ month: 'short' }), write({ month: 'long', year: 'numeric' })),
      };
  }
}

function daysOf({ first, last }: DayRange): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** First days of the weeks that touch a range. */
function weeksOf({ first, last }: DayRange, firstDay: Weekday): number[] {
  const start = first - ((weekdayOf(first) - firstDay + 7) % 7);
  return Array.from({ length: Math.max(0, Math.ceil((last - start + 1) / 7)) }, (_, index) => start + index * 7);
}

function monthTicks({ first, last }: DayRange, name: Intl.DateTimeFormat, fullName?: Intl.DateTimeFormat): Tick[] {
  const ticks: Tick[] = [];
  const date = dateOfDay(first);
  for (let month = Number(date.slice(5, 7)); ; month++) {
    const day = dayNumber(firstOfMonth(Number(date.slice(0, 4)), month));
    if (day > last) return ticks;
    const days = dayNumber(firstOfMonth(Number(date.slice(0, 4)), month + 1)) - day;
    const full = fullName?.format(instant(day));
    ticks.push({ day, days, label: name.format(instant(day)), ...(full && { fullLabel: full }) });
  }
}

function quarterTicks({ first, last }: DayRange, startMonth: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = startYearOf(dateOfDay(first), startMonth); ; year++) {
    for (const { name, startDate, endDate } of fiscalYear(year, startMonth).quarters) {
      const day = dayNumber(startDate);
      if (day > last) return ticks;
      const end = dayNumber(endDate);
      if (end >= first) ticks.push({ day, days: end - day + 1, label: name });
    }
  }
}

const instant = (day: number): number => day * 86_400_000;

/** A period as a band of the calendar, on the lane where it meets no other one. */
export interface PeriodBand {
  readonly period: Period;
  readonly lane: number;
}

/** How many lanes of bands there are at most; what would need more is left out. */
const mostLanes = 2;

/** The periods that hold no shorter ones, as bands. */
export function periodBands(periods: readonly Period[]): PeriodBand[] {
  const parents = new Set(periods.map(({ parentId }) => parentId));
  const ends: string[] = [];
  return periods
    .filter(({ id }) => !parents.has(id))
    .sort((a, b) => a.startDate.localeCompare(b.startDate) || a.endDate.localeCompare(b.endDate))
    .flatMap((period) => {
      const free = Array.from({ length: mostLanes }, (_, lane) => ends[lane]).findIndex(
        (end) => end === undefined || end < period.startDate,
      );
      if (free === -1) return [];
      ends[free] = period.endDate;
      return [{ period, lane: free }];
    });
}

/** A point of the timeline; CSS pixels from the upper left end of the calendar. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The way of an arrow from the end of one bar to the start of another, with square corners: straight across where there is
 * room, else back between the rows. `step`: how far it leaves a bar; `row`: the height of a row.
 */
export function arrowPath(from: Point, to: Point, step: number, row: number): string {
  const out = from.x + step;
  if (to.x - step >= out) return `M${from.x} ${from.y}H${out}V${to.y}H${to.x}`;
  const between = from.y + (to.y > from.y ? row / 2 : -row / 2);
  return `M${from.x} ${from.y}H${out}V${between}H${to.x - step}V${to.y}H${to.x}`;
}
