import type { Decision } from '../../shared/model/decision';
import { engagementCadences, type Stakeholder, stances } from '../../shared/model/stakeholder';
import { optionKinds, optionStatuses, type StrategicOption } from '../../shared/model/strategic-option';
import type { SwotItem } from '../../shared/model/swot';
import { type Plan, type PlanRows, planFromRows } from '../../shared/plan';
import { kindQuadrants } from '../../shared/tows';
import { largePlanRows } from './large-plan';
import { Random } from './random';

/** How many of each a workshop left behind. */
export interface WorkshopSize {
  readonly swotItems: number;
  readonly stakeholders: number;
  readonly options: number;
}

/** The workshop that the places must stay quick with. */
export const crowdedWorkshop: WorkshopSize = { swotItems: 1_000, stakeholders: 200, options: 300 };
/** The same with 50 of each, to compare with. */
export const usualWorkshop: WorkshopSize = { swotItems: 50, stakeholders: 50, options: 50 };

/** A plan of 200 objectives after a workshop of this size: cards merged, voted on and matched, options, decisions. */
export function largeWorkshopPlan(size: WorkshopSize = crowdedWorkshop): Plan {
  const random = new Random(20_270_216);
  const rows = largePlanRows({
    objectives: 200,
    keyResultsEach: 3,
    swotItems: size.swotItems,
    people: 40,
    teams: 12,
    initiatives: 100,
  });
  const swotItem = mergedCards(random, rows.swotItem);
  const options = Array.from({ length: size.options }, (_, i) => makeOption(random, i));
  const heads = swotItem.filter((item) => item.mergedIntoId === null);
  const carried = options.filter((option) => option.status === 'chosen');
  return planFromRows({
    ...rows,
    swotItem,
    stakeholder: Array.from({ length: size.stakeholders }, (_, i) => makeStakeholder(random, i)),
    strategicOption: options,
    optionSwotItem: options.flatMap((option) => buildsOn(random, option, heads)),
    optionObjective: carried.map((option, i) => ({
      id: `carries-${i}`,
      optionId: option.id,
      objectiveId: random.pick(rows.objective).id,
    })),
    swotFit: makeFits(random, heads),
    decision: Array.from({ length: Math.ceil(size.options / 5) }, (_, i) => makeDecision(random, i)),
    voteRound: [
      {
        id: 'vote-0',
        title: 'What must we deal with?',
        question: '',
        sessionId: null,
        subject: 'swotItem',
        quadrant: null,
        budget: 5,
        onePerItem: false,
        ballot: 'secret',
        openedOn: '2027-02-15',
        closedOn: '2027-02-15',
        ballotCount: 20,
        position: 1,
        noteColumn: null,
      },
    ],
    voteTotal: heads.map((item, i) => ({
      id: `total-${i}`,
      roundId: 'vote-0',
      swotItemId: item.id,
      optionId: null,
      noteId: null,
      votes: i < 40 ? random.int(0, 4) : 0,
    })),
  });
}

/** Every tenth card lies under one of its quadrant that stands before it. */
function mergedCards(random: Random, items: readonly SwotItem[]): SwotItem[] {
  const heads: SwotItem[] = [];
  return items.map((item, i) => {
    const into =
      i % 10 === 9 ? random.maybe(heads.filter((head) => head.quadrant === item.quadrant).slice(-20), 1) : null;
    if (!into) heads.push(item);
    return { ...item, mergedIntoId: into?.id ?? null };
  });
}

function makeStakeholder(random: Random, i: number): Stakeholder {
  return {
    id: `stakeholder-${i}`,
    name: `Stakeholder ${i + 1}`,
    kind: random.pick(['person', 'group', 'group']),
    power: random.int(100, 500) / 100,
    interest: random.int(100, 500) / 100,
    stanceNow: random.maybe(stances),
    stanceWanted: random.maybe(stances),
    needs: 'Numbers on time and no surprises.',
    engagement: random.chance(0.6) ? 'A talk over lunch' : '',
    cadence: random.maybe(engagementCadences),
    ownerId: random.chance(0.7) ? `person-${i % 40}` : null,
    note: '',
    position: i + 1,
  };
}

function makeOption(random: Random, i: number): StrategicOption {
  const status = random.pick(optionStatuses);
  return {
    id: `option-${i}`,
    kind: optionKinds[i % 4] ?? 'SO',
    title: `Do it together with a partner of ours (${i + 1})`,
    description: '',
    effort: random.int(1, 5),
    impact: random.int(1, 5),
    pillarId: `pillar-${i % 6}`,
    status,
    reason: status === 'rejected' ? 'Too dear for what it brings.' : '',
    position: i + 1,
  };
}

function buildsOn(random: Random, option: StrategicOption, cards: readonly SwotItem[]): PlanRows['optionSwotItem'] {
  const { internal, external } = kindQuadrants[option.kind];
  const some = (quadrant: string) => random.some(cards.filter((card) => card.quadrant === quadrant).slice(0, 60), 1, 2);
  return [...some(internal), ...some(external)].map((card, i) => ({
    id: `builds-${option.id}-${i}`,
    optionId: option.id,
    swotItemId: card.id,
  }));
}

function makeFits(random: Random, cards: readonly SwotItem[]): PlanRows['swotFit'] {
  const of = (...quadrants: string[]) => cards.filter((card) => quadrants.includes(card.quadrant)).slice(0, 24);
  return of('strength', 'weakness').flatMap((internal) =>
    of('opportunity', 'threat')
      .filter(() => random.chance(0.4))
      .map((external) => ({
        id: `fit-${internal.id}-${external.id}`,
        internalId: internal.id,
        externalId: external.id,
        fit: random.int(0, 2),
      })),
  );
}

function makeDecision(random: Random, i: number): Decision {
  return {
    id: `decision-${i}`,
    title: `We do it this way (${i + 1})`,
    decided: 'From the next quarter on.',
    why: 'It brings the most for what it takes.',
    alternatives: '',
    decidedOn: `2026-${String((i % 12) + 1).padStart(2, '0')}-10`,
    decidedBy: 'Leadership team',
    lookAgainOn: random.maybe(['2027-01-15', '2027-06-15']),
    lookedAgainOn: null,
    status: random.pick(['decided', 'decided', 'superseded']),
    sessionId: null,
    position: i + 1,
  };
}
