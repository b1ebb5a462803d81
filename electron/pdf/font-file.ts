import { PlanError } from '../../shared/errors';

/** A TrueType font: which glyph draws a character, how wide it is, and a small copy with only the glyphs in use. */
export interface FontFile {
  /** Its name, as a PDF reader lists it. */
  readonly name: string;
  /** The glyph of a code point; 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance width in thousandths of the font size. */
  readonly advanceOf: (glyph: number) => number;
  /** A TrueType file with exactly these glyphs, numbered as they stand in the list, and what they are made of after them. */
  readonly subset: (glyphs: readonly number[]) => Uint8Array;
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Reads a TrueType file (glyf outlines). Throws PlanError 'io' when it is not one. */
export function readFontFile(file: Uint8Array, name: string): FontFile {
  // Not a Buffer, whose slices would share its memory.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readDirectory(data);
  const table = (tag: string): Table => {
    const found = directory.get(tag);
    if (!found) throw new PlanError('io', 'A font file of the program is damaged. Install the program again.', tag);
    return found;
  };
  const head = table('head').offset;
  const scale = 1000 / data.getUint16(head + 18);
  const longOffsets = data.getInt16(head + 50) === 1;
  const metricCount = data.getUint16(table('hhea').offset + 34);
  const hmtx = table('hmtx').offset;
  const loca = table('loca').offset;
  const glyf = table('glyf').offset;
  const glyphOf = characterMap(data, table('cmap').offset);

  const start = (glyph: number): number =>
    longOffsets ? data.getUint32(loca + glyph * 4) : data.getUint16(loca + glyph * 2) * 2;
  const rawAdvance = (glyph: number): number => data.getUint16(hmtx + Math.min(glyph, metricCount - 1) * 4);
  const sideBearing = (glyph: number): number =>
    glyph < metricCount
      ? data.getInt16(hmtx + glyph * 4 + 2)
      : data.getInt16(hmtx + metricCount * 4 + (glyph - metricCount) * 2);

  /** Positions, inside a composite glyph's data, of the numbers of the glyphs it is made of. */
  const componentsAt = (glyph: number): number[] => {
    const from = glyf + start(glyph);
    if (start(glyph + 1) === start(glyph) || data.getInt16(from) >= 0) return [];
    const found: number[] = [];
    let at = from + 10;
    for (let flags = 0x20; flags & 0x20; ) {
      flags = data.getUint16(at);
      found.push(at + 2 - from);
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    }
    return found;
  };

  const subset = (glyphs: readonly number[]): Uint8Array => {
    const all = [...glyphs];
    const numbers = new Map(all.map((glyph, i) => [glyph, i]));
    const outlines: Uint8Array[] = [];
    for (let i = 0; i < all.length; i++) {
      const glyph = all[i] as number;
      const from = glyf + start(glyph);
      const outline = bytes.slice(from, glyf + start(glyph + 1));
      const view = new DataView(outline.buffer);
      for (const at of componentsAt(glyph)) {
        const part = view.getUint16(at);
        let number = numbers.get(part);
        if (number === undefined) {
          number = all.length;
          numbers.set(part, number);
          all.push(part);
        }
        view.setUint16(at, number);
      }
      outlines.push(outline);
    }
    const copy = (tag: string): Uint8Array => bytes.slice(table(tag).offset, table(tag).offset + table(tag).length);
    const newHead = copy('head');
    new DataView(newHead.buffer).setInt16(50, 1);
    const newHhea = copy('hhea');
    new DataView(newHhea.buffer).setUint16(34, all.length);
    const newMaxp = copy('maxp');
    new DataView(newMaxp.buffer).setUint16(4, all.length);
    const newHmtx = new DataView(new ArrayBuffer(all.length * 4));
    const newLoca = new DataView(new ArrayBuffer((all.length + 1) * 4));
    let length = 0;
    for (const [i, glyph] of all.entries()) {
      newHmtx.setUint16(i * 4, rawAdvance(glyph));
      newHmtx.setInt16(i * 4 + 2, sideBearing(glyph));
      newLoca.setUint32(i * 4, length);
      length += padded(outlines[i]?.length ?? 0);
    }
    newLoca.setUint32(all.length * 4, length);
    const newGlyf = new Uint8Array(length);
    for (const [i, outline] of outlines.entries()) newGlyf.set(outline, newLoca.getUint32(i * 4));
    return writeFont({
      'OS/2': copy('OS/2'),
      cmap: emptyCharacterMap(),
      glyf: newGlyf,
      head: newHead,
      hhea: newHhea,
      hmtx: new Uint8Array(newHmtx.buffer),
      loca: new Uint8Array(newLoca.buffer),
      maxp: newMaxp,
      name: shortName(name),
      post: shortPost(copy('post')),
    });
  };
  return { name, glyphOf, advanceOf: (glyph) => rawAdvance(glyph) * scale, subset };
}

function readDirectory(data: DataView): Map<string, Table> {
  const tables = new Map<string, Table>();
  if (data.byteLength < 12 || data.getUint32(0) !== 0x00010000) return tables;
  const count = data.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(
      data.getUint8(at),
      data.getUint8(at + 1),
      data.getUint8(at + 2),
      data.getUint8(at + 3),
    );
    tables.set(tag, { offset: data.getUint32(at + 8), length: data.getUint32(at + 12) });
  }
  return tables;
}

/** Looks characters up in the best Unicode subtable: format 12 (all planes), else format 4. */
function characterMap(data: DataView, cmap: number): (codePoint: number) => number {
  let basic = 0;
  let full = 0;
  const count = data.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const platform = data.getUint16(cmap + 4 + i * 8);
    if (platform !== 0 && platform !== 3) continue;
    const offset = cmap + data.getUint32(cmap + 8 + i * 8);
    const format = data.getUint16(offset);
    if (format === 12) full = offset;
    else if (format === 4) basic = offset;
  }
  if (full) return (codePoint) => glyphInGroups(data, full, codePoint);
  return (codePoint) => (basic && codePoint <= 0xffff ? glyphInSegments(data, basic, codePoint) : 0);
}

function glyphInGroups(data: DataView, offset: number, codePoint: number): number {
  let low = 0;
  let high = data.getUint32(offset + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = offset + 16 + middle * 12;
    if (codePoint < data.getUint32(at)) high = middle - 1;
    else if (codePoint > data.getUint32(at + 4)) low = middle + 1;
    else return data.getUint32(at + 8) + codePoint - data.getUint32(at);
  }
  return 0;
}

function glyphInSegments(data: DataView, offset: number, codePoint: number): number {
  const size = data.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + size];
  const [deltas, ranges] = [starts + size, starts + 2 * size];
  for (let i = 0; i < size; i += 2) {
    if (codePoint > data.getUint16(ends + i)) continue;
    const first = data.getUint16(starts + i);
    if (codePoint < first) return 0;
    const delta = data.getUint16(deltas + i);
    const range = data.getUint16(ranges + i);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = data.getUint16(ranges + i + range + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** A format 4 map of nothing: documents name glyphs by number. */
function emptyCharacterMap(): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  const words = [0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0];
  for (const [i, word] of words.entries()) view.setUint16(i * 2, word);
  return new Uint8Array(view.buffer);
}

/** A name table with the PostScript name alone. */
function shortName(name: string): Uint8Array {
  const bytes = new Uint8Array(18 + name.length);
  const view = new DataView(bytes.buffer);
  for (const [i, word] of [0, 1, 18, 1, 0, 0, 6, name.length, 0].entries()) view.setUint16(i * 2, word);
  for (let i = 0; i < name.length; i++) bytes[18 + i] = name.charCodeAt(i);
  return bytes;
}

function shortPost(post: Uint8Array): Uint8Array {
  const short = post.slice(0, 32);
  new DataView(short.buffer).setUint32(0, 0x00030000);
  return short;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function writeFont(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables);
  const power = Math.floor(Math.log2(entries.length));
  const size = 12 + entries.length * 16 + entries.reduce((sum, [, bytes]) => sum + padded(bytes.length), 0);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, entries.length * 16 - (16 << power));
  let offset = 12 + entries.length * 16;
  for (const [i, [tag, bytes]] of entries.entries()) {
    const at = 12 + i * 16;
    for (let k = 0; k < 4; k++) view.setUint8(at + k, tag.charCodeAt(k));
    file.set(bytes, offset);
    let sum = 0;
    for (let k = 0; k < padded(bytes.length); k += 4) sum = (sum + view.getUint32(offset + k)) >>> 0;
    view.setUint32(at + 4, sum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset += padded(bytes.length);
  }
  return file;
}
