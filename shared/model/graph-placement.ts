import { z } from 'zod';
import { idField, referenceField } from './fields';

/** Where a person put a card of the alignment graph by hand; exactly one of the references is set. */
export const graphPlacementSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    objectiveId: referenceField.describe('The card moved, if it is an objective. Exactly one of the three is set.'),
    swotItemId: referenceField.describe('The card moved, if it is a SWOT card.'),
    pillarId: referenceField.describe('The card moved, if it is a pillar.'),
    dx: z
      .number()
      .min(-1e6)
      .max(1e6)
      .describe('How far to the right of the place the automatic layout gives, in pixels.'),
    dy: z.number().min(-1e6).max(1e6).describe('How far below that place, in pixels.'),
  })
  .describe('Cards of the alignment graph that were moved by hand; each card once.');
export type GraphPlacement = z.infer<typeof graphPlacementSchema>;
