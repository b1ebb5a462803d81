import type { GraphBlock, GraphLink, GraphNode } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { sectionTitleBox } from './blocks';
import type { Flow } from './flow';
import { type GraphMeasures, graphPages, type PlacedNode, placeNodes } from './graph-pages';
import { inks, readable, rgb } from './ink';
import { drawProgressBar, drawStatusShape } from './marks';
import type { PathStep, Sheet } from './sheet';
import type { Line } from './typesetter';

const titleSize = 8;
const titleLeading = 10.5;
const metaSize = 6.5;
const metaLeading = 9;
const columnGap = 30;
const legendHeight = 34;
/** More crossing lines than this would say nothing; the table after the drawing lists them all. */
const mostLinks = 30;

interface NodeText {
  readonly title: readonly Line[];
  readonly meta: readonly Line[];
}

/** The alignment of objectives as a vector drawing from left to right, over as many pages as it needs. */
export function drawGraph(flow: Flow, block: GraphBlock, title: string, anchor: string): void {
  const depth = Math.max(...block.roots.map(depthOf));
  const landscape = depth > 3;
  const columns = Math.min(depth, landscape ? 5 : 3);
  flow.newPage(landscape);
  flow.place([{ ...sectionTitleBox(flow, title, anchor), keepWithNext: false }]);
  const intro = flow.typesetter.lines(texts.document.graph.intro, flow.width, 9);
  flow.place(flow.paragraph(intro, { size: 9, leading: 13, ink: inks.quiet }));
  flow.advance(10);
  const width = Math.min(190, (flow.width - (columns - 1) * columnGap) / columns);
  const laid = new Map<string, NodeText>();
  const textOf = (node: GraphNode): NodeText => {
    let text = laid.get(node.id);
    if (!text) {
      text = layText(flow, node, width);
      laid.set(node.id, text);
    }
    return text;
  };
  const measures: GraphMeasures = {
    heightOf: (node) => {
      const { title: lines, meta } = textOf(node);
      return 6 + lines.length * titleLeading + meta.length * metaLeading + 15;
    },
    gap: 7,
    columns,
    firstPage: flow.remaining - legendHeight,
    nextPages: flow.bottom - flow.top - legendHeight,
  };
  const pages = graphPages(block.roots, measures);
  const firstPageOf = pageOfContinuation(pages, flow.sheets.length);
  for (const [i, forest] of pages.entries()) {
    if (i > 0) flow.newPage(landscape);
    const top = flow.position;
    const placed = placeNodes(forest, measures);
    const at = new Map(placed.map((node) => [node.page.node.id, node]));
    const x = (node: PlacedNode): number => flow.left + node.column * (width + columnGap);
    for (const node of placed) drawEdges(flow.sheet, node, at, x, width, top);
    drawLinks(flow.sheet, linksOn(block.links, at), at, x, width, top);
    for (const node of placed) {
      drawNode(flow, flow.sheet, node, textOf(node.page.node), x(node), top + node.top, width, firstPageOf);
    }
    drawLegend(flow, block, flow.bottom - legendHeight + 12);
    flow.advance(flow.remaining);
  }
}

function depthOf(node: GraphNode): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

function layText(flow: Flow, node: GraphNode, width: number): NodeText {
  const inner = width - 18;
  const lines = flow.typesetter.lines(`${node.number}  ${node.title}`, inner, titleSize, 'bold');
  const meta = flow.typesetter.lines(node.meta, inner, metaSize);
  return {
    title: flow.typesetter.clipped(lines, 4, inner, titleSize, 'bold'),
    meta: flow.typesetter.clipped(meta, 2, inner, metaSize, 'regular'),
  };
}

/** The page on which a branch that ran out of columns goes on. */
function pageOfContinuation(
  pages: readonly (readonly { node: GraphNode; continued: boolean }[])[],
  first: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [i, forest] of pages.entries()) {
    for (const root of forest) if (!found.has(root.node.id)) found.set(root.node.id, first + i);
  }
  return found;
}

function drawEdges(
  sheet: Sheet,
  parent: PlacedNode,
  at: ReadonlyMap<string, PlacedNode>,
  x: (node: PlacedNode) => number,
  width: number,
  top: number,
): void {
  const from = { x: x(parent) + width, y: top + parent.top + parent.height / 2 };
  for (const child of parent.page.children) {
    const node = at.get(child.node.id);
    if (!node) continue;
    const to = { x: x(node), y: top + node.top + node.height / 2 };
    const middle = (from.x + to.x) / 2;
    sheet.path(
      [
        ['m', from.x, from.y],
        ['c', middle, from.y, middle, to.y, to.x, to.y],
      ],
      'S',
      {
        stroke: inks.line,
        thickness: 0.9,
      },
    );
  }
}

function linksOn(links: readonly GraphLink[], at: ReadonlyMap<string, PlacedNode>): readonly GraphLink[] {
  const found = links.filter((link) => link.from !== link.to && at.has(link.from) && at.has(link.to));
  return found.length > mostLinks ? [] : found;
}

const dashes = { contributes: [5, 2], supports: [2.5, 2], dependsOn: [0.01, 2.2] } as const;

function drawLinks(
  sheet: Sheet,
  links: readonly GraphLink[],
  at: ReadonlyMap<string, PlacedNode>,
  x: (node: PlacedNode) => number,
  width: number,
  top: number,
): void {
  for (const link of links) {
    const from = at.get(link.from);
    const to = at.get(link.to);
    if (!from || !to) continue;
    const same = from.column === to.column;
    const forward = to.column > from.column;
    const start = { x: x(from) + (same || forward ? width : 0), y: top + from.top + from.height * 0.72 };
    const end = { x: x(to) + (same || !forward ? width : 0), y: top + to.top + to.height * 0.28 };
    const bend = same ? 22 : Math.max(14, Math.abs(end.x - start.x) * 0.4);
    const out = same || forward ? bend : -bend;
    const into = same || !forward ? bend : -bend;
    const style = { stroke: inks.text, thickness: 0.8 };
    sheet.path(
      [
        ['m', start.x, start.y],
        ['c', start.x + out, start.y, end.x + into, end.y, end.x, end.y],
      ],
      'S',
      {
        ...style,
        dash: dashes[link.kind],
      },
    );
    const side = into > 0 ? 1 : -1;
    sheet.path(arrow(end.x, end.y, side), 'f', { fill: inks.text });
  }
}

function arrow(x: number, y: number, side: number): PathStep[] {
  return [['m', x, y], ['l', x + 4.5 * side, y - 2.2], ['l', x + 4.5 * side, y + 2.2], ['h']];
}

function drawNode(
  flow: Flow,
  sheet: Sheet,
  placed: PlacedNode,
  text: NodeText,
  x: number,
  y: number,
  width: number,
  firstPageOf: ReadonlyMap<string, number>,
): void {
  const { node, continued, cut } = placed.page;
  const color = node.color ? rgb(readable(node.color)) : inks.line;
  sheet.rounded(x, y, width, placed.height, 4, 'B', {
    fill: continued ? inks.wash : inks.paper,
    stroke: inks.line,
    thickness: 0.7,
  });
  sheet.fill(x, y + 4, 3, placed.height - 8, color);
  const left = x + 9;
  sheet.lines(text.title, left, y + 5, titleSize, titleLeading, inks.text);
  let top = y + 5 + text.title.length * titleLeading;
  sheet.lines(text.meta, left, top, metaSize, metaLeading, inks.quiet);
  top += text.meta.length * metaLeading + 5.5;
  const { standing } = node;
  if (standing.shape) drawStatusShape(sheet, standing.shape, left + 3, top + 1, 6);
  const bar = left + (standing.shape ? 10 : 0);
  const note = continued ? texts.document.continued : cut ? continuation(firstPageOf.get(node.id)) : '';
  const noteWidth = note ? flow.typesetter.width(note, metaSize) + 8 : 0;
  drawProgressBar(sheet, standing, bar, top - 1, Math.max(24, x + width - 34 - bar - noteWidth), 4, flow.accentText);
  sheet.text(
    standing.progressText,
    x + width - 8 - noteWidth,
    top + 1 + metaSize * 0.357,
    metaSize + 0.5,
    inks.text,
    'bold',
    'right',
  );
  if (note) sheet.text(note, x + width - 6, top + 1 + metaSize * 0.357, metaSize, inks.quiet, 'regular', 'right');
  sheet.link(x, y, width, placed.height, node.anchor);
}

function continuation(page: number | undefined): string {
  return page === undefined ? '' : texts.document.graph.continues(String(page));
}

function drawLegend(flow: Flow, block: GraphBlock, y: number): void {
  const { sheet } = flow;
  const size = 7;
  let x = flow.left;
  sheet.rule(flow.left, y - 8, flow.left + flow.width, y - 8, inks.hairline, 0.5);
  for (const { shape, text } of block.legend) {
    drawStatusShape(sheet, shape, x + 3, y + 1, 6);
    x += 10 + sheet.text(text, x + 10, y + 1 + size * 0.357, size, inks.quiet) + 12;
  }
  const kinds = [...new Set(block.links.map((link) => link.kind))];
  for (const kind of kinds) {
    sheet.path(
      [
        ['m', x, y + 1],
        ['l', x + 16, y + 1],
      ],
      'S',
      { stroke: inks.text, thickness: 0.8, dash: dashes[kind] },
    );
    sheet.path(arrow(x + 20, y + 1, -1), 'f', { fill: inks.text });
    x += 24 + sheet.text(texts.document.graph.kind[kind], x + 24, y + 1 + size * 0.357, size, inks.quiet) + 12;
  }
  x = flow.left;
  for (const { title, color } of block.pillars) {
    const width = 12 + flow.typesetter.width(title, size) + 12;
    if (x + width > flow.left + flow.width) break;
    sheet.fill(x, y + 11, 3, 8, rgb(readable(color)));
    sheet.text(title, x + 7, y + 15 + size * 0.357, size, inks.quiet);
    x += width;
  }
}
