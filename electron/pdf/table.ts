import type { Column, TableBlock, TableRow } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { continuedBox } from './blocks';
import type { Box, Flow } from './flow';
import { inks } from './ink';
import { drawQuadrantMark, quadrantInk } from './marks';
import { baseline, type Sheet } from './sheet';
import { cellLeading, drawCell, type LaidCell, laidCell, leastWidth, splitCell } from './table-cells';

const quietSize = 7.5;
const headerSize = 7.5;
const padX = 5;
const padY = 4;
/** A table that belongs to what stands before it stays on its page as a whole up to this many rows. */
const mostTogether = 4;
/** A word may claim this share of a table's width from the other columns; a longer one is broken. */
const mostForAWord = 0.36;
/** What a column keeps of its width, whatever the others claim. */
const leastKept = 0.7;

type GroupRow = Extract<TableRow, { type: 'group' }>;

/** Where the columns of a table stand, in points from the left margin. */
interface Grid {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly left: number;
  readonly right: number;
}

/**
 * A table as boxes: a header that is repeated on every page, group rows that stay with the row after them, rows that are
 * split only when they are taller than a page, never one row alone on a page. Laid out here rather than by jspdf-autotable
 * because every cell needs several fonts on one line, which that library cannot measure, and because text is measured
 * once for all tables.
 */
export function tableBoxes(flow: Flow, table: TableBlock): Box[] {
  const grid = gridOf(flow, table);
  const header = headerBox(flow, table.columns, grid);
  const boxes: Box[] = [{ ...header, gap: table.keepWithPrevious ? 4 : 8, keepWithNext: true }];
  const top = table.continued === undefined ? header : stacked(continuedBox(flow, table.continued, grid.left), header);
  const together = table.keepWithPrevious === true && table.rows.length <= mostTogether;
  const last = table.rows.length - 1;
  let repeat = top;
  for (const [i, row] of table.rows.entries()) {
    if (row.type === 'group') {
      boxes.push({ ...groupBox(flow, row, grid), keepWithNext: true, repeat: top });
      repeat = stacked(top, groupBox(flow, { ...row, quiet: texts.document.continued }, grid));
      continue;
    }
    const box = cellsBox(flow, laidCells(flow, table.columns, row, grid), grid, repeat);
    const pair = i === last - 1 || (i === 0 && table.keepWithPrevious === true);
    boxes.push(i < last && (together || pair) ? { ...box, keepWithNext: true } : box);
  }
  return boxes;
}

function gridOf(flow: Flow, table: TableBlock): Grid {
  const left = table.indent ?? 0;
  const widths = columnWidths(flow, table, flow.width - left);
  const starts: number[] = [];
  let x = left;
  for (const width of widths) {
    starts.push(x);
    x += width;
  }
  return { starts, widths, left, right: x };
}

/** Columns by their shares; those with a longer word take what it needs from those with room to spare. */
function columnWidths(flow: Flow, { columns, rows }: TableBlock, total: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 0), 0);
  const widths = columns.map((column) => column.width ?? ((total - fixed) * (column.share ?? 0)) / shares);
  const least = columns.map((column, i) => {
    let widest = flow.typesetter.widestWord(column.label, headerSize, 'bold');
    for (const row of rows) {
      const cell = row.type === 'cells' ? row.cells[i] : undefined;
      if (cell) widest = Math.max(widest, leastWidth(flow, cell));
    }
    return Math.max(column.width ?? 0, Math.min(widest + padX * 1.6, total * mostForAWord));
  });
  const wanted = least.map((need, i) => Math.max(0, need - (widths[i] ?? 0)));
  const spare = widths.map((width, i) => Math.max(0, width - Math.max(least[i] ?? 0, width * leastKept)));
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  const moved = Math.min(sum(wanted), sum(spare));
  if (moved === 0) return widths;
  return widths.map(
    (width, i) => width + ((wanted[i] ?? 0) / sum(wanted)) * moved - ((spare[i] ?? 0) / sum(spare)) * moved,
  );
}

function headerBox(flow: Flow, columns: readonly Column[], { starts, widths, left: start, right }: Grid): Box {
  const cells = columns.map((column, i) =>
    flow.typesetter.lines(column.label, (widths[i] ?? 0) - padX, headerSize, 'bold'),
  );
  const height = Math.max(...cells.map((lines) => lines.length)) * 10 + 5;
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
      sheet.rule(left + start, top + height, left + right, top + height, inks.text, 0.8);
    },
  };
}

/** The row that names a group: an owner, a quadrant, a rule. */
function groupBox(flow: Flow, row: GroupRow, { left: start, right }: Grid): Box {
  const indent = row.quadrant ? 14 : 0;
  const quietWidth = row.quiet ? flow.typesetter.width(row.quiet, quietSize) + 8 : 0;
  const lines = flow.typesetter.lines(row.text, right - start - indent - quietWidth, 9, 'bold');
  const height = 8 + lines.length * 14;
  return {
    height,
    draw: (sheet, left, top) => {
      const ink = row.quadrant ? quadrantInk(row.quadrant) : flow.accentText;
      if (row.quadrant) drawQuadrantMark(sheet, row.quadrant, left + start + 4, top + 13, 7, ink);
      sheet.lines(lines, left + start + indent, top + 6, 9, 14, ink);
      const end = left + start + indent + ((lines.at(-1)?.width ?? 0) * 9) / 1000;
      const y = top + 6 + (lines.length - 1) * 14 + baseline(9, 14);
      if (row.quiet) sheet.text(row.quiet, end + 8, y, quietSize, inks.quiet);
      sheet.rule(left + start, top + height, left + right, top + height, inks.hairline, 0.5);
    },
  };
}

/** One box on top of the other. */
function stacked(upper: Box, lower: Box): Box {
  return {
    height: upper.height + lower.height,
    draw: (sheet: Sheet, left: number, top: number) => {
      upper.draw(sheet, left, top);
      lower.draw(sheet, left, top + upper.height);
    },
  };
}

function laidCells(
  flow: Flow,
  columns: readonly Column[],
  row: Extract<TableRow, { type: 'cells' }>,
  { starts, widths }: Grid,
): LaidCell[] {
  return row.cells.map((cell, i) =>
    laidCell(
      flow,
      cell,
      (starts[i] ?? 0) + (i === 0 ? 0 : padX),
      (widths[i] ?? 0) - (i === 0 || i === columns.length - 1 ? padX : padX * 1.6),
      columns[i]?.align ?? 'left',
    ),
  );
}

function cellsBox(flow: Flow, cells: readonly LaidCell[], grid: Grid, repeat: Box): Box {
  const height = Math.max(cellLeading, ...cells.map((cell) => cell.height)) + 2 * padY;
  return {
    height,
    repeat,
    draw: (sheet, left, top) => {
      for (const cell of cells) drawCell(flow, sheet, cell, left, top + padY);
      sheet.rule(left + grid.left, top + height, left + grid.right, top + height, inks.hairline, 0.5);
    },
    split: (available) => {
      const parts = cells.map((cell) => splitCell(cell, available - 2 * padY));
      if (!parts.some(([first]) => first.lines.length > 0)) return null;
      const [first, second] = [parts.map((part) => part[0]), parts.map((part) => part[1])];
      return [cellsBox(flow, first, grid, repeat), cellsBox(flow, second, grid, repeat)];
    },
  };
}
