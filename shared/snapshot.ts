import { type Change, changedId } from './changes';
import { PlanError } from './errors';
import type { CheckIn } from './model/check-in';
import { quickCheck } from './model/quick-check';
import type { Snapshot } from './model/snapshot';
import { type AnyRow, type TableName, tables } from './model/tables';
import { type Plan, planFromRows } from './plan';
import { texts } from './texts/texts';

/**
 * What a snapshot keeps: what the strategy says and where it stands. Sessions, votes, drawings and the check-ins themselves
 * stay out, but for the latest check-in of each key result, which tells how sure people were, and for what reviews found about
 * SWOT cards, which a card deleted later would take along.
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
  'swotReview',
] as const satisfies readonly TableName[];

/** The form of the text: columns once per table, then the rows as lists of values in their order. */
interface Content {
  readonly version: 1;
  readonly tables: { readonly [T in TableName]?: SealedTable };
}
interface SealedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The snapshots of a plan, the newest first; of a day on which a review was begun and closed, what closing it left. */
export function newestSnapshots(plan: Plan): Snapshot[] {
  const closing = new Set([...plan.rows.review.values()].map((review) => review.closingSnapshotId));
  return [...plan.rows.snapshot.values()].sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? 1 : -1;
    return Number(closing.has(b.id)) - Number(closing.has(a.id)) || (a.id < b.id ? -1 : 1);
  });
}

/**
 * What one compares the plan with before choosing: the newest snapshot, but not what closing a review left, so that right after
 * a review one sees what it changed.
 */
export function usuallyCompared(plan: Plan): Snapshot | undefined {
  const closing = new Set([...plan.rows.review.values()].map((review) => review.closingSnapshotId));
  const snapshots = newestSnapshots(plan);
  return snapshots.find(({ id }) => !closing.has(id)) ?? snapshots[0];
}

/**
 * The plan as text to be sealed in a snapshot, as `changes` will leave it; the same plan always gives the same text.
 */
export function sealPlan(plan: Plan, changes: readonly Change[] = []): string {
  const sealed = Object.fromEntries(
    sealedTables.map((table) => {
      const columns = Object.keys(tables[table].schema.shape);
      const own = rowsAfter(plan, table, changes);
      const rows = table === 'checkIn' ? latestCheckIns(own as Iterable<CheckIn>) : [...own];
      rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      return [table, { columns, rows: rows.map((row) => columns.map((column) => row[column])) }];
    }),
  );
  return JSON.stringify({ version: 1, tables: sealed });
}

/** The rows of a table as changes will leave them. */
function rowsAfter(plan: Plan, table: TableName, changes: readonly Change[]): Iterable<AnyRow> {
  const rows: ReadonlyMap<string, AnyRow> = plan.rows[table];
  const concerned = changes.filter((change) => change.table === table);
  if (concerned.length === 0) return rows.values();
  const after = new Map(rows);
  for (const change of concerned) {
    if (change.after) after.set(change.after.id, change.after);
    else after.delete(changedId(change));
  }
  return after.values();
}

function latestCheckIns(checkIns: Iterable<CheckIn>): AnyRow[] {
  const latest = new Map<string, CheckIn>();
  for (const row of checkIns) {
    const known = latest.get(row.keyResultId);
    const isLater = !known || row.date > known.date || (row.date === known.date && row.position >= known.position);
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
  const sealed = contentOf(content);
  if (!sealed) throw damaged();
  const lists: Partial<Record<TableName, AnyRow[]>> = {};
  for (const table of sealedTables) {
    const fits = quickChecks.get(table);
    const { columns, rows } = sealed.tables[table] ?? { columns: [], rows: [] };
    lists[table] = rows.map((values) => {
      const row: Record<string, unknown> = {};
      for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = values[i];
      if (fits?.(row)) return row as AnyRow;
      const checked = tables[table].schema.safeParse(row);
      if (!checked.success) throw damaged();
      return checked.data as AnyRow;
    });
  }
  return planFromRows(lists as Parameters<typeof planFromRows>[0]);
}

/** A snapshot is never changed: that of a large plan is read once, not at every change of the plan. */
const read = new WeakMap<Snapshot, Plan>();

/** The same as `planOfSnapshot`, kept for those who look at it over and over. */
export function planKeptIn(snapshot: Snapshot): Plan {
  const plan = read.get(snapshot) ?? planOfSnapshot(snapshot);
  read.set(snapshot, plan);
  return plan;
}

/** The content of a snapshot; undefined where it has another form. The values of its rows are checked row by row later. */
function contentOf(text: string): Content | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isGroup(json) || json.version !== 1 || !isGroup(json.tables)) return undefined;
  const known: ReadonlySet<string> = new Set(sealedTables);
  const isSound = Object.entries(json.tables).every(([table, sealed]) => known.has(table) && isSealedTable(sealed));
  return isSound ? (json as unknown as Content) : undefined;
}

function isSealedTable(value: unknown): boolean {
  if (!isGroup(value) || !Array.isArray(value.columns) || !Array.isArray(value.rows)) return false;
  const names: readonly unknown[] = value.columns;
  // A column of that name would give rows another prototype.
  return names.every((name) => typeof name === 'string' && name !== '__proto__') && value.rows.every(Array.isArray);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
