import { quadrants, type SwotItem } from '../model/swot';
import { cardsByQuadrant } from '../swot';
import { texts } from '../texts/texts';
import { heavierFirst, optionsOfItem } from '../tows';
import { traceOf } from '../trace';
import { objectivesWithoutEvidence, unansweredItems } from '../trace-gaps';
import { type DocumentContext, references } from './context';
import type { Block, TableRow } from './model';

/** From each SWOT card to who does something about it, then what nobody answers and what has no evidence. */
export function traceBlocks(context: DocumentContext): Block[] {
  const { plan } = context;
  const words = texts.document.trace;
  const board = cardsByQuadrant(plan);
  const rows = quadrants.flatMap((quadrant): TableRow[] =>
    board[quadrant].length === 0
      ? []
      : [
          { type: 'group', text: texts.swot.quadrant[quadrant].many, quadrant },
          ...board[quadrant].sort(heavierFirst).map((item) => row(context, item)),
        ],
  );
  if (rows.length === 0 && plan.rows.objective.size === 0) return [];
  return [
    { type: 'paragraph', style: 'quiet', text: words.rule },
    {
      type: 'table',
      columns: [
        { label: words.card, share: 6 },
        { label: words.options, share: 5 },
        { label: words.objectives, width: 78 },
        { label: words.keyResults, width: 70 },
        { label: words.initiatives, width: 70 },
      ],
      rows,
    },
    ...unanswered(context),
    ...withoutEvidence(context),
  ];
}

function row({ plan, outline }: DocumentContext, item: SwotItem): TableRow {
  const words = texts.document.trace;
  const { lanes } = traceOf(plan, { table: 'swotItem', id: item.id });
  const options = optionsOfItem(plan, item.id).map((option) =>
    words.option(option.title, texts.strategyWords.option.status[option.status].toLowerCase()),
  );
  const near = lanes.objective.filter((node) => node.distance <= 2).map((node) => node.id);
  const count = (number: number, inWords: (count: number) => string): string =>
    number === 0 ? texts.document.none : inWords(number);
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: item.title, bold: true },
      { type: 'text', text: options.join('\n') || texts.document.none },
      { type: 'references', items: references(outline, near), none: words.nobody },
      { type: 'text', text: count(lanes.keyResult.length, words.keyResultCount) },
      { type: 'text', text: count(lanes.initiative.length, words.initiativeCount) },
    ],
  };
}

function unanswered({ plan }: DocumentContext): Block[] {
  const words = texts.document.trace;
  const items = unansweredItems(plan);
  const heading: Block = { type: 'heading', level: 2, text: words.unanswered, anchor: 'trace-unanswered' };
  if (items.length === 0) return [heading, { type: 'paragraph', style: 'quiet', text: words.allAnswered }];
  return [
    heading,
    { type: 'list', items: items.map(({ item, state }) => ({ title: item.title, text: words.state[state] })) },
  ];
}

function withoutEvidence({ plan, outline }: DocumentContext): Block[] {
  const words = texts.document.trace;
  const objectives = objectivesWithoutEvidence(plan);
  // A heading over nothing could take a page of its own.
  if (objectives.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.allEvident }];
  const heading: Block = { type: 'heading', level: 2, text: words.noEvidence, anchor: 'trace-no-evidence' };
  const items = objectives.map((objective) => ({
    title: `${outline.byId.get(objective.id)?.number ?? ''} ${objective.title}`.trim(),
    text: '',
  }));
  return [heading, { type: 'list', items }];
}
