import { PlanError } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { inks, readable, rgb } from './ink';
import { type Ink, Sheet } from './sheet';
import type { Line, Typesetter } from './typesetter';

/** A piece of the page that is not torn apart, unless it can be split. */
export interface Box {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap?: number;
  /** Stays on the page of the box after it. */
  readonly keepWithNext?: boolean;
  /** Drawn again above this box when it starts a page (the header of its table). */
  readonly repeat?: Box;
  /** Link target at its top. */
  readonly anchor?: string;
  readonly draw: (sheet: Sheet, left: number, top: number) => void;
  /** Two boxes, the first at most `available` high; null when nothing sensible fits. Only asked when it is taller than a page. */
  readonly split?: (available: number) => readonly [Box, Box] | null;
}

/** Where an anchor ended up: page from 1, `y` from its top. */
export interface Place {
  readonly page: number;
  readonly y: number;
}

/** A character that no font has, and the parts of the document it stands in. */
export interface MissingGlyph {
  readonly character: string;
  count: number;
  readonly places: Set<string>;
}

/** An entry of the outline (bookmarks). */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly anchor: string;
}

/** The page as the whole document uses it, in points. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const millimetre = 72 / 25.4;

const paper = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
  a3: { width: 841.89, height: 1190.55 },
} as const;

/** A paper size, upright, with 20 mm margins. */
export function pageGeometry(size: keyof typeof paper): PageGeometry {
  return { ...paper[size], margin: 20 * millimetre };
}

/** Fills pages from top to bottom, keeping together what belongs together. */
export class Flow {
  readonly sheets: Sheet[] = [];
  readonly places = new Map<string, Place>();
  readonly bookmarks: Bookmark[] = [];
  readonly missing = new Map<string, MissingGlyph>();
  /** Draws what needs the final page numbers, once all pages are there. */
  readonly later: (() => void)[] = [];
  readonly accent: Ink;
  /** Dark enough for text on white. */
  readonly accentText: Ink;
  section = '';
  private y = 0;
  private started = false;
  private framing = false;

  constructor(
    readonly typesetter: Typesetter,
    readonly geometry: PageGeometry,
    readonly color: string,
  ) {
    this.accent = rgb(color);
    this.accentText = rgb(readable(color));
  }

  /** The page being filled. */
  get sheet(): Sheet {
    return this.sheets.at(-1) ?? this.newPage();
  }

  get left(): number {
    return this.geometry.margin;
  }

  /** Width between the margins of the current page. */
  get width(): number {
    return (this.sheets.at(-1) ?? this.geometry).width - 2 * this.geometry.margin;
  }

  get top(): number {
    return this.geometry.margin;
  }

  get bottom(): number {
    return (this.sheets.at(-1) ?? this.geometry).height - this.geometry.margin;
  }

  /** Points left on the current page. */
  get remaining(): number {
    return this.bottom - this.y;
  }

  /** Share of the current page that is filled, 0 on a fresh one. */
  get filled(): number {
    return this.started ? (this.y - this.top) / (this.bottom - this.top) : 0;
  }

  /** Where the next box goes. */
  get position(): number {
    return this.y;
  }

  /** Whether the current page lies on its side. */
  get landscape(): boolean {
    const { width, height } = this.sheets.at(-1) ?? this.geometry;
    return width > height;
  }

  newPage(landscape = false): Sheet {
    const { width, height } = this.geometry;
    const sheet = new Sheet(landscape ? height : width, landscape ? width : height, this.typesetter, (character) =>
      this.noteMissing(character),
    );
    sheet.title = this.section;
    this.sheets.push(sheet);
    this.y = this.top;
    this.started = false;
    return sheet;
  }

  /** Marks `height` points as used by something drawn by hand. */
  advance(height: number): void {
    this.y += height;
    this.started = true;
  }

  anchor(name: string, y = this.y): void {
    if (!this.places.has(name)) this.places.set(name, { page: this.sheets.length, y });
  }

  /** Places boxes in order. A chain of boxes that keep with the next one moves to a new page as a whole. */
  place(boxes: readonly Box[]): void {
    for (let i = 0; i < boxes.length; i++) {
      const box = boxes[i] as Box;
      const needed = this.chainHeight(boxes, i);
      const gap = this.started ? (box.gap ?? 0) : 0;
      if (this.started && this.y + gap + needed > this.bottom + 0.01 && this.shouldBreak(box, needed))
        this.continueOnNewPage(box);
      this.put(box);
    }
  }

  private shouldBreak(box: Box, needed: number): boolean {
    const page = this.bottom - this.top;
    return needed <= page || box.height <= page || this.remaining < page / 4;
  }

  private continueOnNewPage(box: Box): void {
    this.newPage(this.landscape);
    if (box.repeat) this.put(box.repeat);
  }

  /** Height of the box and, when it keeps with the next one, of those that must stand on its page. */
  private chainHeight(boxes: readonly Box[], from: number): number {
    let height = 0;
    for (let i = from; i < boxes.length; i++) {
      const box = boxes[i] as Box;
      height += box.height + (i > from ? (box.gap ?? 0) : 0);
      if (!box.keepWithNext) break;
    }
    return height;
  }

  private put(box: Box): void {
    let rest: Box = box;
    const gap = this.started ? (box.gap ?? 0) : 0;
    this.y += gap;
    if (box.anchor) this.anchor(box.anchor);
    while (rest.split && rest.height > this.bottom - this.y + 0.01) {
      const parts = rest.split(this.bottom - this.y);
      if (parts) this.draw(parts[0]);
      else if (!this.started) break;
      this.newPage(this.landscape);
      if (box.repeat) this.draw(box.repeat);
      if (parts) rest = parts[1];
    }
    this.draw(rest);
  }

  private draw(box: Box): void {
    box.draw(this.sheet, this.left, this.y);
    this.advance(box.height);
  }

  /** The page of an anchor; throws when nothing carries it. */
  pageOf(anchor: string): number {
    const place = this.places.get(anchor);
    if (!place) throw new PlanError('unexpected', 'A link in the document leads nowhere.', anchor);
    return place.page;
  }

  /** Lines of text as boxes: one each, so that long texts run over pages, without a lone first or last line. */
  paragraph(
    lines: readonly Line[],
    style: { size: number; leading: number; ink: Ink; indent?: number; gap?: number },
    keepWithNext = false,
  ): Box[] {
    const { size, leading, ink, indent = 0, gap = 0 } = style;
    return lines.map((line, i) => ({
      height: leading,
      gap: i === 0 ? gap : 0,
      keepWithNext: i === lines.length - 1 ? keepWithNext : lines.length < 4 || i === 0 || i === lines.length - 2,
      draw: (sheet, left, top) => sheet.lines([line], left + indent, top, size, leading, ink),
    }));
  }

  /** Draws header and footer on every page but the cover, and what waited for page numbers. */
  finish(header: { readonly left: string; readonly organisation: string; readonly date: string }): void {
    for (const draw of this.later) draw();
    this.section = texts.document.runningTitle;
    this.framing = true;
    for (const [i, sheet] of this.sheets.entries()) {
      if (!sheet.framed) continue;
      const right = sheet.width - this.geometry.margin;
      const room = right - this.left;
      const top = this.geometry.margin * 0.58;
      const title = this.typesetter.width(sheet.title, 8) + 16;
      const [name] = this.typesetter.clipped(
        this.typesetter.lines(header.left, room - title, 8),
        1,
        room - title,
        8,
        'regular',
      );
      if (name) sheet.line(name, this.left, top, 8, inks.quiet);
      sheet.text(sheet.title, right, top, 8, inks.quiet, 'regular', 'right');
      sheet.rule(this.left, top + 6, right, top + 6, inks.hairline, 0.5);
      const foot = sheet.height - this.geometry.margin * 0.5;
      const page = texts.document.pageOf(i + 1, this.sheets.length);
      const width = room - 32 - this.typesetter.width(page + header.date, 8);
      const lines = this.typesetter.lines(header.organisation, width, 8);
      const [left] = this.typesetter.clipped(lines, 1, width, 8, 'regular');
      const end = left ? sheet.line(left, this.left, foot, 8, inks.quiet) : this.left;
      const dot = header.organisation ? 5 + sheet.text('·', end + 5, foot, 8, inks.quiet) + 5 : 0;
      sheet.text(header.date, end + dot, foot, 8, inks.quiet);
      sheet.text(page, right, foot, 8, inks.quiet, 'regular', 'right');
    }
  }

  private noteMissing(character: string): void {
    const known = this.missing.get(character);
    if (known) {
      // The running title repeats on every page what the cover has already said.
      if (this.framing) return;
      known.count++;
      known.places.add(this.section);
    } else this.missing.set(character, { character, count: 1, places: new Set([this.section]) });
  }
}
