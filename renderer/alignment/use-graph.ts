import { useMemo } from 'react';
import { depthOf, foldedAtFirst, foldedBelow } from '../../shared/layout/folded-at-first';
import { type ComparedGraph, comparedGraph, withChanges } from '../../shared/layout/graph-changes';
import { edgeStyles } from '../../shared/layout/graph-colors';
import type { GraphFilters } from '../../shared/layout/graph-filters';
import { type GraphLayout, type LayoutMetrics, layoutGraph, standardMetrics } from '../../shared/layout/graph-layout';
import { type GraphModel, graphModel } from '../../shared/layout/graph-model';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import { createRollup, type Rollup } from '../../shared/rollup';
import { useDerived } from '../hooks';
import { type Moments, useCompared, useMoments } from '../review/comparison';
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
/** And what the words of a change take, while comparing. */
const wallWords = 150;

/** The present graph: its cards and lines, and where they are. */
export interface Graph {
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  readonly filters: GraphFilters;
  /** Whether links are drawn for all cards. */
  readonly links: boolean;
  /** While comparing: which moments, what differs, or why that cannot be told. */
  readonly moments: Moments | null;
  readonly compared: (ComparedGraph & { readonly isNow: boolean }) | null;
  readonly problem: string | null;
  /** Whether a past plan is shown, which nobody can work on. */
  readonly past: boolean;
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
  const { moments, compared, problem, past } = useComparedGraph();
  const graph = useDerived(
    (now, nowRollup) => {
      // What changed may be about what is over.
      const shown = { ...filters, goneOn: compared !== null };
      const plan = compared?.plan ?? now;
      const rollup = past ?? nowRollup;
      const bare = presenting
        ? roomModel(plan, rollup, shown, collapsed, compared ? wallFrame + wallWords : wallFrame)
        : modelOf(plan, rollup, shown, collapsed);
      const model = compared ? withChanges(bare, compared) : bare;
      const layout = layoutGraph(model, presenting ? presentMetrics : standardMetrics);
      const few = model.edges.filter((edge) => edgeStyles[edge.kind].arrow).length <= mostLinks;
      return { model, layout, filters, few };
    },
    tables,
    [filters, collapsed, presenting, compared, past],
  );
  return useMemo(
    () => ({ ...graph, links: chosen ?? graph.few, moments, compared, problem, past: past !== null }),
    [graph, chosen, moments, compared, problem, past],
  );
}

/** What the graph is compared with; nothing is computed while it is not. */
function useComparedGraph() {
  const comparing = useGraphView((state) => state.comparing);
  const onlyChanged = useGraphView((state) => state.onlyChanged);
  const today = useStore((state) => state.rollup.today);
  const moments = useMoments(comparing);
  const found = useCompared(moments, comparing);
  const compared = useMemo(() => {
    if (typeof found !== 'object') return null;
    const { before, after, changes, isNow } = found;
    return { ...comparedGraph(before, after, changes, onlyChanged), isNow };
  }, [found, onlyChanged]);
  const past = useMemo(
    () => (typeof found === 'object' && !found.isNow ? createRollup(found.after, today) : null),
    [found, today],
  );
  const problem = typeof found === 'string' ? found : null;
  return { moments: comparing ? moments : null, compared, problem, past };
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
  frame: number,
): GraphModel {
  // Only what a person unfolds while presenting is unfolded beyond that: `collapsed` is set then.
  if (collapsed) return graphModel(plan, rollup, filters, collapsed);
  const whole = graphModel(plan, rollup, filters);
  const space = window.screen;
  const zoom = wallZoom(space.width);
  for (let depth = depthOf(whole); depth > 1; depth--) {
    const model = graphModel(plan, rollup, filters, foldedBelow(whole, depth));
    const { width, height } = layoutGraph(model, presentMetrics);
    if (width * zoom <= space.width && (height + frame) * zoom <= space.height) return model;
  }
  return graphModel(plan, rollup, filters, foldedBelow(whole, 1));
}
