import { type DocumentOptions, documentModel } from '../../shared/document/document-model';
import type { DocumentExport } from '../../shared/ipc';
import type { Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { replaceFile } from '../replace-file';
import { loadDocumentFonts } from './fonts';
import { type RenderedPdf, type RenderOptions, renderPlanPdf } from './render';

/** Where the fonts are, what is printed, and how to follow it. */
export interface ExportOptions extends DocumentOptions, RenderOptions {
  /** Folder with the Noto fonts; next to the built program it is `../fonts`. */
  readonly fontFolder: string;
}

/**
 * Writes the plan as a PDF. An existing file is replaced only when the new one is complete on disk.
 * Throws PlanError 'disk-full' or 'io'; then nothing has changed.
 */
export async function exportPdf(plan: Plan, path: string, options: ExportOptions): Promise<DocumentExport> {
  const { bytes, pages, warnings } = await drawPlan(plan, options);
  await replaceFile(path, bytes);
  return { path, pages, size: bytes.length, warnings };
}

/** Draws the plan without writing it anywhere. */
export async function drawPlan(plan: Plan, options: ExportOptions): Promise<RenderedPdf> {
  const model = documentModel(plan, createRollup(plan, options.today), options);
  return renderPlanPdf(model, await loadDocumentFonts(options.fontFolder), options);
}
