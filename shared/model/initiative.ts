import { z } from 'zod';
import { idField, optionalDateField, positionField, referenceField, textField, titleField } from './fields';

export const initiativeStatuses = ['notStarted', 'inProgress', 'blocked', 'done', 'cancelled'] as const;

/** A piece of work in the action plan; may serve several key results. Initiatives never count into progress. */
export const initiativeSchema = z.strictObject({
  id: idField,
  title: titleField,
  description: textField,
  ownerId: referenceField,
  teamId: referenceField,
  startDate: optionalDateField,
  dueDate: optionalDateField,
  status: z.enum(initiativeStatuses),
  position: positionField,
});
export type Initiative = z.infer<typeof initiativeSchema>;

/** An initiative serves a key result. */
export const initiativeKeyResultSchema = z.strictObject({ id: idField, initiativeId: idField, keyResultId: idField });
export type InitiativeKeyResult = z.infer<typeof initiativeKeyResultSchema>;

/** An initiative waits for another one. */
export const initiativeDependencySchema = z.strictObject({ id: idField, initiativeId: idField, dependsOnId: idField });
export type InitiativeDependency = z.infer<typeof initiativeDependencySchema>;
