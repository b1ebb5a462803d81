import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keyLength } from './seal';

/** Whose key it is: the box, and the workspace file that held it when the key was made. */
export interface KeyOwner {
  readonly boxId: string;
  readonly workspace: string;
}

/** A key with its owner. */
export interface BoxKey extends KeyOwner {
  readonly key: Buffer;
}

const fileName = /^box-([A-Za-z0-9_-]{1,64})\.(\d{1,15})\.key$/;
const ownerSchema = z.object({ boxId: z.string(), workspace: z.string() });

/**
 * The keys of sealed boxes: small files in the program's own folder, never beside the workspace, readable by their owner
 * only. They are named after the box's seal, a random word, and its version. One box has one key; during a write the next
 * one is already there, and a crash leaves the one that fits.
 */
export class KeyFolder {
  constructor(readonly folder: string) {}

  /** Makes a fresh key; it is on the disk when this returns. Throws Node's error. */
  create(seal: string, version: number, { boxId, workspace }: KeyOwner): Buffer {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    // A write that did not come to its end may have left one of this name; no key is ever used twice.
    this.destroy(seal, version);
    const key = randomBytes(keyLength);
    const file = openSync(this.path(seal, version), 'wx', 0o600);
    try {
      const bytes = Buffer.concat([key, Buffer.from(JSON.stringify({ boxId, workspace }))]);
      if (writeSync(file, bytes) !== bytes.length) throw new Error('The key could not be written whole.');
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.flushFolder();
    return key;
  }

  /** Undefined: it is not here, or not whole. */
  read(seal: string, version: number): BoxKey | undefined {
    try {
      const bytes = readFileSync(this.path(seal, version));
      const owner = ownerSchema.parse(JSON.parse(bytes.toString('utf8', keyLength)));
      return { key: bytes.subarray(0, keyLength), ...owner };
    } catch {
      return undefined;
    }
  }

  /** All keys there are. */
  list(): { readonly seal: string; readonly version: number }[] {
    let names: string[];
    try {
      names = readdirSync(this.folder);
    } catch {
      return [];
    }
    return names.flatMap((name) => {
      const [, seal, version] = fileName.exec(name) ?? [];
      return seal && version ? [{ seal, version: Number(version) }] : [];
    });
  }

  /** Overwrites a key with random bytes and removes it. Nothing happens when it is not there. */
  destroy(seal: string, version: number): void {
    const path = this.path(seal, version);
    if (!existsSync(path)) return;
    try {
      const file = openSync(path, 'r+');
      try {
        writeSync(file, randomBytes(keyLength), 0, keyLength, 0);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } finally {
      unlinkSync(path);
    }
    this.flushFolder();
  }

  private path(seal: string, version: number): string {
    return join(this.folder, `box-${seal}.${version}.key`);
  }

  /** Makes new and removed names durable, where the system lets folders be flushed. */
  private flushFolder(): void {
    try {
      const folder = openSync(this.folder, 'r');
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    } catch {
      // Windows does not open folders; it keeps names in its own journal.
    }
  }
}
