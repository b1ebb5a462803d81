import { accessSync, existsSync, constants as fsConstants, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { PlanError } from '../../shared/errors';
import type { ReadOnlyReason } from '../../shared/ipc';
import { type AnyRow, tableNames } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { dropBoxes } from '../sealed/drop-boxes';
import { columnsOf, encode } from './codec';
import { type Database, openDatabase, sqliteCode, sqliteCodes } from './driver';
import { type FileIdentity, identify } from './file-identity';
import { takeLock } from './file-lock';
import { applicationId, hasWaitingChanges, readHeader } from './header';
import { DamageError, loadPlan } from './load';
import { migrate, schemaOf } from './migrate';
import type { Migration } from './migrations/migration';
import { migrations as released } from './migrations/migrations';
import { makeDatabaseFile } from './new-file';
import { type PrivateCopy, privateCopy } from './private-copy';
import { fileErrorCode } from './problems';

/** An open workspace file with the plan it holds. */
export interface OpenFile {
  /** The file itself, links resolved; when `readOnly` is set, `db` is on a private copy of it. */
  readonly path: string;
  readonly db: Database;
  readonly plan: Plan;
  readonly readOnly: ReadOnlyReason | null;
  /** Whether what is written to `db` is still found at `path`. */
  readonly inPlace: () => boolean;
  /** Lets go of the file; safe to call twice. */
  readonly close: () => void;
}

/** What opening may need from around it. */
export interface OpenSurroundings {
  /** Makes a copy before the file is migrated and tells where it is. */
  readonly beforeMigration?: (path: string) => string;
  /** What to say about backups of a damaged file. */
  readonly backupHint?: (path: string) => string;
  /** Only for tests of the runner. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a workspace file. Every bad file gets its own PlanError and is left as it was: 'not-found', 'not-a-database',
 * 'other-program', 'newer-schema', 'corrupt', 'locked' (by another program), 'io'. A file that may not be written to or
 * that another Throughline holds is opened on a private copy, so that nothing beside it is touched.
 */
export function openWorkspaceFile(path: string, surroundings: OpenSurroundings = {}): OpenFile {
  const name = basename(path);
  const file = findFile(path, name);
  checkHeader(file, name, surroundings);
  const lock = writable(file) ?? takeLock(file);
  if (typeof lock === 'string' || !lock.held) {
    return openReadOnly(file, name, typeof lock === 'string' ? lock : lock.reason, surroundings);
  }
  let db: Database | undefined;
  let identity: FileIdentity | undefined;
  const letGo = () => {
    identity?.release();
    lock.release();
  };
  try {
    identity = identify(file);
    db = openDatabase(file);
    const plan = readPlan(db, file, name, surroundings, true);
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
    return { path: file, db, plan, readOnly: null, inPlace: identity.inPlace, close: once(db, letGo) };
  } catch (error) {
    db?.close();
    letGo();
    throw openProblem(error, file, surroundings);
  }
}

/**
 * The plan a workspace file holds, without opening it for changes: nothing is written to it or beside it, not even a
 * newer schema. Throws PlanError like `openWorkspaceFile`.
 */
export function readWorkspaceFile(path: string, surroundings: OpenSurroundings = {}): Plan {
  const name = basename(path);
  const file = findFile(path, name);
  checkHeader(file, name, surroundings);
  const lock = writable(file) ?? takeLock(file);
  const reason = typeof lock === 'string' ? lock : lock.held ? 'file' : lock.reason;
  try {
    const opened = openReadOnly(file, name, reason, surroundings);
    opened.close();
    return opened.plan;
  } finally {
    if (typeof lock !== 'string' && lock.held) lock.release();
  }
}

/** Makes a new workspace file holding `plan`. It gets its name only when it is complete. Throws PlanError. */
export function createWorkspaceFile(path: string, plan: Plan): void {
  const name = basename(path);
  if (existsSync(path)) throw new PlanError('refused', texts.files.exists(name));
  makeDatabaseFile(path, (unfinished) => {
    const db = openDatabase(unfinished, { create: true });
    try {
      db.exec(`PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA application_id=${applicationId}`);
      migrate(db, name);
      db.transaction(() => writeRows(db, plan));
    } finally {
      db.close();
    }
  });
}

function writeRows(db: Database, plan: Plan): void {
  db.exec('PRAGMA defer_foreign_keys=ON');
  for (const table of tableNames) {
    const columns = columnsOf(table);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const insert = db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of plan.rows[table].values() as Iterable<AnyRow>) {
      insert.run(...columns.map((column) => encode(column, row[column.name])));
    }
  }
}

function findFile(path: string, name: string): string {
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) throw new PlanError('not-a-database', texts.files.isFolder(name));
    return real;
  } catch (error) {
    if (error instanceof PlanError) throw error;
    if (fileErrorCode(error) === 'EACCES') throw new PlanError('io', texts.files.noAccess(name));
    throw new PlanError('not-found', texts.files.notFound(name));
  }
}

function checkHeader(file: string, name: string, surroundings: OpenSurroundings): void {
  let header: ReturnType<typeof readHeader>;
  try {
    header = readHeader(file);
  } catch (error) {
    throw new PlanError('io', texts.files.noAccess(name), String(error));
  }
  if (!header) throw new PlanError('not-a-database', texts.files.notADatabase(name));
  if (header.applicationId !== applicationId) throw new PlanError('other-program', texts.files.otherProgram(name));
  const { length } = surroundings.migrations ?? released;
  if (header.schema > length) throw new PlanError('newer-schema', texts.files.newerSchema(name));
  if (header.size < header.expectedSize && !hasWaitingChanges(file)) {
    throw corrupt(texts.files.truncated, file, name, surroundings);
  }
}

function corrupt(place: string, file: string, name: string, { backupHint }: OpenSurroundings, details?: string) {
  return new PlanError(
    'corrupt',
    texts.files.corrupt(name, place, backupHint?.(file) ?? texts.files.noBackup),
    details,
  );
}

/** Why the file cannot be written to, or undefined when it can. */
function writable(file: string): 'file' | 'folder' | undefined {
  const may = (path: string) => {
    try {
      accessSync(path, fsConstants.W_OK);
      return true;
    } catch {
      return false;
    }
  };
  if (!may(dirname(file))) return 'folder';
  return may(file) ? undefined : 'file';
}

function readPlan(db: Database, file: string, name: string, surroundings: OpenSurroundings, real: boolean): Plan {
  db.exec('PRAGMA foreign_keys=ON');
  const migrations = surroundings.migrations ?? released;
  if (schemaOf(db) < migrations.length) {
    const backup = real ? backUpFirst(db, file, name, surroundings) : '';
    try {
      migrate(db, name, migrations);
    } catch (error) {
      if (error instanceof PlanError || sqliteCode(error) === sqliteCodes.corrupt) throw error;
      throw new PlanError('io', texts.files.migrationFailed(name, backup), String(error));
    }
  } else migrate(db, name, migrations);
  return loadPlan(db);
}

/** Nothing is brought up to date that could not be copied aside first. Tells where the copy is. */
function backUpFirst(db: Database, file: string, name: string, { beforeMigration }: OpenSurroundings): string {
  try {
    // What waits in the log since a crash belongs to the backup too.
    if (hasWaitingChanges(file)) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return beforeMigration?.(file) ?? '';
  } catch (error) {
    throw new PlanError('io', texts.files.noBackupFirst(name), String(error));
  }
}

function openReadOnly(file: string, name: string, reason: ReadOnlyReason, surroundings: OpenSurroundings): OpenFile {
  let db: Database | undefined;
  let copy: PrivateCopy | undefined;
  try {
    copy = privateCopy(file, reason === 'locked');
    db = openDatabase(copy.path);
    const plan = readPlan(db, file, name, surroundings, false);
    dropBoxes(db);
    return { path: file, db, plan, readOnly: reason, inPlace: () => true, close: once(db, copy.remove) };
  } catch (error) {
    db?.close();
    copy?.remove();
    throw openProblem(error, file, surroundings);
  }
}

function once(db: Database, after: () => void): () => void {
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    try {
      db.close();
    } finally {
      after();
    }
  };
}

/** What reading a workspace file stumbled over, as something people can act on; what is not the file's fault as it was. */
export function openProblem(error: unknown, file: string, surroundings: OpenSurroundings = {}): unknown {
  if (error instanceof PlanError) return error;
  const name = basename(file);
  if (error instanceof DamageError) return corrupt(error.message, file, name, surroundings);
  const details = error instanceof Error ? error.message : undefined;
  switch (sqliteCode(error)) {
    case undefined:
      return error;
    case sqliteCodes.busy:
    case sqliteCodes.locked:
      return new PlanError('locked', texts.files.busy(name), details);
    case sqliteCodes.full:
      return new PlanError('disk-full', texts.files.diskFullAtOpening(name), details);
    case sqliteCodes.ioError:
    case sqliteCodes.cannotOpen:
    case sqliteCodes.readOnly:
      return new PlanError('io', texts.files.noAccess(name), details);
    default:
      return corrupt(texts.files.damagedPages, file, name, surroundings, details);
  }
}
