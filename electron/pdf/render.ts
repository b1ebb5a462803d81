import type { Block, DocumentModel, Section } from '../../shared/document/model';
import { PlanError } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { factsBoxes, goalBoxes, headingBoxes, listBoxes, paragraphBoxes, pillarBoxes, sectionTitleBox } from './blocks';
import { drawContents } from './contents';
import { drawCover } from './cover';
import { type Box, Flow, pageGeometry } from './flow';
import { drawGraph } from './graph';
import { paintPdf } from './paint';
import { missingReport } from './report';
import { drawSwot } from './swot';
import { tableBoxes } from './table';
import { type DocumentFonts, Typesetter } from './typesetter';

/** How to follow and to stop the work. */
export interface RenderOptions {
  /** Called with the share done, 0..1, rising. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A finished PDF and what a reader should know about it. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Sentences about what could not be printed as it was written; empty when all went well. */
  readonly warnings: readonly string[];
}

/**
 * Draws the document. The same document and fonts give the same bytes. Gives other work a turn every few blocks;
 * throws PlanError 'cancelled' soon after the signal.
 */
export async function renderPlanPdf(
  model: DocumentModel,
  fonts: DocumentFonts,
  options: RenderOptions = {},
): Promise<RenderedPdf> {
  const flow = new Flow(new Typesetter(fonts), pageGeometry(model.pageSize), model.color);
  const total = model.sections.reduce((sum, section) => sum + section.blocks.length + 1, 0);
  let done = 0;
  const step = async (): Promise<void> => {
    done++;
    if (done % 40 !== 0) return;
    options.onProgress?.((0.85 * done) / total);
    await turn(options.signal);
  };
  await turn(options.signal);
  for (const section of model.sections) await drawSection(flow, model, section, step);
  if (flow.sheets.length === 0) flow.newPage();
  flow.finish({
    left: model.title,
    footer: [model.organisation === model.title ? '' : model.organisation, model.dateText]
      .filter(Boolean)
      .join('  ·  '),
  });
  options.onProgress?.(0.88);
  await turn(options.signal);
  const problems = { logo: false };
  const bytes = paintPdf(model, flow, problems);
  options.onProgress?.(1);
  await turn(options.signal);
  const warnings = missingReport(flow.missing);
  for (const script of flow.typesetter.unshaped) warnings.push(texts.document.missing.unshaped(script));
  if (problems.logo) warnings.push(texts.document.missing.logo);
  return { bytes, pages: flow.sheets.length, warnings };
}

/** Lets messages and timers in, then stops if the work was cancelled. */
async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (signal?.aborted) throw new PlanError('cancelled', texts.document.cancelled);
}

async function drawSection(
  flow: Flow,
  model: DocumentModel,
  section: Section,
  step: () => Promise<void>,
): Promise<void> {
  flow.section = section.title;
  flow.bookmarks.push({ title: section.title, level: 0, anchor: section.anchor });
  const special = section.blocks.find(
    (block) => block.type === 'swot' || block.type === 'graph' || block.type === 'cover',
  );
  if (!special) {
    startSection(flow, section);
    if (section.kind === 'contents') drawContents(flow, model, section.title, section.anchor);
    else flow.place([sectionTitleBox(flow, section.title, section.anchor)]);
  }
  for (let i = 0; i < section.blocks.length; i++) {
    const block = section.blocks[i] as Block;
    const next = section.blocks[i + 1];
    noteBookmark(flow, block);
    if (block.type === 'cover') {
      drawCover(flow, block);
      flow.anchor(section.anchor, 0);
    } else if (block.type === 'swot') {
      drawSwot(flow, block, section.title, section.anchor);
      flow.newPage();
    } else if (block.type === 'graph') {
      drawGraph(flow, block, section.title, section.anchor);
      if (next) flow.newPage();
    } else {
      // What keeps with the next block is placed together with it.
      const boxes = boxesOf(flow, block, next);
      while (boxes.at(-1)?.keepWithNext && i + 1 < section.blocks.length) {
        i++;
        const following = section.blocks[i] as Block;
        noteBookmark(flow, following);
        boxes.push(...boxesOf(flow, following, section.blocks[i + 1]));
        await step();
      }
      flow.place(boxes);
    }
    await step();
  }
}

/** A section starts on a page of its own, unless the ones before left most of the page empty. */
function startSection(flow: Flow, section: Section): void {
  const long = section.kind === 'objectives' && section.blocks.length > 1;
  const fresh = flow.sheets.length === 0 || flow.landscape || !flow.sheet.framed || flow.filled > 0.4 || long;
  if (fresh || section.kind === 'contents' || flow.sheet.title === texts.document.sections.contents) flow.newPage();
}

function boxesOf(flow: Flow, block: Block, next: Block | undefined): Box[] {
  switch (block.type) {
    case 'heading':
      return headingBoxes(flow, block);
    case 'paragraph':
      return paragraphBoxes(flow, block);
    case 'list':
      return listBoxes(flow, block);
    case 'facts':
      return factsBoxes(flow, block);
    case 'table':
      return tableBoxes(flow, block);
    case 'pillar':
      return pillarBoxes(flow, block);
    case 'goal':
      return goalBoxes(flow, block, next?.type === 'table');
    default:
      return [];
  }
}

function noteBookmark(flow: Flow, block: Block): void {
  if (block.type === 'heading')
    flow.bookmarks.push({ title: block.text, level: block.level - 1, anchor: block.anchor });
  else if (block.type === 'pillar') flow.bookmarks.push({ title: block.title, level: 1, anchor: block.anchor });
  else if (block.type === 'goal') {
    flow.bookmarks.push({ title: `${block.number} ${block.title}`, level: 2 + block.depth, anchor: block.anchor });
  }
}
