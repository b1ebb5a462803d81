import { type Change, sameValue } from '../../shared/changes';
import type { AnyRow, TableName } from '../../shared/model/tables';
import { columnsOf, encode } from './codec';
import type { Database, SqlValue, Statement } from './driver';

/** Carries changes over to the tables, touching only the columns that differ. Statements are prepared once. */
export class RowWriter {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly db: Database) {}

  /** Must run inside a transaction. Throws when a row is not in the state a change expects. */
  write(changes: readonly Change[]): void {
    // The order of the changes is the people's, not that of the references between them.
    if (changes.length > 1) this.db.exec('PRAGMA defer_foreign_keys=ON');
    for (const { table, before, after } of changes) {
      if (before && after) this.update(table, before, after);
      else if (after) this.insert(table, after);
      else if (before)
        this.expectOne(this.prepared(`DELETE FROM "${table}" WHERE id = ?`).run(before.id), table, before);
    }
  }

  private insert(table: TableName, row: AnyRow): void {
    const columns = columnsOf(table);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const sql = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
    this.prepared(sql).run(...columns.map((column) => encode(column, row[column.name])));
  }

  private update(table: TableName, before: AnyRow, after: AnyRow): void {
    const changed = columnsOf(table).filter(({ name }) => !sameValue(before[name], after[name]));
    if (changed.length === 0) return;
    const values: SqlValue[] = changed.map((column) => encode(column, after[column.name]));
    const sql = `UPDATE "${table}" SET ${changed.map(({ name }) => `"${name}" = ?`).join(', ')} WHERE id = ?`;
    this.expectOne(this.prepared(sql).run(...values, before.id), table, before);
  }

  private expectOne(result: { changes: number }, table: TableName, row: AnyRow): void {
    if (result.changes !== 1) throw new Error(`The file does not hold ${table} ${row.id} as expected.`);
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
