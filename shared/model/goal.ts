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
  valueField,
  weightField,
} from './fields';

export const levels = ['company', 'team', 'person'] as const;
export const objectiveKinds = ['committed', 'aspirational'] as const;
export const priorities = ['high', 'medium', 'low'] as const;
export const objectiveStatuses = ['draft', 'active', 'done', 'dropped'] as const;
export const statusRules = ['weakest', 'average'] as const;

/** What we want to achieve, at company, team or personal level. */
export const objectiveSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What we want to achieve.'),
    description: textField.describe('Why, and what success looks like.'),
    level: z.enum(levels).describe('Whose objective it is.'),
    parentId: referenceField.describe('The objective it leads up to; null: none. No objective lies under itself.'),
    ownerId: referenceField.describe('Who answers for it.'),
    jobRoleId: referenceField.describe('The role that answers for it, whoever holds it.'),
    teamId: referenceField.describe('The team it belongs to.'),
    periodId: referenceField.describe('The period it belongs to.'),
    pillarId: referenceField.describe('The pillar it serves.'),
    audienceId: referenceField.describe('The audience it serves.'),
    kind: z.enum(objectiveKinds).describe('Committed: reached only as a whole. Aspirational: 70 % is a success.'),
    priority: z.enum(priorities).describe('How it ranks against others.'),
    status: z.enum(objectiveStatuses).describe('Where it stands in its life; a dropped one no longer counts anywhere.'),
    startDate: optionalDateField.describe('First day, if not that of its period.'),
    dueDate: optionalDateField.describe('Last day, if not that of its period; not before the first.'),
    weight: weightField.describe('Weight among its siblings when the parent counts its children; 0 leaves it out.'),
    countsChildren: z
      .boolean()
      .describe('Whether the objectives directly below count into its progress beside its key results.'),
    statusRule: z
      .enum(statusRules)
      .describe('Whether the status is that of the weakest key result or of their average.'),
    agreedOn: optionalDateField.describe('Day on which the owner agreed to it.'),
    agreementNote: textField.describe('What was said in that talk.'),
    position: positionField.describe('Order among the objectives with the same parent.'),
    predecessorId: referenceField
      .default(null)
      .describe('The objective of an earlier period that it goes on from; never in a circle.'),
  })
  .describe('Objectives of the company, of teams and of people.');
export type Objective = z.infer<typeof objectiveSchema>;
export type Level = Objective['level'];

export const metrics = ['increase', 'decrease', 'maintain', 'milestone', 'yesNo'] as const;
export const cadences = ['weekly', 'fortnightly', 'monthly'] as const;

/** One step of a milestone key result. */
export const milestoneSchema = z
  .strictObject({
    id: idField.describe('Id of the step, unique within its key result.'),
    title: titleField.describe('The step.'),
    done: z.boolean().describe('Whether it is reached.'),
    dueDate: optionalDateField.describe(
      'When it is due. With a date on every step, the dates say how much is expected by today.',
    ),
  })
  .describe('One step of a milestone key result.');
export type Milestone = z.infer<typeof milestoneSchema>;

/** What a person expects of a key result by a day, where the straight line from start to target does not fit. */
export const expectedPointSchema = z
  .strictObject({
    dueDate: dateField.describe('The day.'),
    value: valueField.describe('The value expected by then.'),
  })
  .describe('What is expected by a day.');
export type ExpectedPoint = z.infer<typeof expectedPointSchema>;

/** How we see that the objective is reached. */
export const keyResultSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    objectiveId: idField.describe('The objective it measures.'),
    title: titleField.describe('What is measured.'),
    description: textField.describe('How and where it is measured.'),
    metric: z.enum(metrics).describe('How progress is computed: see below the table.'),
    start: optionalValueField.describe(
      '`increase`, `decrease`: the value at the beginning. Null: not known, then there is no progress yet.',
    ),
    target: optionalValueField.describe(
      '`increase`: the value to reach, above the start. `decrease`: below it. Never equal to it.',
    ),
    current: optionalValueField.describe('`increase`, `decrease`, `maintain`: the value now. Null: not measured yet.'),
    rangeLow: optionalValueField.describe('`maintain`: lower end of the range, inclusive.'),
    rangeHigh: optionalValueField.describe('`maintain`: upper end of the range, inclusive; above the lower.'),
    milestones: z.array(milestoneSchema).max(100).describe('`milestone`: the steps, in order.'),
    done: z.boolean().describe('`yesNo`: reached or not.'),
    unit: shortTextField.describe(
      'What the values count: `%`, a currency code such as `EUR`, `customers`; may be empty.',
    ),
    weight: weightField.describe('Weight within its objective; 0 leaves it out.'),
    ownerId: referenceField.describe('Who answers for it.'),
    cadence: z.enum(cadences).describe('How often it is measured.'),
    startDate: optionalDateField.describe('First day, if not that of its objective.'),
    dueDate: optionalDateField.describe('Last day, if not that of its objective; not before the first.'),
    measuredOn: dateField.nullable().describe('Day of the latest value.'),
    position: positionField.describe('Order within its objective.'),
    expectedPoints: z
      .array(expectedPointSchema)
      .max(100)
      .default([])
      .describe(
        '`increase`, `decrease`: what is expected when, one day after the other. Between them, the first and the last day the line is straight; without any it is straight from start to target.',
      ),
    predecessorId: referenceField
      .default(null)
      .describe('The key result of an earlier period that it goes on from; never in a circle.'),
  })
  .describe('Key results: how we see that an objective is reached.');
export type KeyResult = z.infer<typeof keyResultSchema>;
export type Metric = KeyResult['metric'];

export const linkKinds = ['contributes', 'supports', 'dependsOn'] as const;

/** A cross link between goals, beside the parent-child line. Exactly one of the two targets is set. */
export const linkSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    kind: z
      .enum(linkKinds)
      .describe('What the objective does for the target; links of one kind never lead in a circle.'),
    fromObjectiveId: idField.describe('The objective that contributes, supports or depends.'),
    toObjectiveId: referenceField.describe('The target, if it is an objective. Exactly one of the two targets is set.'),
    toKeyResultId: referenceField.describe('The target, if it is a key result of another objective.'),
  })
  .describe('Links across the tree of objectives; each of a kind once.');
export type Link = z.infer<typeof linkSchema>;
export type LinkKind = Link['kind'];
