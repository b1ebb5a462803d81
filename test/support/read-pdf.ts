import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as a PDF reader finds it. */
export interface FoundText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of its letters in points. */
  readonly size: number;
}

/** A page as a PDF reader sees it. */
export interface FoundPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly FoundText[];
  /** All of it, spaces and line breaks taken out: lines may break anywhere. */
  readonly text: string;
  /** Page numbers (from 1) that its links lead to. */
  readonly links: readonly { readonly page: number; readonly y: number }[];
  /** How many paths are stroked. */
  readonly strokes: number;
  readonly images: number;
}

/** An entry of the outline. */
export interface FoundBookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly FoundBookmark[];
}

/** Text without spaces, to be found again wherever lines were broken. */
export function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

/** Reads a PDF with a reader that is not ours. */
export async function readPdf(bytes: Uint8Array): Promise<{
  readonly pages: readonly FoundPage[];
  readonly outline: readonly FoundBookmark[];
  readonly info: Readonly<Record<string, unknown>>;
}> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: FoundPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  const outline = await bookmarks(document, (await document.getOutline()) ?? []);
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, outline, info: info as Record<string, unknown> };
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<FoundPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.flatMap((item): FoundText[] =>
    'str' in item && item.str !== ''
      ? [{ text: item.str, x: item.transform[4], y: height - item.transform[5], size: Math.abs(item.transform[3]) }]
      : [],
  );
  const annotations = await page.getAnnotations();
  const links = await Promise.all(
    annotations
      .filter((annotation) => annotation.subtype === 'Link')
      .map(async (annotation) => ({
        page: (await document.getPageIndex(annotation.dest[0])) + 1,
        y: annotation.dest[3] as number,
      })),
  );
  const operators = await page.getOperatorList();
  const strokes = operators.argsArray.filter(
    (args, i) => operators.fnArray[i] === OPS.constructPath && args[0] === OPS.stroke,
  ).length;
  const images = operators.fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
  return { width, height, items, text: squeezed(items.map((item) => item.text).join('')), links, strokes, images };
}

type OutlineNode = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];

async function bookmarks(document: PDFDocumentProxy, nodes: readonly OutlineNode[]): Promise<FoundBookmark[]> {
  const found: FoundBookmark[] = [];
  for (const node of nodes) {
    const target = Array.isArray(node.dest) ? node.dest[0] : null;
    found.push({
      title: node.title,
      page: target ? (await document.getPageIndex(target)) + 1 : 0,
      children: await bookmarks(document, node.items),
    });
  }
  return found;
}
