import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconCalendarPlus, IconPlus, IconTrash } from '@tabler/icons-react';
import { addDays } from '../../shared/calendar';
import { fiscalYearName } from '../../shared/fiscal-year';
import { type Period, periodStatuses } from '../../shared/model/period';
import { all, find, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useWorkspace } from '../hooks';
import { run, save, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { deleteItems } from '../ui/delete-items';
import { TextField } from '../ui/text-field';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;

/** Fiscal years with their quarters, and any other span goals belong to. */
export function PeriodsSection() {
  const periods = useDerived(nestedPeriods, ['period']);
  const { fiscalYearStart } = useWorkspace();
  const today = useStore((state) => state.rollup.today);
  const readOnly = useReadOnly();
  const next = nextFiscalYear(
    periods.map(({ period }) => period),
    fiscalYearStart,
    today,
  );
  const update = (id: string, patch: Partial<Omit<Period, 'id'>>): void => void run('period.update', { id, patch });
  return (
    <Section id="periods" hint={words.periodsHint} count={periods.length}>
      {periods.length === 0 && <div className={classes.empty}>{words.noPeriods}</div>}
      {periods.length > 0 && (
        <div className={classes.table} role="table" aria-label={words.sections.periods}>
          <div role="row" className={`${classes.row} ${classes.periods} ${classes.rowHead}`}>
            <span role="columnheader">{words.period}</span>
            <span role="columnheader">{words.kind}</span>
            <span role="columnheader">{words.starts}</span>
            <span role="columnheader">{words.ends}</span>
            <span role="columnheader">{words.status}</span>
            <span role="columnheader" aria-label={texts.shell.more} />
          </div>
          {periods.map(({ period, depth }) => (
            <div key={period.id} role="row" className={`${classes.row} ${classes.periods}`} data-testid="period-row">
              <div role="cell" style={{ paddingInlineStart: depth * 20 }}>
                <TextField
                  label={words.period}
                  value={period.name}
                  required
                  quiet
                  readOnly={readOnly}
                  onSave={(name) => save('period.update', { id: period.id, patch: { name } })}
                />
              </div>
              <span role="cell">{words.periodKinds[period.kind]}</span>
              <div role="cell">
                <DateField
                  label={`${words.starts}: ${period.name}`}
                  value={period.startDate}
                  clearable={false}
                  readOnly={readOnly}
                  onSave={(startDate) => startDate && update(period.id, { startDate })}
                />
              </div>
              <div role="cell">
                <DateField
                  label={`${words.ends}: ${period.name}`}
                  value={period.endDate}
                  clearable={false}
                  readOnly={readOnly}
                  onSave={(endDate) => endDate && update(period.id, { endDate })}
                />
              </div>
              <div role="cell">
                <Select
                  variant="unstyled"
                  aria-label={`${words.status}: ${period.name}`}
                  data={periodStatuses.map((status) => ({ value: status, label: words.periodStatuses[status] }))}
                  value={period.status}
                  readOnly={readOnly}
                  allowDeselect={false}
                  onChange={(status) => status && update(period.id, { status: status as Period['status'] })}
                />
              </div>
              <div role="cell">
                {!readOnly && (
                  <ActionIcon
                    aria-label={words.remove(period.name)}
                    onClick={() => void deleteItems('period', [period.id])}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </div>
            </div>
          ))}
        </div>
      )}
      {!readOnly && (
        <Group mt="sm">
          <Button
            variant={periods.length === 0 ? 'filled' : 'default'}
            leftSection={<IconCalendarPlus size={16} />}
            onClick={() => void run('period.createFiscalYear', { startYear: next })}
            data-testid="make-fiscal-year"
          >
            {words.makeFiscalYear(fiscalYearName(next, fiscalYearStart))}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={16} />}
            onClick={() =>
              void run('period.create', {
                name: words.newPeriod,
                kind: 'custom',
                status: 'planning',
                startDate: today,
                endDate: addDays(today, 90),
                parentId: null,
              })
            }
          >
            {words.addPeriod}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function nestedPeriods(plan: Plan): { period: Period; depth: number }[] {
  const byStart = (a: Period, b: Period): number =>
    a.startDate.localeCompare(b.startDate) || b.endDate.localeCompare(a.endDate) || a.name.localeCompare(b.name);
  const periods = all(plan, 'period').sort(byStart);
  const visit = (parentId: string | null, depth: number): { period: Period; depth: number }[] =>
    periods
      .filter((period) => (find(plan, 'period', period.parentId)?.id ?? null) === parentId)
      .flatMap((period) => [{ period, depth }, ...visit(period.id, depth + 1)]);
  return visit(null, 0);
}

/** The calendar year in which the next fiscal year to plan starts: this one, or the one after the latest there is. */
function nextFiscalYear(periods: readonly Period[], startMonth: number, today: string): number {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const current = month >= startMonth ? year : year - 1;
  const years = periods
    .filter((period) => period.kind === 'year')
    .map((period) => Number(period.startDate.slice(0, 4)));
  return years.length === 0 ? current : Math.max(...years) + 1;
}
