import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { PlanError } from '../../shared/errors';
import type { Backup } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { dropBoxesFromCopy } from '../sealed/drop-boxes';
import type { Database } from './driver';
import { takeLock } from './file-lock';
import { copyDatabase, flush, makeDatabaseFile } from './new-file';
import { newFileProblem } from './problems';

/** How many backups of each kind are kept. */
export const keptBackups = 10;

const fileName = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.(daily|before-migration|before-restore)\.throughline$/;

/**
 * The backups of one workspace file, in a folder of their own named after the file and its path. A backup's name holds
 * its instant and its reason; only complete ones have such a name.
 */
export class Backups {
  readonly folder: string;

  constructor(
    root: string,
    private readonly workspace: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    const hash = createHash('sha256').update(workspace).digest('hex').slice(0, 12);
    this.folder = join(root, `${basename(workspace, extname(workspace))}-${hash}`);
  }

  /** Newest first. */
  list(): Backup[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .flatMap((id) => {
        const [, stamp, reason] = fileName.exec(id) ?? [];
        if (!stamp) return [];
        const at = stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z');
        const { size } = statSync(join(this.folder, id));
        return [{ id, at, size, reason: reason as Backup['reason'] }];
      })
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Where a backup is. Throws PlanError 'not-found' for anything that is not in the list. */
  pathOf(id: string): string {
    if (!this.list().some((backup) => backup.id === id)) throw new PlanError('not-found', texts.files.backupGone);
    return join(this.folder, id);
  }

  /**
   * Makes the backup of the day when something changed since the newest one: `changed` by the caller's own knowledge, or
   * by the log. It takes the place of an earlier one of the same day. A file that SQLite finds damaged is not backed up, so
   * that it never pushes a good backup out. Tells whether one was made.
   */
  makeDaily(db: Database, changed = false): boolean {
    const dailies = this.list().filter((backup) => backup.reason === 'daily');
    const [newest] = dailies;
    if (newest && !changed) {
      const changedAt = db.prepare('SELECT at FROM change_log ORDER BY id DESC LIMIT 1').get()?.at;
      if (changedAt === undefined || String(changedAt) <= newest.at) return false;
    }
    if (db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') return false;
    const made = basename(this.make(db, 'daily'));
    const today = localDay(this.now());
    for (const { id, at } of dailies) if (id !== made && localDay(new Date(at)) === today) this.remove(id);
    return true;
  }

  /** Copies an open database aside. Returns the copy's path. */
  make(db: Database, reason: Backup['reason']): string {
    const path = this.nextPath(reason);
    copyDatabase(db, path);
    this.rotate(reason);
    return path;
  }

  /** Copies the file itself aside, before it is brought to a newer schema; nobody may be writing to it. */
  copyFile(reason: Backup['reason']): string {
    const path = this.nextPath(reason);
    makeDatabaseFile(path, (unfinished) => {
      copyFileSync(this.workspace, unfinished);
      dropBoxesFromCopy(unfinished);
    });
    this.rotate(reason);
    return path;
  }

  /**
   * Puts a backup in the place of a file that cannot be opened, which is kept beside it. Returns where, or undefined when
   * there was none. Throws PlanError.
   */
  replaceDamaged(id: string): string | undefined {
    const backup = this.pathOf(id);
    const lock = takeLock(this.workspace);
    if (!lock.held && lock.reason === 'locked')
      throw new PlanError('locked', texts.files.busy(basename(this.workspace)));
    try {
      const kept = this.setAside();
      makeDatabaseFile(this.workspace, (unfinished) => copyFileSync(backup, unfinished));
      return kept;
    } finally {
      if (lock.held) lock.release();
    }
  }

  /** A copy first: should the rest fail, the file is still where it was. */
  private setAside(): string | undefined {
    if (!existsSync(this.workspace)) return undefined;
    const extension = extname(this.workspace);
    const name = basename(this.workspace, extension);
    const folder = dirname(this.workspace);
    const kept = join(folder, freeName(folder, texts.files.damagedSuffix(name, localDay(this.now())), extension));
    try {
      copyFileSync(this.workspace, kept);
      // Changes of the damaged file may still wait in its log.
      if (existsSync(`${this.workspace}-wal`)) copyFileSync(`${this.workspace}-wal`, `${kept}-wal`);
      flush(kept);
      return kept;
    } catch (error) {
      for (const suffix of ['', '-wal']) rmSync(kept + suffix, { force: true });
      throw newFileProblem(error, kept);
    }
  }

  private nextPath(reason: Backup['reason']): string {
    return join(this.folder, `${this.now().toISOString().replace(/[:.]/g, '-')}.${reason}.throughline`);
  }

  private rotate(reason: Backup['reason']): void {
    const old = this.list().filter((backup) => backup.reason === reason);
    for (const { id } of old.slice(keptBackups)) this.remove(id);
  }

  private remove(id: string): void {
    rmSync(join(this.folder, id), { force: true });
  }
}

/** A name that no file in the folder has, with its extension. */
export function freeName(folder: string, name: string, extension: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? `${name}${extension}` : `${name} ${number}${extension}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}

function localDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
