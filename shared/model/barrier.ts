import { z } from 'zod';
import { dateField, idField, optionalDateField, referenceField, textField, titleField } from './fields';

export const barrierSeverities = ['low', 'medium', 'high', 'critical'] as const;

/** Something in the way of a key result, an objective or the plan as a whole. */
export const barrierSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What is in the way.'),
    keyResultId: referenceField.describe('The key result it is in the way of. At most one of the two is set.'),
    objectiveId: referenceField.describe('The objective it is in the way of, as a whole.'),
    checkInId: referenceField.describe('The check-in in which it was named.'),
    severity: z.enum(barrierSeverities).describe('How bad it is.'),
    ownerId: referenceField.describe('Who looks after it.'),
    nextStep: textField.describe('What is done about it next.'),
    openedOn: dateField.describe('The day it was named.'),
    limitDays: z
      .number()
      .int()
      .min(1)
      .max(3650)
      .describe('After this many days without a solution it must get a decision.'),
    resolvedOn: optionalDateField.describe('The day it was out of the way; null: it still is in it.'),
    whatHelped: textField.describe('What helped.'),
    sessionId: referenceField.default(null).describe('The session it was named in.'),
    resolvedSessionId: referenceField.default(null).describe('The session in which it was out of the way.'),
  })
  .describe('Barriers: what is in the way, who looks after it, and since when.');
export type Barrier = z.infer<typeof barrierSchema>;
export type BarrierSeverity = Barrier['severity'];
