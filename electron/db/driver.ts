import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type BetterSqlite from 'better-sqlite3';

/** What a column can hold. */
export type SqlValue = string | number | bigint | null | Uint8Array;
/** A row as SQLite gives it: a plain object, one property per column. */
export type SqlRow = Record<string, SqlValue>;

/** A prepared statement. */
export interface Statement {
  /** Runs it and tells how many rows changed and which rowid was made last. */
  run(...values: SqlValue[]): { changes: number; lastInsertRowid: number };
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
}

/** An open SQLite database, whichever driver this runtime can load. */
export interface Database {
  readonly path: string;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /** Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back and throws on when it or the commit throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** How to open a database file. */
export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Make the file when it does not exist; otherwise that is an error (14 cantopen). */
  readonly create?: boolean;
  /** How long to wait for another program's lock, in milliseconds. */
  readonly timeout?: number;
}

/** SQLite's primary result codes that we tell apart. */
export const sqliteCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

const load = createRequire(import.meta.url);

/** better-sqlite3 needs Node-API 10; on an older runtime merely loading it ends the process. */
const runtimeTakesBetterSqlite = Number(process.versions.napi) >= 10;

/** Opens a database with better-sqlite3, or with a driver of the same SQLite where the runtime is too old for it. */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  if (!options.create && !existsSync(path)) {
    throw Object.assign(new Error('unable to open database file'), { code: 'SQLITE_CANTOPEN' });
  }
  return runtimeTakesBetterSqlite ? openBetterSqlite(path, options) : openCompatible(path, options);
}

function openBetterSqlite(path: string, options: OpenOptions): Database {
  const Driver = load('better-sqlite3') as typeof BetterSqlite;
  const db = new Driver(path, { readonly: options.readOnly ?? false, timeout: options.timeout ?? 2_000 });
  const prepare = (sql: string): Statement => {
    const statement = db.prepare<SqlValue[], SqlRow>(sql);
    return {
      run: (...values) => {
        const { changes, lastInsertRowid } = statement.run(...values);
        return { changes, lastInsertRowid: Number(lastInsertRowid) };
      },
      get: (...values) => statement.get(...values),
      all: (...values) => statement.all(...values),
    };
  };
  return withTransactions({ path, prepare, exec: (sql) => void db.exec(sql), close: () => void db.close() });
}

function openCompatible(path: string, options: OpenOptions): Database {
  const { DatabaseSync } = load('@photostructure/sqlite') as typeof import('@photostructure/sqlite');
  const db = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: options.timeout ?? 2_000 });
  const prepare = (sql: string): Statement => {
    const statement = db.prepare(sql);
    return {
      run: (...values) => {
        const { changes, lastInsertRowid } = statement.run(...values);
        return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
      },
      get: (...values) => statement.get(...values) as SqlRow | undefined,
      all: (...values) => statement.all(...values) as SqlRow[],
    };
  };
  return withTransactions({ path, prepare, exec: (sql) => db.exec(sql), close: () => db.close() });
}

function withTransactions(db: Omit<Database, 'transaction'>): Database {
  const lazily = (sql: string) => {
    let statement: Statement | undefined;
    return () => {
      statement ??= db.prepare(sql);
      statement.run();
    };
  };
  const begin = lazily('BEGIN IMMEDIATE');
  const commit = lazily('COMMIT');
  const rollback = lazily('ROLLBACK');
  return {
    ...db,
    transaction(work) {
      begin();
      try {
        const value = work();
        commit();
        return value;
      } catch (error) {
        try {
          rollback();
        } catch {
          // After a full disk or an I/O error SQLite has already rolled back by itself.
        }
        throw error;
      }
    },
  };
}

/** SQLite's primary result code of an error of either driver; undefined when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  if (typeof errcode === 'number') return errcode & 0xff;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return undefined;
  return codeNames.find(([name]) => code === name || code.startsWith(`${name}_`))?.[1] ?? 1;
}

const codeNames: readonly (readonly [string, number])[] = [
  ['SQLITE_BUSY', sqliteCodes.busy],
  ['SQLITE_LOCKED', sqliteCodes.locked],
  ['SQLITE_READONLY', sqliteCodes.readOnly],
  ['SQLITE_IOERR', sqliteCodes.ioError],
  ['SQLITE_CORRUPT', sqliteCodes.corrupt],
  ['SQLITE_FULL', sqliteCodes.full],
  ['SQLITE_CANTOPEN', sqliteCodes.cannotOpen],
  ['SQLITE_CONSTRAINT', sqliteCodes.constraint],
  ['SQLITE_NOTADB', sqliteCodes.notADatabase],
];
