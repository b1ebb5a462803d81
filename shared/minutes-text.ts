import { type Format, formatOf } from './format';
import type { Minutes, MinutesDecision, MinutesStep, MinutesVote } from './minutes';
import { minutesOf } from './minutes';
import { type NoteColumn, noteColumns, type Session } from './model/session';
import type { Plan } from './plan';
import type { SessionProgress } from './session-progress';
import { progressLines } from './session-progress-words';
import { texts } from './texts/texts';

/**
 * The minutes of a session as text for editing: `## ` starts a heading, `- ` an item of a list, anything else is running
 * text. As edited by hand where somebody did, else as they write themselves.
 */
export function minutesText(plan: Plan, session: Session): string {
  return session.minutes.trim() === ''
    ? writtenMinutes(plan, minutesOf(plan, session), formatOf(plan))
    : session.minutes;
}

/** Minutes in words. */
export function writtenMinutes(plan: Plan, minutes: Minutes, format: Format): string {
  const words = texts.minutes;
  const lines = (progress: SessionProgress): string[] =>
    progressLines(plan, progress, format).map(({ title, text }) => (text ? `${title}\n${oneLine(text)}` : title));
  const parts = [
    [opening(minutes, format)],
    list(words.present, minutes.present),
    list(words.absent, minutes.absent),
    list(words.agenda, minutes.steps.map(stepLine)),
    ...minutes.steps.map((step) => stepSection(step, lines)),
    ...noteColumns.map((column: NoteColumn) => list(words.board[column], minutes.board[column])),
    list(words.progress, lines(minutes.progress)),
    ...minutes.votes.map((vote) => voteLines(vote)),
    section(words.decisions, minutes.decisions.map((decision) => decisionLines(decision, format)).join('\n\n')),
    list(
      words.actions,
      minutes.actions.map(({ title, owner, dueDate }) =>
        words.action(title, owner ?? words.nobody, dueDate ? format.date(dueDate) : words.noDate),
      ),
    ),
    list(words.notReached, minutes.notReached),
    list(
      words.parked,
      minutes.parked.map(({ title, resolved, outcome }) => words.parkedItem(title, resolved, outcome.trim())),
    ),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

function opening({ title, date, location, goal, facilitator, startedAt, closedAt }: Minutes, format: Format): string {
  const words = texts.minutes;
  const when = startedAt ? words.fromTo(format.date(date), startedAt, closedAt) : format.date(date);
  const lines = [
    [title, when, location.trim()].filter((part) => part !== '').join(' · '),
    facilitator ? words.ledBy(facilitator) : '',
    goal.trim() ? words.goal(goal.trim()) : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What was said in a step, and what moved in the objective it was about; nothing where nothing was. */
function stepSection(step: MinutesStep, lines: (progress: SessionProgress) => readonly string[]): string[] {
  const moved = step.progress ? lines(step.progress).map((line) => `- ${line}`) : [];
  const notes = step.notes.trim();
  if (moved.length === 0 && notes === '') return [];
  const why = step.progress && step.goal.trim() ? [texts.minutes.looked(step.goal.trim())] : [];
  return [`## ${step.title}`, ...why, ...(notes ? [notes] : []), ...moved];
}

/** An empty line would end the list. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function section(title: string, text: string): string[] {
  return text === '' ? [] : [`## ${title}`, text];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, ...lines.map((line) => `- ${line}`)];
}

function stepLine({ title, from, to, plannedMinutes, realMinutes }: MinutesStep): string {
  return texts.minutes.step(title, from, to, plannedMinutes, realMinutes);
}

function voteLines({ title, question, open, secret, ballotCount, budget, results }: MinutesVote): string[] {
  const words = texts.minutes;
  const about = open ? words.voteOpen : words.voteHeld(ballotCount, budget, secret);
  return [
    `## ${words.vote(title)}`,
    ...[question.trim(), about].filter((line) => line !== ''),
    ...results.map((result) => `- ${words.result(result.rank, result.title, result.votes)}`),
  ];
}

function decisionLines(decision: MinutesDecision, format: Format): string {
  const words = texts.minutes;
  return [
    `- ${decision.title}`,
    decision.decided.trim(),
    decision.why.trim() ? words.why(decision.why.trim()) : '',
    decision.alternatives.trim() ? words.alternatives(decision.alternatives.trim()) : '',
    decision.by.length > 0 ? words.decidedBy(format.list(decision.by)) : '',
    decision.about.length > 0 ? words.about(decision.about.join('; ')) : '',
    decision.lookAgainOn ? words.lookAgain(format.date(decision.lookAgainOn)) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
