/** Calendar dates of the workspace as `YYYY-MM-DD`; arithmetic in UTC, so no time zone or clock change can shift a day. */

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Math.round(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000,
  );
}

/** The date of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The date `days` later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** First day of the month `months` after the given year and month (1..12; may run over). */
export function firstOfMonth(year: number, month: number): string {
  return dateOfDay(Math.round(Date.UTC(year, month - 1, 1) / 86_400_000));
}

/** Months from the first date's month to the second's; the days do not matter. */
export function monthsBetween(from: string, to: string): number {
  const number = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return number(to) - number(from);
}

/**
 * The same day `months` later (or earlier, when negative). The last day of a month stays the last day, so that a quarter's
 * end is still one; a day that the new month lacks becomes its last.
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months, Number(date.slice(8, 10))];
  const last = addDays(firstOfMonth(year, month + 1), -1);
  const wasLast = addDays(date, 1).endsWith('-01');
  return wasLast || day > Number(last.slice(8, 10)) ? last : addDays(firstOfMonth(year, month), day - 1);
}

/** The later of two dates. */
export function laterOf(a: string, b: string): string {
  if (a < b) return b;
  return a;
}
