import { barrierSeverities } from '../../shared/model/barrier';
import { find } from '../../shared/plan';
import type { Random } from './random';
import { about, type Inputs, orNull, patchOf } from './random-inputs';
import { randomMeasurement } from './random-progress';
import { randomDate, randomText, randomTitle } from './random-values';

type Names =
  | 'checkIn.add'
  | 'checkIn.edit'
  | 'checkIn.remove'
  | 'packet.merge'
  | `barrier.${'open' | 'edit' | 'resolve' | 'reopen'}`;

const barrierFields = (random: Random) => ({
  severity: random.pick(barrierSeverities),
  nextStep: randomText(random),
  limitDays: random.int(1, 90),
});

/** Inputs of the commands about check-ins and barriers. */
export const progressInputs: Pick<Inputs, Names> = {
  'checkIn.add': about('keyResult', (keyResultId, random, plan) => {
    const keyResult = find(plan, 'keyResult', keyResultId);
    return {
      keyResultId,
      ...(keyResult ? randomMeasurement(random, keyResult) : {}),
      ...patchOf(random, {
        date: randomDate(random),
        confidence: random.int(0, 10),
        whatChanged: randomText(random),
        whatNext: randomText(random),
        personId: orNull(random, plan, 'person'),
        sessionId: orNull(random, plan, 'session'),
        barrier: { title: randomTitle(random), ...patchOf(random, barrierFields(random)) },
      }),
    };
  }),
  'checkIn.edit': about('checkIn', (id, random, plan) => {
    const keyResult = find(plan, 'keyResult', find(plan, 'checkIn', id)?.keyResultId);
    return {
      id,
      patch: {
        ...(keyResult && random.chance(0.6) ? randomMeasurement(random, keyResult) : {}),
        ...patchOf(random, {
          date: randomDate(random),
          confidence: random.maybe([random.int(0, 10)]),
          whatChanged: randomText(random),
          whatNext: randomText(random),
          personId: orNull(random, plan, 'person'),
          sessionId: orNull(random, plan, 'session'),
        }),
      },
    };
  }),
  'checkIn.remove': about('checkIn', (id) => ({ id })),
  'packet.merge': about('person', (personId, random, plan) => {
    const answers = random.some([...plan.rows.keyResult.values()], 1, 4).map((keyResult) => ({
      keyResultId: keyResult.id,
      date: random.pick(['2026-08-10', '2026-08-15']),
      ...randomMeasurement(random, keyResult),
      confidence: random.int(0, 10),
      whatChanged: randomText(random),
      whatNext: '',
      barrier: random.chance(0.3)
        ? { title: randomTitle(random), severity: random.pick(barrierSeverities), nextStep: '' }
        : null,
    }));
    return answers.length > 0 ? { personId, answers } : undefined;
  }),
  'barrier.open': (random, plan) => ({
    title: randomTitle(random),
    ...patchOf(random, { ...barrierFields(random), openedOn: randomDate(random) }),
    ...(random.chance(0.5)
      ? { keyResultId: orNull(random, plan, 'keyResult') }
      : { objectiveId: orNull(random, plan, 'objective') }),
  }),
  'barrier.edit': about('barrier', (id, random, plan) => ({
    id,
    patch: patchOf(random, {
      ...barrierFields(random),
      title: randomTitle(random),
      ownerId: orNull(random, plan, 'person'),
      openedOn: randomDate(random),
      keyResultId: orNull(random, plan, 'keyResult'),
      whatHelped: randomText(random),
    }),
  })),
  'barrier.resolve': about('barrier', (id, random) => ({
    id,
    ...patchOf(random, { resolvedOn: randomDate(random), whatHelped: randomText(random) }),
  })),
  'barrier.reopen': about('barrier', (id) => ({ id })),
};
