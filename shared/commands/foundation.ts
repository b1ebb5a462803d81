import { z } from 'zod';
import { PlanError } from '../errors';
import { idField, referenceField, titleField } from '../model/fields';
import { audienceSchema, jobRoleSchema, personSchema, pillarSchema, teamSchema } from '../model/foundation';
import { all, get, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, idsField, insertion, positionsAmong, removal, renumbering } from './rows';

/** Accent colours given to new pillars in turn. */
export const pillarColors = [
  '#4f46e5',
  '#0d9488',
  '#c2410c',
  '#7c3aed',
  '#0369a1',
  '#a16207',
  '#be185d',
  '#4d7c0f',
] as const;

const { createdNamed, movedNamed, deleted } = texts.history;

export const createAudience = defineCommand({
  name: 'audience.create',
  schema: z.strictObject({ name: titleField, description: audienceSchema.shape.description.default('') }),
  label: (_plan, input) => createdNamed(texts.nouns.audience, input.name),
  apply: (plan, input, { newId }) => {
    const { positions } = positionsAmong(all(plan, 'audience'), null, 1);
    return [insertion('audience', { id: newId(), ...input, needs: '', position: positions[0] ?? 1 })];
  },
});

export const updateAudience = defineCommand({
  name: 'audience.update',
  schema: z.strictObject({ id: idField, patch: audienceSchema.omit({ id: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'audience', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'audience', id, patch),
});

export const createPillar = defineCommand({
  name: 'pillar.create',
  schema: z.strictObject({ title: titleField, description: pillarSchema.shape.description.default('') }),
  label: (_plan, input) => createdNamed(texts.nouns.pillar, input.title),
  apply: (plan, input, { newId }) => {
    const pillars = all(plan, 'pillar');
    const { positions } = positionsAmong(pillars, null, 1);
    const color = pillarColors[pillars.length % pillarColors.length] ?? pillarColors[0];
    return [insertion('pillar', { id: newId(), ...input, color, position: positions[0] ?? 1 })];
  },
});

export const updatePillar = defineCommand({
  name: 'pillar.update',
  schema: z.strictObject({ id: idField, patch: pillarSchema.omit({ id: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'pillar', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'pillar', id, patch),
});

/** Ranks a pillar before another one (null: last). */
export const movePillar = defineCommand({
  name: 'pillar.move',
  schema: z.strictObject({ id: idField, beforeId: referenceField }),
  label: (plan, { id }) => movedNamed(get(plan, 'pillar', id).title),
  apply: (plan, { id, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const siblings = all(plan, 'pillar').filter((pillar) => pillar.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    return [...renumbering(plan, 'pillar', moved), ...alteration(plan, 'pillar', id, { position: positions[0] ?? 1 })];
  },
});

export const createTeam = defineCommand({
  name: 'team.create',
  schema: z.strictObject({ name: titleField, parentId: referenceField.default(null) }),
  label: (_plan, input) => createdNamed(texts.nouns.team, input.name),
  apply: (plan, input, { newId }) => {
    const { positions } = positionsAmong(teamSiblings(plan, input.parentId), null, 1);
    const position = positions[0] ?? 1;
    return [insertion('team', { id: newId(), ...input, description: '', leadId: null, position })];
  },
});

export const updateTeam = defineCommand({
  name: 'team.update',
  schema: z.strictObject({ id: idField, patch: teamSchema.omit({ id: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'team', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'team', id, patch),
});

/** Puts a team under another one (null: top), before a sibling (null: last). */
export const moveTeam = defineCommand({
  name: 'team.move',
  schema: z.strictObject({ id: idField, parentId: referenceField, beforeId: referenceField.default(null) }),
  label: (plan, { id }) => movedNamed(get(plan, 'team', id).name),
  apply: (plan, { id, parentId, beforeId }) => {
    if (beforeId === id) throw new PlanError('refused', texts.errors.selfMove);
    const siblings = teamSiblings(plan, parentId).filter((team) => team.id !== id);
    const { positions, moved } = positionsAmong(siblings, beforeId, 1);
    const position = positions[0] ?? 1;
    return [...renumbering(plan, 'team', moved), ...alteration(plan, 'team', id, { parentId, position })];
  },
});

function teamSiblings(plan: Plan, parentId: string | null) {
  if (parentId) return referencing(plan, 'team', 'parentId', parentId);
  return all(plan, 'team').filter((team) => team.parentId === null);
}

export const createJobRole = defineCommand({
  name: 'jobRole.create',
  schema: z.strictObject({ title: titleField, responsibilities: jobRoleSchema.shape.responsibilities.default('') }),
  label: (_plan, input) => createdNamed(texts.nouns.jobRole, input.title),
  apply: (plan, input, { newId }) => {
    const { positions } = positionsAmong(all(plan, 'jobRole'), null, 1);
    return [insertion('jobRole', { id: newId(), ...input, position: positions[0] ?? 1 })];
  },
});

export const updateJobRole = defineCommand({
  name: 'jobRole.update',
  schema: z.strictObject({ id: idField, patch: jobRoleSchema.omit({ id: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'jobRole', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'jobRole', id, patch),
});

/** Adds one or many people, for instance from a pasted list. */
export const createPeople = defineCommand({
  name: 'person.create',
  schema: z.strictObject({
    names: z.array(titleField).min(1).max(2_000),
    teamId: referenceField.default(null),
    jobRoleId: referenceField.default(null),
  }),
  label: (_plan, { names }) => texts.history.createdMany(texts.nouns.person, texts.nouns.people, names),
  apply: (plan, { names, teamId, jobRoleId }, { newId }) => {
    const { positions } = positionsAmong(all(plan, 'person'), null, names.length);
    return names.map((name, i) =>
      insertion('person', {
        id: newId(),
        name,
        email: '',
        jobRoleId,
        teamId,
        managerId: null,
        position: positions[i] ?? i + 1,
      }),
    );
  },
});

export const updatePerson = defineCommand({
  name: 'person.update',
  schema: z.strictObject({ id: idField, patch: personSchema.omit({ id: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'person', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'person', id, patch),
});

/** Tables whose rows a person may delete one by one or several at once. */
export const deletableTables = [
  'audience',
  'pillar',
  'team',
  'jobRole',
  'person',
  'period',
  'swotItem',
  'objective',
  'keyResult',
  'initiative',
  'stakeholder',
  'strategicOption',
  'decision',
  'session',
  'agendaStep',
  'attendance',
  'parkingLotItem',
  'sessionNote',
  'voteRound',
  'barrier',
  'snapshot',
  'review',
] as const;

/** Deletes items with all that only makes sense with them; what merely points to them stays and forgets them. */
export const deleteItems = defineCommand({
  name: 'item.delete',
  schema: z.strictObject({ table: z.enum(deletableTables), ids: idsField }),
  label: (plan, { table, ids }) => deleted(new Set(ids).size, texts.nouns[table], nameOf(plan, table, ids[0] ?? '')),
  apply: (plan, { table, ids }) => {
    if (ids.some((id) => !plan.rows[table].has(id))) throw new PlanError('not-found', texts.errors.notFound);
    return removal(plan, table, ids);
  },
});

/** The name or title of an item, for sentences about it. */
export function nameOf(plan: Plan, table: (typeof deletableTables)[number], id: string): string {
  const row = plan.rows[table].get(id);
  if (!row) return '';
  return 'title' in row ? row.title : row.name;
}
