import { z } from 'zod';
import { colorField, idField, referenceField, shortTextField, textField } from './fields';
import { levels } from './goal';

/** The only row id in the documentSettings table. */
export const documentSettingsId = 'document';

export const sectionKinds = [
  'cover',
  'contents',
  'strategy',
  'foundation',
  'stakeholders',
  'swot',
  'priorities',
  'tows',
  'pillars',
  'objectives',
  'revision',
  'trace',
  'graph',
  'actions',
  'decisions',
  'minutes',
  'health',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Sections that a new plan does not print until somebody asks for them: they say again what others say, or are for few. */
export const askedSections: readonly SectionKind[] = ['strategy', 'priorities', 'trace', 'minutes'];

/** What can be printed as a document of its own. */
export const printedDocuments = ['plan', 'review'] as const;
export type PrintedDocument = (typeof printedDocuments)[number];

export const pageSizes = ['a4', 'letter', 'a3'] as const;

const drawingSchema = z
  .strictObject({
    periodId: referenceField.describe(
      'Only objectives of this period and those inside it; null or a period that is gone: all.',
    ),
    level: z.enum(levels).describe('The deepest level shown: company, team or person.'),
    pillars: z.boolean().describe('Whether pillars stand in front of the objectives that serve them.'),
    swotItems: z.boolean().describe('Whether objectives name the SWOT cards they answer.'),
  })
  .describe('What the alignment drawing shows.');
/** What the alignment drawing shows; objectives above a shown one are shown with it. */
export type Drawing = z.infer<typeof drawingSchema>;

/** The drawing as it is without a choice: every objective, nothing else. */
export const wholeDrawing: Drawing = { periodId: null, level: 'person', pillars: false, swotItems: false };

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
          drawing: drawingSchema.optional().describe('Of the alignment only; left out: every objective, nothing else.'),
        }),
      )
      .max(40)
      .describe('Sections in the order they are printed; those not listed are left out.'),
    sessionId: referenceField.default(null).describe('The session whose minutes are printed; null: the newest one.'),
    printed: z
      .enum(printedDocuments)
      .default('plan')
      .describe('Which document is printed: the strategic plan, or the report of a review.'),
    reviewId: referenceField.default(null).describe('The review whose report is printed; null: the newest one.'),
    comparedSnapshotId: referenceField
      .default(null)
      .describe('The snapshot that the chapter on what changed compares with; null: the newest of an earlier day.'),
  })
  .describe('How the strategic plan is printed. At most one row; left out, the usual settings hold.');
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;
