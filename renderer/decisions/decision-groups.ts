import { isDue, newestFirst } from '../../shared/decisions';
import type { Decision } from '../../shared/model/decision';
import { fold } from '../../shared/search';

export const groupNames = ['due', 'proposed', 'decided', 'past'] as const;
export type GroupName = (typeof groupNames)[number];

/** The decisions whose words fit, by what they ask for; each group with the newest first, those due with the longest due. */
export function decisionGroups(
  decisions: Iterable<Decision>,
  today: string,
  query: string,
): Record<GroupName, Decision[]> {
  const groups: Record<GroupName, Decision[]> = { due: [], proposed: [], decided: [], past: [] };
  const wanted = fold(query.trim()).split(/\s+/).filter(Boolean);
  for (const decision of newestFirst(decisions)) {
    const { title, decided, why, alternatives, decidedBy } = decision;
    const words = fold([title, decided, why, alternatives, decidedBy].join(' '));
    if (wanted.every((word) => words.includes(word))) groups[groupOf(decision, today)].push(decision);
  }
  groups.due.sort((a, b) => (a.lookAgainOn ?? '').localeCompare(b.lookAgainOn ?? ''));
  return groups;
}

function groupOf(decision: Decision, today: string): GroupName {
  if (isDue(decision, today)) return 'due';
  if (decision.status === 'proposed' || decision.status === 'decided') return decision.status;
  return 'past';
}
