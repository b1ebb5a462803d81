import { edgeStyles, type GraphPalette } from '../../shared/layout/graph-colors';
import type { PlacedNode } from '../../shared/layout/graph-layout';
import type { GraphEdgeKind } from '../../shared/layout/graph-model';
import type { Point, Rect } from '../../shared/layout/graph-routes';
import { lettersFrom, paintCards, paintChanges, paintHeadings } from './card-painter';
import { arrowHead, reachesFar, strokeSeen, trace } from './line-painter';
import type { DrawnEdge, Scene } from './scene';

/** Where the window looks: as React Flow keeps it. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What changes from frame to frame. */
export interface FrameState {
  readonly viewport: Viewport;
  /** Size of the window on the graph in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Cards that are DOM elements now: not drawn here. */
  readonly mounted: ReadonlySet<string>;
  /** Cards in motion and where. */
  readonly moved: ReadonlyMap<string, Point>;
  /** The card the keyboard is on, where it is not an element that shows this itself. */
  readonly activeKey: string | null;
  /** Whether links are drawn for all cards. */
  readonly links: boolean;
  /** Cards show their title and number only. */
  readonly far: boolean;
  readonly presenting: boolean;
}

/** More cards in view than this are taken from a picture of the whole graph, drawn once. */
const drawnOneByOne = 900;

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly frame: Rect;
  readonly scale: number;
}

/** Draws lines, and cards that are not mounted, on one canvas. */
export class Painter {
  private picture: (Picture & { readonly links: boolean }) | null = null;

  constructor(
    readonly scene: Scene,
    readonly palette: GraphPalette,
  ) {}

  /** Paints one frame; `context` is scaled to CSS pixels already. */
  paint(context: CanvasRenderingContext2D, state: FrameState): void {
    const { viewport, width, height } = state;
    const { zoom } = viewport;
    const view = { x: -viewport.x / zoom, y: -viewport.y / zoom, width: width / zoom, height: height / zoom };
    context.fillStyle = this.palette.ground;
    context.fillRect(0, 0, width, height);
    const expected = expectedIn(this.scene, view);
    if (this.picture?.links !== state.links) this.picture = null;
    context.save();
    context.translate(viewport.x, viewport.y);
    context.scale(zoom, zoom);
    if (expected > drawnOneByOne) {
      this.paintPicture(context, zoom, state.links);
      // In the picture of the whole they would be too small to be seen.
      if (this.scene.changed.length > 0) paintChanges(context, this.scene.changed, this.palette, zoom);
    } else {
      this.paintEdges(context, this.edgesNow(view, state), zoom, view);
      paintCards(context, this.cardsNow(view, state), this.palette, zoom, state);
      if (zoom < lettersFrom) paintHeadings(context, this.scene.headings, view, this.palette, zoom);
    }
    this.paintActive(context, state, zoom);
    context.restore();
  }

  private edgesNow(view: Rect, { moved, links }: FrameState): DrawnEdge[] {
    const near = this.scene.edgesIn(view);
    const edges = links ? near : near.filter(isOfTree);
    if (moved.size === 0) return edges;
    const now = edges.filter(({ edge }) => !moved.has(edge.from) && !moved.has(edge.to));
    const around = new Set<number>();
    for (const key of moved.keys()) for (const i of this.scene.edgesAt.get(key) ?? []) around.add(i);
    for (const i of around) {
      const drawn = this.scene.drawn((this.scene.edges[i] as DrawnEdge).edge, moved);
      // A card in motion shows all its lines.
      if (drawn) now.push(drawn);
    }
    return now;
  }

  private cardsNow(view: Rect, { moved, mounted }: FrameState): PlacedNode[] {
    const cards = this.scene.cardsIn(view).filter(({ node }) => !mounted.has(node.key));
    if (moved.size === 0) return cards;
    return cards.map((card) => ({ ...card, ...moved.get(card.node.key) }));
  }

  /** Lines by kind; of those that lead far out of `view` only what is seen of them. */
  private paintEdges(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], zoom: number, view?: Rect): void {
    const byKind = new Map<GraphEdgeKind, DrawnEdge[]>();
    for (const drawn of edges) {
      const list = byKind.get(drawn.edge.kind);
      if (list) list.push(drawn);
      else byKind.set(drawn.edge.kind, [drawn]);
    }
    for (const [kind, list] of byKind) {
      const style = edgeStyles[kind];
      const color = this.palette[style.color];
      context.strokeStyle = color;
      context.lineWidth = Math.max(style.width, 0.75 / zoom);
      context.setLineDash(zoom > 0.2 ? [...style.dash] : []);
      context.globalAlpha = zoom < 0.2 && style.arrow ? 0.45 : 1;
      context.beginPath();
      const long: DrawnEdge[] = [];
      for (const drawn of list) {
        if (view && reachesFar(drawn, view)) long.push(drawn);
        else trace(context, drawn.route, zoom > 0.3 ? 8 : 0);
      }
      context.stroke();
      if (view) for (const { route } of long) strokeSeen(context, route, view);
      context.setLineDash([]);
      if (style.arrow && zoom > 0.2) {
        context.fillStyle = color;
        context.beginPath();
        for (const { route } of list) arrowHead(context, route);
        context.fill();
      }
      context.globalAlpha = 1;
    }
  }

  private paintActive(context: CanvasRenderingContext2D, { activeKey, mounted, moved }: FrameState, zoom: number) {
    const active = activeKey === null || mounted.has(activeKey) ? undefined : this.scene.rect(activeKey, moved);
    if (!active) return;
    const room = 4 / zoom;
    context.strokeStyle = this.palette.accent;
    context.lineWidth = 3 / zoom;
    context.strokeRect(active.x - room, active.y - room, active.width + 2 * room, active.height + 2 * room);
  }

  private paintPicture(context: CanvasRenderingContext2D, zoom: number, links: boolean): void {
    this.picture ??= { ...this.wholePicture(links), links };
    const { canvas, frame } = this.picture;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = zoom < this.picture.scale * 0.6 ? 'medium' : 'low';
    context.drawImage(canvas, frame.x, frame.y, frame.width, frame.height);
  }

  /** The whole graph, drawn once: about four megapixels. */
  private wholePicture(links: boolean): Picture {
    const { layout } = this.scene;
    const margin = 80;
    const frame = {
      x: layout.x - margin,
      y: layout.y - margin,
      width: layout.width + 2 * margin,
      height: layout.height + 2 * margin,
    };
    const scale = Math.min(1, 2_400 / frame.width, 1_800 / frame.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(frame.width * scale);
    canvas.height = Math.ceil(frame.height * scale);
    const context = canvas.getContext('2d', { alpha: false });
    if (context) {
      context.fillStyle = this.palette.ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.scale(scale, scale);
      context.translate(-frame.x, -frame.y);
      this.paintEdges(context, links ? this.scene.edges : this.scene.edges.filter(isOfTree), scale);
      paintCards(context, this.scene.cards, this.palette, scale, { far: true, presenting: false });
    }
    return { canvas, frame, scale };
  }
}

function isOfTree({ edge }: DrawnEdge): boolean {
  return !edgeStyles[edge.kind].arrow;
}

function expectedIn({ cards, layout }: Scene, view: Rect): number {
  const width = Math.min(view.x + view.width, layout.x + layout.width) - Math.max(view.x, layout.x);
  const height = Math.min(view.y + view.height, layout.y + layout.height) - Math.max(view.y, layout.y);
  if (width <= 0 || height <= 0 || cards.length === 0) return 0;
  return (cards.length * width * height) / (layout.width * layout.height);
}
