import type { StandingMark, StatusShape } from '../../shared/document/model';
import type { Quadrant } from '../../shared/model/swot';
import { inks, quadrantInks } from './ink';
import type { Ink, Sheet } from './sheet';

const shapeInks: Readonly<Record<StatusShape, Ink>> = {
  onTrack: inks.green,
  behind: inks.amber,
  atRisk: inks.red,
  notStarted: inks.quiet,
  done: inks.green,
  inProgress: inks.blue,
  blocked: inks.red,
  cancelled: inks.quiet,
  paused: inks.quiet,
};

/** Draws the shape of a status, `size` points wide, centred on (x, y): told apart without colour, the same as in the window. */
export function drawStatusShape(sheet: Sheet, shape: StatusShape, x: number, y: number, size: number): void {
  const ink = shapeInks[shape];
  const r = size / 2;
  switch (shape) {
    case 'onTrack':
      sheet.circle(x, y, r, 'f', { fill: ink });
      break;
    case 'behind':
      sheet.path(
        [['m', x, y - r * 1.1], ['l', x + r * 1.1, y], ['l', x, y + r * 1.1], ['l', x - r * 1.1, y], ['h']],
        'f',
        {
          fill: ink,
        },
      );
      break;
    case 'atRisk':
      sheet.path([['m', x, y - r], ['l', x + r, y + r * 0.85], ['l', x - r, y + r * 0.85], ['h']], 'f', { fill: ink });
      break;
    case 'notStarted':
      sheet.circle(x, y, r * 0.88, 'S', { stroke: ink, thickness: size * 0.12 });
      break;
    case 'inProgress':
      sheet.circle(x, y, r * 0.88, 'S', { stroke: ink, thickness: size * 0.12 });
      sheet.path(
        [['m', x, y - r * 0.88], ['c', x + r * 1.17, y - r * 0.88, x + r * 1.17, y + r * 0.88, x, y + r * 0.88], ['h']],
        'f',
        {
          fill: ink,
        },
      );
      break;
    case 'done':
      sheet.circle(x, y, r * 1.1, 'f', { fill: ink });
      sheet.path(
        [
          ['m', x - r * 0.5, y + r * 0.05],
          ['l', x - r * 0.1, y + r * 0.45],
          ['l', x + r * 0.55, y - r * 0.4],
        ],
        'S',
        {
          stroke: inks.paper,
          thickness: size * 0.16,
        },
      );
      break;
    case 'blocked':
      sheet.fill(x - r * 0.9, y - r * 0.9, size * 0.9, size * 0.9, ink);
      sheet.fill(x - r * 0.55, y - r * 0.15, size * 0.55, r * 0.3, inks.paper);
      break;
    case 'paused':
      sheet.fill(x - r * 0.7, y - r * 0.8, r * 0.5, r * 1.6, ink);
      sheet.fill(x + r * 0.2, y - r * 0.8, r * 0.5, r * 1.6, ink);
      break;
    case 'cancelled':
      sheet.path(
        [
          ['m', x - r * 0.8, y - r * 0.8],
          ['l', x + r * 0.8, y + r * 0.8],
        ],
        'S',
        { stroke: ink, thickness: size * 0.2 },
      );
      sheet.path(
        [
          ['m', x + r * 0.8, y - r * 0.8],
          ['l', x - r * 0.8, y + r * 0.8],
        ],
        'S',
        { stroke: ink, thickness: size * 0.2 },
      );
      break;
  }
}

/** A quadrant's mark: plus, minus, arrow up, warning triangle. */
export function drawQuadrantMark(sheet: Sheet, quadrant: Quadrant, x: number, y: number, size: number, ink: Ink): void {
  const r = size / 2;
  const style = { stroke: ink, thickness: size * 0.18 };
  switch (quadrant) {
    case 'strength':
      sheet.path(
        [
          ['m', x - r, y],
          ['l', x + r, y],
        ],
        'S',
        style,
      );
      sheet.path(
        [
          ['m', x, y - r],
          ['l', x, y + r],
        ],
        'S',
        style,
      );
      break;
    case 'weakness':
      sheet.path(
        [
          ['m', x - r, y],
          ['l', x + r, y],
        ],
        'S',
        style,
      );
      break;
    case 'opportunity':
      sheet.path(
        [
          ['m', x - r, y + r],
          ['l', x + r, y - r],
        ],
        'S',
        style,
      );
      sheet.path(
        [
          ['m', x - r * 0.1, y - r],
          ['l', x + r, y - r],
          ['l', x + r, y + r * 0.1],
        ],
        'S',
        style,
      );
      break;
    case 'threat':
      sheet.path([['m', x, y - r], ['l', x + r, y + r * 0.9], ['l', x - r, y + r * 0.9], ['h']], 'S', style);
      sheet.path(
        [
          ['m', x, y - r * 0.1],
          ['l', x, y + r * 0.35],
        ],
        'S',
        style,
      );
      break;
  }
}

/** The ink of a quadrant. */
export function quadrantInk(quadrant: Quadrant): Ink {
  return quadrantInks[quadrant];
}

/** A bar of `width` points with its outline, so that an empty one is seen; a tick where progress is expected. */
export function drawProgressBar(
  sheet: Sheet,
  mark: Pick<StandingMark, 'progress' | 'expected'>,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Ink,
): void {
  sheet.rounded(x, y, width, height, height / 2, 'B', { fill: inks.paper, stroke: inks.line, thickness: 0.5 });
  if (mark.progress !== null && mark.progress > 0) {
    const filled = Math.max(height, width * Math.min(1, mark.progress));
    sheet.rounded(x, y, filled, height, height / 2, 'f', { fill: ink });
  }
  if (mark.expected !== null && mark.expected > 0 && mark.expected < 1) {
    const at = x + width * mark.expected;
    sheet.rule(at, y - 1.6, at, y + height + 1.6, inks.paper, 2);
    sheet.rule(at, y - 1.6, at, y + height + 1.6, inks.text, 0.9);
  }
}
