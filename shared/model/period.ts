import { z } from 'zod';
import { dateField, idField, referenceField, titleField } from './fields';

export const periodKinds = ['year', 'half', 'quarter', 'custom'] as const;
export const periodStatuses = ['planning', 'active', 'review', 'closed'] as const;

/** A stretch of calendar days that goals belong to; both ends inclusive; nested (quarters in a year). */
export const periodSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    name: titleField.describe('Name of the period, for instance `Q1 FY 2027`.'),
    kind: z.enum(periodKinds).describe('What it is.'),
    status: z
      .enum(periodStatuses)
      .describe('Where the team stands with it. Objectives of a closed period are no longer checked by plan health.'),
    startDate: dateField.describe('First day.'),
    endDate: dateField.describe('Last day; not before the first.'),
    parentId: referenceField.describe('The longer period it lies in, with both its days; null: none.'),
  })
  .describe('Periods that goals belong to; quarters lie within a year.');
export type Period = z.infer<typeof periodSchema>;
export type PeriodKind = Period['kind'];
