import type { GoalBlock, PillarBlock } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { continuedBox } from './blocks';
import type { Box, Flow } from './flow';
import { inks, readable, rgb } from './ink';
import { drawProgressBar, drawStatusShape } from './marks';
import { baseline } from './sheet';

const pillarIndent = 44;
/** Objectives of a pillar that stand on the page of its title. */
const listStart = 3;

/** A pillar: rank in its colour, title, description, and the objectives that serve it. */
export function pillarBoxes(flow: Flow, block: PillarBlock): Box[] {
  const width = flow.width - pillarIndent;
  const boxes: Box[] = [pillarHead(flow, block)];
  if (block.text) {
    const lines = flow.typesetter.paragraph(block.text, width, 10);
    boxes.push(...flow.paragraph(lines, { size: 10, leading: 14.5, ink: inks.text, indent: pillarIndent }, true));
  }
  if (block.objectives.length === 0) {
    const lines = flow.typesetter.lines(texts.document.pillars.noObjectives, width, 9);
    boxes.push(...flow.paragraph(lines, { size: 9, leading: 13, ink: inks.quiet, indent: pillarIndent, gap: 4 }));
  }
  boxes.push(...pillarObjectives(flow, block));
  return boxes;
}

function pillarHead(flow: Flow, block: PillarBlock): Box {
  const color = rgb(readable(block.color));
  const measured = block.standing.progress !== null;
  const title = flow.typesetter.lines(block.title, flow.width - pillarIndent - (measured ? 120 : 0), 13, 'bold');
  return {
    height: Math.max(34, title.length * 18 + 6),
    gap: 22,
    keepWithNext: true,
    anchor: block.anchor,
    draw: (sheet, left, top) => {
      sheet.rounded(left, top, 30, 30, 6, 'f', { fill: color });
      sheet.text(`${block.rank}`, left + 15, top + baseline(15, 30), 15, inks.paper, 'bold', 'center');
      sheet.lines(title, left + pillarIndent, top + (title.length === 1 ? 6 : 0), 13, 18, inks.text);
      if (!measured) return;
      const end = left + flow.width;
      drawProgressBar(sheet, block.standing, end - 106, top + 12.5, 70, 5, color);
      sheet.text(block.standing.progressText, end, top + baseline(9, 30), 9, inks.text, 'bold', 'right');
    },
  };
}

function pillarObjectives(flow: Flow, block: PillarBlock): Box[] {
  const color = rgb(readable(block.color));
  const width = flow.width - pillarIndent;
  const numbers = block.objectives.map((goal) => flow.typesetter.width(goal.number, 9, 'bold') + 8);
  const numberWidth = Math.max(24, ...numbers);
  const repeat = continuedBox(flow, `${block.rank}  ${block.title}`, pillarIndent);
  const last = block.objectives.length - 1;
  return block.objectives.map((goal, i) => {
    const lines = flow.typesetter.lines(goal.title, width - numberWidth, 9);
    const height = lines.length * 13 + 5;
    return {
      height,
      gap: i === 0 ? 6 : 0,
      keepWithNext: (i < listStart - 1 || i === last - 1) && i < last,
      repeat,
      draw: (sheet, left, top) => {
        sheet.rule(left + pillarIndent, top, left + flow.width, top, inks.hairline, 0.5);
        sheet.text(goal.number, left + pillarIndent, top + 2.5 + baseline(9, 13), 9, color, 'bold');
        sheet.lines(lines, left + pillarIndent + numberWidth, top + 2.5, 9, 13, inks.text);
        sheet.link(left + pillarIndent, top, width, height, goal.anchor);
      },
    };
  });
}

/** Width of the progress bar with its number, at the right of an objective's title. */
const side = 118;

/** An objective: number, title, who and when, progress. Stays with the head of its key results. */
export function goalBoxes(flow: Flow, block: GoalBlock, hasMore: boolean): Box[] {
  const boxes: Box[] = [goalHead(flow, block, hasMore)];
  if (block.text) {
    const lines = flow.typesetter.paragraph(block.text, flow.width, 9.5);
    const style = { size: 9.5, leading: 14, ink: inks.text, gap: 3 };
    boxes.push(...flow.paragraph(lines, style, hasMore || block.relations.length > 0));
  }
  for (const [i, relation] of block.relations.entries()) {
    const label = flow.typesetter.width(`${relation.label}: `, 8.5, 'bold') + 3;
    const lines = flow.typesetter.lines(relation.text, flow.width - label, 8.5);
    boxes.push({
      height: lines.length * 12,
      gap: 2,
      keepWithNext: hasMore || i < block.relations.length - 1,
      draw: (sheet, left, top) => {
        sheet.text(`${relation.label}:`, left, top + baseline(8.5, 12), 8.5, inks.quiet, 'bold');
        sheet.lines(lines, left + label, top, 8.5, 12, relation.link ? flow.accentText : inks.quiet);
        if (relation.link) sheet.link(left + label, top, flow.width - label, lines.length * 12, relation.link);
      },
    });
  }
  return boxes;
}

function goalHead(flow: Flow, block: GoalBlock, hasMore: boolean): Box {
  const top = block.depth === 0;
  const [size, leading] = top ? [12, 16.5] : [10.5, 15];
  const number = flow.typesetter.width(block.number, size, 'bold') + 8;
  const width = flow.width - side - 14;
  const title = flow.typesetter.lines(block.title, width - number, size, 'bold');
  const meta = [block.who, block.when].flatMap((text) => flow.typesetter.lines(text, width, 8.5));
  const color = block.color ? rgb(readable(block.color)) : null;
  return {
    height: Math.max(34, 6 + title.length * leading + meta.length * 12 + 2),
    gap: top ? 24 : 18,
    keepWithNext: hasMore || block.text !== '' || block.relations.length > 0,
    anchor: block.anchor,
    draw: (sheet, left, y) => {
      const right = left + flow.width;
      sheet.rule(left, y, right, y, top ? inks.text : inks.line, top ? 1 : 0.5);
      if (color) sheet.fill(left, y - 0.5, 36, 3, color);
      sheet.text(block.number, left, y + 6 + baseline(size, leading), size, flow.accentText, 'bold');
      sheet.lines(title, left + number, y + 6, size, leading, inks.text);
      sheet.lines(meta, left, y + 6 + title.length * leading, 8.5, 12, inks.quiet);
      const { standing } = block;
      const bar = right - side;
      drawProgressBar(sheet, standing, bar, y + 6 + leading / 2 - 3, side - 36, 6, flow.accentText);
      sheet.text(standing.progressText, right, y + 6 + baseline(10, leading), 10, inks.text, 'bold', 'right');
      const pace = y + 6 + leading + baseline(8.5, 12);
      if (standing.shape) drawStatusShape(sheet, standing.shape, bar + 4, pace - 3, 7);
      sheet.text(standing.paceText, bar + (standing.shape ? 12 : 0), pace, 8.5, inks.quiet);
    },
  };
}
