import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { Point } from '../../shared/layout/graph-routes';
import { Painter, type Viewport } from './painter';
import type { Scene } from './scene';

/** Above this many cards, those too small to read are one canvas and no elements. */
export const mountedAtMost = 150;
/** Zoom below which a card cannot be read. */
export const readableZoom = 0.4;

/**
 * What happens between renders: where the window looks, which cards are elements, which are in motion. Kept outside
 * React, so that panning and zooming draw a frame without rendering anything.
 */
export class Live {
  painter: Painter;
  mounted: ReadonlySet<string> = new Set();
  readonly moved = new Map<string, Point>();
  edgeId: string | null = null;
  activeKey: string | null = null;
  canvas: HTMLCanvasElement | null = null;
  viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  width = 0;
  height = 0;
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
    const { viewport, moved, edgeId, activeKey } = this;
    const mounted = this.overview ? nothing : this.mounted;
    this.painter.paint(context, { viewport, width, height, mounted, moved, edgeId, activeKey });
    for (const follow of this.followers) follow();
  }

  /** Keys of the cards that should be elements now. */
  wanted(): Set<string> {
    const { scene, viewport, width, height } = this;
    if (this.overview) return new Set();
    if (scene.cards.length <= mountedAtMost) return new Set(scene.cards.map((card) => card.node.key));
    const margin = 160;
    const near = scene.cardsIn({
      x: (-viewport.x - margin) / viewport.zoom,
      y: (-viewport.y - margin) / viewport.zoom,
      width: (width + 2 * margin) / viewport.zoom,
      height: (height + 2 * margin) / viewport.zoom,
    });
    const keys = new Set(near.map((card) => card.node.key));
    if (this.activeKey !== null && scene.layout.nodes.has(this.activeKey)) keys.add(this.activeKey);
    for (const key of this.moved.keys()) keys.add(key);
    return keys;
  }
}

const nothing: ReadonlySet<string> = new Set();
