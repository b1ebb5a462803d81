import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dropBoxesFromCopy } from '../sealed/drop-boxes';
import type { Database } from './driver';
import { sqliteCode } from './driver';
import { fileErrorCode, newFileProblem } from './problems';

/** What SQLite keeps beside a database. */
export const companions = ['-wal', '-shm', '-journal'] as const;

/**
 * Makes a database file: `write` fills it under another name, and it gets its own only when it is complete on disk.
 * Throws PlanError; then nothing was changed.
 */
export function makeDatabaseFile(target: string, write: (unfinished: string) => void): void {
  const unfinished = join(dirname(target), `.${basename(target)}-new`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    rmSync(unfinished, { force: true });
    write(unfinished);
    flush(unfinished);
    // A log that a former file of this name left behind would be read into the new one.
    for (const suffix of companions) rmSync(target + suffix, { force: true });
    renameSync(unfinished, target);
    flush(dirname(target));
  } catch (error) {
    discard(unfinished);
    if (sqliteCode(error) === undefined && fileErrorCode(error) === undefined) throw error;
    throw newFileProblem(error, target);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is not even a folder it could lie in.
  }
}

/** Writes a compact copy of an open database, with its history and without sealed boxes. Throws PlanError. */
export function copyDatabase(db: Database, target: string): void {
  makeDatabaseFile(target, (unfinished) => {
    db.prepare('VACUUM INTO ?').run(unfinished);
    dropBoxesFromCopy(unfinished);
  });
}

/** Waits until a file, or the names in a folder, are on the disk; Windows cannot open folders and needs not. */
export function flush(path: string): void {
  let file: number;
  try {
    file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
