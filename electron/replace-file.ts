import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PlanError } from '../shared/errors';
import { texts } from '../shared/texts/texts';
import { newFileProblem } from './db/problems';

/**
 * Writes beside the target, flushes, and only then takes its place: an existing file is replaced only when the new one is
 * complete on disk. Throws PlanError 'cancelled', 'disk-full' or 'io'; then nothing has changed.
 */
export async function replaceFile(path: string, bytes: Uint8Array | string, signal?: AbortSignal): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal?.aborted) throw new PlanError('cancelled', texts.document.cancelled);
    await rename(unfinished, path);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw newFileProblem(error, path);
  }
}
