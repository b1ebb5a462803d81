import { addDays } from '../../shared/calendar';
import { byDay, standingBy } from '../../shared/check-ins';
import { barrierSeverities } from '../../shared/model/barrier';
import type { CheckIn } from '../../shared/model/check-in';
import type { ExpectedPoint, KeyResult } from '../../shared/model/goal';
import type { PlanRows } from '../../shared/plan';
import type { Random } from './random';
import { randomDate, randomText, randomTitle, randomValue } from './random-values';

/** Rows that check-ins and barriers point to. */
interface Targets {
  readonly people: readonly string[];
  readonly objectives: readonly string[];
  readonly sessions: readonly string[];
}

/** Days in order with a value each, now and then. */
export function randomPoints(random: Random): ExpectedPoint[] {
  if (random.chance(0.7)) return [];
  let dueDate = randomDate(random);
  return Array.from({ length: random.int(1, 3) }, () => {
    dueDate = addDays(dueDate, random.int(1, 20));
    return { dueDate, value: randomValue(random) };
  });
}

/** A measurement as the metric asks for it, or none. */
export function randomMeasurement(random: Random, { metric, milestones }: KeyResult) {
  const none = { value: null as number | null, milestoneIds: null as string[] | null, done: null as boolean | null };
  if (random.chance(0.2)) return none;
  switch (metric) {
    case 'milestone':
      return {
        ...none,
        milestoneIds: random.some(
          milestones.map((step) => step.id),
          0,
          4,
        ),
      };
    case 'yesNo':
      return { ...none, done: random.chance(0.5) };
    default:
      return { ...none, value: randomValue(random) };
  }
}

/** Check-ins and barriers, and the key results standing where their check-ins say. */
export function randomProgress(
  random: Random,
  keyResults: readonly KeyResult[],
  { people, objectives, sessions }: Targets,
): Pick<PlanRows, 'keyResult' | 'checkIn' | 'barrier'> {
  const checkIn: CheckIn[] = [];
  for (const keyResult of keyResults) {
    if (random.chance(0.4)) continue;
    const days = [randomDate(random), randomDate(random)];
    for (let i = random.int(1, 4); i > 0; i--) {
      checkIn.push({
        id: `c${checkIn.length}`,
        keyResultId: keyResult.id,
        date: random.pick(days),
        ...randomMeasurement(random, keyResult),
        confidence: random.int(0, 10),
        whatChanged: randomText(random),
        whatNext: randomText(random),
        personId: random.maybe(people),
        sessionId: random.maybe(sessions),
        position: random.pick([1, 2, 2, 3]),
      });
    }
  }
  return {
    keyResult: keyResults.map((keyResult) => {
      const own = checkIn.filter((row) => row.keyResultId === keyResult.id);
      return standingBy(keyResult, own.sort(byDay));
    }),
    checkIn,
    barrier: Array.from({ length: random.int(2, 6) }, (_, i) => {
      const about = random.pick(['keyResult', 'objective', 'plan']);
      const openedOn = randomDate(random);
      return {
        id: `b${i}`,
        title: randomTitle(random),
        keyResultId: about === 'keyResult' ? random.pick(keyResults).id : null,
        objectiveId: about === 'objective' ? random.pick(objectives) : null,
        checkInId: random.maybe(checkIn.map((row) => row.id)),
        severity: random.pick(barrierSeverities),
        ownerId: random.maybe(people),
        nextStep: randomText(random),
        openedOn,
        limitDays: random.int(1, 60),
        resolvedOn: random.maybe([addDays(openedOn, random.int(0, 90))], 0.5),
        whatHelped: randomText(random),
        sessionId: random.maybe(sessions),
        resolvedSessionId: random.maybe(sessions),
      };
    }),
  };
}
