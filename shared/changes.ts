import { PlanError } from './errors';
import type { AnyRow, TableName } from './model/tables';
import { addToIndex, type Plan, removeFromIndex } from './plan';

/** One row before and after: null before means it is new, null after means it goes. Whole rows, never patches. */
export interface Change {
  readonly table: TableName;
  readonly before: AnyRow | null;
  readonly after: AnyRow | null;
}

/** The id of the row a change is about. */
export function changedId(change: Change): string {
  const row = change.after ?? change.before;
  if (!row) throw new PlanError('unexpected', 'A change without a row cannot be applied.');
  return row.id;
}

/**
 * Applies changes to the plan in place, keeping its reference indexes current.
 * Throws PlanError 'unexpected' (and leaves the plan as it was) if a row is not in the state the change expects.
 */
export function applyChanges(plan: Plan, changes: readonly Change[]): void {
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i] as Change;
    try {
      applyOne(plan, change);
    } catch (error) {
      applyChanges(plan, reverse(changes.slice(0, i)));
      throw error;
    }
  }
}

function applyOne(plan: Plan, change: Change): void {
  const rows = plan.rows[change.table] as unknown as Map<string, AnyRow>;
  const id = changedId(change);
  const present = rows.get(id);
  const expected = sameValue(change.before, present ?? null) && (change.before ?? change.after)?.id === id;
  if (!expected) {
    throw new PlanError('unexpected', `The ${change.table} ${id} is not in the state this change expects.`);
  }
  if (present) removeFromIndex(plan, change.table, present);
  if (change.after) {
    rows.set(id, change.after);
    addToIndex(plan, change.table, change.after);
  } else {
    rows.delete(id);
  }
}

/** The changes that take back the given ones. */
export function reverse(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ table: change.table, before: change.after, after: change.before })).reverse();
}

/** Folds several lists, applied one after the other, into one change per row; rows that end as they began drop out. */
export function mergeChanges(lists: readonly (readonly Change[])[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of lists.flat()) {
    const key = `${change.table}:${changedId(change)}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? { table: change.table, before: earlier.before, after: change.after } : change);
  }
  return [...merged.values()].filter((change) => !sameValue(change.before, change.after));
}

/** Deep equality of plain JSON values; 0 and -0 are the same, as JSON writes them. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const aKeys = Object.keys(a);
  if (aKeys.length !== Object.keys(b).length) return false;
  return aKeys.every(
    (key) =>
      Object.hasOwn(b, key) && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** The id of the first row a command made in a table, for focusing it. */
export function createdId(changes: readonly Change[], table: TableName): string | undefined {
  const change = changes.find((candidate) => candidate.table === table && candidate.before === null);
  return change ? changedId(change) : undefined;
}
