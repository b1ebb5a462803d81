import type { FactsBlock, HeadingBlock, ListBlock, ParagraphBlock } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import type { Box, Flow } from './flow';
import { inks } from './ink';
import { baseline } from './sheet';
import type { Line } from './typesetter';

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
export function paragraphBoxes(flow: Flow, block: ParagraphBlock, keepWithNext: boolean): Box[] {
  const style = paragraphStyles[block.style];
  const measure = Math.min(flow.width, style.size * 52);
  return flow.paragraph(flow.typesetter.paragraph(block.text, measure, style.size), style, keepWithNext);
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
      const lines = flow.typesetter.paragraph(item.text.trim(), flow.width - 14, 10);
      boxes.push(...flow.paragraph(lines, { size: 10, leading: 14.5, ink: inks.quiet, indent: 14 }));
    }
    return boxes;
  });
}

/** Labels and values in two columns; a long value runs over pages. */
export function factsBoxes(flow: Flow, block: FactsBlock, keepWithNext: boolean): Box[] {
  return block.items.flatMap((item, i) => {
    const lines = flow.typesetter.lines(item.value, flow.width - factLabel, 10);
    const parts =
      lines.length > mostWhole ? [lines.slice(0, 3), ...eachLine(lines.slice(3, -2)), lines.slice(-2)] : [lines];
    return parts.map((part, k): Box => {
      const isLast = k === parts.length - 1;
      return {
        ...factBox(flow, k === 0 ? item.label : '', part, k === 0, isLast),
        gap: i === 0 && k === 0 ? 4 : 0,
        keepWithNext: isLast && keepWithNext,
      };
    });
  });
}

/** Width of the column of labels. */
const factLabel = 130;
/** A value of up to so many lines is not torn apart. */
const mostWhole = 12;

function eachLine(lines: readonly Line[]): Line[][] {
  return lines.map((line) => [line]);
}

/** Lines of a value; the first ones with its label, the last ones with the rule under them. */
function factBox(flow: Flow, label: string, lines: readonly Line[], isFirst: boolean, isLast: boolean): Box {
  const above = isFirst ? 3 : 0;
  const height = lines.length * 15 + above + (isLast ? 3 : 0);
  return {
    height,
    draw: (sheet, left, top) => {
      if (label !== '') sheet.text(label, left, top + 3 + baseline(9, 15), 9, inks.quiet);
      sheet.lines(lines, left + factLabel, top + above, 10, 15, inks.text);
      if (isLast) sheet.rule(left, top + height, left + flow.width, top + height, inks.hairline, 0.5);
    },
  };
}

/** What a page starts with when something goes on from the page before: its name, quietly. */
export function continuedBox(flow: Flow, text: string, indent = 0): Box {
  const words = flow.typesetter.lines(text, flow.width - indent - 60, 9, 'bold');
  const [line] = flow.typesetter.clipped(words, 1, flow.width - indent - 60, 9, 'bold');
  return {
    height: 20,
    draw: (sheet, left, top) => {
      const y = top + baseline(9, 14);
      const end = line ? sheet.line(line, left + indent, y, 9, inks.text) : left + indent;
      sheet.text(texts.document.continued, end + 6, y, 7.5, inks.quiet);
    },
  };
}
