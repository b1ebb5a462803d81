import { z } from 'zod';
import { checkInsOf, fittingMeasurement, type Measurement, noMeasurement, saysNothing } from '../check-ins';
import { PlanError } from '../errors';
import { formatOf } from '../format';
import { type CheckIn, checkInSchema } from '../model/check-in';
import { dateField, idField, referenceField, textField } from '../model/fields';
import type { KeyResult } from '../model/goal';
import { get, type Plan } from '../plan';
import { runningSession } from '../session-clock';
import { texts } from '../texts/texts';
import { newBarrier, newBarrierFields } from './barrier';
import { type CommandContext, defineCommand } from './command';
import { followed, insertedCheckIn } from './measuring';
import { alteration, insertion, removal } from './rows';

const measurementFields = checkInSchema.pick({ value: true, milestoneIds: true, done: true }).partial();
const wordFields = checkInSchema.omit({ id: true, keyResultId: true, position: true }).partial();

/**
 * Notes where a key result stands, how sure one is, what changed and what comes next; today unless it says when. Names what is
 * in the way in the same change. A check-in of an earlier day than the latest one goes to its place in the history and leaves
 * the value now as it is.
 */
export const addCheckIn = defineCommand({
  name: 'checkIn.add',
  schema: measurementFields.extend({
    keyResultId: idField,
    date: dateField.optional(),
    confidence: checkInSchema.shape.confidence.default(null),
    whatChanged: textField.default(''),
    whatNext: textField.default(''),
    personId: referenceField.default(null),
    /** The session it is made in; the one under way unless it says otherwise. */
    sessionId: referenceField.optional(),
    /** What is in the way, if anything. */
    barrier: newBarrierFields.optional(),
  }),
  label: (plan, { keyResultId, ...input }) => checkInLabel(get(plan, 'keyResult', keyResultId), input, plan),
  apply: (plan, { keyResultId, date, barrier, ...input }, context) => {
    const keyResult = get(plan, 'keyResult', keyResultId);
    const day = pastDay(date ?? context.today, context);
    const measured = measurementFor(keyResult, input);
    const { confidence, whatChanged, whatNext, personId } = input;
    const sessionId = input.sessionId === undefined ? (runningSession(plan)?.id ?? null) : input.sessionId;
    const said = { ...measured, confidence, whatChanged, whatNext };
    if (saysNothing(said)) throw new PlanError('refused', texts.errors.emptyCheckIn);
    const row = { id: context.newId(), keyResultId, date: day, ...said, personId, sessionId };
    const about = { keyResultId, objectiveId: null, checkInId: row.id, openedOn: day, sessionId };
    return [
      ...insertedCheckIn(plan, keyResult, row, context),
      ...(barrier ? [insertion('barrier', newBarrier(barrier, about, context))] : []),
    ];
  },
});

/** Corrects a check-in; the key result then stands where its check-ins say. */
export const editCheckIn = defineCommand({
  name: 'checkIn.edit',
  schema: z.strictObject({ id: idField, patch: wordFields }),
  label: (plan, { id }) => texts.history.editedCheckIn(keyResultTitle(plan, id)),
  apply: (plan, { id, patch }, context) => {
    const before = get(plan, 'checkIn', id);
    const keyResult = get(plan, 'keyResult', before.keyResultId);
    if (patch.date !== undefined) pastDay(patch.date, context);
    const measured = measures(patch) ? measurementFor(keyResult, patch) : {};
    const changes = alteration(plan, 'checkIn', id, { ...patch, ...measured });
    const after = (changes[0]?.after ?? before) as CheckIn;
    if (saysNothing(after)) throw new PlanError('refused', texts.errors.emptyCheckIn);
    return [...changes, ...followed(plan, keyResult, [...others(plan, before), after])];
  },
});

/** Takes a check-in out of the history; the key result then stands where the others say. */
export const removeCheckIn = defineCommand({
  name: 'checkIn.remove',
  schema: z.strictObject({ id: idField }),
  label: (plan, { id }) => texts.history.removedCheckIn(keyResultTitle(plan, id)),
  apply: (plan, { id }) => {
    const row = get(plan, 'checkIn', id);
    const keyResult = get(plan, 'keyResult', row.keyResultId);
    return [...removal(plan, 'checkIn', [id]), ...followed(plan, keyResult, others(plan, row))];
  },
});

function keyResultTitle(plan: Plan, checkInId: string): string {
  return get(plan, 'keyResult', get(plan, 'checkIn', checkInId).keyResultId).title;
}

/** What the History says about a check-in. */
function checkInLabel({ title, unit }: KeyResult, { value, done }: Partial<Measurement>, plan: Plan): string {
  if (done != null) return texts.history.reached(title, done);
  return value == null
    ? texts.history.checkedIn(title)
    : texts.history.checkedInAs(title, formatOf(plan).value(value, unit));
}

function pastDay(date: string, { today }: Pick<CommandContext, 'today'>): string {
  if (date > today) throw new PlanError('refused', texts.errors.checkInInFuture);
  return date;
}

function measures({ value, milestoneIds, done }: Partial<Measurement>): boolean {
  return value != null || milestoneIds != null || done != null;
}

/** What was measured, as the key result's metric asks for it; refused where it speaks of another metric. */
function measurementFor(keyResult: KeyResult, input: Partial<Measurement>): Measurement {
  if (!measures(input)) return noMeasurement;
  const { value = null, milestoneIds = null, done = null } = input;
  const fitting = fittingMeasurement(keyResult, { value, milestoneIds, done });
  const count = [value, milestoneIds, done].filter((part) => part !== null).length;
  if (!fitting || count > 1) throw new PlanError('refused', texts.errors.otherMetric);
  if (fitting.milestoneIds === null) return fitting;
  const known = new Set(keyResult.milestones.map((step) => step.id));
  return { ...fitting, milestoneIds: [...new Set(fitting.milestoneIds)].filter((id) => known.has(id)) };
}

function others(plan: Plan, { id, keyResultId }: CheckIn): CheckIn[] {
  return checkInsOf(plan, keyResultId).filter((checkIn) => checkIn.id !== id);
}
