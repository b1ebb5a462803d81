import { z } from 'zod';
import { PlanError } from './errors';
import { quickCheck } from './model/quick-check';
import type { Snapshot } from './model/snapshot';
import { type AnyRow, type TableName, tables } from './model/tables';
import { type Plan, planFromRows } from './plan';
import { texts } from './texts/texts';

/**
 * What a snapshot keeps: what the strategy says and where it stands. Sessions, votes, drawings and the check-ins themselves
 * stay out, but for the latest check-in of each key result, which tells how sure people were.
 */
export const sealedTables = [
  'workspace',
  'audience',
  'pillar',
  'team',
  'jobRole',
  'person',
  'period',
  'swotItem',
  'objective',
  'swotLink',
  'keyResult',
  'link',
  'initiative',
  'initiativeKeyResult',
  'initiativeDependency',
  'checkIn',
  'barrier',
  'stakeholder',
  'stakeholderLink',
  'strategicOption',
  'optionSwotItem',
  'optionObjective',
  'swotFit',
] as const satisfies readonly TableName[];

/** The form of the text: columns once per table, then the rows as lists of values in their order. */
const contentSchema = z.strictObject({
  version: z.literal(1),
  tables: z.partialRecord(
    z.enum(sealedTables),
    z.strictObject({ columns: z.array(z.string().max(64)).max(64), rows: z.array(z.array(z.unknown())) }),
  ),
});

/** The plan as text to be sealed in a snapshot; the same plan always gives the same text. */
export function sealPlan(plan: Plan): string {
  const sealed = Object.fromEntries(
    sealedTables.map((table) => {
      const columns = Object.keys(tables[table].schema.shape);
      const rows = table === 'checkIn' ? latestCheckIns(plan) : ([...plan.rows[table].values()] as AnyRow[]);
      rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      return [table, { columns, rows: rows.map((row) => columns.map((column) => row[column])) }];
    }),
  );
  return JSON.stringify({ version: 1, tables: sealed });
}

function latestCheckIns(plan: Plan): AnyRow[] {
  const latest = new Map<string, AnyRow>();
  for (const row of plan.rows.checkIn.values()) {
    const known = latest.get(row.keyResultId);
    const isLater =
      !known || row.date > String(known.date) || (row.date === known.date && row.position >= Number(known.position));
    if (isLater) latest.set(row.keyResultId, row);
  }
  return [...latest.values()];
}

const quickChecks = new Map(sealedTables.map((table) => [table, quickCheck(tables[table].schema)]));

/**
 * The plan that a snapshot holds, to be read only: rows that pointed to what was not sealed still do, to nothing. Columns that
 * came later are filled in as the model says. Throws PlanError 'invalid-input' where the text is not that of a snapshot.
 */
export function planOfSnapshot({ title, content }: Pick<Snapshot, 'title' | 'content'>): Plan {
  const damaged = (): PlanError => new PlanError('invalid-input', texts.errors.damagedSnapshot(title));
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw damaged();
  }
  const parsed = contentSchema.safeParse(json);
  if (!parsed.success) throw damaged();
  const lists: Partial<Record<TableName, AnyRow[]>> = {};
  for (const table of sealedTables) {
    const fits = quickChecks.get(table);
    const { columns = [], rows = [] } = parsed.data.tables[table] ?? {};
    lists[table] = rows.map((values) => {
      const row = Object.fromEntries(columns.map((column, i) => [column, values[i]]));
      if (fits?.(row)) return row as AnyRow;
      const checked = tables[table].schema.safeParse(row);
      if (!checked.success) throw damaged();
      return checked.data as AnyRow;
    });
  }
  return planFromRows(lists as Parameters<typeof planFromRows>[0]);
}
