import { existsSync, realpathSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { PlanError } from '../shared/errors';
import type { AppliedChanges, Backup, OpenedWorkspace } from '../shared/ipc';
import type { Plan } from '../shared/plan';
import type { SealedRound } from '../shared/sealed-box';
import { texts } from '../shared/texts/texts';
import { Backups, freeName } from './db/backups';
import { takeLock } from './db/file-lock';
import { copyDatabase } from './db/new-file';
import { createWorkspaceFile, readWorkspaceFile } from './db/open';
import type { CallerId } from './dispatch';
import { Session, type SessionSurroundings } from './session';

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
  /** The folder for the keys of what is collected in secret. */
  readonly keys?: string;
  /** To every window, when something collected in secret has begun, grown or ended. */
  readonly sealedChanged?: (rounds: readonly SealedRound[]) => void;
}

/** How long after opening the day's backup is looked to: the first screen comes first. */
const FIRST_BACKUP_MS = 15_000;
/** How often after that, so that a program that stays open for days has a backup of each. */
const NEXT_BACKUP_MS = 30 * 60_000;

/** Which workspace is open, and everything one does with whole files. One for all windows. */
export class OpenPlan {
  private session: Session | undefined;
  private backupTimer: NodeJS.Timeout | undefined;
  /** Number of changes of the open plan that its backup of today holds. */
  private backedUp = 0;
  private readonly tried = new Set<string>();

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

  /**
   * Opens a file in place of the open one, which stays open when this fails. What is open for reading only is tried anew.
   * Throws PlanError that knows the file.
   */
  open(path: string, caller?: CallerId, notice?: string): OpenedWorkspace {
    const wanted = resolve(path);
    this.tried.add(wanted);
    if (this.session && this.isCurrent(wanted) && !this.session.readOnly) return this.session.snapshot(notice);
    const next = this.openSession(wanted);
    this.replace(next, caller);
    this.around.opened(next.path);
    return next.snapshot(notice);
  }

  /** Whether a person has asked for this very path before, well or not. */
  hasTried(path: string): boolean {
    return this.tried.has(path) || path === this.session?.path;
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
    if (this.session) this.backUp(this.session);
    this.session?.close();
    this.session = undefined;
  }

  /** Writes a copy of the open plan with its history. Throws PlanError. */
  saveCopy(path: string): void {
    const { db } = this.current;
    const target = realPath(resolve(path));
    if (this.isCurrent(target)) throw new PlanError('refused', texts.files.exists(basename(path)));
    const lock = existsSync(target) ? takeLock(target) : undefined;
    if (lock?.held === false && lock.reason === 'locked') {
      throw new PlanError('locked', texts.files.openElsewhere(basename(path)));
    }
    try {
      copyDatabase(db, target);
    } finally {
      if (lock?.held) lock.release();
    }
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
    const target = path === undefined ? this.current.path : realPath(resolve(path));
    const backups = this.backupsOf(target);
    const plan = readBackup(backups.pathOf(id));
    if (!this.isCurrent(target)) {
      const healthy = this.tryOpen(target);
      if (!healthy) {
        const kept = backups.replaceDamaged(id);
        return this.open(target, caller, texts.files.restoredDamaged(kept));
      }
      this.replace(healthy, caller);
      this.around.opened(healthy.path);
    }
    const session = this.current;
    if (session.readOnly) throw new PlanError('read-only', texts.files.readOnly);
    backups.make(session.db, 'before-restore');
    session.become(plan, texts.history.restored);
    return session.snapshot(texts.files.restored);
  }

  /** The file opened for changes, or undefined when it cannot be opened at all. */
  private tryOpen(path: string): Session | undefined {
    try {
      const session = this.openSession(path);
      if (!session.readOnly) return session;
      session.close();
    } catch (error) {
      if (error instanceof PlanError && ['corrupt', 'not-a-database', 'not-found'].includes(error.code))
        return undefined;
      throw error;
    }
    throw new PlanError('read-only', texts.files.restoreReadOnly(basename(path)), undefined, path);
  }

  private openSession(path: string): Session {
    try {
      return Session.open(path, this.around.announce, this.surroundings());
    } catch (error) {
      throw error instanceof PlanError ? new PlanError(error.code, error.message, error.details, path) : error;
    }
  }

  private replace(next: Session | undefined, caller: CallerId | undefined): void {
    this.letGo();
    this.session = next;
    this.backedUp = 0;
    if (next) this.backupLater(next, FIRST_BACKUP_MS);
    this.around.changed(caller);
  }

  private backupLater(session: Session, delay: number): void {
    if (session.readOnly) return;
    this.backupTimer = setTimeout(() => {
      this.backUp(session);
      this.backupLater(session, NEXT_BACKUP_MS);
    }, delay);
    this.backupTimer.unref();
  }

  private backUp(session: Session): void {
    if (session.readOnly) return;
    try {
      this.backupsOf(session.path).makeDaily(session.db, session.revision > this.backedUp);
      this.backedUp = session.revision;
    } catch (error) {
      process.stderr.write(`throughline: no backup today: ${error instanceof Error ? error.message : error}\n`);
    }
  }

  private surroundings(): SessionSurroundings {
    const { keys, sealedChanged } = this.around;
    return {
      ...(keys ? { keys } : {}),
      ...(sealedChanged ? { sealedChanged } : {}),
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
    return new Backups(this.around.backups, realPath(resolve(path)));
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

/** What a backup holds; the backup itself stays as it is. Throws PlanError. */
function readBackup(path: string): Plan {
  try {
    return readWorkspaceFile(path);
  } catch (error) {
    if (error instanceof PlanError && error.code === 'corrupt')
      throw new PlanError('corrupt', texts.files.backupDamaged, error.message);
    throw error;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
