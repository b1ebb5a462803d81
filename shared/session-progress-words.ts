import { measuredWords } from './check-in-words';
import type { Format } from './format';
import type { Barrier } from './model/barrier';
import type { Initiative } from './model/initiative';
import { find, type Plan } from './plan';
import type { SessionCheckIn, SessionProgress } from './session-progress';
import { texts } from './texts/texts';

const words = texts.minutes;

/** A line of minutes: what it is, and what is said about it. */
export interface ProgressLine {
  readonly title: string;
  readonly text: string;
}

/** What moved, a line for each, check-ins first. */
export function progressLines(plan: Plan, progress: SessionProgress, format: Format): ProgressLine[] {
  const name = (personId: string | null): string | undefined => find(plan, 'person', personId)?.name;
  return [
    ...progress.checkIns.map((each) => checkInLine(each, format)),
    ...progress.opened.map((barrier) => openedLine(barrier, name(barrier.ownerId))),
    ...progress.resolved.map(({ title, whatHelped }) => ({
      title: words.barrierResolved(title),
      text: whatHelped.trim(),
    })),
    ...progress.decisions.map(({ title }) => ({ title: words.decided(title), text: '' })),
    ...progress.actions.map((action) => actionLine(action, name(action.ownerId), format)),
  ];
}

/** A check-in in a line: the value with the one before, how sure one was, what changed and what comes next. */
export function checkInLine({ checkIn, keyResult, before }: SessionCheckIn, format: Format): ProgressLine {
  const { confidence, whatChanged, whatNext } = checkIn;
  const measures = checkIn.value !== null || checkIn.milestoneIds !== null || checkIn.done !== null;
  const value = measures ? measuredWords(keyResult, checkIn, format) : '';
  const wasMeasured = before && (before.value !== null || before.milestoneIds !== null || before.done !== null);
  const facts = [
    value && wasMeasured ? words.insteadOf(value, measuredWords(keyResult, before, format)) : value,
    confidence === null
      ? ''
      : before?.confidence == null || before.confidence === confidence
        ? words.confidence(confidence)
        : words.insteadOf(words.confidence(confidence), String(before.confidence)),
  ];
  const said = [whatChanged.trim(), whatNext.trim() && words.next(whatNext.trim())];
  return {
    title: words.checkedIn(keyResult.title, facts.filter(Boolean).join(', ')),
    text: said.filter(Boolean).join(' '),
  };
}

function openedLine({ title, severity, nextStep }: Barrier, owner: string | undefined): ProgressLine {
  const about = [texts.barriers.severity[severity], owner].filter(Boolean).join(', ');
  return { title: words.barrierOpened(title, about), text: nextStep.trim() };
}

function actionLine({ title, dueDate }: Initiative, owner: string | undefined, format: Format): ProgressLine {
  const due = dueDate ? format.date(dueDate) : words.noDate;
  return { title: words.actionAgreed(words.action(title, owner ?? words.nobody, due)), text: '' };
}
