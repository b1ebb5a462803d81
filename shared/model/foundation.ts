import { z } from 'zod';
import { colorField, idField, positionField, referenceField, shortTextField, textField, titleField } from './fields';

/** Whom the organisation serves. */
export const audienceSchema = z.strictObject({
  id: idField,
  name: titleField,
  description: textField,
  needs: textField,
  position: positionField,
});
export type Audience = z.infer<typeof audienceSchema>;

/** A strategic priority; `position` is its rank. */
export const pillarSchema = z.strictObject({
  id: idField,
  title: titleField,
  description: textField,
  color: colorField,
  position: positionField,
});
export type Pillar = z.infer<typeof pillarSchema>;

/** A team in the team tree. */
export const teamSchema = z.strictObject({
  id: idField,
  name: titleField,
  description: textField,
  parentId: referenceField,
  leadId: referenceField,
  position: positionField,
});
export type Team = z.infer<typeof teamSchema>;

/** A job role and what it answers for. */
export const jobRoleSchema = z.strictObject({
  id: idField,
  title: titleField,
  responsibilities: textField,
  position: positionField,
});
export type JobRole = z.infer<typeof jobRoleSchema>;

/** A person who owns things in the plan. */
export const personSchema = z.strictObject({
  id: idField,
  name: titleField,
  email: shortTextField,
  jobRoleId: referenceField,
  teamId: referenceField,
  managerId: referenceField,
  position: positionField,
});
export type Person = z.infer<typeof personSchema>;
