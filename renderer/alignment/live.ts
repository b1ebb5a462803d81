import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { Point } from '../../shared/layout/graph-routes';
import { Painter, type Viewport } from './painter';
import type { Scene } from './scene';

/** Above this many cards, those too small to read are one canvas and no elements. */
export const mountedAtMost = 150;
/** Zoom below which a card cannot be read. */
export const readableZoom = 0.4;
/** Zoom below which a card shows only its title and number, in larger letters. */
export const closeZoom = 0.62;
/** Zoom below which a card is too small to be taken by hand: a drag moves the view. */
const graspableZoom = 0.16;

/**
 * What happens between renders: where the window looks, which cards are elements, which are in motion. Kept outside
 * React, so that panning and zooming draw a frame without rendering anything.
 */
export class Live {
  painter: Painter;
  mounted: ReadonlySet<string> = new Set();
  readonly moved = new Map<string, Point>();
  activeKey: string | null = null;
  /** The card under the mouse: far out the only one that is an element, so that it can be taken. */
  hoverKey: string | null = null;
  /** The card being dragged. */
  heldKey: string | null = null;
  /** The card that stays where it is on screen in the next layout; null: none; undefined: what most cards do. */
  anchor: string | null | undefined;
  canvas: HTMLCanvasElement | null = null;
  viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  /** Where the view is going, while it is. */
  goal: Viewport | null = null;
  width = 0;
  height = 0;
  presenting = false;
  /** Whether links are drawn for all cards. */
  links = true;
  /** Whether the keyboard is on the graph and no card has it. */
  keyboard = false;
  /** Called after each frame, for what follows the viewport: tools on a line, the little map. */
  readonly followers = new Set<() => void>();

  constructor(scene: Scene, palette: GraphPalette) {
    this.painter = new Painter(scene, palette);
  }

  get scene(): Scene {
    return this.painter.scene;
  }

  /** Whether cards are too small to read and too many to mount. */
  get overview(): boolean {
    return this.viewport.zoom < readableZoom && this.scene.cards.length > mountedAtMost;
  }

  /** Whether cards show their title and number only; on the wall they always show all they have. */
  get far(): boolean {
    return this.viewport.zoom < closeZoom && !this.presenting;
  }

  /** Draws the present state at once. */
  draw(): void {
    const { canvas, width, height } = this;
    if (!canvas || width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const pixelWidth = Math.round(width * ratio);
    const pixelHeight = Math.round(height * ratio);
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
    }
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { viewport, moved, far, presenting, links } = this;
    const activeKey = this.keyboard ? this.activeKey : null;
    const mounted = this.overview ? this.taken() : this.mounted;
    this.painter.paint(context, { viewport, width, height, mounted, moved, activeKey, far, presenting, links });
    for (const follow of this.followers) follow();
  }

  /** Keys of the cards that should be elements now. */
  wanted(): Set<string> {
    const { scene, viewport, width, height } = this;
    if (this.overview) return this.taken();
    if (scene.cards.length <= mountedAtMost) return new Set(scene.cards.map((card) => card.node.key));
    const margin = 160;
    const near = scene.cardsIn({
      x: (-viewport.x - margin) / viewport.zoom,
      y: (-viewport.y - margin) / viewport.zoom,
      width: (width + 2 * margin) / viewport.zoom,
      height: (height + 2 * margin) / viewport.zoom,
    });
    const keys = new Set(near.map((card) => card.node.key));
    for (const key of [this.activeKey, this.heldKey]) if (key !== null && scene.layout.nodes.has(key)) keys.add(key);
    return keys;
  }

  /** Whether nothing of the graph is out of view. */
  get seesAll(): boolean {
    const { viewport, width, height } = this;
    const { layout } = this.scene;
    const { x, y, zoom } = viewport;
    const left = layout.x * zoom + x;
    const top = layout.y * zoom + y;
    return left >= 0 && top >= 0 && left + layout.width * zoom <= width && top + layout.height * zoom <= height;
  }

  /** The cards in the view, as the layout places them. */
  inView() {
    const { viewport, width, height } = this;
    const { x, y, zoom } = viewport;
    return this.scene.cardsIn({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  }

  /** The card that is an element even far out, so that it can be taken by hand. */
  taken(): Set<string> {
    const { scene, heldKey, hoverKey, viewport } = this;
    const key = heldKey ?? (viewport.zoom < graspableZoom ? null : hoverKey);
    const isThere = key !== null && scene.layout.nodes.has(key);
    return new Set(isThere ? [key] : []);
  }
}
