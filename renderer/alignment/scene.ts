import type { GraphLayout, PlacedNode } from '../../shared/layout/graph-layout';
import type { GraphEdge } from '../../shared/layout/graph-model';
import { type Point, type Rect, type Route, routeBetween } from '../../shared/layout/graph-routes';
import { cornersOf } from './curve-parts';

/** Side of a cell of the look-up grid, in graph pixels: a few cards. */
const cell = 800;

/** An edge with its way and the rectangle around it. */
export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly route: Route;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A layout made quick to look into: which cards and lines lie in a rectangle or under a point, also while a card is in
 * motion. Costs one pass over the cards when made, then only what is asked about.
 */
export class Scene {
  readonly cards: readonly PlacedNode[];
  /** The topmost cards with something under them, row by row from the left. */
  readonly headings: readonly PlacedNode[];
  /** The cards that changed, while comparing. */
  readonly changed: readonly PlacedNode[];
  readonly edges: readonly DrawnEdge[];
  /** Edges touching a card, by key. */
  readonly edgesAt = new Map<string, number[]>();
  private readonly byId = new Map<string, DrawnEdge>();
  private readonly grid = new Map<number, number[]>();
  private readonly edgeGrid = new Map<number, number[]>();

  constructor(readonly layout: GraphLayout) {
    this.cards = [...layout.nodes.values()];
    this.changed = this.cards.filter(({ node }) => node.change);
    this.headings = this.cards
      .filter(
        ({ node: { parentKey, childKeys, folded } }) => parentKey === null && (childKeys.length > 0 || folded > 0),
      )
      .sort((a, b) => a.y - b.y || a.x - b.x);
    this.cards.forEach((card, i) => {
      for (const at of cellsOf(card.x, card.y, card.x + card.width, card.y + card.height)) push(this.grid, at, i);
    });
    this.edges = layout.edges.flatMap((edge) => this.drawn(edge) ?? []);
    this.edges.forEach((drawn, i) => {
      this.byId.set(drawn.edge.id, drawn);
      push(this.edgesAt, drawn.edge.from, i);
      push(this.edgesAt, drawn.edge.to, i);
      for (const at of cellsAlong(drawn)) push(this.edgeGrid, at, i);
    });
  }

  /** The edge with this id, if it is shown. */
  edge(id: string): DrawnEdge | undefined {
    return this.byId.get(id);
  }

  /** The edge with its way, with cards where `moved` has them. */
  drawn(edge: GraphEdge, moved?: ReadonlyMap<string, Point>): DrawnEdge | undefined {
    const from = this.rect(edge.from, moved);
    const to = this.rect(edge.to, moved);
    const way = this.layout.nodes.get(edge.to)?.way;
    if (!from || !to || !way) return undefined;
    const route = routeBetween(edge, from, to, way, this.layout.metrics.gapY);
    let left = Number.POSITIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const { x, y } of route.points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    return { edge, route, left, top, right, bottom };
  }

  /** Where a card is, or is being moved to. */
  rect(key: string, moved?: ReadonlyMap<string, Point>): Rect | undefined {
    const card = this.layout.nodes.get(key);
    const at = moved?.get(key);
    return card && at ? { x: at.x, y: at.y, width: card.width, height: card.height } : card;
  }

  /** The cards that touch a rectangle, in no particular order. */
  cardsIn(rect: Rect): PlacedNode[] {
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    return this.found(this.grid, this.cards, rect, right, bottom).filter(
      (card) => card.x < right && card.x + card.width > rect.x && card.y < bottom && card.y + card.height > rect.y,
    );
  }

  /** The edges that pass through a rectangle or close by it. */
  edgesIn(rect: Rect): DrawnEdge[] {
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    return this.found(this.edgeGrid, this.edges, rect, right, bottom).filter(
      (edge) => edge.left <= right && edge.right >= rect.x && edge.top <= bottom && edge.bottom >= rect.y,
    );
  }

  /** The card under a point, other than `except`. */
  cardAt(point: Point, except?: string): PlacedNode | undefined {
    return this.cardsIn({ ...point, width: 1e-6, height: 1e-6 }).findLast((card) => card.node.key !== except);
  }

  /** The edge that passes within `reach` of a point; with `links` also links, and these before lines of the tree. */
  edgeAt(point: Point, reach: number, links: boolean): DrawnEdge | undefined {
    const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    let best: DrawnEdge | undefined;
    let least = reach;
    for (const drawn of this.edgesIn(around)) {
      if (!links && drawn.edge.linkId !== null) continue;
      const away = distanceTo(drawn.route, point) + (drawn.edge.linkId === null ? reach / 3 : 0);
      if (away < least) {
        least = away;
        best = drawn;
      }
    }
    return best;
  }

  private found<T>(
    grid: ReadonlyMap<number, number[]>,
    items: readonly T[],
    rect: Rect,
    right: number,
    bottom: number,
  ) {
    const across = ((right - rect.x) / cell + 1) * ((bottom - rect.y) / cell + 1);
    if (across > grid.size) return [...items];
    const seen = new Set<number>();
    for (const at of cellsOf(rect.x, rect.y, right, bottom)) for (const i of grid.get(at) ?? []) seen.add(i);
    return Array.from(seen, (i) => items[i] as T);
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function* cellsOf(left: number, top: number, right: number, bottom: number): Generator<number> {
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++) {
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) yield x * 1_000_003 + y;
  }
}

/** The cells a line passes through, so that a long one is not found everywhere within its surrounding rectangle. */
function cellsAlong({ route, left, top, right, bottom }: DrawnEdge): Iterable<number> {
  if (right - left <= cell && bottom - top <= cell) return cellsOf(left, top, right, bottom);
  const cells = new Set<number>();
  const corners = cornersOf(route);
  for (let i = 1; i < corners.length; i++) {
    const a = corners[i - 1] as Point;
    const b = corners[i] as Point;
    const within = cellsOf(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
    for (const at of within) cells.add(at);
  }
  return cells;
}

function distanceTo(route: Route, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  const corners = cornersOf(route);
  for (let i = 1; i < corners.length; i++) {
    least = Math.min(least, toSegment(point, corners[i - 1] as Point, corners[i] as Point));
  }
  return least;
}

function toSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0;
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
