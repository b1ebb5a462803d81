import { z } from 'zod';
import { idField, optionalDateField, shortTextField, textField, titleField } from './fields';

/** The only row id in the workspace table. */
export const workspaceId = 'workspace';

/** Who plans, why, and the conventions the whole file follows. One row per file. */
export const workspaceSchema = z
  .strictObject({
    id: idField.describe('Always `workspace`.'),
    name: titleField.describe('Name of the plan, shown in the title bar and, without a document title, on the cover.'),
    organisation: shortTextField.describe('Name of the organisation; may be empty.'),
    mission: textField.describe('Why the organisation exists.'),
    vision: textField.describe('What will be true when it has succeeded.'),
    values: z
      .array(
        z.strictObject({
          title: titleField.describe('The value in a few words.'),
          text: textField.describe('What it means in everyday work.'),
        }),
      )
      .max(20)
      .describe('What people can rely on, in this order.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('Currency of the plan as an ISO 4217 code, for instance `EUR`.'),
    locale: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .describe('BCP 47 language tag, for instance `en-GB`; dates, numbers and amounts are written its way.'),
    fiscalYearStart: z.number().int().min(1).max(12).describe('Month in which the fiscal year starts; 1 is January.'),
    horizonStart: optionalDateField.describe('First day of the planning horizon.'),
    horizonEnd: optionalDateField.describe('Last day of the planning horizon; not before the first.'),
  })
  .describe('Who plans, why, and the conventions the whole file follows. Exactly one row.');
export type Workspace = z.infer<typeof workspaceSchema>;
