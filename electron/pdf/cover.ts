import type { CoverBlock } from '../../shared/document/model';
import { texts } from '../../shared/texts/texts';
import { paragraphBoxes, sectionTitleBox } from './blocks';
import type { Flow } from './flow';
import { imageSize } from './image-size';
import { inks } from './ink';
import type { Line } from './typesetter';

/** The cover set in one size: lines and the height they take together. */
interface CoverText {
  readonly title: readonly Line[];
  readonly titleSize: number;
  readonly subtitle: readonly Line[];
  readonly subtitleSize: number;
  readonly foot: readonly { readonly lines: readonly Line[]; readonly bold: boolean }[];
  readonly footSize: number;
  readonly height: number;
  readonly footHeight: number;
}

const measure = 400;
const noteSize = 11;
const noteLeading = 16;
/** The mark between title and note, with the space around it. */
const markHeight = 48;

/** The first page: logo, title, and who, when, for what; a band in the team's colour. A note too long for it follows on a page of its own. */
export function drawCover(flow: Flow, block: CoverBlock, anchor: string): void {
  const sheet = flow.newPage();
  flow.anchor(anchor, 0);
  sheet.framed = false;
  const left = flow.left + 20;
  const width = sheet.width - left - flow.geometry.margin;
  sheet.fill(0, 0, flow.geometry.margin * 0.45, sheet.height, flow.accent);
  const logoBottom = drawLogo(flow, block, left);
  const text = fittedText(flow, block, width, flow.bottom - logoBottom - 40);
  const footTop = flow.bottom - text.footHeight;
  const lowest = footTop - text.height - 24;
  let y = Math.max(logoBottom + 16, Math.min(Math.max(sheet.height * 0.3, logoBottom + 24), lowest));
  const put = (lines: readonly Line[], size: number, share: number, ink: string): void => {
    sheet.lines(lines, left, y, size, size * share, ink);
    y += lines.length * size * share;
  };
  put(text.title, text.titleSize, 1.22, inks.text);
  y += 10;
  put(text.subtitle, text.subtitleSize, 1.4, inks.quiet);
  sheet.fill(left, y + 14, 48, 4, flow.accent);
  y += markHeight;
  const note = block.note ? flow.typesetter.paragraph(block.note, Math.min(width, measure), noteSize) : [];
  const noteFits = y + note.length * noteLeading <= footTop - 24;
  if (noteFits) sheet.lines(note, left, y, noteSize, noteLeading, inks.text);
  y = footTop;
  for (const { lines, bold } of text.foot) put(lines, text.footSize, 1.62, bold ? inks.text : inks.quiet);
  flow.advance(flow.remaining);
  if (noteFits) return;
  flow.newPage();
  flow.place([
    sectionTitleBox(flow, texts.document.cover.foreword, `${anchor}-foreword`),
    ...paragraphBoxes(flow, { type: 'paragraph', style: 'body', text: block.note }, false),
  ]);
}

/** Draws the logo at the top; returns where it ends. */
function drawLogo(flow: Flow, block: CoverBlock, x: number): number {
  const logo = block.logo ? imageSize(block.logo) : null;
  if (!logo) return flow.top;
  const scale = Math.min(180 / logo.width, 72 / logo.height);
  const y = flow.top + 14;
  flow.sheet.images.push({ data: block.logo, x, y, w: logo.width * scale, h: logo.height * scale });
  return y + logo.height * scale;
}

/** Nothing on a cover is cut: long titles are set smaller until everything has its place. */
function fittedText(flow: Flow, block: CoverBlock, width: number, available: number): CoverText {
  let text = coverText(flow, block, width, 1);
  for (
    let share = 0.94;
    share > 0.5 && (text.title.length > 4 || text.height + text.footHeight > available);
    share -= 0.06
  ) {
    text = coverText(flow, block, width, share);
  }
  return text;
}

function coverText(flow: Flow, block: CoverBlock, width: number, share: number): CoverText {
  const titleSize = 34 * share;
  const subtitleSize = Math.max(11, 15 * share);
  const footSize = Math.max(8.5, 10.5 * share);
  const title = flow.typesetter.lines(block.title, width, titleSize, 'bold');
  const subtitle = block.subtitle ? flow.typesetter.paragraph(block.subtitle, width, subtitleSize) : [];
  const foot = block.lines.map(({ text, bold }) => ({
    lines: flow.typesetter.lines(text, width, footSize, bold ? 'bold' : 'regular'),
    bold,
  }));
  return {
    title,
    titleSize,
    subtitle,
    subtitleSize,
    foot,
    footSize,
    height: title.length * titleSize * 1.22 + 10 + subtitle.length * subtitleSize * 1.4 + markHeight,
    footHeight: foot.reduce((sum, { lines }) => sum + lines.length * footSize * 1.62, 0),
  };
}
