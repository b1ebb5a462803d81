import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small file of this computer's preferences; missing or damaged it reads as `fallback`. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>, fallback: T): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
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
