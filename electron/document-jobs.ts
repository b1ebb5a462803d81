import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Failure, PlanError } from '../shared/errors';
import type { DocumentPreview } from '../shared/ipc';
import { type Plan, type PlanRows, rowsFromPlan } from '../shared/plan';
import { texts } from '../shared/texts/texts';
import type { ExportReport } from './pdf/export';

/** What a worker is started with. `target` null: only the bytes, for the preview. */
export interface WorkerJob {
  readonly rows: PlanRows;
  readonly today: string;
  readonly fontFolder: string;
  readonly target: string | null;
}

/** What a worker answers. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'exported'; readonly report: ExportReport }
  | { readonly type: 'previewed'; readonly preview: DocumentPreview }
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
  ) => Promise<ExportReport>;
  /** Stops a running export: its promise fails with 'cancelled' and the former file stays. */
  readonly cancelExport: () => void;
}

/** Document jobs of the program whose built main process lies in `folder` (out/main), with the fonts beside it. */
export function createDocumentJobs(folder: string): DocumentJobs {
  const running: { preview: Worker | null; export: Worker | null } = { preview: null, export: null };

  const start = (
    kind: 'preview' | 'export',
    job: Omit<WorkerJob, 'fontFolder'>,
    onProgress: (share: number) => void,
  ): Promise<Extract<WorkerMessage, { type: 'exported' | 'previewed' }>> =>
    new Promise((resolve, reject) => {
      const script = join(folder, 'export-worker.js');
      if (!existsSync(script)) throw new PlanError('unexpected', texts.document.workerMissing, script);
      const workerData: WorkerJob = { ...job, fontFolder: join(folder, '../fonts') };
      const worker = new Worker(script, { workerData });
      running[kind] = worker;
      const finish = (): void => {
        if (running[kind] === worker) running[kind] = null;
      };
      worker.on('message', (message: WorkerMessage) => {
        switch (message.type) {
          case 'progress':
            onProgress(message.share);
            break;
          case 'failed':
            finish();
            reject(new PlanError(message.failure.code, message.failure.message, message.failure.details));
            break;
          default:
            finish();
            resolve(message);
        }
      });
      worker.on('error', (error) => {
        finish();
        reject(error);
      });
      worker.on('exit', () => {
        finish();
        reject(new PlanError('cancelled', texts.document.cancelled));
      });
    });

  return {
    preview: async (plan, today) => {
      running.preview?.postMessage('cancel');
      const done = await start('preview', { rows: rowsFromPlan(plan), today, target: null }, () => undefined);
      if (done.type !== 'previewed') throw new PlanError('unexpected', texts.document.workerMissing);
      return done.preview;
    },
    exportTo: async (plan, path, today, onProgress) => {
      if (running.export) throw new PlanError('refused', texts.document.alreadyExporting);
      const done = await start('export', { rows: rowsFromPlan(plan), today, target: path }, onProgress);
      if (done.type !== 'exported') throw new PlanError('unexpected', texts.document.workerMissing);
      return done.report;
    },
    cancelExport: () => running.export?.postMessage('cancel'),
  };
}
