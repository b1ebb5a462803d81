import { z } from 'zod';
import { measurementOf } from '../check-ins';
import { PlanError } from '../errors';
import { formatOf } from '../format';
import { dateField, idField, referenceField, titleField } from '../model/fields';
import { type KeyResult, keyResultSchema } from '../model/goal';
import { get, inOrder, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { correctedKeyResult, notedValue } from './measuring';
import { alteration, insertion, positionsAmong, renumbering } from './rows';

const keyResultFields = keyResultSchema
  .omit({ id: true, position: true, objectiveId: true, predecessorId: true })
  .partial();

/** Creates a key result; without numbers it measures an increase from 0 to 100 %. The owner follows the objective. */
export const createKeyResult = defineCommand({
  name: 'keyResult.create',
  schema: keyResultFields.extend({ objectiveId: idField, title: titleField, beforeId: referenceField.default(null) }),
  label: (_plan, input) => texts.history.createdNamed(texts.nouns.keyResult, input.title),
  apply: (plan, { beforeId, ...input }, { newId }) => {
    const objective = get(plan, 'objective', input.objectiveId);
    const siblings = referencing(plan, 'keyResult', 'objectiveId', objective.id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const metric = input.metric ?? 'increase';
    const measured = metric === 'increase' || metric === 'decrease';
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const row: KeyResult = {
      id: newId(),
      objectiveId: objective.id,
      title: input.title,
      description: '',
      metric,
      start: measured ? (metric === 'increase' ? 0 : 100) : null,
      target: measured ? (metric === 'increase' ? 100 : 0) : null,
      current: measured ? (input.start !== undefined ? input.start : metric === 'increase' ? 0 : 100) : null,
      rangeLow: null,
      rangeHigh: null,
      milestones: [],
      done: false,
      unit: measured ? '%' : '',
      weight: 1,
      ownerId: objective.ownerId,
      cadence: 'weekly',
      startDate: null,
      dueDate: null,
      measuredOn: null,
      position: positions[0] ?? 1,
      expectedPoints: [],
      predecessorId: null,
      ...given,
    };
    return [...renumbering(plan, 'keyResult', moved), insertion('keyResult', row)];
  },
});

/**
 * Changes any field of a key result but its objective. Where only the direction turns (increase to decrease or back),
 * start and target change places: what was to grow from 20 to 50 now falls from 50 to 20.
 */
export const updateKeyResult = defineCommand({
  name: 'keyResult.update',
  schema: z.strictObject({ id: idField, patch: keyResultFields }),
  label: (plan, { id, patch }) => changeLabel(plan, 'keyResult', id, patch),
  apply: (plan, { id, patch }) => {
    const { metric, start, target } = get(plan, 'keyResult', id);
    const turned =
      (metric === 'increase' && patch.metric === 'decrease') || (metric === 'decrease' && patch.metric === 'increase');
    const asGiven = patch.start !== undefined || patch.target !== undefined;
    return correctedKeyResult(
      plan,
      get(plan, 'keyResult', id),
      turned && !asGiven ? { ...patch, start: target, target: start } : patch,
    );
  },
});

/**
 * Notes in passing where a key result stands: a value, ticked milestones or reached / not reached, as fits its metric. It is a
 * check-in without words of today (or the given day); a second one of the same day corrects the first. A value of null takes
 * the latest measurement back.
 */
export const setKeyResultValue = defineCommand({
  name: 'keyResult.setValue',
  schema: z.strictObject({
    id: idField,
    current: keyResultSchema.shape.current.optional(),
    done: z.boolean().optional(),
    doneMilestones: z.array(idField).max(100).optional(),
    measuredOn: dateField.optional(),
  }),
  label: (plan, { id, current, done }) => {
    const { title, metric, unit } = get(plan, 'keyResult', id);
    if (metric === 'yesNo' && done !== undefined) return texts.history.reached(title, done);
    return typeof current === 'number'
      ? texts.history.measuredAs(title, formatOf(plan).value(current, unit))
      : texts.history.measured(title);
  },
  apply: (plan, { id, current, done, doneMilestones, measuredOn }, context) => {
    const keyResult = get(plan, 'keyResult', id);
    const ticked = new Set(doneMilestones);
    const after: KeyResult = {
      ...keyResult,
      ...(current === undefined ? {} : { current }),
      ...(done === undefined ? {} : { done }),
      ...(doneMilestones
        ? { milestones: keyResult.milestones.map((step) => ({ ...step, done: ticked.has(step.id) })) }
        : {}),
    };
    return notedValue(plan, keyResult, measurementOf(after), measuredOn ?? context.today, context);
  },
});

/** Moves a key result to an objective (maybe the same), before a sibling (null: last). */
export const moveKeyResult = defineCommand({
  name: 'keyResult.move',
  schema: z.strictObject({ id: idField, objectiveId: idField, beforeId: referenceField.default(null) }),
  label: (plan, { id, objectiveId }) =>
    texts.history.movedUnder(get(plan, 'keyResult', id).title, get(plan, 'objective', objectiveId).title),
  apply: (plan, { id, objectiveId, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const siblings = referencing(plan, 'keyResult', 'objectiveId', objectiveId).filter((row) => row.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const position = positions[0] ?? 1;
    return [...renumbering(plan, 'keyResult', moved), ...alteration(plan, 'keyResult', id, { objectiveId, position })];
  },
});

/** Copies a key result right after itself. */
export const duplicateKeyResult = defineCommand({
  name: 'keyResult.duplicate',
  schema: z.strictObject({ id: idField }),
  label: (plan, { id }) => texts.history.duplicated(get(plan, 'keyResult', id).title),
  apply: (plan, { id }, { newId }) => {
    const source = get(plan, 'keyResult', id);
    const siblings = inOrder(referencing(plan, 'keyResult', 'objectiveId', source.objectiveId));
    const following = siblings[siblings.findIndex((row) => row.id === id) + 1];
    const { positions, moved } = positionsAmong(siblings, following?.id ?? null, 1);
    const title = texts.goals.copyOf(source.title).slice(0, 300);
    return [
      ...renumbering(plan, 'keyResult', moved),
      insertion('keyResult', {
        ...source,
        id: newId(),
        title,
        position: positions[0] ?? source.position,
        predecessorId: null,
      }),
    ];
  },
});
