import { z } from 'zod';
import { usualLimitDays } from '../barriers';
import { laterOf } from '../calendar';
import { PlanError } from '../errors';
import { type Barrier, barrierSchema } from '../model/barrier';
import { dateField, idField, referenceField, textField, titleField } from '../model/fields';
import { get } from '../plan';
import { runningSession } from '../session-clock';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { type CommandContext, defineCommand } from './command';
import { alteration, insertion } from './rows';

/** What a person says about a barrier when naming it; how bad it is decides its limit unless they give one. */
export const newBarrierFields = z.strictObject({
  title: titleField,
  severity: barrierSchema.shape.severity.default('medium'),
  ownerId: referenceField.default(null),
  nextStep: textField.default(''),
  limitDays: barrierSchema.shape.limitDays.optional(),
});

/** The row of a new barrier, still in the way. */
export function newBarrier(
  input: z.output<typeof newBarrierFields>,
  about: Pick<Barrier, 'keyResultId' | 'objectiveId' | 'checkInId' | 'openedOn' | 'sessionId'>,
  { newId }: Pick<CommandContext, 'newId'>,
): Barrier {
  return {
    id: newId(),
    title: input.title,
    keyResultId: about.keyResultId,
    objectiveId: about.objectiveId,
    checkInId: about.checkInId,
    severity: input.severity,
    ownerId: input.ownerId,
    nextStep: input.nextStep,
    openedOn: about.openedOn,
    limitDays: input.limitDays ?? usualLimitDays[input.severity],
    resolvedOn: null,
    whatHelped: '',
    sessionId: about.sessionId,
    resolvedSessionId: null,
  };
}

/** Names what is in the way of a key result, an objective or, with neither, the plan as a whole; today unless it says when. */
export const openBarrier = defineCommand({
  name: 'barrier.open',
  schema: newBarrierFields.extend({
    keyResultId: referenceField.default(null),
    objectiveId: referenceField.default(null),
    openedOn: dateField.optional(),
  }),
  label: (_plan, { title }) => texts.history.createdNamed(texts.nouns.barrier, title),
  apply: (plan, { keyResultId, objectiveId, openedOn, ...input }, context) => {
    const sessionId = runningSession(plan)?.id ?? null;
    const about = { keyResultId, objectiveId, checkInId: null, openedOn: openedOn ?? context.today, sessionId };
    return [insertion('barrier', newBarrier(input, about, context))];
  },
});

/**
 * Changes any field of a barrier but whether it is resolved. A new severity brings its usual limit along where the limit was
 * the usual one of the old severity.
 */
export const editBarrier = defineCommand({
  name: 'barrier.edit',
  schema: z.strictObject({
    id: idField,
    patch: barrierSchema.omit({ id: true, resolvedOn: true, sessionId: true, resolvedSessionId: true }).partial(),
  }),
  label: (plan, { id, patch }) => changeLabel(plan, 'barrier', id, patch),
  apply: (plan, { id, patch }) => {
    const { severity, limitDays } = get(plan, 'barrier', id);
    const follows = patch.severity && patch.limitDays === undefined && limitDays === usualLimitDays[severity];
    return alteration(plan, 'barrier', id, {
      ...patch,
      ...(follows && patch.severity ? { limitDays: usualLimitDays[patch.severity] } : {}),
    });
  },
});

/** Says that a barrier is out of the way, since today or the given day, and what helped. */
export const resolveBarrier = defineCommand({
  name: 'barrier.resolve',
  schema: z.strictObject({ id: idField, resolvedOn: dateField.optional(), whatHelped: textField.default('') }),
  label: (plan, { id }) => texts.history.resolvedBarrier(get(plan, 'barrier', id).title),
  apply: (plan, { id, resolvedOn, whatHelped }, { today }) => {
    const { resolvedOn: already, openedOn } = get(plan, 'barrier', id);
    if (already !== null) throw new PlanError('refused', texts.errors.barrierResolved);
    const day = resolvedOn ?? laterOf(openedOn, today);
    const resolvedSessionId = runningSession(plan)?.id ?? null;
    return alteration(plan, 'barrier', id, { resolvedOn: day, whatHelped, resolvedSessionId });
  },
});

/** Says that a barrier is in the way again. What helped for a while stays noted. */
export const reopenBarrier = defineCommand({
  name: 'barrier.reopen',
  schema: z.strictObject({ id: idField }),
  label: (plan, { id }) => texts.history.reopenedBarrier(get(plan, 'barrier', id).title),
  apply: (plan, { id }) => {
    if (get(plan, 'barrier', id).resolvedOn === null) throw new PlanError('refused', texts.errors.barrierOpen);
    return alteration(plan, 'barrier', id, { resolvedOn: null, resolvedSessionId: null });
  },
});
