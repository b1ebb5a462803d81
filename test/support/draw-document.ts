import { loadDocumentFonts } from '../../electron/pdf/fonts';
import { type RenderedPdf, renderPlanPdf } from '../../electron/pdf/render';
import { documentModel } from '../../shared/document/document-model';
import type { DocumentSettings } from '../../shared/model/document-settings';
import { all, type Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { documentFontFolder } from './document-fonts';
import { documentToday } from './document-plan';
import { type FoundPage, readPdf } from './read-pdf';

const fonts = loadDocumentFonts(documentFontFolder());

/** Draws a plan as it stood on `today`; `settings` replaces some of its document settings. */
export async function drawDocument(
  plan: Plan,
  settings: Partial<DocumentSettings> = {},
  today: string = documentToday,
): Promise<RenderedPdf> {
  const own = all(plan, 'documentSettings')[0] as DocumentSettings;
  const model = documentModel(plan, createRollup(plan, today), { today, settings: { ...own, ...settings } });
  return renderPlanPdf(model, await fonts);
}

/** The pages of a plan as a PDF reader sees them. */
export async function drawnPages(plan: Plan, settings?: Partial<DocumentSettings>): Promise<readonly FoundPage[]> {
  return (await readPdf((await drawDocument(plan, settings)).bytes)).pages;
}

/** Settings that print these sections and no other. */
export function only(...kinds: DocumentSettings['sections'][number]['kind'][]): Partial<DocumentSettings> {
  return { sections: kinds.map((kind) => ({ kind, included: true })) };
}

/** All text of some pages, without spaces. */
export function textOf(pages: readonly FoundPage[]): string {
  return pages.map((page) => page.text).join('');
}
