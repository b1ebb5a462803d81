import { PlanError } from './errors';
import { type AnyRow, type ReferenceColumn, type Row, referencesOf, type TableName, tableNames } from './model/tables';

/**
 * Everything in one workspace: a Map per table, and for each reference column who points to whom.
 * A plain normalised value. Only `applyChanges` may alter it, in place; rows themselves are never altered, only replaced.
 */
export interface Plan {
  readonly rows: { readonly [T in TableName]: ReadonlyMap<string, Row<T>> };
  /** `table.column` -> id pointed to -> ids of the rows that point to it. */
  readonly index: ReadonlyMap<string, Map<string, Set<string>>>;
}

/** All rows of a plan as plain lists: the form that crosses borders. */
export type PlanRows = { [T in TableName]: Row<T>[] };

/** A plan without any row. */
export function emptyPlan(): Plan {
  const rows = Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as Plan['rows'];
  const index = new Map<string, Map<string, Set<string>>>();
  for (const table of tableNames) {
    for (const { key } of referenceColumns(table)) index.set(key, new Map());
  }
  return { rows, index };
}

/** Builds a plan from lists of rows; missing tables are empty. */
export function planFromRows(lists: Partial<{ [T in TableName]: readonly Row<T>[] }>): Plan {
  const plan = emptyPlan();
  for (const table of tableNames) {
    const rows = plan.rows[table] as unknown as Map<string, AnyRow>;
    for (const row of (lists[table] ?? []) as readonly AnyRow[]) rows.set(row.id, row);
    // Column by column, not row by row: with 30,000 rows the lookups in between would be most of the work.
    for (const { column, key } of referenceColumns(table)) {
      const byTarget = indexOf(plan, key);
      for (const row of rows.values()) addTo(byTarget, row[column], row.id);
    }
  }
  return plan;
}

/** The plan's rows as lists. */
export function rowsFromPlan(plan: Plan): PlanRows {
  return Object.fromEntries(tableNames.map((table) => [table, [...plan.rows[table].values()]])) as unknown as PlanRows;
}

/** The row with this id, or undefined. */
export function find<T extends TableName>(plan: Plan, table: T, id: string | null | undefined): Row<T> | undefined {
  return id ? (plan.rows[table].get(id) as Row<T> | undefined) : undefined;
}

/** The row with this id; throws PlanError 'not-found' when it is gone. */
export function get<T extends TableName>(plan: Plan, table: T, id: string): Row<T> {
  const row = find(plan, table, id);
  if (!row)
    throw new PlanError('not-found', 'That item is no longer in the plan. Nothing was changed.', `${table} ${id}`);
  return row;
}

/** All rows of a table, in insertion order. */
export function all<T extends TableName>(plan: Plan, table: T): Row<T>[] {
  return [...plan.rows[table].values()] as Row<T>[];
}

/** The rows of `table` whose `column` points to `id`; in no particular order. O(number of them). */
export function referencing<T extends TableName>(
  plan: Plan,
  table: T,
  column: ReferenceColumn<T>,
  id: string,
): Row<T>[] {
  const ids = plan.index.get(`${table}.${column}`)?.get(id);
  if (!ids) return [];
  const rows = plan.rows[table] as ReadonlyMap<string, Row<T>>;
  const found: Row<T>[] = [];
  for (const rowId of ids) {
    const row = rows.get(rowId);
    if (row) found.push(row);
  }
  return found;
}

/** Sorts rows by their position, then id, into a new list. */
export function inOrder<R extends { readonly id: string; readonly position: number }>(rows: Iterable<R>): R[] {
  return [...rows].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Notes in the indexes that `row` points to others. For `applyChanges` only. */
export function addToIndex(plan: Plan, table: TableName, row: AnyRow): void {
  for (const { column, key } of referenceColumns(table)) addTo(indexOf(plan, key), row[column], row.id);
}

/** Forgets in the indexes that `row` points to others. For `applyChanges` only. */
export function removeFromIndex(plan: Plan, table: TableName, row: AnyRow): void {
  for (const { column, key } of referenceColumns(table)) {
    const target = row[column];
    if (typeof target !== 'string') continue;
    const byTarget = indexOf(plan, key);
    const ids = byTarget.get(target);
    ids?.delete(row.id);
    if (ids?.size === 0) byTarget.delete(target);
  }
}

function addTo(byTarget: Map<string, Set<string>>, target: unknown, id: string): void {
  if (typeof target !== 'string') return;
  const ids = byTarget.get(target);
  if (ids) ids.add(id);
  else byTarget.set(target, new Set([id]));
}

/** A reference column and its key in the index. */
interface IndexedColumn {
  readonly column: string;
  readonly key: string;
}

const columnsByTable = new Map<TableName, readonly IndexedColumn[]>(
  tableNames.map((table) => [
    table,
    Object.keys(referencesOf(table)).map((column) => ({ column, key: `${table}.${column}` })),
  ]),
);

function referenceColumns(table: TableName): readonly IndexedColumn[] {
  return columnsByTable.get(table) ?? [];
}

function indexOf(plan: Plan, key: string): Map<string, Set<string>> {
  const byTarget = plan.index.get(key);
  if (!byTarget) throw new Error(`no index ${key}`);
  return byTarget;
}
