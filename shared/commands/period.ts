import { z } from 'zod';
import { addDays, firstOfMonth } from '../calendar';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField } from '../model/fields';
import { type Period, periodSchema } from '../model/period';
import { workspaceId } from '../model/workspace';
import { all, get } from '../plan';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { alteration, insertion } from './rows';

export const createPeriod = defineCommand({
  name: 'period.create',
  schema: periodSchema.omit({ id: true }),
  label: (_plan, input) => texts.history.createdNamed(texts.nouns.period, input.name),
  apply: (_plan, input, { newId }) => [insertion('period', { id: newId(), ...input })],
});

export const updatePeriod = defineCommand({
  name: 'period.update',
  schema: z.strictObject({ id: idField, patch: periodSchema.omit({ id: true }).partial() }),
  label: (plan, { id, patch }) =>
    patch.name
      ? texts.history.renamed(get(plan, 'period', id).name, patch.name)
      : texts.history.changed(get(plan, 'period', id).name),
  apply: (plan, { id, patch }) => alteration(plan, 'period', id, patch),
});

/**
 * Makes a fiscal year with its four quarters. `startYear` is the calendar year in which it starts; a year that
 * starts in another month than January is named after both calendar years it touches (FY 2026/27).
 */
export const createFiscalYear = defineCommand({
  name: 'period.createFiscalYear',
  schema: z.strictObject({ startYear: z.number().int().min(1970).max(2200) }),
  label: (plan, { startYear }) =>
    texts.history.createdFiscalYear(fiscalYearName(startYear, get(plan, 'workspace', workspaceId).fiscalYearStart)),
  apply: (plan, { startYear }, { newId }) => {
    const month = get(plan, 'workspace', workspaceId).fiscalYearStart;
    const name = fiscalYearName(startYear, month);
    const span = (from: number, months: number) => ({
      startDate: firstOfMonth(startYear, month + from),
      endDate: addDays(firstOfMonth(startYear, month + from + months), -1),
    });
    const { startDate, endDate } = span(0, 12);
    const twin = all(plan, 'period').find(
      (row) => row.kind === 'year' && row.startDate === startDate && row.endDate === endDate,
    );
    if (twin) throw new PlanError('duplicate', texts.errors.sameFiscalYear(twin.name));
    const year: Period = { id: newId(), name, kind: 'year', status: 'planning', parentId: null, ...span(0, 12) };
    const quarters = [0, 1, 2, 3].map(
      (i): Change =>
        insertion('period', {
          id: newId(),
          name: texts.periods.quarterName(i + 1, name),
          kind: 'quarter',
          status: 'planning',
          parentId: year.id,
          ...span(i * 3, 3),
        }),
    );
    return [insertion('period', year), ...quarters];
  },
});

/** FY 2026, or FY 2026/27 where the year starts in another month than January. */
export function fiscalYearName(startYear: number, startMonth: number): string {
  if (startMonth === 1) return texts.periods.fiscalYear(String(startYear));
  return texts.periods.fiscalYear(`${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`);
}
