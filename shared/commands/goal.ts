import { z } from 'zod';
import { PlanError } from '../errors';
import { idField, referenceField, titleField } from '../model/fields';
import { type Link, linkKinds, type Objective, objectiveSchema } from '../model/goal';
import { all, find, get, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, idsField, insertion, positionsAmong, removalOf, renumbering } from './rows';

/** What one may say about an objective beside its place among its siblings. */
export const objectiveFields = objectiveSchema.omit({ id: true, position: true, predecessorId: true }).partial();

/** Creates an objective; level, team, period and pillar follow the parent where they are not given. */
export const createObjective = defineCommand({
  name: 'objective.create',
  schema: objectiveFields.extend({
    title: titleField,
    beforeId: referenceField.default(null),
    /** The SWOT cards it answers. */
    swotItemIds: z.array(idField).max(100).default([]),
  }),
  label: (_plan, input) => texts.history.createdNamed(texts.nouns.objective, input.title),
  apply: (plan, { beforeId, swotItemIds, ...input }, { newId }) => {
    const { positions, moved } = positionsAmong(objectiveSiblings(plan, input.parentId ?? null), beforeId, 1);
    const row = newObjective(plan, newId(), positions[0] ?? 1, input);
    return [
      ...renumbering(plan, 'objective', moved),
      insertion('objective', row),
      ...[...new Set(swotItemIds)].map((id) =>
        insertion('swotLink', { id: newId(), swotItemId: get(plan, 'swotItem', id).id, objectiveId: row.id }),
      ),
    ];
  },
});

/** What a person may say about a new objective; everything but its title can be left open. */
export type NewObjective = z.output<typeof objectiveFields> & { readonly title: string };

/** A new objective; level, team, period and pillar follow the one above where they are not given. */
export function newObjective(plan: Plan, id: string, position: number, input: NewObjective): Objective {
  const parent = find(plan, 'objective', input.parentId);
  return {
    id,
    description: '',
    level: parent ? (parent.level === 'company' ? 'team' : 'person') : 'company',
    parentId: null,
    ownerId: null,
    jobRoleId: null,
    teamId: parent?.teamId ?? null,
    periodId: parent?.periodId ?? null,
    pillarId: parent?.pillarId ?? null,
    audienceId: null,
    kind: 'committed',
    priority: 'medium',
    status: 'draft',
    startDate: null,
    dueDate: null,
    weight: 1,
    countsChildren: false,
    statusRule: 'weakest',
    agreedOn: null,
    agreementNote: '',
    position,
    predecessorId: null,
    ...withoutUndefined(input),
  };
}

function withoutUndefined<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Changes any field of an objective but its place in the tree. */
export const updateObjective = defineCommand({
  name: 'objective.update',
  schema: z.strictObject({ id: idField, patch: objectiveFields.omit({ parentId: true }) }),
  label: (plan, { id, patch }) => changeLabel(plan, 'objective', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'objective', id, patch),
});

/** Puts an objective under another one (null: top level), before a sibling (null: last). */
export const moveObjective = defineCommand({
  name: 'objective.move',
  schema: z.strictObject({ id: idField, parentId: referenceField, beforeId: referenceField.default(null) }),
  label: (plan, { id, parentId }) => {
    const { title } = get(plan, 'objective', id);
    const parent = find(plan, 'objective', parentId);
    return parent ? texts.history.movedUnder(title, parent.title) : texts.history.movedToTop(title);
  },
  apply: (plan, { id, parentId, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const problem = reparentProblem(plan, id, parentId);
    if (problem) throw problem;
    const siblings = objectiveSiblings(plan, parentId).filter((objective) => objective.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const position = positions[0] ?? 1;
    return [...renumbering(plan, 'objective', moved), ...alteration(plan, 'objective', id, { parentId, position })];
  },
});

/** Why an objective cannot go under a parent, or undefined when it can. */
export function reparentProblem(plan: Plan, id: string, parentId: string | null): PlanError | undefined {
  if (parentId === id) return new PlanError('self-link', texts.errors.selfLink);
  const seen = new Set<string>();
  for (let up = find(plan, 'objective', parentId); up && !seen.has(up.id); up = find(plan, 'objective', up.parentId)) {
    if (up.id === id) return new PlanError('cycle', texts.errors.objectiveCycle);
    seen.add(up.id);
  }
  return undefined;
}

/** The objectives under a parent, or the top level ones, in no particular order. */
export function objectiveSiblings(plan: Plan, parentId: string | null): Objective[] {
  if (parentId) return referencing(plan, 'objective', 'parentId', parentId);
  return all(plan, 'objective').filter((objective) => objective.parentId === null);
}

/** What the two ends of a link are called. */
function linkEnds(
  plan: Plan,
  { fromObjectiveId, toObjectiveId, toKeyResultId }: Omit<Link, 'id' | 'kind'>,
): [from: string, to: string] {
  const target = find(plan, 'objective', toObjectiveId) ?? find(plan, 'keyResult', toKeyResultId);
  return [get(plan, 'objective', fromObjectiveId).title, target?.title ?? ''];
}

/** Links an objective to another one or to a key result. */
export const createLink = defineCommand({
  name: 'link.create',
  schema: z.strictObject({
    kind: z.enum(linkKinds),
    fromObjectiveId: idField,
    toObjectiveId: referenceField.default(null),
    toKeyResultId: referenceField.default(null),
  }),
  label: (plan, input) => texts.history.linked(...linkEnds(plan, input)),
  apply: (_plan, input, { newId }) => [insertion('link', { id: newId(), ...input })],
});

/** Changes what kind of link it is. */
export const updateLink = defineCommand({
  name: 'link.update',
  schema: z.strictObject({ id: idField, kind: z.enum(linkKinds) }),
  label: (plan, { id }) => texts.history.changedLink(...linkEnds(plan, get(plan, 'link', id))),
  apply: (plan, { id, kind }) => alteration(plan, 'link', id, { kind }),
});

/** Deletes objectives and key results together, as one change. */
export const deleteGoals = defineCommand({
  name: 'goal.delete',
  schema: z.strictObject({ objectiveIds: idsField, keyResultIds: idsField }),
  label: (_plan, { objectiveIds, keyResultIds }) =>
    texts.goals.deletedMixed(new Set(objectiveIds).size, new Set(keyResultIds).size),
  apply: (plan, { objectiveIds, keyResultIds }) => {
    const rows = [
      ...objectiveIds.map((id) => ({ table: 'objective', id }) as const),
      ...keyResultIds.map((id) => ({ table: 'keyResult', id }) as const),
    ];
    if (rows.some(({ table, id }) => !plan.rows[table].has(id))) {
      throw new PlanError('not-found', texts.errors.notFound);
    }
    return removalOf(plan, rows);
  },
});

/** Takes a link away. */
export const deleteLink = defineCommand({
  name: 'link.delete',
  schema: z.strictObject({ id: idField }),
  label: (plan, { id }) => texts.history.unlinked(...linkEnds(plan, get(plan, 'link', id))),
  apply: (plan, { id }) => [{ table: 'link', before: get(plan, 'link', id), after: null }],
});
