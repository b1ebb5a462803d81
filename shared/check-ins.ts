import type { CheckIn } from './model/check-in';
import type { KeyResult } from './model/goal';
import { type Plan, referencing } from './plan';

/** What was measured, in the way of the key result's metric; at most one of the three is set. */
export type Measurement = Pick<CheckIn, 'value' | 'milestoneIds' | 'done'>;

/** Nothing measured. */
export const noMeasurement: Measurement = { value: null, milestoneIds: null, done: null };

/** True for a check-in that measures nothing and says nothing. */
export function saysNothing(checkIn: Measurement & Pick<CheckIn, 'confidence' | 'whatChanged' | 'whatNext'>): boolean {
  const { value, milestoneIds, done, confidence, whatChanged, whatNext } = checkIn;
  const measures = value !== null || milestoneIds !== null || done !== null;
  return !measures && confidence === null && whatChanged.trim() === '' && whatNext.trim() === '';
}

/** The check-ins of a key result, the earliest first: by day, then by the order in which they were made. */
export function checkInsOf(plan: Plan, keyResultId: string): CheckIn[] {
  return referencing(plan, 'checkIn', 'keyResultId', keyResultId).sort(byDay);
}

/** The order of check-ins: by day, then by position, then by id. */
export function byDay(a: CheckIn, b: CheckIn): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The part of a measurement that the key result's metric asks for; null when that is missing. */
export function fittingMeasurement({ metric }: Pick<KeyResult, 'metric'>, measured: Measurement): Measurement | null {
  switch (metric) {
    case 'increase':
    case 'decrease':
    case 'maintain':
      return measured.value === null ? null : { ...noMeasurement, value: measured.value };
    case 'milestone':
      return measured.milestoneIds === null ? null : { ...noMeasurement, milestoneIds: measured.milestoneIds };
    case 'yesNo':
      return measured.done === null ? null : { ...noMeasurement, done: measured.done };
  }
}

/** Where a key result stands now, as a measurement; null while it has no value. */
export function measurementOf(keyResult: KeyResult): Measurement | null {
  const milestoneIds = keyResult.milestones.filter((milestone) => milestone.done).map((milestone) => milestone.id);
  return fittingMeasurement(keyResult, { value: keyResult.current, milestoneIds, done: keyResult.done });
}

/** The key result as it stood after a measurement; steps that are no longer there are passed over. */
function withMeasurement(keyResult: KeyResult, measured: Measurement, measuredOn: string | null): KeyResult {
  const fitting = fittingMeasurement(keyResult, measured);
  if (!fitting) return keyResult;
  const { value, milestoneIds, done } = fitting;
  if (value !== null) return { ...keyResult, measuredOn, current: value };
  if (done !== null) return { ...keyResult, measuredOn, done };
  const reached = new Set(milestoneIds);
  const milestones = keyResult.milestones.map((step) => ({ ...step, done: reached.has(step.id) }));
  return { ...keyResult, measuredOn, milestones };
}

/** A key result before its first measurement, as its metric has it: at its start, no step reached. */
export function unmeasured(keyResult: KeyResult): KeyResult {
  switch (keyResult.metric) {
    case 'increase':
    case 'decrease':
      return { ...keyResult, measuredOn: null, current: keyResult.start };
    case 'maintain':
      return { ...keyResult, measuredOn: null, current: null };
    case 'milestone':
      return withMeasurement(keyResult, { ...noMeasurement, milestoneIds: [] }, null);
    case 'yesNo':
      return { ...keyResult, measuredOn: null, done: false };
  }
}

/** Among check-ins in their order, the last one that measures what the metric asks for. */
export function latestMeasuring(
  keyResult: Pick<KeyResult, 'metric'>,
  checkIns: readonly CheckIn[],
): CheckIn | undefined {
  return checkIns.findLast((checkIn) => fittingMeasurement(keyResult, checkIn) !== null);
}

/**
 * The key result as its check-ins (in their order) say it stands: the latest measurement decides, whenever it was noted. One
 * that was never measured in a check-in stays as it is.
 */
export function standingBy(keyResult: KeyResult, checkIns: readonly CheckIn[]): KeyResult {
  const latest = latestMeasuring(keyResult, checkIns);
  return latest ? withMeasurement(keyResult, latest, latest.date) : keyResult;
}

/** What a measurement counts: the value, or the steps reached; null for yes or no. */
export function countedValue(keyResult: KeyResult): number | null {
  const { metric, current, milestones } = keyResult;
  if (metric === 'yesNo') return null;
  return metric === 'milestone' ? milestones.filter((step) => step.done).length : current;
}

/** A key result on a day in the past, for charts and forecasts. */
export interface Reading {
  readonly date: string;
  /** The key result as it stood that day. */
  readonly keyResult: KeyResult;
  /** Null: a value that was noted without a check-in. */
  readonly checkIn: CheckIn | null;
}

/**
 * Every measurement of a key result, the earliest first; of several on one day only the last. A value noted without a
 * check-in counts as one.
 */
export function readingsOf(plan: Plan, keyResult: KeyResult): Reading[] {
  const readings: Reading[] = [];
  for (const checkIn of checkInsOf(plan, keyResult.id)) {
    if (fittingMeasurement(keyResult, checkIn) === null) continue;
    if (readings.at(-1)?.date === checkIn.date) readings.pop();
    readings.push({ date: checkIn.date, keyResult: withMeasurement(keyResult, checkIn, checkIn.date), checkIn });
  }
  const { measuredOn } = keyResult;
  if (readings.length === 0 && measuredOn !== null && measurementOf(keyResult) !== null) {
    readings.push({ date: measuredOn, keyResult, checkIn: null });
  }
  return readings;
}

/** How sure people are of a key result, and since when. */
export interface Confidence {
  readonly value: number;
  readonly date: string;
  /** What it was the time before; null: never asked before. */
  readonly before: number | null;
}

/** The latest confidence of a key result; undefined while nobody was asked. */
export function confidenceOf(plan: Plan, keyResultId: string): Confidence | undefined {
  const asked = checkInsOf(plan, keyResultId).filter((checkIn) => checkIn.confidence !== null);
  const latest = asked.at(-1);
  if (latest?.confidence == null) return undefined;
  return { value: latest.confidence, date: latest.date, before: asked.at(-2)?.confidence ?? null };
}

/** The latest check-in of a key result, measuring or not; undefined while there is none. */
export function latestCheckIn(plan: Plan, keyResultId: string): CheckIn | undefined {
  let latest: CheckIn | undefined;
  for (const row of referencing(plan, 'checkIn', 'keyResultId', keyResultId)) {
    if (!latest || byDay(row, latest) > 0) latest = row;
  }
  return latest;
}
