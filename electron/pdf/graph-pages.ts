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

/** Heights of the nodes, the space between them, and the room of a page. */
export interface GraphMeasures {
  readonly heightOf: (node: GraphNode) => number;
  readonly gap: number;
  readonly columns: number;
  readonly firstPage: number;
  readonly nextPages: number;
}

/** A node with its place on the page: column from 0, top in points. */
export interface PlacedNode {
  readonly page: PageNode;
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

/** Splits the trees over pages: leaves from top to bottom, their ancestors repeated, too deep branches as trees of their own. */
export function graphPages(roots: readonly GraphNode[], measures: GraphMeasures): PageNode[][] {
  const pages: PageNode[][] = [[]];
  const deeper: GraphNode[] = [];
  const room = (): number => (pages.length === 1 ? measures.firstPage : measures.nextPages);
  const current = (): PageNode[] => pages.at(-1) as PageNode[];
  const fits = (): boolean => forestHeight(current(), measures) <= room();
  const seen = new Set<string>();

  const add = (path: readonly GraphNode[], cut: boolean): PageNode[][] => {
    const created: PageNode[][] = [];
    let siblings = current();
    for (const [depth, node] of path.entries()) {
      let page = siblings.find((candidate) => candidate.node === node);
      if (!page) {
        page = { node, continued: seen.has(node.id), cut: cut && depth === path.length - 1, children: [] };
        siblings.push(page);
        created.push(siblings);
      }
      siblings = page.children;
    }
    return created;
  };
  const addLeaf = (path: readonly GraphNode[], cut: boolean): void => {
    const created = add(path, cut);
    const alone = created.length === path.length && current().length === 1;
    if (!fits() && !alone) {
      // The outermost list that grew holds all that was added.
      created[0]?.pop();
      if (current().length > 0) {
        pages.push([]);
        add(path, cut);
      }
    }
    for (const node of path) seen.add(node.id);
  };
  const visit = (path: readonly GraphNode[]): void => {
    const node = path.at(-1) as GraphNode;
    const cut = node.children.length > 0 && path.length >= measures.columns;
    if (cut) deeper.push(node);
    if (cut || node.children.length === 0) {
      addLeaf(path, cut);
      return;
    }
    for (const child of node.children) visit([...path, child]);
  };
  const visitRoot = (root: GraphNode): void => {
    // A tree that would fit on a page of its own is not torn apart when this page is well filled.
    const used = forestHeight(current(), measures);
    const own = treeHeight(root, measures, 1);
    if (used > room() * 0.45 && used + measures.gap + own > room() && own <= measures.nextPages) pages.push([]);
    visit([root]);
  };
  for (const root of roots) visitRoot(root);
  for (let next = deeper.shift(); next; next = deeper.shift()) visitRoot(next);
  return pages;
}

/** Places the nodes of one page: children under each other, parents in the middle of them. */
export function placeNodes(forest: readonly PageNode[], measures: GraphMeasures): PlacedNode[] {
  const placed: PlacedNode[] = [];
  const place = (page: PageNode, column: number, top: number): number => {
    const own = measures.heightOf(page.node);
    const extent = pageHeight(page, measures);
    const inner = childrenHeight(page, measures);
    placed.push({ page, column, top: top + (extent - own) / 2, height: own });
    let y = top + (extent - inner) / 2;
    for (const child of page.children) y += place(child, column + 1, y) + measures.gap;
    return extent;
  };
  let y = 0;
  for (const root of forest) y += place(root, 0, y) + measures.gap * 2;
  return placed;
}

function forestHeight(forest: readonly PageNode[], measures: GraphMeasures): number {
  return forest.reduce((sum, root, i) => sum + (i > 0 ? measures.gap * 2 : 0) + pageHeight(root, measures), 0);
}

function pageHeight(page: PageNode, measures: GraphMeasures): number {
  return Math.max(measures.heightOf(page.node), childrenHeight(page, measures));
}

function childrenHeight(page: PageNode, measures: GraphMeasures): number {
  return page.children.reduce((sum, child, i) => sum + (i > 0 ? measures.gap : 0) + pageHeight(child, measures), 0);
}

function treeHeight(node: GraphNode, measures: GraphMeasures, depth: number): number {
  const children = depth >= measures.columns ? [] : node.children;
  const inner = children.reduce(
    (sum, child, i) => sum + (i > 0 ? measures.gap : 0) + treeHeight(child, measures, depth + 1),
    0,
  );
  return Math.max(measures.heightOf(node), inner);
}
