import type { GraphEdge, GraphModel, GraphNode } from './graph-model';
import { rowsOf, shelvesFor } from './shelves';

/** Sizes and distances of a graph, in graph pixels. */
export interface LayoutMetrics {
  readonly card: { readonly width: number; readonly height: number };
  readonly small: { readonly width: number; readonly height: number };
  /** Between cards side by side, and between a card and the one below it. */
  readonly gapX: number;
  readonly gapY: number;
  /** How far a stacked card stands in from the line that leads to it. */
  readonly indent: number;
  /** Width : height the whole should come close to. */
  readonly aspect: number;
}

/** Sizes on screen and paper. */
export const standardMetrics: LayoutMetrics = {
  card: { width: 256, height: 128 },
  small: { width: 208, height: 72 },
  gapX: 24,
  gapY: 40,
  indent: 24,
  aspect: 1.7,
};

/** Where the line to a card's parent runs; distances keep their meaning when cards are moved by hand. */
export interface Way {
  /** Into the card's top, or into its left side (stacked cards). */
  readonly into: 'top' | 'side';
  /** X of the line down that passes rows between, from the parent's left edge; null: straight down from the parent's middle. */
  readonly trunk: number | null;
}

/** A card and its place: the top left corner and the size, in graph pixels. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The place the automatic layout gives, before cards were moved by hand. */
  readonly autoX: number;
  readonly autoY: number;
  readonly way: Way;
}

/** A graph with places, in a frame that starts at `x`, `y`. */
export interface GraphLayout {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: readonly GraphEdge[];
  readonly metrics: LayoutMetrics;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A branch as a rectangle: where its own card and the branches below lie inside. */
interface Box {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly cardX: number;
  readonly inner: readonly { readonly box: Box; readonly x: number; readonly y: number; readonly way: Way }[];
}

const noWay: Way = { into: 'top', trunk: null };

/**
 * Places a graph: each branch a tidy block, cards without branches stacked below their parent, wide rows
 * wrapped so that the whole keeps a shape one can look at. Same model, same places; cards never overlap unless moved by hand.
 */
export function layoutGraph(model: GraphModel, metrics: LayoutMetrics = standardMetrics): GraphLayout {
  const boxes = new Map<string, Box>();
  for (const node of fromLeaves(model)) {
    const below = node.childKeys.flatMap((key) => boxes.get(key) ?? []);
    boxes.set(node.key, boxOf(node, below, metrics));
  }
  const roots = model.roots.flatMap((key) => boxes.get(key) ?? []);
  const gap = { x: 2 * metrics.gapX, y: 2 * metrics.gapY };
  const nodes = new Map<string, PlacedNode>();
  const shelves = shelvesFor(roots, gap, metrics.aspect, 0);
  const open: { box: Box; x: number; y: number; way: Way; dx: number; dy: number }[] = [];
  for (const row of shelves.rows) {
    for (const { item, x } of row.items) open.push({ box: item, x, y: row.y, way: noWay, dx: 0, dy: 0 });
  }
  for (let next = open.pop(); next; next = open.pop()) {
    const { box, x, y, way } = next;
    const { width, height } = sizeOf(box.node, metrics);
    const dx = next.dx + box.node.dx;
    const dy = next.dy + box.node.dy;
    const autoX = x + box.cardX;
    nodes.set(box.node.key, {
      node: box.node,
      x: autoX + dx,
      y: y + dy,
      width,
      height,
      autoX: autoX + next.dx,
      autoY: y + next.dy,
      way,
    });
    for (const inner of box.inner) {
      open.push({ box: inner.box, x: x + inner.x, y: y + inner.y, way: inner.way, dx, dy });
    }
  }
  placeSwot(model, nodes, shelves.height, metrics);
  return { nodes, edges: model.edges, metrics, ...frameOf(nodes.values()) };
}

/** Width and height of a card. */
export function sizeOf(node: GraphNode, metrics: LayoutMetrics): { readonly width: number; readonly height: number } {
  return node.kind === 'swotItem' ? metrics.small : metrics.card;
}

/** The nodes of all trees, each after everything below it. */
function fromLeaves(model: GraphModel): GraphNode[] {
  const order: GraphNode[] = [];
  const open = [...model.roots];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const node = model.nodes.get(key);
    if (!node) continue;
    order.push(node);
    open.push(...node.childKeys);
  }
  return order.reverse();
}

/** Stacks of up to this many cards stay in one column. */
const longestStack = 4;

function boxOf(node: GraphNode, below: readonly Box[], metrics: LayoutMetrics): Box {
  const { width, height } = sizeOf(node, metrics);
  if (below.length === 0) return { node, width, height, cardX: 0, inner: [] };
  if (below.length > 1 && below.every((box) => box.inner.length === 0)) return stackOf(node, below, metrics);
  return branchesOf(node, below, metrics);
}

/** Cards without branches, one below the other, in as many columns as keep the block compact. */
function stackOf(node: GraphNode, below: readonly Box[], metrics: LayoutMetrics): Box {
  const { width, height } = sizeOf(node, metrics);
  const { card, gapX, gapY, indent } = metrics;
  const gap = gapY / 2;
  const pitchX = card.width + indent + gapX / 2;
  const shape = Math.sqrt((below.length * (card.height + gap) * metrics.aspect) / pitchX);
  const columns = below.length <= longestStack ? 1 : Math.max(2, Math.round(shape));
  const perColumn = Math.ceil(below.length / columns);
  const used = Math.ceil(below.length / perColumn);
  const total = used * pitchX - gapX / 2;
  const cardX = used === 1 ? 0 : (total - width) / 2;
  const inner = below.map((box, i) => {
    const left = Math.floor(i / perColumn) * pitchX;
    const y = height + (used === 1 ? gap : gapY) + (i % perColumn) * (card.height + gap);
    return { box, x: left + indent, y, way: { into: 'side' as const, trunk: left + indent / 2 - cardX } };
  });
  const full = height + (used === 1 ? gap : gapY) + perColumn * (card.height + gap) - gap;
  return { node, width: Math.max(total, width), height: full, cardX, inner };
}

/** Branches side by side, wrapped into several rows when one would be far wider than high. */
function branchesOf(node: GraphNode, below: readonly Box[], metrics: LayoutMetrics): Box {
  const { width, height } = sizeOf(node, metrics);
  const { card, gapX, gapY, indent } = metrics;
  const single = rowsOf(below, { x: gapX, y: gapY }, Number.POSITIVE_INFINITY);
  const roomy = single.width <= 6 * (card.width + gapX);
  const wrapped = roomy ? single : shelvesFor(below, { x: gapX, y: gapY }, metrics.aspect, height + gapY);
  const margin = wrapped.rows.length > 1 ? indent : 0;
  const total = Math.max(width, wrapped.width + margin);
  const centred = (total - margin - wrapped.width) / 2 + margin;
  // The card stands above the middle of the cards below it, not of their block, which stacks make lopsided.
  const first = wrapped.rows[0]?.items ?? [];
  const middles = [first[0], first.at(-1)].map((item) =>
    item ? centred + item.x + item.item.cardX + card.width / 2 : 0,
  );
  const middle = wrapped.rows.length > 1 ? total / 2 : ((middles[0] ?? 0) + (middles[1] ?? 0)) / 2;
  const cardX = Math.min(Math.max(0, middle - width / 2), total - width);
  const inner = wrapped.rows.flatMap((row, r) =>
    row.items.map(({ item, x }) => ({
      box: item,
      x: centred + x,
      y: height + gapY + row.y,
      way: { into: 'top' as const, trunk: r === 0 ? null : indent / 4 - cardX },
    })),
  );
  return { node, width: total, height: height + gapY + wrapped.height, cardX, inner };
}

/** SWOT cards stand left of the goals, each quadrant in columns of its own, about as high as the goals are. */
function placeSwot(model: GraphModel, nodes: Map<string, PlacedNode>, height: number, metrics: LayoutMetrics): void {
  const { small, gapX } = metrics;
  const gap = gapX / 2;
  const items = [...model.nodes.values()].filter((node) => node.kind === 'swotItem');
  if (items.length === 0) return;
  const pitchY = small.height + gap;
  const tallest = Math.max(height, small.height * 4, Math.sqrt(items.length * pitchY * (small.width + gap)));
  const perColumn = Math.max(1, Math.floor((tallest + gap) / pitchY));
  let column = 0;
  const placed: { node: GraphNode; x: number; y: number }[] = [];
  const quadrants = new Map<string, GraphNode[]>();
  for (const node of items) quadrants.set(node.quadrant, [...(quadrants.get(node.quadrant) ?? []), node]);
  const together = items.length <= perColumn;
  let row = 0;
  for (const group of quadrants.values()) {
    for (const node of group) {
      if (row === perColumn) {
        row = 0;
        column++;
      }
      placed.push({ node, x: column * (small.width + gap), y: row * pitchY });
      row++;
    }
    if (!together && row > 0) {
      row = 0;
      column++;
    }
  }
  const width = Math.max(...placed.map(({ x }) => x)) + small.width;
  const left = -(width + 4 * metrics.gapX);
  for (const { node, x, y } of placed) {
    const autoX = left + x;
    nodes.set(node.key, {
      node,
      x: autoX + node.dx,
      y: y + node.dy,
      width: small.width,
      height: small.height,
      autoX,
      autoY: y,
      way: noWay,
    });
  }
}

function frameOf(nodes: Iterable<PlacedNode>): { x: number; y: number; width: number; height: number } {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, height } of nodes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (left === Number.POSITIVE_INFINITY) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
