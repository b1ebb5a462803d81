import { z } from 'zod';
import { colorField, idField, shortTextField, textField } from './fields';

/** The only row id in the documentSettings table. */
export const documentSettingsId = 'document';

export const sectionKinds = [
  'cover',
  'contents',
  'foundation',
  'swot',
  'pillars',
  'objectives',
  'graph',
  'actions',
  'health',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const pageSizes = ['a4', 'letter'] as const;

/** How the strategic plan is printed. One row per file. */
export const documentSettingsSchema = z
  .strictObject({
    id: idField.describe('Always `document`.'),
    title: shortTextField.describe("Title on the cover; empty: the plan's name."),
    subtitle: shortTextField.describe('Second line of the cover; may be empty.'),
    author: shortTextField.describe('Who answers for the document; also written into the PDF.'),
    coverNote: textField.describe('A note at the foot of the cover, for instance how confidential it is.'),
    pageSize: z.enum(pageSizes).describe('Paper the plan is printed on.'),
    color: colorField.describe('Accent colour of the printed plan.'),
    logo: z
      .string()
      .max(1_500_000)
      .regex(/^(data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+)?$/)
      .describe('PNG or JPEG picture as a data URL, at most about 1 MB; empty: none.'),
    sections: z
      .array(
        z.strictObject({
          kind: z.enum(sectionKinds).describe('Which section.'),
          included: z.boolean().describe('Whether it is printed.'),
        }),
      )
      .max(40)
      .describe('Sections in the order they are printed; those not listed are left out.'),
  })
  .describe('How the strategic plan is printed. At most one row; left out, the usual settings hold.');
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;
