import { addDays, firstOfMonth } from './calendar';
import { texts } from './texts/texts';

/** A stretch of days under a name; both ends inclusive. */
export interface NamedSpan {
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
}

/** The fiscal year that starts in `startMonth` (1..12) of `startYear`, and its four quarters. */
export function fiscalYear(startYear: number, startMonth: number): { year: NamedSpan; quarters: readonly NamedSpan[] } {
  const span = (name: string, from: number, months: number): NamedSpan => ({
    name,
    startDate: firstOfMonth(startYear, startMonth + from),
    endDate: addDays(firstOfMonth(startYear, startMonth + from + months), -1),
  });
  const name = fiscalYearName(startYear, startMonth);
  return {
    year: span(name, 0, 12),
    quarters: [0, 1, 2, 3].map((index) => span(texts.periods.quarterName(index + 1, name), index * 3, 3)),
  };
}

/** FY 2026, or FY 2026/27 where the year starts in another month than January. */
export function fiscalYearName(startYear: number, startMonth: number): string {
  if (startMonth === 1) return texts.periods.fiscalYear(String(startYear));
  return texts.periods.fiscalYear(`${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`);
}

/** The calendar year in which the fiscal year that holds `date` started. */
export function startYearOf(date: string, startMonth: number): number {
  return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < startMonth ? 1 : 0);
}
