import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type DocumentOptions, documentModel } from '../../shared/document/document-model';
import { PlanError } from '../../shared/errors';
import type { DocumentExport } from '../../shared/ipc';
import type { Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { texts } from '../../shared/texts/texts';
import { loadDocumentFonts } from './fonts';
import { type RenderedPdf, type RenderOptions, renderPlanPdf } from './render';

/** Where the fonts are, what is printed, and how to follow and stop it. */
export interface ExportOptions extends DocumentOptions, RenderOptions {
  /** Folder with the Noto fonts; next to the built program it is `../fonts`. */
  readonly fontFolder: string;
}

/** What a person is told after an export. */
export type ExportReport = DocumentExport;

/**
 * Writes the plan as a PDF. An existing file is replaced only when the new one is complete on disk.
 * Throws PlanError 'cancelled', 'disk-full' or 'io'; then nothing has changed.
 */
export async function exportPdf(plan: Plan, path: string, options: ExportOptions): Promise<ExportReport> {
  const { bytes, pages, warnings } = await previewPdf(plan, options);
  await replaceFile(path, bytes, options.signal);
  return { path, pages, size: bytes.length, warnings };
}

/** Draws the plan without writing it anywhere. */
export async function previewPdf(plan: Plan, options: ExportOptions): Promise<RenderedPdf> {
  const model = documentModel(plan, createRollup(plan, options.today), options);
  return renderPlanPdf(model, await loadDocumentFonts(options.fontFolder), options);
}

/** Writes beside the target, flushes, and only then takes its place. */
export async function replaceFile(path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal?.aborted) throw new PlanError('cancelled', texts.document.cancelled);
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw asPlanError(error, path);
  }
}

function asPlanError(error: unknown, path: string): PlanError {
  if (error instanceof PlanError) return error;
  const words = texts.document.exportProblem;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const folder = dirname(path);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new PlanError('disk-full', words.diskFull(folder), code);
    case 'ENOENT':
    case 'ENOTDIR':
      return new PlanError('io', words.noFolder(folder), code);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PlanError('io', words.noPermission(folder), code);
    case 'EISDIR':
      return new PlanError('io', words.isFolder(path), code);
    case 'EBUSY':
      return new PlanError('io', words.busy(basename(path)), code);
    default:
      return new PlanError('io', words.other(basename(path)), String(error));
  }
}
