import type { OptionKind, OptionStatus, StrategicOption } from '../model/strategic-option';
import { texts } from '../texts/texts';
import { optionItems, optionObjectives, rankedOptions } from '../tows';
import { votesOf } from '../votes';
import { type DocumentContext, references } from './context';
import type { Block, StatusShape, TableRow, TowsCell } from './model';

/** As the matrix is read: strengths and weaknesses from left to right, opportunities and threats from top to bottom. */
const cellOrder: readonly OptionKind[] = ['SO', 'WO', 'ST', 'WT'];

/** How an option stands, as a shape. */
export const optionShapes: Readonly<Record<OptionStatus, StatusShape>> = {
  idea: 'notStarted',
  chosen: 'done',
  parked: 'paused',
  rejected: 'cancelled',
};

/** The 2x2 of strategic options, then all of them by rank. Nothing without any. */
export function towsBlocks(context: DocumentContext): Block[] {
  const words = texts.document.tows;
  const options = rankedOptions(context.plan);
  if (options.length === 0) return [];
  return [
    { type: 'tows', cells: cellOrder.map((kind) => cell(context, kind, options)) },
    { type: 'heading', level: 2, text: words.detail, anchor: 'tows-detail' },
    {
      type: 'table',
      columns: [
        { label: words.rank, width: 30 },
        { label: words.option, share: 6 },
        { label: words.buildsOn, share: 5 },
        { label: words.effort, width: 36 },
        { label: words.impact, width: 38 },
        { label: words.votes, width: 34 },
        { label: words.status, width: 66 },
        { label: words.objectives, width: 60 },
      ],
      rows: options.map((option, i) => row(context, option, i + 1)),
    },
  ];
}

function cell(context: DocumentContext, kind: OptionKind, options: readonly StrategicOption[]): TowsCell {
  return {
    kind,
    ...texts.strategyWords.option.kind[kind],
    empty: texts.document.tows.empty[kind],
    options: options
      .filter((option) => option.kind === kind)
      .map((option) => ({
        title: option.title,
        shape: optionShapes[option.status],
        status: texts.strategyWords.option.status[option.status],
        objectives: carriedOutBy(context, option).map((reference) => reference.text),
        quiet: option.status === 'parked' || option.status === 'rejected',
      })),
  };
}

function row(context: DocumentContext, option: StrategicOption, rank: number): TableRow {
  const words = texts.document.tows;
  const { none } = texts.document;
  const votes = votesOf(context.plan, 'option', option.id);
  const cards = optionItems(context.plan, option.id).map((item) => item.title);
  const quiet = [option.description.trim(), option.reason.trim() ? words.because(option.reason.trim()) : '']
    .filter((part) => part !== '')
    .join('\n');
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: String(rank) },
      { type: 'text', text: `${option.kind}  ${option.title}`, bold: true, ...(quiet ? { quiet } : {}) },
      { type: 'text', text: cards.join('\n') || words.noItems },
      { type: 'text', text: String(option.effort) },
      { type: 'text', text: String(option.impact) },
      { type: 'text', text: votes === null ? none : String(votes) },
      {
        type: 'status',
        shape: optionShapes[option.status],
        text: texts.strategyWords.option.status[option.status],
      },
      { type: 'references', items: carriedOutBy(context, option), none: words.noObjectives },
    ],
  };
}

function carriedOutBy({ plan, outline }: DocumentContext, option: StrategicOption) {
  return references(
    outline,
    optionObjectives(plan, option.id)
      .filter((objective) => objective.status !== 'dropped')
      .map((objective) => objective.id),
  );
}
