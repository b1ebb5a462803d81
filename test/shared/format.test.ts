import { describe, expect, test } from 'vitest';
import { blankPlan } from '../../shared/blank-plan';
import { formatFor, formatOf, isCurrency } from '../../shared/format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const english = formatFor('en-GB', 'EUR');
const german = formatFor('de-DE', 'EUR');
const indian = formatFor('en-IN', 'INR');

describe('values carry their unit', () => {
  test.each([
    [english, 1234.567, '', '1,234.57'],
    [german, 1234.5, 'Kunden', '1.234,5 Kunden'],
    [english, 12.5, '%', '12.5%'],
    [german, 12.5, '%', '12,5 %'],
    [english, 1_500_000, 'EUR', '€1,500,000'],
    [english, 9.9, 'EUR', '€9.90'],
    [german, 1500, 'USD', '1.500 $'],
    [indian, 1_234_567, 'INR', '₹12,34,567'],
    [english, 3, 'KPI', '3 KPI'],
    [english, -5, 'days', '-5 days'],
  ])('%#', (format, value, unit, expected) => {
    expect(plain(format.value(value, unit))).toBe(expected);
  });
});

test('shares, scores and narrow numbers', () => {
  expect(english.percent(0.456)).toBe('46%');
  expect(plain(german.percent(0.456))).toBe('46 %');
  expect(english.score(1)).toBe('1.0');
  expect(german.score(0.7)).toBe('0,7');
  expect(english.compact(1_234_000)).toBe('1.2m');
});

test('a calendar date is the same day in every time zone and at every clock change', () => {
  const zone = process.env.TZ;
  try {
    for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Warsaw', 'UTC']) {
      process.env.TZ = tz;
      for (const date of ['2027-03-28', '2027-10-31', '2027-01-01', '2026-12-31', '2028-02-29']) {
        expect(english.date(date).startsWith(`${Number(date.slice(8))} `), `${tz} ${date}`).toBe(true);
      }
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(plain(english.dateRange('2027-01-01', '2027-03-31')).replace(/\s*–\s*/, '–')).toBe('1 Jan–31 Mar 2027');
});

test('only real currency codes are money', () => {
  expect(['EUR', 'INR', 'JPY', 'PLN'].every(isCurrency)).toBe(true);
  expect(['KPI', 'eur', '', '%', 'EURO'].some(isCurrency)).toBe(false);
});

test('a plan has the format of its workspace, made once; an impossible locale falls back', () => {
  const plan = blankPlan('Plan', { locale: 'de-DE', currency: 'USD' });
  expect(formatOf(plan)).toBe(formatFor('de-DE', 'USD'));
  expect(plain(formatOf(plan).money(5))).toBe('5 $');
  expect(formatFor('xx-123456', 'EUR').number(1.5)).toBe('1.5');
  expect(formatFor('en-a', 'EUR').number(1.5)).toBe('1.5');
});
