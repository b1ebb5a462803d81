import type { FontFile } from './font-file';
import { cleaned, joiners, pieces } from './text-rules';

/** The fonts of the document, in the order in which they are asked for a glyph. */
export interface DocumentFonts {
  readonly regular: readonly FontFile[];
  readonly bold: readonly FontFile[];
}

export type Weight = 'regular' | 'bold';

/** A stretch of text in one font; font -1 is a character that no font has, drawn as a box. */
export interface FontRun {
  readonly font: number;
  readonly text: string;
  /** Width in thousandths of the font size. */
  readonly width: number;
}

/** Text that stands on one line. */
export interface Line {
  readonly runs: readonly FontRun[];
  /** Width in thousandths of the font size. */
  readonly width: number;
}

/** A font in the document: number 0.. over regular then bold fonts. */
interface UsedFont {
  readonly file: FontFile;
  /** Glyph of the file -> glyph of the subset. */
  readonly numbers: Map<number, number>;
  readonly glyphs: number[];
  /** Glyph of the subset -> code point. */
  readonly characters: Map<number, number>;
  /** Character -> four hex digits of its glyph in the subset. */
  readonly codes: Map<string, string>;
}

interface Word {
  readonly runs: readonly FontRun[];
  readonly width: number;
}

/** Width of the box that stands for a missing character, in thousandths of the font size. */
export const boxAdvance = 640;

/** Measures, breaks and encodes text; the only place that knows which font draws a character. */
export class Typesetter {
  readonly fonts: readonly UsedFont[];
  /** Scripts in use whose letters should be joined, which a PDF made here cannot do. */
  readonly unshaped = new Set<'Devanagari'>();
  private readonly regularCount: number;
  private readonly words: Record<Weight, Map<string, Word>> = { regular: new Map(), bold: new Map() };
  private readonly spaces: Record<Weight, number>;
  private readonly graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  private readonly characterFonts: Record<Weight, Map<number, number>> = { regular: new Map(), bold: new Map() };

  constructor(fonts: DocumentFonts) {
    this.fonts = [...fonts.regular, ...fonts.bold].map((file) => ({
      file,
      numbers: new Map([[0, 0]]),
      glyphs: [0],
      characters: new Map(),
      codes: new Map(),
    }));
    this.regularCount = fonts.regular.length;
    this.spaces = { regular: this.word(' ', 'regular').width, bold: this.word(' ', 'bold').width };
  }

  /** Width of a text on one line, in points. */
  width(text: string, size: number, weight: Weight = 'regular'): number {
    return (this.line(text, weight).width * size) / 1000;
  }

  /** A text set on one line, however long. */
  line(text: string, weight: Weight = 'regular'): Line {
    const parts = cleaned(text).replaceAll('\n', ' ').split(' ');
    const builder = new LineBuilder(this.spaces[weight], weight === 'bold' ? this.regularCount : 0);
    for (const [i, part] of parts.entries()) builder.add(this.word(part, weight), i > 0);
    return builder.take();
  }

  /** Breaks a text into lines no wider than `width` points; keeps its own line breaks. At least one line. */
  lines(text: string, width: number, size: number, weight: Weight = 'regular'): Line[] {
    const limit = (width * 1000) / size + 0.01;
    const lines: Line[] = [];
    for (const paragraph of cleaned(text).split('\n')) this.breakParagraph(paragraph, limit, weight, lines);
    return lines;
  }

  /** Lines of running text: where it can be helped, no short word stands alone on the last one. */
  paragraph(text: string, width: number, size: number): Line[] {
    return text.split('\n').flatMap((part) => {
      const lines = this.lines(part, width, size);
      const lonely = (found: readonly Line[]): boolean =>
        found.length > 1 && ((found.at(-1)?.width ?? 0) * size) / 1000 < width * 0.15;
      for (let share = 0.96; share >= 0.84 && lonely(lines); share -= 0.04) {
        const narrower = this.lines(part, width * share, size);
        if (narrower.length === lines.length && !lonely(narrower)) return narrower;
      }
      return lines;
    });
  }

  /** Width of the widest stretch that a line break cannot divide, in points. */
  widestWord(text: string, size: number, weight: Weight = 'regular'): number {
    let widest = 0;
    for (const part of cleaned(text).split(/[ \n]/)) {
      for (const piece of pieces(part)) widest = Math.max(widest, this.word(piece, weight).width);
    }
    return (widest * size) / 1000;
  }

  /** Cuts a list of lines to `count`, ending the last one with an ellipsis when something was cut. */
  clipped(lines: readonly Line[], count: number, width: number, size: number, weight: Weight): readonly Line[] {
    if (lines.length <= count) return lines;
    const last = lines[count - 1];
    const text = last ? last.runs.map((run) => run.text).join('') : '';
    let kept = [...text];
    let line = this.line(`${kept.join('')}…`, weight);
    while (kept.length > 0 && (line.width * size) / 1000 > width) {
      kept = kept.slice(0, -1);
      line = this.line(`${kept.join('').trimEnd()}…`, weight);
    }
    return [...lines.slice(0, count - 1), line];
  }

  /** The hex string of a run's glyphs, noting that they are used. */
  encode(run: FontRun): string {
    const font = this.fonts[run.font];
    if (!font) return '';
    let hex = '';
    for (const character of run.text) {
      let code = font.codes.get(character);
      if (code === undefined) {
        code = this.encodeNew(font, character);
        font.codes.set(character, code);
      }
      hex += code;
    }
    return hex;
  }

  private encodeNew(font: UsedFont, character: string): string {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint >= 0x0900 && codePoint <= 0x097f) this.unshaped.add('Devanagari');
    const glyph = font.file.glyphOf(codePoint);
    let number = font.numbers.get(glyph);
    if (number === undefined) {
      number = font.glyphs.length;
      font.numbers.set(glyph, number);
      font.glyphs.push(glyph);
      font.characters.set(number, codePoint);
    }
    return number.toString(16).padStart(4, '0');
  }

  private breakParagraph(paragraph: string, limit: number, weight: Weight, lines: Line[]): void {
    const builder = new LineBuilder(this.spaces[weight], weight === 'bold' ? this.regularCount : 0);
    for (const [i, part] of paragraph.split(' ').entries()) {
      for (const [k, piece] of pieces(part).entries()) {
        const word = this.word(piece, weight);
        const spaced = i > 0 && k === 0;
        if (builder.widthWith(word, spaced) <= limit) {
          builder.add(word, spaced);
          continue;
        }
        if (!builder.empty) lines.push(builder.take());
        if (word.width <= limit) builder.add(word, false);
        else this.breakWord(piece, limit, weight, builder, lines);
      }
    }
    lines.push(builder.take());
  }

  /** A word wider than the line goes over as many lines as it needs. */
  private breakWord(text: string, limit: number, weight: Weight, builder: LineBuilder, lines: Line[]): void {
    for (const { segment } of this.graphemes.segment(text)) {
      const piece = this.word(segment, weight);
      if (!builder.empty && builder.widthWith(piece, false) > limit) lines.push(builder.take());
      builder.add(piece, false);
    }
  }

  private word(text: string, weight: Weight): Word {
    const cache = this.words[weight];
    let word = cache.get(text);
    if (!word) {
      word = this.measure(text, weight);
      cache.set(text, word);
    }
    return word;
  }

  private measure(text: string, weight: Weight): Word {
    const runs: { font: number; text: string; width: number }[] = [];
    let width = 0;
    let missing = false;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (joiners.has(codePoint)) continue;
      const font = this.fontOf(codePoint, weight);
      if (font === -1) {
        missing = true;
        break;
      }
      const file = (this.fonts[font] as UsedFont).file;
      const advance = file.advanceOf(file.glyphOf(codePoint));
      width += advance;
      const last = runs.at(-1);
      if (last?.font === font) {
        last.text += character;
        last.width += advance;
      } else runs.push({ font, text: character, width: advance });
    }
    return missing ? this.measureWithBoxes(text, weight) : { runs, width };
  }

  /** One box for each character as people count them: an emoji of five code points is one. */
  private measureWithBoxes(text: string, weight: Weight): Word {
    const runs: FontRun[] = [];
    for (const { segment } of this.graphemes.segment(text)) {
      const whole = [...segment].every((character) => {
        const codePoint = character.codePointAt(0) ?? 0;
        return joiners.has(codePoint) || this.fontOf(codePoint, weight) !== -1;
      });
      if (whole) runs.push(...this.word(segment, weight).runs);
      else runs.push({ font: -1, text: segment, width: boxAdvance });
    }
    return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
  }

  private fontOf(codePoint: number, weight: Weight): number {
    const known = this.characterFonts[weight].get(codePoint);
    if (known !== undefined) return known;
    const first = weight === 'bold' ? this.regularCount : 0;
    const last = weight === 'bold' ? this.fonts.length : this.regularCount;
    let found = -1;
    for (let i = first; i < last && found === -1; i++) {
      if ((this.fonts[i] as UsedFont).file.glyphOf(codePoint) !== 0) found = i;
    }
    this.characterFonts[weight].set(codePoint, found);
    return found;
  }
}

/** Collects words into a line, joining stretches of the same font. */
class LineBuilder {
  private runs: { font: number; text: string; width: number }[] = [];
  private width = 0;

  constructor(
    private readonly space: number,
    private readonly spaceFont: number,
  ) {}

  get empty(): boolean {
    return this.runs.length === 0;
  }

  widthWith(word: Word, spaced: boolean): number {
    return this.width + word.width + (spaced && !this.empty ? this.space : 0);
  }

  add(word: Word, spaced: boolean): void {
    if (spaced && !this.empty) this.push({ font: this.spaceFont, text: ' ', width: this.space });
    for (const run of word.runs) this.push(run);
  }

  take(): Line {
    const line = { runs: this.runs, width: this.width };
    this.runs = [];
    this.width = 0;
    return line;
  }

  private push(run: FontRun): void {
    this.width += run.width;
    const last = this.runs.at(-1);
    if (last && last.font === run.font && run.font !== -1) {
      last.text += run.text;
      last.width += run.width;
    } else this.runs.push({ ...run });
  }
}
