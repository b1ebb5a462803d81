import BetterSqlite from 'better-sqlite3';
import { openWorkspaceFile } from '../../electron/db/open';
import { tableNames } from '../../shared/model/tables';
import { type BenchRow, medianTimes } from './bench';

/** A handle on the file as our program has it: same journal, same durability, same checks by SQLite. */
export function bareHandle(file: string): BetterSqlite.Database {
  const db = new BetterSqlite(file);
  db.exec('PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
  return db;
}

/** Opening a file, against the least that SQLite itself takes for the same rows; `size`: what is in it. */
export async function openingAgainstSelect(file: string, size: string): Promise<BenchRow> {
  /** Rows that the comparison holds on to, as a program would that wants to use them. */
  const kept: unknown[] = [];
  let close = (): void => {};
  const { ours, comparison } = await medianTimes(
    () => {
      const opened = openWorkspaceFile(file);
      close = opened.close;
    },
    () => {
      const db = bareHandle(file);
      for (const table of tableNames) kept.push(db.prepare(`SELECT * FROM "${table}"`).all());
      close = () => void db.close();
    },
    9,
    () => {
      close();
      kept.length = 0;
      globalThis.gc?.();
    },
  );
  return {
    what: `open the file -> Plan ready, every row checked (${size})`,
    ours,
    comparison,
    against: 'better-sqlite3: open the file, SELECT * of the same tables',
    unit: 'ms',
    bar: 4,
  };
}
