import type { Cell } from '../../shared/document/model';
import type { Flow } from './flow';
import { inks } from './ink';
import { drawProgressBar, drawStatusShape } from './marks';
import { drawScore } from './review-blocks';
import { baseline, type Ink, type Sheet } from './sheet';
import type { Line } from './typesetter';

const size = 8.5;
/** Height of a line in a cell. */
export const cellLeading = 11.5;
const quietSize = 7.5;
const quietLeading = 10;
const markWidth = 12;

/** A line in a cell, with the height it takes. */
interface CellLine {
  readonly line: Line;
  readonly quiet: boolean;
}

/** A number that leads to its objective, where it stands in its cell. */
interface LaidReference {
  readonly text: string;
  readonly anchor: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A cell broken into lines for its column. */
export interface LaidCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly lines: readonly CellLine[];
  readonly references: readonly LaidReference[];
  readonly height: number;
}

/** Breaks a cell into the lines of its column. */
export function laidCell(flow: Flow, cell: Cell, x: number, width: number, align: 'left' | 'right'): LaidCell {
  const laid = { cell, x, width, align, lines: [], references: [] };
  switch (cell.type) {
    case 'progress':
      return { ...laid, height: cell.paceText ? 22 : cellLeading };
    case 'score':
      return { ...laid, height: cellLeading };
    case 'status':
      return withLines(laid, linesOf(flow, cell.text, width - markWidth, false));
    case 'references': {
      if (cell.items.length === 0) return withLines(laid, linesOf(flow, cell.none, width, false));
      const references = placeReferences(flow, cell.items, width);
      return { ...laid, references, height: (references.at(-1)?.y ?? 0) + cellLeading };
    }
    case 'text': {
      const lines = linesOf(flow, cell.text, width, cell.bold === true);
      const quiet = cell.quiet ? flow.typesetter.lines(cell.quiet, width, quietSize) : [];
      return withLines(laid, [...lines, ...quiet.map((line) => ({ line, quiet: true }))]);
    }
  }
}

function linesOf(flow: Flow, text: string, width: number, bold: boolean): CellLine[] {
  return flow.typesetter.lines(text, width, size, bold ? 'bold' : 'regular').map((line) => ({ line, quiet: false }));
}

function withLines(cell: Omit<LaidCell, 'height'>, lines: readonly CellLine[]): LaidCell {
  return {
    ...cell,
    lines,
    height: lines.reduce((sum, line) => sum + (line.quiet ? quietLeading : cellLeading), 0),
  };
}

function placeReferences(
  flow: Flow,
  items: readonly { readonly text: string; readonly anchor: string }[],
  width: number,
): LaidReference[] {
  let [x, y] = [0, 0];
  return items.map(({ text, anchor }, i) => {
    const shown = i < items.length - 1 ? `${text},` : text;
    const own = flow.typesetter.width(shown, size);
    if (x > 0 && x + own > width) [x, y] = [0, y + cellLeading];
    const placed = { text: shown, anchor, x, y, width: own };
    x += own + size * 0.26;
    return placed;
  });
}

/** The part of a cell that fits into `available` points, and the rest. */
export function splitCell(cell: LaidCell, available: number): readonly [LaidCell, LaidCell] {
  if (cell.cell.type === 'progress' || cell.cell.type === 'score')
    return [cell, withLines({ ...cell, cell: { type: 'text', text: '' } }, [])];
  let height = 0;
  let count = 0;
  for (const line of cell.lines) {
    height += line.quiet ? quietLeading : cellLeading;
    if (height > available) break;
    count++;
  }
  const fitting = cell.references.filter(({ y }) => y + cellLeading <= available);
  const rest = cell.references.slice(fitting.length);
  const from = rest[0]?.y ?? 0;
  const below = rest.map((reference) => ({ ...reference, y: reference.y - from }));
  return [part(cell, cell.lines.slice(0, count), fitting), part(cell, cell.lines.slice(count), below)];
}

function part(cell: LaidCell, lines: readonly CellLine[], references: readonly LaidReference[]): LaidCell {
  const laid = withLines({ ...cell, references }, lines);
  const last = references.at(-1);
  return last ? { ...laid, height: last.y + cellLeading } : laid;
}

/** Draws a cell with its top at `top`. */
export function drawCell(flow: Flow, sheet: Sheet, laid: LaidCell, left: number, top: number): void {
  const { cell } = laid;
  let x = left + laid.x;
  for (const { text, anchor, ...at } of laid.references) {
    sheet.text(text, x + at.x, top + at.y + baseline(size, cellLeading), size, flow.accentText);
    sheet.link(x + at.x, top + at.y, at.width, cellLeading, anchor);
  }
  if (cell.type === 'progress') drawProgressCell(flow, sheet, cell, x, top, laid.width);
  else if (cell.type === 'score') drawScore(flow, sheet, cell, x, top + cellLeading / 2, laid.width);
  else if (cell.type === 'status' && laid.lines.length > 0) {
    drawStatusShape(sheet, cell.shape, x + 4, top + cellLeading / 2, 7);
    x += markWidth;
  } else if (cell.type === 'text' && cell.link && laid.height > 0) {
    sheet.link(x, top, laid.width, laid.height, cell.link);
  }
  const quietInk: Ink = cell.type === 'text' && cell.alarm ? inks.red : inks.quiet;
  let y = top;
  for (const { line, quiet } of laid.lines) {
    const [lineSize, lineLeading] = quiet ? [quietSize, quietLeading] : [size, cellLeading];
    const at = laid.align === 'right' ? x + laid.width - (line.width * lineSize) / 1000 : x;
    sheet.line(line, at, y + baseline(lineSize, lineLeading), lineSize, quiet ? quietInk : inks.text);
    y += lineLeading;
  }
}

function drawProgressCell(
  flow: Flow,
  sheet: Sheet,
  cell: Extract<Cell, { type: 'progress' }>,
  x: number,
  top: number,
  width: number,
): void {
  const number = 32;
  drawProgressBar(sheet, cell, x, top + cellLeading / 2 - 2.5, width - number, 5, flow.accentText);
  sheet.text(cell.progressText, x + width, top + baseline(size, cellLeading), size, inks.text, 'regular', 'right');
  if (!cell.paceText) return;
  const y = top + cellLeading + baseline(quietSize, 10.5);
  if (cell.shape) drawStatusShape(sheet, cell.shape, x + 3.5, y - quietSize * 0.36, 6);
  sheet.text(cell.paceText, x + (cell.shape ? 10 : 0), y, quietSize, inks.quiet);
}

/** The least width a cell can be given without breaking a word, in points. */
export function leastWidth(flow: Flow, cell: Cell): number {
  switch (cell.type) {
    case 'progress':
    case 'score':
      return 0;
    case 'references':
      return Math.max(0, ...cell.items.map(({ text }) => flow.typesetter.width(`${text},`, size)));
    case 'status':
      return flow.typesetter.widestWord(cell.text, size) + markWidth;
    case 'text': {
      const text = flow.typesetter.widestWord(cell.text, size, cell.bold ? 'bold' : 'regular');
      return cell.quiet ? Math.max(text, flow.typesetter.widestWord(cell.quiet, quietSize)) : text;
    }
  }
}
