import type { AgendaStep, Session } from './model/session';
import { all, inOrder, type Plan, referencing } from './plan';

const minute = 60_000;

/** waiting: not begun; running; paused: begun and standing still in the current step; done: left behind. */
export type ClockState = 'waiting' | 'running' | 'paused' | 'done';

/** What the timer of a step shows at an instant. All times in milliseconds. */
export interface StepClock {
  readonly state: ClockState;
  readonly elapsedMs: number;
  /** Planned length with the minutes added. */
  readonly lengthMs: number;
  /** Left of that; below zero: over time. */
  readonly leftMs: number;
}

/** The clock of a step at an instant. A pure function of what is in the file, so that it survives a kill of the program. */
export function stepClock(step: AgendaStep, now: string): StepClock {
  const elapsedMs = elapsed(step, now);
  const lengthMs = (step.minutes + step.addedMinutes) * minute;
  const stands = step.enteredAt === null ? 'waiting' : step.leftAt === null ? 'paused' : 'done';
  return { state: step.startedAt !== null ? 'running' : stands, elapsedMs, lengthMs, leftMs: lengthMs - elapsedMs };
}

/** Time on a step's clock in whole milliseconds. A wall clock that was set back never makes it run backwards. */
export function elapsed(step: AgendaStep, now: string): number {
  const since = step.startedAt === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(step.startedAt));
  return Math.min(1e10, step.elapsedMs + Math.round(since));
}

/** The agenda of a session in order. */
export function agendaOf(plan: Plan, sessionId: string): AgendaStep[] {
  return inOrder(referencing(plan, 'agendaStep', 'sessionId', sessionId));
}

/** The session that is under way, if any. */
export function runningSession(plan: Plan): Session | undefined {
  return all(plan, 'session').find((session) => session.status === 'running');
}

/** How a whole session is doing at an instant, in milliseconds. */
export interface SessionClock {
  /** On the clocks of all steps. */
  readonly elapsedMs: number;
  /** Planned for all steps, without minutes added. */
  readonly plannedMs: number;
  /** What the current and the later steps still need. */
  readonly leftMs: number;
  /** How much later than planned it will end if the rest keeps to its time; below zero: earlier. */
  readonly lateMs: number;
}

/** Adds up a session's agenda: what is left, and how late it will end. */
export function sessionClock(plan: Plan, session: Session, now: string): SessionClock {
  let elapsedMs = 0;
  let plannedMs = 0;
  let leftMs = 0;
  const agenda = agendaOf(plan, session.id);
  // What was skipped is not left over; a session without a current step has all of it before it.
  const current = agenda.findIndex((step) => step.id === session.stepId);
  for (const [i, step] of agenda.entries()) {
    const clock = stepClock(step, now);
    elapsedMs += clock.elapsedMs;
    plannedMs += step.minutes * minute;
    if (session.status !== 'closed' && i >= current && clock.state !== 'done') leftMs += Math.max(0, clock.leftMs);
  }
  return { elapsedMs, plannedMs, leftMs, lateMs: elapsedMs + leftMs - plannedMs };
}
