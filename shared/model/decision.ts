import { z } from 'zod';
import {
  idField,
  optionalDateField,
  positionField,
  referenceField,
  shortTextField,
  textField,
  titleField,
} from './fields';

/** proposed: not decided yet; decided: stands; superseded: another one took its place; withdrawn: taken back. */
export const decisionStatuses = ['proposed', 'decided', 'superseded', 'withdrawn'] as const;

/** What was decided, why, and when it should be looked at again. */
export const decisionSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('The decision in one sentence.'),
    decided: textField.describe('What exactly was decided.'),
    why: textField.describe('Why it was decided so.'),
    alternatives: textField.describe('What else was considered.'),
    decidedOn: optionalDateField.describe('The day; null: not decided yet.'),
    decidedBy: shortTextField.describe('By whom, where it is not (only) people of the plan: the board, for example.'),
    lookAgainOn: optionalDateField.describe('When to look at it again; null: not planned.'),
    lookedAgainOn: optionalDateField.describe('The last day somebody looked at it again.'),
    status: z
      .enum(decisionStatuses)
      .describe(
        'proposed: not decided yet; decided: stands; superseded: another one took its place; withdrawn: taken back.',
      ),
    sessionId: referenceField.describe('The session it was made in.'),
    position: positionField.describe('Order among decisions of the same day.'),
  })
  .describe('Decisions: what was decided, why, and when to look at it again.');
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionStatus = Decision['status'];

/** A person who took part in a decision. */
export const decisionPersonSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    decisionId: idField.describe('The decision.'),
    personId: idField.describe('The person.'),
  })
  .describe('Who took part in a decision.');
export type DecisionPerson = z.infer<typeof decisionPersonSchema>;

/** What a decision is about; exactly one of the references is set. */
export const decisionLinkSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    decisionId: idField.describe('The decision.'),
    swotItemId: referenceField.describe('A SWOT card.'),
    optionId: referenceField.describe('An option.'),
    objectiveId: referenceField.describe('An objective.'),
    keyResultId: referenceField.describe('A key result.'),
    initiativeId: referenceField.describe('An initiative.'),
    stakeholderId: referenceField.describe('A stakeholder.'),
    barrierId: referenceField.default(null).describe('A barrier.'),
  })
  .describe('What a decision is about; exactly one of the items is set.');
export type DecisionLink = z.infer<typeof decisionLinkSchema>;
