import { blankPlan } from '../../shared/blank-plan';
import { addDays } from '../../shared/calendar';
import { pillarColors } from '../../shared/commands/foundation';
import type { Person, Team } from '../../shared/model/foundation';
import { type KeyResult, type Link, linkKinds, metrics, type Objective } from '../../shared/model/goal';
import type { Initiative, InitiativeKeyResult } from '../../shared/model/initiative';
import { initiativeStatuses } from '../../shared/model/initiative';
import type { Period } from '../../shared/model/period';
import { quadrants, type SwotItem, type SwotLink } from '../../shared/model/swot';
import { type Plan, type PlanRows, planFromRows, rowsFromPlan } from '../../shared/plan';
import { Random } from './random';

/** How many rows of each kind; the defaults are the plan every benchmark is measured on. */
export interface PlanSize {
  readonly objectives: number;
  readonly keyResultsEach: number;
  readonly swotItems: number;
  readonly people: number;
  readonly teams: number;
  readonly initiatives: number;
}

/** 10,000 objectives with 30,000 key results, 1,000 SWOT cards, 2,000 people in 200 teams, 2,000 initiatives. */
export const benchmarkSize: PlanSize = {
  objectives: 10_000,
  keyResultsEach: 3,
  swotItems: 1_000,
  people: 2_000,
  teams: 200,
  initiatives: 2_000,
};

/** A day in the middle of the plan's second year, for everything that needs a today. */
export const benchmarkToday = '2027-02-15';

/** The benchmark plan as rows: a realistic tree, valid, the same on every run. */
export function largePlanRows(size: Partial<PlanSize> = {}): PlanRows {
  const counts = { ...benchmarkSize, ...size };
  const random = new Random(20_270_215);
  const periods = makePeriods();
  const teams = makeTeams(counts.teams, counts.people);
  const people = makePeople(random, counts.people, counts.teams);
  const pillars = pillarNames.map((title, i) => ({
    id: `pillar-${i}`,
    title,
    description: '',
    color: pillarColors[i % pillarColors.length] ?? pillarColors[0],
    position: i + 1,
  }));
  const objectives = makeObjectives(random, counts, periods);
  const keyResults = objectives.flatMap((objective, i) =>
    Array.from({ length: counts.keyResultsEach }, (_, k) =>
      makeKeyResult(random, objective, i * counts.keyResultsEach + k, k),
    ),
  );
  const swotItems = Array.from({ length: counts.swotItems }, (_, i) => makeSwotItem(random, i));
  const initiatives = Array.from({ length: counts.initiatives }, (_, i) => makeInitiative(random, counts, i));
  return {
    ...rowsFromPlan(blankPlan('Benchmark plan')),
    pillar: pillars,
    team: teams,
    person: people,
    period: periods,
    swotItem: swotItems,
    objective: objectives,
    swotLink: makeSwotLinks(random, swotItems, objectives),
    keyResult: keyResults,
    link: makeLinks(random, objectives, keyResults),
    initiative: initiatives,
    initiativeKeyResult: makeInitiativeLinks(random, initiatives, keyResults),
  };
}

/** The benchmark plan itself. */
export function largePlan(size: Partial<PlanSize> = {}): Plan {
  return planFromRows(largePlanRows(size));
}

const pillarNames = ['Customers first', 'Growth abroad', 'Operational excellence', 'People', 'Digital core', 'Planet'];
const verbs = ['Grow', 'Win', 'Launch', 'Simplify', 'Halve', 'Double', 'Strengthen', 'Modernise', 'Open', 'Secure'];
const things = [
  'the service business',
  'key accounts in the north',
  'onboarding of new customers',
  'delivery times',
  'the partner channel',
  'warranty costs',
  'the spare parts shop',
  'energy use in production',
  'forecast quality',
  'training for team leads',
];
const measures = [
  'Net revenue',
  'Customers on the new plan',
  'Days from order to delivery',
  'First-call resolution',
  'Complaints per 1,000 orders',
  'Share of renewals',
  'Staff who finished the course',
];
const firstNames = ['Anna', 'Łukasz', 'Maria', 'João', 'Ελένη', 'Юлия', 'Kenji', 'Priya', 'Tom', 'Ingrid'];
const lastNames = ['Berg', 'Nowak', 'Silva', 'Tanaka', 'Rossi', 'Patel', 'Smith', 'Dubois', 'Novák', 'Lind'];

function makePeriods(): Period[] {
  return [2026, 2027].flatMap((year) => {
    const id = `period-${year}`;
    const status = year === 2026 ? 'closed' : 'active';
    const whole = { id, name: `FY ${year}`, kind: 'year' as const, parentId: null };
    const starts = [`${year}-01-01`, `${year}-04-01`, `${year}-07-01`, `${year}-10-01`, `${year + 1}-01-01`];
    return [
      { ...whole, status, startDate: `${year}-01-01`, endDate: `${year}-12-31` },
      ...[0, 1, 2, 3].map((q) => ({
        id: `${id}-q${q + 1}`,
        name: `Q${q + 1} ${year}`,
        kind: 'quarter' as const,
        status: year === 2026 ? ('closed' as const) : q === 0 ? ('active' as const) : ('planning' as const),
        startDate: starts[q] as string,
        endDate: addDays(starts[q + 1] as string, -1),
        parentId: id,
      })),
    ] satisfies Period[];
  });
}

function makeTeams(count: number, people: number): Team[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `team-${i}`,
    name: `Team ${i + 1}`,
    description: '',
    parentId: i === 0 ? null : `team-${Math.floor((i - 1) / 6)}`,
    leadId: i < people ? `person-${i}` : null,
    position: i + 1,
  }));
}

function makePeople(random: Random, count: number, teams: number): Person[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `person-${i}`,
    name: `${random.pick(firstNames)} ${random.pick(lastNames)} ${i + 1}`,
    email: `person${i + 1}@example.org`,
    jobRoleId: null,
    teamId: teams > 0 ? `team-${i % teams}` : null,
    managerId: i === 0 ? null : `person-${Math.floor((i - 1) / 8)}`,
    position: i + 1,
  }));
}

/** 0.2 % company objectives, 1.8 % of departments, 18 % of teams, the rest personal; each under one of the level above. */
function makeObjectives(random: Random, counts: PlanSize, periods: readonly Period[]): Objective[] {
  const company = Math.max(1, Math.round(counts.objectives * 0.002));
  const departments = Math.max(1, Math.round(counts.objectives * 0.018));
  const teams = Math.max(1, Math.round(counts.objectives * 0.18));
  const quarters = periods.filter((period) => period.kind === 'quarter' && period.startDate.startsWith('2027'));
  const objectives: Objective[] = [];
  for (let i = 0; i < counts.objectives; i++) {
    const tier = i < company ? 0 : i < company + departments ? 1 : i < company + departments + teams ? 2 : 3;
    const first = [0, 0, company, company + departments][tier] as number;
    const width = [0, company, departments, teams][tier] as number;
    const parent = tier === 0 ? null : first + ((i * 7) % width);
    const team = counts.teams > 0 ? i % counts.teams : null;
    const above = parent === null ? undefined : objectives[parent];
    objectives.push({
      id: `objective-${i}`,
      title: `${random.pick(verbs)} ${random.pick(things)} (${i + 1})`,
      description: tier === 0 ? 'What the whole company is measured by.' : '',
      level: tier === 0 ? 'company' : tier === 3 ? 'person' : 'team',
      parentId: parent === null ? null : `objective-${parent}`,
      ownerId: counts.people > 0 && !random.chance(0.03) ? `person-${i % counts.people}` : null,
      jobRoleId: null,
      teamId: tier === 0 || team === null ? null : `team-${team}`,
      // Personal objectives belong to the quarter of the one above, but for a few that were planned elsewhere.
      periodId:
        tier <= 1
          ? 'period-2027'
          : tier === 3 && above && random.chance(0.98)
            ? above.periodId
            : random.pick(quarters).id,
      pillarId: `pillar-${i % pillarNames.length}`,
      audienceId: null,
      kind: random.chance(0.3) ? 'aspirational' : 'committed',
      priority: random.pick(['high', 'medium', 'low'] as const),
      status: random.chance(0.05) ? 'draft' : 'active',
      startDate: null,
      dueDate: null,
      weight: random.int(1, 5),
      countsChildren: tier <= 1,
      statusRule: random.chance(0.8) ? 'weakest' : 'average',
      agreedOn: null,
      agreementNote: '',
      position: i + 1,
      predecessorId: null,
    });
  }
  return objectives;
}

function makeKeyResult(random: Random, objective: Objective, number: number, place: number): KeyResult {
  const metric = random.chance(0.6) ? 'increase' : random.pick(metrics);
  const start = random.int(0, 40);
  const numeric = metric === 'increase' || metric === 'decrease';
  const low = metric === 'decrease' ? start : start + 10;
  return {
    id: `key-result-${number}`,
    objectiveId: objective.id,
    title: `${random.pick(measures)} ${number + 1}`,
    description: '',
    metric,
    start: numeric ? (metric === 'decrease' ? start + 60 : start) : null,
    target: numeric ? (metric === 'decrease' ? start : start + 60) : null,
    current: numeric || metric === 'maintain' ? start + random.int(0, 60) : null,
    rangeLow: metric === 'maintain' ? low : null,
    rangeHigh: metric === 'maintain' ? low + 20 : null,
    milestones:
      metric === 'milestone'
        ? [1, 2, 3, 4].map((step) => ({
            id: `m${step}`,
            title: `Step ${step}`,
            done: random.chance(0.4),
            dueDate: null,
          }))
        : [],
    done: metric === 'yesNo' && random.chance(0.4),
    unit: numeric ? random.pick(['%', 'EUR', 'customers', 'days']) : '',
    weight: random.int(1, 3),
    ownerId: objective.ownerId,
    cadence: 'weekly',
    startDate: null,
    dueDate: null,
    measuredOn: '2027-02-08',
    position: place + 1,
    expectedPoints: [],
    predecessorId: null,
  };
}

function makeSwotItem(random: Random, i: number): SwotItem {
  return {
    id: `swot-${i}`,
    quadrant: quadrants[i % 4] ?? 'strength',
    title: `${random.pick(things)} (${i + 1})`,
    note: '',
    evidence: random.chance(0.5) ? 'Customer survey, spring; 412 answers.' : '',
    impact: random.int(1, 5),
    confidence: random.int(1, 5),
    tags: random.chance(0.3) ? ['market'] : [],
    position: Math.floor(i / 4) + 1,
    mergedIntoId: null,
    retiredOn: null,
  };
}

function makeSwotLinks(random: Random, items: readonly SwotItem[], objectives: readonly Objective[]): SwotLink[] {
  return items
    .filter(() => random.chance(0.8))
    .map((item, i) => ({
      id: `swot-link-${i}`,
      swotItemId: item.id,
      objectiveId: random.pick(objectives.slice(0, 400)).id,
    }));
}

/** Cross links for 10 % of the objectives; each leads to an earlier one, so that none closes a circle. */
function makeLinks(random: Random, objectives: readonly Objective[], keyResults: readonly KeyResult[]): Link[] {
  const links: Link[] = [];
  const each = keyResults.length / Math.max(1, objectives.length);
  for (let i = 1; i < objectives.length; i++) {
    if (!random.chance(0.1)) continue;
    const to = random.int(0, i - 1);
    const keyResult = random.chance(0.3) ? keyResults[to * each] : undefined;
    links.push({
      id: `link-${i}`,
      kind: random.pick(linkKinds),
      fromObjectiveId: `objective-${i}`,
      toObjectiveId: keyResult ? null : `objective-${to}`,
      toKeyResultId: keyResult?.id ?? null,
    });
  }
  return links;
}

function makeInitiative(random: Random, counts: PlanSize, i: number): Initiative {
  const startDate = addDays('2027-01-04', random.int(0, 200));
  return {
    id: `initiative-${i}`,
    title: `${random.pick(verbs)} ${random.pick(things)}, work package ${i + 1}`,
    description: '',
    ownerId: counts.people > 0 ? `person-${i % counts.people}` : null,
    teamId: counts.teams > 0 ? `team-${i % counts.teams}` : null,
    startDate,
    dueDate: addDays(startDate, random.int(10, 120)),
    status: random.pick(initiativeStatuses),
    position: i + 1,
    sessionId: null,
  };
}

function makeInitiativeLinks(
  random: Random,
  initiatives: readonly Initiative[],
  keyResults: readonly KeyResult[],
): InitiativeKeyResult[] {
  if (keyResults.length === 0) return [];
  return initiatives.map((initiative, i) => ({
    id: `serves-${i}`,
    initiativeId: initiative.id,
    keyResultId: random.pick(keyResults).id,
  }));
}
