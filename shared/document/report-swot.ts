import type { SwotReview, SwotVerdict } from '../model/snapshot';
import { quadrants, type SwotItem } from '../model/swot';
import { find, inOrder, referencing } from '../plan';
import { heads } from '../swot';
import { texts } from '../texts/texts';
import type { Block, TableRow } from './model';
import type { ReportContext } from './report-context';

const words = texts.document.report.verdicts;
const { none, swot } = texts.document;

/** What alters the analysis is told first. */
const toldOrder: readonly SwotVerdict[] = ['change', 'retire', 'confirm'];

interface JudgedCard {
  readonly card: SwotItem;
  readonly said: SwotReview;
}

/** What the review says about SWOT cards: changed from what to what, retired, confirmed, each with why. Nothing where it judged none. */
export function verdictBlocks(context: ReportContext): Block[] {
  const judged = judgedCards(context);
  if (judged.length === 0) return [];
  const looked = new Set([...heads(context.record.plan), ...judged.map(({ card }) => card)]);
  return [
    { type: 'paragraph', style: 'quiet', text: `${words.looked(judged.length, looked.size)} ${words.weightRule}` },
    {
      type: 'table',
      columns: [
        { label: words.card, share: 5 },
        { label: swot.weight, width: 76 },
        { label: words.why, share: 5 },
      ],
      rows: toldOrder.flatMap((verdict): TableRow[] => {
        const own = judged.filter(({ said }) => said.verdict === verdict);
        if (own.length === 0) return [];
        return [{ type: 'group', text: words.groups[verdict], quiet: words.count(own.length) }, ...own.map(cardRow)];
      }),
    },
  ];
}

/** How many cards the review changed, retired and confirmed; empty where it judged none. */
export function verdictCounts(context: ReportContext): string {
  const judged = judgedCards(context);
  return toldOrder
    .flatMap((verdict) => {
      const count = judged.filter(({ said }) => said.verdict === verdict).length;
      return count === 0 ? [] : words.counts[verdict](count);
    })
    .join(', ');
}

/** Quadrant by quadrant, in the order of the board. */
function judgedCards({ record: { plan, review } }: ReportContext): JudgedCard[] {
  const said = new Map(
    referencing(plan, 'swotReview', 'reviewId', review.id).flatMap((row) => {
      const card = find(plan, 'swotItem', row.swotItemId);
      return card ? [[card, row] as const] : [];
    }),
  );
  const cards = inOrder(said.keys());
  return quadrants.flatMap((quadrant) =>
    cards.flatMap((card) => {
      const row = card.quadrant === quadrant ? said.get(card) : undefined;
      return row ? { card, said: row } : [];
    }),
  );
}

function cardRow({ card, said }: JudgedCard): TableRow {
  const { titleBefore, impactBefore, confidenceBefore } = said;
  const isRenamed = said.verdict === 'change' && titleBefore !== card.title;
  const isReweighed =
    said.verdict === 'change' && (impactBefore !== card.impact || confidenceBefore !== card.confidence);
  const quiet = [texts.alignment.quadrant[card.quadrant], isRenamed ? words.wasCalled(titleBefore) : ''];
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: card.title, bold: true, quiet: quiet.filter((part) => part !== '').join('\n') },
      {
        type: 'text',
        text: swot.weightOf(card.impact, card.confidence),
        ...(isReweighed ? { quiet: words.was(swot.weightOf(impactBefore, confidenceBefore)) } : {}),
      },
      { type: 'text', text: said.why.trim() || none },
    ],
  };
}
