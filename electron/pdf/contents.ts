import type { DocumentModel } from '../../shared/document/model';
import { sectionTitleBox } from './blocks';
import type { Box, Flow } from './flow';
import { inks } from './ink';
import { baseline } from './sheet';

interface Entry {
  readonly text: string;
  readonly level: 1 | 2;
  readonly anchor: string;
}

/** The table of contents. Page numbers are filled in when all pages are there. */
export function drawContents(flow: Flow, model: DocumentModel, title: string, anchor: string): void {
  const boxes: Box[] = [sectionTitleBox(flow, title, anchor)];
  for (const entry of entries(model)) boxes.push(entryBox(flow, entry));
  flow.place(boxes);
}

function entries(model: DocumentModel): Entry[] {
  const found: Entry[] = [];
  for (const section of model.sections) {
    if (section.kind === 'cover' || section.kind === 'contents') continue;
    found.push({ text: section.title, level: 1, anchor: section.anchor });
    for (const block of section.blocks) {
      if (block.type === 'heading' && block.level === 2)
        found.push({ text: block.text, level: 2, anchor: block.anchor });
      if (block.type === 'pillar') found.push({ text: block.title, level: 2, anchor: block.anchor });
    }
  }
  return found;
}

function entryBox(flow: Flow, entry: Entry): Box {
  const first = entry.level === 1;
  const size = first ? 11 : 9.5;
  const leading = first ? 17 : 14.5;
  const indent = first ? 0 : 16;
  const weight = first ? 'bold' : 'regular';
  const lines = flow.typesetter.lines(entry.text, flow.width - indent - 50, size, weight);
  const height = lines.length * leading;
  return {
    height,
    gap: first ? 9 : 0,
    keepWithNext: false,
    draw: (sheet, left, top) => {
      sheet.lines(lines, left + indent, top, size, leading, first ? inks.text : inks.quiet);
      const end = left + flow.width;
      const y = top + (lines.length - 1) * leading + baseline(size, leading);
      const from = left + indent + ((lines.at(-1)?.width ?? 0) * size) / 1000 + 8;
      if (end - 34 > from) {
        sheet.path(
          [
            ['m', from, y - 1.5],
            ['l', end - 30, y - 1.5],
          ],
          'S',
          {
            stroke: inks.hairline,
            thickness: 0.9,
            dash: [0.01, 3.5],
          },
        );
      }
      sheet.link(left, top, flow.width, height, entry.anchor);
      flow.later.push(() => {
        sheet.text(String(flow.pageOf(entry.anchor)), end, y, size, inks.text, weight, 'right');
      });
    },
  };
}
