import { addDays } from '../../shared/calendar';
import { decisionStatuses } from '../../shared/model/decision';
import {
  lookBackColumns,
  noteColumns,
  sessionPlaces,
  sessionStatuses,
  sessionTemplates,
  stepKinds,
} from '../../shared/model/session';
import { engagementCadences, stakeholderKinds, stances } from '../../shared/model/stakeholder';
import { optionKinds, optionStatuses } from '../../shared/model/strategic-option';
import { quadrants } from '../../shared/model/swot';
import { ballotKinds, type VoteSubject, voteSubjects } from '../../shared/model/vote';
import type { PlanRows } from '../../shared/plan';
import { subjectPlaces } from '../../shared/votes';
import type { Random } from './random';
import { randomDate, randomText, randomTitle } from './random-values';

/** Rows of the plan that the workshop's rows point to. */
export interface Targets {
  readonly people: readonly string[];
  readonly pillars: readonly string[];
  readonly swotItems: readonly string[];
  readonly objectives: readonly string[];
  readonly keyResults: readonly string[];
  readonly initiatives: readonly string[];
}

type WorkshopTable =
  | 'stakeholder'
  | 'stakeholderLink'
  | 'strategicOption'
  | 'optionSwotItem'
  | 'optionObjective'
  | 'swotFit'
  | 'session'
  | 'agendaStep'
  | 'attendance'
  | 'parkingLotItem'
  | 'sessionNote'
  | 'decision'
  | 'decisionPerson'
  | 'decisionLink'
  | 'voteRound'
  | 'voteTotal'
  | 'namedVote';

/** Half of the cards may be merged, each into one of the other half. */
export function randomMerge(random: Random, swotItems: readonly string[], i: number): string | null {
  const half = Math.floor(swotItems.length / 2);
  return i < half ? null : random.maybe(swotItems.slice(0, half), 0.3);
}

/** A place on the power/interest map, in hundredths. */
export function randomScale(random: Random): number {
  return random.int(100, 500) / 100;
}

/** An instant in a random zone. */
export function randomInstant(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = random.pick(['Z', '+00:00', '+01:00', '-05:30', '+13:00']);
  return `${randomDate(random)}T${two(random.int(0, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}${random.pick(['', '.250'])}${zone}`;
}

/** Ids as `prefix0`, `prefix1`... */
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** Different pairs of ids. */
function pairs(random: Random, from: readonly string[], to: readonly string[], count: number): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (let i = 0; i < count; i++) {
    const pair: [string, string] = [random.pick(from), random.pick(to)];
    found.set(pair.join(' '), pair);
  }
  return [...found.values()];
}

/** Valid rows in every table of the workshop. */
export function randomWorkshop(random: Random, targets: Targets, size: number): Pick<PlanRows, WorkshopTable> {
  const position = () => random.pick([1, 2, 2, 3, random.int(-50, 50)]);
  const { people, pillars, swotItems, objectives } = targets;
  const stakeholders = ids('sh', size);
  const options = ids('op', size);
  const sessions = ids('se', 3);
  const decisions = ids('d', Math.ceil(size / 2));
  const steps = sessions.flatMap((sessionId) =>
    ids(`${sessionId}-`, random.int(1, 4)).map((id) => ({ id, sessionId })),
  );
  const running = random.maybe(sessions);
  const rounds = ids('v', 4).map((id) => {
    const subject = random.pick(voteSubjects);
    const openedOn = randomDate(random);
    return {
      id,
      title: randomTitle(random),
      question: randomText(random),
      sessionId: random.maybe(sessions),
      subject,
      quadrant: subject === 'swotItem' ? random.maybe(quadrants, 0.4) : null,
      budget: random.int(1, 8),
      onePerItem: random.chance(0.5),
      ballot: random.pick(ballotKinds),
      openedOn,
      closedOn: random.maybe([addDays(openedOn, random.int(0, 2))], 0.4),
      ballotCount: random.int(0, 12),
      position: position(),
      noteColumn: subject === 'note' ? random.maybe(lookBackColumns, 0.4) : null,
    };
  });
  const subjects = { swotItem: swotItems, option: options, note: ids('n', size) };
  const votedFor = (subject: VoteSubject, id: string) => ({
    swotItemId: null,
    optionId: null,
    noteId: null,
    [subjectPlaces[subject].column]: id,
  });
  const totals = rounds
    .filter((round) => round.closedOn !== null)
    .flatMap((round) => {
      return random
        .some(subjects[round.subject], 1, size)
        .map((id) => ({ roundId: round.id, ...votedFor(round.subject, id) }));
    });
  const named = rounds.filter((round) => round.ballot === 'named');
  return {
    stakeholder: stakeholders.map((id) => ({
      id,
      name: randomTitle(random),
      kind: random.pick(stakeholderKinds),
      power: randomScale(random),
      interest: randomScale(random),
      stanceNow: random.maybe(stances),
      stanceWanted: random.maybe(stances),
      needs: randomText(random),
      engagement: randomText(random),
      cadence: random.maybe(engagementCadences),
      ownerId: random.maybe(people),
      note: '',
      position: position(),
    })),
    stakeholderLink: pairs(random, stakeholders, objectives, size).map(([stakeholderId, objectiveId], i) => ({
      id: `shl${i}`,
      stakeholderId,
      objectiveId,
    })),
    strategicOption: options.map((id) => {
      const status = random.pick(optionStatuses);
      return {
        id,
        kind: random.pick(optionKinds),
        title: randomTitle(random),
        description: randomText(random),
        effort: random.int(1, 5),
        impact: random.int(1, 5),
        pillarId: random.maybe(pillars),
        status,
        reason: status === 'rejected' ? randomTitle(random) : '',
        position: position(),
      };
    }),
    optionSwotItem: pairs(random, options, swotItems, size).map(([optionId, swotItemId], i) => ({
      id: `os${i}`,
      optionId,
      swotItemId,
    })),
    optionObjective: pairs(random, options, objectives, size).map(([optionId, objectiveId], i) => ({
      id: `oo${i}`,
      optionId,
      objectiveId,
    })),
    swotFit: pairs(random, swotItems, swotItems, size)
      .filter(([internalId, externalId]) => internalId !== externalId)
      .map(([internalId, externalId], i) => ({ id: `f${i}`, internalId, externalId, fit: random.int(0, 2) })),
    session: sessions.map((id) => ({
      id,
      title: randomTitle(random),
      templateKind: random.pick(sessionTemplates),
      date: randomDate(random),
      location: '',
      goal: randomText(random),
      facilitatorId: random.maybe(people),
      status: id === running ? 'running' : random.pick(sessionStatuses.filter((status) => status !== 'running')),
      stepId:
        id === running ? random.maybe(steps.filter((step) => step.sessionId === id).map((step) => step.id)) : null,
      startedAt: random.maybe([randomInstant(random)]),
      closedAt: random.maybe([randomInstant(random)]),
      minutes: randomText(random),
      position: position(),
    })),
    agendaStep: steps.map(({ id, sessionId }) => ({
      id,
      sessionId,
      kind: random.pick(stepKinds),
      title: randomTitle(random),
      goal: randomText(random),
      minutes: random.int(1, 120),
      addedMinutes: random.int(0, 9),
      place: random.maybe(sessionPlaces),
      placeArgument: '',
      startedAt: random.maybe([randomInstant(random)]),
      elapsedMs: random.int(0, 9_000_000),
      enteredAt: random.maybe([randomInstant(random)]),
      leftAt: random.maybe([randomInstant(random)]),
      notes: randomText(random),
      objectiveId: random.maybe(objectives),
      position: position(),
    })),
    attendance: [
      ...pairs(random, sessions, people, size).map(([sessionId, personId]) => ({ sessionId, personId })),
      ...[1, 2].map(() => ({ sessionId: random.pick(sessions), personId: null })),
    ].map((row, i) => ({
      id: `at${i}`,
      ...row,
      name: randomTitle(random),
      present: random.chance(0.7),
      position: position(),
    })),
    parkingLotItem: ids('pa', 3).map((id) => ({
      id,
      sessionId: random.pick(sessions),
      title: randomTitle(random),
      resolved: random.chance(0.5),
      outcome: randomText(random),
      position: position(),
    })),
    sessionNote: ids('n', size).map((id) => {
      const step = random.pick(steps);
      return {
        id,
        sessionId: step.sessionId,
        stepId: random.maybe([step.id]),
        column: random.pick(noteColumns),
        title: randomTitle(random),
        position: position(),
        initiativeId: random.maybe(targets.initiatives, 0.2),
        decisionId: random.maybe(decisions, 0.2),
      };
    }),
    decision: decisions.map((id) => ({
      id,
      title: randomTitle(random),
      decided: randomText(random),
      why: randomText(random),
      alternatives: randomText(random),
      decidedOn: random.maybe([randomDate(random)]),
      decidedBy: random.pick(['', 'The board']),
      lookAgainOn: random.maybe([randomDate(random)]),
      lookedAgainOn: random.maybe([randomDate(random)]),
      status: random.pick(decisionStatuses),
      sessionId: random.maybe(sessions),
      position: position(),
    })),
    decisionPerson: pairs(random, decisions, people, size).map(([decisionId, personId], i) => ({
      id: `dp${i}`,
      decisionId,
      personId,
    })),
    decisionLink: randomDecisionLinks(random, decisions, stakeholders, options, targets),
    voteRound: rounds,
    voteTotal: totals.map((row, i) => ({ id: `vt${i}`, ...row, votes: random.int(0, 12) })),
    namedVote: named.flatMap((round) =>
      pairs(random, people, subjects[round.subject], 3).map(([personId, item], i) => ({
        id: `nv${round.id}${i}`,
        roundId: round.id,
        personId: random.maybe([personId], 0.8),
        name: randomTitle(random),
        ...votedFor(round.subject, item),
        votes: random.int(1, 5),
      })),
    ),
  };
}

/** A link of a decision before it leads anywhere. */
export const noSubject = {
  swotItemId: null,
  optionId: null,
  objectiveId: null,
  keyResultId: null,
  initiativeId: null,
  stakeholderId: null,
  barrierId: null,
};

function randomDecisionLinks(
  random: Random,
  decisions: readonly string[],
  stakeholders: readonly string[],
  options: readonly string[],
  { swotItems, objectives, keyResults, initiatives }: Targets,
): PlanRows['decisionLink'] {
  const targets = [
    ...swotItems.map((swotItemId) => ({ ...noSubject, swotItemId })),
    ...options.map((optionId) => ({ ...noSubject, optionId })),
    ...objectives.map((objectiveId) => ({ ...noSubject, objectiveId })),
    ...keyResults.map((keyResultId) => ({ ...noSubject, keyResultId })),
    ...initiatives.map((initiativeId) => ({ ...noSubject, initiativeId })),
    ...stakeholders.map((stakeholderId) => ({ ...noSubject, stakeholderId })),
  ];
  return random
    .some(targets, 3, 12)
    .map((target, i) => ({ id: `dl${i}`, decisionId: random.pick(decisions), ...target }));
}
