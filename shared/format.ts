import { dayNumber } from './calendar';
import { workspaceId } from './model/workspace';
import { find, type Plan } from './plan';
import { texts } from './texts/texts';

/** How numbers, money and calendar dates are written in a workspace. */
export interface Format {
  readonly locale: string;
  readonly currency: string;
  /** 1,234.5 (at most two decimals). */
  readonly number: (value: number) => string;
  /** 1.2m: for narrow places. */
  readonly compact: (value: number) => string;
  /** A share of one as a percentage, whole unless decimals are asked for: 0.456 is 46%. */
  readonly percent: (share: number, decimals?: 0 | 1) => string;
  /** A score with exactly one decimal: 0.7. */
  readonly score: (value: number) => string;
  /** Money in the workspace's currency, or the given one. */
  readonly money: (value: number, currency?: string) => string;
  /** A value with its unit: '%' counts percentage points, an ISO 4217 code is money, anything else follows the number. */
  readonly value: (value: number, unit: string) => string;
  /** A calendar date, `YYYY-MM-DD`: 31 Mar 2027. */
  readonly date: (date: string) => string;
  /** 1 Jan – 31 Mar 2027. */
  readonly dateRange: (start: string, end: string) => string;
  /** A stretch of time that may lack its start, its end or both: from 1 Jan 2027; until 31 Mar 2027; nothing. */
  readonly span: (start: string | null, end: string | null) => string;
  /** Names in one sentence: A, B and C. */
  readonly list: (items: readonly string[]) => string;
}

const fallbackLocale = 'en-GB';
const formats = new Map<string, Format>();

/** The format of a workspace; made once per locale and currency, as Intl objects are costly. */
export function formatOf(plan: Plan): Format {
  const workspace = find(plan, 'workspace', workspaceId);
  return formatFor(workspace?.locale ?? fallbackLocale, workspace?.currency ?? 'EUR');
}

/** The format for a BCP 47 tag and an ISO 4217 code; a tag that no one knows falls back to English. */
export function formatFor(locale: string, currency: string): Format {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = makeFormat(usableLocale(locale), currency);
  formats.set(key, made);
  return made;
}

function usableLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? fallbackLocale;
  } catch {
    return fallbackLocale;
  }
}

function makeFormat(locale: string, currency: string): Format {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finer = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const points = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // Calendar dates carry no time zone: formatting in UTC what was counted in UTC keeps the day everywhere.
  const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const currencies = new Map<string, Intl.NumberFormat>();
  const money = (value: number, code = currency): string => {
    const made = currencies.get(code) ?? moneyFormat(locale, code);
    currencies.set(code, made);
    return made.format(value);
  };
  const value = (amount: number, unit: string): string => {
    if (unit === '') return number.format(amount);
    if (unit === '%') return points.format(amount / 100);
    if (isCurrency(unit)) return money(amount, unit);
    // A short unit stays with its number; a word may go to the next line of a narrow column.
    return `${number.format(amount)}${unit.length > 3 ? ' ' : '\u00a0'}${unit}`;
  };
  const day = remembered((day: string) => date.format(instant(day)));
  const dateRange = remembered((range: string) => {
    const [start = '', end = ''] = range.split('/');
    return date.formatRange(instant(start), instant(end));
  });
  return {
    locale,
    currency,
    number: (amount) => number.format(amount),
    compact: (amount) => compact.format(amount),
    percent: (share, decimals = 0) => (decimals === 1 ? finer : percent).format(share),
    score: (amount) => score.format(amount),
    money,
    value,
    date: day,
    dateRange: (start, end) => dateRange(`${start}/${end}`),
    span: (start, end) => {
      if (start && end) return dateRange(`${start}/${end}`);
      if (end) return texts.periods.until(day(end));
      return start ? texts.periods.from(day(start)) : '';
    },
    list: (items) => list.format(items),
  };
}

/** Whole amounts without decimals, others with those of the currency. */
function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
}

/** A plan writes the same few days over and over, and Intl takes its time. */
function remembered(write: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let text = known.get(key);
    if (text === undefined) {
      text = write(key);
      known.set(key, text);
    }
    return text;
  };
}

function instant(date: string): number {
  return dayNumber(date) * 86_400_000;
}

let currencyCodes: ReadonlySet<string> | undefined;

/** True for an ISO 4217 code in capitals, such as EUR; 'KPI' is a unit like any other. */
export function isCurrency(unit: string): boolean {
  if (!/^[A-Z]{3}$/.test(unit)) return false;
  currencyCodes ??= new Set(Intl.supportedValuesOf('currency'));
  return currencyCodes.has(unit);
}
