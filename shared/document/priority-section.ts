import { quadrants, type SwotItem } from '../model/swot';
import { find } from '../plan';
import { type Priority, priorities, usualOrder } from '../priorities';
import { answeringObjectives } from '../swot';
import { texts } from '../texts/texts';
import { isOpen, voteRounds } from '../votes';
import { type DocumentContext, references } from './context';
import type { Block, TableRow } from './model';

/** The cards of each quadrant by rank, with weight, votes and what was merged. Nothing without any card. */
export function priorityBlocks(context: DocumentContext): Block[] {
  const { plan } = context;
  const words = texts.document.priorities;
  const rows = quadrants.flatMap((quadrant): TableRow[] => {
    const order = usualOrder(plan, quadrant);
    const list = priorities(plan, quadrant, order);
    if (list.length === 0) return [];
    const how = order === 'votes' ? words.byVotes : words.byWeight;
    const title = texts.swot.quadrant[quadrant].many;
    return [{ type: 'group', text: title, quiet: how, quadrant }, ...list.map((priority) => row(context, priority))];
  });
  if (rows.length === 0) return [];
  const held = heldVotes(context);
  return [
    { type: 'paragraph', style: 'quiet', text: words.rule },
    {
      type: 'table',
      columns: [
        { label: words.rank, width: 32 },
        { label: words.card, share: 1 },
        { label: words.weight, width: 56 },
        { label: words.votes, width: 42 },
        { label: words.answeredBy, width: 78 },
      ],
      rows,
    },
    ...(held.length > 0
      ? [
          { type: 'heading' as const, level: 2 as const, text: words.held, anchor: 'priorities-votes' },
          { type: 'list' as const, items: held },
        ]
      : []),
  ];
}

function row({ plan, outline }: DocumentContext, { item, rank, votes, merged }: Priority): TableRow {
  const words = texts.document.priorities;
  const answers = answeringObjectives(plan, item.id).map((objective) => objective.id);
  const others = merged.map((other: SwotItem) => other.title).join('; ');
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: String(rank) },
      { type: 'text', text: item.title, bold: true, ...(others ? { quiet: texts.document.swot.merged(others) } : {}) },
      { type: 'text', text: texts.document.swot.weightOf(item.impact, item.confidence) },
      { type: 'text', text: votes === null ? texts.document.none : String(votes) },
      { type: 'references', items: references(outline, answers), none: words.nobody },
    ],
  };
}

/** What each closed vote on cards was, in words. */
function heldVotes({ plan, format }: DocumentContext): { title: string; text: string }[] {
  return voteRounds(plan)
    .filter((round) => round.subject === 'swotItem' && !isOpen(round))
    .map(({ title, closedOn, openedOn, ballotCount, budget, ballot, sessionId }) => {
      const day = format.date(find(plan, 'session', sessionId)?.date ?? closedOn ?? openedOn);
      return { title, text: texts.document.priorities.round(day, ballotCount, budget, ballot === 'secret') };
    });
}
