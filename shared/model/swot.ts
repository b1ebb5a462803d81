import { z } from 'zod';
import { idField, positionField, ratingField, tagsField, textField, titleField } from './fields';

export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/** One card of the SWOT analysis. Internal: strengths, weaknesses; external: opportunities, threats. */
export const swotItemSchema = z.strictObject({
  id: idField,
  quadrant: z.enum(quadrants),
  title: titleField,
  note: textField,
  /** What makes us believe it: numbers, sources. */
  evidence: textField,
  impact: ratingField,
  confidence: ratingField,
  tags: tagsField,
  position: positionField,
});
export type SwotItem = z.infer<typeof swotItemSchema>;
export type Quadrant = SwotItem['quadrant'];

/** An objective that answers a SWOT item (takes the opportunity, meets the threat, ...). */
export const swotLinkSchema = z.strictObject({ id: idField, swotItemId: idField, objectiveId: idField });
export type SwotLink = z.infer<typeof swotLinkSchema>;

/** Weight of a card: impact x confidence, 1..25. */
export function swotWeight(item: Pick<SwotItem, 'impact' | 'confidence'>): number {
  return item.impact * item.confidence;
}
