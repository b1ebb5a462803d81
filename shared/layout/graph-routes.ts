import type { GraphLayout, PlacedNode } from './graph-layout';
import type { GraphEdge } from './graph-model';

/** A point in graph pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a line runs: corners of a right-angled line, or start, two control points and end of one curve. */
export interface Route {
  readonly shape: 'angled' | 'curve';
  readonly points: readonly Point[];
}

/** A rectangle, top left corner and size. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The way of an edge between its two cards where they stand; undefined when one of them is not shown. */
export function routeOf(layout: GraphLayout, edge: GraphEdge): Route | undefined {
  const from = layout.nodes.get(edge.from);
  const to = layout.nodes.get(edge.to);
  if (!from || !to) return undefined;
  return routeBetween(edge, from, to, to.way, layout.metrics.gapY);
}

/** The way of an edge between two rectangles, for cards in motion. */
export function routeBetween(edge: GraphEdge, from: Rect, to: Rect, way: PlacedNode['way'], gapY: number): Route {
  if (edge.kind === 'parent' || edge.kind === 'pillar' || edge.kind === 'gone') {
    const angled = angledRoute(from, to, way, gapY);
    if (angled) return { shape: 'angled', points: angled };
  }
  return { shape: 'curve', points: curve(from, to) };
}

function angledRoute(from: Rect, to: Rect, way: PlacedNode['way'], gapY: number): Point[] | undefined {
  const bottom = from.y + from.height;
  const start = { x: from.x + from.width / 2, y: bottom };
  if (way.into === 'side') {
    const trunk = from.x + (way.trunk ?? 0);
    const y = to.y + to.height / 2;
    if (y < bottom + 8 || to.x < trunk + 4) return undefined;
    const end = { x: to.x, y };
    if (trunk > from.x && trunk < from.x + from.width / 4) return [{ x: trunk, y: bottom }, { x: trunk, y }, end];
    const bus = bottom + gapY / 2;
    if (y < bus) return undefined;
    return [start, { x: start.x, y: bus }, { x: trunk, y: bus }, { x: trunk, y }, end];
  }
  const end = { x: to.x + to.width / 2, y: to.y };
  if (end.y < bottom + 8) return undefined;
  const bus = end.y - Math.min(gapY / 2, (end.y - bottom) / 2);
  if (way.trunk === null) {
    if (Math.abs(start.x - end.x) < 1) return [start, end];
    return [start, { x: start.x, y: bus }, { x: end.x, y: bus }, end];
  }
  const trunk = from.x + way.trunk;
  const first = bottom + gapY / 2;
  if (bus < first) return undefined;
  return [start, { x: start.x, y: first }, { x: trunk, y: first }, { x: trunk, y: bus }, { x: end.x, y: bus }, end];
}

function curve(from: Rect, to: Rect): Point[] {
  const a = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const b = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const apartX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  const apartY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height));
  if (apartX < 0 && apartY < 0) return [a, a, b, b];
  if (apartY < 0 && apartX > from.width / 2) return over(from, to, Math.sign(b.x - a.x), apartX);
  if (apartX < 0 && apartY > from.height / 2) return beside(from, to, Math.sign(b.y - a.y), apartY);
  if (apartX >= 0 && (apartX >= apartY || apartY < 0)) {
    const side = b.x > a.x ? 1 : -1;
    const start = { x: a.x + (side * from.width) / 2, y: a.y };
    const end = { x: b.x - (side * to.width) / 2, y: b.y };
    const pull = side * Math.max(24, Math.min(160, Math.abs(end.x - start.x) / 2));
    return [start, { x: start.x + pull, y: start.y }, { x: end.x - pull, y: end.y }, end];
  }
  const side = b.y > a.y ? 1 : -1;
  const start = { x: a.x + from.width / 4, y: a.y + (side * from.height) / 2 };
  const end = { x: b.x + to.width / 4, y: b.y - (side * to.height) / 2 };
  const pull = side * Math.max(16, Math.min(120, Math.abs(end.y - start.y) / 2));
  return [start, { x: start.x, y: start.y + pull }, { x: end.x, y: end.y - pull }, end];
}

/** In one row a line goes over the cards between, within the gap above them: behind them it would seem to end there. */
function over(from: Rect, to: Rect, side: number, apart: number): Point[] {
  const start = { x: from.x + from.width * (0.5 + 0.25 * side), y: from.y };
  const end = { x: to.x + to.width * (0.5 - 0.25 * side), y: to.y };
  const rise = riseOf(apart);
  return [start, { x: start.x, y: start.y - rise }, { x: end.x, y: end.y - rise }, end];
}

/** In one column it goes past the cards between, within the gap at their right. */
function beside(from: Rect, to: Rect, side: number, apart: number): Point[] {
  const start = { x: from.x + from.width, y: from.y + from.height * (0.5 + 0.25 * side) };
  const end = { x: to.x + to.width, y: to.y + to.height * (0.5 - 0.25 * side) };
  const rise = riseOf(apart);
  return [start, { x: start.x + rise, y: start.y }, { x: end.x + rise, y: end.y }, end];
}

/** Longer lines rise higher, so that lines over the same cards stay apart; three quarters of it are reached. */
function riseOf(apart: number): number {
  return 14 + Math.min(10, apart / 200);
}

/** The point half way along a route, for labels and tools. */
export function middleOf({ shape, points }: Route): Point {
  const at = (i: number): Point => points[i] ?? { x: 0, y: 0 };
  if (shape === 'curve') {
    return {
      x: (at(0).x + 3 * at(1).x + 3 * at(2).x + at(3).x) / 8,
      y: (at(0).y + 3 * at(1).y + 3 * at(2).y + at(3).y) / 8,
    };
  }
  // Near its end the line belongs to this card alone.
  const last = at(points.length - 1);
  const before = at(points.length - 2);
  return { x: (last.x + before.x) / 2, y: (last.y + before.y) / 2 };
}

/** A route as the data of an SVG path, corners rounded. */
export function pathData({ shape, points }: Route, radius = 8): string {
  const [start, ...rest] = points;
  if (!start) return '';
  if (shape === 'curve') return `M${pair(start)}C${rest.map(pair).join(' ')}`;
  let data = `M${pair(start)}`;
  for (let i = 1; i < points.length; i++) {
    const corner = points[i] as Point;
    const after = points[i + 1];
    if (!after) {
      data += `L${pair(corner)}`;
      break;
    }
    const before = points[i - 1] as Point;
    const room = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    data += `L${pair(towards(corner, before, room))}Q${pair(corner)} ${pair(towards(corner, after, room))}`;
  }
  return data;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  const share = whole > 0 ? length / whole : 0;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function pair({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
