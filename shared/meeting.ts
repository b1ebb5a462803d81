import { isLookedAt, type Periods } from './dashboard';
import type { Objective } from './model/goal';
import type { AgendaStep, Session } from './model/session';
import { membership, type Whose } from './my-week';
import { all, find, inOrder, type Plan } from './plan';
import type { Rollup } from './rollup';
import { agendaOf, elapsed, type StepClock, stepClock } from './session-clock';
import { byWorry, type Worry } from './worry';

/** Whose objectives a meeting walks through. */
export interface MeetingScope {
  readonly whose: Whose;
  /** With the teams below; for the whole organisation: with the objectives of teams and people. */
  readonly below: boolean;
  /** Null: every period that is not closed. */
  readonly periods: Periods;
}

/** Most objectives of one meeting: more is not a meeting. */
export const mostObjectives = 60;
/** Below this an objective is read out, not talked about. */
const shortestTalk = 3;
const minute = 60_000;

/** The active objectives a meeting is about, the biggest worry first. */
export function meetingObjectives(rollup: Rollup, { whose, below, periods }: MeetingScope): Worry[] {
  const { plan } = rollup;
  const mine = membership(plan, whose, below);
  const fits = (objective: Objective): boolean =>
    objective.status === 'active' &&
    isLookedAt(plan, objective, periods) &&
    (whose.kind === 'all' ? below || objective.level === 'company' : mine(objective.ownerId, objective.teamId));
  return byWorry(rollup, all(plan, 'objective').filter(fits));
}

/** The people expected in a meeting: of the team (with those below it), or who owns what it is about. */
export function meetingPeople(plan: Plan, { whose, below }: MeetingScope, worries: readonly Worry[]): string[] {
  if (whose.kind === 'team') {
    const mine = membership(plan, whose, below);
    const leadId = find(plan, 'team', whose.id)?.leadId;
    return inOrder(all(plan, 'person'))
      .filter(({ id }) => id === leadId || mine(id, null))
      .map(({ id }) => id);
  }
  const owners = new Set<string>(whose.kind === 'person' ? [whose.id] : []);
  for (const { objective } of worries) if (objective.ownerId !== null) owners.add(objective.ownerId);
  return [...owners].filter((id) => find(plan, 'person', id)).slice(0, 200);
}

/** How many objectives fit into a meeting of this length with time to talk about each. */
export function fittingCount(minutes: number, available: number): number {
  const talk = minutes - closingMinutes(minutes);
  return Math.min(available, mostObjectives, Math.max(1, Math.floor(talk / shortestTalk)));
}

/** Minutes kept at the end to read out what was agreed: a tenth of the meeting, one to five. */
export function closingMinutes(minutes: number): number {
  return Math.min(5, Math.max(1, Math.round(minutes / 10)));
}

/** Whole minutes shared out as evenly as they go; never less than one. */
export function sharedOut(minutes: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    Math.max(1, Math.floor((minutes * (i + 1)) / count) - Math.floor((minutes * i) / count)),
  );
}

/** The meeting of a team that is under way, if any. */
export function runningMeeting(plan: Plan): Session | undefined {
  return all(plan, 'session').find(({ status, templateKind }) => status === 'running' && templateKind === 'meeting');
}

/** Whether a step is the last one of a meeting, in which is read out what was agreed. */
export function isClosing({ kind }: AgendaStep): boolean {
  return kind === 'assign';
}

/** The clock of a step of any session: in a meeting, the time for an objective is shared out anew of what remains. */
export function currentClock(plan: Plan, step: AgendaStep, now: string): StepClock {
  const clock = stepClock(step, now);
  if (find(plan, 'session', step.sessionId)?.templateKind !== 'meeting') return clock;
  const lengthMs = meetingShare(agendaOf(plan, step.sessionId), step, now);
  return { ...clock, lengthMs, leftMs: lengthMs - clock.elapsedMs };
}

/**
 * The time for a step of a meeting, in milliseconds: what is left of the whole without this step's own time, shared evenly
 * among this objective and those nobody has been at yet, with the end kept free; the end itself gets all that is left.
 * Never less than a minute. It stands still while the step runs.
 */
export function meetingShare(agenda: readonly AgendaStep[], step: AgendaStep, now: string): number {
  let left = 0;
  let waiting = 1;
  for (const each of agenda) {
    left += (each.minutes + each.addedMinutes) * minute;
    if (each.id === step.id) continue;
    left -= elapsed(each, now);
    if (isClosing(each)) left -= isClosing(step) ? 0 : each.minutes * minute;
    else if (each.enteredAt === null) waiting += 1;
  }
  return Math.max(minute, Math.round(isClosing(step) ? left : left / waiting));
}

/** Objectives of a meeting's agenda that nobody came to. */
export function notReached(plan: Plan, sessionId: string): AgendaStep[] {
  return agendaOf(plan, sessionId).filter((step) => step.objectiveId !== null && step.enteredAt === null);
}
