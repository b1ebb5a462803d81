import type { Objective } from './model/goal';
import { type Stakeholder, stances } from './model/stakeholder';
import { all, find, inOrder, type Plan, referencing } from './plan';

/** The four standard zones of the power/interest map (Mendelow). */
export const zones = ['manageClosely', 'keepSatisfied', 'keepInformed', 'monitor'] as const;
export type Zone = (typeof zones)[number];

/** From here on power or interest counts as high: the middle of the scale 1..5. */
export const zoneBorder = 3;

/** high/high manage closely, high power only keep satisfied, high interest only keep informed, neither monitor. */
export function zoneOf({ power, interest }: Pick<Stakeholder, 'power' | 'interest'>): Zone {
  if (power >= zoneBorder) return interest >= zoneBorder ? 'manageClosely' : 'keepSatisfied';
  return interest >= zoneBorder ? 'keepInformed' : 'monitor';
}

/** All stakeholders by zone, each zone in the order of the table. */
export function stakeholdersByZone(plan: Plan): Record<Zone, Stakeholder[]> {
  const byZone: Record<Zone, Stakeholder[]> = { manageClosely: [], keepSatisfied: [], keepInformed: [], monitor: [] };
  for (const stakeholder of inOrder(all(plan, 'stakeholder'))) byZone[zoneOf(stakeholder)].push(stakeholder);
  return byZone;
}

/** What a stakeholder who must be managed closely still lacks; nothing for those of the other zones. */
export function missingCare(stakeholder: Stakeholder): readonly ('engagement' | 'owner')[] {
  if (zoneOf(stakeholder) !== 'manageClosely') return [];
  const missing: ('engagement' | 'owner')[] = [];
  if (stakeholder.engagement.trim() === '') missing.push('engagement');
  if (stakeholder.ownerId === null) missing.push('owner');
  return missing;
}

/** Steps on the stance scale from now to wanted, -4..4; null while one of the two is not judged. */
export function stanceGap({ stanceNow, stanceWanted }: Pick<Stakeholder, 'stanceNow' | 'stanceWanted'>): number | null {
  if (stanceNow === null || stanceWanted === null) return null;
  return stances.indexOf(stanceWanted) - stances.indexOf(stanceNow);
}

/** The objectives a stakeholder is linked to, in their own order. */
export function stakeholderObjectives(plan: Plan, stakeholderId: string): Objective[] {
  return inOrder(
    referencing(plan, 'stakeholderLink', 'stakeholderId', stakeholderId).flatMap(
      (link) => find(plan, 'objective', link.objectiveId) ?? [],
    ),
  );
}

/** The stakeholders linked to an objective, in the order of the table. */
export function objectiveStakeholders(plan: Plan, objectiveId: string): Stakeholder[] {
  return inOrder(
    referencing(plan, 'stakeholderLink', 'objectiveId', objectiveId).flatMap(
      (link) => find(plan, 'stakeholder', link.stakeholderId) ?? [],
    ),
  );
}
