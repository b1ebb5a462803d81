import { z } from 'zod';
import { idField } from '../model/fields';
import { graphPlacementSchema } from '../model/graph-placement';
import { all, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { alteration, insertion } from './rows';

const nodeField = z.strictObject({ kind: z.enum(['objective', 'swotItem', 'pillar']), id: idField });
/** A card of the alignment graph. */
export type GraphNodeKey = z.infer<typeof nodeField>;

const columns = { objective: 'objectiveId', swotItem: 'swotItemId', pillar: 'pillarId' } as const;

/** The hand-made placement of a card, if there is one. */
export function placementOf(plan: Plan, node: GraphNodeKey) {
  return referencing(plan, 'graphPlacement', columns[node.kind], node.id)[0];
}

/** Keeps where cards were put by hand, as offsets from the automatic layout. */
export const placeNodes = defineCommand({
  name: 'graph.place',
  schema: z.strictObject({
    nodes: z
      .array(nodeField.extend({ dx: graphPlacementSchema.shape.dx, dy: graphPlacementSchema.shape.dy }))
      .min(1)
      .max(10_000),
  }),
  label: (_plan, { nodes }) => texts.history.placed(lastOfEach(nodes).length),
  apply: (plan, { nodes }, { newId }) =>
    lastOfEach(nodes).flatMap(({ dx, dy, ...node }) => {
      const present = placementOf(plan, node);
      // Back in its automatic place, a card has no placement of its own.
      if (dx === 0 && dy === 0) return present ? [{ table: 'graphPlacement', before: present, after: null }] : [];
      if (present) return alteration(plan, 'graphPlacement', present.id, { dx, dy });
      const blank = { objectiveId: null, swotItemId: null, pillarId: null };
      return [insertion('graphPlacement', { id: newId(), ...blank, [columns[node.kind]]: node.id, dx, dy })];
    }),
});

/** A card named twice goes where it was put last. */
function lastOfEach<N extends GraphNodeKey>(nodes: readonly N[]): N[] {
  return [...new Map(nodes.map((node) => [`${node.kind}:${node.id}`, node])).values()];
}

/** Back to the automatic layout everywhere. */
export const tidyGraph = defineCommand({
  name: 'graph.tidy',
  schema: z.strictObject({}),
  label: () => texts.history.tidied,
  apply: (plan) => all(plan, 'graphPlacement').map((row) => ({ table: 'graphPlacement', before: row, after: null })),
});
