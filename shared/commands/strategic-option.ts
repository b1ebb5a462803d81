import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, referenceField, textField, titleField } from '../model/fields';
import { type OptionKind, optionKinds, optionStatuses, strategicOptionSchema } from '../model/strategic-option';
import { all, get, type Plan, referencing } from '../plan';
import { headOf, isRetired } from '../swot';
import { texts } from '../texts/texts';
import { fitsKind, isInternal } from '../tows';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, insertion, positionsAmong, renumbering } from './rows';

/** Marks how well an internal and an external card meet; null takes the mark away. The two may be given in any order. */
export const setSwotFit = defineCommand({
  name: 'tows.setFit',
  schema: z.strictObject({
    internalId: idField,
    externalId: idField,
    fit: z.number().int().min(0).max(2).nullable(),
  }),
  label: (plan, { internalId, externalId }) =>
    texts.history.fitted(get(plan, 'swotItem', internalId).title, get(plan, 'swotItem', externalId).title),
  apply: (plan, input, { newId }) => {
    const first = get(plan, 'swotItem', input.internalId);
    const second = get(plan, 'swotItem', input.externalId);
    const [internal, external] = isInternal(first.quadrant) ? [first, second] : [second, first];
    if (!isInternal(internal.quadrant) || isInternal(external.quadrant)) {
      throw new PlanError('refused', texts.errors.fitNeedsBothSides);
    }
    const present = referencing(plan, 'swotFit', 'internalId', internal.id).find(
      (row) => row.externalId === external.id,
    );
    if (input.fit === null) return present ? [{ table: 'swotFit', before: present, after: null }] : [];
    if (present) return alteration(plan, 'swotFit', present.id, { fit: input.fit });
    const row = { id: newId(), internalId: internal.id, externalId: external.id, fit: input.fit };
    return [insertion('swotFit', row)];
  },
});

const itemIdsField = z.array(idField).min(1).max(100);

/** Writes down the option that some SWOT cards suggest. It needs at least one, and only cards of its kind's quadrants. */
export const createOption = defineCommand({
  name: 'option.create',
  schema: z.strictObject({
    kind: z.enum(optionKinds),
    title: titleField,
    description: textField.default(''),
    swotItemIds: z.array(idField).max(100),
    effort: strategicOptionSchema.shape.effort.default(3),
    impact: strategicOptionSchema.shape.impact.default(3),
    pillarId: referenceField.default(null),
    beforeId: referenceField.default(null),
  }),
  label: (_plan, { title }) => texts.history.createdNamed(texts.nouns.strategicOption, title),
  apply: (plan, { swotItemIds, beforeId, ...input }, { newId }) => {
    const items = optionCards(plan, input.kind, swotItemIds);
    const { positions, moved } = positionsAmong(all(plan, 'strategicOption'), beforeId, 1);
    const id = newId();
    const position = positions[0] ?? 1;
    return [
      ...renumbering(plan, 'strategicOption', moved),
      insertion('strategicOption', { id, ...input, status: 'idea', reason: '', position }),
      ...items.map((swotItemId) => insertion('optionSwotItem', { id: newId(), optionId: id, swotItemId })),
    ];
  },
});

/** The cards on the board that are meant, each once. Throws PlanError where there is none or one does not fit the kind. */
function optionCards(plan: Plan, kind: OptionKind, ids: readonly string[]): string[] {
  const cards = new Map(ids.map((id) => headOf(plan, get(plan, 'swotItem', id))).map((card) => [card.id, card]));
  if (cards.size === 0) throw new PlanError('refused', texts.errors.optionNeedsItems);
  for (const { quadrant, title, retiredOn } of cards.values()) {
    if (isRetired({ retiredOn })) throw new PlanError('refused', texts.errors.cardRetired);
    if (!fitsKind(kind, quadrant)) throw new PlanError('refused', texts.errors.optionItemMismatch(title, kind));
  }
  return [...cards.keys()];
}

/** A link to a card that is off the board for now comes back with it, as long as the card fits. */
function staysRetired(plan: Plan, swotItemId: string, kind: OptionKind): boolean {
  const head = headOf(plan, get(plan, 'swotItem', swotItemId));
  return isRetired(head) && fitsKind(kind, head.quadrant);
}

/** Changes an option's words, effort, impact or pillar. */
export const updateOption = defineCommand({
  name: 'option.update',
  schema: z.strictObject({
    id: idField,
    patch: strategicOptionSchema.omit({ id: true, kind: true, status: true, position: true }).partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'strategicOption', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'strategicOption', id, patch),
});

/** Ranks an option before another one (null: last). */
export const moveOption = defineCommand({
  name: 'option.move',
  schema: z.strictObject({ id: idField, beforeId: referenceField }),
  label: (plan, { id }) => texts.history.movedNamed(get(plan, 'strategicOption', id).title),
  apply: (plan, { id, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const siblings = all(plan, 'strategicOption').filter((row) => row.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const position = positions[0] ?? 1;
    return [...renumbering(plan, 'strategicOption', moved), ...alteration(plan, 'strategicOption', id, { position })];
  },
});

/** Chooses, parks or rejects an option, or makes it an idea again; a rejection needs its reason. */
export const setOptionStatus = defineCommand({
  name: 'option.setStatus',
  schema: z.strictObject({ id: idField, status: z.enum(optionStatuses), reason: textField.optional() }),
  label: (plan, { id, status }) => texts.history.optionStatus[status](get(plan, 'strategicOption', id).title),
  apply: (plan, { id, status, reason }) =>
    alteration(plan, 'strategicOption', id, { status, ...(reason === undefined ? {} : { reason }) }),
});

/** Says which SWOT cards an option builds on: exactly these. They may come with another kind, as the kind follows from them. */
export const setOptionItems = defineCommand({
  name: 'option.setItems',
  schema: z.strictObject({ id: idField, swotItemIds: itemIdsField, kind: z.enum(optionKinds).optional() }),
  label: (plan, { id }) => texts.history.changedOptionCards(get(plan, 'strategicOption', id).title),
  apply: (plan, { id, swotItemIds, kind }, { newId }) => {
    const option = get(plan, 'strategicOption', id);
    const wanted = new Set(optionCards(plan, kind ?? option.kind, swotItemIds));
    const present = referencing(plan, 'optionSwotItem', 'optionId', id);
    const linked = new Set(present.map((row) => row.swotItemId));
    const added = [...wanted].filter((swotItemId) => !linked.has(swotItemId));
    const objectiveIds = referencing(plan, 'optionObjective', 'optionId', id).map((row) => row.objectiveId);
    return [
      ...(kind ? alteration(plan, 'strategicOption', id, { kind }) : []),
      ...present
        .filter((row) => !wanted.has(row.swotItemId) && !staysRetired(plan, row.swotItemId, kind ?? option.kind))
        .map((row): Change => ({ table: 'optionSwotItem', before: row, after: null })),
      ...added.map((swotItemId) => insertion('optionSwotItem', { id: newId(), optionId: id, swotItemId })),
      ...objectiveIds.flatMap((objectiveId) => answers(plan, added, objectiveId, newId)),
    ];
  },
});

/** Links that say: this objective answers these cards; those there already are left as they are. */
export function answers(
  plan: Plan,
  swotItemIds: readonly string[],
  objectiveId: string,
  newId: () => string,
): Change[] {
  return swotItemIds
    .filter((id) => !referencing(plan, 'swotLink', 'swotItemId', id).some((row) => row.objectiveId === objectiveId))
    .map((swotItemId) => insertion('swotLink', { id: newId(), swotItemId, objectiveId }));
}
