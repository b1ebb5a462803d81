import type { Block, DocumentModel, Section } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { factsBoxes, headingBoxes, listBoxes, paragraphBoxes, sectionTitleBox } from './blocks';
import { contentsBoxes } from './contents';
import { drawCover } from './cover';
import { type Box, Flow, pageGeometry } from './flow';
import { goalBoxes, pillarBoxes } from './goal-blocks';
import { drawGraph } from './graph';
import { paintPdf } from './paint';
import { missingReport } from './report';
import { figureBoxes, keyResultBoxes } from './review-blocks';
import { stakeholderMapBoxes } from './stakeholder-map';
import { drawStrategyPage } from './strategy-page';
import { drawSwot } from './swot';
import { tableBoxes } from './table';
import { drawTows } from './tows';
import { type DocumentFonts, Typesetter } from './typesetter';

/** How to follow the work. */
export interface RenderOptions {
  /** Called with the share done, 0..1, rising. */
  readonly onProgress?: (share: number) => void;
}

/** A finished PDF and what a reader should know about it. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Sentences about what could not be printed as it was written; empty when all went well. */
  readonly warnings: readonly string[];
}

/** Draws the document. The same document and fonts give the same bytes. */
export function renderPlanPdf(model: DocumentModel, fonts: DocumentFonts, options: RenderOptions = {}): RenderedPdf {
  const flow = new Flow(new Typesetter(fonts), pageGeometry(model.pageSize), model.color);
  const total = model.sections.reduce((sum, section) => sum + section.blocks.length + 1, 0);
  let done = 0;
  const step = (): void => {
    done++;
    if (done % 40 === 0) options.onProgress?.((0.85 * done) / total);
  };
  for (const section of model.sections) drawSection(flow, model, section, step);
  if (flow.sheets.length === 0) flow.newPage();
  flow.finish({
    left: model.title,
    organisation: model.organisation === model.title ? '' : model.organisation,
    date: model.dateText,
  });
  options.onProgress?.(0.88);
  const problems = { logo: false };
  const bytes = paintPdf(model, flow, problems);
  options.onProgress?.(1);
  const warnings = missingReport(flow.missing);
  for (const script of flow.typesetter.unshaped) warnings.push(texts.document.missing.unshaped(script));
  if (problems.logo) warnings.push(texts.document.missing.logo);
  return { bytes, pages: flow.sheets.length, warnings };
}

function drawSection(flow: Flow, model: DocumentModel, section: Section, step: () => void): void {
  flow.section = section.title;
  flow.bookmarks.push({ title: section.title, level: 0, anchor: section.anchor });
  const own = section.blocks.some(drawsItself);
  let pending: Box[] = own ? [] : [sectionTitleBox(flow, section.title, section.anchor)];
  // A section shares the page of the one before it as long as all of it fits there.
  let sharing = !own && section.kind !== 'contents' && !wantsPage(flow, section.flows ? 0.7 : 0.6);
  if (!own && !sharing) flow.newPage();
  if (section.flows) sharing = false;
  if (section.kind === 'contents') pending.push(...contentsBoxes(flow, model));
  for (const [i, block] of section.blocks.entries()) {
    const next = section.blocks[i + 1];
    noteBookmark(flow, block);
    if (drawsItself(block)) {
      drawOwnPages(flow, block, section);
      if (next && flow.landscape) flow.newPage();
    } else {
      pending.push(...closer(section.blocks[i - 1], boxesOf(flow, block, next)));
      if (sharing && heightOf(pending) > flow.remaining) {
        flow.newPage();
        sharing = false;
      }
      // What keeps with the next block is placed together with it.
      if (!sharing && !(next && pending.at(-1)?.keepWithNext)) {
        flow.place(pending);
        pending = [];
      }
    }
    step();
  }
  flow.place(pending);
}

function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.height + (box.gap ?? 0), 0);
}

type OwnPages = Extract<Block, { type: 'cover' | 'swot' | 'graph' | 'tows' | 'strategyPage' }>;

/** Blocks that choose their own page. */
function drawsItself(block: Block): block is OwnPages {
  return ['cover', 'swot', 'graph', 'tows', 'strategyPage'].includes(block.type);
}

function drawOwnPages(flow: Flow, block: OwnPages, { title, anchor }: Section): void {
  switch (block.type) {
    case 'cover':
      drawCover(flow, block, anchor);
      break;
    case 'swot':
      drawSwot(flow, block, title, anchor);
      break;
    case 'graph':
      drawGraph(flow, block, title, anchor, !wantsPage(flow));
      break;
    case 'tows':
      drawTows(flow, block, title, anchor);
      break;
    case 'strategyPage':
      drawStrategyPage(flow, block, anchor);
      break;
  }
}

/** Right under a title or heading there is no need for the space that parts a block from what stands before it. */
function closer(previous: Block | undefined, [first, ...others]: readonly Box[]): Box[] {
  if (!first) return [];
  const opens = previous === undefined || previous.type === 'heading';
  return [opens ? { ...first, gap: Math.min(first.gap ?? 0, 6) } : first, ...others];
}

/** Whether the current page is not one that another section may begin on, or is fuller than it may be for that. */
function wantsPage(flow: Flow, fullest = 0.6): boolean {
  const apart = flow.sheets.length === 0 || flow.landscape || !flow.sheet.framed;
  return apart || flow.filled > fullest || flow.sheet.title === texts.document.sections.contents;
}

function boxesOf(flow: Flow, block: Block, next: Block | undefined): Box[] {
  switch (block.type) {
    case 'heading':
      return headingBoxes(flow, block);
    case 'paragraph':
      return paragraphBoxes(flow, block, next?.type === 'table');
    case 'list':
      return listBoxes(flow, block);
    case 'facts':
      return factsBoxes(flow, block, next?.type === 'keyResult');
    case 'table':
      return tableBoxes(flow, block);
    case 'stakeholderMap':
      return stakeholderMapBoxes(flow, block);
    case 'pillar':
      return pillarBoxes(flow, block);
    case 'goal':
      return goalBoxes(flow, block, next !== undefined && ['table', 'paragraph', 'facts'].includes(next.type));
    case 'figures':
      return figureBoxes(flow, block);
    case 'keyResult':
      return keyResultBoxes(flow, block, next?.type !== 'keyResult');
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
