import type { GraphNode } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import type { Flow } from './flow';
import type { PlacedNode } from './graph-pages';
import { inks, readable, rgb } from './ink';
import { drawProgressBar, drawQuadrantMark, drawStatusShape, quadrantInk } from './marks';
import { baseline, type Sheet } from './sheet';
import type { Line } from './typesetter';

const titleSize = 8;
const titleLeading = 10.5;
const metaSize = 6.5;
const metaLeading = 9;
const padLeft = 9;
const padTop = 5;
/** The pillar's rank at the right of the title. */
const badge = 10;
/** Most SWOT cards named on a card; the rest is counted. */
const mostAnswers = 5;

/** A card's text broken into lines for its width. */
export interface CardText {
  readonly title: readonly Line[];
  readonly meta: readonly Line[];
  readonly answers: readonly {
    readonly quadrant: GraphNode['answers'][number]['quadrant'];
    readonly lines: readonly Line[];
  }[];
  readonly moreAnswers: string;
  readonly height: number;
}

/** Breaks the words of a card into lines; nothing is cut, the card grows. */
export function layCard(flow: Flow, node: GraphNode, width: number): CardText {
  const inner = width - padLeft - 7;
  const titleWidth = inner - (node.pillar ? badge + 3 : 0);
  const name = node.kind === 'pillar' ? node.title : `${node.number}  ${node.title}`;
  const title = flow.typesetter.lines(name, titleWidth, titleSize, 'bold');
  const meta = flow.typesetter.lines(node.meta, inner, metaSize);
  const answers = node.answers.slice(0, mostAnswers).map(({ quadrant, title: text }) => ({
    quadrant,
    lines: flow.typesetter.lines(text, inner - 9, metaSize),
  }));
  const more = node.answers.length - answers.length;
  const answerLines = answers.reduce((sum, { lines }) => sum + lines.length, 0) + (more > 0 ? 1 : 0);
  const bar = node.kind === 'pillar' ? 5 : 15;
  return {
    title,
    meta,
    answers,
    moreAnswers: more > 0 ? texts.document.graph.moreAnswers(more) : '',
    height: padTop + 1 + title.length * titleLeading + (meta.length + answerLines) * metaLeading + bar,
  };
}

/** Where a card stands on its page. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Page on which a branch that ends here goes on. */
  readonly continuesOn: number | undefined;
}

/** Draws a card: its pillar as colour and rank, number and title, who, what it answers, how far it is. */
export function drawCard(flow: Flow, sheet: Sheet, placed: PlacedNode, text: CardText, place: CardPlace): void {
  const { node, continued } = placed.page;
  const { x, y, width } = place;
  const color = node.pillar ? rgb(readable(node.pillar.color)) : inks.line;
  const fill = node.kind === 'pillar' || continued ? inks.wash : inks.paper;
  sheet.rounded(x, y, width, placed.height, 4, 'B', { fill, stroke: inks.line, thickness: 0.7 });
  sheet.fill(x, y + 4, 3, placed.height - 8, color);
  const left = x + padLeft;
  let top = y + padTop;
  if (node.pillar) {
    const at = x + width - badge - 5;
    sheet.rounded(at, y + 4.5, badge, badge, 2.5, 'f', { fill: color });
    sheet.text(
      `${node.pillar.rank}`,
      at + badge / 2,
      y + 4.5 + baseline(6.5, badge),
      6.5,
      inks.paper,
      'bold',
      'center',
    );
  }
  sheet.lines(text.title, left, top, titleSize, titleLeading, inks.text);
  top += text.title.length * titleLeading;
  sheet.lines(text.meta, left, top, metaSize, metaLeading, inks.quiet);
  top += text.meta.length * metaLeading;
  for (const { quadrant, lines } of text.answers) {
    drawQuadrantMark(sheet, quadrant, left + 2.5, top + metaLeading / 2, 4.5, quadrantInk(quadrant));
    sheet.lines(lines, left + 9, top, metaSize, metaLeading, inks.text);
    top += lines.length * metaLeading;
  }
  if (text.moreAnswers) {
    sheet.text(text.moreAnswers, left + 9, top + baseline(metaSize, metaLeading), metaSize, inks.quiet);
    top += metaLeading;
  }
  if (node.kind === 'objective') drawStanding(flow, sheet, placed, left, top + 5.5, place);
  sheet.link(x, y, width, placed.height, node.anchor);
}

function drawStanding(flow: Flow, sheet: Sheet, placed: PlacedNode, left: number, top: number, place: CardPlace): void {
  const { node, continued, cut } = placed.page;
  const { standing } = node;
  const right = place.x + place.width - 7;
  const y = top + 1 + metaSize * 0.357;
  if (standing.shape) drawStatusShape(sheet, standing.shape, left + 3, top + 1, 6);
  const bar = left + (standing.shape ? 10 : 0);
  const note = noteOf(node, continued, cut, place.continuesOn);
  const noteWidth = note ? sheet.text(note, right, y, metaSize, inks.quiet, 'regular', 'right') + 7 : 0;
  const width = right - noteWidth - 26 - bar;
  // A narrow card with a long note keeps its number and leaves out the bar.
  if (width >= 16) drawProgressBar(sheet, standing, bar, top - 1, width, 4, flow.accentText);
  sheet.text(standing.progressText, right - noteWidth, y, metaSize + 0.5, inks.text, 'bold', 'right');
}

function noteOf(node: GraphNode, continued: boolean, cut: boolean, page: number | undefined): string {
  const words = texts.document.graph;
  if (cut && page !== undefined) return words.continues(String(page));
  if (continued) return texts.document.continued;
  return node.below > 0 ? words.below(node.below) : '';
}
