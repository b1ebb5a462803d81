import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField } from '../model/fields';
import { type AgendaStep, longestStep, type Session } from '../model/session';
import { get, type Plan } from '../plan';
import { agendaOf, elapsed, runningSession } from '../session-clock';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { alteration } from './rows';
import { checkAgenda, currentStep } from './session';

const sessionField = z.strictObject({ id: idField });

/** Lets the clock of a step that is entered run. */
function begin(plan: Plan, step: AgendaStep, now: string): Change[] {
  return alteration(plan, 'agendaStep', step.id, { startedAt: now, enteredAt: step.enteredAt ?? now, leftAt: null });
}

/** Stops a step's clock and leaves it. */
function leave(plan: Plan, step: AgendaStep | undefined, now: string): Change[] {
  if (!step) return [];
  return alteration(plan, 'agendaStep', step.id, { startedAt: null, elapsedMs: elapsed(step, now), leftAt: now });
}

function running(plan: Plan, id: string): Session {
  const session = get(plan, 'session', id);
  if (session.status !== 'running') throw new PlanError('refused', texts.errors.sessionNotRunning);
  return session;
}

/** Only one session runs at a time: the clock over every place is its own. */
export function refuseOther(plan: Plan): void {
  const other = runningSession(plan);
  if (other) throw new PlanError('refused', texts.errors.otherSessionRuns(other.title));
}

/** The rows of a session that is made and begun in one: its first step is entered. */
export function begun(changes: readonly Change[], now: string): Change[] {
  const first = changes.find(({ table }) => table === 'agendaStep')?.after?.id ?? null;
  return changes.map((change): Change => {
    const { table, after } = change;
    if (table === 'session' && after)
      return { ...change, after: { ...after, status: 'running', startedAt: now, stepId: first } };
    if (table !== 'agendaStep' || after?.id !== first) return change;
    return { ...change, after: { ...after, startedAt: now, enteredAt: now } };
  });
}

/** Begins a session with its first step. */
export const startSession = defineCommand({
  name: 'session.start',
  schema: sessionField,
  label: (plan, { id }) => texts.history.startedSession(get(plan, 'session', id).title),
  apply: (plan, { id }, { now }) => {
    const session = get(plan, 'session', id);
    if (session.status !== 'planned') throw new PlanError('refused', texts.errors.sessionStarted);
    refuseOther(plan);
    const agenda = agendaOf(plan, id);
    checkAgenda(agenda);
    const first = agenda[0] as AgendaStep;
    return [
      ...alteration(plan, 'session', id, { status: 'running', startedAt: now, stepId: first.id }),
      ...begin(plan, first, now),
    ];
  },
});

/** Stops the clock of the current step. */
export const pauseSession = defineCommand({
  name: 'session.pause',
  schema: sessionField,
  label: () => texts.history.pausedTimer,
  apply: (plan, { id }, { now }) => {
    running(plan, id);
    const step = currentStep(plan, id);
    if (!step || step.startedAt === null) return [];
    return alteration(plan, 'agendaStep', step.id, { startedAt: null, elapsedMs: elapsed(step, now) });
  },
});

/** Lets the clock of the current step run on. */
export const resumeSession = defineCommand({
  name: 'session.resume',
  schema: sessionField,
  label: () => texts.history.resumedTimer,
  apply: (plan, { id }, { now }) => {
    running(plan, id);
    const step = currentStep(plan, id);
    if (!step || step.startedAt !== null) return [];
    return alteration(plan, 'agendaStep', step.id, { startedAt: now });
  },
});

/** Gives the current step more time. */
export const addMinutes = defineCommand({
  name: 'session.addMinutes',
  schema: z.strictObject({ id: idField, minutes: z.number().int().min(1).max(120).default(1) }),
  label: (_plan, { minutes }) => texts.history.addedMinutes(minutes),
  apply: (plan, { id, minutes }) => {
    running(plan, id);
    const step = currentStep(plan, id);
    if (!step) throw new PlanError('not-found', texts.errors.notFound);
    const addedMinutes = step.addedMinutes + minutes;
    if (addedMinutes > longestStep) throw new PlanError('refused', texts.errors.stepTooLong(longestStep));
    return alteration(plan, 'agendaStep', step.id, { addedMinutes });
  },
});

/** The step after (or before) the current one; after a deleted one: the first that nobody has left yet. */
function neighbour(plan: Plan, session: Session, by: 1 | -1): AgendaStep {
  const agenda = agendaOf(plan, session.id);
  const at = agenda.findIndex((step) => step.id === session.stepId);
  const next = at === -1 ? agenda.find((step) => step.leftAt === null) : agenda[at + by];
  if (!next) throw new PlanError('refused', by === 1 ? texts.errors.lastStep : texts.errors.firstStep);
  return next;
}

function goTo(plan: Plan, session: Session, step: AgendaStep, now: string): Change[] {
  if (session.stepId === step.id) return [];
  return [
    ...leave(plan, currentStep(plan, session.id), now),
    ...alteration(plan, 'session', session.id, { stepId: step.id }),
    ...begin(plan, step, now),
  ];
}

/** Leaves the current step for the next one, whose clock begins (or runs on, when it was entered before). */
export const nextStep = defineCommand({
  name: 'session.next',
  schema: sessionField,
  label: (plan, { id }) => texts.history.wentToStep(neighbour(plan, get(plan, 'session', id), 1).title),
  apply: (plan, { id }, { now }) => {
    const session = running(plan, id);
    return goTo(plan, session, neighbour(plan, session, 1), now);
  },
});

/** Goes back to the step before. */
export const previousStep = defineCommand({
  name: 'session.previous',
  schema: sessionField,
  label: (plan, { id }) => texts.history.wentToStep(neighbour(plan, get(plan, 'session', id), -1).title),
  apply: (plan, { id }, { now }) => {
    const session = running(plan, id);
    return goTo(plan, session, neighbour(plan, session, -1), now);
  },
});

/** Goes to any step of the agenda. */
export const goToStep = defineCommand({
  name: 'session.goTo',
  schema: z.strictObject({ id: idField, stepId: idField }),
  label: (plan, { stepId }) => texts.history.wentToStep(get(plan, 'agendaStep', stepId).title),
  apply: (plan, { id, stepId }, { now }) => {
    const session = running(plan, id);
    const step = get(plan, 'agendaStep', stepId);
    if (step.sessionId !== id) throw new PlanError('refused', texts.errors.stepOfOtherSession);
    return goTo(plan, session, step, now);
  },
});

/** Ends a session; its minutes can be written. */
export const closeSession = defineCommand({
  name: 'session.close',
  schema: sessionField,
  label: (plan, { id }) => texts.history.closedSession(get(plan, 'session', id).title),
  apply: (plan, { id }, { now }) => {
    running(plan, id);
    return [
      ...alteration(plan, 'session', id, { status: 'closed', stepId: null, closedAt: now }),
      ...leave(plan, currentStep(plan, id), now),
    ];
  },
});

/** Goes on with a session that was closed too early: in the step that was left last, with its clock standing still. */
export const reopenSession = defineCommand({
  name: 'session.reopen',
  schema: sessionField,
  label: (plan, { id }) => texts.history.reopenedSession(get(plan, 'session', id).title),
  apply: (plan, { id }) => {
    if (get(plan, 'session', id).status !== 'closed') throw new PlanError('refused', texts.errors.sessionNotClosed);
    refuseOther(plan);
    const left = agendaOf(plan, id).filter((step) => step.leftAt !== null);
    const last = left.sort((a, b) => Date.parse(a.leftAt ?? '') - Date.parse(b.leftAt ?? '')).at(-1);
    return [
      ...alteration(plan, 'session', id, { status: 'running', stepId: last?.id ?? null, closedAt: null }),
      ...(last ? alteration(plan, 'agendaStep', last.id, { leftAt: null }) : []),
    ];
  },
});
