import { barrierAge } from '../barriers';
import { decidersInWords, newestFirst, targetTitles } from '../decisions';
import type { NoteColumn } from '../model/session';
import { all, find, inOrder, referencing } from '../plan';
import { comparedStates, type MetBarrier, metBarriers } from '../review-record';
import { strategyChanges } from '../strategy-changes';
import { texts } from '../texts/texts';
import { ownerName } from './context';
import { decisionColumns, decisionRow } from './decision-section';
import type { Block, Cell, TableRow } from './model';
import type { ReportContext } from './report-context';
import { changeBlocks } from './revision-section';

const words = texts.document.report;
const { none } = texts.document;
const boardColumns: readonly NoteColumn[] = ['wentWell', 'didNot', 'tryNext'];

/** The board of the session the review is held in: what went well, what did not, what to try next, side by side. */
export function retrospectiveBlocks({ record, now }: ReportContext): Block[] {
  const session = find(now, 'session', record.review.sessionId);
  if (!session) return [];
  const notes = inOrder(referencing(now, 'sessionNote', 'sessionId', session.id));
  const columns = boardColumns.map((column) => notes.filter((note) => note.column === column));
  const longest = Math.max(...columns.map((list) => list.length));
  if (longest === 0) return [];
  return [
    {
      type: 'table',
      columns: boardColumns.map((column) => ({ label: words.retrospective[column], share: 1 })),
      rows: Array.from({ length: longest }, (_, i) => ({
        type: 'cells',
        cells: columns.map((list): Cell => ({ type: 'text', text: list[i]?.title ?? '' })),
      })),
    },
  ];
}

/** What a review decided about a barrier, or what helped; empty: nothing was said. */
export function decidedWords({ barrier, decided }: MetBarrier): string {
  if (decided) return words.barrier.decidedTo(texts.reviews.barrierDecision[decided.decision], decided.note.trim());
  const helped = barrier.whatHelped.trim();
  return helped === '' ? '' : words.barrier.helped(helped);
}

/** Barriers of the period: those still in the way, then those out of it, with what was decided and what helped. */
export function barrierBlocks(context: ReportContext): Block[] {
  const met = metBarriers(context.record);
  if (met.length === 0) return [{ type: 'paragraph', style: 'quiet', text: words.barrier.none }];
  const rows = (['open', 'resolved'] as const).flatMap((group): TableRow[] => {
    const own = met.filter(({ barrier }) => (barrier.resolvedOn === null) === (group === 'open'));
    if (own.length === 0) return [];
    return [{ type: 'group', text: words.barrier.groups[group] }, ...own.map((each) => barrierRow(context, each))];
  });
  return [
    {
      type: 'table',
      columns: [
        { label: words.barrier.barrier, share: 7 },
        { label: words.barrier.severity, width: 50 },
        { label: words.barrier.owner, share: 2.4 },
        { label: words.barrier.age, width: 78 },
        { label: words.barrier.decided, share: 5 },
      ],
      rows,
    },
  ];
}

function barrierRow({ record, document }: ReportContext, met: MetBarrier): TableRow {
  const told = words.barrier;
  const { barrier, objective, keyResult } = met;
  const { days, isBeyondLimit } = barrierAge(barrier, record.asOf);
  const of = keyResult?.title ?? objective?.title;
  const next = barrier.resolvedOn === null && barrier.nextStep.trim() !== '' ? told.next(barrier.nextStep.trim()) : '';
  const quiet = [of === undefined ? told.wholePlan : told.inTheWayOf(of), next]
    .filter((part) => part !== '')
    .join('\n');
  const age = told.days(days);
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: barrier.title, bold: true, quiet },
      { type: 'text', text: texts.barriers.severity[barrier.severity] },
      { type: 'text', text: ownerName(document, barrier.ownerId) },
      {
        type: 'text',
        text: barrier.resolvedOn === null ? age : told.until(age, document.format.date(barrier.resolvedOn)),
        ...(isBeyondLimit ? { quiet: told.beyond, alarm: true } : {}),
      },
      { type: 'text', text: decidedWords(met) || none },
    ],
  };
}

/** What changed in the strategy since the review before, or since this one began; nothing without a state to compare with. */
export function reportedChanges(context: ReportContext): Block[] {
  const { record, before, now, document } = context;
  const states = comparedStates(now, record, before?.review);
  if (!states) return [];
  const { from } = states;
  const { format } = document;
  return [
    {
      type: 'paragraph',
      style: 'quiet',
      text: texts.document.revision.comparedWith(from.title, format.date(from.date), format.date(record.asOf)),
    },
    ...changeBlocks(strategyChanges(states.before, record.plan, from.date)),
  ];
}

/** What was decided from the first day of the period to the day of the review, or in its session; the newest first. Nothing where nothing was. */
export function reportedDecisions(context: ReportContext): Block[] {
  const { record, document } = context;
  const { period, asOf, review } = record;
  const { format } = document;
  const list = newestFirst(
    all(record.plan, 'decision').filter(({ decidedOn, sessionId }) => {
      const isOfSession = review.sessionId !== null && sessionId === review.sessionId;
      return isOfSession || (decidedOn !== null && decidedOn >= period.startDate && decidedOn <= asOf);
    }),
  );
  if (list.length === 0) return [];
  const day = (date: string | null): string => (date ? format.date(date) : none);
  return [
    {
      type: 'table',
      columns: decisionColumns(),
      rows: list.map((decision) =>
        decisionRow({
          ...decision,
          by: decidersInWords(record.plan, decision),
          about: targetTitles(record.plan, decision.id),
          day: day(decision.decidedOn),
          lookAgain: day(decision.lookAgainOn),
          due: false,
        }),
      ),
    },
  ];
}
