import { addDays } from '../../shared/calendar';
import { type KeyResult, metrics } from '../../shared/model/goal';
import type { Random } from './random';

const words = [
  'Grow',
  'café',
  'Łódź',
  'Ωμέγα',
  '日本',
  '₹ 5',
  "O'Neil",
  '"quoted"',
  '<b>',
  '—',
  '👩‍🚀',
  'Q1\u00a0plan',
];

/** A one-line title of odd characters, never empty. */
export function randomTitle(random: Random): string {
  return Array.from({ length: random.int(1, 4) }, () => random.pick(words)).join(' ');
}

/** A text of several lines, now and then empty. */
export function randomText(random: Random): string {
  return random.chance(0.3) ? '' : [randomTitle(random), randomTitle(random)].join('\n');
}

/** A day around the plan's two years. */
export function randomDate(random: Random): string {
  return addDays('2026-01-01', random.int(-20, 760));
}

/** Two days in order, each of them missing now and then. */
export function randomDates(random: Random): { startDate: string | null; dueDate: string | null } {
  const start = randomDate(random);
  return {
    startDate: random.chance(0.5) ? start : null,
    dueDate: random.chance(0.5) ? addDays(start, random.int(0, 200)) : null,
  };
}

/** A number with up to two decimals. */
export function randomValue(random: Random): number {
  return random.int(-2_000, 20_000) / random.pick([1, 10, 100]);
}

/** Metric with numbers that fit it; some are missing, none is refused. */
export function randomMeasure(random: Random) {
  const metric = random.pick(metrics);
  const start = randomValue(random);
  const step = random.int(1, 500);
  const numbers = {
    metric,
    start: null as number | null,
    target: null as number | null,
    current: null as number | null,
    rangeLow: null as number | null,
    rangeHigh: null as number | null,
    milestones: [] as KeyResult['milestones'],
    done: false,
  };
  const reading = random.chance(0.8) ? start + random.int(-600, 600) : null;
  switch (metric) {
    case 'increase':
      return { ...numbers, start: random.chance(0.8) ? start : null, target: start + step, current: reading };
    case 'decrease':
      return { ...numbers, start: random.chance(0.8) ? start : null, target: start - step, current: reading };
    case 'maintain':
      return { ...numbers, rangeLow: start, rangeHigh: start + step, current: reading };
    case 'milestone':
      return {
        ...numbers,
        milestones: Array.from({ length: random.int(0, 4) }, (_, i) => ({
          id: `m${i}`,
          title: randomTitle(random),
          done: random.chance(0.5),
          dueDate: random.chance(0.5) ? randomDate(random) : null,
        })),
      };
    case 'yesNo':
      return { ...numbers, done: random.chance(0.5) };
  }
}
