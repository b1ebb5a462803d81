import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsPDF } from 'jspdf';
import autoTable from 'jspdf-autotable';
import { loadDocumentFonts } from '../../electron/pdf/fonts';
import { renderPlanPdf } from '../../electron/pdf/render';
import { run } from '../../scripts/lib/run.mjs';
import { resolveRuntime } from '../../scripts/runtime.mjs';
import { documentModel } from '../../shared/document/document-model';
import type { Cell, DocumentModel, TableBlock } from '../../shared/document/model';
import { planFromRows } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { documentFontFolder } from '../support/document-fonts';
import { benchmarkToday, largePlanRows } from '../support/large-plan';
import { type Bench, type BenchRow, median, medianTimes } from './bench';
import { documentHtml } from './document-html';

const runs = 7;
const size = { objectives: 200, keyResultsEach: 3, swotItems: 60, people: 60, teams: 12, initiatives: 60 };

/** Our PDF of the 100-page plan against the plainest way with the same library, and against Chromium's own. */
export const bench: Bench = {
  title: 'PDF of the 100-page plan (200 objectives, 600 key results)',
  run: async (): Promise<BenchRow[]> => {
    const plan = planFromRows(largePlanRows(size));
    const folder = documentFontFolder();
    const drawAll = async (): Promise<{ pages: number; bytes: Uint8Array }> => {
      const model = documentModel(plan, createRollup(plan, benchmarkToday), { today: benchmarkToday });
      return renderPlanPdf(model, await loadDocumentFonts(folder));
    };
    const model = documentModel(plan, createRollup(plan, benchmarkToday), { today: benchmarkToday });
    const tables = plainTables(model);
    const { pages, bytes } = await drawAll();
    const { ours, comparison } = await medianTimes(drawAll, () => drawWithAutotable(tables, folder), runs);
    const chromium = await timeChromium(documentHtml(model, folder));
    const what = `plan -> PDF bytes, ${pages} pages, ${Math.round(bytes.length / 1024)} KB`;
    return [
      {
        what: `${what}, all of it with cover, contents, drawing and links`,
        ours,
        comparison,
        against: 'jspdf + jspdf-autotable: the same headings and tables only, one embedded font in two weights',
        unit: 'ms',
        bar: 1.3,
      },
      {
        what,
        ours,
        comparison: chromium,
        against: 'Chromium: load a page of the same content into a window that is open, printToPDF with outline',
        unit: 'ms',
        bar: 1,
      },
    ];
  },
};

interface PlainTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The document's tables as plain strings, each under the heading before it. */
function plainTables(model: DocumentModel): PlainTable[] {
  const tables: PlainTable[] = [];
  for (const section of model.sections) {
    let heading = section.title;
    for (const block of section.blocks) {
      if (block.type === 'heading') heading = block.text;
      else if (block.type === 'goal') {
        const relations = block.relations.map((relation) => `${relation.label}: ${relation.text}`);
        heading = [`${block.number} ${block.title}`, `${block.who} · ${block.when}`, ...relations].join('\n');
      } else if (block.type === 'table') tables.push({ heading, ...plainTable(block) });
    }
  }
  return tables;
}

function plainTable(block: TableBlock): Omit<PlainTable, 'heading'> {
  return {
    head: block.columns.map((column) => column.label),
    rows: block.rows.map((row) => (row.type === 'group' ? [row.text] : row.cells.map(plainCell))),
  };
}

function plainCell(cell: Cell): string {
  if (cell.type === 'progress') return `${cell.progressText} ${cell.paceText}`;
  if (cell.type === 'references') return cell.items.map((item) => item.text).join(', ') || cell.none;
  return cell.type === 'text' && cell.quiet ? `${cell.text}\n${cell.quiet}` : cell.text;
}

function drawWithAutotable(tables: readonly PlainTable[], folder: string): ArrayBuffer {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
  for (const [file, style] of [
    ['NotoSans-Regular.ttf', 'normal'],
    ['NotoSans-Bold.ttf', 'bold'],
  ] as const) {
    doc.addFileToVFS(file, readFileSync(join(folder, file)).toString('latin1'));
    doc.addFont(file, 'Noto', style);
  }
  let y = 57;
  for (const table of tables) {
    doc.setFont('Noto', 'bold');
    doc.setFontSize(11);
    const lines = table.heading.split('\n').flatMap((line) => doc.splitTextToSize(line, 480) as string[]);
    if (y + lines.length * 14 > 730) {
      doc.addPage();
      y = 57;
    }
    doc.text(lines, 57, y + 12);
    autoTable(doc, {
      startY: y + lines.length * 14 + 4,
      head: [[...table.head]],
      body: table.rows.map((row) => [...row]),
      margin: 57,
      styles: { font: 'Noto', fontSize: 8.5, cellPadding: 4 },
      headStyles: { font: 'Noto', fontStyle: 'bold' },
      rowPageBreak: 'avoid',
    });
    y = (doc as unknown as { lastAutoTable: { finalY: number } }).lastAutoTable.finalY + 16;
  }
  return doc.output('arraybuffer');
}

/** Median time in ms of printToPDF in the runtime the program uses. */
async function timeChromium(html: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-print-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'print', main: 'main.cjs' }));
    writeFileSync(join(folder, 'main.cjs'), printScript);
    const runtime = resolveRuntime();
    await run(runtime.executablePath, [...runtime.args, folder, `--user-data-dir=${join(folder, 'profile')}`], {
      cwd: folder,
      env: { ...process.env },
    });
    return median(JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8')) as number[]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const printScript = `
const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  const times = [];
  for (let run = 0; run < ${runs} + 1; run++) {
    const started = performance.now();
    await window.loadFile(join(__dirname, 'page.html'));
    await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, generateDocumentOutline: true });
    if (run > 0) times.push(performance.now() - started);
  }
  writeFileSync(join(__dirname, 'times.json'), JSON.stringify(times));
  app.exit(0);
});
`;
