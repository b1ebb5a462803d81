import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, referenceField, titleField } from '../model/fields';
import { agendaStepSchema, noteColumns, parkingLotItemSchema, sessionNoteSchema } from '../model/session';
import { get, inOrder, referencing } from '../plan';
import { agendaOf } from '../session-clock';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { openNote } from './retrospective';
import { alteration, insertion, positionsAmong, renumbering } from './rows';
import { checkAgenda, newStep, stepFields } from './session';

/** Adds a step to an agenda, before another one (null: last). */
export const createStep = defineCommand({
  name: 'step.create',
  schema: stepFields.extend({ sessionId: idField, beforeId: referenceField.default(null) }),
  label: (_plan, { title }) => texts.history.createdNamed(texts.nouns.agendaStep, title),
  apply: (plan, { sessionId, beforeId, ...step }, { newId }) => {
    const agenda = agendaOf(plan, get(plan, 'session', sessionId).id);
    checkAgenda([...agenda, step]);
    const { positions, moved } = positionsAmong(agenda, beforeId, 1);
    return [
      ...renumbering(plan, 'agendaStep', moved),
      insertion('agendaStep', newStep(newId(), sessionId, positions[0] ?? 1, step)),
    ];
  },
});

/** Changes a step's words, length or place, or what was noted in it. */
export const updateStep = defineCommand({
  name: 'step.update',
  schema: z.strictObject({
    id: idField,
    patch: agendaStepSchema
      .pick({ title: true, kind: true, minutes: true, goal: true, place: true, placeArgument: true, notes: true })
      .partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'agendaStep', id, patch),
  apply: (plan, { id, patch }) => {
    const step = get(plan, 'agendaStep', id);
    const agenda = agendaOf(plan, step.sessionId);
    if (patch.minutes !== undefined) {
      checkAgenda(agenda.map((other) => (other.id === id ? { minutes: patch.minutes ?? other.minutes } : other)));
    }
    return alteration(plan, 'agendaStep', id, patch);
  },
});

/** Moves a step within its agenda, before another one (null: last). */
export const moveStep = defineCommand({
  name: 'step.move',
  schema: z.strictObject({ id: idField, beforeId: referenceField }),
  label: (plan, { id }) => texts.history.movedNamed(get(plan, 'agendaStep', id).title),
  apply: (plan, { id, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const siblings = agendaOf(plan, get(plan, 'agendaStep', id).sessionId).filter((step) => step.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const position = positions[0] ?? 1;
    return [...renumbering(plan, 'agendaStep', moved), ...alteration(plan, 'agendaStep', id, { position })];
  },
});

/** Adds people of the plan and guests to those who take part. */
export const addAttendees = defineCommand({
  name: 'attendance.add',
  schema: z.strictObject({
    sessionId: idField,
    personIds: z.array(idField).max(200).default([]),
    names: z.array(titleField).max(200).default([]),
  }),
  label: (plan, { personIds, names }) => {
    const people = [...new Set(personIds)].map((id) => get(plan, 'person', id).name);
    return texts.history.createdMany(texts.nouns.attendance, texts.nouns.attendees, [...people, ...names]);
  },
  apply: (plan, { sessionId, personIds, names }, { newId }) => {
    const there = referencing(plan, 'attendance', 'sessionId', get(plan, 'session', sessionId).id);
    const known = new Set(there.map((row) => row.personId));
    const added = [
      ...[...new Set(personIds)]
        .filter((personId) => !known.has(personId))
        .map((personId) => ({ personId, name: get(plan, 'person', personId).name })),
      ...names.map((name) => ({ personId: null, name })),
    ];
    const { positions } = positionsAmong(there, null, added.length);
    return added.map((attendee, i) =>
      insertion('attendance', { id: newId(), sessionId, ...attendee, present: true, position: positions[i] ?? i + 1 }),
    );
  },
});

/** Notes who is here. */
export const setPresent = defineCommand({
  name: 'attendance.set',
  schema: z.strictObject({ id: idField, present: z.boolean() }),
  label: (plan, { id, present }) => texts.history.noteAttendance(get(plan, 'attendance', id).name, present),
  apply: (plan, { id, present }) => alteration(plan, 'attendance', id, { present }),
});

/** Parks questions for later. */
export const parkItems = defineCommand({
  name: 'parking.add',
  schema: z.strictObject({ sessionId: idField, titles: z.array(titleField).min(1).max(200) }),
  label: (_plan, { titles }) =>
    texts.history.createdMany(texts.nouns.parkingLotItem, texts.nouns.parkingLotItems, titles),
  apply: (plan, { sessionId, titles }, { newId }): Change[] => {
    const there = referencing(plan, 'parkingLotItem', 'sessionId', get(plan, 'session', sessionId).id);
    const { positions } = positionsAmong(there, null, titles.length);
    return titles.map((title, i) => {
      const position = positions[i] ?? i + 1;
      return insertion('parkingLotItem', { id: newId(), sessionId, title, resolved: false, outcome: '', position });
    });
  },
});

/** Changes a parked question, or says what became of it. */
export const updateParkedItem = defineCommand({
  name: 'parking.update',
  schema: z.strictObject({
    id: idField,
    patch: parkingLotItemSchema.pick({ title: true, resolved: true, outcome: true }).partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'parkingLotItem', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'parkingLotItem', id, patch),
});

/**
 * Adds cards to a session's own board, in the order given. What was written in a silent brainstorm comes here shuffled, so
 * that nothing tells who wrote what.
 */
export const addSessionNotes = defineCommand({
  name: 'note.add',
  schema: z.strictObject({
    sessionId: idField,
    stepId: referenceField.default(null),
    notes: z
      .array(z.strictObject({ column: z.enum(noteColumns), title: titleField }))
      .min(1)
      .max(1_000),
  }),
  label: (_plan, { notes }) => {
    const titles = notes.map((note) => note.title);
    return texts.history.createdMany(texts.nouns.sessionNote, texts.nouns.sessionNotes, titles);
  },
  apply: (plan, { sessionId, stepId, notes }, { newId }) => {
    const there = referencing(plan, 'sessionNote', 'sessionId', get(plan, 'session', sessionId).id);
    const { positions } = positionsAmong(there, null, notes.length);
    return notes.map((note, i) =>
      insertion('sessionNote', {
        id: newId(),
        sessionId,
        stepId,
        ...note,
        position: positions[i] ?? i + 1,
        initiativeId: null,
        decisionId: null,
      }),
    );
  },
});

/** Changes a card of a session's board, or moves it to another column or before another card (null: last). */
export const updateSessionNote = defineCommand({
  name: 'note.update',
  schema: z.strictObject({
    id: idField,
    patch: sessionNoteSchema.pick({ title: true, column: true }).partial(),
    /** Left out: it stays where it is. */
    beforeId: referenceField.optional(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'sessionNote', id, patch),
  apply: (plan, { id, patch, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const { sessionId } = openNote(plan, id);
    if (beforeId === undefined) return alteration(plan, 'sessionNote', id, patch);
    const siblings = inOrder(referencing(plan, 'sessionNote', 'sessionId', sessionId)).filter((row) => row.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    return [
      ...renumbering(plan, 'sessionNote', moved),
      ...alteration(plan, 'sessionNote', id, { ...patch, position: positions[0] ?? 1 }),
    ];
  },
});
