import type { MapPoint, StakeholderMapBlock } from '../../shared/document/model';
import { zoneBorder, zones } from '../../shared/stakeholders';
import type { Box, Flow } from './flow';
import { inks, rgb, tint } from './ink';
import { baseline, type Sheet } from './sheet';

const height = 348;
const radius = 7.5;
/** Room between the frame and the outermost points; above and below there is room for the names of the zones. */
const rim = { x: 14, y: 26 };
const labelSize = 7.5;
const labelLeading = 9;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Dot {
  readonly point: MapPoint;
  x: number;
  y: number;
}

/** The power/interest map as one drawing: zones, points with their numbers, names where there is room for them. */
export function stakeholderMapBoxes(flow: Flow, block: StakeholderMapBlock): Box[] {
  return [
    {
      height: height + 34,
      gap: 6,
      draw: (sheet, left, top) => {
        const field = { x: left, y: top + 14, w: flow.width, h: height };
        drawField(sheet, block, field);
        const dots = placedDots(block.points, field);
        const taken: Rect[] = dots.map(({ x, y }) => ({
          x: x - radius,
          y: y - radius,
          w: 2 * radius,
          h: 2 * radius,
        }));
        taken.push(...zoneLabels(flow, block, field), ...borders(field));
        for (const dot of dots) drawName(flow, sheet, dot, field, taken);
        for (const dot of dots) drawDot(flow, sheet, dot);
      },
    },
  ];
}

const washes = { manageClosely: 0.14, keepSatisfied: 0.07, keepInformed: 0.07, monitor: 0.02 } as const;

function zoneRect(zone: (typeof zones)[number], { x, y, w, h }: Rect): Rect {
  const right = zone === 'manageClosely' || zone === 'keepInformed';
  const upper = zone === 'manageClosely' || zone === 'keepSatisfied';
  return { x: right ? x + w / 2 : x, y: upper ? y : y + h / 2, w: w / 2, h: h / 2 };
}

function drawField(sheet: Sheet, block: StakeholderMapBlock, field: Rect): void {
  for (const zone of zones) {
    const { x, y, w, h } = zoneRect(zone, field);
    sheet.fill(x, y, w, h, rgb(tint('#57606a', washes[zone])));
    const upper = y === field.y;
    const right = x > field.x;
    const baselineY = upper ? y + 13 : y + h - 7;
    sheet.text(
      block.zones[zone],
      right ? x + w - 8 : x + 8,
      baselineY,
      9,
      inks.quiet,
      'bold',
      right ? 'right' : 'left',
    );
  }
  sheet.rule(field.x, field.y + field.h / 2, field.x + field.w, field.y + field.h / 2, inks.line, 0.6);
  sheet.rule(field.x + field.w / 2, field.y, field.x + field.w / 2, field.y + field.h, inks.line, 0.6);
  sheet.stroke(field.x, field.y, field.w, field.h, inks.line, 0.8);
  drawAxes(sheet, block, field);
}

/** Power grows upwards, interest to the right: said at the end of each axis. */
function drawAxes(sheet: Sheet, block: StakeholderMapBlock, { x, y, w, h }: Rect): void {
  const bottom = y + h + 12;
  sheet.text(`${block.power} ${block.high}`, x + 10, y - 5, 8, inks.text, 'bold');
  arrow(sheet, x + 3, y - 2, 0, -8);
  sheet.text(`${block.interest} ${block.high}`, x + w - 12, bottom, 8, inks.text, 'bold', 'right');
  arrow(sheet, x + w - 9, bottom - 3, 8, 0);
  sheet.text(block.low, x, bottom, 8, inks.quiet);
}

function arrow(sheet: Sheet, x: number, y: number, dx: number, dy: number): void {
  const [tipX, tipY] = [x + dx, y + dy];
  const style = { stroke: inks.text, thickness: 0.9 };
  sheet.path(
    [
      ['m', x, y],
      ['l', tipX, tipY],
    ],
    'S',
    style,
  );
  const [backX, backY] = [Math.sign(dx) * 2.6, Math.sign(dy) * 2.6];
  sheet.path(
    [
      ['m', tipX - backX - Math.sign(dy) * 2.2, tipY - backY - Math.sign(dx) * 2.2],
      ['l', tipX, tipY],
      ['l', tipX - backX + Math.sign(dy) * 2.2, tipY - backY + Math.sign(dx) * 2.2],
    ],
    'S',
    style,
  );
}

function zoneLabels(flow: Flow, block: StakeholderMapBlock, field: Rect): Rect[] {
  return zones.map((zone) => {
    const { x, y, w, h } = zoneRect(zone, field);
    const width = flow.typesetter.width(block.zones[zone], 9, 'bold');
    return { x: x > field.x ? x + w - 8 - width : x + 8, y: y === field.y ? y + 4 : y + h - 16, w: width, h: 12 };
  });
}

/** The lines between the zones: no name is written across them. */
function borders({ x, y, w, h }: Rect): Rect[] {
  return [
    { x: x + w / 2, y, w: 0, h },
    { x, y: y + h / 2, w, h: 0 },
  ];
}

/** Where the points stand: those that lie on each other are pushed apart, never over the border of their zone. */
function placedDots(points: readonly MapPoint[], field: Rect): Dot[] {
  const [w, h] = [field.w - 2 * rim.x, field.h - 2 * rim.y];
  const dots = points.map((point) => ({
    point,
    x: field.x + rim.x + ((point.interest - 1) / 4) * w,
    y: field.y + rim.y + ((5 - point.power) / 4) * h,
  }));
  const apart = 2 * radius + 1;
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (let i = 0; i < dots.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [dots[i] as Dot, dots[j] as Dot];
        let [dx, dy] = [a.x - b.x, a.y - b.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        // Two on the same spot part along an angle of their own, the same on every drawing.
        if (distance < 0.01) [dx, dy] = [Math.cos(i * 2.4), Math.sin(i * 2.4)];
        const length = Math.hypot(dx, dy);
        const push = (apart - distance) / 2 + 0.01;
        a.x += (dx / length) * push;
        a.y += (dy / length) * push;
        b.x -= (dx / length) * push;
        b.y -= (dy / length) * push;
        moved = true;
      }
    }
    for (const dot of dots) keepInZone(dot, field);
    if (!moved) break;
  }
  return dots;
}

function keepInZone(dot: Dot, { x, y, w, h }: Rect): void {
  const right = dot.point.interest >= zoneBorder;
  const upper = dot.point.power >= zoneBorder;
  const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  dot.x = within(dot.x, right ? x + w / 2 : x + radius + 1, right ? x + w - radius - 1 : x + w / 2 - 0.5);
  dot.y = within(dot.y, upper ? y + radius + 1 : y + h / 2 + 0.5, upper ? y + h / 2 : y + h - radius - 1);
}

function drawDot(flow: Flow, sheet: Sheet, { point, x, y }: Dot): void {
  const style = point.alarm
    ? { fill: inks.paper, stroke: inks.red, thickness: 1.6 }
    : { fill: flow.accentText, stroke: inks.paper, thickness: 0.8 };
  if (point.kind === 'person') sheet.circle(x, y, radius, 'B', style);
  else sheet.rounded(x - radius, y - radius, 2 * radius, 2 * radius, 2, 'B', style);
  const size = point.number > 99 ? 6 : 7.5;
  const ink = point.alarm ? inks.red : inks.paper;
  sheet.text(String(point.number), x, y + size * 0.36, size, ink, 'bold', 'center');
}

/** The name beside its point: right, left, below or above, where nothing else stands; nowhere: the number has to do. */
function drawName(flow: Flow, sheet: Sheet, { point, x, y }: Dot, field: Rect, taken: Rect[]): void {
  const most = 120;
  const lines = flow.typesetter.lines(point.name, most, labelSize);
  const [line] = flow.typesetter.clipped(lines, 1, most, labelSize, 'regular');
  if (!line) return;
  const w = (line.width * labelSize) / 1000;
  const h = labelLeading;
  const spots: Rect[] = [
    { x: x + radius + 3, y: y - h / 2, w, h },
    { x: x - radius - 3 - w, y: y - h / 2, w, h },
    { x: x - w / 2, y: y + radius + 1.5, w, h },
    { x: x - w / 2, y: y - radius - 1.5 - h, w, h },
  ];
  const free = spots.find((spot) => inside(spot, field) && !taken.some((other) => overlap(spot, other)));
  if (!free) return;
  taken.push(free);
  sheet.line(line, free.x, free.y + baseline(labelSize, labelLeading), labelSize, inks.text);
}

function inside(a: Rect, b: Rect): boolean {
  return a.x >= b.x + 2 && a.x + a.w <= b.x + b.w - 2 && a.y >= b.y + 2 && a.y + a.h <= b.y + b.h - 2;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w + 1 && b.x < a.x + a.w + 1 && a.y < b.y + b.h && b.y < a.y + a.h;
}
