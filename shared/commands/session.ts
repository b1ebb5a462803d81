import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { dateField, idField, optionalDateField, titleField } from '../model/fields';
import { type AgendaStep, agendaStepSchema, type SessionTemplate, sessionSchema } from '../model/session';
import { all, find, get, type Plan } from '../plan';
import { agendaOf } from '../session-clock';
import { type TemplateName, templateSteps } from '../session-templates';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, insertion, positionsAmong } from './rows';

/** Longest agenda, in hours: what is longer is a slip or two sessions. */
export const longestAgenda = 16;

/** What a person says about a step they plan. */
export const stepFields = agendaStepSchema.pick({ title: true, kind: true, minutes: true }).extend({
  goal: agendaStepSchema.shape.goal.default(''),
  place: agendaStepSchema.shape.place.default(null),
  placeArgument: agendaStepSchema.shape.placeArgument.default(''),
  objectiveId: agendaStepSchema.shape.objectiveId,
});
export type PlannedStep = z.output<typeof stepFields>;

/** A step nobody has entered yet. */
export function newStep(id: string, sessionId: string, position: number, step: PlannedStep): AgendaStep {
  const { title, kind, minutes, goal, place, placeArgument, objectiveId } = step;
  const untouched = { addedMinutes: 0, startedAt: null, elapsedMs: 0, enteredAt: null, leftAt: null, notes: '' };
  return { id, sessionId, kind, title, goal, minutes, place, placeArgument, ...untouched, objectiveId, position };
}

/** Refuses an agenda without steps or of an absurd length. */
export function checkAgenda(steps: readonly { readonly minutes: number }[]): void {
  if (steps.length === 0) throw new PlanError('refused', texts.errors.noSteps);
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  if (minutes > longestAgenda * 60) throw new PlanError('refused', texts.errors.longAgenda(longestAgenda));
}

export interface NewSession {
  readonly title: string;
  readonly date: string;
  readonly templateKind: SessionTemplate;
  readonly goal: string;
  readonly personIds: readonly string[];
  readonly steps: readonly PlannedStep[];
}

/** The rows of a session that is planned, with its agenda and the people expected. */
export function newSession(plan: Plan, input: NewSession, newId: () => string, id: string = newId()): Change[] {
  checkAgenda(input.steps);
  const { positions } = positionsAmong(all(plan, 'session'), null, 1);
  const { title, date, templateKind, goal } = input;
  return [
    insertion('session', {
      id,
      title,
      templateKind,
      date,
      location: '',
      goal,
      facilitatorId: null,
      status: 'planned',
      stepId: null,
      startedAt: null,
      closedAt: null,
      minutes: '',
      position: positions[0] ?? 1,
    }),
    ...input.steps.map((step, i) => insertion('agendaStep', newStep(newId(), id, i + 1, step))),
    ...[...new Set(input.personIds)].map((personId, i) => {
      const { name } = get(plan, 'person', personId);
      return insertion('attendance', { id: newId(), sessionId: id, personId, name, present: true, position: i + 1 });
    }),
  ];
}

const personIdsField = z.array(idField).max(200).default([]);
const templateNames = Object.keys(templateSteps) as [TemplateName, ...TemplateName[]];

/** Plans a session with one of the agendas the program brings. */
export const createSessionFromTemplate = defineCommand({
  name: 'session.createFromTemplate',
  schema: z.strictObject({
    template: z.enum(templateNames),
    /** Default: the template's name. */
    title: titleField.optional(),
    /** Default: today. */
    date: dateField.optional(),
    /** Who is expected. */
    personIds: personIdsField,
  }),
  label: (_plan, { template, title }) =>
    texts.history.createdNamed(texts.nouns.session, title ?? texts.sessionTemplates[template].title),
  apply: (plan, { template, title, date, personIds }, { newId, today }) => {
    const words = texts.sessionTemplates[template];
    const said: Readonly<Record<string, { title: string; goal: string }>> = words.steps;
    const steps = templateSteps[template].map(({ step, kind, minutes, place, placeArgument = '' }) => ({
      title: said[step]?.title ?? step,
      goal: said[step]?.goal ?? '',
      kind,
      minutes,
      place,
      placeArgument,
      objectiveId: null,
    }));
    const session = { title: title ?? words.title, date: date ?? today, goal: words.goal, templateKind: template };
    return newSession(plan, { ...session, personIds, steps }, newId);
  },
});

/** Plans a session with an agenda of one's own. */
export const createSession = defineCommand({
  name: 'session.create',
  schema: z.strictObject({
    title: titleField,
    date: dateField.optional(),
    goal: sessionSchema.shape.goal.default(''),
    personIds: personIdsField,
    steps: z.array(stepFields).max(100),
  }),
  label: (_plan, { title }) => texts.history.createdNamed(texts.nouns.session, title),
  apply: (plan, { date, ...input }, { newId, today }) =>
    newSession(plan, { ...input, date: date ?? today, templateKind: 'own' }, newId),
});

/** Plans a session again with the same agenda and people, on another day: one's own agenda as a template. */
export const repeatSession = defineCommand({
  name: 'session.repeat',
  schema: z.strictObject({ id: idField, title: titleField.optional(), date: optionalDateField.default(null) }),
  label: (plan, { id, title }) =>
    texts.history.createdNamed(texts.nouns.session, title ?? get(plan, 'session', id).title),
  apply: (plan, { id, title, date }, { newId, today }) => {
    const session = get(plan, 'session', id);
    const people = all(plan, 'attendance').filter((row) => row.sessionId === id && row.personId !== null);
    const input = {
      title: title ?? session.title,
      date: date ?? today,
      goal: session.goal,
      templateKind: session.templateKind,
      personIds: people.flatMap((row) => row.personId ?? []),
      steps: agendaOf(plan, id),
    };
    return newSession(plan, input, newId);
  },
});

/** Changes what is said about a session, or its minutes. */
export const updateSession = defineCommand({
  name: 'session.update',
  schema: z.strictObject({
    id: idField,
    patch: sessionSchema
      .pick({ title: true, date: true, location: true, goal: true, facilitatorId: true, minutes: true })
      .partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'session', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'session', id, patch),
});

/** The session's current step, where it is still there. */
export function currentStep(plan: Plan, sessionId: string): AgendaStep | undefined {
  return find(plan, 'agendaStep', get(plan, 'session', sessionId).stepId);
}
