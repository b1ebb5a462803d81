import type {
  FactsBlock,
  GoalBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  PillarBlock,
} from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import type { Box, Flow } from './flow';
import { inks, readable, rgb } from './ink';
import { drawProgressBar, drawStatusShape } from './marks';
import { baseline } from './sheet';

/** The title of a section, large, with the accent under it. */
export function sectionTitleBox(flow: Flow, title: string, anchor: string): Box {
  const lines = flow.typesetter.lines(title, flow.width, 22, 'bold');
  return {
    height: lines.length * 28 + 18,
    gap: 30,
    keepWithNext: true,
    anchor,
    draw: (sheet, left, top) => {
      sheet.lines(lines, left, top, 22, 28, inks.text);
      sheet.fill(left, top + lines.length * 28 + 3, 36, 3, flow.accent);
    },
  };
}

/** A heading inside a section. */
export function headingBoxes(flow: Flow, block: HeadingBlock): Box[] {
  const [size, leading, gap] = block.level === 2 ? [13, 18, 20] : [10.5, 15, 12];
  const lines = flow.typesetter.lines(block.text, flow.width, size, 'bold');
  return [
    {
      height: lines.length * leading + 2,
      gap,
      keepWithNext: true,
      anchor: block.anchor,
      draw: (sheet, left, top) =>
        sheet.lines(lines, left, top, size, leading, block.level === 2 ? flow.accentText : inks.text),
    },
  ];
}

const paragraphStyles = {
  body: { size: 10, leading: 15, ink: inks.text, gap: 4 },
  lead: { size: 12, leading: 18, ink: inks.text, gap: 4 },
  quiet: { size: 9, leading: 13, ink: inks.quiet, gap: 2 },
  quote: { size: 12, leading: 18.5, ink: inks.text, gap: 2 },
} as const;

/** Running text. */
export function paragraphBoxes(flow: Flow, block: ParagraphBlock): Box[] {
  const style = paragraphStyles[block.style];
  const measure = Math.min(flow.width, style.size * 46);
  return flow.paragraph(flow.typesetter.lines(block.text, measure, style.size), style, block.style === 'quiet');
}

/** Items with a bold title and a text under it. */
export function listBoxes(flow: Flow, block: ListBlock): Box[] {
  return block.items.flatMap((item) => {
    const boxes: Box[] = [];
    const title = flow.typesetter.lines(item.title, flow.width - 14, 10, 'bold');
    boxes.push({
      height: title.length * 15,
      gap: 5,
      keepWithNext: item.text.trim() !== '',
      draw: (sheet, left, top) => {
        sheet.fill(left + 1, top + 5, 5, 5, flow.accent);
        sheet.lines(title, left + 14, top, 10, 15, inks.text);
      },
    });
    if (item.text.trim() !== '') {
      const lines = flow.typesetter.lines(item.text.trim(), flow.width - 14, 10);
      boxes.push(...flow.paragraph(lines, { size: 10, leading: 14.5, ink: inks.quiet, indent: 14 }));
    }
    return boxes;
  });
}

/** Labels and values in two columns. */
export function factsBoxes(flow: Flow, block: FactsBlock): Box[] {
  const label = 130;
  return block.items.map((item, i) => {
    const lines = flow.typesetter.lines(item.value, flow.width - label, 10);
    const height = lines.length * 15 + 6;
    return {
      height,
      gap: i === 0 ? 4 : 0,
      draw: (sheet, left, top) => {
        sheet.text(item.label, left, top + 3 + baseline(9, 15), 9, inks.quiet);
        sheet.lines(lines, left + label, top + 3, 10, 15, inks.text);
        sheet.rule(left, top + height, left + flow.width, top + height, inks.hairline, 0.5);
      },
    };
  });
}

/** A pillar: rank in its colour, title, description, and the objectives that serve it. */
export function pillarBoxes(flow: Flow, block: PillarBlock): Box[] {
  const words = texts.document.pillars;
  const indent = 44;
  const width = flow.width - indent;
  const color = readable(block.color);
  const measured = block.standing.progress !== null;
  const title = flow.typesetter.lines(block.title, width - (measured ? 120 : 0), 13, 'bold');
  const head: Box = {
    height: Math.max(34, title.length * 18 + 6),
    gap: 22,
    keepWithNext: true,
    anchor: block.anchor,
    draw: (sheet, left, top) => {
      sheet.rounded(left, top, 30, 30, 6, 'f', { fill: rgb(color) });
      sheet.text(`${block.rank}`, left + 15, top + baseline(15, 30), 15, inks.paper, 'bold', 'center');
      sheet.lines(title, left + indent, top + (title.length === 1 ? 6 : 0), 13, 18, inks.text);
      if (measured) {
        const end = left + flow.width;
        drawProgressBar(sheet, block.standing, end - 106, top + 12.5, 70, 5, rgb(color));
        sheet.text(block.standing.progressText, end, top + baseline(9, 30), 9, inks.text, 'bold', 'right');
      }
    },
  };
  const boxes: Box[] = [head];
  if (block.text) {
    const lines = flow.typesetter.lines(block.text, width, 10);
    boxes.push(...flow.paragraph(lines, { size: 10, leading: 14.5, ink: inks.text, indent }, true));
  }
  if (block.objectives.length === 0) {
    const lines = flow.typesetter.lines(words.noObjectives, width, 9);
    boxes.push(...flow.paragraph(lines, { size: 9, leading: 13, ink: inks.quiet, indent, gap: 4 }));
  }
  const numberWidth = Math.max(
    24,
    ...block.objectives.map((goal) => flow.typesetter.width(goal.number, 9, 'bold') + 8),
  );
  for (const [i, goal] of block.objectives.entries()) {
    const lines = flow.typesetter.lines(goal.title, width - numberWidth, 9);
    const height = lines.length * 13 + 5;
    boxes.push({
      height,
      gap: i === 0 ? 6 : 0,
      keepWithNext: i < block.objectives.length - 1 && block.objectives.length <= 10,
      draw: (sheet, left, top) => {
        sheet.rule(left + indent, top, left + flow.width, top, inks.hairline, 0.5);
        sheet.text(goal.number, left + indent, top + 2.5 + baseline(9, 13), 9, rgb(color), 'bold');
        sheet.lines(lines, left + indent + numberWidth, top + 2.5, 9, 13, inks.text);
        sheet.link(left + indent, top, width, height, goal.anchor);
      },
    });
  }
  return boxes;
}

/** An objective: number, title, level, who and when, progress. Stays with the head of its key results. */
export function goalBoxes(flow: Flow, block: GoalBlock, hasTable: boolean): Box[] {
  const size = block.depth === 0 ? 12 : 10.5;
  const leading = block.depth === 0 ? 16.5 : 15;
  const side = 118;
  const number = flow.typesetter.width(block.number, size, 'bold') + 8;
  const width = flow.width - side - 14;
  const title = flow.typesetter.lines(block.title, width - number, size, 'bold');
  const meta = flow.typesetter.lines(`${block.level}  ·  ${block.meta}`, width, 8.5);
  const height = Math.max(34, 6 + title.length * leading + meta.length * 12 + 2);
  const color = block.color ? rgb(readable(block.color)) : inks.line;
  const boxes: Box[] = [
    {
      height,
      gap: block.depth === 0 ? 24 : 18,
      keepWithNext: hasTable || block.text !== '' || block.relations.length > 0,
      anchor: block.anchor,
      draw: (sheet, left, top) => {
        sheet.rule(
          left,
          top,
          left + flow.width,
          top,
          block.depth === 0 ? inks.text : inks.line,
          block.depth === 0 ? 1 : 0.5,
        );
        if (block.color) sheet.fill(left, top - 0.5, 36, 3, color);
        sheet.text(block.number, left, top + 6 + baseline(size, leading), size, flow.accentText, 'bold');
        sheet.lines(title, left + number, top + 6, size, leading, inks.text);
        sheet.lines(meta, left, top + 6 + title.length * leading, 8.5, 12, inks.quiet);
        const x = left + flow.width - side;
        drawProgressBar(sheet, block.standing, x, top + 6 + leading / 2 - 3, side - 36, 6, flow.accentText);
        sheet.text(
          block.standing.progressText,
          left + flow.width,
          top + 6 + baseline(10, leading),
          10,
          inks.text,
          'bold',
          'right',
        );
        const y = top + 6 + leading + baseline(8.5, 12);
        const { shape } = block.standing;
        if (shape) drawStatusShape(sheet, shape, x + 4, y - 3, 7);
        sheet.text(block.standing.paceText, x + (shape ? 12 : 0), y, 8.5, inks.quiet);
      },
    },
  ];
  if (block.text) {
    const lines = flow.typesetter.lines(block.text, Math.min(flow.width, 440), 9.5);
    boxes.push(
      ...flow.paragraph(
        lines,
        { size: 9.5, leading: 14, ink: inks.text, gap: 3 },
        hasTable || block.relations.length > 0,
      ),
    );
  }
  for (const relation of block.relations) {
    const label = flow.typesetter.width(`${relation.label}: `, 8.5, 'bold') + 3;
    const lines = flow.typesetter.lines(relation.text, flow.width - label, 8.5);
    boxes.push({
      height: lines.length * 12,
      gap: 2,
      keepWithNext: hasTable,
      draw: (sheet, left, top) => {
        sheet.text(`${relation.label}:`, left, top + baseline(8.5, 12), 8.5, inks.quiet, 'bold');
        sheet.lines(lines, left + label, top, 8.5, 12, relation.link ? flow.accentText : inks.quiet);
        if (relation.link) sheet.link(left + label, top, flow.width - label, lines.length * 12, relation.link);
      },
    });
  }
  return boxes;
}
