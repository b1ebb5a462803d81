import { useMemo } from 'react';
import { depthOf, foldedAtFirst, foldedBelow } from '../../shared/layout/folded-at-first';
import { edgeStyles } from '../../shared/layout/graph-colors';
import type { GraphFilters } from '../../shared/layout/graph-filters';
import { type GraphLayout, type LayoutMetrics, layoutGraph, standardMetrics } from '../../shared/layout/graph-layout';
import { type GraphModel, graphModel } from '../../shared/layout/graph-model';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import type { Rollup } from '../../shared/rollup';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { useGraphView } from './graph-view-state';

/** Cards for the back of a room: text of at least 24 px on a picture 1,920 wide. */
export const presentMetrics: LayoutMetrics = {
  card: { width: 332, height: 176 },
  small: { width: 300, height: 150 },
  gapX: 28,
  gapY: 48,
  indent: 28,
  aspect: 1.78,
};

/** The zoom at which a card has its full size on a wall so wide: letters grow with the picture that is projected. */
export function wallZoom(width: number): number {
  return Math.max(0.72, width / 1_920);
}

/** Space that Present mode's heading and legend take, in pixels of a picture 1,920 wide. */
const wallFrame = 136;

/** The present graph: its cards and lines, and where they are. */
export interface Graph {
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  readonly filters: GraphFilters;
  /** Whether links are drawn for all cards. */
  readonly links: boolean;
}

/** More links than this hide what they connect: then only those of the card one points at are drawn. */
const mostLinks = 150;

/** How many objectives are shown that pass the filters themselves. */
export function shownObjectives({ model }: Graph): number {
  let count = 0;
  for (const node of model.nodes.values()) if (node.kind === 'objective' && !node.context) count++;
  return count;
}

const tables: readonly TableName[] = [
  'objective',
  'keyResult',
  'link',
  'swotItem',
  'swotLink',
  'pillar',
  'person',
  'team',
  'period',
  'graphPlacement',
];

/** The graph as the plan and the settings of the view make it. */
export function useGraph(): Graph {
  const collapsed = useGraphView((state) => state.collapsed);
  const swotItems = useGraphView((state) => state.swotItems);
  const pillars = useGraphView((state) => state.pillars);
  const teamId = useGraphView((state) => state.teamId);
  const pillarId = useGraphView((state) => state.pillarId);
  const periodId = useStore((state) => state.periodId);
  const presenting = useStore((state) => state.presenting);
  const filters = useMemo(
    () => ({ periodId, teamId, pillarId, swotItems, pillars }),
    [periodId, teamId, pillarId, swotItems, pillars],
  );
  const chosen = useGraphView((state) => state.links);
  const graph = useDerived(
    (plan, rollup) => {
      const model = presenting
        ? roomModel(plan, rollup, filters, collapsed)
        : modelOf(plan, rollup, filters, collapsed);
      const layout = layoutGraph(model, presenting ? presentMetrics : standardMetrics);
      const few = model.edges.filter((edge) => edgeStyles[edge.kind].arrow).length <= mostLinks;
      return { model, layout, filters, few };
    },
    tables,
    [filters, collapsed, presenting],
  );
  return useMemo(() => ({ ...graph, links: chosen ?? graph.few }), [graph, chosen]);
}

function modelOf(plan: Plan, rollup: Rollup, filters: GraphFilters, collapsed: ReadonlySet<string> | null): GraphModel {
  if (collapsed) return graphModel(plan, rollup, filters, collapsed);
  const whole = graphModel(plan, rollup, filters);
  const folded = foldedAtFirst(whole);
  return folded.size > 0 ? graphModel(plan, rollup, filters, folded) : whole;
}

/** What fits on a wall: deeper levels are folded until the rest can be read from the back of the room. */
function roomModel(
  plan: Plan,
  rollup: Rollup,
  filters: GraphFilters,
  collapsed: ReadonlySet<string> | null,
): GraphModel {
  // Only what a person unfolds while presenting is unfolded beyond that: `collapsed` is set then.
  if (collapsed) return graphModel(plan, rollup, filters, collapsed);
  const whole = graphModel(plan, rollup, filters);
  const space = window.screen;
  const zoom = wallZoom(space.width);
  for (let depth = depthOf(whole); depth > 1; depth--) {
    const model = graphModel(plan, rollup, filters, foldedBelow(whole, depth));
    const { width, height } = layoutGraph(model, presentMetrics);
    if (width * zoom <= space.width && (height + wallFrame) * zoom <= space.height) return model;
  }
  return graphModel(plan, rollup, filters, foldedBelow(whole, 1));
}
