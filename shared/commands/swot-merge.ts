import { z } from 'zod';
import { PlanError } from '../errors';
import { idField, titleField } from '../model/fields';
import { get, type Plan, referencing } from '../plan';
import { headOf, isRetired, mergedInto } from '../swot';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { alteration, idsField } from './rows';

/**
 * Merges cards into one that says the same, with what was merged into them before. The originals are kept under it as they
 * are. Given a merged card, the one that stands for it is meant.
 */
export const mergeSwotItems = defineCommand({
  name: 'swot.merge',
  schema: z.strictObject({
    ids: idsField,
    intoId: idField,
    /** New words for the card that stands for all of them. */
    title: titleField.optional(),
  }),
  label: (plan, { ids, intoId }) => {
    const into = headOf(plan, get(plan, 'swotItem', intoId));
    const others = [...new Set(ids)].filter((id) => id !== into.id);
    return texts.history.merged(others.length, get(plan, 'swotItem', others[0] ?? into.id).title, into.title);
  },
  apply: (plan, { ids, intoId, title }) => {
    const into = headOf(plan, get(plan, 'swotItem', intoId));
    const going = mergedAlong(plan, ids);
    if (going.has(into.id)) throw new PlanError('refused', texts.errors.mergeWithItself);
    if ([into.id, ...going].some((id) => isRetired(get(plan, 'swotItem', id)))) {
      throw new PlanError('refused', texts.errors.cardRetired);
    }
    return [
      ...[...going].flatMap((id) => alteration(plan, 'swotItem', id, { mergedIntoId: into.id })),
      ...(title === undefined ? [] : alteration(plan, 'swotItem', into.id, { title })),
    ];
  },
});

function mergedAlong(plan: Plan, ids: readonly string[]): Set<string> {
  const going = new Set<string>();
  for (const id of ids) {
    going.add(get(plan, 'swotItem', id).id);
    for (const member of referencing(plan, 'swotItem', 'mergedIntoId', id)) going.add(member.id);
  }
  return going;
}

/** Takes merged cards out again: those named, or all that lie under the card. Each goes back to where it was. */
export const takeApartSwotItem = defineCommand({
  name: 'swot.takeApart',
  schema: z.strictObject({ id: idField, memberIds: idsField.optional() }),
  label: (plan, { id }) => texts.history.takenApart(headOf(plan, get(plan, 'swotItem', id)).title),
  apply: (plan, { id, memberIds }) => {
    const members = mergedInto(plan, headOf(plan, get(plan, 'swotItem', id)).id);
    const wanted = memberIds && new Set(memberIds);
    const leaving = wanted ? members.filter((member) => wanted.has(member.id)) : members;
    if (leaving.length === 0) throw new PlanError('not-found', texts.errors.nothingMerged);
    return leaving.flatMap((member) => alteration(plan, 'swotItem', member.id, { mergedIntoId: null }));
  },
});
