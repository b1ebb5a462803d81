import { addDays } from '../../shared/calendar';
import type { CommandContext } from '../../shared/commands/command';
import { deletableTables } from '../../shared/commands/foundation';
import { type CommandInput, type CommandName, commands } from '../../shared/commands/registry';
import { printedDocuments, sectionKinds } from '../../shared/model/document-settings';
import { levels, linkKinds, objectiveKinds, objectiveStatuses, priorities, statusRules } from '../../shared/model/goal';
import { initiativeStatuses } from '../../shared/model/initiative';
import { periodStatuses } from '../../shared/model/period';
import { quadrants } from '../../shared/model/swot';
import type { Plan } from '../../shared/plan';
import type { Random } from './random';
import { about, type Inputs, idsOf, orNull, patchOf, someId } from './random-inputs';
import { progressInputs } from './random-progress-commands';
import { reviewInputs } from './random-reviews';
import { randomDate, randomDates, randomMeasure, randomText, randomTitle, randomValue } from './random-values';
import { workshopInputs } from './random-workshop-commands';

/** The day all random commands happen on. */
export const randomToday = '2026-08-15';
/** The instant all random commands happen at. */
export const randomNow = `${randomToday}T10:30:00.000+02:00`;

/** Ids that no other row carries; the same every time. */
export function countingContext(prefix = 'new'): CommandContext {
  let count = 0;
  return { today: randomToday, now: randomNow, newId: () => `${prefix}-${++count}` };
}

/**
 * An input a person could give to the command on this plan, or undefined where the plan lacks what it is about.
 * Most are accepted; some must be refused (a move into its own branch, a second link of the same kind).
 */
export function randomInput<N extends CommandName>(name: N, random: Random, plan: Plan): CommandInput<N> | undefined {
  return inputs[name](random, plan);
}

/** The command names that have a generator; the tests compare them with the registry. */
export function generatedNames(): CommandName[] {
  return Object.keys(inputs) as CommandName[];
}

/** Parses the input as the main process does and gives label and changes. */
export function planCommand(plan: Plan, name: CommandName, input: unknown, context: CommandContext) {
  const command = commands.get(name);
  if (!command) throw new Error(`No command is called ${name}`);
  const parsed = command.schema.parse(input);
  const label = command.label(plan, parsed);
  return { label, changes: command.apply(plan, parsed, context) };
}

/** Leaves columns out at random, but both dates stay or go together. */
function withDates<T extends object>(random: Random, columns: T) {
  return { ...patchOf(random, columns), ...(random.chance(0.4) ? randomDates(random) : {}) };
}

const objectiveColumns = (random: Random, plan: Plan) => ({
  title: randomTitle(random),
  description: randomText(random),
  level: random.pick(levels),
  ownerId: orNull(random, plan, 'person'),
  jobRoleId: orNull(random, plan, 'jobRole'),
  teamId: orNull(random, plan, 'team'),
  periodId: orNull(random, plan, 'period'),
  pillarId: orNull(random, plan, 'pillar'),
  audienceId: orNull(random, plan, 'audience'),
  kind: random.pick(objectiveKinds),
  priority: random.pick(priorities),
  status: random.pick(objectiveStatuses),
  weight: random.int(0, 5),
  countsChildren: random.chance(0.5),
  statusRule: random.pick(statusRules),
  agreedOn: random.maybe([randomDate(random)]),
  agreementNote: randomText(random),
});

const keyResultColumns = (random: Random, plan: Plan) => ({
  title: randomTitle(random),
  description: randomText(random),
  unit: random.pick(['%', 'EUR', '']),
  weight: random.int(0, 5),
  ownerId: orNull(random, plan, 'person'),
});

const initiativeColumns = (random: Random, plan: Plan) => ({
  title: randomTitle(random),
  description: randomText(random),
  ownerId: orNull(random, plan, 'person'),
  teamId: orNull(random, plan, 'team'),
  status: random.pick(initiativeStatuses),
});

const inputs: Inputs = {
  'workspace.update': (random) => ({
    patch: patchOf(random, {
      name: randomTitle(random),
      organisation: randomTitle(random),
      mission: randomText(random),
      values: [{ title: randomTitle(random), text: randomText(random) }],
      currency: random.pick(['EUR', 'INR', 'USD']),
      fiscalYearStart: random.int(1, 12),
      horizonStart: '2026-01-01',
      horizonEnd: random.pick(['2028-12-31', null]),
    }),
  }),
  'document.update': (random, plan) => ({
    patch: patchOf(random, {
      title: randomTitle(random),
      pageSize: random.pick(['a4', 'letter'] as const),
      color: '#0d9488',
      printed: random.pick(printedDocuments),
      reviewId: orNull(random, plan, 'review'),
      comparedSnapshotId: orNull(random, plan, 'snapshot'),
      sections: random.shuffled(sectionKinds).map((kind) => ({ kind, included: random.chance(0.5) })),
    }),
  }),
  'audience.create': (random) => ({ name: randomTitle(random) }),
  'audience.update': about('audience', (id, random) => ({
    id,
    patch: patchOf(random, { name: randomTitle(random), needs: randomText(random), position: random.int(1, 9) }),
  })),
  'pillar.create': (random) => ({ title: randomTitle(random), description: randomText(random) }),
  'pillar.update': about('pillar', (id, random) => ({
    id,
    patch: patchOf(random, { title: randomTitle(random), color: '#be185d' }),
  })),
  'pillar.move': about('pillar', (id, random, plan) => ({ id, beforeId: orNull(random, plan, 'pillar') })),
  'team.create': (random, plan) => ({ name: randomTitle(random), parentId: orNull(random, plan, 'team') }),
  'team.update': about('team', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      name: randomTitle(random),
      leadId: orNull(random, plan, 'person'),
      parentId: orNull(random, plan, 'team'),
    }),
  })),
  'team.move': about('team', (id, random, plan) => ({
    id,
    parentId: orNull(random, plan, 'team'),
    beforeId: orNull(random, plan, 'team'),
  })),
  'jobRole.create': (random) => ({ title: randomTitle(random) }),
  'jobRole.update': about('jobRole', (id, random) => ({
    id,
    patch: patchOf(random, { title: randomTitle(random), responsibilities: randomText(random) }),
  })),
  'person.create': (random, plan) => ({
    names: Array.from({ length: random.int(1, 4) }, () => randomTitle(random)),
    teamId: orNull(random, plan, 'team'),
    jobRoleId: orNull(random, plan, 'jobRole'),
  }),
  'person.update': about('person', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      name: randomTitle(random),
      email: 'someone@example.org',
      teamId: orNull(random, plan, 'team'),
      managerId: orNull(random, plan, 'person'),
    }),
  })),
  'item.delete': (random, plan) => {
    const table = random.pick(deletableTables);
    const ids = random.some(idsOf(plan, table), 1, 3);
    return ids.length > 0 ? { table, ids } : undefined;
  },
  'goal.delete': (random, plan) => {
    const objectiveIds = random.some(idsOf(plan, 'objective'), 1, 3);
    const keyResultIds = random.some(idsOf(plan, 'keyResult'), 1, 3);
    return objectiveIds.length > 0 && keyResultIds.length > 0 ? { objectiveIds, keyResultIds } : undefined;
  },
  'period.create': (random, plan) => {
    const parent = random.maybe([...plan.rows.period.values()]);
    const startDate = parent?.startDate ?? randomDate(random);
    return {
      name: randomTitle(random),
      kind: 'custom',
      status: random.pick(periodStatuses),
      startDate,
      endDate: parent?.endDate ?? startDate,
      parentId: parent?.id ?? null,
    };
  },
  'period.update': about('period', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      name: randomTitle(random),
      status: random.pick(periodStatuses),
      parentId: orNull(random, plan, 'period'),
      endDate: random.pick(['2026-12-31', '2027-06-30']),
    }),
  })),
  'period.createFiscalYear': (random) => ({ startYear: random.int(2028, 2040) }),
  'swot.add': (random, plan) => ({
    quadrant: random.pick(quadrants),
    titles: Array.from({ length: random.int(1, 5) }, () => randomTitle(random)),
    beforeId: orNull(random, plan, 'swotItem'),
  }),
  'swot.update': about('swotItem', (id, random) => ({
    id,
    patch: patchOf(random, {
      title: randomTitle(random),
      evidence: randomText(random),
      impact: random.int(1, 5),
      confidence: random.int(1, 5),
      tags: random.some(['new', 'market'], 0, 2),
    }),
  })),
  'swot.move': (random, plan) => {
    const ids = random.some(idsOf(plan, 'swotItem'), 1, 4);
    if (ids.length === 0) return undefined;
    // Now and then a card is named twice, as a doubled selection would.
    const named = random.chance(0.2) ? [...ids, ids[0] as string] : ids;
    return { ids: named, quadrant: random.pick(quadrants), beforeId: orNull(random, plan, 'swotItem') };
  },
  'swot.link': about('swotItem', (swotItemId, random, plan) => {
    const objectiveId = someId(random, plan, 'objective');
    return objectiveId === undefined ? { swotItemId, objectiveId: 'gone' } : { swotItemId, objectiveId };
  }),
  'swot.unlink': about('swotLink', (id, _random, plan) => {
    const link = plan.rows.swotLink.get(id);
    return { swotItemId: link?.swotItemId ?? 'gone', objectiveId: link?.objectiveId ?? 'gone' };
  }),
  'objective.create': (random, plan) => ({
    ...withDates(random, objectiveColumns(random, plan)),
    title: randomTitle(random),
    ...(random.chance(0.7) ? { parentId: orNull(random, plan, 'objective') } : {}),
    beforeId: orNull(random, plan, 'objective'),
    swotItemIds: random.some(idsOf(plan, 'swotItem'), 0, 3),
  }),
  'objective.update': about('objective', (id, random, plan) => ({
    id,
    patch: withDates(random, objectiveColumns(random, plan)),
  })),
  'objective.move': about('objective', (id, random, plan) => ({
    id,
    parentId: orNull(random, plan, 'objective'),
    beforeId: orNull(random, plan, 'objective'),
  })),
  'objective.duplicate': about('objective', (id, random, plan) => ({
    id,
    choices: {
      keyResults: random.chance(0.7),
      children: random.chance(0.6),
      links: random.chance(0.6),
      resetProgress: random.chance(0.5),
      ...(random.chance(0.5) ? { periodId: orNull(random, plan, 'period') } : {}),
    },
  })),
  'link.create': about('objective', (fromObjectiveId, random, plan) => ({
    kind: random.pick(linkKinds),
    fromObjectiveId,
    ...(random.chance(0.6)
      ? { toObjectiveId: someId(random, plan, 'objective') ?? null }
      : { toKeyResultId: someId(random, plan, 'keyResult') ?? null }),
  })),
  'link.update': about('link', (id, random) => ({ id, kind: random.pick(linkKinds) })),
  'link.delete': about('link', (id) => ({ id })),
  'keyResult.create': about('objective', (objectiveId, random, plan) => ({
    ...withDates(random, keyResultColumns(random, plan)),
    ...(random.chance(0.6) ? randomMeasure(random) : {}),
    objectiveId,
    title: randomTitle(random),
    beforeId: orNull(random, plan, 'keyResult'),
  })),
  'keyResult.update': about('keyResult', (id, random, plan) => ({
    id,
    patch: {
      ...withDates(random, keyResultColumns(random, plan)),
      ...(random.chance(0.5) ? randomMeasure(random) : {}),
    },
  })),
  'keyResult.setValue': about('keyResult', (id, random, plan) => ({
    id,
    ...patchOf(random, {
      current: random.chance(0.8) ? randomValue(random) : null,
      done: random.chance(0.5),
      doneMilestones: random.some(
        (plan.rows.keyResult.get(id)?.milestones ?? []).map((milestone) => milestone.id),
        0,
        3,
      ),
      measuredOn: randomDate(random),
    }),
  })),
  'keyResult.move': about('keyResult', (id, random, plan) => ({
    id,
    objectiveId: someId(random, plan, 'objective') ?? 'gone',
    beforeId: orNull(random, plan, 'keyResult'),
  })),
  'keyResult.duplicate': about('keyResult', (id) => ({ id })),
  'initiative.create': (random, plan) => ({
    ...withDates(random, initiativeColumns(random, plan)),
    title: randomTitle(random),
    keyResultIds: random.some(idsOf(plan, 'keyResult'), 0, 3),
  }),
  'initiative.add': (random) => ({
    titles: [random.pick(['Hire', 'Build', 'Train']), 'Second'],
    status: random.pick(initiativeStatuses),
  }),
  'initiative.update': about('initiative', (id, random, plan) => ({
    id,
    patch: withDates(random, initiativeColumns(random, plan)),
  })),
  'initiative.setKeyResults': about('initiative', (id, random, plan) => ({
    id,
    keyResultIds: random.some(idsOf(plan, 'keyResult'), 0, 3),
  })),
  'initiative.setDependencies': about('initiative', (id, random, plan) => ({
    id,
    dependsOnIds: random.some(idsOf(plan, 'initiative'), 0, 2),
  })),
  'initiative.reschedule': about('initiative', (id, random) => {
    const startDate = randomDate(random);
    return { id, startDate, dueDate: addDays(startDate, random.int(0, 60)) };
  }),
  'initiative.place': about('initiative', (id, random, plan) => ({
    id,
    status: random.pick(initiativeStatuses),
    beforeId: orNull(random, plan, 'initiative'),
  })),
  'graph.place': (random, plan) => {
    const nodes = [
      ...random.some(idsOf(plan, 'objective'), 1, 3).map((id) => ({ kind: 'objective' as const, id })),
      ...random.some(idsOf(plan, 'swotItem'), 0, 2).map((id) => ({ kind: 'swotItem' as const, id })),
      ...random.some(idsOf(plan, 'pillar'), 0, 2).map((id) => ({ kind: 'pillar' as const, id })),
    ].map((node) => ({ ...node, dx: random.int(-99, 99), dy: random.int(-99, 99) }));
    // Now and then a card is named twice, as a doubled selection would.
    return nodes.length > 0
      ? { nodes: random.chance(0.2) ? [...nodes, nodes[0] as (typeof nodes)[0]] : nodes }
      : undefined;
  },
  'graph.tidy': () => ({}),
  ...workshopInputs,
  ...progressInputs,
  ...reviewInputs,
};
