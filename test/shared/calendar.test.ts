import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, monthsBetween } from '../../shared/calendar';

const anyDay = fc
  .integer({ min: dayNumber('1971-01-01'), max: dayNumber('2199-12-31') })
  .map((day) => addDays('1970-01-01', day));

describe('months later', () => {
  test.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-15', -27, '2023-12-15'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2028-01-30', 1, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2028-02-28', 1, '2028-03-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28', 12, '2028-02-29'],
    ['2026-06-30', 1, '2026-07-31'],
    ['1999-12-31', 2, '2000-02-29'],
    ['2099-12-31', 2, '2100-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('whatever the day, as many months lie between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const later = addMonths(date, months);
        expect(monthsBetween(date, later)).toBe(months);
        expect(new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10)).toBe(later);
        const day = Number(date.slice(8));
        if (day < 28) expect(Number(later.slice(8))).toBe(day);
        if (addDays(date, 1).endsWith('-01')) expect(addDays(later, 1).endsWith('-01')).toBe(true);
      }),
    );
  });

  test('days keep their order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: -60, max: 60 }), (date, days, months) => {
        expect(addMonths(date, months) <= addMonths(addDays(date, days), months)).toBe(true);
      }),
    );
  });
});
