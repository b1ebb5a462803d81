import { z } from 'zod';
import { dateField, idField, referenceField, titleField } from './fields';

export const periodKinds = ['year', 'half', 'quarter', 'custom'] as const;
export const periodStatuses = ['planning', 'active', 'review', 'closed'] as const;

/** A stretch of calendar days that goals belong to; both ends inclusive; nested (quarters in a year). */
export const periodSchema = z.strictObject({
  id: idField,
  name: titleField,
  kind: z.enum(periodKinds),
  status: z.enum(periodStatuses),
  startDate: dateField,
  endDate: dateField,
  parentId: referenceField,
});
export type Period = z.infer<typeof periodSchema>;
export type PeriodKind = Period['kind'];
