import { expect, test } from 'vitest';
import { conventionsFor, offeredLocales, usualConventions } from '../../shared/conventions';
import { workspaceSchema } from '../../shared/model/workspace';

test('a new plan is written as the computer writes: the first language that names a known country', () => {
  expect(conventionsFor(['pl-PL', 'en-US'])).toEqual({ locale: 'pl-PL', currency: 'PLN' });
  expect(conventionsFor(['en-us'])).toEqual({ locale: 'en-US', currency: 'USD' });
  expect(conventionsFor(['en', 'de', 'ja-JP'])).toEqual({ locale: 'ja-JP', currency: 'JPY' });
});

test('a language without a country, an unknown or a wrong one falls back', () => {
  expect(conventionsFor([])).toEqual(usualConventions);
  expect(conventionsFor(['C', 'tlh', 'toString', ''])).toEqual(usualConventions);
});

test('every language offered can be stored and written with', () => {
  for (const locale of offeredLocales) {
    const conventions = conventionsFor([locale]);
    expect(workspaceSchema.pick({ locale: true, currency: true }).parse(conventions)).toEqual(conventions);
    expect(Intl.supportedValuesOf('currency')).toContain(conventions.currency);
    expect(Intl.NumberFormat.supportedLocalesOf(locale)).toEqual([locale]);
  }
});
