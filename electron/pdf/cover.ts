import type { CoverBlock } from '../../shared/document/model';
import type { Flow } from './flow';
import { imageSize } from './image-size';
import { inks } from './ink';

/** The first page: logo, title, and who, when, for what; a band in the team's colour. */
export function drawCover(flow: Flow, block: CoverBlock): void {
  const sheet = flow.newPage();
  sheet.framed = false;
  const left = flow.left + 20;
  const width = sheet.width - left - flow.geometry.margin;
  sheet.fill(0, 0, flow.geometry.margin * 0.45, sheet.height, flow.accent);
  const logo = block.logo ? imageSize(block.logo) : null;
  if (logo) {
    const scale = Math.min(180 / logo.width, 72 / logo.height);
    sheet.images.push({ data: block.logo, x: left, y: flow.top + 14, w: logo.width * scale, h: logo.height * scale });
  }
  let size = 34;
  let title = flow.typesetter.lines(block.title, width, size, 'bold');
  while (title.length > 4 && size > 18) {
    size -= 2;
    title = flow.typesetter.lines(block.title, width, size, 'bold');
  }
  const leading = size * 1.22;
  let y = Math.max(sheet.height * 0.3, flow.top + 110);
  sheet.lines(title.slice(0, 8), left, y, size, leading, inks.text);
  y += Math.min(8, title.length) * leading + 10;
  if (block.subtitle) {
    const lines = flow.typesetter.lines(block.subtitle, width, 15).slice(0, 5);
    sheet.lines(lines, left, y, 15, 21, inks.quiet);
    y += lines.length * 21;
  }
  y += 14;
  sheet.fill(left, y, 48, 4, flow.accent);
  y += 34;
  const foot = block.lines.length * 17;
  const footTop = sheet.height - flow.geometry.margin - foot;
  if (block.note) {
    const measure = Math.min(width, 390);
    const room = Math.max(0, Math.floor((footTop - y - 30) / 16));
    const lines = flow.typesetter.lines(block.note, measure, 11);
    sheet.lines(
      flow.typesetter.clipped(lines, room, measure, 11, 'regular').slice(0, room),
      left,
      y,
      11,
      16,
      inks.text,
    );
  }
  for (const [i, text] of block.lines.entries()) {
    const lines = flow.typesetter.lines(text, width, 10.5, i === 0 ? 'bold' : 'regular');
    const line = flow.typesetter.clipped(lines, 1, width, 10.5, 'regular');
    sheet.lines(line, left, footTop + i * 17, 10.5, 17, i === 0 ? inks.text : inks.quiet);
  }
  flow.advance(flow.remaining);
}
