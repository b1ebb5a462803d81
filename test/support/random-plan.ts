import { blankPlan } from '../../shared/blank-plan';
import { pillarColors } from '../../shared/commands/foundation';
import {
  cadences,
  type KeyResult,
  type Link,
  levels,
  linkKinds,
  type Objective,
  objectiveKinds,
  objectiveStatuses,
  priorities,
  statusRules,
} from '../../shared/model/goal';
import type { GraphPlacement } from '../../shared/model/graph-placement';
import { initiativeStatuses } from '../../shared/model/initiative';
import type { Period } from '../../shared/model/period';
import { periodStatuses } from '../../shared/model/period';
import { quadrants } from '../../shared/model/swot';
import { type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import type { Random } from './random';
import { randomPoints, randomProgress } from './random-progress';
import { randomReviews } from './random-reviews';
import { randomDate, randomDates, randomMeasure, randomText, randomTitle } from './random-values';
import { noSubject, randomMerge, randomWorkshop } from './random-workshop';

/** A small valid plan with rows in every table; the more it grows, the more its rows hang together. */
export function randomPlan(random: Random, size = random.int(3, 12)): Plan {
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const earlier = (list: readonly string[], i: number) => random.maybe(list.slice(0, i), 0.7);
  // Ties and tight gaps in the order of siblings are where renumbering has to be right.
  const position = () => random.pick([1, 2, 2, 3, 3.000_000_1, random.int(-50, 50)]);

  const people = ids('p', size);
  const teams = ids('t', Math.ceil(size / 2));
  const roles = ids('r', 3);
  const pillars = ids('pi', 3);
  const audiences = ids('a', 3);
  const swotItems = ids('s', size);
  const objectives = ids('o', size + 2);
  const keyResults = ids('k', size * 2);
  const initiatives = ids('i', size);
  const periods = randomPeriods(random);
  const periodIds = periods.map((period) => period.id);

  const keyResultRows = keyResults.map(
    (id, i): KeyResult => ({
      id,
      objectiveId: random.pick(objectives),
      title: randomTitle(random),
      description: randomText(random),
      ...randomMeasure(random),
      unit: random.pick(['', '%', 'EUR', 'customers']),
      weight: random.pick([0, 0.5, 1, 1, 2, 10]),
      ownerId: random.maybe(people),
      cadence: random.pick(cadences),
      ...randomDates(random),
      measuredOn: random.maybe([randomDate(random)]),
      position: position(),
      expectedPoints: randomPoints(random),
      predecessorId: earlier(keyResults, i),
    }),
  );

  const targets = { people, pillars, swotItems, objectives, keyResults, initiatives };
  const workshop = randomWorkshop(random, targets, Math.ceil(size / 2));

  const sessions = workshop.session.map(({ id }) => id);
  const progress = randomProgress(random, keyResultRows, { people, objectives, sessions });

  return planFromRows({
    ...rowsFromPlan(blankPlan('Random plan')),
    audience: audiences.map((id) => ({
      id,
      name: randomTitle(random),
      description: randomText(random),
      needs: '',
      position: position(),
    })),
    pillar: pillars.map((id, i) => ({
      id,
      title: randomTitle(random),
      description: randomText(random),
      color: pillarColors[i] ?? pillarColors[0],
      position: position(),
    })),
    team: teams.map((id, i) => ({
      id,
      name: randomTitle(random),
      description: '',
      parentId: earlier(teams, i),
      leadId: random.maybe(people),
      position: position(),
    })),
    jobRole: roles.map((id) => ({ id, title: randomTitle(random), responsibilities: '', position: position() })),
    person: people.map((id, i) => ({
      id,
      name: randomTitle(random),
      email: '',
      jobRoleId: random.maybe(roles),
      teamId: random.maybe(teams),
      managerId: earlier(people, i),
      position: position(),
    })),
    period: periods,
    swotItem: swotItems.map((id, i) => {
      const mergedIntoId = randomMerge(random, swotItems, i);
      return {
        id,
        quadrant: random.pick(quadrants),
        title: randomTitle(random),
        note: randomText(random),
        evidence: randomText(random),
        impact: random.int(1, 5),
        confidence: random.int(1, 5),
        tags: random.some(['market', 'people', 'cost'], 0, 2),
        position: position(),
        mergedIntoId,
        retiredOn: mergedIntoId === null && i % 4 === 3 ? '2027-01-04' : null,
      };
    }),
    objective: objectives.map(
      (id, i): Objective => ({
        id,
        title: randomTitle(random),
        description: randomText(random),
        level: random.pick(levels),
        parentId: earlier(objectives, i),
        ownerId: random.maybe(people),
        jobRoleId: random.maybe(roles),
        teamId: random.maybe(teams),
        periodId: random.maybe(periodIds, 0.8),
        pillarId: random.maybe(pillars),
        audienceId: random.maybe(audiences),
        kind: random.pick(objectiveKinds),
        priority: random.pick(priorities),
        status: random.pick(objectiveStatuses),
        ...randomDates(random),
        weight: random.pick([0, 0.5, 1, 1, 3]),
        countsChildren: random.chance(0.5),
        statusRule: random.pick(statusRules),
        agreedOn: random.maybe([randomDate(random)]),
        agreementNote: randomText(random),
        position: position(),
        predecessorId: random.chance(0.3) ? earlier(objectives, i) : null,
      }),
    ),
    swotLink: pairs(random, swotItems, objectives, size).map(([swotItemId, objectiveId], i) => ({
      id: `sl${i}`,
      swotItemId,
      objectiveId,
    })),
    link: randomLinks(random, objectives, keyResultRows),
    initiative: initiatives.map((id) => ({
      id,
      title: randomTitle(random),
      description: randomText(random),
      ownerId: random.maybe(people),
      teamId: random.maybe(teams),
      ...randomDates(random),
      status: random.pick(initiativeStatuses),
      position: position(),
      sessionId: random.maybe(workshop.session.map((session) => session.id)),
    })),
    initiativeKeyResult: pairs(random, initiatives, keyResults, size).map(([initiativeId, keyResultId], i) => ({
      id: `ik${i}`,
      initiativeId,
      keyResultId,
    })),
    initiativeDependency: pairs(random, initiatives, initiatives, size)
      .filter(([initiativeId, dependsOnId]) => initiatives.indexOf(initiativeId) > initiatives.indexOf(dependsOnId))
      .map(([initiativeId, dependsOnId], i) => ({ id: `id${i}`, initiativeId, dependsOnId })),
    graphPlacement: randomPlacements(random, objectives, swotItems, pillars),
    ...workshop,
    ...progress,
    decisionLink: [
      ...workshop.decisionLink,
      ...progress.barrier.slice(0, 2).map(({ id }, i) => ({
        id: `db${i}`,
        decisionId: random.pick(workshop.decision).id,
        ...noSubject,
        barrierId: id,
      })),
    ],
    ...randomReviews(random, {
      periods: periodIds,
      objectives,
      barriers: progress.barrier.map(({ id }) => id),
      swotItems,
      sessions,
    }),
  });
}

function randomPeriods(random: Random): Period[] {
  return [2026, 2027].flatMap((year): Period[] => [
    {
      id: `y${year}`,
      name: `FY ${year}`,
      kind: 'year',
      status: random.pick(periodStatuses),
      startDate: `${year}-01-01`,
      endDate: `${year}-12-31`,
      parentId: null,
    },
    {
      id: `y${year}h`,
      name: `H1 ${year}`,
      kind: 'half',
      status: random.pick(periodStatuses),
      startDate: `${year}-01-01`,
      endDate: `${year}-06-30`,
      parentId: `y${year}`,
    },
    {
      id: `y${year}q`,
      name: `Q2 ${year}`,
      kind: 'quarter',
      status: random.pick(periodStatuses),
      startDate: `${year}-04-01`,
      endDate: `${year}-06-30`,
      parentId: `y${year}h`,
    },
  ]);
}

/** Different pairs of ids. */
function pairs(random: Random, from: readonly string[], to: readonly string[], count: number): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (let i = 0; i < count; i++) {
    const pair: [string, string] = [random.pick(from), random.pick(to)];
    found.set(pair.join(' '), pair);
  }
  return [...found.values()];
}

/** Links that each lead to an earlier objective, so that none closes a circle. */
function randomLinks(random: Random, objectives: readonly string[], keyResults: readonly KeyResult[]): Link[] {
  const found = new Map<string, Link>();
  for (const [fromObjectiveId, toId] of pairs(random, objectives, objectives, objectives.length)) {
    if (objectives.indexOf(toId) >= objectives.indexOf(fromObjectiveId)) continue;
    const kind = random.pick(linkKinds);
    const keyResult = random.maybe(
      keyResults.filter((row) => row.objectiveId === toId),
      0.4,
    );
    const target = keyResult
      ? { toObjectiveId: null, toKeyResultId: keyResult.id }
      : { toObjectiveId: toId, toKeyResultId: null };
    found.set(`${kind} ${fromObjectiveId} ${toId}`, { id: `l${found.size}`, kind, fromObjectiveId, ...target });
  }
  return [...found.values()];
}

function randomPlacements(
  random: Random,
  objectives: readonly string[],
  swotItems: readonly string[],
  pillars: readonly string[],
): GraphPlacement[] {
  const blank = { objectiveId: null, swotItemId: null, pillarId: null };
  return [
    ...random.some(objectives, 1, 4).map((objectiveId) => ({ ...blank, objectiveId })),
    ...random.some(swotItems, 0, 2).map((swotItemId) => ({ ...blank, swotItemId })),
    ...random.some(pillars, 0, 2).map((pillarId) => ({ ...blank, pillarId })),
  ].map((target, i) => ({ id: `g${i}`, ...target, dx: random.int(-500, 500), dy: random.int(-500, 500) }));
}
