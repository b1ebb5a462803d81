import type { Level, Objective } from '../../shared/model/goal';
import { all, find, type Plan, referencing } from '../../shared/plan';
import type { Pace } from '../../shared/progress';
import { hasGoneOn } from '../../shared/reviews';
import { objectiveStanding, type Rollup } from '../../shared/rollup';
import { fold } from '../../shared/search';

/** What the outline is narrowed to; an empty list means any. */
export interface GoalFilters {
  readonly words: string;
  readonly teamIds: readonly string[];
  readonly levels: readonly Level[];
  readonly ownerIds: readonly string[];
  readonly pillarIds: readonly string[];
  readonly paces: readonly (Pace | 'unknown')[];
  readonly statuses: readonly Objective['status'][];
}

/** Everything is shown. */
export const noFilters: GoalFilters = {
  words: '',
  teamIds: [],
  levels: [],
  ownerIds: [],
  pillarIds: [],
  paces: [],
  statuses: [],
};

/** Whether anything is left out by these filters. */
export function filtersActive(filters: GoalFilters): boolean {
  return (
    filters.words.trim() !== '' || Object.values(filters).some((value) => Array.isArray(value) && value.length > 0)
  );
}

/** A period and the periods inside it: what the period switch means by 'FY 2026'. Null: all periods. */
export function periodScope(plan: Plan, periodId: string | null): ReadonlySet<string> | null {
  return periodId ? branch(plan, 'period', periodId) : null;
}

/** A team or period with everything below it. */
export function branch(plan: Plan, table: 'team' | 'period' | 'objective', id: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (ids.has(next)) continue;
    ids.add(next);
    for (const child of referencing(plan, table, 'parentId', next)) open.push(child.id);
  }
  return ids;
}

/** A test for objectives, or null when all are wanted. */
export function objectiveFilter(
  plan: Plan,
  rollup: Rollup,
  filters: GoalFilters,
  periodId: string | null,
): ((objective: Objective) => boolean) | null {
  const tests: ((objective: Objective) => boolean)[] = [];
  const periods = periodScope(plan, periodId);
  if (periods) tests.push((objective) => objective.periodId !== null && periods.has(objective.periodId));
  else if (all(plan, 'period').some(({ status }) => status === 'closed'))
    tests.push((objective) => !hasGoneOn(plan, objective));
  if (filters.levels.length > 0) tests.push((objective) => filters.levels.includes(objective.level));
  if (filters.statuses.length > 0) tests.push((objective) => filters.statuses.includes(objective.status));
  if (filters.pillarIds.length > 0) {
    tests.push((objective) => objective.pillarId !== null && filters.pillarIds.includes(objective.pillarId));
  }
  if (filters.teamIds.length > 0) {
    const teams = new Set(filters.teamIds.flatMap((id) => [...branch(plan, 'team', id)]));
    tests.push((objective) => objective.teamId !== null && teams.has(objective.teamId));
  }
  if (filters.ownerIds.length > 0) {
    const owners = new Set(filters.ownerIds);
    tests.push(
      (objective) =>
        owners.has(objective.ownerId ?? '') ||
        referencing(plan, 'keyResult', 'objectiveId', objective.id).some((row) => owners.has(row.ownerId ?? '')),
    );
  }
  if (filters.paces.length > 0) {
    tests.push((objective) => filters.paces.includes(objectiveStanding(rollup, objective.id).pace ?? 'unknown'));
  }
  const words = fold(filters.words.trim());
  if (words !== '') {
    tests.push(
      (objective) =>
        foldedTitle(objective).includes(words) ||
        referencing(plan, 'keyResult', 'objectiveId', objective.id).some((row) => foldedTitle(row).includes(words)),
    );
  }
  return tests.length > 0 ? (objective) => tests.every((test) => test(objective)) : null;
}

/** Rows are never altered, so each is folded once, not at every key. */
const folded = new WeakMap<object, string>();

function foldedTitle(row: { readonly title: string }): string {
  const known = folded.get(row) ?? fold(row.title);
  folded.set(row, known);
  return known;
}

/** How objectives can be put together. */
export const groupings = ['none', 'period', 'team', 'level', 'owner', 'pillar'] as const;
export type Grouping = (typeof groupings)[number];

/** The group an objective belongs to; '' when it has no such thing. */
export function groupOf(objective: Objective, grouping: Grouping): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'period':
      return objective.periodId ?? '';
    case 'team':
      return objective.teamId ?? '';
    case 'level':
      return objective.level;
    case 'owner':
      return objective.ownerId ?? '';
    case 'pillar':
      return objective.pillarId ?? '';
  }
}

/** A number or text that orders groups: calendar, rank, level or name. The group of those without comes last. */
export function groupOrder(plan: Plan, grouping: Grouping, group: string): string {
  if (group === '') return '\uffff';
  switch (grouping) {
    case 'period': {
      const period = find(plan, 'period', group);
      return `${period?.startDate ?? ''} ${period?.endDate ? 9999 - Number(period.endDate.slice(0, 4)) : ''} ${period?.kind === 'year' ? 0 : 1}`;
    }
    case 'pillar':
      return String((find(plan, 'pillar', group)?.position ?? 0) + 1e13).padStart(20, '0');
    case 'level':
      return String(['company', 'team', 'person'].indexOf(group));
    case 'team':
      return fold(find(plan, 'team', group)?.name ?? '');
    case 'owner':
      return fold(find(plan, 'person', group)?.name ?? '');
    case 'none':
      return '';
  }
}
