import { latestCheckIn } from '../check-ins';
import { checkInDue } from '../due';
import type { KeyResult } from '../model/goal';
import { find, get, inOrder, type Plan } from '../plan';
import { type IssuedPacket, maxPacketItems, type PacketItem, planMark, type Sign } from './packet';

/**
 * The key results a person can check in on: those they own, or whose objective they own where nobody owns the key result, as
 * far as a check-in will be due again.
 */
export function packetKeyResults(plan: Plan, personId: string, today: string): KeyResult[] {
  const own = [...plan.rows.keyResult.values()].filter(
    (keyResult) => answererId(plan, keyResult) === personId && checkInDue(plan, keyResult, today) !== null,
  );
  return inOrder(own).slice(0, maxPacketItems);
}

/** How many key results each person can check in on; who has none is left out. */
export function packetCounts(plan: Plan, today: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keyResult of plan.rows.keyResult.values()) {
    const personId = answererId(plan, keyResult);
    if (personId == null || !plan.rows.person.has(personId) || checkInDue(plan, keyResult, today) === null) continue;
    counts.set(personId, (counts.get(personId) ?? 0) + 1);
  }
  return counts;
}

function answererId(plan: Plan, { ownerId, objectiveId }: KeyResult): string | null | undefined {
  return ownerId ?? find(plan, 'objective', objectiveId)?.ownerId;
}

/** What goes out to a person; undefined when there is nothing to check in on. */
export function issuePacket(
  plan: Plan,
  personId: string,
  { today, packetId, sign }: { readonly today: string; readonly packetId: string; readonly sign: Sign },
): IssuedPacket | undefined {
  const items = packetKeyResults(plan, personId, today).map((keyResult) => itemOf(plan, keyResult));
  if (items.length === 0) return undefined;
  const { name: person } = get(plan, 'person', personId);
  return { plan: planMark(sign), packetId, personId, person, issuedOn: today, items };
}

function itemOf(plan: Plan, keyResult: KeyResult): PacketItem {
  const { id, objectiveId, title, metric, unit, current, done, milestones, measuredOn } = keyResult;
  const latest = latestCheckIn(plan, id);
  return {
    keyResultId: id,
    title,
    objective: get(plan, 'objective', objectiveId).title,
    metric,
    unit,
    value: current,
    done,
    milestones: milestones.map(({ id: stepId, title: step, done: reached }) => ({
      id: stepId,
      title: step,
      done: reached,
    })),
    checkInId: latest?.id ?? null,
    lastOn: latest?.date ?? measuredOn,
  };
}
