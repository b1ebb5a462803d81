import { existsSync, realpathSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { PlanError } from '../shared/errors';
import type { AppliedChanges, Backup, OpenedWorkspace } from '../shared/ipc';
import type { Plan } from '../shared/plan';
import { texts } from '../shared/texts/texts';
import { Backups, freeName } from './db/backups';
import { copyDatabase } from './db/copy';
import { createWorkspaceFile, type OpenSurroundings, openWorkspaceFile } from './db/open';
import type { CallerId } from './dispatch';
import { Session } from './session';

/** The extension of workspace files. */
export const extension = 'throughline';

interface Surroundings {
  /** To every window, after each change. */
  readonly announce: (applied: AppliedChanges) => void;
  /** Another file is open now, or none; the caller knows already. */
  readonly changed: (caller?: CallerId) => void;
  readonly opened: (path: string) => void;
  /** The folder of all backups. */
  readonly backups: string;
}

/** How long after opening the daily backup is made: the first screen comes first. */
const BACKUP_DELAY_MS = 15_000;

/** Which workspace is open, and everything one does with whole files. One for all windows. */
export class OpenPlan {
  private session: Session | undefined;
  private backupTimer: NodeJS.Timeout | undefined;

  constructor(private readonly around: Surroundings) {}

  get isOpen(): boolean {
    return this.session !== undefined;
  }

  /** The open workspace. Throws PlanError 'no-workspace'. */
  get current(): Session {
    if (!this.session) throw new PlanError('no-workspace', texts.files.noWorkspace);
    return this.session;
  }

  /** What a window needs to show the open plan, or null. */
  snapshot(): OpenedWorkspace | null {
    return this.session?.snapshot() ?? null;
  }

  /** Opens a file in place of the open one, which stays open when this fails. Throws PlanError. */
  open(path: string, caller?: CallerId, notice?: string): OpenedWorkspace {
    const wanted = resolve(path);
    if (this.session && this.isCurrent(wanted)) return this.session.snapshot(notice);
    const next = Session.open(wanted, this.around.announce, this.surroundings());
    this.replace(next, caller);
    this.around.opened(next.path);
    return next.snapshot(notice);
  }

  /** Makes a file and opens it. */
  create(path: string, plan: Plan, caller?: CallerId): OpenedWorkspace {
    createWorkspaceFile(path, plan);
    return this.open(path, caller);
  }

  close(caller?: CallerId): void {
    if (this.session) this.replace(undefined, caller);
  }

  /** Lets go of the file without telling anyone, when the program ends. */
  letGo(): void {
    clearTimeout(this.backupTimer);
    this.session?.close();
    this.session = undefined;
  }

  /** Writes a copy of the open plan with its history. */
  saveCopy(path: string): void {
    const { db } = this.current;
    if (this.isCurrent(resolve(path))) throw new PlanError('refused', texts.files.exists(basename(path)));
    copyDatabase(db, path);
  }

  /** A copy beside the file (or in `fallback`, where nothing can be written beside it), opened at once. */
  async duplicate(fallback: string, caller?: CallerId): Promise<OpenedWorkspace> {
    const { path, db } = this.current;
    const name = basename(path, extname(path));
    const beside = await access(dirname(path), constants.W_OK).then(
      () => dirname(path),
      () => fallback,
    );
    let number = 1;
    while (existsSync(join(beside, `${texts.files.copySuffix(name, number)}.${extension}`))) number++;
    const copy = join(beside, `${texts.files.copySuffix(name, number)}.${extension}`);
    copyDatabase(db, copy);
    return this.open(copy, caller);
  }

  /** Backups of the open file, or of a file that cannot be opened. */
  backups(path?: string): Backup[] {
    return this.backupsOf(path ?? this.current.path).list();
  }

  /**
   * Brings a backup back. The open plan becomes what the backup holds, as one change that can be undone; a file that cannot
   * be opened is replaced and kept beside it.
   */
  restore(id: string, path: string | undefined, caller?: CallerId): OpenedWorkspace {
    const target = path === undefined ? this.current.path : resolve(path);
    const backups = this.backupsOf(target);
    const backup = openWorkspaceFile(backups.pathOf(id));
    try {
      if (this.session && this.isCurrent(target)) {
        backups.make(this.session.db, 'before-restore');
        this.session.become(backup.plan, texts.history.restored);
        return this.session.snapshot();
      }
    } finally {
      backup.close();
    }
    const healthy = this.tryOpen(target);
    if (healthy) {
      this.replace(healthy, caller);
      this.around.opened(healthy.path);
      return this.restore(id, target, caller);
    }
    const kept = backups.replaceDamaged(id);
    return this.open(target, caller, texts.files.restoredDamaged(kept));
  }

  private tryOpen(path: string): Session | undefined {
    try {
      return Session.open(path, this.around.announce, this.surroundings());
    } catch (error) {
      if (error instanceof PlanError && (error.code === 'corrupt' || error.code === 'not-a-database')) return undefined;
      if (error instanceof PlanError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  private replace(next: Session | undefined, caller: CallerId | undefined): void {
    this.letGo();
    this.session = next;
    if (next) this.backupSoon(next);
    this.around.changed(caller);
  }

  private backupSoon(session: Session): void {
    if (session.readOnly) return;
    this.backupTimer = setTimeout(() => {
      try {
        this.backupsOf(session.path).makeDaily(session.db);
      } catch (error) {
        process.stderr.write(`throughline: no backup today: ${error instanceof Error ? error.message : error}\n`);
      }
    }, BACKUP_DELAY_MS);
    this.backupTimer.unref();
  }

  private surroundings(): OpenSurroundings {
    return {
      beforeMigration: (path) => this.backupsOf(path).copyFile('before-migration'),
      backupHint: (path) => {
        const newest = this.backupsOf(path).list()[0];
        if (!newest) return texts.files.noBackup;
        return texts.files.newestBackup(
          new Date(newest.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
        );
      },
    };
  }

  private backupsOf(path: string): Backups {
    return new Backups(this.around.backups, path);
  }

  private isCurrent(path: string): boolean {
    return this.session !== undefined && realPath(path) === this.session.path;
  }
}

/** Where a new plan of this name goes in a folder: a name that every file system takes and nobody has yet. */
export function newFilePath(folder: string, planName: string): string {
  return join(folder, freeName(folder, safeName(planName), `.${extension}`));
}

/** A plan's name as a file name. */
export function safeName(planName: string): string {
  const plain = planName
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  return [...(plain === '' || reserved ? texts.files.untitled : plain)].slice(0, 80).join('').trim();
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
