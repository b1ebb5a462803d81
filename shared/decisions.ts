import type { Decision, DecisionLink } from './model/decision';
import type { Person } from './model/foundation';
import { all, find, inOrder, type Plan, referencing } from './plan';

/** The kinds of items a decision can be about. */
export const decisionSubjects = [
  'swotItem',
  'strategicOption',
  'objective',
  'keyResult',
  'initiative',
  'stakeholder',
  'barrier',
] as const;
export type DecisionSubject = (typeof decisionSubjects)[number];

/** The column of a decision's link that holds each kind of item. */
export const subjectColumns = {
  swotItem: 'swotItemId',
  strategicOption: 'optionId',
  objective: 'objectiveId',
  keyResult: 'keyResultId',
  initiative: 'initiativeId',
  stakeholder: 'stakeholderId',
  barrier: 'barrierId',
} as const satisfies Record<DecisionSubject, keyof DecisionLink>;

/** What a decision's link leads to. */
export function subjectOf(link: DecisionLink): { readonly table: DecisionSubject; readonly id: string } | undefined {
  for (const table of decisionSubjects) {
    const id = link[subjectColumns[table]];
    if (id !== null) return { table, id };
  }
  return undefined;
}

/** What a decision is about. */
export function decisionTargets(plan: Plan, decisionId: string): { table: DecisionSubject; id: string }[] {
  return referencing(plan, 'decisionLink', 'decisionId', decisionId).flatMap((link) => subjectOf(link) ?? []);
}

/** The decisions about an item, the newest first. */
export function decisionsAbout(plan: Plan, table: DecisionSubject, id: string): Decision[] {
  return newestFirst(
    referencing(plan, 'decisionLink', subjectColumns[table], id).flatMap(
      (link) => find(plan, 'decision', link.decisionId) ?? [],
    ),
  );
}

/** The people of the plan who took part in a decision, in the order of the people. */
export function deciders(plan: Plan, decisionId: string): Person[] {
  return inOrder(
    referencing(plan, 'decisionPerson', 'decisionId', decisionId).flatMap(
      (row) => find(plan, 'person', row.personId) ?? [],
    ),
  );
}

/** Names of those who decided: people of the plan, then whoever else is named. */
export function decidersInWords(plan: Plan, { id, decidedBy }: Decision): string[] {
  return [...deciders(plan, id).map((person) => person.name), decidedBy.trim()].filter((name) => name !== '');
}

/** Titles of what a decision is about. */
export function targetTitles(plan: Plan, decisionId: string): string[] {
  return decisionTargets(plan, decisionId).flatMap(({ table, id }) => {
    const row = find(plan, table, id);
    return row ? ['title' in row ? row.title : row.name] : [];
  });
}

/** The newest first; those without a day before all others, as they are still being made. */
export function newestFirst(decisions: Iterable<Decision>): Decision[] {
  return inOrder(decisions)
    .reverse()
    .sort((a, b) => compare(b.decidedOn ?? '9999', a.decidedOn ?? '9999'));
}

/** The decisions that should be looked at again on or before a day, the longest due first. */
export function dueDecisions(plan: Plan, today: string): Decision[] {
  return inOrder(all(plan, 'decision'))
    .filter((decision) => isDue(decision, today))
    .sort((a, b) => compare(a.lookAgainOn ?? '', b.lookAgainOn ?? ''));
}

/** Whether a decision that stands should be looked at again on a day. */
export function isDue({ status, lookAgainOn }: Decision, today: string): boolean {
  return status === 'decided' && lookAgainOn !== null && lookAgainOn <= today;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
