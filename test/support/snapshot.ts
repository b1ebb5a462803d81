import { tableNames } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';

/** All of a plan, rows and indexes, as comparable text; the order of rows in their maps does not matter. */
export function snapshot(plan: Plan): string {
  const rows = tableNames.map((table) => [table, [...plan.rows[table].entries()].sort(byKey)]);
  const index = [...plan.index].map(([column, byTarget]) => [
    column,
    [...byTarget].map(([target, ids]) => [target, [...ids].sort()] as const).sort(byKey),
  ]);
  return JSON.stringify({ rows, index }, sortedKeys, 1);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(byKey));
}
