import { texts } from '../texts/texts';
import { type CardChange, changeBadge, changeColor, isGone } from './graph-changes';
import { type EdgeStyle, edgeStyles, type GraphPalette, lightPalette } from './graph-colors';
import type { GraphLayout, PlacedNode } from './graph-layout';
import { edgeKindsIn, type GraphEdge, type ObjectiveNode } from './graph-model';
import { pathData, routeOf } from './graph-routes';
import { statusShape } from './status-shape';
import { estimateWidth, type Measure, shortenText, wrapText } from './wrap-text';

/** How a graph is drawn as SVG. */
export interface SvgOptions {
  /** Name of the picture, for screen readers and file managers. */
  readonly title: string;
  readonly palette?: GraphPalette;
  /** Measures text in the given CSS font; estimated when missing. */
  readonly measure?: (text: string, fontSize: number, bold: boolean) => number;
  /** Empty border around the graph, in pixels. */
  readonly margin?: number;
}

const fonts = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The graph as the text of a standalone SVG file. */
export function graphSvg(layout: GraphLayout, options: SvgOptions): string {
  const palette = options.palette ?? lightPalette;
  const margin = options.margin ?? 32;
  const x = Math.floor(layout.x - margin);
  const y = Math.floor(layout.y - margin);
  const width = Math.max(64, Math.ceil(layout.width + 2 * margin));
  const drawn = Math.max(64, Math.ceil(layout.height + 2 * margin));
  const legend = legendSvg(layout, x + margin, y + drawn, palette);
  const height = drawn + (legend ? legendHeight : 0);
  const pen: Pen = { palette, measure: (size, bold) => measureWith(options, size, bold) };
  const cards = [...layout.nodes.values()].map((placed) => cardSvg(placed, pen));
  const lines = layout.edges.map((edge) => edgeSvg(layout, edge, pen));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img" font-family="${fonts}">`,
    `<title>${escapeXml(options.title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.ground}"/>`,
    `<g fill="none" stroke-linejoin="round">${lines.join('')}</g>`,
    ...cards,
    ...(legend ? [legend] : []),
    '</svg>\n',
  ].join('\n');
}

const legendHeight = 36;

/** What the lines mean, below the graph; nothing where there are none. */
function legendSvg(layout: GraphLayout, x: number, y: number, palette: GraphPalette): string {
  const measure = estimateWidth(12);
  let at = x;
  return edgeKindsIn(layout.edges)
    .map((kind) => {
      const style = edgeStyles[kind];
      const color = palette[style.color];
      const dash = style.dash.length > 0 ? ` stroke-dasharray="${style.dash.join(' ')}"` : '';
      const left = at;
      at += 64 + measure(texts.alignment.edge[kind]);
      return [
        `<path d="M${round(left)},${y}H${round(left + (style.arrow ? 26 : 34))}" stroke="${color}" stroke-width="2"${dash}/>`,
        style.arrow ? `<path d="M${round(left + 34)},${y}l-9,-4.5v9Z" fill="${color}"/>` : '',
        text(left + 42, y + 4, texts.alignment.edge[kind], 12, palette.text),
      ].join('');
    })
    .join('');
}

interface Pen {
  readonly palette: GraphPalette;
  readonly measure: (fontSize: number, bold: boolean) => Measure;
}

function measureWith(options: SvgOptions, fontSize: number, bold: boolean): Measure {
  const { measure } = options;
  return measure ? (text) => measure(text, fontSize, bold) : estimateWidth(fontSize, bold);
}

function edgeSvg(layout: GraphLayout, edge: GraphEdge, { palette }: Pen): string {
  const route = routeOf(layout, edge);
  if (!route) return '';
  const style: EdgeStyle = edgeStyles[edge.kind];
  const dash = style.dash.length > 0 ? ` stroke-dasharray="${style.dash.join(' ')}"` : '';
  const color = palette[style.color];
  const path = `<path d="${pathData(route)}" stroke="${color}" stroke-width="${style.width}"${dash}/>`;
  if (!style.arrow) return path;
  const end = route.points.at(-1);
  const before = route.points.at(-2);
  if (!end || !before) return path;
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return `${path}<path d="M0,0L-9,-4.5L-9,4.5Z" fill="${color}" transform="translate(${round(end.x)} ${round(end.y)}) rotate(${round(angle)})"/>`;
}

function cardSvg(placed: PlacedNode, pen: Pen): string {
  const { node } = placed;
  const body =
    node.kind === 'objective'
      ? objectiveSvg(node, placed, pen)
      : node.kind === 'swotItem'
        ? smallSvg(texts.alignment.quadrant[node.quadrant], node.title, pen.palette[node.quadrant], placed, pen)
        : smallSvg(texts.alignment.pillar, node.title, node.color, placed, pen);
  const place = `transform="translate(${round(placed.x)} ${round(placed.y)})"`;
  if (!node.change) return `<g ${place}>${body}</g>`;
  return `<g ${place}><g${isGone(node) ? ' opacity="0.6"' : ''}>${body}</g>${changeSvg(node.change, placed, isGone(node), pen)}</g>`;
}

/** A frame around what changed, dashed where it is gone, and above it what changed in a word. */
function changeSvg(
  change: CardChange,
  { width, height }: PlacedNode,
  gone: boolean,
  { palette, measure }: Pen,
): string {
  const words = changeBadge(change);
  const color = palette[changeColor(change)];
  const room = measure(12, true)(words) + 16;
  return [
    `<rect x="-2" y="-2" width="${width + 4}" height="${height + 4}" rx="10" fill="none" stroke="${color}" stroke-width="2.5"${gone ? ' stroke-dasharray="6 5"' : ''}/>`,
    `<rect x="${round(width - room - 10)}" y="-13" width="${round(room)}" height="20" rx="10" fill="${palette.surface}" stroke="${color}" stroke-width="1.5"/>`,
    text(width - room - 2, 1.5, words, 12, color, true),
  ].join('');
}

function objectiveSvg(node: ObjectiveNode, { width, height }: PlacedNode, pen: Pen): string {
  const { palette } = pen;
  const words = texts.alignment;
  const inner = width - 28;
  const pace = palette[node.pace ?? 'notStarted'];
  const status = node.status === 'dropped' ? '' : words.pace[node.pace ?? 'unknown'];
  const statusWidth = pen.measure(11, true)(status);
  const meta = [node.owner ?? words.noOwner, node.team].filter(Boolean).join(' · ');
  const titles = wrapText(node.title, inner, 3, pen.measure(14, true));
  const bar = height - 22;
  const share = Math.min(1, Math.max(0, node.progress ?? 0));
  const results = node.keyResults > 0 ? words.keyResults(node.keyResults) : words.noKeyResults;
  const numbers = `${node.progress === null ? '–' : words.percent(node.progress)} · ${results}`;
  const edge = node.level === 'company' ? palette.accent : node.level === 'team' ? palette.quiet : palette.hairline;
  return [
    `<rect width="${width}" height="${height}" rx="8" fill="${palette.surface}" stroke="${palette.border}"/>`,
    `<path d="M0.5,8a7.5,7.5 0 0 1 4,-7V${height - 1}a7.5,7.5 0 0 1 -4,-7Z" fill="${edge}"/>`,
    text(14, 19, words.levelAndStatus(node.level, node.status), 11, palette.quiet),
    status &&
      `<path d="${statusShape(node.pace)}" fill="${pace}" fill-rule="evenodd" transform="translate(${round(width - 14 - statusWidth - 17)} 9)"/>`,
    status && text(width - 14 - statusWidth, 19, status, 11, pace, true),
    ...titles.map((line, i) => text(14, 39 + i * 18, line, 14, palette.text, true)),
    text(14, height - 32, shortenText(meta, inner, pen.measure(12, false)), 12, palette.quiet),
    `<rect x="14" y="${bar + 4}" width="80" height="6" rx="3" fill="${palette.track}"/>`,
    share > 0 ? `<rect x="14" y="${bar + 4}" width="${round(80 * share)}" height="6" rx="3" fill="${pace}"/>` : '',
    text(102, bar + 11, shortenText(numbers, inner - 88, pen.measure(12, false)), 12, palette.text),
    node.folded > 0 ? text(width - 14, height + 14, words.folded(node.folded), 12, palette.quiet, true, 'end') : '',
  ].join('');
}

function smallSvg(label: string, title: string, color: string, { width, height }: PlacedNode, pen: Pen): string {
  const { palette } = pen;
  const lines = wrapText(title, width - 28, height > 100 ? 4 : 2, pen.measure(13, true));
  return [
    `<rect width="${width}" height="${height}" rx="8" fill="${palette.surface}" stroke="${color}"/>`,
    `<rect x="0" y="0" width="6" height="${height}" rx="3" fill="${color}"/>`,
    text(16, 20, label, 11, palette.quiet),
    ...lines.map((line, i) => text(16, 40 + i * 17, line, 13, palette.text, true)),
  ].join('');
}

function text(x: number, y: number, words: string, size: number, fill: string, bold = false, anchor = ''): string {
  const weight = bold ? ' font-weight="600"' : '';
  const end = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${weight}${end}>${escapeXml(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text made safe for XML: markup characters named, control characters that XML forbids left out. */
export function escapeXml(value: string): string {
  return [...value]
    .filter(isXmlCharacter)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
