import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Failure, PlanError } from '../shared/errors';
import type { DocumentExport, DocumentPreview } from '../shared/ipc';
import { type Plan, type PlanRows, rowsFromPlan } from '../shared/plan';
import { texts } from '../shared/texts/texts';
import { replaceFile } from './replace-file';

/** What a worker is started with. */
export interface WorkerJob {
  readonly rows: PlanRows;
  readonly today: string;
  readonly fontFolder: string;
}

/** What a worker answers. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'drawn'; readonly document: DocumentPreview }
  | { readonly type: 'failed'; readonly failure: Failure };

/** Draws documents in worker threads, so that windows stay alive while a long plan is printed. One job of each kind at a time. */
export interface DocumentJobs {
  /** Draws the plan for the preview; a preview still being drawn is dropped (its promise fails with 'cancelled'). */
  readonly preview: (plan: Plan, today: string) => Promise<DocumentPreview>;
  /** Writes the plan to a file; throws PlanError 'refused' while another export runs. */
  readonly exportTo: (
    plan: Plan,
    path: string,
    today: string,
    onProgress: (share: number) => void,
  ) => Promise<DocumentExport>;
  /** Stops a running export at once: its promise fails with 'cancelled' and the former file stays. */
  readonly cancelExport: () => void;
}

/** Document jobs of the program whose built main process lies in `folder` (out/main), with the fonts beside it. */
export function createDocumentJobs(folder: string): DocumentJobs {
  let stopPreview = new AbortController();
  let stopExport: AbortController | null = null;

  const draw = (
    plan: Plan,
    today: string,
    signal: AbortSignal,
    onProgress: (share: number) => void = () => undefined,
  ): Promise<DocumentPreview> =>
    new Promise((resolve, reject) => {
      const script = join(folder, 'export-worker.js');
      if (!existsSync(script)) throw new PlanError('unexpected', texts.document.workerMissing, script);
      const workerData: WorkerJob = { rows: rowsFromPlan(plan), today, fontFolder: join(folder, '../fonts') };
      const worker = new Worker(script, { workerData });
      // A worker only draws: stopping it in the middle leaves nothing behind.
      signal.addEventListener('abort', () => void worker.terminate(), { once: true });
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'progress') onProgress(message.share);
        else if (message.type === 'drawn') resolve(message.document);
        else reject(new PlanError(message.failure.code, message.failure.message, message.failure.details));
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new PlanError('cancelled', texts.document.cancelled)));
    });

  return {
    preview: (plan, today) => {
      stopPreview.abort();
      stopPreview = new AbortController();
      return draw(plan, today, stopPreview.signal);
    },
    exportTo: async (plan, path, today, onProgress) => {
      if (stopExport) throw new PlanError('refused', texts.document.alreadyExporting);
      stopExport = new AbortController();
      const { signal } = stopExport;
      try {
        const { bytes, pages, warnings } = await draw(plan, today, signal, onProgress);
        await replaceFile(path, bytes, signal);
        return { path, pages, size: bytes.length, warnings };
      } finally {
        stopExport = null;
      }
    },
    cancelExport: () => stopExport?.abort(),
  };
}
