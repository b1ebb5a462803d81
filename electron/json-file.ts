import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A small file of this computer's preferences; missing, damaged or not as `parse` wants it (which then throws), it reads as
 * `fallback`.
 */
export function readJsonFile<T>(path: string, parse: (value: unknown) => T, fallback: T): T {
  try {
    return parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fallback;
  }
}

/** Replaces the file only when the new one is complete. Preferences are never worth an error: false when it failed. */
export function writeJsonFile(path: string, value: unknown): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.new`;
    writeFileSync(unfinished, JSON.stringify(value, null, 2));
    renameSync(unfinished, path);
    return true;
  } catch {
    return false;
  }
}
