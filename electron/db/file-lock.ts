import { rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Database, openDatabase, sqliteCode, sqliteCodes } from './driver';

/** A held lock, or why there is none. */
export type LockAttempt =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly reason: 'locked' | 'folder' };

/** The file beside a workspace that says it is in use. */
export function lockPath(workspace: string): string {
  return join(dirname(workspace), `.${basename(workspace)}-lock`);
}

/**
 * Takes the lock of a workspace file. It is an exclusive SQLite transaction on an empty file beside it, so the
 * operating system gives it back however this process ends.
 */
export function takeLock(workspace: string): LockAttempt {
  const path = lockPath(workspace);
  for (let attempt = 0; attempt < 10; attempt++) {
    const before = inode(path);
    const lock = tryLock(path);
    if (lock === 'locked' || lock === 'folder') return { held: false, reason: lock };
    // Its last holder may have removed the file between our opening and locking it: then our lock guards nothing.
    if (lock && before !== undefined && inode(path) === before) return { held: true, release: releaser(lock, path) };
    lock?.close();
  }
  return { held: false, reason: 'locked' };
}

function tryLock(path: string): Database | 'locked' | 'folder' | undefined {
  let db: Database | undefined;
  try {
    db = openDatabase(path, { create: true, timeout: 0 });
    db.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db?.close();
    const code = sqliteCode(error);
    if (code === sqliteCodes.busy || code === sqliteCodes.locked) return 'locked';
    return code === undefined ? undefined : 'folder';
  }
}

function releaser(db: Database, path: string): () => void {
  return () => {
    // Removed while still held, so that nobody can take it in between; where open files cannot go, afterwards.
    const removed = remove(path);
    db.close();
    if (!removed) remove(path);
  };
}

function remove(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

function inode(path: string): number | undefined {
  try {
    return statSync(path).ino;
  } catch {
    return undefined;
  }
}
