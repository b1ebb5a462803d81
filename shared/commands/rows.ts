import { z } from 'zod';
import { type Change, sameValue } from '../changes';
import { idField } from '../model/fields';
import { type AnyRow, type Row, referencesOf, type TableName, tableNames } from '../model/tables';
import { get, inOrder, type Plan } from '../plan';

/** A new row. */
export function insertion<T extends TableName>(table: T, row: Row<T>): Change {
  return { table, before: null, after: row as AnyRow };
}

/** A row with some columns set; no change at all when nothing differs. */
export function alteration<T extends TableName>(plan: Plan, table: T, id: string, patch: Partial<Row<T>>): Change[] {
  const before = get(plan, table, id);
  const after = { ...before, ...definedOnly(patch) };
  return sameValue(before, after) ? [] : [{ table, before: before as AnyRow, after: after as AnyRow }];
}

function definedOnly<T extends object>(patch: T): T {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T;
}

/**
 * Takes rows out with everything that only makes sense with them, and clears other references to them.
 * There is no cascade in the database: the change list must hold every row that goes.
 */
export function removal(plan: Plan, table: TableName, ids: readonly string[]): Change[] {
  return removalOf(
    plan,
    ids.map((id) => ({ table, id })),
  );
}

/** The same for rows of several tables at once. */
export function removalOf(plan: Plan, rows: readonly { readonly table: TableName; readonly id: string }[]): Change[] {
  const going = new Map<string, { table: TableName; row: AnyRow }>();
  const cleared = new Map<string, { table: TableName; before: AnyRow; after: AnyRow }>();
  const open = [...rows];
  for (let next = open.pop(); next; next = open.pop()) {
    const key = `${next.table}:${next.id}`;
    if (going.has(key)) continue;
    going.set(key, { table: next.table, row: get(plan, next.table, next.id) as AnyRow });
    for (const pointer of pointersTo(plan, next.table, next.id)) {
      if (pointer.onDelete === 'delete') open.push({ table: pointer.table, id: pointer.row.id });
      else {
        const pointerKey = `${pointer.table}:${pointer.row.id}`;
        const sofar = cleared.get(pointerKey);
        const after = { ...(sofar?.after ?? pointer.row), [pointer.column]: null };
        cleared.set(pointerKey, { table: pointer.table, before: pointer.row, after });
      }
    }
  }
  const clears = [...cleared].filter(([key]) => !going.has(key)).map(([, change]) => change);
  const removals = [...going.values()].map(({ table, row }): Change => ({ table, before: row, after: null }));
  return [...clears, ...removals];
}

interface Pointer {
  table: TableName;
  column: string;
  onDelete: 'delete' | 'clear';
  row: AnyRow;
}

/** Every row that points to the given one. */
export function pointersTo(plan: Plan, table: TableName, id: string): Pointer[] {
  const pointers: Pointer[] = [];
  for (const from of tableNames) {
    for (const [column, reference] of Object.entries(referencesOf(from))) {
      if (reference.table !== table) continue;
      for (const rowId of plan.index.get(`${from}.${column}`)?.get(id) ?? []) {
        const row = plan.rows[from].get(rowId) as AnyRow | undefined;
        if (row) pointers.push({ table: from, column, onDelete: reference.onDelete, row });
      }
    }
  }
  return pointers;
}

interface Positioned {
  readonly id: string;
  readonly position: number;
}

const farthest = 1e12;

/**
 * Positions for `count` items placed before `beforeId` (null, or no longer a sibling: at the end) among `siblings`,
 * which must not hold the items themselves. When there is no room left between two neighbours, all siblings are numbered anew: `moved` tells their new positions.
 */
export function positionsAmong(
  siblings: readonly Positioned[],
  beforeId: string | null,
  count: number,
): { positions: number[]; moved: ReadonlyMap<string, number> } {
  const ordered = inOrder(siblings);
  const at = beforeId === null ? ordered.length : ordered.findIndex((row) => row.id === beforeId);
  const index = at === -1 ? ordered.length : at;
  const previous = ordered[index - 1]?.position;
  const next = ordered[index]?.position;
  const low = previous ?? (next === undefined ? 0 : next - count - 1);
  const step = next === undefined ? 1 : (next - low) / (count + 1);
  const positions = Array.from({ length: count }, (_, i) => low + step * (i + 1));
  // Far from zero a step can be lost to rounding, so room is judged by the numbers that came out.
  const whole = previous === undefined ? positions : [previous, ...positions];
  const ascending = whole.every((position, i) => position < (whole[i + 1] ?? next ?? Number.POSITIVE_INFINITY));
  if (step > 1e-6 && ascending && whole.every((position) => Math.abs(position) <= farthest)) {
    return { positions, moved: new Map() };
  }
  const moved = new Map(ordered.map((row, i) => [row.id, i < index ? i + 1 : i + count + 1]));
  return { positions: Array.from({ length: count }, (_, i) => index + i + 1), moved };
}

/** Alterations that give siblings the new positions of `positionsAmong`. */
export function renumbering<T extends TableName>(plan: Plan, table: T, moved: ReadonlyMap<string, number>): Change[] {
  return [...moved].flatMap(([id, position]) =>
    alteration(plan, table, id, { position } as unknown as Partial<Row<T>>),
  );
}

/** Refuses an empty list of ids. */
export const idsField = z.array(idField).min(1).max(10_000);
