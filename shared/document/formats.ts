import { dayNumber } from '../calendar';
import type { KeyResult } from '../model/goal';
import { texts } from '../texts/texts';

/** Dates, numbers and amounts as the workspace's locale writes them. */
export interface Formats {
  /** The locale they follow. */
  readonly locale: string;
  readonly date: (date: string) => string;
  /** `1 Jan 2026 – 31 Mar 2026`, with one end or both missing. */
  readonly span: (start: string | null, end: string | null) => string;
  readonly number: (value: number) => string;
  /** A share 0..1 as a whole percentage. */
  readonly percent: (share: number) => string;
  /** A measured value with its unit: currency codes become amounts. */
  readonly value: (value: number, unit: string) => string;
}

/** Formats for a locale; falls back to en-GB where the locale is unknown. */
export function createFormats(locale: string, currency: string): Formats {
  const known = knownLocale(locale);
  const day = new Intl.DateTimeFormat(known, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const plain = new Intl.NumberFormat(known, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 0 });
  const amounts = new Map<string, Intl.NumberFormat>();
  const amount = (code: string): Intl.NumberFormat => {
    let format = amounts.get(code);
    if (!format) {
      format = new Intl.NumberFormat(known, {
        style: 'currency',
        currency: code,
        maximumFractionDigits: 2,
        minimumFractionDigits: 0,
      });
      amounts.set(code, format);
    }
    return format;
  };
  const days = new Map<string, string>();
  const date = (iso: string): string => {
    let text = days.get(iso);
    if (text === undefined) {
      text = plainSpaces(day.format(dayNumber(iso) * 86_400_000));
      days.set(iso, text);
    }
    return text;
  };
  return {
    locale: known,
    date,
    span: (start, end) => {
      if (start && end) return `${date(start)} – ${date(end)}`;
      if (end) return texts.document.until(date(end));
      return start ? texts.document.from(date(start)) : '';
    },
    number: (value) => plainSpaces(plain.format(value)),
    percent: (value) => plainSpaces(share.format(value)),
    value: (value, unit) => {
      const code = isCurrency(unit) ? unit : unit === 'currency' ? currency : null;
      if (code) return plainSpaces(amount(code).format(value));
      const text = plainSpaces(plain.format(value));
      if (unit === '') return text;
      // A short unit stays with its number; a word may go to the next line.
      return `${text}${unit.length <= 3 ? '\u00a0' : ' '}${unit}`;
    },
  };
}

/** What a key result is measured from and to, in words: `12 → 40 customers`, `3 of 5 milestones`, `yes or no`. */
export function goalOfKeyResult(keyResult: KeyResult, formats: Formats): string {
  const words = texts.document.goalOf;
  const value = (number: number | null): string =>
    number === null ? words.unknown : formats.value(number, keyResult.unit);
  switch (keyResult.metric) {
    case 'increase':
    case 'decrease':
      return words.fromTo(value(keyResult.start), value(keyResult.target));
    case 'maintain':
      return words.between(value(keyResult.rangeLow), value(keyResult.rangeHigh));
    case 'milestone':
      return words.milestones(keyResult.milestones.length);
    case 'yesNo':
      return words.yesNo;
  }
}

/** Where a key result is now, in words. */
export function currentOfKeyResult(keyResult: KeyResult, formats: Formats): string {
  switch (keyResult.metric) {
    case 'milestone':
      return texts.document.goalOf.done(
        keyResult.milestones.filter((milestone) => milestone.done).length,
        keyResult.milestones.length,
      );
    case 'yesNo':
      return keyResult.done ? texts.document.goalOf.reached : texts.document.goalOf.notReached;
    default:
      return keyResult.current === null
        ? texts.document.goalOf.notMeasured
        : formats.value(keyResult.current, keyResult.unit);
  }
}

/** Narrow no-break spaces, which some fonts lack, become ordinary no-break spaces. */
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u2009]/g, '\u00a0');
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit) && currencyCodes.has(unit);
}

const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
