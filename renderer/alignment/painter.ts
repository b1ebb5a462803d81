import { edgeStyles, type GraphPalette } from '../../shared/layout/graph-colors';
import type { PlacedNode } from '../../shared/layout/graph-layout';
import type { GraphEdgeKind, GraphNode } from '../../shared/layout/graph-model';
import type { Point, Rect, Route } from '../../shared/layout/graph-routes';
import { wrapText } from '../../shared/layout/wrap-text';
import { partsIn } from './curve-parts';
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
  readonly edgeId: string | null;
  readonly activeKey: string | null;
}

/** More cards in view than this are taken from a picture of the whole graph, drawn once. */
const drawnOneByOne = 900;
const fontFamily = "'Inter Variable', system-ui, 'Noto Sans JP', sans-serif";

/** Titles broken into lines, by width and title; shared by all painters, emptied when the font arrives. */
export const titleLines = new Map<string, readonly string[]>();

/** Draws lines, and cards that are not mounted, on one canvas. */
export class Painter {
  private picture: { readonly canvas: HTMLCanvasElement; readonly frame: Rect; readonly scale: number } | null = null;

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
    context.save();
    context.translate(viewport.x, viewport.y);
    context.scale(zoom, zoom);
    if (expected > drawnOneByOne) {
      this.paintPicture(context, zoom);
    } else {
      const edges = this.edgesNow(view, state);
      this.paintEdges(context, edges, zoom, view);
      this.paintCards(context, this.scene.cardsIn(view), state);
      if (zoom < 0.3) this.paintHeadings(context, view, zoom);
    }
    this.paintSelected(context, state, zoom);
    context.restore();
  }

  private edgesNow(view: Rect, { moved, edgeId }: FrameState): DrawnEdge[] {
    const edges = this.scene.edgesIn(view);
    const now = moved.size === 0 ? edges : edges.filter(({ edge }) => !moved.has(edge.from) && !moved.has(edge.to));
    for (const key of moved.keys()) {
      for (const i of this.scene.edgesAt.get(key) ?? []) {
        const drawn = this.scene.drawn((this.scene.edges[i] as DrawnEdge).edge, moved);
        if (drawn) now.push(drawn);
      }
    }
    return edgeId === null ? now : now.filter(({ edge }) => edge.id !== edgeId);
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

  /** Cards by colour, so that the context changes its colours a few times only, however many cards there are. */
  private paintCards(context: CanvasRenderingContext2D, cards: readonly PlacedNode[], state: FrameState): void {
    const { zoom } = state.viewport;
    const shown = cards.filter(({ node }) => !state.mounted.has(node.key));
    if (shown.length === 0) return;
    const { palette } = this;
    const round = zoom > 0.15 ? 8 : 0;
    context.fillStyle = palette.surface;
    context.strokeStyle = palette.border;
    context.lineWidth = Math.max(1, 0.5 / zoom);
    context.beginPath();
    for (const card of shown) box(context, card, round);
    context.fill();
    context.stroke();
    const byColor = new Map<string, PlacedNode[]>();
    for (const card of shown) {
      const color = colorOf(card.node, palette);
      const list = byColor.get(color);
      if (list) list.push(card);
      else byColor.set(color, [card]);
    }
    for (const [color, list] of byColor) {
      context.fillStyle = color;
      context.beginPath();
      for (const card of list) marks(context, card, zoom);
      context.fill();
    }
    if (zoom >= 0.3) this.paintTitles(context, shown);
  }

  private paintTitles(context: CanvasRenderingContext2D, cards: readonly PlacedNode[]): void {
    context.fillStyle = this.palette.text;
    context.font = `600 14px ${fontFamily}`;
    context.textBaseline = 'alphabetic';
    for (const card of cards) {
      const title = this.linesOf(context, card);
      title.forEach((line, i) => {
        context.fillText(line, card.x + 16, card.y + 43 + i * 18);
      });
    }
  }

  private linesOf(context: CanvasRenderingContext2D, { node, width }: PlacedNode): readonly string[] {
    const key = `${width} ${node.title}`;
    const known = titleLines.get(key);
    if (known) return known;
    const most = node.kind === 'swotItem' ? 2 : 3;
    const made = wrapText(node.title, width - 32, most, (text) => context.measureText(text).width);
    titleLines.set(key, made);
    return made;
  }

  /** Far out, the titles of the topmost cards in letters one can read. */
  private paintHeadings(context: CanvasRenderingContext2D, view: Rect, zoom: number): void {
    context.font = `600 ${12 / zoom}px ${fontFamily}`;
    context.textBaseline = 'bottom';
    context.lineJoin = 'round';
    const right: number[] = [];
    for (const card of this.scene.cards) {
      if (card.node.parentKey !== null || card.node.kind === 'swotItem' || card.node.childKeys.length === 0) continue;
      if (card.x > view.x + view.width || card.y > view.y + view.height || card.y < view.y - 400) continue;
      const line = Math.round((card.y * zoom) / 16);
      const words = shortTitle(card.node.title);
      const width = context.measureText(words).width;
      const from = card.x + card.width / 2 - width / 2;
      if (from < (right[line] ?? Number.NEGATIVE_INFINITY)) continue;
      right[line] = from + width + 8 / zoom;
      context.strokeStyle = this.palette.ground;
      context.lineWidth = 4 / zoom;
      context.strokeText(words, from, card.y - 4 / zoom);
      context.fillStyle = this.palette.text;
      context.fillText(words, from, card.y - 4 / zoom);
    }
  }

  private paintSelected(context: CanvasRenderingContext2D, state: FrameState, zoom: number): void {
    const selected = state.edgeId === null ? undefined : this.scene.edges.find(({ edge }) => edge.id === state.edgeId);
    if (selected) {
      const drawn = this.scene.drawn(selected.edge, state.moved) ?? selected;
      context.strokeStyle = this.palette.accent;
      context.lineWidth = Math.max(3, 2 / zoom);
      context.beginPath();
      trace(context, drawn.route, 8);
      context.stroke();
    }
    const active = state.activeKey === null ? undefined : this.scene.rect(state.activeKey, state.moved);
    if (active && state.activeKey && !state.mounted.has(state.activeKey)) {
      const room = 4 / zoom;
      context.strokeStyle = this.palette.accent;
      context.lineWidth = 2.5 / zoom;
      context.strokeRect(active.x - room, active.y - room, active.width + 2 * room, active.height + 2 * room);
    }
  }

  private paintPicture(context: CanvasRenderingContext2D, zoom: number): void {
    this.picture ??= this.wholePicture();
    const { canvas, frame } = this.picture;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = zoom < this.picture.scale * 0.6 ? 'medium' : 'low';
    context.drawImage(canvas, frame.x, frame.y, frame.width, frame.height);
  }

  /** The whole graph, drawn once: about four megapixels. */
  private wholePicture(): { canvas: HTMLCanvasElement; frame: Rect; scale: number } {
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
      const state: FrameState = { ...still, viewport: { x: 0, y: 0, zoom: scale } };
      this.paintEdges(context, this.scene.edges, scale);
      this.paintCards(context, this.scene.cards, state);
    }
    return { canvas, frame, scale };
  }
}

const still: FrameState = {
  viewport: { x: 0, y: 0, zoom: 1 },
  width: 0,
  height: 0,
  mounted: new Set(),
  moved: new Map(),
  edgeId: null,
  activeKey: null,
};

function expectedIn({ cards, layout }: Scene, view: Rect): number {
  const width = Math.min(view.x + view.width, layout.x + layout.width) - Math.max(view.x, layout.x);
  const height = Math.min(view.y + view.height, layout.y + layout.height) - Math.max(view.y, layout.y);
  if (width <= 0 || height <= 0 || cards.length === 0) return 0;
  return (cards.length * width * height) / (layout.width * layout.height);
}

function shortTitle(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title;
}

/** The colour that tells most about a card: pace, quadrant or pillar. */
export function colorOf(node: GraphNode, palette: GraphPalette): string {
  if (node.kind === 'swotItem') return palette[node.quadrant];
  return node.kind === 'pillar' ? node.color : palette[node.pace ?? 'notStarted'];
}

function box(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, round: number): void {
  if (round > 0) context.roundRect(x, y, width, height, round);
  else context.rect(x, y, width, height);
}

/** A stripe on the left and the progress bar; far out the stripe is wide, so that pace is seen at all. */
function marks(context: CanvasRenderingContext2D, { node, x, y, width, height }: PlacedNode, zoom: number): void {
  if (zoom < 0.3) {
    const share = node.kind === 'objective' ? Math.max(0.06, node.progress ?? 0) : 1;
    context.rect(x, y + height * 0.62, width * share, height * 0.38);
    return;
  }
  if (node.kind !== 'objective') {
    context.rect(x, y, 4, height);
    return;
  }
  if (node.progress) context.rect(x + 16, y + height - 20, 84 * Math.min(1, node.progress), 6);
  context.rect(x + 16, y + 13, 10, 10);
}

/** Adds a route to the path; right-angled corners rounded. */
export function trace(context: CanvasRenderingContext2D | Path2D, { shape, points }: Route, radius: number): void {
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

function reachesFar({ route, left, top, right, bottom }: DrawnEdge, { width, height }: Rect): boolean {
  return route.shape === 'curve' && (right - left > 3 * width || bottom - top > 3 * height);
}

function strokeSeen(context: CanvasRenderingContext2D, { points }: Route, { x, y, width, height }: Rect): void {
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

function arrowHead(context: CanvasRenderingContext2D, { points }: Route): void {
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
