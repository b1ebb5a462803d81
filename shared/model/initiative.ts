import { z } from 'zod';
import { idField, optionalDateField, positionField, referenceField, textField, titleField } from './fields';

export const initiativeStatuses = ['notStarted', 'inProgress', 'blocked', 'done', 'cancelled'] as const;

/** A piece of work in the action plan; may serve several key results. Initiatives never count into progress. */
export const initiativeSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What is done.'),
    description: textField.describe('How, with whom, at what cost.'),
    ownerId: referenceField.describe('Who answers for it.'),
    teamId: referenceField.describe('The team that does it.'),
    startDate: optionalDateField.describe('First day.'),
    dueDate: optionalDateField.describe('Last day; not before the first.'),
    status: z.enum(initiativeStatuses).describe('Where the work stands.'),
    position: positionField.describe('Order in the action plan.'),
    sessionId: referenceField.default(null).describe('The session it was agreed in.'),
  })
  .describe('Initiatives: the work of the action plan. They never count into progress.');
export type Initiative = z.infer<typeof initiativeSchema>;

/** An initiative serves a key result. */
export const initiativeKeyResultSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    initiativeId: idField.describe('The initiative.'),
    keyResultId: idField.describe('The key result it serves.'),
  })
  .describe('Which initiative serves which key result; each pair once.');
export type InitiativeKeyResult = z.infer<typeof initiativeKeyResultSchema>;

/** An initiative waits for another one. */
export const initiativeDependencySchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    initiativeId: idField.describe('The initiative that waits.'),
    dependsOnId: idField.describe('The one it waits for; never itself, never in a circle.'),
  })
  .describe('Which initiative waits for which; each pair once.');
export type InitiativeDependency = z.infer<typeof initiativeDependencySchema>;
