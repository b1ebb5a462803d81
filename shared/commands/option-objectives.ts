import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, titleField } from '../model/fields';
import { get, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { optionItems } from '../tows';
import { defineCommand } from './command';
import { newObjective, objectiveFields, objectiveSiblings } from './goal';
import { alteration, insertion, positionsAmong, renumbering } from './rows';
import { answers } from './strategic-option';

/**
 * Turns an option into objectives that carry it out. They belong to its pillar unless told otherwise, answer its SWOT
 * cards, and an option that was not chosen yet is chosen by it. A rejected one is refused.
 */
export const makeObjectives = defineCommand({
  name: 'option.makeObjectives',
  schema: z.strictObject({
    id: idField,
    objectives: z
      .array(objectiveFields.extend({ title: titleField }))
      .min(1)
      .max(20),
  }),
  label: (plan, { id, objectives }) =>
    texts.history.madeObjectives(objectives.length, get(plan, 'strategicOption', id).title),
  apply: (plan, { id, objectives }, { newId }) => {
    const option = get(plan, 'strategicOption', id);
    if (option.status === 'rejected') throw new PlanError('refused', texts.errors.rejectedOption(option.title));
    const parents = new Set(objectives.map((input) => input.parentId ?? null));
    return [
      ...alteration(plan, 'strategicOption', id, { status: 'chosen' }),
      ...[...parents].flatMap((parentId) => {
        const inputs = objectives.filter((input) => (input.parentId ?? null) === parentId);
        const { positions, moved } = positionsAmong(objectiveSiblings(plan, parentId), null, inputs.length);
        return [
          ...renumbering(plan, 'objective', moved),
          ...inputs.flatMap((input, i): Change[] => {
            const objectiveId = newId();
            const pillarId = input.pillarId ?? option.pillarId;
            const row = newObjective(plan, objectiveId, positions[i] ?? i + 1, { ...input, pillarId });
            return [insertion('objective', row), ...carriedOutBy(plan, id, objectiveId, newId)];
          }),
        ];
      }),
    ];
  },
});

function carriedOutBy(plan: Plan, optionId: string, objectiveId: string, newId: () => string): Change[] {
  const cards = optionItems(plan, optionId).map((item) => item.id);
  return [
    insertion('optionObjective', { id: newId(), optionId, objectiveId }),
    ...answers(plan, cards, objectiveId, newId),
  ];
}

const linkFields = z.strictObject({ optionId: idField, objectiveId: idField });

/** Says that an objective that is there already carries an option out; it answers the option's SWOT cards from now on. */
export const linkOption = defineCommand({
  name: 'option.link',
  schema: linkFields,
  label: (plan, { optionId, objectiveId }) =>
    texts.history.linked(get(plan, 'strategicOption', optionId).title, get(plan, 'objective', objectiveId).title),
  apply: (plan, { optionId, objectiveId }, { newId }) => {
    const { status, title } = get(plan, 'strategicOption', optionId);
    get(plan, 'objective', objectiveId);
    if (status === 'rejected') throw new PlanError('refused', texts.errors.rejectedOption(title));
    return carriedOutBy(plan, optionId, objectiveId, newId);
  },
});

/** Takes such a link back. What the objective answers stays: it may have more than one reason to. */
export const unlinkOption = defineCommand({
  name: 'option.unlink',
  schema: linkFields,
  label: (plan, { optionId, objectiveId }) =>
    texts.history.unlinked(get(plan, 'strategicOption', optionId).title, get(plan, 'objective', objectiveId).title),
  apply: (plan, { optionId, objectiveId }) => {
    const links = referencing(plan, 'optionObjective', 'optionId', optionId);
    const link = links.find((row) => row.objectiveId === objectiveId);
    if (!link) throw new PlanError('not-found', texts.errors.notFound);
    return [{ table: 'optionObjective', before: link, after: null }];
  },
});
