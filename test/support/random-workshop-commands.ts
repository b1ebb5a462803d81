import { noteOutcomes } from '../../shared/commands/retrospective';
import { decisionSubjects, subjectOf } from '../../shared/decisions';
import { decisionStatuses } from '../../shared/model/decision';
import { lookBackColumns, noteColumns, sessionPlaces, stepKinds } from '../../shared/model/session';
import { engagementCadences, stakeholderKinds, stances } from '../../shared/model/stakeholder';
import { optionKinds, optionStatuses } from '../../shared/model/strategic-option';
import { quadrants } from '../../shared/model/swot';
import { ballotKinds, voteSubjects } from '../../shared/model/vote';
import type { Plan } from '../../shared/plan';
import { templateSteps } from '../../shared/session-templates';
import { isHead } from '../../shared/swot';
import { kindQuadrants } from '../../shared/tows';
import { votable } from '../../shared/votes';
import type { Random } from './random';
import { about, type Inputs, idsOf, orNull, patchOf, someId } from './random-inputs';
import { randomDate, randomText, randomTitle } from './random-values';
import { randomScale } from './random-workshop';

type WorkshopCommand = Extract<
  keyof Inputs,
  | `stakeholder.${string}`
  | `option.${string}`
  | `decision.${string}`
  | 'meeting.start'
  | `session.${string}`
  | `step.${string}`
  | `attendance.${string}`
  | `parking.${string}`
  | `note.${string}`
  | `vote.${string}`
  | 'swot.reveal'
  | 'swot.merge'
  | 'swot.takeApart'
  | 'tows.setFit'
>;

const titles = (random: Random, most: number) => Array.from({ length: random.int(1, most) }, () => randomTitle(random));

const aStep = (random: Random) => ({
  title: randomTitle(random),
  kind: random.pick(stepKinds),
  minutes: random.int(1, 90),
  goal: randomText(random),
  place: random.maybe(sessionPlaces),
});

/** Cards that an option of a kind can build on. */
function cardsFor(random: Random, plan: Plan, kind: (typeof optionKinds)[number]): string[] {
  const { internal, external } = kindQuadrants[kind];
  const cards = [...plan.rows.swotItem.values()].filter(
    (item) => isHead(item) && (item.quadrant === internal || item.quadrant === external),
  );
  return random.some(
    cards.map((card) => card.id),
    1,
    3,
  );
}

/** Commands about sessions that only some states allow; most of the time a session in that state is picked. */
function aboutSession(status: string) {
  return (random: Random, plan: Plan): { id: string } | undefined => {
    const fitting = [...plan.rows.session.values()].filter((session) => session.status === status);
    const picked = random.maybe(fitting, 0.9);
    const id = picked?.id ?? someId(random, plan, 'session');
    return id === undefined ? undefined : { id };
  };
}

function aSubject(random: Random, plan: Plan) {
  const table = random.pick(decisionSubjects);
  return { table, id: someId(random, plan, table) ?? 'gone' };
}

/** A ballot within the budget for things that can be voted for. */
function aBallot(random: Random, plan: Plan, roundId: string) {
  const round = plan.rows.voteRound.get(roundId);
  if (!round) return [];
  const items = random.some(votable(plan, round), 0, round.budget);
  let left = round.budget;
  return items.flatMap(({ id }) => {
    const votes = round.onePerItem ? 1 : random.int(1, Math.max(1, left - items.length + 1));
    left -= votes;
    return left >= 0 ? [{ itemId: id, votes }] : [];
  });
}

/** Inputs of the commands of the workshop. */
export const workshopInputs: { readonly [N in WorkshopCommand]: Inputs[N] } = {
  'swot.reveal': (random) => ({
    entries: titles(random, 6).map((title) => ({ quadrant: random.pick(quadrants), title, note: randomText(random) })),
  }),
  'swot.merge': about('swotItem', (intoId, random, plan) => ({
    ids: random.some(idsOf(plan, 'swotItem'), 1, 3),
    intoId,
    ...(random.chance(0.3) ? { title: randomTitle(random) } : {}),
  })),
  'swot.takeApart': (random, plan) => {
    const merged = [...plan.rows.swotItem.values()].filter((item) => item.mergedIntoId !== null);
    const member = random.maybe(merged, 1);
    if (!member) return undefined;
    return { id: member.mergedIntoId ?? '', ...(random.chance(0.5) ? { memberIds: [member.id] } : {}) };
  },
  'stakeholder.create': (random, plan) => ({
    names: titles(random, 4),
    kind: random.pick(stakeholderKinds),
    ...(random.chance(0.5) ? { power: randomScale(random), interest: randomScale(random) } : {}),
    ownerId: orNull(random, plan, 'person'),
  }),
  'stakeholder.update': about('stakeholder', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      name: randomTitle(random),
      power: randomScale(random),
      stanceNow: random.pick(stances),
      stanceWanted: random.maybe(stances),
      engagement: randomText(random),
      cadence: random.maybe(engagementCadences),
      ownerId: orNull(random, plan, 'person'),
    }),
  })),
  'stakeholder.place': about('stakeholder', (id, random, plan) => ({
    places: [id, ...random.some(idsOf(plan, 'stakeholder'), 0, 2)].map((each) => ({
      id: each,
      power: randomScale(random),
      interest: randomScale(random),
    })),
  })),
  'stakeholder.move': about('stakeholder', (id, random, plan) => ({
    id,
    beforeId: orNull(random, plan, 'stakeholder'),
  })),
  'stakeholder.link': about('stakeholder', (stakeholderId, random, plan) => ({
    stakeholderId,
    objectiveId: someId(random, plan, 'objective') ?? 'gone',
  })),
  'stakeholder.unlink': about('stakeholderLink', (id, _random, plan) => {
    const link = plan.rows.stakeholderLink.get(id);
    return { stakeholderId: link?.stakeholderId ?? 'gone', objectiveId: link?.objectiveId ?? 'gone' };
  }),
  'tows.setFit': (random, plan) => {
    const internalId = someId(random, plan, 'swotItem');
    const externalId = someId(random, plan, 'swotItem');
    if (internalId === undefined || externalId === undefined) return undefined;
    return { internalId, externalId, fit: random.maybe([0, 1, 2], 0.8) };
  },
  'option.create': (random, plan) => {
    const kind = random.pick(optionKinds);
    return {
      kind,
      title: randomTitle(random),
      swotItemIds: cardsFor(random, plan, kind),
      effort: random.int(1, 5),
      pillarId: orNull(random, plan, 'pillar'),
      beforeId: orNull(random, plan, 'strategicOption'),
    };
  },
  'option.update': about('strategicOption', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      title: randomTitle(random),
      description: randomText(random),
      effort: random.int(1, 5),
      impact: random.int(1, 5),
      pillarId: orNull(random, plan, 'pillar'),
      reason: randomText(random),
    }),
  })),
  'option.move': about('strategicOption', (id, random, plan) => ({
    id,
    beforeId: orNull(random, plan, 'strategicOption'),
  })),
  'option.setStatus': about('strategicOption', (id, random) => ({
    id,
    status: random.pick(optionStatuses),
    ...(random.chance(0.5) ? { reason: randomText(random) } : {}),
  })),
  'option.setItems': about('strategicOption', (id, random, plan) => {
    const kind = random.pick(optionKinds);
    const swotItemIds = cardsFor(random, plan, kind);
    return { id, kind, swotItemIds: swotItemIds.length > 0 ? swotItemIds : ['gone'] };
  }),
  'option.makeObjectives': about('strategicOption', (id, random, plan) => ({
    id,
    objectives: titles(random, 3).map((title) => ({ title, parentId: orNull(random, plan, 'objective') })),
  })),
  'option.link': about('strategicOption', (optionId, random, plan) => ({
    optionId,
    objectiveId: someId(random, plan, 'objective') ?? 'gone',
  })),
  'option.unlink': about('optionObjective', (id, _random, plan) => {
    const link = plan.rows.optionObjective.get(id);
    return { optionId: link?.optionId ?? 'gone', objectiveId: link?.objectiveId ?? 'gone' };
  }),
  'decision.create': (random, plan) => ({
    title: randomTitle(random),
    why: randomText(random),
    status: random.pick(decisionStatuses),
    ...(random.chance(0.3) ? { decidedOn: randomDate(random) } : {}),
    lookAgainOn: random.maybe([randomDate(random)]),
    sessionId: orNull(random, plan, 'session'),
    personIds: random.some(idsOf(plan, 'person'), 0, 3),
    about: [aSubject(random, plan), aSubject(random, plan)].filter((subject) => subject.id !== 'gone'),
  }),
  'decision.update': about('decision', (id, random) => ({
    id,
    patch: patchOf(random, {
      title: randomTitle(random),
      alternatives: randomText(random),
      lookAgainOn: randomDate(random),
      status: random.pick(decisionStatuses),
    }),
  })),
  'decision.setPeople': about('decision', (id, random, plan) => ({
    id,
    personIds: random.some(idsOf(plan, 'person'), 0, 4),
  })),
  'decision.link': about('decision', (decisionId, random, plan) => ({ decisionId, ...aSubject(random, plan) })),
  'decision.unlink': about('decisionLink', (id, _random, plan) => {
    const link = plan.rows.decisionLink.get(id);
    const subject = link && subjectOf(link);
    return { decisionId: link?.decisionId ?? 'gone', table: subject?.table ?? 'objective', id: subject?.id ?? 'gone' };
  }),
  'decision.lookAgain': (random, plan) => {
    const standing = [...plan.rows.decision.values()].filter((decision) => decision.status === 'decided');
    const decision = random.maybe(standing, 1);
    if (!decision) return undefined;
    const outcome = random.pick(['confirmed', 'superseded', 'withdrawn'] as const);
    return { id: decision.id, outcome, lookAgainOn: random.maybe(['2027-08-15'], 0.5), why: randomText(random) };
  },
  'session.createFromTemplate': (random, plan) => ({
    template: random.pick(Object.keys(templateSteps) as (keyof typeof templateSteps)[]),
    ...(random.chance(0.5) ? { title: randomTitle(random), date: randomDate(random) } : {}),
    personIds: random.some(idsOf(plan, 'person'), 0, 4),
  }),
  'session.create': (random, plan) => ({
    title: randomTitle(random),
    personIds: random.some(idsOf(plan, 'person'), 0, 4),
    steps: Array.from({ length: random.int(0, 4) }, () => aStep(random)),
  }),
  'session.repeat': about('session', (id, random) => ({ id, date: random.maybe([randomDate(random)]) })),
  'session.update': about('session', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      title: randomTitle(random),
      location: 'Upstairs',
      facilitatorId: orNull(random, plan, 'person'),
      minutes: randomText(random),
    }),
  })),
  'meeting.start': (random, plan) => {
    const runs = [...plan.rows.session.values()].some((session) => session.status === 'running');
    if (runs && random.chance(0.8)) return undefined;
    return {
      title: randomTitle(random),
      minutes: random.int(5, 90),
      objectiveIds: random.some(idsOf(plan, 'objective'), 1, 6),
      personIds: random.some(idsOf(plan, 'person'), 0, 4),
    };
  },
  'session.start': (random, plan) => {
    const planned = aboutSession('planned')(random, plan);
    const runs = [...plan.rows.session.values()].some((session) => session.status === 'running');
    return runs && random.chance(0.8) ? undefined : planned;
  },
  'session.pause': aboutSession('running'),
  'session.resume': aboutSession('running'),
  'session.addMinutes': (random, plan) => {
    const session = aboutSession('running')(random, plan);
    return session && { ...session, ...(random.chance(0.5) ? { minutes: random.int(1, 5) } : {}) };
  },
  'session.next': aboutSession('running'),
  'session.previous': aboutSession('running'),
  'session.goTo': (random, plan) => {
    const session = aboutSession('running')(random, plan);
    const own = [...plan.rows.agendaStep.values()].filter((step) => step.sessionId === session?.id);
    const step = random.maybe(own, 0.9) ?? random.maybe([...plan.rows.agendaStep.values()], 1);
    return session && step ? { ...session, stepId: step.id } : undefined;
  },
  'session.close': aboutSession('running'),
  'session.reopen': (random, plan) => {
    const closed = aboutSession('closed')(random, plan);
    const runs = [...plan.rows.session.values()].some((session) => session.status === 'running');
    return runs && random.chance(0.8) ? undefined : closed;
  },
  'step.create': about('session', (sessionId, random, plan) => ({
    sessionId,
    ...aStep(random),
    beforeId: orNull(random, plan, 'agendaStep'),
  })),
  'step.update': about('agendaStep', (id, random) => ({
    id,
    patch: patchOf(random, { ...aStep(random), notes: randomText(random) }),
  })),
  'step.move': about('agendaStep', (id, random, plan) => ({ id, beforeId: orNull(random, plan, 'agendaStep') })),
  'attendance.add': about('session', (sessionId, random, plan) => ({
    sessionId,
    personIds: random.some(idsOf(plan, 'person'), 0, 3),
    names: random.chance(0.5) ? titles(random, 2) : [],
  })),
  'attendance.set': about('attendance', (id, random) => ({ id, present: random.chance(0.5) })),
  'parking.add': about('session', (sessionId, random) => ({ sessionId, titles: titles(random, 3) })),
  'parking.update': about('parkingLotItem', (id, random) => ({
    id,
    patch: patchOf(random, {
      title: randomTitle(random),
      resolved: random.chance(0.5),
      outcome: randomText(random),
    }),
  })),
  'note.add': about('session', (sessionId, random, plan) => {
    const own = [...plan.rows.agendaStep.values()].filter((step) => step.sessionId === sessionId);
    const notes = titles(random, 4).map((title) => ({ column: random.pick(noteColumns), title }));
    return { sessionId, stepId: random.maybe(own)?.id ?? null, notes };
  }),
  'note.update': about('sessionNote', (id, random, plan) => ({
    id,
    patch: patchOf(random, { title: randomTitle(random), column: random.pick(noteColumns) }),
    ...(random.chance(0.5) ? { beforeId: orNull(random, plan, 'sessionNote') } : {}),
  })),
  'note.orderByVotes': about('session', (sessionId) => ({ sessionId })),
  'note.become': about('sessionNote', (id, random) => ({ id, outcome: random.pick(noteOutcomes) })),
  'vote.open': (random, plan) => ({
    title: randomTitle(random),
    sessionId: orNull(random, plan, 'session'),
    subject: random.pick(voteSubjects),
    quadrant: random.maybe(quadrants, 0.4),
    noteColumn: random.maybe(lookBackColumns, 0.4),
    ballot: random.pick(ballotKinds),
    onePerItem: random.chance(0.5),
  }),
  'vote.update': about('voteRound', (id, random) => ({
    id,
    patch: patchOf(random, { title: randomTitle(random), question: randomText(random) }),
  })),
  'vote.cast': (random, plan) => {
    const open = [...plan.rows.voteRound.values()].filter((round) => round.closedOn === null);
    const named = open.filter((round) => round.ballot === 'named');
    const round = random.maybe(named, 0.9) ?? random.maybe(open, 1);
    if (!round) return undefined;
    const personId = orNull(random, plan, 'person');
    const votes = aBallot(random, plan, round.id);
    return { roundId: round.id, ...(personId ? { personId } : { name: randomTitle(random) }), votes };
  },
  'vote.close': (random, plan) => {
    const open = [...plan.rows.voteRound.values()].filter((round) => round.closedOn === null);
    const round = random.maybe(open, 1);
    if (!round) return undefined;
    if (round.ballot === 'named') return { roundId: round.id };
    const totals = new Map<string, number>();
    const ballotCount = random.int(2, 6);
    for (let i = 0; i < ballotCount; i++) {
      for (const { itemId, votes } of aBallot(random, plan, round.id)) {
        totals.set(itemId, (totals.get(itemId) ?? 0) + votes);
      }
    }
    return { roundId: round.id, ballotCount, totals: [...totals].map(([itemId, votes]) => ({ itemId, votes })) };
  },
};
