import type { Point, Rect, Route } from '../../shared/layout/graph-routes';
import { partsIn } from './curve-parts';
import type { DrawnEdge } from './scene';

/** Adds a route to the path; right-angled corners rounded. */
export function trace(context: CanvasRenderingContext2D, { shape, points }: Route, radius: number): void {
  const [a, b, c, d] = points;
  if (!a) return;
  context.moveTo(a.x, a.y);
  if (shape === 'curve' && b && c && d) {
    context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
    return;
  }
  for (let i = 1; i < points.length; i++) {
    const at = points[i] as Point;
    const next = points[i + 1];
    if (!next || radius === 0) {
      context.lineTo(at.x, at.y);
      continue;
    }
    const before = points[i - 1] as Point;
    const room = Math.min(
      radius,
      Math.hypot(at.x - before.x, at.y - before.y) / 2,
      Math.hypot(next.x - at.x, next.y - at.y) / 2,
    );
    context.arcTo(at.x, at.y, next.x, next.y, room);
  }
}

/** Whether most of a curve is out of view. */
export function reachesFar({ route, left, top, right, bottom }: DrawnEdge, { width, height }: Rect): boolean {
  return route.shape === 'curve' && (right - left > 3 * width || bottom - top > 3 * height);
}

/** Strokes what is seen of a curve, and a little around. */
export function strokeSeen(context: CanvasRenderingContext2D, { points }: Route, { x, y, width, height }: Rect): void {
  const around = { x: x - width / 2, y: y - height / 2, width: 2 * width, height: 2 * height };
  for (const part of partsIn(points, around)) {
    const [a, b, c, d] = part.points;
    context.lineDashOffset = part.before;
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
    context.stroke();
  }
  context.lineDashOffset = 0;
}

/** Adds the arrow at the end of a route to the path. */
export function arrowHead(context: CanvasRenderingContext2D, { points }: Route): void {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return;
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const wing = (turn: number): [number, number] => [
    end.x - 11 * Math.cos(angle + turn),
    end.y - 11 * Math.sin(angle + turn),
  ];
  context.moveTo(end.x, end.y);
  context.lineTo(...wing(0.42));
  context.lineTo(...wing(-0.42));
  context.closePath();
}
