import { parentPort, workerData } from 'node:worker_threads';
import { failure } from '../shared/errors';
import { planFromRows } from '../shared/plan';
import type { WorkerJob, WorkerMessage } from './document-jobs';
import { exportPdf, previewPdf } from './pdf/export';

/** Draws one document away from the main process: its data comes with the start, progress and the result go back. */
async function work(job: WorkerJob): Promise<void> {
  const abort = new AbortController();
  const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
    parentPort?.postMessage(message, transfer);
  parentPort?.on('message', () => abort.abort());
  const options = {
    today: job.today,
    fontFolder: job.fontFolder,
    signal: abort.signal,
    onProgress: (share: number) => send({ type: 'progress', share }),
  };
  try {
    const plan = planFromRows(job.rows);
    if (job.target !== null) send({ type: 'exported', report: await exportPdf(plan, job.target, options) });
    else {
      const { bytes, pages, warnings } = await previewPdf(plan, options);
      const own = new Uint8Array(bytes);
      send({ type: 'previewed', preview: { bytes: own, pages, warnings } }, [own.buffer]);
    }
  } catch (error) {
    const result = failure(error);
    if (!result.ok) send({ type: 'failed', failure: result.error });
  } finally {
    parentPort?.close();
  }
}

void work(workerData as WorkerJob);
