import type { GraphLink } from '../../shared/document/model';
import type { LinkKind } from '../../shared/model/goal';
import type { PlacedNode } from './graph-pages';
import { inks } from './ink';
import type { Ink, PathStep, Sheet } from './sheet';

/** A card as a rectangle on the page, with its column. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly column: number;
}

/** Where the columns of a page stand. */
export interface Columns {
  readonly left: number;
  readonly width: number;
  readonly gap: number;
}

/** A vertical piece of a link in the space right of a column; `x` is found when all of them are known. */
interface Lane {
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
  x: number;
}

/** A link with its two ends and the lanes it runs through, in order. */
interface Route {
  readonly kind: LinkKind;
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
  readonly lanes: readonly Lane[];
  /** 1: the arrow points to the left into its card. */
  readonly arrow: 1 | -1;
}

/** Lines of links, each told from the others in black and white too. */
export const linkStyles: Readonly<Record<LinkKind, { readonly stroke: Ink; readonly dash?: readonly number[] }>> = {
  contributes: { stroke: inks.blue },
  supports: { stroke: inks.green, dash: [4, 2.4] },
  dependsOn: { stroke: inks.amber, dash: [0.01, 2.2] },
};

/** How far a card that hangs under the one above it is moved to the right. */
export const hangIndent = 14;
const radius = 3;
const laneGap = 3.4;
/** Space that arrow heads need beside a card. */
const headRoom = 8;

/** Draws who stands under whom, as right-angled lines through the space between the columns. */
export function drawTree(sheet: Sheet, placed: readonly PlacedNode[], top: number, columns: Columns): void {
  const at = rectangles(placed, top, columns);
  for (const { page } of placed) {
    const parent = at.get(page.node.id);
    if (!parent) continue;
    const from = { x: parent.x + parent.width, y: parent.y + parent.height / 2 };
    for (const child of page.children) {
      const rect = at.get(child.node.id);
      if (!rect) continue;
      if (rect.column === parent.column) {
        const trunk = parent.x + hangIndent / 2;
        const middle = rect.y + rect.height / 2;
        const down = [
          { x: trunk, y: parent.y + parent.height },
          { x: trunk, y: middle },
          { x: rect.x, y: middle },
        ];
        sheet.path(rounded(down), 'S', { stroke: inks.line, thickness: 0.9 });
        continue;
      }
      const bus = from.x + headRoom;
      const y = rect.y + rect.height / 2;
      const points = [from, { x: bus, y: from.y }, { x: bus, y }, { x: rect.x, y }];
      sheet.path(rounded(points), 'S', { stroke: inks.line, thickness: 0.9 });
    }
  }
}

/** Draws links between cards of the page: along lanes between the columns and through the gaps between cards. */
export function drawLinks(
  sheet: Sheet,
  links: readonly GraphLink[],
  placed: readonly PlacedNode[],
  top: number,
  columns: Columns,
): void {
  const at = rectangles(placed, top, columns);
  const ports = new Map<string, number>();
  const routes = links.flatMap((link): Route[] => {
    const [from, to] = [at.get(link.from), at.get(link.to)];
    return from && to ? [routeOf(link, from, to, [...at.values()], ports)] : [];
  });
  assignLanes(
    routes.flatMap((route) => route.lanes),
    columns,
  );
  for (const { kind, start, end, lanes, arrow } of routes) {
    const points = [start];
    for (const lane of lanes) points.push({ x: lane.x, y: lane.from }, { x: lane.x, y: lane.to });
    points.push(end);
    sheet.path(rounded(points), 'S', { thickness: 0.9, ...linkStyles[kind] });
    sheet.path(arrowHead(end.x, end.y, arrow), 'f', { fill: linkStyles[kind].stroke });
  }
}

/** The head of an arrow whose point is at (x, y); `side` 1 lets it come from the right. */
export function arrowHead(x: number, y: number, side: 1 | -1): PathStep[] {
  return [['m', x, y], ['l', x + 4.5 * side, y - 2.2], ['l', x + 4.5 * side, y + 2.2], ['h']];
}

function rectangles(placed: readonly PlacedNode[], top: number, columns: Columns): Map<string, Rect> {
  return new Map(placed.map((node) => [node.page.node.id, cardRect(node, top, columns)]));
}

/** Where a card stands on the sheet. */
export function cardRect({ column, top: y, height, hangs }: PlacedNode, top: number, columns: Columns): Rect {
  const indent = hangs ? hangIndent : 0;
  const x = columns.left + column * (columns.width + columns.gap) + indent;
  return { x, y: top + y, width: columns.width - indent, height, column };
}

function routeOf(link: GraphLink, from: Rect, to: Rect, all: readonly Rect[], ports: Map<string, number>): Route {
  const { kind } = link;
  const [out, into] = sidesOf(from, to);
  const start = { x: from.x + (out === 1 ? from.width : 0), y: port(link.from, out, from, to, ports) };
  const end = { x: to.x + (into === 1 ? to.width : 0), y: port(link.to, into, to, from, ports) };
  const first = out === 1 ? from.column : from.column - 1;
  const last = into === 1 ? to.column : to.column - 1;
  const lane = (gutter: number, a: number, b: number): Lane => ({ gutter, from: a, to: b, x: 0 });
  if (first === last) return { kind, start, end, arrow: into, lanes: [lane(first, start.y, end.y)] };
  const between = all.filter(({ column }) => column > Math.min(first, last) && column <= Math.max(first, last));
  const y = clearHeight(between, start.y, end.y);
  return { kind, start, end, arrow: into, lanes: [lane(first, start.y, y), lane(last, y, end.y)] };
}

/** The sides on which a link leaves and enters, 1 for the right one: those that face each other. */
function sidesOf(from: Rect, to: Rect): readonly [1 | -1, 1 | -1] {
  if (from.column === to.column) return from.column === 0 ? [1, 1] : [-1, -1];
  return to.column > from.column ? [1, -1] : [-1, 1];
}

/** Links to one side of a card end one beside the other, away from the middle, where the tree's own line is. */
function port(id: string, side: 1 | -1, rect: Rect, other: Rect, ports: Map<string, number>): number {
  const up = other.y + other.height / 2 < rect.y + rect.height / 2;
  const key = `${id} ${side} ${up}`;
  const count = ports.get(key) ?? 0;
  ports.set(key, count + 1);
  const reach = rect.height / 2 - 5;
  const offset = Math.min(reach, 8 + (count % 4) * Math.min(6, Math.max(1, (reach - 8) / 3)));
  return rect.y + rect.height / 2 + (up ? -offset : offset);
}

/** A height between two others at which no card is in the way; the one that makes the shortest detour. */
function clearHeight(cards: readonly Rect[], a: number, b: number): number {
  const heights = [a, b, ...cards.flatMap(({ y, height }) => [y - 3.5, y + height + 3.5])];
  const clear = (at: number): boolean => cards.every(({ y, height }) => at < y - 2 || at > y + height + 2);
  const detour = (at: number): number => Math.abs(at - a) + Math.abs(at - b);
  let best = a;
  let shortest = Number.POSITIVE_INFINITY;
  for (const at of heights) {
    if (!clear(at) || detour(at) >= shortest) continue;
    best = at;
    shortest = detour(at);
  }
  return best;
}

/** Gives each vertical piece a lane of its own where it would run over another one. */
function assignLanes(lanes: readonly Lane[], { left, width, gap }: Columns): void {
  const count = Math.max(1, Math.floor((gap - 2 * headRoom - laneGap) / laneGap) + 1);
  const used = new Map<string, { from: number; to: number }[]>();
  for (const lane of [...lanes].sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))) {
    const [from, to] = [Math.min(lane.from, lane.to) - 2, Math.max(lane.from, lane.to) + 2];
    const busy = (number: number): { from: number; to: number }[] => used.get(`${lane.gutter} ${number}`) ?? [];
    let number = 0;
    while (number < count - 1 && busy(number).some((other) => other.from < to && other.to > from)) number++;
    used.set(`${lane.gutter} ${number}`, [...busy(number), { from, to }]);
    const right = left + (lane.gutter + 1) * (width + gap);
    lane.x = right - headRoom - number * laneGap;
  }
}

/** A line through points with its corners rounded. */
function rounded(points: readonly { readonly x: number; readonly y: number }[]): PathStep[] {
  const steps: PathStep[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before) steps.push(['m', point.x, point.y]);
    else if (!after) steps.push(['l', point.x, point.y]);
    else {
      const room = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      const a = towards(point, before, room);
      const b = towards(point, after, room);
      steps.push(['l', a.x, a.y], ['c', point.x, point.y, point.x, point.y, b.x, b.y]);
    }
  }
  return steps;
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  length: number,
): { x: number; y: number } {
  const whole = distance(from, to);
  const share = whole > 0 ? length / whole : 0;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
