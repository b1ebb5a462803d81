import { describe, expect, it } from 'vitest';
import { editableNumber, parseDate, parseNumber } from '../../renderer/ui/parse';

describe('numbers as people type them', () => {
  it.each([
    ['1,234.5', 'en-GB', 1234.5],
    ['1.234,5', 'de-DE', 1234.5],
    ['1 234,5', 'fr-FR', 1234.5],
    ["1'234.5", 'de-CH', 1234.5],
    ['−12 %', 'en-GB', -12],
    ['€ 3,5', 'de-DE', 3.5],
    ['0.5', 'de-DE', 0.5],
    ['12 customers', 'en-GB', 12],
  ])('%s in %s', (text, locale, value) => {
    expect(parseNumber(text, locale)).toBe(value);
  });

  it('tells an empty field from one that holds no number', () => {
    expect(parseNumber('  ', 'en-GB')).toBeNull();
    expect(parseNumber('many', 'en-GB')).toBeUndefined();
    expect(parseNumber('1-2', 'en-GB')).toBeUndefined();
  });

  it.each(['en-GB', 'de-DE', 'pl-PL', 'fr-FR', 'en-IN', 'de-CH'])(
    'reads back what it shows for editing in %s',
    (locale) => {
      for (const value of [0, -0.25, 1234567.891, 42])
        expect(parseNumber(editableNumber(value, locale), locale)).toBe(value);
    },
  );
});

describe('dates as people type them', () => {
  it.each([
    ['2026-03-01', 'en-GB', '2026-03-01'],
    ['1/3/2026', 'en-GB', '2026-03-01'],
    ['3/1/2026', 'en-US', '2026-03-01'],
    ['1.3.26', 'de-DE', '2026-03-01'],
    ['1.3.', 'de-DE', '2027-03-01'],
    ['1 Mar 2026', 'en-GB', '2026-03-01'],
    ['1. März 2026', 'de-DE', '2026-03-01'],
    ['31 marca 2026', 'en-GB', undefined],
    ['30/2/2026', 'en-GB', undefined],
    ['soon', 'en-GB', undefined],
    ['', 'en-GB', null],
  ])('%s in %s', (text, locale, date) => {
    expect(parseDate(text, locale, '2027-02-15')).toBe(date);
  });
});
