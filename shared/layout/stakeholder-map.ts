import type { Stakeholder } from '../model/stakeholder';

/** A point of the map, 0..1 from its left and from its top: interest grows to the right, power upwards. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Power and interest, both 1..5. */
type Standing = Pick<Stakeholder, 'power' | 'interest'>;

/** Where somebody stands on the map. */
export function mapPoint({ power, interest }: Standing): MapPoint {
  return { x: (interest - 1) / 4, y: (5 - power) / 4 };
}

/** What a point of the map means, in tenths and within the scale. */
export function standingAt({ x, y }: MapPoint): Standing {
  return { power: onScale(5 - y * 4), interest: onScale(1 + x * 4) };
}

/** A value of the scale 1..5 in tenths: what a hand on a map can mean. */
export function onScale(value: number): number {
  return Math.round(Math.min(5, Math.max(1, value)) * 10) / 10;
}

const nearest = 0.3;
const widest = 2_000;

/** A standing near `wanted` where nobody stands yet, found on a growing spiral; `wanted` itself when the map is full. */
export function freeStanding(taken: readonly Standing[], wanted: Standing): Standing {
  for (let i = 0; i < widest; i++) {
    const distance = 0.2 * Math.sqrt(i);
    const angle = i * 2.399963;
    const power = wanted.power + distance * Math.sin(angle);
    const interest = wanted.interest + distance * Math.cos(angle);
    if (power < 1 || power > 5 || interest < 1 || interest > 5) continue;
    const spot = { power: onScale(power), interest: onScale(interest) };
    if (!taken.some((other) => Math.hypot(other.power - spot.power, other.interest - spot.interest) < nearest)) {
      return spot;
    }
  }
  return wanted;
}

/** A mark on the map with the name that goes beside it; lengths in any one unit. */
export interface MapMark {
  readonly id: string;
  /** The middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** Of the name. */
  readonly width: number;
}

/** Lengths of the map's drawing, in the unit of the marks. */
export interface MapSizes {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly gap: number;
  readonly lineHeight: number;
}

export type LabelSide = 'right' | 'left' | 'below' | 'above';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * On which side of its mark each name finds room, earlier marks first; a name that finds none is left out (it is shown when
 * its mark is pointed at). No name covers another name or any mark, and none leaves the map.
 */
export function placeLabels(marks: readonly MapMark[], sizes: MapSizes): Map<string, LabelSide> {
  const { radius } = sizes;
  const dots = marks.map(({ x, y }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const taken: Box[] = [...dots];
  const placed = new Map<string, LabelSide>();
  for (const mark of marks) {
    for (const side of ['right', 'left', 'below', 'above'] as const) {
      const box = labelBox(mark, side, sizes);
      const inside = box.left >= 0 && box.top >= 0 && box.right <= sizes.width && box.bottom <= sizes.height;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.set(mark.id, side);
      break;
    }
  }
  return placed;
}

/** The box of a name on one side of its mark. */
export function labelBox(mark: MapMark, side: LabelSide, { radius, gap, lineHeight }: MapSizes): Box {
  const reach = radius + gap;
  const left = {
    right: mark.x + reach,
    left: mark.x - reach - mark.width,
    below: mark.x - mark.width / 2,
    above: mark.x - mark.width / 2,
  }[side];
  const top = {
    right: mark.y - lineHeight / 2,
    left: mark.y - lineHeight / 2,
    below: mark.y + reach,
    above: mark.y - reach - lineHeight,
  }[side];
  return { left, top, right: left + mark.width, bottom: top + lineHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The nearest mark in a direction (`dx`, `dy` one of -1, 0, 1): straight ahead counts more than aside. */
export function markTowards(
  marks: readonly MapMark[],
  from: MapMark | undefined,
  dx: number,
  dy: number,
): MapMark | undefined {
  if (!from) return marks[0];
  let best: MapMark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const ahead = (mark.x - from.x) * dx + (mark.y - from.y) * dy;
    if (mark.id === from.id || ahead <= 0) continue;
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx);
    const cost = ahead + 2.2 * aside;
    if (cost >= least) continue;
    least = cost;
    best = mark;
  }
  return best;
}
