import { z } from 'zod';
import {
  dateField,
  idField,
  optionalDateField,
  optionalValueField,
  positionField,
  referenceField,
  shortTextField,
  textField,
  titleField,
  weightField,
} from './fields';

export const levels = ['company', 'team', 'person'] as const;
export const objectiveKinds = ['committed', 'aspirational'] as const;
export const priorities = ['high', 'medium', 'low'] as const;
export const objectiveStatuses = ['draft', 'active', 'done', 'dropped'] as const;
export const statusRules = ['weakest', 'average'] as const;

/** What we want to achieve, at company, team or personal level. */
export const objectiveSchema = z.strictObject({
  id: idField,
  title: titleField,
  description: textField,
  level: z.enum(levels),
  parentId: referenceField,
  ownerId: referenceField,
  jobRoleId: referenceField,
  teamId: referenceField,
  periodId: referenceField,
  pillarId: referenceField,
  audienceId: referenceField,
  kind: z.enum(objectiveKinds),
  priority: z.enum(priorities),
  status: z.enum(objectiveStatuses),
  /** Own dates; where empty the period's dates hold. */
  startDate: optionalDateField,
  dueDate: optionalDateField,
  /** Weight among its siblings when the parent counts its children. */
  weight: weightField,
  /** Children count into the progress only if switched on. */
  countsChildren: z.boolean(),
  /** How the status comes from the key results: the weakest one (default) or their average. */
  statusRule: z.enum(statusRules),
  /** When the owner agreed to it, and what was said. */
  agreedOn: optionalDateField,
  agreementNote: textField,
  position: positionField,
});
export type Objective = z.infer<typeof objectiveSchema>;
export type Level = Objective['level'];

export const metrics = ['increase', 'decrease', 'maintain', 'milestone', 'yesNo'] as const;
export const cadences = ['weekly', 'fortnightly', 'monthly'] as const;

/** One step of a milestone key result. */
export const milestoneSchema = z.strictObject({
  id: idField,
  title: titleField,
  done: z.boolean(),
  dueDate: optionalDateField,
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** How we see that the objective is reached. */
export const keyResultSchema = z.strictObject({
  id: idField,
  objectiveId: idField,
  title: titleField,
  description: textField,
  metric: z.enum(metrics),
  /** increase / decrease: baseline, goal and value now. `start` may be missing: then there is no progress yet. */
  start: optionalValueField,
  target: optionalValueField,
  current: optionalValueField,
  /** maintain: the range to stay in, both ends inclusive. */
  rangeLow: optionalValueField,
  rangeHigh: optionalValueField,
  /** milestone: the steps. */
  milestones: z.array(milestoneSchema).max(100),
  /** yesNo: reached or not. */
  done: z.boolean(),
  /** What the numbers count: '%', 'EUR' (a currency code), 'customers'... */
  unit: shortTextField,
  weight: weightField,
  ownerId: referenceField,
  cadence: z.enum(cadences),
  startDate: optionalDateField,
  dueDate: optionalDateField,
  /** Day of the latest value, if any. */
  measuredOn: dateField.nullable(),
  position: positionField,
});
export type KeyResult = z.infer<typeof keyResultSchema>;
export type Metric = KeyResult['metric'];

export const linkKinds = ['contributes', 'supports', 'dependsOn'] as const;

/** A cross link between goals, beside the parent-child line. Exactly one of the two targets is set. */
export const linkSchema = z.strictObject({
  id: idField,
  kind: z.enum(linkKinds),
  fromObjectiveId: idField,
  toObjectiveId: referenceField,
  toKeyResultId: referenceField,
});
export type Link = z.infer<typeof linkSchema>;
export type LinkKind = Link['kind'];
