import { quadrants, type SwotItem, swotWeight } from '../model/swot';
import { answeringObjectives, heads, mergedInto } from '../swot';
import { texts } from '../texts/texts';
import { heavierFirst } from '../tows';
import { type DocumentContext, references } from './context';
import type { Block, Reference, TableRow } from './model';

/** The 2x2 spread, then every card with its evidence and who answers it. */
export function swotBlocks(context: DocumentContext): Block[] {
  const words = texts.document.swot;
  const items = heads(context.plan).sort(heavierFirst);
  if (items.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.none }];
  const byQuadrant = quadrants.map((quadrant) => ({
    quadrant,
    title: texts.swot.quadrant[quadrant].many,
    items: items.filter((item) => item.quadrant === quadrant),
  }));
  const rows = byQuadrant.flatMap(({ quadrant, title, items: cards }): TableRow[] =>
    cards.length === 0
      ? []
      : [{ type: 'group', text: title, quadrant }, ...cards.map((item): TableRow => detailRow(context, item))],
  );
  return [
    {
      type: 'swot',
      quadrants: byQuadrant.map(({ quadrant, title, items: cards }) => ({
        quadrant,
        title,
        hint: words.hint[quadrant],
        empty: words.empty[quadrant],
        items: cards.map((item) => ({
          title: item.title,
          weight: swotWeight(item),
          answers: answers(context, item).map((answer) => answer.text),
        })),
      })),
    },
    { type: 'heading', level: 2, text: words.detail, anchor: 'swot-detail' },
    { type: 'paragraph', style: 'quiet', text: words.weightRule },
    {
      type: 'table',
      columns: [
        { label: words.item, share: 5 },
        { label: words.evidence, share: 5 },
        { label: words.weight, width: 56 },
        { label: words.answeredBy, width: 74 },
      ],
      rows,
    },
  ];
}

function detailRow(context: DocumentContext, item: SwotItem): TableRow {
  const merged = mergedInto(context.plan, item.id).map(({ title }) => title);
  const quiet = [merged.length > 0 ? texts.document.swot.merged(merged.join('; ')) : '', item.note.trim()]
    .filter(Boolean)
    .join('\n');
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: item.title, bold: true, ...(quiet ? { quiet } : {}) },
      { type: 'text', text: item.evidence.trim() || texts.document.none },
      { type: 'text', text: texts.document.swot.weightOf(item.impact, item.confidence) },
      { type: 'references', items: answers(context, item), none: texts.document.swot.nobody },
    ],
  };
}

function answers({ plan, outline }: DocumentContext, item: SwotItem): Reference[] {
  const answering = answeringObjectives(plan, item.id).map((objective) => objective.id);
  return references(outline, answering);
}
