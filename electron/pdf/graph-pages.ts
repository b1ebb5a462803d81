import type { GraphNode } from '../../shared/document/model';

/** A node as it stands on one page: an ancestor is repeated where its branch goes on. */
export interface PageNode {
  readonly node: GraphNode;
  /** Its branch began on an earlier page. */
  readonly continued: boolean;
  /** Its children stand on a later page because this one has no more columns. */
  readonly cut: boolean;
  readonly children: PageNode[];
}

/** Heights of the cards, the space between them, and the room of a page. */
export interface GraphMeasures {
  /** Height of a card; one that hangs under the card above it is narrower. */
  readonly heightOf: (node: GraphNode, hangs: boolean) => number;
  readonly gap: number;
  readonly columns: number;
  readonly firstPage: number;
  readonly nextPages: number;
}

/** A node with its place on the page: column from 0, top in points. */
export interface PlacedNode {
  readonly page: PageNode;
  readonly column: number;
  /** Stands in the column of the card above it, under it, because there is no further column. */
  readonly hangs: boolean;
  readonly top: number;
  readonly height: number;
}

/**
 * Splits the trees over pages. Trees that fit on a page stay whole. Where one does not, an overview of the upper levels
 * comes first and each branch goes on below as a tree of its own; a branch taller than a page is split between its
 * leaves, the cards above repeated. Behind the last column one more level hangs under its card; what is deeper still
 * becomes a tree of its own too.
 */
export function graphPages(roots: readonly GraphNode[], measures: GraphMeasures): PageNode[][] {
  const filler = new PageFiller(measures);
  const depth = overviewDepth(roots, measures);
  if (depth === 0) for (const root of roots) filler.addTree(root);
  else {
    const cut: GraphNode[] = [];
    filler.addPage(roots.map((root) => upperLevels(root, depth, cut)));
    for (const branch of cut) filler.addTree(branch);
  }
  filler.finish();
  return filler.pages;
}

/** How many levels the overview shows: as many as fit on the first page; 0 when no overview is needed or none fits. */
function overviewDepth(roots: readonly GraphNode[], measures: GraphMeasures): number {
  const torn = roots.some((root) => treeHeight(root, measures) > measures.nextPages);
  if (!torn) return 0;
  let found = 0;
  for (let depth = 1; depth <= measures.columns; depth++) {
    const height = roots.reduce((sum, root) => sum + treeHeight(root, measures, depth) + measures.gap * 2, 0);
    if (height - measures.gap * 2 <= measures.firstPage) found = depth;
  }
  return found === 1 && roots.length === 1 ? 0 : found;
}

/** The upper levels of a tree; branches that end there are added to `cut`. */
function upperLevels(node: GraphNode, depth: number, cut: GraphNode[]): PageNode {
  const ends = depth === 1 && node.children.length > 0;
  if (ends) cut.push(node);
  const children = ends ? [] : node.children.map((child) => upperLevels(child, depth - 1, cut));
  return { node, continued: false, cut: ends, children };
}

/** Fills pages with trees from top to bottom. */
class PageFiller {
  readonly pages: PageNode[][] = [[]];
  private readonly deeper: GraphNode[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly measures: GraphMeasures) {}

  /** A page as it is, and a fresh one after it. */
  addPage(forest: PageNode[]): void {
    this.pages[this.pages.length - 1] = forest;
    const note = (page: PageNode): void => {
      this.seen.add(page.node.id);
      page.children.forEach(note);
    };
    forest.forEach(note);
    this.pages.push([]);
  }

  /** A tree that would fit on a page of its own is not torn apart when this page is well filled. */
  addTree(root: GraphNode): void {
    const { gap, nextPages } = this.measures;
    const used = forestHeight(this.current, this.measures);
    const own = treeHeight(root, this.measures);
    if (used > this.room * 0.3 && used + gap * 2 + own > this.room && own <= nextPages) this.pages.push([]);
    this.visit([root]);
  }

  /** Branches that were too deep, as trees of their own. */
  finish(): void {
    for (let next = this.deeper.shift(); next; next = this.deeper.shift()) this.addTree(next);
    if (this.current.length === 0) this.pages.pop();
  }

  private get current(): PageNode[] {
    return this.pages.at(-1) as PageNode[];
  }

  private get room(): number {
    return this.pages.length === 1 ? this.measures.firstPage : this.measures.nextPages;
  }

  private visit(path: readonly GraphNode[]): void {
    const node = path.at(-1) as GraphNode;
    const cut = node.children.length > 0 && path.length > this.measures.columns;
    if (cut) this.deeper.push(node);
    if (cut || node.children.length === 0) this.addLeaf(path, cut);
    else for (const child of node.children) this.visit([...path, child]);
  }

  private addLeaf(path: readonly GraphNode[], cut: boolean): void {
    const created = this.add(path, cut);
    const alone = created.length === path.length && this.current.length === 1;
    if (!alone && forestHeight(this.current, this.measures) > this.room) {
      // The outermost list that grew holds all that was added.
      created[0]?.pop();
      if (this.current.length > 0) {
        this.pages.push([]);
        this.add(path, cut);
      }
    }
    for (const node of path) this.seen.add(node.id);
  }

  private add(path: readonly GraphNode[], cut: boolean): PageNode[][] {
    const created: PageNode[][] = [];
    let siblings = this.current;
    for (const [depth, node] of path.entries()) {
      let page = siblings.find((candidate) => candidate.node === node);
      if (!page) {
        page = { node, continued: this.seen.has(node.id), cut: cut && depth === path.length - 1, children: [] };
        siblings.push(page);
        created.push(siblings);
      }
      siblings = page.children;
    }
    return created;
  }
}

/** Places the cards of one page: those below a card to its right, it in the middle of them. */
export function placeNodes(forest: readonly PageNode[], measures: GraphMeasures): PlacedNode[] {
  const placed: PlacedNode[] = [];
  const put = (page: PageNode, column: number, top: number, hangs: boolean): number => {
    const height = measures.heightOf(page.node, hangs);
    placed.push({ page, column, top, height, hangs });
    return height + measures.gap;
  };
  const place = (page: PageNode, column: number, top: number): number => {
    const extent = pageHeight(page, measures, column);
    if (column === measures.columns - 1) {
      let y = top + put(page, column, top, false);
      for (const child of page.children) y += put(child, column, y, true);
      return extent;
    }
    put(page, column, top + (extent - measures.heightOf(page.node, false)) / 2, false);
    let y = top + (extent - besideHeight(page, measures, column)) / 2;
    for (const child of page.children) y += place(child, column + 1, y) + measures.gap;
    return extent;
  };
  let y = 0;
  for (const root of forest) y += place(root, 0, y) + measures.gap * 2;
  return placed;
}

/** Height of all trees of a page. */
export function forestHeight(forest: readonly PageNode[], measures: GraphMeasures): number {
  return forest.reduce((sum, root, i) => sum + (i > 0 ? measures.gap * 2 : 0) + pageHeight(root, measures, 0), 0);
}

function pageHeight(page: PageNode, measures: GraphMeasures, column: number): number {
  const own = measures.heightOf(page.node, false);
  if (column < measures.columns - 1) return Math.max(own, besideHeight(page, measures, column));
  return page.children.reduce((sum, child) => sum + measures.gap + measures.heightOf(child.node, true), own);
}

function besideHeight(page: PageNode, measures: GraphMeasures, column: number): number {
  return page.children.reduce(
    (sum, child, i) => sum + (i > 0 ? measures.gap : 0) + pageHeight(child, measures, column + 1),
    0,
  );
}

/** Height of the upper `levels` of a tree, as far as a page shows them. */
function treeHeight(root: GraphNode, measures: GraphMeasures, levels: number = measures.columns + 1): number {
  const shown = (node: GraphNode, depth: number): PageNode => ({
    node,
    continued: false,
    cut: false,
    children: depth < levels ? node.children.map((child) => shown(child, depth + 1)) : [],
  });
  return pageHeight(shown(root, 1), measures, 0);
}
