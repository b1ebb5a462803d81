import { basename } from 'node:path';
import { applyChanges, type Change, mergeChanges, reverse } from '../../shared/changes';
import { PlanError } from '../../shared/errors';
import { checkChanges } from '../../shared/integrity';
import type { HistoryEntry, HistoryState } from '../../shared/ipc';
import { type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import type { Database, SqlRow, SqlValue, Statement } from './driver';
import { schemaVersion } from './migrations/migrations';
import type { OpenFile } from './open';
import { writeProblem } from './problems';
import { RowWriter } from './row-writer';

/** What a change did: for the answer and for every window. */
export interface Committed {
  readonly label: string;
  readonly changes: readonly Change[];
}

/** What goes along with every change of the plan, in the same transaction. */
export interface Companion {
  /** Why changes, which go back in the history, cannot be made; in words. */
  readonly cannotGoBack: (changes: readonly Change[]) => string | undefined;
  /** Inside the transaction, after the rows were written. Throwing takes the change back. */
  readonly within: (changes: readonly Change[]) => void;
  /** After the change was saved. */
  readonly committed: () => void;
  /** After the change was taken back. */
  readonly failed: () => void;
}

/** An entry without its changes. */
interface LogEntry {
  readonly id: number;
  readonly label: string;
  readonly schemaVersion: number;
}

/**
 * The only writer of a workspace file: rows and log entry go into one transaction, after the changes were applied to the
 * plan in memory and checked there. When anything fails, memory and file both stay as they were and a PlanError says why.
 */
export class History {
  private readonly db: Database;
  private readonly plan: Plan;
  private readonly rows: RowWriter;
  private readonly statements = new Map<string, Statement>();
  private newestApplied: LogEntry | undefined;
  private oldestUndone: LogEntry | undefined;
  private known: { readonly id: number; readonly stop: string | undefined } | undefined;
  /** One cannot go back before this entry: it was written by an older schema. */
  private readonly border: number;

  constructor(
    private readonly file: OpenFile,
    private readonly companion?: Companion,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.db = file.db;
    this.plan = file.plan;
    this.rows = new RowWriter(file.db);
    this.newestApplied = this.readNewestApplied();
    this.oldestUndone = this.readOldestUndone();
    const older = this.statement('SELECT max(id) AS id FROM change_log WHERE schema_version < ?');
    this.border = schemaVersion > 1 ? Number(older.get(schemaVersion)?.id ?? 0) : 0;
  }

  /** What Undo and Redo would do. */
  get state(): HistoryState {
    const label = (entry: LogEntry | undefined) =>
      entry && !this.file.readOnly && this.isCurrent(entry) ? entry.label : null;
    const undo = label(this.newestApplied);
    const undoStop = undo === null ? null : (this.stopOf(this.newestApplied) ?? null);
    return { undo: undoStop === null ? undo : null, redo: label(this.oldestUndone), undoStop };
  }

  /** Applies and saves changes as one undoable entry; what was undone before can no longer be redone. */
  commit(label: string, changes: readonly Change[]): Committed {
    if (changes.length === 0) return { label, changes };
    const discarded = this.oldestUndone !== undefined;
    const id = this.write(changes, () => {
      if (discarded) this.statement("UPDATE change_log SET state = 'discarded' WHERE state = 'undone'").run();
      const insert =
        "INSERT INTO change_log (at, state, schema_version, label, changes) VALUES (?, 'applied', ?, ?, ?)";
      const at = this.now().toISOString();
      return this.statement(insert).run(at, schemaVersion, label, JSON.stringify(changes)).lastInsertRowid;
    });
    this.newestApplied = { id, label, schemaVersion };
    this.oldestUndone = undefined;
    return { label, changes };
  }

  /** Takes back the newest applied entry. Throws PlanError 'nothing-to-undo'. */
  undo(): Committed {
    const entry = this.newestApplied;
    if (!entry || !this.isCurrent(entry)) throw new PlanError('nothing-to-undo', texts.files.nothingToUndo);
    const stop = this.stopOf(entry);
    if (stop) throw new PlanError('refused', stop);
    const changes = reverse(this.changesOf(entry.id));
    this.write(changes, () => this.setState(entry.id, 'undone'));
    this.oldestUndone = entry;
    this.newestApplied = this.readNewestApplied();
    return { label: entry.label, changes };
  }

  /** Makes the oldest undone entry again. Throws PlanError 'nothing-to-redo'. */
  redo(): Committed {
    const entry = this.oldestUndone;
    if (!entry || !this.isCurrent(entry)) throw new PlanError('nothing-to-redo', texts.files.nothingToRedo);
    const changes = this.changesOf(entry.id);
    this.write(changes, () => this.setState(entry.id, 'applied'));
    this.newestApplied = entry;
    this.oldestUndone = this.readOldestUndone();
    return { label: entry.label, changes };
  }

  /**
   * Back (or forward, for an undone entry) to the plan as it was right after entry `id`, as one new undoable change;
   * null: to the plan as the file was made. Throws PlanError 'refused' for a point one cannot go to.
   */
  returnTo(id: number | null): Committed {
    const target = id === null ? undefined : this.statement('SELECT state, label FROM change_log WHERE id = ?').get(id);
    if (id === null ? this.border > 0 : !target || target.state === 'discarded' || id < this.border) {
      throw new PlanError('refused', texts.files.cannotReturn);
    }
    const forward = target?.state === 'undone';
    const between = forward
      ? this.statement("SELECT changes FROM change_log WHERE state = 'undone' AND id <= ? ORDER BY id")
      : this.statement("SELECT changes FROM change_log WHERE state = 'applied' AND id > ? ORDER BY id DESC");
    const lists = between.all(id ?? 0).map(({ changes }) => {
      const list = changesFrom(changes);
      return forward ? list : reverse(list);
    });
    const label = id === null ? texts.history.jumpedToStart : texts.history.jumpedBack(String(target?.label ?? ''));
    const changes = mergeChanges(lists);
    const stop = this.companion?.cannotGoBack(changes);
    if (stop) throw new PlanError('refused', stop);
    return this.commit(label, changes);
  }

  /**
   * The plan as it was when the first change at or after `instant` (ISO 8601, UTC) had not been made yet, without what was undone;
   * a copy, to compare with. Throws PlanError 'refused' for a time before the file's format was updated.
   */
  planBefore(instant: string): Plan {
    const first = this.statement("SELECT min(id) AS id FROM change_log WHERE state = 'applied' AND at >= ?").get(
      instant,
    );
    const plan = planFromRows(rowsFromPlan(this.plan));
    if (first?.id == null) return plan;
    const since = Number(first.id);
    if (since <= this.border) throw new PlanError('refused', texts.files.cannotReturn);
    const between = this.statement(
      "SELECT changes FROM change_log WHERE state = 'applied' AND id >= ? ORDER BY id DESC",
    );
    applyChanges(plan, mergeChanges(between.all(since).map(({ changes }) => reverse(changesFrom(changes)))));
    return plan;
  }

  /** When the first change that still holds was made (ISO 8601, UTC); null while there is none. */
  get firstChange(): string | null {
    const first = this.statement("SELECT at FROM change_log WHERE state = 'applied' ORDER BY id LIMIT 1").get();
    return first ? String(first.at) : null;
  }

  /** A page of the log, newest first. */
  list(limit: number, before = Number.MAX_SAFE_INTEGER): HistoryEntry[] {
    const page = 'SELECT id, at, label, state FROM change_log WHERE id < ? ORDER BY id DESC LIMIT ?';
    return this.statement(page)
      .all(before, limit)
      .map((row) => ({
        id: Number(row.id),
        at: String(row.at),
        label: String(row.label),
        state: row.state as HistoryEntry['state'],
        canReturn: row.state !== 'discarded' && row.id !== this.newestApplied?.id && Number(row.id) >= this.border,
      }));
  }

  private write<T>(changes: readonly Change[], log: () => T): T {
    if (this.file.readOnly) throw new PlanError('read-only', texts.files.readOnly);
    if (!this.file.inPlace()) this.refuseMoved();
    applyChanges(this.plan, changes);
    let logged: T;
    try {
      checkChanges(this.plan, changes);
      logged = this.db.transaction(() => {
        this.rows.write(changes);
        this.companion?.within(changes);
        return log();
      });
    } catch (error) {
      applyChanges(this.plan, reverse(changes));
      this.companion?.failed();
      throw writeProblem(error);
    }
    this.companion?.committed();
    return logged;
  }

  /** What was stored before goes along with the file, wherever it is now. */
  private refuseMoved(): never {
    this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    throw new PlanError('io', texts.files.movedWhileOpen(basename(this.file.path)));
  }

  private setState(id: number, state: 'applied' | 'undone'): void {
    this.statement('UPDATE change_log SET state = ? WHERE id = ?').run(state, id);
  }

  private changesOf(id: number): Change[] {
    return changesFrom(this.statement('SELECT changes FROM change_log WHERE id = ?').get(id)?.changes);
  }

  /** Why an entry cannot be undone. Asked at every change, so it is worked out once for each newest entry. */
  private stopOf(entry: LogEntry | undefined): string | undefined {
    if (!entry || !this.companion) return undefined;
    if (this.known?.id !== entry.id) {
      this.known = { id: entry.id, stop: this.companion.cannotGoBack(reverse(this.changesOf(entry.id))) };
    }
    return this.known.stop;
  }

  private isCurrent(entry: LogEntry): boolean {
    return entry.schemaVersion === schemaVersion;
  }

  private readNewestApplied(): LogEntry | undefined {
    const newest = "SELECT id, label, schema_version FROM change_log WHERE state = 'applied' ORDER BY id DESC LIMIT 1";
    return logEntry(this.statement(newest).get());
  }

  private readOldestUndone(): LogEntry | undefined {
    const oldest = "SELECT id, label, schema_version FROM change_log WHERE state = 'undone' ORDER BY id LIMIT 1";
    return logEntry(this.statement(oldest).get());
  }

  private statement(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

function changesFrom(stored: SqlValue | undefined): Change[] {
  try {
    return JSON.parse(String(stored)) as Change[];
  } catch (error) {
    throw new PlanError('corrupt', texts.files.damagedWhileOpen, String(error));
  }
}

function logEntry(row: SqlRow | undefined): LogEntry | undefined {
  if (!row) return undefined;
  return { id: Number(row.id), label: String(row.label), schemaVersion: Number(row.schema_version) };
}
