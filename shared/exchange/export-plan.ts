import { type AnyRow, tableNames, tables } from '../model/tables';
import type { Plan } from '../plan';
import { planFormat, planFormatVersion } from './plan-file';

/**
 * The whole plan as JSON text that `importPlan` reads back into an identical plan. Tables in file order, rows by id,
 * fields in the order of their schema, two spaces, a newline at the end: the same plan always gives the same text, and
 * a small change a small difference.
 */
export function exportPlan(plan: Plan): string {
  const file: Record<string, unknown> = { format: planFormat, version: planFormatVersion };
  for (const table of tableNames) {
    const columns = Object.keys(tables[table].schema.shape);
    const rows = [...plan.rows[table].values()] as AnyRow[];
    rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    file[table] = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}
