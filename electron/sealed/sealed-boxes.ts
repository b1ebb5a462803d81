import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { PlanError } from '../../shared/errors';
import type { BoxCondition, BoxKind } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import type { Database, SqlRow } from '../db/driver';
import type { OpenFile } from '../db/open';
import { fileErrorCode, writeProblem } from '../db/problems';
import type { KeyFolder } from './key-folder';
import { seal, unseal } from './seal';

/** Bytes inside a box of each kind, whatever it holds: room for hundreds of usual ballots, about a thousand usual ideas. */
const sizes: Readonly<Record<BoxKind, number>> = { ballot: 256 * 1024, brainstorm: 128 * 1024 };

/** What may be known about a box without its key, and how many entries are in it when they can be read. */
export interface BoxSummary {
  readonly id: string;
  readonly kind: BoxKind;
  /** Public words about it, as JSON. */
  readonly about: string;
  readonly condition: BoxCondition;
  readonly count: number | null;
}

interface Box {
  readonly id: string;
  /** A random word of its own: a copy of the file that collects anew under the same id has other keys. */
  readonly seal: string;
  readonly kind: BoxKind;
  readonly about: string;
  readonly version: number;
  readonly sealed: Uint8Array;
}

/**
 * The sealed boxes of a workspace file: ballots of open votes and covered brainstorm entries. They are no part of the plan.
 * A box is one encrypted blob in the file; its key lies in the program's own folder. Every write makes a new key, durable
 * before the blob, and destroys the old one afterwards, so that what the file still holds of former blobs stays closed
 * for good; a crash in between leaves one pair that fits.
 */
export class SealedBoxes {
  private readonly db: Database;
  private readonly workspace: string;

  constructor(
    private readonly file: Omit<OpenFile, 'plan'>,
    private readonly keys: KeyFolder,
  ) {
    this.db = file.db;
    this.workspace = file.path;
    if (!file.readOnly) this.db.exec('PRAGMA secure_delete=ON');
  }

  /** Every box in the file. */
  list(): BoxSummary[] {
    return this.rows('SELECT * FROM sealedBox').map((box) => {
      const entries = this.entriesOf(box);
      const { id, kind, about } = box;
      return typeof entries === 'string'
        ? { id, kind, about, condition: entries, count: null }
        : { id, kind, about, condition: 'ready', count: entries.length };
    });
  }

  has(id: string): boolean {
    return this.find(id) !== undefined;
  }

  /** What is in a box, in no particular order. Throws PlanError 'not-found' or 'sealed' when it cannot be opened. */
  read(id: string): string[] {
    const box = this.get(id);
    const entries = this.entriesOf(box);
    if (typeof entries === 'string') throw new PlanError('sealed', texts.sealed.condition[entries]);
    return entries;
  }

  /** Makes a box. Must run inside a transaction, and `settle` with the seal it returns after it. */
  create(id: string, kind: BoxKind, about: string): string {
    const box = { id, kind, about, version: 1, seal: randomBytes(18).toString('base64url') };
    const sql = 'INSERT INTO sealedBox (id, kind, about, seal, version, sealed) VALUES (?, ?, ?, ?, ?, ?)';
    this.db.prepare(sql).run(id, kind, about, box.seal, box.version, this.sealNew(box, []));
    return box.seal;
  }

  /** Takes a box out of the file. Must run inside a transaction, and `settle` with the seal it returns after it. */
  remove(id: string): string | undefined {
    const seal = this.find(id)?.seal;
    this.db.prepare('DELETE FROM sealedBox WHERE id = ?').run(id);
    return seal;
  }

  /** Makes an empty box; when it returns it is on the disk. Throws PlanError. */
  make(id: string, kind: BoxKind, about: string): void {
    this.write(() => this.create(id, kind, about));
  }

  /** Destroys a box with what is in it; when it returns both are gone. Throws PlanError. */
  destroy(id: string): void {
    this.write(() => this.remove(id));
  }

  /** Puts other entries into a box; when it returns they are on the disk and the former ones unreadable. Throws PlanError. */
  replace(id: string, change: (entries: readonly string[]) => readonly string[]): void {
    const box = this.get(id);
    const entries = change(this.read(id));
    const version = box.version + 1;
    this.write(() => {
      const sealed = this.sealNew({ ...box, version }, entries);
      this.db.prepare('UPDATE sealedBox SET version = ?, sealed = ? WHERE id = ?').run(version, sealed, id);
      return box.seal;
    });
  }

  /**
   * Destroys every key of a box but the one that fits it, all of them when it is gone, and then what the file's log still
   * holds of it. To be called after a transaction that wrote or removed a box.
   */
  settle(seal: string): void {
    try {
      const version = this.rows('SELECT * FROM sealedBox WHERE seal = ?', seal)[0]?.version;
      for (const key of this.keys.list()) {
        if (key.seal !== seal || key.version === version) continue;
        // A copy made by hand has the same seal: the first file still needs its key.
        if (!this.isOfAnotherFile(this.keys.read(seal, key.version)?.workspace)) this.keys.destroy(seal, key.version);
      }
      this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      // What was asked for is done and on the disk; only tidying up is left for the next time.
      process.stderr.write(`throughline: an old key or log stays for now: ${String(error)}\n`);
    }
  }

  private write(work: () => string | undefined): void {
    if (this.file.readOnly) throw new PlanError('read-only', texts.files.readOnly);
    if (!this.file.inPlace()) throw new PlanError('io', texts.files.movedWhileOpen(basename(this.workspace)));
    let seal: string | undefined;
    try {
      seal = this.db.transaction(work);
    } catch (error) {
      throw writeProblem(error);
    }
    if (seal) this.settle(seal);
  }

  /**
   * After opening: finishes what a crash interrupted. Keys that no longer fit go, and those of this file's boxes that are
   * gone, but for ids that `awaits` names.
   */
  tidy(awaits: (id: string) => boolean): void {
    if (this.file.readOnly) return;
    const boxes = new Map(this.rows('SELECT * FROM sealedBox').map((box) => [box.seal, box]));
    for (const { seal, version } of this.keys.list()) {
      const box = boxes.get(seal);
      const owner = this.keys.read(seal, version);
      const isOver = owner?.workspace === this.workspace && !awaits(owner.boxId);
      if (box ? typeof this.entriesOf(box) !== 'string' : isOver) this.settle(seal);
    }
  }

  /** A file that was moved or renamed takes its boxes along; a copy made outside the program leaves them to the first. */
  private isOfAnotherFile(path: string | undefined): boolean {
    if (path === undefined || path === this.workspace) return false;
    const other = statSync(path, { throwIfNoEntry: false });
    const own = statSync(this.workspace, { throwIfNoEntry: false });
    return other !== undefined && (other.ino !== own?.ino || other.dev !== own.dev);
  }

  private sealNew(box: Omit<Box, 'sealed'>, entries: readonly string[]): Buffer {
    const key = this.newKey(box);
    try {
      const sealed = seal(key, this.contextOf(box), entries, sizes[box.kind]);
      if (!sealed) throw new PlanError('too-large', texts.sealed.full);
      return sealed;
    } finally {
      key.fill(0);
    }
  }

  private newKey({ id, seal, version }: Omit<Box, 'sealed'>): Buffer {
    try {
      return this.keys.create(seal, version, { boxId: id, workspace: this.workspace });
    } catch (error) {
      const full = fileErrorCode(error) === 'ENOSPC';
      throw new PlanError(full ? 'disk-full' : 'io', texts.sealed.noKey(this.keys.folder), String(error));
    }
  }

  private entriesOf(box: Box): string[] | Exclude<BoxCondition, 'ready'> {
    const found = this.keys.read(box.seal, box.version);
    if (!found) return 'keyMissing';
    try {
      if (this.isOfAnotherFile(found.workspace)) return 'elsewhere';
      return unseal(found.key, this.contextOf(box), box.sealed) ?? 'damaged';
    } finally {
      found.key.fill(0);
    }
  }

  /** Binds a blob to the file, the box, its public words and its version: none can stand for another. */
  private contextOf({ id, kind, about, seal, version }: Omit<Box, 'sealed'>): string {
    const file = this.db.prepare('SELECT id FROM sealedOrigin').get()?.id;
    return JSON.stringify([file, id, kind, about, seal, version]);
  }

  private get(id: string): Box {
    const box = this.find(id);
    if (!box) throw new PlanError('not-found', texts.sealed.noBox);
    return box;
  }

  private find(id: string): Box | undefined {
    return this.rows('SELECT * FROM sealedBox WHERE id = ?', id)[0];
  }

  private rows(sql: string, ...values: string[]): Box[] {
    return this.db
      .prepare(sql)
      .all(...values)
      .map((row: SqlRow) => row as unknown as Box);
  }
}
