import { type QuickCheck, quickCheck } from '../../shared/model/quick-check';
import { type AnyRow, referencesOf, type TableName, tableNames, tables } from '../../shared/model/tables';
import { type Plan, planFromRows } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { decodeRow } from './codec';
import type { Database } from './driver';

/** A place in a file that is not as it should be; the caller knows the file's name. */
export class DamageError extends Error {}

const quickChecks = Object.fromEntries(
  tableNames.map((table) => [table, quickCheck(tables[table].schema)]),
) as Readonly<Record<TableName, QuickCheck>>;

/** Reads the whole plan and checks every row and reference. Throws DamageError naming table and row, or SQLite's error. */
export function loadPlan(db: Database): Plan {
  const lists: Partial<Record<TableName, AnyRow[]>> = {};
  for (const table of tableNames) {
    const { schema } = tables[table];
    const fits = quickChecks[table];
    const rows = db.prepare(`SELECT * FROM "${table}"`).all() as unknown as AnyRow[];
    for (const raw of rows) {
      const row = decodeRow(table, raw as never);
      if (!fits(row) && !schema.safeParse(row).success)
        throw new DamageError(texts.files.damagedRow(noun(table), String(row.id)));
    }
    lists[table] = rows;
  }
  const plan = planFromRows(lists as Parameters<typeof planFromRows>[0]);
  checkReferences(plan);
  return plan;
}

function checkReferences(plan: Plan): void {
  for (const table of tableNames) {
    for (const [column, { table: target }] of Object.entries(referencesOf(table))) {
      const known = plan.rows[target];
      for (const [id, pointers] of plan.index.get(`${table}.${column}`) ?? []) {
        if (known.has(id)) continue;
        const [first = ''] = pointers;
        throw new DamageError(texts.files.damagedReference(noun(table), first, column));
      }
    }
    for (const column of loopTables[table] ?? []) checkNoLoop(plan, table, column);
  }
  if (plan.rows.workspace.size !== 1) throw new DamageError(texts.files.damagedRow('workspace', 'is not there'));
}

/** Tables that are trees or chains, and the columns that point up. */
const loopTables: { readonly [T in TableName]?: readonly string[] } = {
  objective: ['parentId', 'predecessorId'],
  keyResult: ['predecessorId'],
  team: ['parentId'],
  period: ['parentId'],
  person: ['managerId'],
  swotItem: ['mergedIntoId'],
};

function checkNoLoop(plan: Plan, table: TableName, column: string): void {
  const rows = plan.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
  /** Each row passed on a way up, and where that way began: meeting one's own way again is a loop. */
  const passed = new Map<string, string>();
  for (const start of rows.keys()) {
    for (let id: string | null = start; id !== null && !passed.has(id); ) {
      passed.set(id, start);
      id = (rows.get(id)?.[column] as string | null | undefined) ?? null;
      if (id !== null && passed.get(id) === start) {
        throw new DamageError(texts.files.damagedReference(noun(table), id, column));
      }
    }
  }
}

/** What a table's rows are called, where people have a word for them. */
function noun(table: TableName): string {
  return (texts.nouns as Readonly<Record<string, string>>)[table] ?? table;
}
