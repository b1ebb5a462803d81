import { z } from 'zod';
import {
  dateField,
  idField,
  positionField,
  ratingField,
  referenceField,
  tagsField,
  textField,
  titleField,
} from './fields';

export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/** One card of the SWOT analysis. Internal: strengths, weaknesses; external: opportunities, threats. */
export const swotItemSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    quadrant: z
      .enum(quadrants)
      .describe('Strengths and weaknesses are inside the organisation, opportunities and threats outside.'),
    title: titleField.describe('The card in one sentence.'),
    note: textField.describe('What else there is to say.'),
    evidence: textField.describe('What makes us believe it: numbers, sources.'),
    impact: ratingField.describe('How much it matters, 5 the most.'),
    confidence: ratingField.describe(
      'How sure we are, 5 the most. The weight of a card is impact × confidence, 1 to 25.',
    ),
    tags: tagsField.describe('Free labels.'),
    position: positionField.describe('Order within the quadrant.'),
    mergedIntoId: referenceField
      .default(null)
      .describe('The card that stands for this one on the board, since both say the same; never a merged one itself.'),
    retiredOn: dateField
      .nullable()
      .default(null)
      .describe('The day a review found it true no longer; since then it is off the board. Null: it stands.'),
  })
  .describe('SWOT cards.');
export type SwotItem = z.infer<typeof swotItemSchema>;
export type Quadrant = SwotItem['quadrant'];

/** An objective that answers a SWOT item (takes the opportunity, meets the threat, ...). */
export const swotLinkSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    swotItemId: idField.describe('The card.'),
    objectiveId: idField.describe(
      'The objective that takes the opportunity, meets the threat, uses the strength or mends the weakness.',
    ),
  })
  .describe('Which objective answers which SWOT card; each pair once.');
export type SwotLink = z.infer<typeof swotLinkSchema>;

/** Weight of a card: impact x confidence, 1..25. */
export function swotWeight(item: Pick<SwotItem, 'impact' | 'confidence'>): number {
  return item.impact * item.confidence;
}
