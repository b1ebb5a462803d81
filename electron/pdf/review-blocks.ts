import type { FiguresBlock, KeyResultBlock, ScoreCell } from '../../shared/document/model';
import { continuedBox } from './blocks';
import type { Box, Flow } from './flow';
import { inks } from './ink';
import { drawProgressBar, drawStatusShape } from './marks';
import { baseline, type Ink, type Sheet } from './sheet';

const figureGap = 10;

/** Numbers that matter, side by side in frames that read without colour. */
export function figureBoxes(flow: Flow, { items }: FiguresBlock): Box[] {
  const width = (flow.width - figureGap * (items.length - 1)) / items.length;
  const laid = items.map(({ value, label, quiet }) => ({
    value,
    label: flow.typesetter.lines(label, width - 16, 9, 'bold'),
    quiet: flow.typesetter.lines(quiet, width - 16, 7.5),
  }));
  const height = Math.max(...laid.map(({ label, quiet }) => 42 + label.length * 12.5 + quiet.length * 10)) + 6;
  return [
    {
      height,
      gap: 12,
      draw: (sheet, left, top) => {
        for (const [i, { value, label, quiet }] of laid.entries()) {
          const x = left + i * (width + figureGap);
          sheet.rounded(x, top, width, height, 5, 'B', { fill: inks.wash, stroke: inks.hairline, thickness: 0.6 });
          const size = Math.min(24, (24 * (width - 16)) / Math.max(1, flow.typesetter.width(value, 24, 'bold')));
          sheet.text(value, x + 8, top + 8 + baseline(24, 30), size, flow.accentText, 'bold');
          sheet.lines(label, x + 8, top + 41, 9, 12.5, inks.text);
          sheet.lines(quiet, x + 8, top + 41 + label.length * 12.5, 7.5, 10, inks.quiet);
        }
      },
    },
  ];
}

/** Space of the chart's own words: values to its left, days under it. */
const valueRoom = 30;
const dayRoom = 11;

/** A key result with where it began, stood and should have been, and its chart beside it; stays in one piece. */
export function keyResultBoxes(flow: Flow, block: KeyResultBlock, isLast: boolean): Box[] {
  const chartWidth = (block.chart?.width ?? 196) + valueRoom;
  const width = flow.width - chartWidth - 14;
  const title = flow.typesetter.lines(block.title, width, 9.5, 'bold');
  const who = flow.typesetter.lines(block.who, width, 8);
  const facts = block.facts.map(({ label, value }) => {
    const room = flow.typesetter.width(label, 8) + 6;
    return { label, room, lines: flow.typesetter.lines(value, width - room, 8.5) };
  });
  const textHeight =
    title.length * 13 + who.length * 11 + 2 + facts.reduce((sum, { lines }) => sum + lines.length * 11.5, 0) + 12;
  const chartHeight = block.chart ? block.chart.height + dayRoom + 4 : 20;
  const height = Math.max(textHeight, chartHeight) + 12;
  return [
    {
      height,
      gap: 0,
      repeat: continuedBox(flow, block.continued),
      draw: (sheet, left, top) => {
        let y = top + 6;
        sheet.lines(title, left, y, 9.5, 13, inks.text);
        y += title.length * 13;
        sheet.lines(who, left, y, 8, 11, inks.quiet);
        y += who.length * 11 + 2;
        for (const { label, room, lines } of facts) {
          sheet.text(label, left, y + baseline(8, 11.5), 8, inks.quiet);
          sheet.lines(lines, left + room, y, 8.5, 11.5, inks.text);
          y += lines.length * 11.5;
        }
        drawProgressBar(sheet, block.standing, left, y + 4, Math.min(150, width - 40), 5, flow.accentText);
        sheet.text(block.standing.progressText, left + Math.min(150, width - 40) + 6, y + 9, 8.5, inks.text, 'bold');
        drawChart(flow, sheet, block, left + flow.width - chartWidth, top + 8);
        if (!isLast) sheet.rule(left, top + height, left + flow.width, top + height, inks.hairline, 0.5);
      },
    },
  ];
}

function drawChart(flow: Flow, sheet: Sheet, block: KeyResultBlock, x: number, top: number): void {
  const { chart } = block;
  if (!chart) {
    sheet.text(block.noChart, x + valueRoom, top + baseline(8, 12), 8, inks.quiet);
    return;
  }
  const left = x + valueRoom;
  const line = (points: readonly { readonly x: number; readonly y: number }[], style: LineStyle): void => {
    const [first, ...others] = points;
    if (!first || others.length === 0) return;
    sheet.path(
      [['m', left + first.x, top + first.y], ...others.map((point) => ['l', left + point.x, top + point.y] as const)],
      'S',
      style,
    );
  };
  sheet.rule(left, top + chart.height, left + chart.width, top + chart.height, inks.line, 0.6);
  sheet.rule(left, top, left, top + chart.height, inks.line, 0.6);
  for (const { at, text } of block.values)
    sheet.text(text, left - 4, top + at + 2.4, 6.5, inks.quiet, 'regular', 'right');
  for (const [i, { at, text }] of block.days.entries()) {
    const isLate = i > 0 && at > chart.width / 2;
    sheet.rule(left + at, top + chart.height, left + at, top + chart.height + 2.5, inks.line, 0.6);
    sheet.text(text, left + at, top + chart.height + 9.5, 6.5, inks.quiet, 'regular', isLate ? 'right' : 'left');
  }
  for (const at of chart.targets) {
    line(
      [
        { x: 0, y: at },
        { x: chart.width, y: at },
      ],
      { stroke: inks.text, thickness: 0.9, dash: [0.01, 2.4] },
    );
  }
  line(chart.expected, { stroke: inks.quiet, thickness: 0.9, dash: [4, 2.6] });
  line(chart.actual, { stroke: flow.accentText, thickness: 1.5 });
  const last = chart.actual.at(-1);
  if (last) sheet.circle(left + last.x, top + last.y, 2.2, 'f', { fill: flow.accentText });
}

interface LineStyle {
  readonly stroke: Ink;
  readonly thickness: number;
  readonly dash?: readonly number[];
}

/** Room for the number and its shape behind the bar. */
const scoreRoom = 34;

/** A score as a bar from 0 to 1, with lines at 0.4 and 0.7 and the score before as a hollow diamond. */
export function drawScore(flow: Flow, sheet: Sheet, cell: ScoreCell, x: number, y: number, width: number): void {
  const length = width - scoreRoom;
  sheet.rounded(x, y - 3, length, 6, 1, 'B', { fill: inks.paper, stroke: inks.line, thickness: 0.5 });
  if (cell.score !== null && cell.score > 0) sheet.fill(x, y - 3, length * Math.min(1, cell.score), 6, flow.accentText);
  for (const border of [0.4, 0.7]) {
    sheet.rule(x + length * border, y - 5, x + length * border, y + 5, inks.paper, 1.6);
    sheet.rule(x + length * border, y - 5, x + length * border, y + 5, inks.line, 0.6);
  }
  if (cell.before !== null) {
    const at = x + length * Math.min(1, Math.max(0, cell.before));
    const r = 4;
    sheet.path([['m', at, y - r], ['l', at + r, y], ['l', at, y + r], ['l', at - r, y], ['h']], 'B', {
      fill: inks.paper,
      stroke: inks.text,
      thickness: 0.9,
    });
  }
  if (cell.shape) drawStatusShape(sheet, cell.shape, x + length + 9, y, 6.5);
  sheet.text(cell.text, x + width, y + 3, 8.5, inks.text, 'bold', 'right');
}
