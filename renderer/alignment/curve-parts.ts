import type { Point, Rect, Route } from '../../shared/layout/graph-routes';

/** A curve is looked at in this many pieces, fewer when it is short. */
const most = 64;
/** Graph pixels a piece of a curve is long. */
const pieceLength = 200;

/** Part of a curve, itself a curve, and how far from the curve's start it begins. */
export interface CurvePart {
  readonly points: readonly [Point, Point, Point, Point];
  readonly before: number;
}

type Curve = readonly [Point, Point, Point, Point];

/** A route as corners of straight lines; a curve in enough of them to look up where it passes. */
export function cornersOf({ shape, points }: Route): readonly Point[] {
  if (shape !== 'curve') return points;
  const curve = points as Curve;
  const pieces = piecesOf(curve);
  return Array.from({ length: pieces + 1 }, (_, i) => pointAt(curve, i / pieces));
}

/**
 * The parts of a curve that pass through a rectangle. Where a line leads far out of view only these are drawn: dashes
 * along tens of thousands of pixels that nobody sees would take most of a frame. `before` keeps the dashes in step.
 */
export function partsIn(points: readonly Point[], rect: Rect): CurvePart[] {
  const curve = points as Curve;
  const pieces = piecesOf(curve);
  const parts: CurvePart[] = [];
  let length = 0;
  let start: { t: number; before: number } | null = null;
  let a = pointAt(curve, 0);
  for (let i = 1; i <= pieces; i++) {
    const b = pointAt(curve, i / pieces);
    const seen =
      Math.min(a.x, b.x) <= rect.x + rect.width &&
      Math.max(a.x, b.x) >= rect.x &&
      Math.min(a.y, b.y) <= rect.y + rect.height &&
      Math.max(a.y, b.y) >= rect.y;
    if (seen) start ??= { t: (i - 1) / pieces, before: length };
    else if (start) {
      parts.push({ points: partOf(curve, start.t, (i - 1) / pieces), before: start.before });
      start = null;
    }
    length += Math.hypot(b.x - a.x, b.y - a.y);
    a = b;
  }
  if (start) parts.push({ points: partOf(curve, start.t, 1), before: start.before });
  return parts;
}

function piecesOf([a, , , d]: Curve): number {
  return Math.max(12, Math.min(most, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / pieceLength)));
}

function pointAt([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y };
}

/** The curve between two parameters: blossoming gives the control points. */
function partOf(curve: Curve, from: number, to: number): Curve {
  if (from === 0 && to === 1) return curve;
  const blossom = (t: number, u: number, v: number): Point => {
    const mix = (a: Point, b: Point, at: number) => ({ x: a.x + (b.x - a.x) * at, y: a.y + (b.y - a.y) * at });
    const [a, b, c, d] = curve;
    const ab = mix(a, b, t);
    const bc = mix(b, c, t);
    const cd = mix(c, d, t);
    return mix(mix(ab, bc, u), mix(bc, cd, u), v);
  };
  return [blossom(from, from, from), blossom(from, from, to), blossom(from, to, to), blossom(to, to, to)];
}
