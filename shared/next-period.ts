import { addDays, addMonths, dayNumber, firstOfMonth, monthsBetween } from './calendar';
import { fiscalYearName, type NamedSpan, startYearOf } from './fiscal-year';
import type { Period } from './model/period';
import { workspaceId } from './model/workspace';
import { all, find, type Plan } from './plan';
import { texts } from './texts/texts';

/** The first period of the same kind after one; undefined where none was made yet. */
export function periodAfter(plan: Plan, past: Period): Period | undefined {
  return all(plan, 'period')
    .filter((row) => row.kind === past.kind && row.startDate > past.endDate)
    .sort((a, b) => (a.startDate < b.startDate ? -1 : 1))[0];
}

/**
 * The stretch of days that follows a period, at its length: whole months stay whole months, other lengths stay as many days. A
 * quarter or a year of the fiscal calendar gets its usual name, anything else none.
 */
export function spanAfter(plan: Plan, past: Period): NamedSpan {
  const startDate = addDays(past.endDate, 1);
  const isWhole = past.startDate.endsWith('-01') && startDate.endsWith('-01');
  const months = monthsBetween(past.startDate, startDate);
  const endDate = isWhole
    ? addDays(addMonths(startDate, months), -1)
    : addDays(startDate, dayNumber(past.endDate) - dayNumber(past.startDate));
  const firstMonth = find(plan, 'workspace', workspaceId)?.fiscalYearStart ?? 1;
  return { name: isWhole ? usualName(startDate, months, firstMonth) : '', startDate, endDate };
}

function usualName(startDate: string, months: number, firstMonth: number): string {
  const startYear = startYearOf(startDate, firstMonth);
  const from = monthsBetween(firstOfMonth(startYear, firstMonth), startDate);
  const year = fiscalYearName(startYear, firstMonth);
  if (months === 12 && from === 0) return year;
  return months === 3 && from % 3 === 0 ? texts.periods.quarterName(from / 3 + 1, year) : '';
}
