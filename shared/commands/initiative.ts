import { z } from 'zod';
import { idField, referenceField, titleField } from '../model/fields';
import { initiativeSchema, initiativeStatuses } from '../model/initiative';
import { all, get, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, insertion, positionsAmong } from './rows';

const initiativeFields = initiativeSchema.omit({ id: true, position: true, sessionId: true }).partial();

/** Creates an initiative that serves the given key results. */
export const createInitiative = defineCommand({
  name: 'initiative.create',
  schema: initiativeFields.extend({
    title: titleField,
    keyResultIds: z.array(idField).max(200).default([]),
    /** The session it was agreed in. */
    sessionId: referenceField.default(null),
  }),
  label: (_plan, input) => texts.history.createdNamed(texts.nouns.initiative, input.title),
  apply: (plan, { keyResultIds, ...input }, { newId }) => {
    const { positions } = positionsAmong(all(plan, 'initiative'), null, 1);
    const id = newId();
    const row = {
      id,
      title: input.title,
      description: input.description ?? '',
      ownerId: input.ownerId ?? null,
      teamId: input.teamId ?? null,
      startDate: input.startDate ?? null,
      dueDate: input.dueDate ?? null,
      status: input.status ?? ('notStarted' as const),
      position: positions[0] ?? 1,
      sessionId: input.sessionId,
    };
    return [
      insertion('initiative', row),
      ...[...new Set(keyResultIds)].map((keyResultId) =>
        insertion('initiativeKeyResult', { id: newId(), initiativeId: id, keyResultId }),
      ),
    ];
  },
});

/** Adds one or many initiatives of a status by their titles alone, in the given order. */
export const addInitiatives = defineCommand({
  name: 'initiative.add',
  schema: z.strictObject({ titles: z.array(titleField).min(1).max(1_000), status: z.enum(initiativeStatuses) }),
  label: (_plan, { titles }) => texts.history.createdMany(...texts.deletion.things.initiative, titles),
  apply: (plan, { titles, status }, { newId }) => {
    const { positions } = positionsAmong(all(plan, 'initiative'), null, titles.length);
    return titles.map((title, index) =>
      insertion('initiative', {
        id: newId(),
        title,
        description: '',
        ownerId: null,
        teamId: null,
        startDate: null,
        dueDate: null,
        status,
        position: positions[index] ?? 1,
        sessionId: null,
      }),
    );
  },
});

/** Changes any field of an initiative. */
export const updateInitiative = defineCommand({
  name: 'initiative.update',
  schema: z.strictObject({ id: idField, patch: initiativeFields }),
  label: (plan, { id, patch }) => changeLabel(plan, 'initiative', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'initiative', id, patch),
});

/** Says which key results an initiative serves: exactly these. */
export const setInitiativeKeyResults = defineCommand({
  name: 'initiative.setKeyResults',
  schema: z.strictObject({ id: idField, keyResultIds: z.array(idField).max(200) }),
  label: (plan, { id }) => texts.history.changedServed(get(plan, 'initiative', id).title),
  apply: (plan, { id, keyResultIds }, { newId }) => {
    const wanted = new Set(keyResultIds);
    const present = referencing(plan, 'initiativeKeyResult', 'initiativeId', id);
    const linked = new Set(present.map((row) => row.keyResultId));
    return [
      ...present
        .filter((row) => !wanted.has(row.keyResultId))
        .map((row) => ({ table: 'initiativeKeyResult' as const, before: row, after: null })),
      ...[...wanted]
        .filter((keyResultId) => !linked.has(keyResultId))
        .map((keyResultId) => insertion('initiativeKeyResult', { id: newId(), initiativeId: id, keyResultId })),
    ];
  },
});

/** Says what an initiative waits for: exactly these. */
export const setInitiativeDependencies = defineCommand({
  name: 'initiative.setDependencies',
  schema: z.strictObject({ id: idField, dependsOnIds: z.array(idField).max(200) }),
  label: (plan, { id }) => texts.history.changedWaiting(get(plan, 'initiative', id).title),
  apply: (plan, { id, dependsOnIds }, { newId }) => {
    const wanted = new Set(dependsOnIds);
    const present = referencing(plan, 'initiativeDependency', 'initiativeId', id);
    const linked = new Set(present.map((row) => row.dependsOnId));
    return [
      ...present
        .filter((row) => !wanted.has(row.dependsOnId))
        .map((row) => ({ table: 'initiativeDependency' as const, before: row, after: null })),
      ...[...wanted]
        .filter((dependsOnId) => !linked.has(dependsOnId))
        .map((dependsOnId) => insertion('initiativeDependency', { id: newId(), initiativeId: id, dependsOnId })),
    ];
  },
});
