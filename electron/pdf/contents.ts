import type { DocumentModel } from '../../shared/document/model';
import type { Box, Flow } from './flow';
import { inks } from './ink';
import { baseline } from './sheet';

interface Entry {
  readonly text: string;
  readonly level: 1 | 2 | 3;
  readonly anchor: string;
}

/** Up to this many objectives at the top of the plan are named in the contents. */
const mostGoals = 24;

/** The table of contents. Page numbers are filled in when all pages are there. */
export function contentsBoxes(flow: Flow, model: DocumentModel): Box[] {
  return entries(model).map((entry, i, all) => entryBox(flow, entry, (all[i + 1]?.level ?? 0) > entry.level));
}

function entries(model: DocumentModel): Entry[] {
  const found: Entry[] = [];
  for (const section of model.sections) {
    if (section.kind === 'cover' || section.kind === 'contents') continue;
    found.push({ text: section.title, level: 1, anchor: section.anchor });
    const goals = section.blocks.filter((block) => block.type === 'goal' && block.depth === 0).length;
    for (const block of section.blocks) {
      if (block.type === 'heading' && block.level === 2)
        found.push({ text: block.text, level: 2, anchor: block.anchor });
      if (block.type === 'pillar')
        found.push({ text: `${block.rank}  ${block.title}`, level: 2, anchor: block.anchor });
      if (block.type === 'goal' && block.depth === 0 && goals <= mostGoals)
        found.push({ text: `${block.number}  ${block.title}`, level: 3, anchor: block.anchor });
    }
  }
  return found;
}

function entryBox(flow: Flow, entry: Entry, keepWithNext: boolean): Box {
  const first = entry.level === 1;
  const size = first ? 11 : 9.5;
  const leading = first ? 17 : 14.5;
  const indent = (entry.level - 1) * 16;
  const weight = first ? 'bold' : 'regular';
  const lines = flow.typesetter.lines(entry.text, flow.width - indent - 50, size, weight);
  const height = lines.length * leading;
  return {
    height,
    gap: first ? 9 : 0,
    keepWithNext,
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
