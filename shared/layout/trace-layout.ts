import type { Objective } from '../model/goal';
import { find, inOrder, type Plan, referencing } from '../plan';
import { heads } from '../swot';
import { allTraceEdges, type Lane, lanes, type TraceEdge, type TraceItem, traceKey } from '../trace';
import { type GraphFilters, shownObjectives } from './graph-filters';

/** An item that stands in a line, in its lane. */
export interface LaneItem extends TraceItem {
  /** Unique among all lanes. */
  readonly key: string;
  readonly title: string;
  /** How deep an objective lies under another shown one; 0 in every other lane. */
  readonly depth: number;
}

/** The lines of a plan: what stands in each lane and what leads to what. */
export interface TraceGraph {
  /** Objectives as in the outline and key results under them; the other lanes are ordered when they are laid out. */
  readonly lanes: Readonly<Record<Lane, readonly LaneItem[]>>;
  readonly edges: readonly TraceEdge[];
  /** How many of each lane stand in no line, or in none of those asked for. */
  readonly leftOut: Readonly<Record<Lane, number>>;
}

export type LaneFilters = Pick<GraphFilters, 'periodId' | 'teamId' | 'pillarId'>;

/**
 * The lines of a plan. Without a filter everything that leads somewhere or comes from something; with one the objectives
 * that pass it (and those above, which give them their place), what they rest on and what comes of them.
 */
export function traceGraph(plan: Plan, filters: LaneFilters): TraceGraph {
  const edges = shownEdges(plan, filters);
  const shown = new Map<string, TraceItem>();
  for (const { from, to } of edges) {
    shown.set(traceKey(from), from);
    shown.set(traceKey(to), to);
  }
  const inLane = (table: Lane, ids: Iterable<string>, depthOf?: ReadonlyMap<string, number>): LaneItem[] =>
    [...ids].flatMap((id) => {
      const key = traceKey({ table, id });
      const row = find(plan, table, id);
      return row && shown.has(key) ? [{ table, id, key, title: row.title, depth: depthOf?.get(id) ?? 0 }] : [];
    });
  const depths = outline(plan, (id) => shown.has(traceKey({ table: 'objective', id })));
  const keyResults = [...depths.keys()].flatMap((id) => inOrder(referencing(plan, 'keyResult', 'objectiveId', id)));
  const ordered = (table: Lane) => inOrder<{ id: string; position: number }>(plan.rows[table].values());
  const found: Record<Lane, readonly LaneItem[]> = {
    swotItem: inLane('swotItem', idsOf(ordered('swotItem'))),
    strategicOption: inLane('strategicOption', idsOf(ordered('strategicOption'))),
    objective: inLane('objective', depths.keys(), depths),
    keyResult: inLane('keyResult', idsOf(keyResults)),
    initiative: inLane('initiative', idsOf(ordered('initiative'))),
  };
  const leftOut = Object.fromEntries(lanes.map((lane) => [lane, countOf(plan, lane) - found[lane].length])) as Record<
    Lane,
    number
  >;
  return { lanes: found, edges, leftOut };
}

/** Only what is in `keys`, with the lines between. */
export function onlyItems(graph: TraceGraph, keys: ReadonlySet<string>): TraceGraph {
  const within = (items: readonly LaneItem[]): readonly LaneItem[] => items.filter(({ key }) => keys.has(key));
  return {
    ...graph,
    lanes: {
      swotItem: within(graph.lanes.swotItem),
      strategicOption: within(graph.lanes.strategicOption),
      objective: within(graph.lanes.objective),
      keyResult: within(graph.lanes.keyResult),
      initiative: within(graph.lanes.initiative),
    },
    edges: graph.edges.filter(({ from, to }) => keys.has(traceKey(from)) && keys.has(traceKey(to))),
  };
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** How many could stand in a lane; of the cards those on the board. */
function countOf(plan: Plan, lane: Lane): number {
  if (lane !== 'swotItem') return plan.rows[lane].size;
  return heads(plan).length;
}

function shownEdges(plan: Plan, filters: LaneFilters): TraceEdge[] {
  const edges = allTraceEdges(plan);
  if (filters.periodId === null && filters.teamId === null && filters.pillarId === null) return edges;
  const { objectives } = shownObjectives(plan, { ...filters, swotItems: false, pillars: false });
  const keptOptions = new Set<string>();
  for (const { from, to } of edges) {
    if (from.table === 'strategicOption' && objectives.has(to.id)) keptOptions.add(from.id);
  }
  const kept = ({ table, id }: TraceItem): boolean => {
    if (table === 'objective') return objectives.has(id);
    if (table === 'strategicOption') return keptOptions.has(id);
    if (table === 'keyResult') return objectives.has(find(plan, 'keyResult', id)?.objectiveId ?? '');
    return true;
  };
  return edges.filter(({ from, to }) => kept(from) && kept(to));
}

/** The shown objectives from the top down, each with how deep it lies under shown ones. */
function outline(plan: Plan, isShown: (id: string) => boolean): Map<string, number> {
  const depths = new Map<string, number>();
  const visit = (objective: Objective, depth: number): void => {
    if (depths.has(objective.id)) return;
    const shown = isShown(objective.id);
    if (shown) depths.set(objective.id, depth);
    for (const child of inOrder(referencing(plan, 'objective', 'parentId', objective.id)))
      visit(child, shown ? depth + 1 : depth);
  };
  for (const objective of inOrder(plan.rows.objective.values())) if (!objective.parentId) visit(objective, 0);
  return depths;
}

/** Sizes the lanes are drawn with, in pixels. */
export interface LaneMetrics {
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Between two lanes, where the lines run, and between two cards. */
  readonly gapX: number;
  readonly gapY: number;
  /** How far a card stands in for each level it lies under another one, up to three. */
  readonly indent: number;
}

/** A card and where it stands. */
export interface PlacedItem extends LaneItem {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A drawn line: SVG path data, and between which heights it runs. */
export interface LaneLine {
  readonly fromKey: string;
  readonly toKey: string;
  readonly path: string;
  readonly top: number;
  readonly bottom: number;
  /** From an objective to one below it; how far that stands in shows the same. */
  readonly inLane: boolean;
}

export interface LaneLayout {
  /** Each lane from top to bottom. */
  readonly lanes: Readonly<Record<Lane, readonly PlacedItem[]>>;
  readonly items: ReadonlyMap<string, PlacedItem>;
  readonly lines: readonly LaneLine[];
  readonly width: number;
  readonly height: number;
}

const deepestIndent = 3;

/**
 * Stands the lanes side by side. The longer of objectives and key results is packed from the top; whatever is linked stands
 * as near to the middle of what it is linked to as the cards' height allows, in the order of those middles.
 */
export function layoutLanes({ lanes: found, edges }: TraceGraph, metrics: LaneMetrics): LaneLayout {
  const pitch = metrics.cardHeight + metrics.gapY;
  const ys = new Map<string, number>();
  const neighbours = linked(edges);
  const settle = (lane: Lane, sort: boolean): void => {
    const wanted = found[lane].map((item) => ({ key: item.key, y: middle(neighbours.get(item.key), ys) }));
    const last = Math.max(0, ...ys.values()) + pitch;
    const known = wanted.map(({ key, y }) => ({ key, y: y ?? last }));
    if (sort) known.sort((a, b) => a.y - b.y);
    const placed = apart(
      known.map(({ y }) => y),
      pitch,
    );
    for (const [i, { key }] of known.entries()) ys.set(key, placed[i] ?? 0);
  };
  const [base, other] =
    found.keyResult.length >= found.objective.length
      ? (['keyResult', 'objective'] as const)
      : (['objective', 'keyResult'] as const);
  for (const [i, { key }] of found[base].entries()) ys.set(key, i * pitch);
  settle(other, false);
  settle('strategicOption', true);
  settle('swotItem', true);
  settle('initiative', true);
  return drawn(found, edges, ys, metrics);
}

/** What each item is linked to in another lane. */
function linked(edges: readonly TraceEdge[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (key: string, other: string): void => {
    const list = neighbours.get(key);
    if (list) list.push(other);
    else neighbours.set(key, [other]);
  };
  for (const { from, to } of edges) {
    if (from.table === to.table) continue;
    add(traceKey(from), traceKey(to));
    add(traceKey(to), traceKey(from));
  }
  return neighbours;
}

/** The mean height of those already placed. */
function middle(keys: readonly string[] | undefined, ys: ReadonlyMap<string, number>): number | undefined {
  let sum = 0;
  let count = 0;
  for (const key of keys ?? []) {
    const y = ys.get(key);
    if (y === undefined) continue;
    sum += y;
    count += 1;
  }
  return count > 0 ? sum / count : undefined;
}

/**
 * Heights as near as possible to those wanted (least squares), kept in their order and at least `pitch` apart: those that
 * would overlap share the mean of what they want.
 */
function apart(wanted: readonly number[], pitch: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((y, i) => {
    let block = { sum: y - i * pitch, count: 1 };
    for (let above = blocks.at(-1); above && above.sum / above.count > block.sum / block.count; above = blocks.at(-1)) {
      block = { sum: above.sum + block.sum, count: above.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count)).map((y, i) => y + i * pitch);
}

function drawn(
  found: TraceGraph['lanes'],
  edges: readonly TraceEdge[],
  ys: ReadonlyMap<string, number>,
  metrics: LaneMetrics,
): LaneLayout {
  const top = Math.min(...ys.values());
  const items = new Map<string, PlacedItem>();
  const place = (lane: Lane, index: number): PlacedItem[] => {
    const x = index * (metrics.cardWidth + metrics.gapX);
    const placed = found[lane].map((item) => {
      const inset = Math.min(item.depth, deepestIndent) * metrics.indent;
      return { ...item, x: x + inset, y: (ys.get(item.key) ?? 0) - top, width: metrics.cardWidth - inset };
    });
    placed.sort((a, b) => a.y - b.y);
    for (const item of placed) items.set(item.key, item);
    return placed;
  };
  const [swotItem = [], strategicOption = [], objective = [], keyResult = [], initiative = []] = lanes.map(place);
  return {
    lanes: { swotItem, strategicOption, objective, keyResult, initiative },
    items,
    lines: edges.flatMap((edge) => lineOf(edge, items, metrics) ?? []),
    width: lanes.length * metrics.cardWidth + (lanes.length - 1) * metrics.gapX,
    height: Math.max(0, ...Array.from(items.values(), ({ y }) => y + metrics.cardHeight)),
  };
}

function lineOf(
  { from, to }: TraceEdge,
  items: ReadonlyMap<string, PlacedItem>,
  { cardHeight, gapX }: LaneMetrics,
): LaneLine | undefined {
  const [a, b] = [items.get(traceKey(from)), items.get(traceKey(to))];
  if (!a || !b) return undefined;
  const [ay, by] = [a.y + cardHeight / 2, b.y + cardHeight / 2];
  const ends = { fromKey: a.key, toKey: b.key, top: Math.min(ay, by), bottom: Math.max(ay, by) };
  // Within a lane (an objective and one below it) the line runs along the left edge of both.
  if (from.table === to.table) {
    const out = Math.min(a.x, b.x) - gapX * 0.35;
    return { ...ends, inLane: true, path: `M${a.x} ${ay}C${out} ${ay} ${out} ${by} ${b.x} ${by}` };
  }
  const start = a.x + a.width;
  // Past a lane in between the curve still leaves and arrives level.
  const reach = Math.max(gapX / 2, (b.x - start) * 0.4);
  return { ...ends, inLane: false, path: `M${start} ${ay}C${start + reach} ${ay} ${b.x - reach} ${by} ${b.x} ${by}` };
}
