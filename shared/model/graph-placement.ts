import { z } from 'zod';
import { idField, referenceField } from './fields';

/** Where a person put a card of the alignment graph by hand; exactly one of the references is set. */
export const graphPlacementSchema = z.strictObject({
  id: idField,
  objectiveId: referenceField,
  swotItemId: referenceField,
  pillarId: referenceField,
  /** Offset from the place the automatic layout gives, in graph pixels. */
  dx: z.number().min(-1e6).max(1e6),
  dy: z.number().min(-1e6).max(1e6),
});
export type GraphPlacement = z.infer<typeof graphPlacementSchema>;
