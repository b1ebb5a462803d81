import { type AnyRow, referencesOf, type TableName, tableNames, tables } from '../../shared/model/tables';
import { type Plan, planFromRows } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { decodeRow } from './codec';
import type { Database } from './driver';

/** A place in a file that is not as it should be; the caller knows the file's name. */
export class DamageError extends Error {}

/** Reads the whole plan and checks every row and reference. Throws DamageError naming table and row, or SQLite's error. */
export function loadPlan(db: Database): Plan {
  const lists: Partial<Record<TableName, AnyRow[]>> = {};
  for (const table of tableNames) {
    const { schema } = tables[table];
    const rows = db.prepare(`SELECT * FROM "${table}"`).all() as unknown as AnyRow[];
    for (const raw of rows) {
      const row = decodeRow(table, raw as never);
      if (!schema.safeParse(row).success) throw new DamageError(texts.files.damagedRow(noun(table), String(row.id)));
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
    const loop = loopTables[table];
    if (loop) checkNoLoop(plan, table, loop);
  }
  if (plan.rows.workspace.size !== 1) throw new DamageError(texts.files.damagedRow('workspace', 'is not there'));
}

/** Tables that are trees, and the column that points up. */
const loopTables: { readonly [T in TableName]?: string } = {
  objective: 'parentId',
  team: 'parentId',
  period: 'parentId',
  person: 'managerId',
};

function checkNoLoop(plan: Plan, table: TableName, column: string): void {
  const rows = plan.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
  const clean = new Set<string>();
  for (const start of rows.keys()) {
    const path = new Set<string>();
    for (let id: string | null = start; id !== null && !clean.has(id); ) {
      if (path.has(id)) throw new DamageError(texts.files.damagedReference(noun(table), id, column));
      path.add(id);
      id = (rows.get(id)?.[column] as string | null | undefined) ?? null;
    }
    for (const id of path) clean.add(id);
  }
}

/** What a table's rows are called, where people have a word for them. */
function noun(table: TableName): string {
  return (texts.nouns as Readonly<Record<string, string>>)[table] ?? table;
}
