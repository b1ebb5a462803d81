import { decidersInWords, isDue, newestFirst, targetTitles } from '../decisions';
import type { Decision } from '../model/decision';
import { all } from '../plan';
import { texts } from '../texts/texts';
import type { DocumentContext } from './context';
import type { Block, TableRow } from './model';

type Group = keyof typeof texts.document.decisions.groups;

/** What was decided, why and by whom; first what is due for another look. Nothing without any decision. */
export function decisionBlocks(context: DocumentContext): Block[] {
  const words = texts.document.decisions;
  const decisions = newestFirst(all(context.plan, 'decision'));
  if (decisions.length === 0) return [];
  const groups = Object.keys(words.groups) as Group[];
  const rows = groups.flatMap((group): TableRow[] => {
    const list = decisions.filter((decision) => groupOf(decision, context.today) === group);
    if (list.length === 0) return [];
    return [{ type: 'group', text: words.groups[group] }, ...list.map((decision) => row(context, decision))];
  });
  return [{ type: 'table', columns: decisionColumns(), rows }];
}

function groupOf(decision: Decision, today: string): Group {
  if (isDue(decision, today)) return 'due';
  return decision.status === 'decided' || decision.status === 'proposed' ? decision.status : 'past';
}

/** The columns of every table of decisions. */
export function decisionColumns() {
  const words = texts.document.decisions;
  return [
    { label: words.decision, share: 5.6 },
    { label: words.why, share: 5.6 },
    // A name fits a line: broken in two, several read as one another.
    { label: words.by, share: 3.8 },
    { label: words.day, width: 60 },
    { label: words.lookAgain, width: 64 },
  ];
}

function row({ plan, format, today }: DocumentContext, decision: Decision): TableRow {
  return decisionRow({
    ...decision,
    by: decidersInWords(plan, decision),
    about: targetTitles(plan, decision.id),
    day: decision.decidedOn ? format.date(decision.decidedOn) : texts.document.none,
    lookAgain: decision.lookAgainOn ? format.date(decision.lookAgainOn) : texts.document.none,
    due: isDue(decision, today),
  });
}

/** A decision ready to be printed. */
interface PrintedDecision {
  readonly title: string;
  readonly decided: string;
  readonly why: string;
  readonly alternatives: string;
  readonly status: Decision['status'];
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly day: string;
  readonly lookAgain: string;
  readonly due: boolean;
}

/** A row of a table of decisions. */
export function decisionRow(decision: PrintedDecision): TableRow {
  const words = texts.document.decisions;
  const said = [
    decision.decided.trim(),
    decision.about.length > 0 ? words.about(decision.about.join('; ')) : '',
    words.status[decision.status],
  ]
    .filter((part) => part !== '')
    .join('\n');
  const alternatives = decision.alternatives.trim();
  return {
    type: 'cells',
    cells: [
      { type: 'text', text: decision.title, bold: true, ...(said ? { quiet: said } : {}) },
      {
        type: 'text',
        text: decision.why.trim() || texts.document.none,
        ...(alternatives ? { quiet: words.alternatives(alternatives) } : {}),
      },
      { type: 'text', text: decision.by.join('\n') || words.nobody },
      { type: 'text', text: decision.day },
      { type: 'text', text: decision.lookAgain, ...(decision.due ? { quiet: words.due, alarm: true } : {}) },
    ],
  };
}
