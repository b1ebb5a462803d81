import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A PDF being shown; `close` frees what its worker holds. */
export interface ShownPdf {
  readonly pages: readonly PreviewPage[];
  readonly close: () => void;
}

/** One page: its size in points, and how to paint it. */
export interface PreviewPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Paints the page `width` CSS pixels wide; resolves when it stands there, or when it was stopped. */
  readonly paint: (canvas: HTMLCanvasElement, width: number) => Painting;
}

/** A page being painted. */
export interface Painting {
  readonly done: Promise<void>;
  readonly stop: () => void;
}

/** Opens finished PDF bytes for showing. The viewer is loaded with the first document. */
export async function openPdf(bytes: Uint8Array): Promise<ShownPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  const document: PDFDocumentProxy = await task.promise;
  const pages: PreviewPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page: PDFPageProxy = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      number,
      width,
      height,
      // A page can be asked for in the moment between the end of its document and the next one on the screen.
      paint: (canvas, shown) => (task.destroyed ? nothing : paint(page, canvas, shown / width)),
    });
  }
  return { pages, close: () => void task.destroy() };
}

const nothing: Painting = { done: Promise.resolve(), stop: () => undefined };

function paint(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number): Painting {
  const sharp = Math.min(2, window.devicePixelRatio || 1) * scale;
  const viewport = page.getViewport({ scale: sharp });
  // Painted beside and then copied, so that the page never flashes white while it is drawn anew.
  const draft = document.createElement('canvas');
  draft.width = Math.floor(viewport.width);
  draft.height = Math.floor(viewport.height);
  const task = page.render({ canvas: draft, viewport });
  const done = task.promise.then(
    () => {
      canvas.width = draft.width;
      canvas.height = draft.height;
      canvas.getContext('2d')?.drawImage(draft, 0, 0);
      canvas.dataset.painted = 'true';
    },
    () => undefined,
  );
  return { done, stop: () => task.cancel() };
}
