import { statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../shared/ipc';
import { readJsonFile, writeJsonFile } from './json-file';

const LONGEST = 20;

/** The files opened before, newest first. */
export class RecentFiles {
  private readonly listPath: string;
  private paths: string[];

  constructor(folder: string) {
    this.listPath = join(folder, 'recent.json');
    this.paths = readJsonFile(this.listPath, z.array(z.string()).parse, []).slice(0, LONGEST);
  }

  list(): RecentFile[] {
    return this.paths.map(recentFile);
  }

  has(path: string): boolean {
    return this.paths.includes(path);
  }

  add(path: string): void {
    this.paths = [path, ...this.paths.filter((known) => known !== path)].slice(0, LONGEST);
    writeJsonFile(this.listPath, this.paths);
  }

  forget(path: string): void {
    this.paths = this.paths.filter((known) => known !== path);
    writeJsonFile(this.listPath, this.paths);
  }
}

/** Changes may still wait in the log beside the file: both count. */
function recentFile(path: string): RecentFile {
  const file = statSync(path, { throwIfNoEntry: false });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return {
    path,
    name: basename(path, extname(path)),
    modifiedAt: new Date(Math.max(file?.mtimeMs ?? 0, log?.size ? log.mtimeMs : 0)).toISOString(),
    size: (file?.size ?? 0) + (log?.size ?? 0),
    missing: file === undefined,
  };
}
