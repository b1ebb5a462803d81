import { Input, Select } from '@mantine/core';
import { offeredLocales } from '../../shared/conventions';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useWorkspace } from '../hooks';
import { DateField } from '../ui/date-field';
import classes from './foundation.module.css';
import { updateWorkspace } from './organisation-section';
import { Section } from './section';

const words = texts.foundation;

/** The span the plan covers and how dates, numbers and money are written. */
export function ConventionsSection() {
  const workspace = useWorkspace();
  const readOnly = useReadOnly();
  const { locale, currency } = workspace;
  return (
    <Section id="conventions">
      <div className={classes.three}>
        <Input.Wrapper label={`${words.horizon}: ${words.horizonStart}`} id="horizonStart">
          <DateField
            id="horizonStart"
            label={`${words.horizon}: ${words.horizonStart}`}
            value={workspace.horizonStart}
            readOnly={readOnly}
            onSave={(horizonStart) => updateWorkspace({ horizonStart })}
          />
        </Input.Wrapper>
        <Input.Wrapper label={`${words.horizon}: ${words.horizonEnd}`} id="horizonEnd">
          <DateField
            id="horizonEnd"
            label={`${words.horizon}: ${words.horizonEnd}`}
            value={workspace.horizonEnd}
            readOnly={readOnly}
            onSave={(horizonEnd) => updateWorkspace({ horizonEnd })}
          />
        </Input.Wrapper>
        <Select
          label={words.fiscalYearStart}
          data={months(locale)}
          value={String(workspace.fiscalYearStart)}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(value) => value && updateWorkspace({ fiscalYearStart: Number(value) })}
        />
        <Select
          label={words.locale}
          searchable
          data={localeOptions(locale)}
          value={locale}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(value) => value && updateWorkspace({ locale: value })}
          data-testid="locale"
        />
        <Select
          label={words.currency}
          searchable
          data={currencyOptions(locale)}
          value={currency}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(value) => value && updateWorkspace({ currency: value })}
        />
      </div>
      <p className={classes.hint} data-testid="locale-example">
        {example(locale, currency)}
      </p>
    </Section>
  );
}

function months(locale: string): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: format.format(Date.UTC(2026, i, 1)) }));
}

function localeOptions(current: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });
  return [...new Set([...offeredLocales, current])].map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
}

function currencyOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }));
}

function example(locale: string, currency: string): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, 2, 31));
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(12345.6);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    250_000,
  );
  return words.localeExample(date, number, money);
}
