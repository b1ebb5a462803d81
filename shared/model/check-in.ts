import { z } from 'zod';
import { dateField, idField, optionalValueField, positionField, referenceField, textField } from './fields';

/** How sure people are that the target will be reached: 0 (not at all) to 10 (certain). */
export const confidenceField = z.number().int().min(0).max(10);

/** What was said about a key result on a day. At most one of value, milestones and done is set: what its metric asks for. */
export const checkInSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    keyResultId: idField.describe('The key result.'),
    date: dateField.describe('The day it speaks of.'),
    value: optionalValueField.describe('`increase`, `decrease`, `maintain`: the value. Null: not measured that day.'),
    milestoneIds: z
      .array(idField)
      .max(100)
      .nullable()
      .describe('`milestone`: ids of the steps reached by then. Null for other metrics, or not looked at.'),
    done: z.boolean().nullable().describe('`yesNo`: reached or not. Null for other metrics, or not looked at.'),
    confidence: confidenceField
      .nullable()
      .describe('How sure one is to reach the target, 0 to 10. Null: not asked. It never counts into progress.'),
    whatChanged: textField.describe('What changed since the last time.'),
    whatNext: textField.describe('What comes next.'),
    personId: referenceField.describe('Who checked in.'),
    sessionId: referenceField.describe('The session it was made in.'),
    position: positionField.describe('Order among the check-ins of the same key result and day.'),
  })
  .describe(
    'Check-ins: where a key result stood on a day, how sure people were, and what they said. The latest one that measures gives the key result its value, steps or answer, and its `measuredOn`.',
  );
export type CheckIn = z.infer<typeof checkInSchema>;
