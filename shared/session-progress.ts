import { barrierObjective } from './barriers';
import { byDay, checkInsOf } from './check-ins';
import { decisionTargets } from './decisions';
import type { Barrier } from './model/barrier';
import type { CheckIn } from './model/check-in';
import type { Decision } from './model/decision';
import type { KeyResult } from './model/goal';
import type { Initiative } from './model/initiative';
import { find, inOrder, type Plan, referencing } from './plan';

/** A check-in of a session with what it is about and what was said the time before. */
export interface SessionCheckIn {
  readonly checkIn: CheckIn;
  readonly keyResult: KeyResult;
  readonly before: CheckIn | undefined;
}

/** What moved in the plan while a session ran. */
export interface SessionProgress {
  readonly checkIns: readonly SessionCheckIn[];
  /** Barriers named, out of the way again or not. */
  readonly opened: readonly Barrier[];
  readonly resolved: readonly Barrier[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Initiative[];
}

/** What moved while a session ran, in the order in which it was noted as far as that is known. */
export function progressOfSession(plan: Plan, sessionId: string): SessionProgress {
  return {
    checkIns: referencing(plan, 'checkIn', 'sessionId', sessionId)
      .sort(byDay)
      .flatMap((checkIn) => {
        const keyResult = find(plan, 'keyResult', checkIn.keyResultId);
        if (!keyResult) return [];
        const all = checkInsOf(plan, keyResult.id);
        return [{ checkIn, keyResult, before: all[all.findIndex(({ id }) => id === checkIn.id) - 1] }];
      }),
    opened: referencing(plan, 'barrier', 'sessionId', sessionId).sort(byTitle),
    resolved: referencing(plan, 'barrier', 'resolvedSessionId', sessionId).sort(byTitle),
    decisions: inOrder(referencing(plan, 'decision', 'sessionId', sessionId)),
    actions: inOrder(referencing(plan, 'initiative', 'sessionId', sessionId)),
  };
}

/** The part of it that is about one of these objectives; `inside` false: the part that is about none of them. */
export function progressAbout(
  plan: Plan,
  { checkIns, opened, resolved, decisions, actions }: SessionProgress,
  objectiveIds: ReadonlySet<string>,
  inside = true,
): SessionProgress {
  const fits = (ids: readonly (string | undefined)[]): boolean =>
    ids.some((id) => id !== undefined && objectiveIds.has(id)) === inside;
  const ofBarrier = (barrier: Barrier): boolean => fits([barrierObjective(plan, barrier)?.id]);
  return {
    checkIns: checkIns.filter(({ keyResult }) => fits([keyResult.objectiveId])),
    opened: opened.filter(ofBarrier),
    resolved: resolved.filter(ofBarrier),
    decisions: decisions.filter(({ id }) => fits(objectivesOfDecision(plan, id))),
    actions: actions.filter(({ id }) => fits(objectivesOfAction(plan, id))),
  };
}

/** Whether nothing of a kind moved. */
export function isStill({ checkIns, opened, resolved, decisions, actions }: SessionProgress): boolean {
  return checkIns.length + opened.length + resolved.length + decisions.length + actions.length === 0;
}

function objectivesOfAction(plan: Plan, initiativeId: string): (string | undefined)[] {
  return referencing(plan, 'initiativeKeyResult', 'initiativeId', initiativeId).map(
    ({ keyResultId }) => find(plan, 'keyResult', keyResultId)?.objectiveId,
  );
}

function objectivesOfDecision(plan: Plan, decisionId: string): (string | undefined)[] {
  return decisionTargets(plan, decisionId).flatMap(({ table, id }) => {
    if (table === 'objective') return [id];
    if (table === 'keyResult') return [find(plan, 'keyResult', id)?.objectiveId];
    if (table === 'initiative') return objectivesOfAction(plan, id);
    const barrier = table === 'barrier' ? find(plan, 'barrier', id) : undefined;
    return barrier ? [barrierObjective(plan, barrier)?.id] : [];
  });
}

function byTitle(a: Barrier, b: Barrier): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1;
}
