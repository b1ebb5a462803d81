import { z } from 'zod';
import { idField, optionalDateField, shortTextField, textField, titleField } from './fields';

/** The only row id in the workspace table. */
export const workspaceId = 'workspace';

/** Who plans, why, and the conventions the whole file follows. One row per file. */
export const workspaceSchema = z.strictObject({
  id: idField,
  /** Name of the plan, shown in the title bar and on the cover. */
  name: titleField,
  organisation: shortTextField,
  mission: textField,
  vision: textField,
  values: z.array(z.strictObject({ title: titleField, text: textField })).max(20),
  /** ISO 4217 code, for instance EUR. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** BCP 47 tag, for instance en-GB; dates, numbers and currency follow it. */
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  /** Month 1..12 in which the fiscal year starts. */
  fiscalYearStart: z.number().int().min(1).max(12),
  horizonStart: optionalDateField,
  horizonEnd: optionalDateField,
});
export type Workspace = z.infer<typeof workspaceSchema>;
