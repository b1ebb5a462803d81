import type { StatusShape } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { sectionTitleBox } from './blocks';
import type { Flow } from './flow';
import { inks, rgb, tint } from './ink';
import { drawStatusShape } from './marks';
import { baseline, type Ink, type Sheet } from './sheet';
import type { Line } from './typesetter';

/** A card of a spread: its words, and what stands at its right. */
export interface SpreadCard {
  readonly title: string;
  /** A status before it; without one, a point in the colour of its cell. */
  readonly shape?: StatusShape;
  /** Set back, as what does not count (any more). */
  readonly quiet?: boolean;
  /** A short bold number at the very right. */
  readonly number: string;
  /** Smaller words before that number. */
  readonly side: { readonly text: string; readonly ink: Ink };
}

/** One of the four cells. */
export interface SpreadCell {
  readonly title: string;
  readonly hint: string;
  /** Said where it has no cards. */
  readonly empty: string;
  readonly ink: Ink;
  /** Colour of its wash, `#rrggbb`. */
  readonly wash: string;
  readonly drawMark: (sheet: Sheet, x: number, y: number, size: number) => void;
  readonly cards: readonly SpreadCard[];
}

/** What stands above a spread. */
export interface SpreadHead {
  readonly title: string;
  readonly anchor: string;
  /** What the numbers beside the cards mean. */
  readonly key: string;
}

interface LaidCard {
  readonly card: SpreadCard;
  readonly lines: readonly Line[];
  readonly height: number;
}

const largest = 12.5;
const smallest = 8;
const gapBetween = 12;
const headHeight = 30;
const pad = 10;

/** A 2x2 of cards on a page that lies on its side; on as many as the fullest cell needs. */
export function drawSpread(flow: Flow, cells: readonly SpreadCell[], head: SpreadHead): void {
  flow.newPage(true);
  const titleTop = flow.position;
  flow.place([{ ...sectionTitleBox(flow, head.title, head.anchor), keepWithNext: false }]);
  drawKey(flow, head, titleTop);
  const width = (flow.width - gapBetween) / 2;
  const firstHeight = (flow.remaining - gapBetween) / 2;
  const inner = width - 2 * pad;
  let size = largest;
  let laid = cells.map((cell) => layCards(flow, cell.cards, inner, size));
  const fits = (): boolean => laid.every((cards) => heightOf(cards) <= firstHeight - headHeight - pad);
  while (!fits() && size > smallest) {
    size -= 0.5;
    laid = cells.map((cell) => layCards(flow, cell.cards, inner, size));
  }
  let rest: readonly (readonly LaidCard[])[] = laid;
  for (let page = 0; page === 0 || rest.some((cards) => cards.length > 0); page++) {
    if (page > 0) flow.newPage(true);
    const left = [...rest];
    for (const place of placesOf(flow, page === 0 ? null : left.map((cards) => cards.length > 0))) {
      const cell = cells[place.cell];
      const cards = left[place.cell] ?? [];
      if (!cell || (page > 0 && cards.length === 0)) continue;
      const shown = take(cards, place.height - headHeight - pad);
      left[place.cell] = cards.slice(shown.length);
      const title = page === 0 ? cell.title : texts.document.continuedFrom(cell.title);
      drawCell(flow.sheet, { ...cell, title }, shown, { ...place, size });
    }
    rest = left;
    flow.advance(flow.remaining);
  }
}

interface Place {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The 2x2; on pages after the first, one or two cells that go on take its whole height. */
function placesOf(flow: Flow, going: readonly boolean[] | null): Place[] {
  const [width, top] = [(flow.width - gapBetween) / 2, flow.position];
  const open = (going ?? []).flatMap((goes, i) => (goes ? [i] : []));
  const [first, second] = [open[0] ?? 0, open[1] ?? open[0] ?? 0];
  if (going && open.length <= 2) {
    return [first, second].map((cell, i) => ({
      cell,
      x: flow.left + i * (width + gapBetween),
      y: top,
      width,
      height: flow.remaining,
    }));
  }
  const height = (flow.remaining - gapBetween) / 2;
  return [0, 1, 2, 3].map((cell) => ({
    cell,
    x: flow.left + (cell % 2) * (width + gapBetween),
    y: top + Math.floor(cell / 2) * (height + gapBetween),
    width,
    height,
  }));
}

function drawKey(flow: Flow, { title, key }: SpreadHead, top: number): void {
  const room = flow.width - flow.typesetter.width(title, 22, 'bold') - 60;
  const lines = flow.typesetter.lines(key, Math.min(room, 380), 8);
  for (const [i, line] of lines.entries()) {
    const x = flow.left + flow.width - (line.width * 8) / 1000;
    flow.sheet.line(line, x, top + 12 + i * 11, 8, inks.quiet);
  }
}

function layCards(flow: Flow, cards: readonly SpreadCard[], width: number, size: number): LaidCard[] {
  const leading = size * 1.38;
  return cards.map((card) => {
    const lines = flow.typesetter.lines(card.title, width - 14 - sideWidth(size), size);
    return { card, lines, height: lines.length * leading + size * 0.55 };
  });
}

function heightOf(cards: readonly LaidCard[]): number {
  return cards.reduce((sum, card) => sum + card.height, 0);
}

/** As many cards as fit; at least one, so that the spread comes to an end. */
function take(cards: readonly LaidCard[], available: number): readonly LaidCard[] {
  let height = 0;
  let count = 0;
  for (const card of cards) {
    height += card.height;
    if (height > available && count > 0) break;
    count++;
  }
  return cards.slice(0, count);
}

function drawCell(
  sheet: Sheet,
  cell: SpreadCell,
  cards: readonly LaidCard[],
  place: { x: number; y: number; width: number; height: number; size: number },
): void {
  const { x, y, width, height, size } = place;
  const { ink } = cell;
  sheet.rounded(x, y, width, height, 6, 'B', {
    fill: rgb(tint(cell.wash, 0.05)),
    stroke: inks.hairline,
    thickness: 0.7,
  });
  sheet.fill(x + 6, y, width - 12, 2.5, ink);
  cell.drawMark(sheet, x + pad + 5, y + headHeight / 2 + 2, 9);
  const end = sheet.text(cell.title, x + pad + 16, y + 2 + baseline(12, headHeight), 12, ink, 'bold');
  sheet.text(cell.hint, x + pad + 16 + end + 8, y + 2 + baseline(12, headHeight), 8.5, inks.quiet);
  const leading = size * 1.38;
  let top = y + headHeight + 2;
  if (cards.length === 0 && cell.cards.length === 0) {
    sheet.text(cell.empty, x + pad, top + baseline(10, leading), 10, inks.quiet);
  }
  for (const { card, lines, height: cardHeight } of cards) {
    if (card.shape) drawStatusShape(sheet, card.shape, x + pad + 4, top + leading / 2, size * 0.62);
    else sheet.circle(x + pad + 3, top + leading / 2, 1.7, 'f', { fill: ink });
    sheet.lines(lines, x + pad + 14, top, size, leading, card.quiet ? inks.quiet : inks.text);
    const right = x + width - pad;
    sheet.text(card.number, right, top + baseline(size, leading), size, inks.text, 'bold', 'right');
    const small = sideSize(size);
    const sideEnd = card.number === '' ? right : right - size * 1.8;
    sheet.text(card.side.text, sideEnd, top + baseline(small, leading), small, card.side.ink, 'regular', 'right');
    top += cardHeight;
  }
}

function sideSize(size: number): number {
  return Math.max(7, Math.min(9, size * 0.8));
}

/** Room at the right of a card for its number and the numbers of two objectives. */
function sideWidth(size: number): number {
  return size * 1.8 + sideSize(size) * 6.6;
}

/** The numbers of the first two objectives, and that there are more. */
export function firstTwo(numbers: readonly string[]): string {
  const first = numbers.slice(0, 2).join(', ');
  return numbers.length > 2 ? `${first} …` : first;
}
