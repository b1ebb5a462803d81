import { formatFor } from '../format';
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

/** Formats for a locale, with what paper needs: dates computed once, and only spaces that every font has. */
export function createFormats(locale: string, currency: string): Formats {
  const format = formatFor(locale, currency);
  const days = new Map<string, string>();
  const date = (iso: string): string => {
    let text = days.get(iso);
    if (text === undefined) {
      text = plainSpaces(format.date(iso));
      days.set(iso, text);
    }
    return text;
  };
  const spans = new Map<string, string>();
  const span = (start: string, end: string): string => {
    const key = start + end;
    let text = spans.get(key);
    if (text === undefined) {
      text = plainSpaces(format.dateRange(start, end));
      spans.set(key, text);
    }
    return text;
  };
  return {
    locale: format.locale,
    date,
    span: (start, end) => {
      if (start && end) return span(start, end);
      if (end) return texts.document.until(date(end));
      return start ? texts.document.from(date(start)) : '';
    },
    number: (value) => plainSpaces(format.number(value)),
    percent: (value) => plainSpaces(format.percent(value)),
    value: (value, unit) => {
      const text = plainSpaces(format.value(value, unit));
      // A short unit stays with its number; a word may go to the next line of a narrow column.
      return unit.length > 3 ? text.replace(`\u00a0${unit}`, ` ${unit}`) : text;
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

/** Narrow spaces, which some fonts lack, become ordinary no-break spaces. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, '\u00a0');
}
