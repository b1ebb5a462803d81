/** Reads a number as people of this locale type it (`1.234,5`, `1 234,5 %`, `-12`); null when empty, undefined when it is none. */
export function parseNumber(text: string, locale: string): number | null | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  let plain = text
    .trim()
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^[^\d.,+-]+|[^\d.,]+$/g, '');
  if (plain === '') return text.trim() === '' ? null : undefined;
  plain = plain.replaceAll(group, group === '.' && /^[+-]?\d+\.\d{1,2}$/.test(plain) ? '.' : '').replace(decimal, '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A number as it is typed in this locale: its decimal sign, no grouping. */
export function editableNumber(value: number | null, locale: string): string {
  if (value === null) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }).format(value);
}

/**
 * Reads a calendar date as people of this locale type it: `2026-03-31`, `31/3/2026`, `31.3.`, `31 March 2026`.
 * A date without year falls into the year of `today`. Null when empty, undefined when it is no date.
 */
export function parseDate(text: string, locale: string, today: string): string | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = plain.match(/\d+/g)?.map(Number) ?? [];
  const words = plain.toLocaleLowerCase(locale).match(/\p{L}{3,}/gu) ?? [];
  const month = words.map((word) => monthOf(word, locale)).find((found) => found !== undefined);
  if (month !== undefined) {
    const day = numbers.find((number) => number <= 31);
    const year = numbers.find((number) => number > 31);
    return day === undefined ? undefined : calendarDate(fullYear(year, today), month, day);
  }
  if (words.length > 0 || numbers.length < 2 || numbers.length > 3) return undefined;
  const order = new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(2026, 10, 22))
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || (type === 'year' && numbers.length === 3));
  const value = (type: string) => numbers[order.indexOf(type as 'day')];
  return calendarDate(fullYear(value('year'), today), value('month') ?? 0, value('day') ?? 0);
}

function fullYear(year: number | undefined, today: string): number {
  if (year === undefined) return Number(today.slice(0, 4));
  return year < 100 ? 2000 + year : year;
}

function monthOf(word: string, locale: string): number | undefined {
  for (const language of [locale, 'en']) {
    for (let month = 1; month <= 12; month++) {
      const name = new Intl.DateTimeFormat(language, { month: 'long' })
        .format(new Date(2026, month - 1, 1))
        .toLocaleLowerCase(language);
      if (name.startsWith(word)) return month;
    }
  }
  return undefined;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2999) return undefined;
  return date.toISOString().slice(0, 10);
}
