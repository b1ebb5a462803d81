/** Days of the week: 0 Sunday .. 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

interface WeekInfo {
  readonly firstDay: number;
  readonly weekend?: readonly number[];
}

/** The day a week begins with where this is spoken; Monday where the runtime does not know. */
export function firstDayOfWeek(locale: string): Weekday {
  return weekday(weekInfo(locale)?.firstDay ?? 1);
}

/** The days off work where this is spoken; Saturday and Sunday where the runtime does not know. */
export function weekend(locale: string): ReadonlySet<Weekday> {
  return new Set((weekInfo(locale)?.weekend ?? [6, 7]).map(weekday));
}

/** The day of the week of a day number (1970-01-01, day 0, was a Thursday). */
export function weekdayOf(day: number): Weekday {
  return weekday((((day + 4) % 7) + 7) % 7);
}

function weekInfo(locale: string): WeekInfo | undefined {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    readonly getWeekInfo?: () => WeekInfo;
    readonly weekInfo?: WeekInfo;
  };
  return info.getWeekInfo?.() ?? info.weekInfo;
}

const weekday = (day: number): Weekday => (day % 7) as Weekday;
