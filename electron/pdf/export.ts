import { type DocumentOptions, documentModel } from '../../shared/document/document-model';
import type { DocumentExport } from '../../shared/ipc';
import type { Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { replaceFile } from '../replace-file';
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
