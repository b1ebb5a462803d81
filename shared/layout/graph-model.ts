import type { GraphNodeKey } from '../commands/graph';
import { linkedObjective } from '../integrity';
import type { Level, LinkKind, Objective } from '../model/goal';
import { type Quadrant, swotWeight } from '../model/swot';
import { all, find, inOrder, type Plan, referencing } from '../plan';
import type { Pace } from '../progress';
import { objectiveStanding, type Rollup } from '../rollup';
import { answerCount, groupIds, heads } from '../swot';
import type { CardChange } from './graph-changes';
import { type GraphFilters, shownObjectives, unfiltered } from './graph-filters';

interface NodeBase {
  /** `kind:id`, unique in the graph. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** Key of the card above it in the tree, if that is shown. */
  readonly parentKey: string | null;
  /** Keys of the cards below it that are shown, in order. */
  readonly childKeys: readonly string[];
  /** How many cards folding hides below it. */
  readonly folded: number;
  /** Offset from the automatic place, made by hand, in graph pixels. */
  readonly dx: number;
  readonly dy: number;
  /** While the plan is compared with another time: what changed about it. */
  readonly change?: CardChange;
}

/** An objective as a card. */
export interface ObjectiveNode extends NodeBase {
  readonly kind: 'objective';
  readonly level: Level;
  readonly owner: string | null;
  readonly team: string | null;
  /** Colour of its pillar, `#rrggbb`. */
  readonly color: string | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: Pace | null;
  readonly status: Objective['status'];
  readonly keyResults: number;
  /** Objectives directly below it that pass the filters, shown or folded away. */
  readonly children: number;
  /** Does not pass the filters itself; shown because something below it does. */
  readonly context: boolean;
}

/** A SWOT card. */
export interface SwotNode extends NodeBase {
  readonly kind: 'swotItem';
  readonly quadrant: Quadrant;
  /** Impact x confidence, 1..25. */
  readonly weight: number;
  readonly answered: boolean;
}

/** A strategic priority. */
export interface PillarNode extends NodeBase {
  readonly kind: 'pillar';
  readonly color: string;
  readonly children: number;
}

export type GraphNode = ObjectiveNode | SwotNode | PillarNode;
/** gone: to a card that is no more; former: to what a card was under before it was moved. */
export type GraphEdgeKind = 'parent' | 'pillar' | 'answers' | 'gone' | 'former' | LinkKind;

/** Kinds of lines in the order a legend names them; one that hangs a card under its pillar looks like that under a parent. */
const kindOrder: readonly GraphEdgeKind[] = [
  'parent',
  'contributes',
  'supports',
  'dependsOn',
  'answers',
  'gone',
  'former',
];

/** The kinds of these lines, as a legend names them. */
export function edgeKindsIn(edges: readonly GraphEdge[]): GraphEdgeKind[] {
  const kinds = new Set<GraphEdgeKind>(edges.map((edge) => (edge.kind === 'pillar' ? 'parent' : edge.kind)));
  return kindOrder.filter((kind) => kinds.has(kind));
}

/** A line between two cards. 'parent' and 'pillar' lead from above to below; links from the one that contributes, supports, depends. */
export interface GraphEdge {
  readonly id: string;
  readonly kind: GraphEdgeKind;
  readonly from: string;
  readonly to: string;
  /** Row id of the link or SWOT link; null for 'parent' and 'pillar'. */
  readonly linkId: string | null;
  /** One end is folded away: the line ends at the nearest card above it. */
  readonly indirect: boolean;
  /** Title of the key result the link really ends at, if it does. */
  readonly keyResult: string | null;
}

/** The cards and lines to show, before they have places. */
export interface GraphModel {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  /** Keys of the cards at the top of a tree, in order. */
  readonly roots: readonly string[];
  /** Objectives that pass the filters, shown or folded away. */
  readonly matching: number;
}

/** The key of a card. */
export function nodeKey(kind: GraphNodeKey['kind'], id: string): string {
  return `${kind}:${id}`;
}

/** Kind and id from a card's key. */
export function parseNodeKey(key: string): GraphNodeKey {
  const [kind, id] = key.split(':') as [GraphNodeKey['kind'], string];
  return { kind, id };
}

/** Cards and lines of the alignment graph; `collapsed` holds the keys of cards whose branches are folded. */
export function graphModel(
  plan: Plan,
  rollup: Rollup,
  filters: GraphFilters = unfiltered,
  collapsed: ReadonlySet<string> = new Set(),
): GraphModel {
  const shown = shownObjectives(plan, filters);
  const children = new Map<string | null, Objective[]>();
  for (const objective of inOrder(shown.objectives.values())) {
    const above = objective.parentId !== null && shown.objectives.has(objective.parentId) ? objective.parentId : null;
    const list = children.get(above);
    if (list) list.push(objective);
    else children.set(above, [objective]);
  }
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const visible = new Map<string, string>();
  const placements = placementsByKey(plan);
  const offset = (key: string) => placements.get(key) ?? nowhere;

  const add = (objective: Objective, parentKey: string | null): void => {
    const open: [Objective, string | null][] = [[objective, parentKey]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [row, above] = next;
      const key = nodeKey('objective', row.id);
      if (nodes.has(key)) continue;
      visible.set(row.id, key);
      const below = children.get(row.id) ?? [];
      const folded = collapsed.has(key) && below.length > 0;
      const standing = objectiveStanding(rollup, row.id);
      nodes.set(key, {
        kind: 'objective',
        key,
        id: row.id,
        title: row.title,
        parentKey: above,
        childKeys: folded ? [] : below.map((child) => nodeKey('objective', child.id)),
        folded: folded ? foldInto(row, key, children, visible) : 0,
        ...offset(key),
        level: row.level,
        owner: find(plan, 'person', row.ownerId)?.name ?? null,
        team: find(plan, 'team', row.teamId)?.name ?? null,
        color: find(plan, 'pillar', row.pillarId)?.color ?? null,
        progress: standing.progress,
        expected: standing.expected,
        // Nobody is late for what was dropped.
        pace: row.status === 'dropped' ? null : standing.pace,
        status: row.status,
        keyResults: plan.index.get('keyResult.objectiveId')?.get(row.id)?.size ?? 0,
        children: below.length,
        context: !shown.matching.has(row.id),
      });
      if (above !== null) {
        const kind = above.startsWith('pillar:') ? 'pillar' : 'parent';
        edges.push(line(`${kind}:${row.id}`, kind, above, key));
      }
      if (!folded) for (let i = below.length - 1; i >= 0; i--) open.push([below[i] as Objective, key]);
    }
  };

  const roots: string[] = [];
  let rest: readonly Objective[] = children.get(null) ?? [];
  if (filters.pillars) {
    for (const pillar of inOrder(all(plan, 'pillar'))) {
      if (filters.pillarId !== null && pillar.id !== filters.pillarId) continue;
      const key = nodeKey('pillar', pillar.id);
      const below = rest.filter((objective) => objective.pillarId === pillar.id);
      rest = rest.filter((objective) => objective.pillarId !== pillar.id);
      const folded = collapsed.has(key) && below.length > 0;
      let hidden = 0;
      if (folded) {
        for (const objective of below) {
          visible.set(objective.id, key);
          hidden += 1 + foldInto(objective, key, children, visible);
        }
      }
      nodes.set(key, {
        kind: 'pillar',
        key,
        id: pillar.id,
        title: pillar.title,
        parentKey: null,
        childKeys: folded ? [] : below.map((objective) => nodeKey('objective', objective.id)),
        folded: hidden,
        ...offset(key),
        color: pillar.color,
        children: below.length,
      });
      roots.push(key);
      if (!folded) for (const objective of below) add(objective, key);
    }
  }
  for (const objective of rest) {
    roots.push(nodeKey('objective', objective.id));
    add(objective, null);
  }
  addLinks(plan, visible, edges);
  if (filters.swotItems) addSwot(plan, nodes, visible, edges, offset);
  return { nodes, edges, roots, matching: shown.matching.size };
}

const nowhere = { dx: 0, dy: 0 };

function line(id: string, kind: GraphEdgeKind, from: string, to: string): GraphEdge {
  return { id, kind, from, to, linkId: null, indirect: false, keyResult: null };
}

/** Notes that everything below a folded card is represented by it; returns how many cards that hides. */
function foldInto(
  row: Objective,
  key: string,
  children: ReadonlyMap<string | null, readonly Objective[]>,
  visible: Map<string, string>,
): number {
  let count = 0;
  const open = [...(children.get(row.id) ?? [])];
  for (let next = open.pop(); next; next = open.pop()) {
    if (visible.has(next.id)) continue;
    visible.set(next.id, key);
    count++;
    open.push(...(children.get(next.id) ?? []));
  }
  return count;
}

function placementsByKey(plan: Plan): ReadonlyMap<string, { dx: number; dy: number }> {
  const placements = new Map<string, { dx: number; dy: number }>();
  for (const { objectiveId, swotItemId, pillarId, dx, dy } of plan.rows.graphPlacement.values()) {
    const key = objectiveId
      ? nodeKey('objective', objectiveId)
      : swotItemId
        ? nodeKey('swotItem', swotItemId)
        : nodeKey('pillar', pillarId ?? '');
    placements.set(key, { dx, dy });
  }
  return placements;
}

function addLinks(plan: Plan, visible: ReadonlyMap<string, string>, edges: GraphEdge[]): void {
  const seen = new Set<string>();
  for (const link of plan.rows.link.values()) {
    const toId = linkedObjective(plan, link);
    const from = visible.get(link.fromObjectiveId);
    const to = toId === undefined ? undefined : visible.get(toId);
    if (!from || !to || !toId || from === to) continue;
    const indirect = from !== nodeKey('objective', link.fromObjectiveId) || to !== nodeKey('objective', toId);
    const same = `${link.kind} ${from} ${to}`;
    if (indirect && seen.has(same)) continue;
    seen.add(same);
    const keyResult = find(plan, 'keyResult', link.toKeyResultId)?.title ?? null;
    edges.push({ id: `link:${link.id}`, kind: link.kind, from, to, linkId: link.id, indirect, keyResult });
  }
}

const quadrantOrder: readonly Quadrant[] = ['strength', 'weakness', 'opportunity', 'threat'];

function addSwot(
  plan: Plan,
  nodes: Map<string, GraphNode>,
  visible: ReadonlyMap<string, string>,
  edges: GraphEdge[],
  offset: (key: string) => { dx: number; dy: number },
): void {
  const items = heads(plan).sort(
    (a, b) =>
      quadrantOrder.indexOf(a.quadrant) - quadrantOrder.indexOf(b.quadrant) ||
      swotWeight(b) - swotWeight(a) ||
      a.position - b.position ||
      (a.id < b.id ? -1 : 1),
  );
  for (const item of items) {
    const key = nodeKey('swotItem', item.id);
    const links = groupIds(plan, item.id).flatMap((id) => referencing(plan, 'swotLink', 'swotItemId', id));
    nodes.set(key, {
      kind: 'swotItem',
      key,
      id: item.id,
      title: item.title,
      parentKey: null,
      childKeys: [],
      folded: 0,
      ...offset(key),
      quadrant: item.quadrant,
      weight: swotWeight(item),
      answered: answerCount(plan, item.id) > 0,
    });
    const seen = new Set<string>();
    for (const link of links) {
      const from = visible.get(link.objectiveId);
      if (!from || seen.has(from)) continue;
      seen.add(from);
      const indirect = from !== nodeKey('objective', link.objectiveId);
      const id = `answers:${link.id}`;
      edges.push({ id, kind: 'answers', from, to: key, linkId: link.id, indirect, keyResult: null });
    }
  }
}
