import type { Change } from '../changes';
import {
  byDay,
  checkInsOf,
  fittingMeasurement,
  latestMeasuring,
  type Measurement,
  measurementOf,
  noMeasurement,
  saysNothing,
  standingBy,
  unmeasured,
} from '../check-ins';
import type { CheckIn } from '../model/check-in';
import type { KeyResult } from '../model/goal';
import type { Plan } from '../plan';
import { runningSession } from '../session-clock';
import type { CommandContext } from './command';
import { alteration, insertion, positionsAmong, removal, renumbering } from './rows';

/*
 * A key result keeps its value now, so that everything else can read it; the check-ins decide it. Whatever alters one of the two
 * therefore goes through here and alters the other in the same change.
 */

/**
 * A new check-in at its place in the history. The first one that measures takes along what was noted without a check-in
 * before: that becomes one of its own day, so that it is not lost.
 */
export function insertedCheckIn(
  plan: Plan,
  keyResult: KeyResult,
  row: Omit<CheckIn, 'position'>,
  { newId }: Pick<CommandContext, 'newId'>,
): Change[] {
  const present = checkInsOf(plan, keyResult.id);
  const earlier = notedWithoutCheckIn(keyResult, present);
  const carried = earlier && earlier.date !== row.date ? [{ ...earlier, id: newId() }] : [];
  const { positions, moved } = positionsAmong(present, null, carried.length + 1);
  const added = [...carried, row].map((checkIn, i): CheckIn => ({ ...checkIn, position: positions[i] ?? i + 1 }));
  const renumbered = present.map((checkIn) => ({
    ...checkIn,
    position: moved.get(checkIn.id) ?? checkIn.position,
  }));
  return [
    ...renumbering(plan, 'checkIn', moved),
    ...added.map((checkIn) => insertion('checkIn', checkIn)),
    ...followed(plan, keyResult, [...renumbered, ...added]),
  ];
}

function notedWithoutCheckIn(
  keyResult: KeyResult,
  present: readonly CheckIn[],
): Omit<CheckIn, 'id' | 'position'> | null {
  const measured = measurementOf(keyResult);
  if (!measured || keyResult.measuredOn === null || latestMeasuring(keyResult, present)) return null;
  return {
    keyResultId: keyResult.id,
    date: keyResult.measuredOn,
    ...measured,
    confidence: null,
    whatChanged: '',
    whatNext: '',
    personId: null,
    sessionId: null,
  };
}

/** The change of a key result whose check-ins will be these, in any order; back to its start when none measures any more. */
export function followed(plan: Plan, keyResult: KeyResult, checkIns: readonly CheckIn[]): Change[] {
  const inOrder = [...checkIns].sort(byDay);
  if (latestMeasuring(keyResult, inOrder)) return measuredAs(plan, standingBy(keyResult, inOrder));
  const measuredBefore = latestMeasuring(keyResult, checkInsOf(plan, keyResult.id));
  return measuredBefore ? measuredAs(plan, unmeasured(keyResult)) : [];
}

function measuredAs(plan: Plan, { id, current, milestones, done, measuredOn }: KeyResult): Change[] {
  return alteration(plan, 'keyResult', id, { current, milestones, done, measuredOn });
}

/**
 * A value noted in passing, without words: it corrects the last check-in of that day, or makes one. Null takes the latest
 * measurement back: the one before counts again.
 */
export function notedValue(
  plan: Plan,
  keyResult: KeyResult,
  measured: Measurement | null,
  date: string,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  if (!measured) return takenBack(plan, keyResult);
  const present = checkInsOf(plan, keyResult.id);
  const same = present.findLast((checkIn) => checkIn.date === date);
  if (same) {
    const changes = alteration(plan, 'checkIn', same.id, measured);
    return [...changes, ...followed(plan, keyResult, replaced(present, { ...same, ...measured }))];
  }
  const blank = {
    confidence: null,
    whatChanged: '',
    whatNext: '',
    personId: null,
    sessionId: runningSession(plan)?.id ?? null,
  };
  const row = { id: context.newId(), keyResultId: keyResult.id, date, ...measured, ...blank };
  return insertedCheckIn(plan, keyResult, row, context);
}

function takenBack(plan: Plan, keyResult: KeyResult): Change[] {
  const present = checkInsOf(plan, keyResult.id);
  const latest = latestMeasuring(keyResult, present);
  const others = present.filter((checkIn) => checkIn !== latest);
  const stands = latestMeasuring(keyResult, others)
    ? standingBy(keyResult, others)
    : { ...keyResult, current: null, measuredOn: null };
  const wordsOnly = latest && { ...latest, ...noMeasurement };
  const checkIns = !wordsOnly
    ? []
    : saysNothing(wordsOnly)
      ? removal(plan, 'checkIn', [wordsOnly.id])
      : alteration(plan, 'checkIn', wordsOnly.id, noMeasurement);
  return [...checkIns, ...measuredAs(plan, stands)];
}

/**
 * A patch of a key result together with what it means for its check-ins: another value, day, answer or ticked step corrects the
 * latest measurement; another metric is measured by the check-ins that speak of it.
 */
export function correctedKeyResult(plan: Plan, keyResult: KeyResult, patch: Partial<KeyResult>): Change[] {
  const present = checkInsOf(plan, keyResult.id);
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const after: KeyResult = { ...keyResult, ...given };
  const latest = latestMeasuring(after, present);
  if (!latest) return alteration(plan, 'keyResult', keyResult.id, patch);
  const measured = measurementOf(after) ?? noMeasurement;
  const measuredBefore = measurementOf(standingBy(after, present));
  const isOther = JSON.stringify(fittingMeasurement(after, measured)) !== JSON.stringify(measuredBefore);
  const date = patch.measuredOn ?? latest.date;
  if (!isOther && date === latest.date) {
    return alteration(plan, 'keyResult', keyResult.id, standingBy(after, present));
  }
  const corrected: CheckIn = { ...latest, ...measured, date };
  const checkIns = replaced(present, corrected).sort(byDay);
  const empty = saysNothing(corrected);
  const stands = standingBy(after, empty ? checkIns.filter((checkIn) => checkIn !== corrected) : checkIns);
  return [
    ...(empty ? removal(plan, 'checkIn', [latest.id]) : alteration(plan, 'checkIn', latest.id, corrected)),
    ...alteration(plan, 'keyResult', keyResult.id, stands),
  ];
}

function replaced(checkIns: readonly CheckIn[], by: CheckIn): CheckIn[] {
  return checkIns.map((checkIn) => (checkIn.id === by.id ? by : checkIn));
}
