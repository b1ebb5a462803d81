import { decidersInWords, newestFirst, targetTitles } from './decisions';
import { minutesBetween, timeOfDay } from './instant';
import { notReached } from './meeting';
import type { DecisionStatus } from './model/decision';
import type { Initiative } from './model/initiative';
import type { AgendaStep, NoteColumn, Session, StepKind } from './model/session';
import { find, inOrder, type Plan, referencing } from './plan';
import { agendaOf } from './session-clock';
import { progressAbout, progressOfSession, type SessionProgress } from './session-progress';
import { isOpen, voteResults } from './votes';

/** A step as it went: planned and real length, when it began and ended, what was said. */
export interface MinutesStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly goal: string;
  /** Planned, with minutes added while it ran. */
  readonly plannedMinutes: number;
  /** On its clock; null: it was skipped. */
  readonly realMinutes: number | null;
  /** `HH:MM`, null where it was not entered or left. */
  readonly from: string | null;
  readonly to: string | null;
  readonly notes: string;
  /** What moved in the objective it was about; null: it was about none. */
  readonly progress: SessionProgress | null;
}

/** A decision of a session, with its reasons. */
export interface MinutesDecision {
  readonly id: string;
  readonly title: string;
  readonly decided: string;
  readonly why: string;
  readonly alternatives: string;
  readonly status: DecisionStatus;
  readonly decidedOn: string | null;
  /** People of the plan, then others. */
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly lookAgainOn: string | null;
}

/** A vote of a session: totals only. */
export interface MinutesVote {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly secret: boolean;
  readonly open: boolean;
  readonly ballotCount: number;
  readonly budget: number;
  /** The most votes first; what got none is left out. */
  readonly results: readonly { readonly title: string; readonly votes: number; readonly rank: number }[];
}

/** An action agreed on in a session. */
export interface MinutesAction {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueDate: string | null;
  readonly status: Initiative['status'];
}

/** The minutes of a session as they write themselves. */
export interface Minutes {
  readonly title: string;
  readonly date: string;
  readonly location: string;
  readonly goal: string;
  readonly facilitator: string | null;
  /** `HH:MM`. */
  readonly startedAt: string | null;
  readonly closedAt: string | null;
  /** From start to close; null while it is not closed. */
  readonly minutes: number | null;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly steps: readonly MinutesStep[];
  /** Cards of the session's own board, by column. */
  readonly board: Readonly<Record<NoteColumn, readonly string[]>>;
  readonly decisions: readonly MinutesDecision[];
  readonly votes: readonly MinutesVote[];
  readonly actions: readonly MinutesAction[];
  /** Check-ins and barriers beside the objectives of the agenda. */
  readonly progress: SessionProgress;
  /** Objectives of the agenda that nobody came to. */
  readonly notReached: readonly string[];
  readonly parked: readonly { readonly title: string; readonly resolved: boolean; readonly outcome: string }[];
}

/** Writes the minutes of a session from what happened in it. */
export function minutesOf(plan: Plan, session: Session): Minutes {
  const { id, title, date, location, goal, startedAt, closedAt } = session;
  const attendance = inOrder(referencing(plan, 'attendance', 'sessionId', id));
  const agenda = agendaOf(plan, id);
  const progress = progressOfSession(plan, id);
  const names = (present: boolean): string[] =>
    attendance
      .filter((row) => row.present === present)
      .map((row) => find(plan, 'person', row.personId)?.name ?? row.name);
  return {
    title,
    date,
    location,
    goal,
    facilitator: find(plan, 'person', session.facilitatorId)?.name ?? null,
    startedAt: startedAt && timeOfDay(startedAt),
    closedAt: closedAt && timeOfDay(closedAt),
    minutes: startedAt && closedAt ? minutesBetween(startedAt, closedAt) : null,
    present: names(true),
    absent: names(false),
    steps: agenda.map((step) => stepOf(plan, step, progress)),
    board: boardOf(plan, id),
    decisions: decisionsOf(plan, id),
    votes: votesOfSession(plan, id),
    actions: inOrder(referencing(plan, 'initiative', 'sessionId', id)).map((action) => ({
      id: action.id,
      title: action.title,
      owner: find(plan, 'person', action.ownerId)?.name ?? null,
      dueDate: action.dueDate,
      status: action.status,
    })),
    progress: {
      ...progressAbout(plan, progress, new Set(agenda.flatMap(({ objectiveId }) => objectiveId ?? [])), false),
      decisions: [],
      actions: [],
    },
    notReached: notReached(plan, id).map((step) => step.title),
    parked: inOrder(referencing(plan, 'parkingLotItem', 'sessionId', id)).map((item) => ({
      title: item.title,
      resolved: item.resolved,
      outcome: item.outcome,
    })),
  };
}

function stepOf(plan: Plan, step: AgendaStep, progress: SessionProgress): MinutesStep {
  const { id, kind, title, goal, minutes, addedMinutes, enteredAt, leftAt, elapsedMs, notes, objectiveId } = step;
  return {
    id,
    kind,
    title,
    goal,
    plannedMinutes: minutes + addedMinutes,
    realMinutes: enteredAt === null ? null : Math.round(elapsedMs / 60_000),
    from: enteredAt && timeOfDay(enteredAt),
    to: leftAt && timeOfDay(leftAt),
    notes,
    progress: objectiveId === null ? null : progressAbout(plan, progress, new Set([objectiveId])),
  };
}

function boardOf(plan: Plan, sessionId: string): Minutes['board'] {
  const board: Record<NoteColumn, string[]> = { idea: [], wentWell: [], didNot: [], tryNext: [] };
  for (const note of inOrder(referencing(plan, 'sessionNote', 'sessionId', sessionId))) {
    board[note.column].push(note.title);
  }
  return board;
}

function decisionsOf(plan: Plan, sessionId: string): MinutesDecision[] {
  return newestFirst(referencing(plan, 'decision', 'sessionId', sessionId))
    .reverse()
    .map((decision) => ({
      id: decision.id,
      title: decision.title,
      decided: decision.decided,
      why: decision.why,
      alternatives: decision.alternatives,
      status: decision.status,
      decidedOn: decision.decidedOn,
      by: decidersInWords(plan, decision),
      about: targetTitles(plan, decision.id),
      lookAgainOn: decision.lookAgainOn,
    }));
}

function votesOfSession(plan: Plan, sessionId: string): MinutesVote[] {
  return inOrder(referencing(plan, 'voteRound', 'sessionId', sessionId)).map((round) => ({
    id: round.id,
    title: round.title,
    question: round.question,
    secret: round.ballot === 'secret',
    open: isOpen(round),
    ballotCount: round.ballotCount,
    budget: round.budget,
    results: voteResults(plan, round)
      .filter((result) => result.votes > 0)
      .map(({ item, votes, rank }) => ({ title: item.title, votes, rank })),
  }));
}
