import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, referenceField, textField, titleField } from '../model/fields';
import { type Quadrant, quadrants, swotItemSchema } from '../model/swot';
import { all, get, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, idsField, insertion, positionsAmong, renumbering } from './rows';

/** How many cards one paste may make. */
export const maxCardsAtOnce = 1_000;

/** Adds one or many cards to a quadrant, in the given order, before a card (null: at the end). */
export const addSwotItems = defineCommand({
  name: 'swot.add',
  schema: z.strictObject({
    quadrant: z.enum(quadrants),
    titles: z.array(titleField).min(1).max(maxCardsAtOnce),
    /** The note of each card, in the order of the titles; may be shorter. */
    notes: z.array(textField).max(maxCardsAtOnce).default([]),
    beforeId: referenceField.default(null),
  }),
  label: (_plan, { quadrant, titles }) =>
    texts.history.createdMany(texts.swot.quadrant[quadrant].one, texts.swot.quadrant[quadrant].plural, titles),
  apply: (plan, { quadrant, titles, notes, beforeId }, { newId }) =>
    newCards(plan, quadrant, titles, notes, beforeId, newId),
});

/**
 * Uncovers what was written in a silent brainstorm: adds all of it at once, in the order given. Whoever kept the entries
 * covered must have shuffled them, so that nothing tells who wrote what.
 */
export const revealSwotItems = defineCommand({
  name: 'swot.reveal',
  schema: z.strictObject({
    entries: z
      .array(z.strictObject({ quadrant: z.enum(quadrants), title: titleField, note: textField.default('') }))
      .min(1)
      .max(maxCardsAtOnce),
  }),
  label: (_plan, { entries }) => texts.history.revealed(entries.length),
  apply: (plan, { entries }, { newId }) =>
    quadrants.flatMap((quadrant) => {
      const cards = entries.filter((entry) => entry.quadrant === quadrant);
      if (cards.length === 0) return [];
      const titles = cards.map((card) => card.title);
      const notes = cards.map((card) => card.note);
      return newCards(plan, quadrant, titles, notes, null, newId);
    }),
});

function newCards(
  plan: Plan,
  quadrant: Quadrant,
  titles: readonly string[],
  notes: readonly string[],
  beforeId: string | null,
  newId: () => string,
): Change[] {
  const { positions, moved } = positionsAmong(inQuadrant(plan, quadrant), beforeId, titles.length);
  const rows = titles.map((title, i) => ({
    id: newId(),
    quadrant,
    title,
    note: notes[i] ?? '',
    evidence: '',
    impact: 3,
    confidence: 3,
    tags: [],
    position: positions[i] ?? i + 1,
    mergedIntoId: null,
    retiredOn: null,
  }));
  return [...renumbering(plan, 'swotItem', moved), ...rows.map((row) => insertion('swotItem', row))];
}

/** Changes a card's words, evidence, scores or tags. */
export const updateSwotItem = defineCommand({
  name: 'swot.update',
  schema: z.strictObject({
    id: idField,
    patch: swotItemSchema
      .omit({ id: true, quadrant: true, position: true, mergedIntoId: true, retiredOn: true })
      .partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'swotItem', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'swotItem', id, patch),
});

/** Moves cards into a quadrant, keeping their given order, before a card (null: at the end). */
export const moveSwotItems = defineCommand({
  name: 'swot.move',
  schema: z.strictObject({ ids: idsField, quadrant: z.enum(quadrants), beforeId: referenceField.default(null) }),
  label: (plan, { ids: named, quadrant }) => {
    const ids = [...new Set(named)];
    const first = get(plan, 'swotItem', ids[0] ?? '');
    const many = texts.swot.quadrant[quadrant].many;
    return ids.length === 1 ? texts.history.movedTo(first.title, many) : texts.history.movedManyTo(ids.length, many);
  },
  apply: (plan, { ids: named, quadrant, beforeId }) => {
    const ids = [...new Set(named)];
    if (beforeId && ids.includes(beforeId)) throw new PlanError('refused', texts.errors.selfMove);
    const moving = new Set(ids);
    const siblings = inQuadrant(plan, quadrant).filter((item) => !moving.has(item.id));
    const { positions, moved } = positionsAmong(siblings, beforeId, ids.length);
    return [
      ...renumbering(plan, 'swotItem', moved),
      ...ids.flatMap((id, i) => alteration(plan, 'swotItem', id, { quadrant, position: positions[i] ?? i + 1 })),
    ];
  },
});

/** Says that an objective answers a card. */
export const linkSwotItem = defineCommand({
  name: 'swot.link',
  schema: z.strictObject({ swotItemId: idField, objectiveId: idField }),
  label: (plan, { swotItemId, objectiveId }) =>
    texts.history.answered(get(plan, 'swotItem', swotItemId).title, get(plan, 'objective', objectiveId).title),
  apply: (plan, { swotItemId, objectiveId }, { newId }) => {
    get(plan, 'swotItem', swotItemId);
    get(plan, 'objective', objectiveId);
    return [insertion('swotLink', { id: newId(), swotItemId, objectiveId })];
  },
});

/** Takes such a link back. */
export const unlinkSwotItem = defineCommand({
  name: 'swot.unlink',
  schema: z.strictObject({ swotItemId: idField, objectiveId: idField }),
  label: (plan, { swotItemId, objectiveId }) =>
    texts.history.unlinked(get(plan, 'swotItem', swotItemId).title, get(plan, 'objective', objectiveId).title),
  apply: (plan, { swotItemId, objectiveId }) => {
    const link = referencing(plan, 'swotLink', 'swotItemId', swotItemId).find((row) => row.objectiveId === objectiveId);
    if (!link) throw new PlanError('not-found', texts.errors.notFound);
    return [{ table: 'swotLink', before: link, after: null }];
  },
});

function inQuadrant(plan: Plan, quadrant: Quadrant) {
  return all(plan, 'swotItem').filter((item) => item.quadrant === quadrant);
}
