import type { Cell, Column, TableBlock, TableRow } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import type { Box, Flow } from './flow';
import { inks } from './ink';
import { drawProgressBar, drawQuadrantMark, drawStatusShape, quadrantInk } from './marks';
import { baseline, type Ink, type Sheet } from './sheet';
import type { Line } from './typesetter';

const size = 8.5;
const leading = 11.5;
const quietSize = 7.5;
const quietLeading = 10;
const headerSize = 7.5;
const padX = 5;
const padY = 4;
/** A table that belongs to what stands before it stays on its page as a whole up to this many rows. */
const mostTogether = 8;

/** A line in a cell, with the height it takes. */
interface CellLine {
  readonly line: Line;
  readonly quiet: boolean;
}

interface LaidCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly lines: readonly CellLine[];
  readonly height: number;
}

/**
 * A table as boxes: a header that is repeated on every page, group rows that stay with the row after them, rows that are
 * split only when they are taller than a page. Laid out here rather than by jspdf-autotable because every cell needs
 * several fonts on one line, which that library cannot measure, and because text is measured once for all tables.
 */
export function tableBoxes(flow: Flow, table: TableBlock): Box[] {
  const indent = table.indent ?? 0;
  const widths = columnWidths(table.columns, flow.width - indent);
  const starts: number[] = [];
  let x = indent;
  for (const width of widths) {
    starts.push(x);
    x += width;
  }
  const header = headerBox(flow, table.columns, starts, widths, indent);
  const boxes: Box[] = [{ ...header, gap: table.keepWithPrevious ? 4 : 8, keepWithNext: true }];
  const together = table.keepWithPrevious === true && table.rows.length <= mostTogether;
  let repeat: Box = header;
  for (const [i, row] of table.rows.entries()) {
    if (row.type === 'group') repeat = header;
    const box = rowBox(flow, table.columns, row, starts, widths, indent, repeat);
    if (row.type === 'group') repeat = headerWithGroup(flow, header, row, indent, widths);
    boxes.push(together && i < table.rows.length - 1 ? { ...box, keepWithNext: true } : box);
  }
  return boxes;
}

function columnWidths(columns: readonly Column[], total: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 0), 0);
  return columns.map((column) => column.width ?? ((total - fixed) * (column.share ?? 0)) / shares);
}

function headerBox(
  flow: Flow,
  columns: readonly Column[],
  starts: readonly number[],
  widths: readonly number[],
  indent: number,
): Box {
  const cells = columns.map((column, i) =>
    flow.typesetter.lines(column.label, (widths[i] ?? 0) - padX, headerSize, 'bold'),
  );
  const height = Math.max(...cells.map((lines) => lines.length)) * 10 + 5;
  const right = (starts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  return {
    height,
    draw: (sheet, left, top) => {
      for (const [i, lines] of cells.entries()) {
        const x = left + (starts[i] ?? 0) + (i === 0 ? 0 : padX);
        const end = left + (starts[i] ?? 0) + (widths[i] ?? 0);
        for (const [k, line] of lines.entries()) {
          const at = columns[i]?.align === 'right' ? end - (line.width * headerSize) / 1000 : x;
          sheet.line(line, at, top + k * 10 + baseline(headerSize, 10), headerSize, inks.quiet);
        }
      }
      sheet.rule(left + indent, top + height, left + right, top + height, inks.text, 0.8);
    },
  };
}

function rowBox(
  flow: Flow,
  columns: readonly Column[],
  row: TableRow,
  starts: readonly number[],
  widths: readonly number[],
  indent: number,
  header: Box,
): Box {
  const right = (starts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  if (row.type === 'group')
    return { ...groupBox(flow, row.text, row.quiet, indent, right), keepWithNext: true, repeat: header };
  const cells = row.cells.map((cell, i) =>
    laidCell(
      flow,
      cell,
      (starts[i] ?? 0) + (i === 0 ? 0 : padX),
      (widths[i] ?? 0) - (i === 0 ? padX : padX * 1.6),
      columns[i]?.align ?? 'left',
    ),
  );
  return cellsBox(flow, cells, indent, right, header);
}

/** The row that names a group: an owner, a quadrant, a rule. */
function groupBox(flow: Flow, title: string, quiet: string | undefined, indent: number, right: number): Box {
  const text = flow.typesetter.line(title, 'bold');
  return {
    height: 22,
    draw: (sheet, left, top) => {
      const y = top + 6 + baseline(9, 14);
      const end = sheet.line(text, left + indent, y, 9, flow.accentText);
      if (quiet) sheet.text(quiet, end + 8, y, quietSize, inks.quiet);
      sheet.rule(left + indent, top + 22, left + right, top + 22, inks.hairline, 0.5);
    },
  };
}

/** What a page starts with when it goes on in the middle of a group. */
function headerWithGroup(
  flow: Flow,
  header: Box,
  row: Extract<TableRow, { type: 'group' }>,
  indent: number,
  widths: readonly number[],
): Box {
  const right = indent + widths.reduce((sum, width) => sum + width, 0);
  const group = groupBox(flow, row.text, texts.document.continued, indent, right);
  return {
    height: header.height + group.height,
    draw: (sheet, left, top) => {
      header.draw(sheet, left, top);
      group.draw(sheet, left, top + header.height);
    },
  };
}

function cellsBox(flow: Flow, cells: readonly LaidCell[], indent: number, right: number, header: Box): Box {
  const height = Math.max(leading, ...cells.map((cell) => cell.height)) + 2 * padY;
  return {
    height,
    repeat: header,
    draw: (sheet, left, top) => {
      for (const cell of cells) drawCell(flow, sheet, cell, left, top + padY);
      sheet.rule(left + indent, top + height, left + right, top + height, inks.hairline, 0.5);
    },
    split: (available) => {
      const parts = cells.map((cell) => splitCell(cell, available - 2 * padY));
      if (!parts.some(([first]) => first.lines.length > 0)) return null;
      const [first, second] = [parts.map((part) => part[0]), parts.map((part) => part[1])];
      return [cellsBox(flow, first, indent, right, header), cellsBox(flow, second, indent, right, header)];
    },
  };
}

function splitCell(cell: LaidCell, available: number): readonly [LaidCell, LaidCell] {
  let height = 0;
  let count = 0;
  for (const line of cell.lines) {
    height += line.quiet ? quietLeading : leading;
    if (height > available) break;
    count++;
  }
  return [withLines(cell, cell.lines.slice(0, count)), withLines(cell, cell.lines.slice(count))];
}

function withLines(cell: LaidCell, lines: readonly CellLine[]): LaidCell {
  return { ...cell, lines, height: heightOf(lines) };
}

function heightOf(lines: readonly CellLine[]): number {
  return lines.reduce((sum, line) => sum + (line.quiet ? quietLeading : leading), 0);
}

function laidCell(flow: Flow, cell: Cell, x: number, width: number, align: 'left' | 'right'): LaidCell {
  if (cell.type === 'progress') return { cell, x, width, align, lines: [], height: cell.paceText ? 22 : leading };
  if (cell.type !== 'text') {
    const lines = flow.typesetter.lines(cell.text, width - 12, size).map((line) => ({ line, quiet: false }));
    return { cell, x, width, align, lines, height: heightOf(lines) };
  }
  const lines = flow.typesetter
    .lines(cell.text, width, size, cell.bold ? 'bold' : 'regular')
    .map((line) => ({ line, quiet: false }));
  if (cell.quiet) {
    for (const line of flow.typesetter.lines(cell.quiet, width, quietSize)) lines.push({ line, quiet: true });
  }
  return { cell, x, width, align, lines, height: heightOf(lines) };
}

function drawCell(flow: Flow, sheet: Sheet, laid: LaidCell, left: number, top: number): void {
  const { cell } = laid;
  let x = left + laid.x;
  if (cell.type === 'progress') {
    drawProgressCell(flow, sheet, cell, x, top, laid.width);
    return;
  }
  let ink: Ink = inks.text;
  if (cell.type === 'status' && laid.lines.length > 0) {
    drawStatusShape(sheet, cell.shape, x + 4, top + leading / 2, 7);
    x += 12;
  } else if (cell.type === 'quadrant' && laid.lines.length > 0) {
    drawQuadrantMark(sheet, cell.quadrant, x + 4, top + leading / 2, 7, quadrantInk(cell.quadrant));
    x += 12;
  } else if (cell.type === 'text' && cell.link) {
    ink = flow.accentText;
    if (laid.height > 0) sheet.link(x, top, laid.width, laid.height, cell.link);
  }
  let y = top;
  for (const { line, quiet } of laid.lines) {
    const [lineSize, lineLeading] = quiet ? [quietSize, quietLeading] : [size, leading];
    const at = laid.align === 'right' ? x + laid.width - (line.width * lineSize) / 1000 : x;
    sheet.line(line, at, y + baseline(lineSize, lineLeading), lineSize, quiet ? inks.quiet : ink);
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
  drawProgressBar(sheet, cell, x, top + leading / 2 - 2.5, width - number, 5, flow.accentText);
  sheet.text(cell.progressText, x + width, top + baseline(size, leading), size, inks.text, 'regular', 'right');
  if (!cell.paceText) return;
  const y = top + leading + baseline(quietSize, 10.5);
  if (cell.shape) drawStatusShape(sheet, cell.shape, x + 3.5, y - quietSize * 0.36, 6);
  sheet.text(cell.paceText, x + (cell.shape ? 10 : 0), y, quietSize, inks.quiet);
}
