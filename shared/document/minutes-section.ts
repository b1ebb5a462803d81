import { type Minutes, type MinutesVote, minutesOf } from '../minutes';
import type { Session } from '../model/session';
import { noteColumns } from '../model/session';
import { all, find, inOrder, type Plan } from '../plan';
import { progressLines } from '../session-progress-words';
import { texts } from '../texts/texts';
import type { DocumentContext } from './context';
import { decisionColumns, decisionRow } from './decision-section';
import { markedBlocks } from './marked-text';
import type { Block, TableRow } from './model';

/** Sessions that were begun, the newest last. */
export function heldSessions(plan: Plan): Session[] {
  return inOrder(all(plan, 'session').filter((session) => session.status !== 'planned')).sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

/** The session whose minutes are printed: the chosen one, else the newest that was held; undefined: there is none. */
export function minutesSession(plan: Plan, chosenId: string | null): Session | undefined {
  return find(plan, 'session', chosenId) ?? heldSessions(plan).at(-1);
}

/** The minutes of the chosen session, else of the newest one that was held: as edited by hand, else as they write themselves. */
export function minutesBlocks(context: DocumentContext): Block[] {
  const session = minutesSession(context.plan, context.settings.sessionId);
  if (!session) return [];
  if (session.minutes.trim() !== '') return markedBlocks(session.minutes, 'minutes');
  const minutes = minutesOf(context.plan, session);
  return [
    { type: 'paragraph', style: 'lead', text: minutes.title },
    facts(context, minutes),
    ...agenda(minutes),
    ...stepBlocks(context, minutes),
    ...board(minutes),
    ...moved(context, minutes),
    ...minutes.votes.flatMap((vote) => voteBlocks(vote)),
    ...decisions(context, minutes),
    ...actions(context, minutes),
    ...unreached(minutes),
    ...parked(minutes),
  ];
}

function facts({ format }: DocumentContext, minutes: Minutes): Block {
  const words = texts.document.minutes;
  const { startedAt, closedAt } = minutes;
  const time = startedAt && closedAt ? words.fromTo(startedAt, closedAt) : startedAt ? words.fromOn(startedAt) : '';
  const items = [
    { label: words.date, value: format.date(minutes.date) },
    { label: words.time, value: time },
    { label: words.place, value: minutes.location.trim() },
    { label: words.ledBy, value: minutes.facilitator ?? '' },
    { label: words.goal, value: minutes.goal.trim() },
    { label: words.present, value: minutes.present.join(', ') },
    { label: words.absent, value: minutes.absent.join(', ') },
  ];
  return { type: 'facts', items: items.filter((item) => item.value !== '') };
}

function heading(text: string, anchor: string): Block {
  return { type: 'heading', level: 2, text, anchor: `minutes-${anchor}` };
}

function agenda({ steps }: Minutes): Block[] {
  const words = texts.document.minutes;
  if (steps.length === 0) return [];
  const rows = steps.map(({ title, goal, from, to, plannedMinutes, realMinutes }): TableRow => {
    const when = from && to ? words.fromTo(from, to) : from ? words.fromOn(from) : texts.document.none;
    return {
      type: 'cells',
      cells: [
        { type: 'text', text: title, bold: true, ...(goal.trim() ? { quiet: goal.trim() } : {}) },
        { type: 'text', text: when },
        { type: 'text', text: words.shortMinutes(plannedMinutes) },
        { type: 'text', text: realMinutes === null ? words.skipped : words.shortMinutes(realMinutes) },
      ],
    };
  });
  return [
    heading(words.agenda, 'agenda'),
    {
      type: 'table',
      columns: [
        { label: words.step, share: 1 },
        { label: words.when, width: 84 },
        { label: words.planned, width: 56, align: 'right' },
        { label: words.real, width: 56, align: 'right' },
      ],
      rows,
    },
  ];
}

/** What was said in each step and what moved in the objective it was about. */
function stepBlocks({ plan, format }: DocumentContext, { steps }: Minutes): Block[] {
  const told = steps.flatMap(({ id, title, goal, notes: text, progress }): Block[] => {
    const items = progress ? progressLines(plan, progress, format) : [];
    const notes = text.trim();
    if (items.length === 0 && notes === '') return [];
    return [
      { type: 'heading', level: 3, text: title, anchor: `minutes-step-${id}` },
      ...(progress && goal.trim() ? [paragraph('quiet', texts.minutes.looked(goal.trim()))] : []),
      ...(notes ? [paragraph('body', notes)] : []),
      ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
    ];
  });
  if (told.length === 0) return [];
  const words = texts.document.minutes;
  const isMeeting = steps.some(({ progress }) => progress !== null);
  return [heading(isMeeting ? words.objectives : words.notes, 'notes'), ...told];
}

function paragraph(style: 'quiet' | 'body', text: string): Block {
  return { type: 'paragraph', style, text };
}

/** Check-ins and barriers of the session that belong to no objective of its agenda. */
function moved({ plan, format }: DocumentContext, { progress }: Minutes): Block[] {
  const items = progressLines(plan, progress, format);
  return items.length === 0 ? [] : [heading(texts.minutes.progress, 'progress'), { type: 'list', items }];
}

function unreached({ notReached }: Minutes): Block[] {
  if (notReached.length === 0) return [];
  const items = notReached.map((title) => ({ title, text: '' }));
  return [heading(texts.minutes.notReached, 'not-reached'), { type: 'list', items }];
}

function board({ board: cards }: Minutes): Block[] {
  return noteColumns.flatMap((column): Block[] =>
    cards[column].length === 0
      ? []
      : [
          heading(texts.minutes.board[column], column),
          { type: 'list', items: cards[column].map((title) => ({ title, text: '' })) },
        ],
  );
}

function voteBlocks({ id, title, question, open, secret, ballotCount, budget, results }: MinutesVote): Block[] {
  const words = texts.document.minutes;
  const how = open ? texts.minutes.voteOpen : texts.minutes.voteHeld(ballotCount, budget, secret);
  const rows = results.map(
    (result): TableRow => ({
      type: 'cells',
      cells: [
        { type: 'text', text: String(result.rank) },
        { type: 'text', text: result.title, bold: true },
        { type: 'text', text: String(result.votes) },
      ],
    }),
  );
  const table: Block = {
    type: 'table',
    columns: [
      { label: words.rank, width: 34 },
      { label: words.result, share: 1 },
      { label: words.count, width: 48, align: 'right' },
    ],
    rows,
  };
  return [
    heading(texts.minutes.vote(title), `vote-${id}`),
    { type: 'paragraph', style: 'quiet', text: [question.trim(), how].filter((line) => line !== '').join('\n') },
    ...(rows.length > 0 ? [table] : []),
  ];
}

function decisions({ format }: DocumentContext, { decisions: list }: Minutes): Block[] {
  if (list.length === 0) return [];
  const rows = list.map((decision) =>
    decisionRow({
      ...decision,
      day: decision.decidedOn ? format.date(decision.decidedOn) : texts.document.none,
      lookAgain: decision.lookAgainOn ? format.date(decision.lookAgainOn) : texts.document.none,
      due: false,
    }),
  );
  return [heading(texts.document.minutes.decisions, 'decisions'), { type: 'table', columns: decisionColumns(), rows }];
}

function actions({ format }: DocumentContext, { actions: list }: Minutes): Block[] {
  const words = texts.document.minutes;
  if (list.length === 0) return [];
  const rows = list.map(
    ({ title, owner, dueDate }): TableRow => ({
      type: 'cells',
      cells: [
        { type: 'text', text: title, bold: true },
        { type: 'text', text: owner ?? texts.document.actions.noOwner },
        { type: 'text', text: dueDate ? format.date(dueDate) : texts.document.none },
      ],
    }),
  );
  return [
    heading(words.actions, 'actions'),
    {
      type: 'table',
      columns: [
        { label: words.action, share: 5 },
        { label: words.owner, share: 2 },
        { label: words.due, width: 70 },
      ],
      rows,
    },
  ];
}

function parked({ parked: list }: Minutes): Block[] {
  const words = texts.document.minutes;
  if (list.length === 0) return [];
  const items = list.map(({ title, resolved, outcome }) => ({
    title,
    text: [resolved ? words.resolved : words.open, outcome.trim()].filter((part) => part !== '').join(': '),
  }));
  return [heading(words.parked, 'parked'), { type: 'list', items }];
}
