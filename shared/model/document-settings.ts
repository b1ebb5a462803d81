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
export const documentSettingsSchema = z.strictObject({
  id: idField,
  /** Empty: the workspace's name. */
  title: shortTextField,
  subtitle: shortTextField,
  author: shortTextField,
  coverNote: textField,
  pageSize: z.enum(pageSizes),
  /** Accent colour of the printed plan. */
  color: colorField,
  /** PNG or JPEG as data URL, at most about 1 MB; empty: none. */
  logo: z
    .string()
    .max(1_500_000)
    .regex(/^(data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+)?$/),
  /** Sections in order; those not listed are left out. */
  sections: z.array(z.strictObject({ kind: z.enum(sectionKinds), included: z.boolean() })).max(40),
});
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;
