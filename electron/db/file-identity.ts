import { closeSync, fstatSync, openSync, statSync } from 'node:fs';

/** Knows whether the file at a path is still the one that was opened there. */
export interface FileIdentity {
  readonly inPlace: () => boolean;
  /** Only after SQLite has closed the file: closing any handle of it drops all of this process's locks. */
  readonly release: () => void;
}

/**
 * Holds on to the file at `path`. Where open files can be renamed and deleted, SQLite goes on writing to what it opened;
 * what it stores is then lost to whoever opens the path next.
 */
export function identify(path: string): FileIdentity {
  const handle = openSync(path, 'r');
  return {
    inPlace: () => {
      const now = statSync(path, { throwIfNoEntry: false });
      const opened = fstatSync(handle);
      return now !== undefined && now.ino === opened.ino && now.dev === opened.dev;
    },
    release: () => closeSync(handle),
  };
}
