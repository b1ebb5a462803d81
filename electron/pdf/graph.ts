import type { GraphBlock, GraphNode } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { sectionTitleBox } from './blocks';
import type { Flow } from './flow';
import { type CardText, drawCard, layCard } from './graph-card';
import { drawLegend, legendHeight } from './graph-legend';
import { type Columns, cardRect, drawLinks, drawTree, hangIndent } from './graph-lines';
import { forestHeight, type GraphMeasures, graphPages, type PageNode, placeNodes } from './graph-pages';
import { inks } from './ink';

const narrowest = 112;
const widest = 220;
const cardGap = 7;
const introLeading = 13;
/** More crossing lines than this on a page would say nothing; the table after the drawing lists them all. */
const mostLinks = 24;

/** The drawing as it would come out on upright or turned paper. */
interface Plan {
  readonly landscape: boolean;
  readonly columns: Columns;
  readonly measures: GraphMeasures;
  readonly textOf: (node: GraphNode, hangs: boolean) => CardText;
  readonly pages: readonly (readonly PageNode[])[];
}

/**
 * The alignment of objectives as a vector drawing from left to right. Upright or turned, whichever takes fewer pages and
 * tears fewer branches; a small drawing shares its page with what stands before it where it may.
 */
export function drawGraph(flow: Flow, block: GraphBlock, title: string, anchor: string, mayShare: boolean): void {
  const titleHeight = sectionTitleBox(flow, title, anchor).height;
  const intro = `${texts.document.graph.intro} ${block.scope}`.trim();
  const upright = layout(flow, block, false, titleHeight, intro);
  const turned = layout(flow, block, true, titleHeight, intro);
  const plan = cost(upright) <= cost(turned) ? upright : turned;
  const needed = titleHeight + 60 + drawingHeight(plan, 0) + legendHeight(flow, block);
  const shares = mayShare && !plan.landscape && plan.pages.length === 1 && needed <= flow.remaining;
  if (!shares) flow.newPage(plan.landscape);
  flow.place([{ ...sectionTitleBox(flow, title, anchor), keepWithNext: false }]);
  const lines = flow.typesetter.paragraph(intro, flow.width, 9);
  flow.place(flow.paragraph(lines, { size: 9, leading: introLeading, ink: inks.quiet }));
  flow.advance(10);
  drawPages(flow, block, plan);
}

/** Pages, then branches that have to go on elsewhere. */
function cost({ pages }: Plan): number {
  const torn = (page: PageNode): number =>
    (page.cut ? 1 : 0) + page.children.reduce((sum, child) => sum + torn(child), 0);
  return pages.length + pages.flat().reduce((sum, root) => sum + torn(root), 0) / 100;
}

function layout(flow: Flow, block: GraphBlock, landscape: boolean, titleHeight: number, intro: string): Plan {
  const { geometry } = flow;
  const [width, height] = landscape ? [geometry.height, geometry.width] : [geometry.width, geometry.height];
  const [pageWidth, pageHeight] = [width - 2 * geometry.margin, height - 2 * geometry.margin];
  const gap = block.links.length > 0 ? 36 : 28;
  const most = Math.floor((pageWidth + gap) / (narrowest + gap));
  const count = Math.min(depthOf(block.roots), most);
  const columns = {
    left: geometry.margin,
    width: Math.min(widest, (pageWidth - (count - 1) * gap) / count),
    gap,
  };
  const laid = new Map<string, CardText>();
  const textOf = (node: GraphNode, hangs: boolean): CardText => {
    const key = `${node.id} ${hangs}`;
    let text = laid.get(key);
    if (!text) {
      text = layCard(flow, node, columns.width - (hangs ? hangIndent : 0));
      laid.set(key, text);
    }
    return text;
  };
  const room = pageHeight - legendHeight(flow, block, pageWidth);
  const introHeight = flow.typesetter.paragraph(intro, pageWidth, 9).length * introLeading + 10;
  const measures: GraphMeasures = {
    heightOf: (node, hangs) => textOf(node, hangs).height,
    gap: cardGap,
    columns: count,
    firstPage: room - titleHeight - introHeight,
    nextPages: room,
  };
  return { landscape, columns, measures, textOf, pages: graphPages(block.roots, measures) };
}

function depthOf(nodes: readonly GraphNode[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(node.children)));
}

function drawingHeight({ pages, measures }: Plan, page: number): number {
  return forestHeight(pages[page] ?? [], measures);
}

function drawPages(flow: Flow, block: GraphBlock, plan: Plan): void {
  const { pages, columns, measures, textOf } = plan;
  const goesOn = pagesOfBranches(pages, flow.sheets.length);
  for (const [i, forest] of pages.entries()) {
    if (i > 0) flow.newPage(plan.landscape);
    const { sheet, position: top } = flow;
    const placed = placeNodes(forest, measures);
    const shown = new Set(placed.map(({ page }) => page.node.id));
    const links = block.links.filter(({ from, to }) => from !== to && shown.has(from) && shown.has(to));
    drawTree(sheet, placed, top, columns);
    if (links.length <= mostLinks) drawLinks(sheet, links, placed, top, columns);
    for (const node of placed) {
      drawCard(flow, sheet, node, textOf(node.page.node, node.hangs), {
        ...cardRect(node, top, columns),
        continuesOn: goesOn.get(node.page.node.id),
      });
    }
    const height = drawingHeight(plan, i);
    const undrawn = links.length > mostLinks ? links.length : 0;
    const leaving = block.links.some(({ from, to }) => shown.has(from) !== shown.has(to));
    drawLegend(flow, block, top + height + 18, { shown, links: undrawn > 0 ? [] : links, undrawn, leaving });
    flow.advance(i < pages.length - 1 || plan.landscape ? flow.remaining : height + legendHeight(flow, block));
  }
}

/** The page on which a branch that ends on an earlier one goes on: the first one it stands at the left of, whole. */
function pagesOfBranches(pages: Plan['pages'], first: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [i, forest] of pages.entries()) {
    for (const root of forest) if (!root.cut && !found.has(root.node.id)) found.set(root.node.id, first + i);
  }
  return found;
}
