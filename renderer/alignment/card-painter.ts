import { changeBadge, changeColor, isGone } from '../../shared/layout/graph-changes';
import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { PlacedNode } from '../../shared/layout/graph-layout';
import type { GraphNode } from '../../shared/layout/graph-model';
import type { Rect } from '../../shared/layout/graph-routes';
import { shortenText, wrapText } from '../../shared/layout/wrap-text';
import { texts } from '../../shared/texts/texts';

/** Zoom below which a card is a box with a bar, without letters. */
export const lettersFrom = 0.26;
/** More headings than this in view are too many to read. */
const mostHeadings = 80;
const fontFamily = "'Inter Variable', system-ui, 'Noto Sans JP', sans-serif";

/** How much cards show. */
export interface CardDetail {
  readonly far: boolean;
  readonly presenting: boolean;
}

/** Where letters stand on a card, as the elements have them. */
interface Type {
  readonly size: number;
  readonly leading: number;
  readonly lines: number;
  readonly left: number;
  readonly first: number;
}

const near: Type = { size: 14, leading: 18, lines: 3, left: 16, first: 42 };
const large: Type = { size: 21, leading: 25, lines: 3, left: 17, first: 29 };
const wall: Type = { size: 25, leading: 30, lines: 3, left: 20, first: 40 };
const small: Type = { size: 13, leading: 17, lines: 2, left: 18, first: 40 };
const smallLarge: Type = { size: 17, leading: 20, lines: 3, left: 18, first: 24 };

/** Titles broken into lines, by size, width and title; emptied when the font arrives. */
export const titleLines = new Map<string, readonly string[]>();

/** Cards by colour, so that the context changes its colours a few times only, however many cards there are. */
export function paintCards(
  context: CanvasRenderingContext2D,
  cards: readonly PlacedNode[],
  palette: GraphPalette,
  zoom: number,
  detail: CardDetail,
): void {
  if (cards.length === 0) return;
  const round = zoom > 0.15 ? 8 : 0;
  context.fillStyle = palette.surface;
  context.strokeStyle = palette.border;
  context.lineWidth = Math.max(1, 0.5 / zoom);
  context.beginPath();
  for (const card of cards) box(context, card, round);
  context.fill();
  context.stroke();
  const byColor = new Map<string, PlacedNode[]>();
  for (const card of cards) {
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
  const changed = cards.filter(({ node }) => node.change);
  if (changed.length > 0) paintChanges(context, changed, palette, zoom);
  if (zoom >= lettersFrom) paintLetters(context, cards, palette, detail);
}

/** While comparing: frames around what changed, large enough to be seen from afar, with sign and, from nearer, word. */
export function paintChanges(
  context: CanvasRenderingContext2D,
  cards: readonly PlacedNode[],
  palette: GraphPalette,
  zoom: number,
): void {
  const size = Math.max(14, 11 / zoom);
  context.save();
  context.font = `600 ${size}px ${fontFamily}`;
  context.textBaseline = 'middle';
  for (const { node, x, y, width, height } of cards) {
    if (!node.change) continue;
    const color = palette[changeColor(node.change)];
    const words = zoom >= lettersFrom ? changeBadge(node.change) : changeBadge(node.change).slice(0, 1);
    if (isGone(node)) {
      context.globalAlpha = 0.45;
      context.fillStyle = palette.ground;
      context.fillRect(x, y, width, height);
      context.globalAlpha = 1;
    }
    context.strokeStyle = color;
    context.lineWidth = Math.max(2.5, 2 / zoom);
    context.setLineDash(isGone(node) ? [8 / Math.min(1, zoom * 2), 6 / Math.min(1, zoom * 2)] : []);
    context.strokeRect(x, y, width, height);
    context.setLineDash([]);
    const room = context.measureText(words).width + size * 0.8;
    context.fillStyle = palette.surface;
    context.lineWidth = Math.max(1.5, 1 / zoom);
    context.beginPath();
    context.roundRect(x + width - room - 8, y - size * 0.75, room, size * 1.5, size * 0.75);
    context.fill();
    context.stroke();
    context.fillStyle = color;
    context.fillText(words, x + width - room - 8 + size * 0.4, y + size * 0.05);
  }
  context.restore();
}

function paintLetters(
  context: CanvasRenderingContext2D,
  cards: readonly PlacedNode[],
  palette: GraphPalette,
  detail: CardDetail,
): void {
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.text;
  for (const card of cards) {
    const type = typeOf(card.node, detail);
    context.font = `600 ${type.size}px ${fontFamily}`;
    linesOf(context, card, type).forEach((line, i) => {
      context.fillText(line, card.x + type.left, card.y + type.first + i * type.leading);
    });
  }
  if (detail.far || detail.presenting) return;
  context.font = `400 12px ${fontFamily}`;
  context.fillStyle = palette.quiet;
  for (const { node, x, y, height } of cards) {
    if (node.kind !== 'objective') continue;
    context.fillText(texts.alignment.level[node.level], x + 33, y + 21);
    context.fillText(metaOf(node.owner, node.team), x + 17, y + height - 31, 224);
  }
}

/** Who owns it and in which team, in one line. */
export function metaOf(owner: string | null, team: string | null): string {
  return [owner ?? texts.alignment.noOwner, team].filter(Boolean).join(' · ');
}

function typeOf({ kind }: GraphNode, { far, presenting }: CardDetail): Type {
  if (presenting) return wall;
  if (kind === 'swotItem') return far ? smallLarge : small;
  return far ? large : near;
}

function linesOf(context: CanvasRenderingContext2D, { node, width }: PlacedNode, type: Type): readonly string[] {
  const key = `${type.size} ${width} ${node.title}`;
  const known = titleLines.get(key);
  if (known) return known;
  const made = wrapText(node.title, width - 2 * type.left, type.lines, (text) => context.measureText(text).width);
  titleLines.set(key, made);
  return made;
}

/** Far out, the titles of the topmost cards in letters one can read, as long as there is room up to the next one. */
export function paintHeadings(
  context: CanvasRenderingContext2D,
  headings: readonly PlacedNode[],
  view: Rect,
  palette: GraphPalette,
  zoom: number,
): void {
  const above = 20 / zoom;
  const seen = headings.filter(
    (card) =>
      card.x < view.x + view.width &&
      card.x + card.width > view.x &&
      card.y < view.y + view.height + above &&
      card.y + card.height > view.y,
  );
  if (seen.length > mostHeadings) return;
  context.font = `600 ${12 / zoom}px ${fontFamily}`;
  context.textBaseline = 'bottom';
  context.lineJoin = 'round';
  context.strokeStyle = palette.ground;
  context.lineWidth = 4 / zoom;
  context.fillStyle = palette.text;
  const measure = (text: string) => context.measureText(text).width;
  seen.forEach((card, i) => {
    const next = seen[i + 1];
    const room = next?.y === card.y ? next.x - card.x - 12 / zoom : 320 / zoom;
    if (room < 48 / zoom) return;
    const words = shortenText(card.node.title, room, measure);
    context.strokeText(words, card.x, card.y - 3 / zoom);
    context.fillText(words, card.x, card.y - 3 / zoom);
  });
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

/** A stripe on the left and the progress bar; far out the bar is wide, so that pace is seen at all. */
function marks(context: CanvasRenderingContext2D, { node, x, y, width, height }: PlacedNode, zoom: number): void {
  if (zoom < lettersFrom) {
    const share = node.kind === 'objective' ? Math.max(0.06, node.progress ?? 0) : 1;
    context.rect(x, y + height * 0.62, width * share, height * 0.38);
  } else if (node.kind !== 'objective') context.rect(x, y, 5, height);
  else if (node.progress) context.rect(x + 17, y + height - 22, (width - 96) * Math.min(1, node.progress), 7);
}
