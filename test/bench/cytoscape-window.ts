import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron } from 'playwright';
import { resolveRuntime } from '../../scripts/runtime.mjs';
import { lightPalette } from '../../shared/layout/graph-colors';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import { type GraphWindow, zoomStep } from './gestures';

export interface ComparisonWindow extends GraphWindow {
  /** From handing cytoscape its elements to its first frame, in ms. */
  readonly firstPaint: number;
  readonly close: () => Promise<void>;
}

interface Comparison {
  zoom(): number;
  fit(elements?: undefined, padding?: number): void;
  getElementById(id: string): { renderedPosition(): { x: number; y: number } };
}

const holder = globalThis as unknown as { cy: Comparison; cytoscape: (options: unknown) => Comparison };

/**
 * cytoscape in a window of the same Electron: every card of the layout as a box with its title, every line as a straight
 * one, at the same places and in a view of the same size. Its own defaults, which are its fastest kind of line (haystack).
 */
export async function openComparison(
  layout: GraphLayout,
  size: { readonly width: number; readonly height: number },
): Promise<ComparisonWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-cytoscape-'));
  const library = join(dirname(createRequire(import.meta.url).resolve('cytoscape')), 'cytoscape.min.js');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'comparison', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), mainScript);
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><meta charset="utf-8"><style>html,body{margin:0}#graph{width:${size.width}px;height:${size.height}px}</style>
<div id="graph"></div><script src="${pathToFileURL(library).href}"></script>`,
  );
  const runtime = resolveRuntime();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
  const app = await _electron.launch({
    executablePath: runtime.executablePath,
    args: [...runtime.args, folder, `--user-data-dir=${join(folder, 'profile')}`],
    cwd: folder,
    env,
  });
  const page = await app.firstWindow();
  await page.locator('#graph').waitFor();
  const firstPaint = await page.evaluate(
    async ({ elements, colors }) => {
      const style = [
        {
          selector: 'node',
          style: {
            shape: 'round-rectangle',
            width: 'data(width)',
            height: 'data(height)',
            label: 'data(label)',
            'background-color': colors.surface,
            'border-width': 1,
            'border-color': colors.border,
            color: colors.text,
            'font-size': 14,
            'text-valign': 'center',
            'min-zoomed-font-size': 5,
          },
        },
        { selector: 'edge', style: { width: 1.5, 'line-color': colors.line } },
      ];
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const started = performance.now();
      holderOf().cy = holderOf().cytoscape({
        container: document.getElementById('graph'),
        elements,
        style,
        layout: { name: 'preset', fit: true, padding: 48 },
        minZoom: 0.001,
        maxZoom: 2.5,
      });
      await new Promise<void>((resolve) => {
        (holderOf().cy as unknown as { one(event: string, then: () => void): void }).one('render', resolve);
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - started;

      function holderOf(): typeof holder {
        return globalThis as unknown as typeof holder;
      }
    },
    { elements: elementsOf(layout), colors: lightPalette },
  );
  return {
    page,
    firstPaint,
    box: { x: 0, y: 0, ...size },
    wheelStep: Math.log10(zoomStep) * 250,
    showAll: () => page.evaluate(() => (globalThis as unknown as typeof holder).cy.fit(undefined, 48)),
    zoom: () => page.evaluate(() => (globalThis as unknown as typeof holder).cy.zoom()),
    cardAt: (id) =>
      page.evaluate((key) => (globalThis as unknown as typeof holder).cy.getElementById(key).renderedPosition(), id),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function elementsOf(layout: GraphLayout): { data: object; position?: object }[] {
  const nodes = Array.from(layout.nodes.values(), ({ node, x, y, width, height }) => ({
    data: { id: node.key, label: node.title, width, height },
    position: { x: x + width / 2, y: y + height / 2 },
  }));
  const edges = layout.edges.map((edge) => ({ data: { id: edge.id, source: edge.from, target: edge.to } }));
  return [...nodes, ...edges];
}

const mainScript = `
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, useContentSize: true, show: true });
  void window.loadFile(join(__dirname, 'page.html'));
});
`;
