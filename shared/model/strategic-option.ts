import { z } from 'zod';
import { idField, positionField, ratingField, referenceField, textField, titleField } from './fields';

/** SO strengths take opportunities, ST strengths meet threats, WO opportunities fix weaknesses, WT limits both. */
export const optionKinds = ['SO', 'ST', 'WO', 'WT'] as const;
export const optionStatuses = ['idea', 'chosen', 'parked', 'rejected'] as const;

/** A strategic option of the TOWS matrix; `position` is its rank among all options. */
export const strategicOptionSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    kind: z
      .enum(optionKinds)
      .describe(
        'SO: use strengths to take opportunities; ST: strengths against threats; WO: fix weaknesses by opportunities; WT: limit both.',
      ),
    title: titleField.describe('What we could do.'),
    description: textField.describe('How, and what it would mean.'),
    effort: ratingField.describe('What it takes, 5 the most.'),
    impact: ratingField.describe('What it brings, 5 the most.'),
    pillarId: referenceField.describe('The pillar it belongs to.'),
    status: z.enum(optionStatuses).describe('Where it stands.'),
    reason: textField.describe('Why it has this status; a rejected option must say it.'),
    position: positionField.describe('Rank among all options, the first one first.'),
  })
  .describe('Strategic options of the TOWS matrix.');
export type StrategicOption = z.infer<typeof strategicOptionSchema>;
export type OptionKind = StrategicOption['kind'];
export type OptionStatus = StrategicOption['status'];

/** A SWOT card that an option builds on. */
export const optionSwotItemSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    optionId: idField.describe('The option.'),
    swotItemId: idField.describe('The card.'),
  })
  .describe('Which SWOT cards an option builds on.');
export type OptionSwotItem = z.infer<typeof optionSwotItemSchema>;

/** An objective that carries an option out. */
export const optionObjectiveSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    optionId: idField.describe('The option.'),
    objectiveId: idField.describe('The objective.'),
  })
  .describe('Which objectives carry an option out.');
export type OptionObjective = z.infer<typeof optionObjectiveSchema>;

/** How well an internal and an external card meet: a marked cell of the TOWS matrix. No row: not judged yet. */
export const swotFitSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    internalId: idField.describe('A strength or weakness.'),
    externalId: idField.describe('An opportunity or threat.'),
    fit: z
      .number()
      .int()
      .min(0)
      .max(2)
      .describe('0: they have nothing to do with each other, 1: some fit, 2: strong fit.'),
  })
  .describe(
    'How well an internal and an external card meet: the marked cells of the TOWS matrix. No row: not judged yet.',
  );
export type SwotFit = z.infer<typeof swotFitSchema>;
