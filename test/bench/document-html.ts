import type { Block, Cell, DocumentModel, GraphNode, StandingMark } from '../../shared/document/model';

/** The whole document as a web page with the same content and about the same look, for Chromium to print. */
export function documentHtml(model: DocumentModel, fontFolder: string): string {
  const sections = model.sections.map(
    (section) =>
      `<section id="${section.anchor}"><h1>${safe(section.title)}</h1>${
        section.kind === 'contents' ? contents(model) : section.blocks.map(block).join('')
      }</section>`,
  );
  const face = (weight: number, files: readonly string[]): string =>
    files
      .map((file, i) => `@font-face{font-family:F${i};font-weight:${weight};src:url("file://${fontFolder}/${file}")}`)
      .join('');
  return `<!doctype html><html lang="${model.language}"><meta charset="utf-8"><title>${safe(model.title)}</title><style>
${face(400, ['NotoSans-Regular.ttf', 'NotoSansJP-Regular.ttf'])}${face(700, ['NotoSans-Bold.ttf', 'NotoSansJP-Bold.ttf'])}
@page{size:A4;margin:20mm}body{font:10pt/1.5 F0,F1;margin:0}section{break-before:page}h1{font-size:22pt}h2{font-size:13pt}h3{font-size:10.5pt;margin:18pt 0 0}
table{width:100%;border-collapse:collapse;font-size:8.5pt;line-height:11.5pt}td,th{border-bottom:.5pt solid #d0d7de;padding:4pt;text-align:left;vertical-align:top}
tr,.goal{break-inside:avoid}h1,h2,h3,.goal{break-after:avoid}.bar{display:inline-block;width:60pt;height:5pt;border:.5pt solid #8c959f;border-radius:3pt}
.bar i{display:block;height:100%;background:#4f46e5;border-radius:3pt}small{color:#57606a}svg text{font-size:7px}.swot{display:grid;grid-template-columns:1fr 1fr;gap:12pt}
</style>${sections.join('')}</html>`;
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function contents(model: DocumentModel): string {
  const links = model.sections.flatMap((section) => [
    `<p><a href="#${section.anchor}">${safe(section.title)}</a></p>`,
    ...section.blocks.flatMap((part) =>
      part.type === 'heading' ? [`<p><a href="#${part.anchor}">${safe(part.text)}</a></p>`] : [],
    ),
  ]);
  return links.join('');
}

function mark(standing: StandingMark): string {
  const width = Math.round((standing.progress ?? 0) * 100);
  return `<span class="bar"><i style="width:${width}%"></i></span> ${safe(standing.progressText)}<br><svg width="8" height="8"><circle cx="4" cy="4" r="3"/></svg> <small>${safe(standing.paceText)}</small>`;
}

function cell(content: Cell): string {
  if (content.type === 'progress') return mark(content);
  if (content.type === 'references') {
    return content.items.map((item) => `<a href="#${item.anchor}">${item.text}</a>`).join(', ') || safe(content.none);
  }
  if (content.type !== 'text')
    return `<svg width="8" height="8"><circle cx="4" cy="4" r="3"/></svg> ${safe(content.text)}`;
  const text = content.bold ? `<b>${safe(content.text)}</b>` : safe(content.text);
  const linked = content.link ? `<a href="#${content.link}">${text}</a>` : text;
  return content.quiet ? `${linked}<br><small>${safe(content.quiet)}</small>` : linked;
}

function block(part: Block): string {
  switch (part.type) {
    case 'cover':
      return `<h1>${safe(part.title)}</h1>${part.lines.map((line) => `<p>${safe(line.text)}</p>`).join('')}`;
    case 'heading':
      return `<h2 id="${part.anchor}">${safe(part.text)}</h2>`;
    case 'paragraph':
      return `<p>${safe(part.text)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li><b>${safe(item.title)}</b><br>${safe(item.text)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${part.items.map((item) => `<dt>${safe(item.label)}</dt><dd>${safe(item.value)}</dd>`).join('')}</dl>`;
    case 'table':
      return `<table><thead><tr>${part.columns.map((column) => `<th>${safe(column.label)}</th>`).join('')}</tr></thead><tbody>${part.rows
        .map((row) =>
          row.type === 'group'
            ? `<tr><th colspan="${part.columns.length}">${safe(row.text)}</th></tr>`
            : `<tr>${row.cells.map((content) => `<td>${cell(content)}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`;
    case 'pillar':
      return `<h2 id="${part.anchor}">${part.rank} ${safe(part.title)}</h2>${mark(part.standing)}<ul>${part.objectives
        .map((goal) => `<li><a href="#${goal.anchor}">${safe(`${goal.number} ${goal.title}`)}</a></li>`)
        .join('')}</ul>`;
    case 'goal':
      return `<div class="goal"><h3 id="${part.anchor}">${safe(`${part.number} ${part.title}`)}</h3><small>${safe(`${part.who} · ${part.when}`)}</small><div>${mark(part.standing)}</div>${
        part.text ? `<p>${safe(part.text)}</p>` : ''
      }${part.relations.map((relation) => `<div><small>${safe(`${relation.label}: ${relation.text}`)}</small></div>`).join('')}</div>`;
    case 'swot':
      return `<div class="swot">${part.quadrants
        .map(
          (quadrant) =>
            `<div><h2>${safe(quadrant.title)}</h2>${quadrant.items.map((item) => `<p>${safe(item.title)} <b>${item.weight}</b></p>`).join('')}</div>`,
        )
        .join('')}</div>`;
    case 'graph':
      return part.roots.map(graphSvg).join('');
    case 'figures':
    case 'keyResult':
    case 'stakeholderMap':
    case 'tows':
    case 'strategyPage':
      throw new Error(`The benchmark plan has no ${part.type}.`);
  }
}

/** One tree as a drawing: boxes with text and bars, lines between them, cut into strips of a page each. */
function graphSvg(root: GraphNode): string {
  const shapes: { readonly y: number; readonly svg: string }[] = [];
  let y = 0;
  const place = (node: GraphNode, depth: number): number => {
    const top = y;
    const middles = node.children.map((child) => place(child, depth + 1));
    if (middles.length === 0) y += 50;
    const middle = middles.length === 0 ? top + 22 : ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2;
    const x = depth * 160;
    const lines = middles.map(
      (other) =>
        `<path d="M${x + 130} ${middle}C${x + 145} ${middle} ${x + 145} ${other} ${x + 160} ${other}" fill="none" stroke="#888"/>`,
    );
    shapes.push({
      y: middle,
      svg: `${lines.join('')}<rect x="${x}" y="${middle - 20}" width="130" height="40" rx="4" fill="#fff" stroke="#888"/><text x="${x + 6}" y="${middle - 6}">${safe(`${node.number} ${node.title}`.slice(0, 34))}</text><text x="${x + 6}" y="${middle + 4}">${safe(node.meta)}</text><rect x="${x + 6}" y="${middle + 10}" width="${Math.round((node.standing.progress ?? 0) * 80)}" height="4" fill="#4f46e5"/>`,
    });
    return middle;
  };
  place(root, 0);
  const strips: string[] = [];
  for (let from = 0; from < y; from += 900) {
    const inside = shapes.filter((shape) => shape.y >= from - 40 && shape.y < from + 940);
    strips.push(`<svg viewBox="0 ${from} 640 900" width="100%">${inside.map((shape) => shape.svg).join('')}</svg>`);
  }
  return strips.join('');
}
