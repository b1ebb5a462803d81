import type { SwotBlock, SwotCard } from '../../shared/document/model';
import type { Quadrant } from '../../shared/model/swot';
import { needsAnswer } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { sectionTitleBox } from './blocks';
import type { Flow } from './flow';
import { inks, rgb, tint } from './ink';
import { drawQuadrantMark, quadrantInk } from './marks';
import { baseline, type Ink, type Sheet } from './sheet';
import type { Line } from './typesetter';

interface LaidCard {
  readonly card: SwotCard;
  readonly lines: readonly Line[];
  readonly height: number;
}

const largest = 12.5;
const smallest = 8;
const washes = { strength: '#1a7f37', weakness: '#9a6700', opportunity: '#0969da', threat: '#cf222e' } as const;
const gapBetween = 12;
const headHeight = 30;
const pad = 10;

/** The 2x2 spread on a page that lies on its side; on as many as the fullest quadrant needs. */
export function drawSwot(flow: Flow, block: SwotBlock, title: string, anchor: string): void {
  flow.newPage(true);
  const titleTop = flow.position;
  flow.place([{ ...sectionTitleBox(flow, title, anchor), keepWithNext: false }]);
  drawKey(flow, title, titleTop);
  const width = (flow.width - gapBetween) / 2;
  const firstHeight = (flow.remaining - gapBetween) / 2;
  const inner = width - 2 * pad;
  let size = largest;
  let quadrants = block.quadrants.map((quadrant) => layCards(flow, quadrant.items, inner, size));
  const fits = (): boolean => quadrants.every((cards) => heightOf(cards) <= firstHeight - headHeight - pad);
  while (!fits() && size > smallest) {
    size -= 0.5;
    quadrants = block.quadrants.map((quadrant) => layCards(flow, quadrant.items, inner, size));
  }
  let rest: readonly (readonly LaidCard[])[] = quadrants;
  for (let page = 0; page === 0 || rest.some((cards) => cards.length > 0); page++) {
    if (page > 0) flow.newPage(true);
    const left = [...rest];
    for (const cell of cellsOf(flow, page === 0 ? null : left.map((cards) => cards.length > 0))) {
      const quadrant = block.quadrants[cell.quadrant];
      const cards = left[cell.quadrant] ?? [];
      if (!quadrant || (page > 0 && cards.length === 0)) continue;
      const shown = take(cards, cell.height - headHeight - pad);
      left[cell.quadrant] = cards.slice(shown.length);
      const title = page === 0 ? quadrant.title : texts.document.continuedFrom(quadrant.title);
      drawQuadrant(flow, flow.sheet, { ...quadrant, title }, shown, { ...cell, size });
    }
    rest = left;
    flow.advance(flow.remaining);
  }
}

interface Cell {
  readonly quadrant: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The 2x2 spread; on pages after the first, one or two quadrants that go on take its whole height. */
function cellsOf(flow: Flow, going: readonly boolean[] | null): Cell[] {
  const [width, top] = [(flow.width - gapBetween) / 2, flow.position];
  const open = (going ?? []).flatMap((goes, i) => (goes ? [i] : []));
  const [first, second] = [open[0] ?? 0, open[1] ?? open[0] ?? 0];
  if (going && open.length <= 2) {
    return [first, second].map((quadrant, i) => ({
      quadrant,
      x: flow.left + i * (width + gapBetween),
      y: top,
      width,
      height: flow.remaining,
    }));
  }
  const height = (flow.remaining - gapBetween) / 2;
  return [0, 1, 2, 3].map((quadrant) => ({
    quadrant,
    x: flow.left + (quadrant % 2) * (width + gapBetween),
    y: top + Math.floor(quadrant / 2) * (height + gapBetween),
    width,
    height,
  }));
}

/** What the numbers beside the cards mean, at the right of the title. */
function drawKey(flow: Flow, title: string, top: number): void {
  const room = flow.width - flow.typesetter.width(title, 22, 'bold') - 60;
  const lines = flow.typesetter.lines(texts.document.swot.key, Math.min(room, 380), 8);
  for (const [i, line] of lines.entries()) {
    const x = flow.left + flow.width - (line.width * 8) / 1000;
    flow.sheet.line(line, x, top + 12 + i * 11, 8, inks.quiet);
  }
}

function layCards(flow: Flow, cards: readonly SwotCard[], width: number, size: number): LaidCard[] {
  const leading = size * 1.38;
  return cards.map((card) => {
    const lines = flow.typesetter.lines(card.title, width - 14 - answersWidth(size), size);
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

function drawQuadrant(
  flow: Flow,
  sheet: Sheet,
  quadrant: SwotBlock['quadrants'][number],
  cards: readonly LaidCard[],
  place: { x: number; y: number; width: number; height: number; size: number },
): void {
  const { x, y, width, height, size } = place;
  const ink = quadrantInk(quadrant.quadrant);
  sheet.rounded(x, y, width, height, 6, 'B', {
    fill: rgb(tint(washes[quadrant.quadrant], 0.05)),
    stroke: inks.hairline,
    thickness: 0.7,
  });
  sheet.fill(x + 6, y, width - 12, 2.5, ink);
  drawQuadrantMark(sheet, quadrant.quadrant, x + pad + 5, y + headHeight / 2 + 2, 9, ink);
  const end = sheet.text(quadrant.title, x + pad + 16, y + 2 + baseline(12, headHeight), 12, ink, 'bold');
  sheet.text(quadrant.hint, x + pad + 16 + end + 8, y + 2 + baseline(12, headHeight), 8.5, inks.quiet);
  const leading = size * 1.38;
  let top = y + headHeight + 2;
  if (cards.length === 0 && quadrant.items.length === 0) {
    sheet.text(quadrant.empty, x + pad, top + baseline(10, leading), 10, inks.quiet);
  }
  for (const { card, lines, height: cardHeight } of cards) {
    sheet.circle(x + pad + 3, top + leading / 2, 1.7, 'f', { fill: ink });
    sheet.lines(lines, x + pad + 14, top, size, leading, inks.text);
    const right = x + width - pad;
    sheet.text(String(card.weight), right, top + baseline(size, leading), size, inks.text, 'bold', 'right');
    const { text, ink: answerInk } = answerOf(flow, quadrant.quadrant, card);
    const small = answerSize(size);
    sheet.text(text, right - size * 1.8, top + baseline(small, leading), small, answerInk, 'regular', 'right');
    top += cardHeight;
  }
}

/** The objectives that answer a card; where a weakness or threat has none, that is said. */
function answerOf(flow: Flow, quadrant: Quadrant, { answers }: SwotCard): { text: string; ink: Ink } {
  const first = answers.slice(0, 2).join(', ');
  if (answers.length > 0) return { text: answers.length > 2 ? `${first} …` : first, ink: flow.accentText };
  return { text: needsAnswer(quadrant) ? texts.document.swot.nobodyShort : '', ink: inks.quiet };
}

function answerSize(size: number): number {
  return Math.max(7, Math.min(9, size * 0.8));
}

/** Room at the right of a card for its weight and the numbers of two objectives. */
function answersWidth(size: number): number {
  return size * 1.8 + answerSize(size) * 6.6;
}
