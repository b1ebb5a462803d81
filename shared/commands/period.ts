import { z } from 'zod';
import { PlanError } from '../errors';
import { fiscalYear, fiscalYearName } from '../fiscal-year';
import { idField } from '../model/fields';
import { periodSchema } from '../model/period';
import { workspaceId } from '../model/workspace';
import { all, get } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
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
  label: (plan, { id, patch }) => changeLabel(plan, 'period', id, patch),
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
    const { year, quarters } = fiscalYear(startYear, month);
    const twin = all(plan, 'period').find(
      (row) => row.kind === 'year' && row.startDate === year.startDate && row.endDate === year.endDate,
    );
    if (twin) throw new PlanError('duplicate', texts.errors.sameFiscalYear(twin.name));
    const yearId = newId();
    const status = 'planning';
    return [
      insertion('period', { id: yearId, kind: 'year', status, parentId: null, ...year }),
      ...quarters.map((quarter) =>
        insertion('period', { id: newId(), kind: 'quarter', status, parentId: yearId, ...quarter }),
      ),
    ];
  },
});
