import { addDays, dayNumber, firstOfMonth } from '../calendar';
import { type Forecast, forecastOf } from '../forecast';
import type { KeyResult } from '../model/goal';
import { type LinePoint, linesOf } from '../pace';
import type { Plan } from '../plan';
import { keyResultDates } from '../rollup';

/** A place in the chart, in its own units from its upper left corner. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** A mark on an axis. */
export interface ChartTick {
  readonly at: number;
  /** A value, or the first day of a month. */
  readonly value: number;
  readonly date: string;
}

/** A key result over time, ready to be drawn on screen or paper: straight lines between points. */
export interface PaceChart {
  readonly width: number;
  readonly height: number;
  readonly expected: readonly ChartPoint[];
  readonly actual: readonly (ChartPoint & { readonly date: string; readonly value: number })[];
  /** Height of the value to reach, or of both ends of the range to keep. */
  readonly targets: readonly number[];
  /** Where today is; null: outside. */
  readonly today: number | null;
  /** From the newest measurement to the last day; the range as a triangle with its tip there. */
  readonly forecast: {
    readonly line: readonly [ChartPoint, ChartPoint];
    readonly range: readonly [ChartPoint, ChartPoint, ChartPoint];
    readonly told: Forecast;
  } | null;
  readonly valueTicks: readonly ChartTick[];
  readonly dateTicks: readonly ChartTick[];
}

/** How far beyond measured and expected values the range of a forecast may stretch the chart, as a share of their span. */
const stretch = 0.5;

/** The chart of a key result in a frame of this size; null where there is nothing to draw over time. */
export function paceChart(
  plan: Plan,
  keyResult: KeyResult,
  today: string,
  { width, height }: { readonly width: number; readonly height: number },
): PaceChart | null {
  const lines = linesOf(plan, keyResult);
  const actual = lines.actual.filter(isCounted);
  const expected = lines.expected.filter(isCounted);
  if (actual.length === 0 && expected.length === 0) return null;
  const told = forecastOf(plan, keyResult, today);
  const forecast = told.kind === 'forecast' ? told : null;
  const targetValues = targetsOf(keyResult);
  const dates = keyResultDates(plan, keyResult);
  const days = [...actual, ...expected].map(({ date }) => dayNumber(date));
  for (const date of [dates.start, dates.end]) if (date) days.push(dayNumber(date));
  const [firstDay, lastDay] = widened(Math.min(...days), Math.max(...days), 1);
  const values = [...[...actual, ...expected].map(({ value }) => value), ...targetValues];
  const [least, most] = widened(Math.min(...values), Math.max(...values), 1);
  const room = (most - least) * stretch;
  const reach = forecast
    ? [forecast.value, forecast.low, forecast.high].map((value) => clamp(value, least - room, most + room))
    : [];
  const ticks = niceTicks(Math.min(least, ...reach), Math.max(most, ...reach));
  const bottom = ticks[0] ?? least;
  const top = ticks.at(-1) ?? most;
  const x = (day: number): number => ((day - firstDay) / (lastDay - firstDay)) * width;
  const y = (value: number): number => height - ((clamp(value, bottom, top) - bottom) / (top - bottom)) * height;
  const at = ({ date, value }: { readonly date: string; readonly value: number }): ChartPoint => ({
    x: x(dayNumber(date)),
    y: y(value),
  });
  const todayAt = dayNumber(today);
  return {
    width,
    height,
    expected: expected.map(at),
    actual: actual.map((point) => ({ ...at(point), date: point.date, value: point.value })),
    targets: targetValues.map(y),
    today: todayAt >= firstDay && todayAt <= lastDay ? x(todayAt) : null,
    forecast: forecast && {
      line: [
        at({ date: forecast.lastDate, value: forecast.lastValue }),
        at({ date: forecast.endDate, value: forecast.value }),
      ],
      range: [
        at({ date: forecast.lastDate, value: forecast.lastValue }),
        at({ date: forecast.endDate, value: forecast.low }),
        at({ date: forecast.endDate, value: forecast.high }),
      ],
      told: forecast,
    },
    valueTicks: ticks.map((value) => ({ at: y(value), value, date: '' })),
    dateTicks: monthTicks(firstDay, lastDay).map((date) => ({ at: x(dayNumber(date)), value: 0, date })),
  };
}

function isCounted(point: LinePoint): point is LinePoint & { readonly value: number } {
  return point.value !== null;
}

function targetsOf({ metric, target, rangeLow, rangeHigh, milestones }: KeyResult): number[] {
  if (metric === 'milestone') return [milestones.length];
  if (metric === 'maintain') return [rangeLow, rangeHigh].filter((value) => value !== null);
  return target === null ? [] : [target];
}

function widened(low: number, high: number, least: number): readonly [number, number] {
  return high > low ? [low, high] : [low - least, high + least];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Two to seven round numbers that reach from `low` or below to `high` or above. */
export function niceTicks(low: number, high: number): number[] {
  const span = high > low ? high - low : Math.abs(low) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Counted in steps and rounded, so that 0.1 + 0.2 does not show.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** First days of months within, at most about seven of them and evenly apart. */
function monthTicks(firstDay: number, lastDay: number): string[] {
  const months = (lastDay - firstDay) / 30.4;
  const step = [1, 2, 3, 6, 12].find((each) => months / each <= 7) ?? 24;
  const first = addDays('1970-01-01', firstDay);
  const year = Number(first.slice(0, 4));
  const ticks: string[] = [];
  for (let month = 1; ; month += step) {
    const date = firstOfMonth(year, month);
    if (dayNumber(date) > lastDay) return ticks;
    if (dayNumber(date) >= firstDay) ticks.push(date);
  }
}
