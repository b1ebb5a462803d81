import { useMemo } from 'react';
import { useWorkspace } from '../hooks';

/** Numbers, dates and currency as the workspace's locale writes them. */
export interface Format {
  readonly locale: string;
  /** A share 0..1 as a whole percentage, '62 %'. */
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  /** A measured value with its unit; a currency code is written as that currency. */
  readonly value: (value: number, unit: string) => string;
  /** A calendar date, `YYYY-MM-DD`, as '31 Mar 2026'. */
  readonly date: (date: string) => string;
}

/** The formats of the open plan. */
export function useFormat(): Format {
  const { locale } = useWorkspace();
  return useMemo(() => makeFormat(locale), [locale]);
}

function makeFormat(locale: string): Format {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const currencies = new Map<string, Intl.NumberFormat>();
  const currency = (code: string): Intl.NumberFormat => {
    const known = currencies.get(code);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: code,
      trailingZeroDisplay: 'stripIfInteger',
    });
    currencies.set(code, made);
    return made;
  };
  return {
    locale,
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    value: (value, unit) => {
      if (unit === '%') return finePercent.format(value / 100);
      if (/^[A-Z]{3}$/.test(unit)) return currency(unit).format(value);
      return unit ? `${number.format(value)} ${unit}` : number.format(value);
    },
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
  };
}
