import { z } from 'zod';
import { colorField, idField, positionField, referenceField, shortTextField, textField, titleField } from './fields';

/** Whom the organisation serves. */
export const audienceSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    name: titleField.describe('Name of the segment.'),
    description: textField.describe('Who they are.'),
    needs: textField.describe('What they need from the organisation.'),
    position: positionField.describe('Order in the list.'),
  })
  .describe('Audience segments: whom the organisation serves.');
export type Audience = z.infer<typeof audienceSchema>;

/** A strategic priority; `position` is its rank. */
export const pillarSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('The priority in a few words.'),
    description: textField.describe('What it means and why it matters.'),
    color: colorField.describe('Colour of the pillar on cards and in the graph.'),
    position: positionField.describe('Rank: the smallest is the first priority.'),
  })
  .describe('Pillars: the strategic priorities, ranked.');
export type Pillar = z.infer<typeof pillarSchema>;

/** A team in the team tree. */
export const teamSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    name: titleField.describe('Name of the team.'),
    description: textField.describe('What the team is there for.'),
    parentId: referenceField.describe('The team it belongs to; null: at the top. No team lies within itself.'),
    leadId: referenceField.describe('Who leads it.'),
    position: positionField.describe('Order among the teams with the same parent.'),
  })
  .describe('Teams, as a tree.');
export type Team = z.infer<typeof teamSchema>;

/** A job role and what it answers for. */
export const jobRoleSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('Name of the role.'),
    responsibilities: textField.describe('What the role answers for, one line each.'),
    position: positionField.describe('Order in the list.'),
  })
  .describe('Job roles and what they answer for.');
export type JobRole = z.infer<typeof jobRoleSchema>;

/** A person who owns things in the plan. */
export const personSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    name: titleField.describe('Full name.'),
    email: shortTextField.describe('E-mail address; may be empty. It is never used to send anything.'),
    jobRoleId: referenceField.describe('The role the person has.'),
    teamId: referenceField.describe('The team the person is in.'),
    managerId: referenceField.describe(
      'Who the person reports to; nobody reports to themselves, not even by way of others.',
    ),
    position: positionField.describe('Order in the list.'),
  })
  .describe('People who own things in the plan.');
export type Person = z.infer<typeof personSchema>;
