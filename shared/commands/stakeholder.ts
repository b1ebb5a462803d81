import { z } from 'zod';
import { PlanError } from '../errors';
import { idField, referenceField, scaleField, titleField } from '../model/fields';
import { stakeholderKinds, stakeholderSchema } from '../model/stakeholder';
import { all, get, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, insertion, positionsAmong, renumbering } from './rows';

/** Where somebody stands on the map before anyone judged: a little below the middle, so that no warning appears yet. */
const unjudged = 2.5;

/**
 * Adds one or many stakeholders at a place on the map; several are spread a little, so that none lies on another.
 */
export const createStakeholders = defineCommand({
  name: 'stakeholder.create',
  schema: z.strictObject({
    names: z.array(titleField).min(1).max(500),
    kind: z.enum(stakeholderKinds).default('group'),
    power: scaleField.default(unjudged),
    interest: scaleField.default(unjudged),
    ownerId: referenceField.default(null),
  }),
  label: (_plan, { names }) => texts.history.createdMany(texts.nouns.stakeholder, texts.nouns.stakeholders, names),
  apply: (plan, { names, kind, power, interest, ownerId }, { newId }) => {
    const { positions } = positionsAmong(all(plan, 'stakeholder'), null, names.length);
    return names.map((name, i) =>
      insertion('stakeholder', {
        id: newId(),
        name,
        kind,
        ...spread(power, interest, i),
        stanceNow: null,
        stanceWanted: null,
        needs: '',
        engagement: '',
        cadence: null,
        ownerId,
        note: '',
        position: positions[i] ?? i + 1,
      }),
    );
  },
});

/** The i-th place of a sunflower around a point of the map; the 0th is the point itself. */
function spread(power: number, interest: number, i: number): { power: number; interest: number } {
  const distance = 0.18 * Math.sqrt(i);
  const angle = i * 2.399963;
  return {
    power: onScale(power + distance * Math.sin(angle)),
    interest: onScale(interest + distance * Math.cos(angle)),
  };
}

/** A value within the scale, in hundredths: finer than any hand drags. */
function onScale(value: number): number {
  return Math.round(Math.min(5, Math.max(1, value)) * 100) / 100;
}

export const updateStakeholder = defineCommand({
  name: 'stakeholder.update',
  schema: z.strictObject({ id: idField, patch: stakeholderSchema.omit({ id: true, position: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'stakeholder', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'stakeholder', id, patch),
});

/** Moves stakeholders on the map: where they were dropped. */
export const placeStakeholders = defineCommand({
  name: 'stakeholder.place',
  schema: z.strictObject({
    places: z
      .array(z.strictObject({ id: idField, power: scaleField, interest: scaleField }))
      .min(1)
      .max(1_000),
  }),
  label: (plan, { places }) => {
    const ids = new Set(places.map(({ id }) => id));
    return texts.history.placedOnMap(ids.size, get(plan, 'stakeholder', places[0]?.id ?? '').name);
  },
  apply: (plan, { places }) =>
    // Somebody named twice goes where they were put last.
    [...new Map(places.map((place) => [place.id, place])).values()].flatMap(({ id, power, interest }) =>
      alteration(plan, 'stakeholder', id, { power: onScale(power), interest: onScale(interest) }),
    ),
});

/** Moves a stakeholder in the table before another one (null: last). */
export const moveStakeholder = defineCommand({
  name: 'stakeholder.move',
  schema: z.strictObject({ id: idField, beforeId: referenceField }),
  label: (plan, { id }) => texts.history.movedNamed(get(plan, 'stakeholder', id).name),
  apply: (plan, { id, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const siblings = all(plan, 'stakeholder').filter((row) => row.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const position = positions[0] ?? 1;
    return [...renumbering(plan, 'stakeholder', moved), ...alteration(plan, 'stakeholder', id, { position })];
  },
});

const linkFields = z.strictObject({ stakeholderId: idField, objectiveId: idField });

/** Says that an objective concerns a stakeholder. */
export const linkStakeholder = defineCommand({
  name: 'stakeholder.link',
  schema: linkFields,
  label: (plan, { stakeholderId, objectiveId }) =>
    texts.history.linked(get(plan, 'stakeholder', stakeholderId).name, get(plan, 'objective', objectiveId).title),
  apply: (plan, input, { newId }) => {
    get(plan, 'stakeholder', input.stakeholderId);
    get(plan, 'objective', input.objectiveId);
    return [insertion('stakeholderLink', { id: newId(), ...input })];
  },
});

/** Takes such a link back. */
export const unlinkStakeholder = defineCommand({
  name: 'stakeholder.unlink',
  schema: linkFields,
  label: (plan, { stakeholderId, objectiveId }) =>
    texts.history.unlinked(get(plan, 'stakeholder', stakeholderId).name, get(plan, 'objective', objectiveId).title),
  apply: (plan, { stakeholderId, objectiveId }) => {
    const links = referencing(plan, 'stakeholderLink', 'stakeholderId', stakeholderId);
    const link = links.find((row) => row.objectiveId === objectiveId);
    if (!link) throw new PlanError('not-found', texts.errors.notFound);
    return [{ table: 'stakeholderLink', before: link, after: null }];
  },
});
