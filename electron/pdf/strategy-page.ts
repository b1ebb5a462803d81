import type { StrategyPageBlock } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import type { Flow } from './flow';
import { inks, readable, rgb, tint } from './ink';
import { drawProgressBar, drawQuadrantMark, quadrantInk } from './marks';
import { baseline, type Ink, type Sheet } from './sheet';
import type { Line, Weight } from './typesetter';

type Pillar = StrategyPageBlock['pillars'][number];

/** How large the words are, how many lines one entry may take, and how many entries a list. */
interface Setting {
  readonly size: number;
  readonly most: number;
  readonly items?: number;
}

/** Something laid out that can be drawn at a place. */
interface Laid {
  readonly height: number;
  readonly draw: (sheet: Sheet, x: number, y: number, height: number) => void;
}

/** Largest words on an A4 page; a larger page has larger ones. */
const largest = 14;
const smallest = 6.5;
const gap = 10;
const pad = 8;
const mostColumns = 6;

/** Width between the margins of an A4 page on its side. */
const usualWidth = 728;

/**
 * The largest words first; where even the smallest do not fit, long entries are cut and then lists, which say how much more
 * there is: the page is never two.
 */
function settingsFor(width: number): Setting[] {
  const top = Math.round((largest * 2 * width) / usualWidth) / 2;
  return [
    ...Array.from({ length: (top - smallest) * 2 + 1 }, (_, i) => ({ size: top - i / 2, most: 40 })),
    ...[4, 3, 2, 1].map((most) => ({ size: smallest, most })),
    ...[3, 2, 1].map((items) => ({ size: smallest, most: 1, items })),
  ];
}

/** The strategy on one page that lies on its side: who we are, what we chose, what we want, what could stop us. */
export function drawStrategyPage(flow: Flow, block: StrategyPageBlock, anchor: string): void {
  const sheet = flow.newPage(true);
  flow.anchor(anchor, flow.top);
  const headHeight = drawHead(flow, sheet, block);
  const top = flow.top + headHeight;
  const room = flow.bottom - top;
  let list: readonly Laid[] = [];
  for (const setting of settingsFor(flow.width)) {
    list = partsOf(flow, block, setting);
    if (heightOf(list) <= room) break;
  }
  let y = top;
  // What is left of the page goes to the pillars, so that their columns reach down to the risks.
  const spare = Math.max(0, room - heightOf(list));
  for (const [i, part] of list.entries()) {
    const isLastOfPillars = i === list.length - 2;
    const height = part.height + (isLastOfPillars ? spare : 0);
    part.draw(sheet, flow.left, y, height);
    y += height + gap;
  }
  flow.advance(flow.remaining);
}

function heightOf(parts: readonly Laid[]): number {
  return parts.reduce((sum, part) => sum + part.height + gap, 0) - gap;
}

function drawHead(flow: Flow, sheet: Sheet, block: StrategyPageBlock): number {
  const side = [block.organisation === block.title ? '' : block.organisation, block.horizon]
    .filter((part) => part !== '')
    .join('  ·  ');
  const sideWidth = side === '' ? 0 : Math.min(flow.width * 0.45, flow.typesetter.width(side, 9) + 16);
  const width = flow.width - sideWidth;
  const [title] = flow.typesetter.clipped(flow.typesetter.lines(block.title, width, 18, 'bold'), 1, width, 18, 'bold');
  if (title) sheet.line(title, flow.left, flow.top + 15, 18, inks.text);
  const [right] = flow.typesetter.clipped(flow.typesetter.lines(side, sideWidth, 9), 1, sideWidth, 9, 'regular');
  if (right) sheet.line(right, flow.left + flow.width - (right.width * 9) / 1000, flow.top + 15, 9, inks.quiet);
  sheet.fill(flow.left, flow.top + 22, 36, 3, flow.accent);
  return 34;
}

function partsOf(flow: Flow, block: StrategyPageBlock, setting: Setting): Laid[] {
  const parts: Laid[] = [];
  if (block.statements.length > 0) parts.push(statements(flow, block, setting));
  const count = block.pillars.length;
  const rows = Math.ceil(count / mostColumns);
  const columns = Math.ceil(count / Math.max(1, rows));
  for (let row = 0; row < rows; row++) {
    parts.push(pillarRow(flow, block, block.pillars.slice(row * columns, (row + 1) * columns), columns, setting));
  }
  if (count === 0) parts.push(sentence(flow, block.empty, setting));
  parts.push(risks(flow, block, setting));
  return parts;
}

/** Lines of a text, cut after as many as the setting allows. */
function linesOf(flow: Flow, text: string, width: number, { size, most }: Setting, weight: Weight = 'regular') {
  return flow.typesetter.clipped(flow.typesetter.lines(text, width, size, weight), most, width, size, weight);
}

function leadingOf(size: number): number {
  return size * 1.36;
}

function sentence(flow: Flow, text: string, setting: Setting): Laid {
  const lines = linesOf(flow, text, flow.width, setting);
  const leading = leadingOf(setting.size);
  return {
    height: lines.length * leading,
    draw: (sheet, x, y) => sheet.lines(lines, x, y, setting.size, leading, inks.quiet),
  };
}

function statements(flow: Flow, block: StrategyPageBlock, setting: Setting): Laid {
  const { size } = setting;
  const leading = leadingOf(size);
  const width = (flow.width - gap * (block.statements.length - 1)) / block.statements.length;
  const label = Math.max(smallest, size * 0.8);
  const columns = block.statements.map((statement) => ({
    label: statement.label,
    lines: linesOf(flow, statement.text, width - 2 * pad, setting),
  }));
  const tallest = Math.max(...columns.map(({ lines }) => lines.length));
  return {
    height: leadingOf(label) + tallest * leading + 2 * pad,
    draw: (sheet, x, y, height) => {
      for (const [i, column] of columns.entries()) {
        const left = x + i * (width + gap);
        sheet.rounded(left, y, width, height, 5, 'f', { fill: inks.wash });
        sheet.text(
          column.label,
          left + pad,
          y + pad + baseline(label, leadingOf(label)),
          label,
          flow.accentText,
          'bold',
        );
        sheet.lines(column.lines, left + pad, y + pad + leadingOf(label), size, leading, inks.text);
      }
    },
  };
}

function pillarRow(
  flow: Flow,
  block: StrategyPageBlock,
  pillars: readonly Pillar[],
  columns: number,
  setting: Setting,
): Laid {
  const width = (flow.width - gap * (columns - 1)) / columns;
  const laid = pillars.map((pillar) => pillarColumn(flow, block, pillar, width, setting));
  return {
    height: Math.max(...laid.map((column) => column.height)),
    draw: (sheet, x, y, height) => {
      for (const [i, column] of laid.entries()) column.draw(sheet, x + i * (width + gap), y, height);
    },
  };
}

function pillarColumn(flow: Flow, block: StrategyPageBlock, pillar: Pillar, width: number, setting: Setting): Laid {
  const { size } = setting;
  const leading = leadingOf(size);
  const label = Math.max(smallest, size * 0.8);
  const inner = width - 2 * pad;
  const color = pillar.color ?? '#57606a';
  const ink = rgb(readable(color));
  const titleSize = size * 1.15;
  const title = linesOf(flow, pillar.title, inner, { size: titleSize, most: setting.most }, 'bold');
  const steps: { readonly height: number; readonly draw: (sheet: Sheet, x: number, y: number) => unknown }[] = [
    {
      height: title.length * leadingOf(titleSize) + 3,
      draw: (sheet, x, y) => sheet.lines(title, x, y, titleSize, leadingOf(titleSize), ink),
    },
  ];
  const heading = (text: string): void => {
    steps.push({
      height: leadingOf(label) + size * 0.4,
      draw: (sheet, x, y) =>
        sheet.text(text, x, y + size * 0.4 + baseline(label, leadingOf(label)), label, inks.quiet, 'bold'),
    });
  };
  const { items = Number.POSITIVE_INFINITY } = setting;
  const more = (count: number): void => {
    if (count <= items) return;
    const text = texts.document.strategy.more(count - items);
    steps.push({
      height: leadingOf(label),
      draw: (sheet, x, y) => sheet.text(text, x, y + baseline(label, leadingOf(label)), label, inks.quiet),
    });
  };
  if (pillar.options.length > 0) heading(block.optionsLabel);
  for (const option of pillar.options.slice(0, items)) {
    const lines = linesOf(flow, option, inner - size, setting);
    steps.push({ height: lines.length * leading + 1, draw: bulleted(lines, size, ink) });
  }
  more(pillar.options.length);
  if (pillar.objectives.length > 0) heading(block.objectivesLabel);
  for (const objective of pillar.objectives.slice(0, items)) {
    steps.push(objectiveStep(flow, objective, inner, setting, ink));
  }
  more(pillar.objectives.length);
  return {
    height: steps.reduce((sum, step) => sum + step.height, 0) + 2 * pad,
    draw: (sheet, x, y, height) => {
      sheet.rounded(x, y, width, height, 5, 'B', {
        fill: rgb(tint(color, 0.05)),
        stroke: inks.hairline,
        thickness: 0.6,
      });
      sheet.fill(x + 5, y, width - 10, 2.5, rgb(color));
      let at = y + pad;
      for (const step of steps) {
        step.draw(sheet, x + pad, at);
        at += step.height;
      }
    },
  };
}

function bulleted(lines: readonly Line[], size: number, ink: Ink): (sheet: Sheet, x: number, y: number) => void {
  const leading = leadingOf(size);
  return (sheet, x, y) => {
    sheet.circle(x + size * 0.3, y + leading / 2, size * 0.16, 'f', { fill: ink });
    sheet.lines(lines, x + size, y, size, leading, inks.text);
  };
}

function objectiveStep(
  flow: Flow,
  objective: Pillar['objectives'][number],
  width: number,
  setting: Setting,
  ink: Ink,
): { height: number; draw: (sheet: Sheet, x: number, y: number) => void } {
  const { size } = setting;
  const leading = leadingOf(size);
  const small = Math.max(6.2, size * 0.8);
  const lines = linesOf(flow, `${objective.number}  ${objective.title}`, width, setting);
  const bar = Math.min(46, width * 0.3);
  const ownerWidth = width - bar - 34;
  const [owner] = linesOf(flow, objective.owner, ownerWidth, { size: small, most: 1 });
  const measured = objective.standing.progress !== null;
  const foot = owner || measured ? leadingOf(small) : 0;
  return {
    height: lines.length * leading + foot + 3,
    draw: (sheet, x, y) => {
      sheet.lines(lines, x, y, size, leading, inks.text);
      sheet.link(x, y, width, lines.length * leading, objective.anchor);
      const base = y + lines.length * leading;
      if (owner) sheet.line(owner, x, base + baseline(small, foot), small, inks.quiet);
      if (!measured) return;
      const right = x + width;
      drawProgressBar(sheet, objective.standing, right - bar - 28, base + foot / 2 - 1.8, bar, 3.6, ink);
      sheet.text(
        objective.standing.progressText,
        right,
        base + baseline(small, foot),
        small,
        inks.text,
        'regular',
        'right',
      );
    },
  };
}

/** The risks in three columns, and under them what found no room. */
function risks(flow: Flow, block: StrategyPageBlock, setting: Setting): Laid {
  const { size } = setting;
  const leading = leadingOf(size);
  const small = Math.max(6.2, size * 0.8);
  const columns = 3;
  const width = (flow.width - 2 * pad - gap * (columns - 1)) / columns;
  const laid = block.risks.map((risk) => ({
    risk,
    lines: linesOf(flow, risk.title, width - size * 1.6, setting),
  }));
  const heights = laid.map(({ lines }) => lines.length * leading + leadingOf(small) + 2);
  const perColumn = Math.ceil(laid.length / columns);
  const columnHeights = Array.from({ length: columns }, (_, i) =>
    heights.slice(i * perColumn, (i + 1) * perColumn).reduce((sum, height) => sum + height, 0),
  );
  const head = block.risks.length > 0 ? leadingOf(size) + 3 : 0;
  const foot = block.left === '' ? 0 : leadingOf(small) + 4;
  const box = block.risks.length > 0 ? head + Math.max(...columnHeights) + 2 * pad : 0;
  return {
    height: box + foot,
    draw: (sheet, x, y) => {
      if (box > 0) {
        sheet.rounded(x, y, flow.width, box, 5, 'S', { stroke: inks.hairline, thickness: 0.8 });
        sheet.text(block.risksLabel, x + pad, y + pad + baseline(size, leading), size, inks.text, 'bold');
      }
      for (const [i, { risk, lines }] of laid.entries()) {
        const column = Math.floor(i / perColumn);
        const above = heights.slice(column * perColumn, i).reduce((sum, height) => sum + height, 0);
        const left = x + pad + column * (width + gap);
        const at = y + pad + head + above;
        const ink = quadrantInk(risk.quadrant);
        drawQuadrantMark(sheet, risk.quadrant, left + size * 0.5, at + leading / 2, size * 0.75, ink);
        sheet.lines(lines, left + size * 1.6, at, size, leading, inks.text);
        const base = at + lines.length * leading + baseline(small, leadingOf(small));
        sheet.text(risk.answered, left + size * 1.6, base, small, inks.quiet);
      }
      if (foot > 0) sheet.text(block.left, x, y + box + 4 + baseline(small, leadingOf(small)), small, inks.quiet);
    },
  };
}
