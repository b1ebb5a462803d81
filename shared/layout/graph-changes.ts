import type { Objective } from '../model/goal';
import { find, type Plan } from '../plan';
import { type StrategyChange, type StrategyChangeKind, strategyChangeKinds } from '../strategy-changes';
import { texts } from '../texts/texts';
import type { GraphPalette } from './graph-colors';
import { type GraphEdge, type GraphModel, type GraphNode, nodeKey } from './graph-model';

/** What is told of a card of the graph; the kinds in the order in which they are told. */
export interface CardChange {
  readonly kinds: readonly StrategyChangeKind[];
  readonly changes: readonly StrategyChange[];
}

/** Two states of a plan, made ready to be one graph. */
export interface ComparedGraph {
  /** The later state, and with it the objectives that are gone, where they were. */
  readonly plan: Plan;
  readonly before: Plan;
  readonly byKey: ReadonlyMap<string, CardChange>;
  /** Changes of what the graph does not show: options and initiatives. */
  readonly elsewhere: number;
}

/** Puts what is gone back to its place and finds the card of each change. With `onlyChanged` the rest is left out. */
export function comparedGraph(
  before: Plan,
  after: Plan,
  changes: readonly StrategyChange[],
  onlyChanged: boolean,
): ComparedGraph {
  const objectives = new Map<string, Objective>(after.rows.objective);
  for (const [id, row] of before.rows.objective) if (!objectives.has(id)) objectives.set(id, row);
  const lists = new Map<string, StrategyChange[]>();
  let elsewhere = 0;
  for (const change of changes) {
    const key = cardOf(before, after, change);
    if (key === undefined) elsewhere++;
    else lists.set(key, [...(lists.get(key) ?? []), change]);
  }
  const byKey = new Map<string, CardChange>();
  for (const [key, list] of lists) byKey.set(key, changeOf(list));
  const shown = onlyChanged ? leadingTo(objectives, byKey, before) : objectives;
  return { plan: { ...after, rows: { ...after.rows, objective: shown } }, before, byKey, elsewhere };
}

/** What came or went is told as that alone: that its key results came or went with it goes without saying. */
function changeOf(list: readonly StrategyChange[]): CardChange {
  const whole = list.filter(({ table, kind }) => table !== 'keyResult' && (kind === 'added' || kind === 'removed'));
  const changes = whole.length > 0 ? whole : list;
  // A key result that is new or gone makes its objective measured differently.
  const kinds = new Set(
    changes.map(({ table, kind }) =>
      table === 'keyResult' && (kind === 'added' || kind === 'removed') ? 'retargeted' : kind,
    ),
  );
  return { kinds: strategyChangeKinds.filter((kind) => kinds.has(kind)), changes };
}

function cardOf(before: Plan, after: Plan, { table, id }: StrategyChange): string | undefined {
  switch (table) {
    case 'objective':
    case 'pillar':
    case 'swotItem':
      return nodeKey(table, id);
    case 'keyResult': {
      const row = find(after, 'keyResult', id) ?? find(before, 'keyResult', id);
      return row && nodeKey('objective', row.objectiveId);
    }
    case 'strategicOption':
    case 'initiative':
      return undefined;
  }
}

function leadingTo(
  objectives: ReadonlyMap<string, Objective>,
  changed: ReadonlyMap<string, CardChange>,
  before: Plan,
): Map<string, Objective> {
  const shown = new Map<string, Objective>();
  const show = (from: Objective | undefined): void => {
    for (let up = from; up && !shown.has(up.id); up = objectives.get(up.parentId ?? '')) shown.set(up.id, up);
  };
  for (const objective of objectives.values()) {
    const change = changed.get(nodeKey('objective', objective.id));
    if (!change) continue;
    show(objective);
    // What moved is seen to have moved only beside what it was under.
    const was = change.kinds.includes('moved') ? find(before, 'objective', objective.id) : undefined;
    show(objectives.get(was?.parentId ?? ''));
  }
  return shown;
}

/** The graph of a compared plan with what changed on its cards, and the lines that are no more. */
export function withChanges(model: GraphModel, { before, byKey }: ComparedGraph): GraphModel {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const [key, node] of model.nodes) {
    const change = byKey.get(key);
    nodes.set(key, change ? { ...node, change } : node);
  }
  for (const edge of model.edges) {
    const isTree = edge.kind === 'parent' || edge.kind === 'pillar';
    edges.push(isTree && isGone(nodes.get(edge.to)) ? { ...edge, kind: 'gone' } : edge);
  }
  for (const [key, node] of nodes) {
    if (node.kind !== 'objective' || !node.change?.kinds.includes('moved')) continue;
    const parentId = find(before, 'objective', node.id)?.parentId;
    const from = parentId ? nodeKey('objective', parentId) : '';
    if (!nodes.has(from) || from === node.parentKey) continue;
    edges.push({
      id: `former:${node.id}`,
      kind: 'former',
      from,
      to: key,
      linkId: null,
      indirect: false,
      keyResult: null,
    });
  }
  return { ...model, nodes, edges };
}

/** Whether a card stands for something that is no more: it can be looked at, not worked on. */
export function isGone(node: GraphNode | undefined): boolean {
  return node?.change?.kinds[0] === 'removed';
}

/** Sign and word of what changed most about a card, and how much more there is. */
export function changeBadge({ kinds }: CardChange): string {
  const [first, ...more] = kinds;
  if (!first) return '';
  const { sign, kind } = texts.reviews.changes;
  return `${sign[first]} ${kind[first]}${more.length > 0 ? ` +${more.length}` : ''}`;
}

/** The colour of a kind of change; never all there is to tell it by. */
export function changeColor({ kinds: [first] }: CardChange): keyof GraphPalette {
  if (first === 'added' || first === 'continued') return 'onTrack';
  if (first === 'removed') return 'atRisk';
  if (first === 'moved') return 'accent';
  return first === 'retargeted' ? 'behind' : 'quiet';
}
