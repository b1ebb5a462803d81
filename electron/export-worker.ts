import { parentPort, workerData } from 'node:worker_threads';
import { failure } from '../shared/errors';
import { planFromRows } from '../shared/plan';
import type { WorkerJob, WorkerMessage } from './document-jobs';
import { drawPlan } from './pdf/export';

/**
 * Draws one document away from the main process: its data comes with the start, progress and the bytes go back. It touches
 * nothing else, so that it may be stopped at any moment.
 */
async function work({ rows, today, fontFolder }: WorkerJob): Promise<void> {
  const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
    parentPort?.postMessage(message, transfer);
  const onProgress = (share: number): void => send({ type: 'progress', share });
  try {
    const { bytes, pages, warnings } = await drawPlan(planFromRows(rows), { today, fontFolder, onProgress });
    const own = new Uint8Array(bytes);
    send({ type: 'drawn', document: { bytes: own, pages, warnings } }, [own.buffer]);
  } catch (error) {
    const result = failure(error);
    if (!result.ok) send({ type: 'failed', failure: result.error });
  }
}

void work(workerData as WorkerJob);
