import type { GraphBlock, GraphLink, GraphNode, StatusShape } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import type { Flow } from './flow';
import { arrowHead, linkStyles } from './graph-lines';
import { inks, readable, rgb } from './ink';
import { drawProgressBar, drawStatusShape } from './marks';
import type { Sheet } from './sheet';
import type { Line } from './typesetter';

const size = 7;
const leading = 12;
const gap = 14;
const longest = 300;

/** One sign of the legend with its words. */
interface Entry {
  readonly width: number;
  readonly text: string;
  readonly draw: (sheet: Sheet, x: number, y: number) => void;
}

/** What a page shows: its cards, the links drawn on it, how many are not, and whether some lead to other pages. */
export interface LegendFacts {
  readonly shown: ReadonlySet<string>;
  readonly links: readonly GraphLink[];
  readonly undrawn: number;
  readonly leaving: boolean;
}

/** Room that the legend of any page of the drawing needs, with the space above it. */
export function legendHeight(flow: Flow, block: GraphBlock, width: number = flow.width): number {
  const notes = block.links.length > 0 ? 2 : 0;
  const groups = [statusEntries(nodesOf(block.roots)), linkEntries(block.links), pillarEntries(block.pillars)];
  const lines = groups.reduce((sum, entries) => sum + rows(flow, entries, width).length, 0);
  return 24 + (lines + notes) * leading;
}

/** Explains the signs that occur on the page. */
export function drawLegend(flow: Flow, block: GraphBlock, top: number, facts: LegendFacts): void {
  const { sheet } = flow;
  const nodes = nodesOf(block.roots).filter(({ id }) => facts.shown.has(id));
  const ranks = new Set(nodes.map((node) => node.pillar?.rank));
  const groups = [
    statusEntries(nodes),
    linkEntries(facts.links),
    pillarEntries(block.pillars.filter(({ rank }) => ranks.has(rank))),
  ];
  sheet.rule(flow.left, top - 8, flow.left + flow.width, top - 8, inks.hairline, 0.5);
  let y = top + 1;
  for (const row of groups.flatMap((entries) => rows(flow, entries, flow.width))) {
    let x = flow.left;
    for (const { width, text, draw } of row) {
      draw(sheet, x, y);
      for (const line of oneLine(flow, text)) x = sheet.line(line, x + width, y + size * 0.357, size, inks.quiet);
      x += gap;
    }
    y += leading;
  }
  drawNotes(flow, facts, y);
}

function drawNotes(flow: Flow, { undrawn, leaving }: LegendFacts, y: number): void {
  if (undrawn === 0 && !leaving) return;
  const { sheet, left } = flow;
  flow.later.push(() => {
    const words = texts.document.graph;
    const notes = [
      undrawn > 0 ? words.tooManyLinks(undrawn) : words.linksLeave,
      words.linksListed(String(flow.pageOf('graph-links'))),
    ];
    sheet.text(notes.join(' '), left, y + size * 0.357, size, inks.quiet);
  });
}

function nodesOf(nodes: readonly GraphNode[]): GraphNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}

const shapes: Readonly<Partial<Record<StatusShape, string>>> = {
  onTrack: texts.widgets.pace.onTrack,
  behind: texts.widgets.pace.behind,
  atRisk: texts.widgets.pace.atRisk,
  notStarted: texts.widgets.pace.notStarted,
  done: texts.document.closed.done,
  cancelled: texts.document.closed.dropped,
};

function statusEntries(nodes: readonly GraphNode[]): Entry[] {
  const used = new Set(nodes.map((node) => node.standing.shape));
  const entries = (Object.entries(shapes) as [StatusShape, string][])
    .filter(([shape]) => used.has(shape))
    .map(
      ([shape, text]): Entry => ({
        width: 10,
        text,
        draw: (sheet, x, y) => drawStatusShape(sheet, shape, x + 3, y, 6),
      }),
    );
  if (nodes.some(({ standing }) => standing.expected !== null && standing.expected > 0 && standing.expected < 1)) {
    entries.push({
      width: 28,
      text: texts.document.graph.tick,
      draw: (sheet, x, y) => drawProgressBar(sheet, { progress: 0, expected: 0.6 }, x, y - 2, 22, 4, inks.line),
    });
  }
  return entries;
}

function linkEntries(links: readonly GraphLink[]): Entry[] {
  return [...new Set(links.map((link) => link.kind))].sort().map((kind) => ({
    width: 26,
    text: texts.document.graph.kind[kind],
    draw: (sheet, x, y) => {
      sheet.path(
        [
          ['m', x, y],
          ['l', x + 18, y],
        ],
        'S',
        { thickness: 0.9, ...linkStyles[kind] },
      );
      sheet.path(arrowHead(x + 22, y, -1), 'f', { fill: linkStyles[kind].stroke });
    },
  }));
}

function pillarEntries(pillars: GraphBlock['pillars']): Entry[] {
  return pillars.map(({ rank, title, color }) => ({
    width: 14,
    text: title,
    draw: (sheet, x, y) => {
      sheet.rounded(x, y - 5, 10, 10, 2.5, 'f', { fill: rgb(readable(color)) });
      sheet.text(`${rank}`, x + 5, y + 6.5 * 0.357, 6.5, inks.paper, 'bold', 'center');
    },
  }));
}

/** Words of an entry on one line; a long title is shortened, it stands in full elsewhere. */
function oneLine(flow: Flow, text: string): readonly Line[] {
  return flow.typesetter.clipped(flow.typesetter.lines(text, longest, size), 1, longest, size, 'regular');
}

/** Entries side by side, as many as fit on a line. */
function rows(flow: Flow, entries: readonly Entry[], width: number): Entry[][] {
  const found: Entry[][] = [];
  let used = 0;
  for (const entry of entries) {
    const own = entry.width + (oneLine(flow, entry.text).reduce((sum, line) => sum + line.width, 0) * size) / 1000;
    const last = found.at(-1);
    if (last && used + own <= width) last.push(entry);
    else {
      found.push([entry]);
      used = 0;
    }
    used += own + gap;
  }
  return found;
}
