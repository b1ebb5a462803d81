import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './workspace-file';

/** A disk of its own for a test. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left. */
  readonly fill: () => void;
  /** Gives the room back. */
  readonly clear: () => void;
  readonly release: () => void;
}

/** A file system of a few megabytes in memory; undefined where this user cannot mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = temporaryFolder();
  if (!mounted(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', folder])) return undefined;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler),
    clear: () => rmSync(filler, { force: true }),
    release: () => execFileSync('umount', ['-l', folder]),
  };
}

function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    // Ends with ENOSPC: there is no other way out.
    for (const bytes = Buffer.alloc(4_096); ; ) writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a folder, or a file, one that nobody may write to; returns how to give it back. The superuser may write whatever the
 * permissions say, so for it the place becomes a read-only mount; undefined where that is not possible either.
 */
export function protect(path: string): (() => void) | undefined {
  if (process.getuid?.() !== 0) {
    if (process.platform === 'win32') return undefined;
    const { mode } = statSync(path);
    chmodSync(path, mode & 0o555);
    return () => chmodSync(path, mode);
  }
  if (!mounted(['--bind', path, path])) return undefined;
  const release = () => execFileSync('umount', ['-l', path]);
  if (mounted(['-o', 'remount,ro,bind', path])) return release;
  release();
  return undefined;
}

function mounted(args: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
