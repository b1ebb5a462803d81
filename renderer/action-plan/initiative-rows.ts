import { type Initiative, initiativeStatuses } from '../../shared/model/initiative';
import { all, find, type Plan, referencing } from '../../shared/plan';
import { fold } from '../../shared/search';
import { periodScope } from '../goals/filters';

/** By what the action plan is sorted. */
export const initiativeOrders = ['title', 'owner', 'status', 'start', 'due', 'serves'] as const;
export type InitiativeOrder = (typeof initiativeOrders)[number];

/** What the action plan is narrowed to. */
export interface InitiativeFilters {
  readonly words: string;
  readonly ownerId: string | null;
  readonly status: Initiative['status'] | null;
  readonly periodId: string | null;
}

/** The initiatives to show, in order; those without the value sorted by come last either way. */
export function initiativeRows(
  plan: Plan,
  filters: InitiativeFilters,
  order: InitiativeOrder,
  descending: boolean,
): Initiative[] {
  const words = fold(filters.words.trim());
  const periods = periodScope(plan, filters.periodId);
  const rows = all(plan, 'initiative').filter(
    (row) =>
      (filters.ownerId === null || row.ownerId === filters.ownerId) &&
      (filters.status === null || row.status === filters.status) &&
      (words === '' || fold(row.title).includes(words)) &&
      (periods === null || inPeriods(plan, row, periods, filters.periodId)),
  );
  const keys = new Map(rows.map((row) => [row.id, keyOf(plan, row, order)]));
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    const x = keys.get(a.id) ?? '';
    const y = keys.get(b.id) ?? '';
    if (x === y) return a.position - b.position;
    if (x === '' || y === '') return x === '' ? 1 : -1;
    return x < y ? -sign : sign;
  });
}

/** An initiative belongs to a period when its dates touch it or it serves a key result of it. */
function inPeriods(plan: Plan, row: Initiative, periods: ReadonlySet<string>, periodId: string | null): boolean {
  const period = find(plan, 'period', periodId);
  const from = row.startDate ?? row.dueDate;
  const to = row.dueDate ?? row.startDate;
  if (period && from && to && from <= period.endDate && to >= period.startDate) return true;
  return referencing(plan, 'initiativeKeyResult', 'initiativeId', row.id).some((link) => {
    const objective = find(plan, 'objective', find(plan, 'keyResult', link.keyResultId)?.objectiveId);
    return objective?.periodId ? periods.has(objective.periodId) : false;
  });
}

function keyOf(plan: Plan, row: Initiative, order: InitiativeOrder): string {
  switch (order) {
    case 'title':
      return fold(row.title);
    case 'owner':
      return fold(find(plan, 'person', row.ownerId)?.name ?? '');
    case 'status':
      return String(initiativeStatuses.indexOf(row.status));
    case 'start':
      return row.startDate ?? '';
    case 'due':
      return row.dueDate ?? '';
    case 'serves':
      return String(referencing(plan, 'initiativeKeyResult', 'initiativeId', row.id).length).padStart(4, '0');
  }
}
