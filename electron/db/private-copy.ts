import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openDatabase } from './driver';
import { fileErrorCode, newFileProblem } from './problems';

/** A copy of a workspace file that only this process knows. */
export interface PrivateCopy {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Copies a workspace file as it is now to the folder for temporary files, with the changes that wait in its write-ahead
 * log. `inUse`: another process is writing to it, so SQLite takes the picture; nothing beside the file is made either way.
 * Throws PlanError or SQLite's error.
 */
export function privateCopy(file: string, inUse: boolean): PrivateCopy {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  const path = join(folder, basename(file));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    if (inUse && existsSync(`${file}-shm`)) takePicture(file, path);
    else copyFiles(file, path);
    return { path, remove };
  } catch (error) {
    remove();
    throw fileErrorCode(error) === undefined ? error : newFileProblem(error, path);
  }
}

/** A file that is open elsewhere has its log and index beside it already: one more reader makes nothing new. */
function takePicture(file: string, path: string): void {
  const db = openDatabase(file, { readOnly: true });
  try {
    db.prepare('VACUUM INTO ?').run(path);
  } finally {
    db.close();
  }
}

function copyFiles(file: string, path: string): void {
  copyFileSync(file, path);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${path}-wal`);
}
