import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { jsPDF } from 'jspdf';
import type { DocumentModel } from '../../shared/document/model';
import { PlanError } from '../../shared/errors';
import type { Flow } from './flow';
import { fontName, n, type Sheet } from './sheet';
import type { Typesetter } from './typesetter';

/** What jspdf keeps of an embedded font; it fills these when its own text function runs, we fill them from our encoding. */
interface EmbeddedFont {
  readonly id: string;
  readonly metadata: {
    glyIdsUsed: number[];
    toUnicode: Record<number, number>;
    readonly Unicode: { widths: (number | readonly [number])[] };
  };
}

interface PdfInternals {
  readonly write: (text: string) => void;
  readonly getFont: () => EmbeddedFont;
  readonly getPageInfo: (page: number) => { readonly objId: number };
}

/** Puts the drawn pages, the fonts with just the glyphs in use, links, bookmarks and metadata into a PDF file. */
export function paintPdf(model: DocumentModel, flow: Flow, problems: { logo: boolean }): Uint8Array {
  const first = flow.sheets[0];
  if (!first) throw new PlanError('unexpected', 'The document has no pages.');
  const doc = new jsPDF({
    unit: 'pt',
    format: [first.width, first.height],
    orientation: first.width > first.height ? 'landscape' : 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  });
  const internals = doc.internal as unknown as PdfInternals;
  for (const [i, sheet] of flow.sheets.entries()) {
    if (i > 0) doc.addPage([sheet.width, sheet.height], sheet.width > sheet.height ? 'landscape' : 'portrait');
    paintSheet(doc, internals, sheet, problems);
  }
  embedFonts(doc, internals, flow.typesetter);
  doc.setPage(1);
  paintLinks(doc, flow, first.height);
  paintOutline(doc, internals, flow);
  doc.viewerPreferences({ DisplayDocTitle: true });
  doc.setLanguage(model.language as Parameters<typeof doc.setLanguage>[0]);
  doc.setDisplayMode('fullpage', undefined, flow.bookmarks.length > 1 ? 'UseOutlines' : null);
  doc.setFileId(fileId(model));
  doc.setCreationDate(`D:${model.date.replaceAll('-', '')}120000+00'00'`);
  return withProperties(doc, {
    title: model.title,
    author: model.author || model.organisation,
    subject: model.subtitle,
    creator: 'Throughline',
  });
}

function paintSheet(doc: jsPDF, internals: PdfInternals, sheet: Sheet, problems: { logo: boolean }): void {
  for (const image of sheet.images) {
    try {
      doc.addImage(
        image.data,
        image.data.startsWith('data:image/png') ? 'PNG' : 'JPEG',
        image.x,
        image.y,
        image.w,
        image.h,
        undefined,
        'NONE',
      );
      compressImages(doc);
    } catch {
      problems.logo = true;
    }
  }
  internals.write(sheet.operators.join('\n'));
}

/** A picture as jspdf keeps it until it writes. */
interface StoredImage {
  data: string;
  sMask?: string;
  filter?: string;
  predictor?: number | null;
}

/** Compresses pictures with Node's zlib; jspdf, told to leave them alone, would take seconds for a logo. */
function compressImages(doc: jsPDF): void {
  const { collections } = doc.internal as unknown as {
    readonly collections: Record<string, Record<string, StoredImage>>;
  };
  for (const image of Object.values(collections.addImage_images ?? {})) {
    if (image.filter !== undefined) continue;
    image.data = deflated(image.data);
    if (image.sMask !== undefined) image.sMask = deflated(image.sMask);
    image.filter = 'FlateDecode';
    image.predictor = 1;
  }
}

function deflated(data: string): string {
  return deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

function embedFonts(doc: jsPDF, internals: PdfInternals, typesetter: Typesetter): void {
  for (const [i, font] of typesetter.fonts.entries()) {
    // Six letters and a plus say that only a part of the font is there.
    const name = `SUBSET+${font.file.name}`;
    doc.addFileToVFS(`${name}.ttf`, Buffer.from(font.file.subset(font.glyphs)).toString('latin1'));
    doc.addFont(`${name}.ttf`, name, 'normal');
    if (font.glyphs.length === 1) continue;
    doc.setFont(name, 'normal');
    // jspdf embeds the fonts that its text function has used; the subset knows no characters, so this draws nothing.
    doc.text(' ', 0, 0);
    const embedded = internals.getFont();
    if (embedded.id !== fontName(i))
      throw new PlanError('unexpected', 'The document fonts are out of order.', embedded.id);
    const { metadata } = embedded;
    for (const [number, glyph] of font.glyphs.entries()) {
      metadata.glyIdsUsed.push(number);
      metadata.Unicode.widths.push(number, [Math.round(font.file.advanceOf(glyph) * 10) / 10]);
      const character = font.characters.get(number);
      if (character !== undefined && character <= 0xffff) metadata.toUnicode[number] = character;
    }
  }
}

/** jspdf measures targets from the top of the page that is current when it writes: the first one. */
function paintLinks(doc: jsPDF, flow: Flow, firstHeight: number): void {
  for (const [i, sheet] of flow.sheets.entries()) {
    if (sheet.links.length === 0) continue;
    doc.setPage(i + 1);
    for (const link of sheet.links) {
      const target = flow.places.get(link.anchor);
      if (!target) continue;
      const height = flow.sheets[target.page - 1]?.height ?? firstHeight;
      const top = firstHeight - height + Math.max(0, target.y - 12);
      doc.link(link.x, link.y, link.w, link.h, { pageNumber: target.page, top: top === 0 ? 0.01 : top });
    }
  }
  doc.setPage(1);
}

/** Bookmarks with exact places: jspdf's own lead to the top of a page, and its text strings break on some letters. */
function paintOutline(doc: jsPDF, internals: PdfInternals, flow: Flow): void {
  const outline = doc.outline as unknown as {
    add: (parent: unknown, title: string, options: unknown) => unknown;
    makeString: (key: string) => string;
  };
  outline.makeString = (key) => {
    const bookmark = flow.bookmarks[Number(key)];
    const place = flow.places.get(bookmark?.anchor ?? '') ?? { page: 1, y: 0 };
    const height = flow.sheets[place.page - 1]?.height ?? 0;
    const page = internals.getPageInfo(place.page).objId;
    return `${textString(bookmark?.title ?? '')}\r\n/Dest [${page} 0 R /XYZ 0 ${n(height - place.y + 12)} 0]`;
  };
  const parents: unknown[] = [];
  for (const [i, bookmark] of flow.bookmarks.entries()) {
    const level = Math.min(bookmark.level, parents.length);
    parents.length = level;
    parents.push(outline.add(parents[level - 1] ?? null, String(i), null));
  }
}

/** A PDF text string in UTF-16, as hex: no letter can end it early. */
function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}

/**
 * Writes the file with its properties. jspdf puts them into literal strings, where some letters (č, 」) are read as line
 * ends; so it gets placeholders of the same length, which are replaced in the finished bytes.
 */
function withProperties(doc: jsPDF, properties: Readonly<Record<string, string>>): Uint8Array {
  const replacements: { placeholder: string; value: string }[] = [];
  const placeholders: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (value === '') continue;
    const text = textString(value);
    const letter = String.fromCharCode(65 + replacements.length);
    placeholders[key] = letter.repeat(text.length - 2);
    replacements.push({ placeholder: `(${placeholders[key]})`, value: text });
  }
  doc.setProperties(placeholders);
  const bytes = withNativeDeflate(() => Buffer.from(doc.output('arraybuffer')));
  for (const { placeholder, value } of replacements) {
    const at = bytes.lastIndexOf(placeholder, undefined, 'latin1');
    if (at === -1) throw new PlanError('unexpected', 'The document properties could not be written.');
    bytes.write(value, at, 'latin1');
  }
  return bytes;
}

interface StreamFilters {
  processDataByFilters: (data: string, filters: string | readonly string[]) => { data: string; reverseChain: string };
}

/** While `write` runs, jspdf compresses with Node's zlib, some five times as fast as the one it brings. */
function withNativeDeflate<T>(write: () => T): T {
  const api = jsPDF.API as unknown as StreamFilters;
  const original = api.processDataByFilters;
  api.processDataByFilters = (data, filters) =>
    filters.length === 1 && filters[0] === 'FlateEncode'
      ? { data: deflated(data), reverseChain: '/FlateDecode' }
      : original(data, filters);
  try {
    return write();
  } finally {
    api.processDataByFilters = original;
  }
}

/** The same document has the same id. */
function fileId(model: DocumentModel): string {
  return createHash('sha256')
    .update(`${model.title}\n${model.organisation}\n${model.pageSize}`)
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();
}
