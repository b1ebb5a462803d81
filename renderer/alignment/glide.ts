import type { Point } from '../../shared/layout/graph-routes';
import type { Live } from './live';
import type { Scene } from './scene';

/** More cards than this are put to their new places at once. */
const mostGliding = 200;

/** 160 ms to see where things went; none when reduced motion is asked for. */
export function motionTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
}

/** Lets cards glide from where they were seen to where they belong now. */
export class Glide {
  private frame = 0;
  private readonly gliding = new Map<string, { readonly at: Point; readonly began: number }>();

  constructor(
    private readonly live: Live,
    private readonly refresh: () => void,
  ) {}

  /** Starts from the given places; a card that is held by the mouse stays with it. */
  start(from: ReadonlyMap<string, Point>): void {
    const began = from.size > mostGliding ? Number.NEGATIVE_INFINITY : performance.now();
    for (const [key, at] of from) this.gliding.set(key, { at, began });
    cancelAnimationFrame(this.frame);
    this.step();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.gliding.clear();
  }

  private readonly step = (): void => {
    const { live, gliding } = this;
    const now = performance.now();
    const time = motionTime();
    for (const [key, { at, began }] of gliding) {
      const card = live.scene.layout.nodes.get(key);
      const share = time === 0 ? 1 : Math.min(1, (now - began) / time);
      const left = (1 - share) ** 3;
      if (share === 1 || !card || key === live.heldKey) gliding.delete(key);
      if (key === live.heldKey) continue;
      if (!card || share === 1) live.moved.delete(key);
      else live.moved.set(key, { x: card.x + (at.x - card.x) * left, y: card.y + (at.y - card.y) * left });
    }
    this.refresh();
    live.draw();
    if (gliding.size > 0) this.frame = requestAnimationFrame(this.step);
  };
}

/** How far the next layout shifts, so that on screen one card, or most of what is in view, stays where it is. */
export function shiftBetween(live: Live, next: Scene): Point {
  const none = { x: 0, y: 0 };
  const { anchor } = live;
  if (anchor === null) return none;
  const shift = (key: string): Point | undefined => {
    const before = live.scene.layout.nodes.get(key);
    const after = next.layout.nodes.get(key);
    return before && after && { x: after.x - before.x, y: after.y - before.y };
  };
  if (anchor !== undefined) return shift(anchor) ?? none;
  const counts = new Map<string, { shift: Point; count: number }>();
  for (const { node } of live.inView()) {
    const found = shift(node.key);
    if (!found) continue;
    const key = `${Math.round(found.x)} ${Math.round(found.y)}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { shift: found, count: 1 });
  }
  let best = { shift: none, count: counts.get('0 0')?.count ?? 0 };
  for (const candidate of counts.values()) if (candidate.count > best.count) best = candidate;
  return best.shift;
}

/** Where the cards of the next layout are seen now: at their old places, or where the card they unfold from is. */
export function seenBefore(live: Live, next: Scene, shift: Point): Map<string, Point> {
  const from = new Map<string, Point>();
  const before = live.scene.layout.nodes;
  for (const card of next.cards) {
    let key: string | null = card.node.key;
    while (key !== null && !before.has(key)) key = next.layout.nodes.get(key)?.node.parentKey ?? null;
    const at = key === null ? undefined : (live.moved.get(key) ?? before.get(key));
    if (!at) continue;
    const seen = { x: at.x + shift.x, y: at.y + shift.y };
    if (Math.abs(seen.x - card.x) > 0.5 || Math.abs(seen.y - card.y) > 0.5) from.set(card.node.key, seen);
    if (from.size > mostGliding) break;
  }
  return from;
}
