import { launchWorkbench } from '../../scripts/lib/workbench.mjs';
import { unfiltered } from '../../shared/layout/graph-filters';
import { type GraphLayout, layoutGraph } from '../../shared/layout/graph-layout';
import { graphModel, nodeKey } from '../../shared/layout/graph-model';
import { createRollup } from '../../shared/rollup';
import { benchmarkSize, benchmarkToday, largePlan } from '../support/large-plan';
import { workspaceFile } from '../support/workspace-file';
import { type Bench, type BenchRow, median } from './bench';
import { openComparison } from './cytoscape-window';
import { type FrameTimes, frameTimes, type GestureName, gestureNames, zoomStep } from './gestures';

const runs = Number(process.env.RUNS ?? 5);
const count = benchmarkSize.objectives;
/** The card that is dragged: a personal objective, which has one line and nothing below it. */
const dragged = nodeKey('objective', `objective-${count - 500}`);

interface Measured {
  /** From asking for the graph to its first frame, in ms. */
  readonly firstPaint: number;
  readonly frames: FrameTimes;
}

/** The alignment graph with every objective shown, against cytoscape with the same boxes and lines. */
export const bench: Bench = {
  title: `Alignment graph (${count.toLocaleString('en')} objectives, nothing folded)`,
  run: async (): Promise<BenchRow[]> => {
    const plan = largePlan();
    const layout = layoutGraph(graphModel(plan, createRollup(plan, benchmarkToday), unfiltered));
    const ours: Measured[] = [];
    const comparison: Measured[] = [];
    for (let run = 0; run < runs; run++) {
      const { measured, box } = await measureOurs(workspaceFile(plan), layout);
      ours.push(measured);
      comparison.push(await measureCytoscape(layout, box));
    }
    const firstPaint = (all: readonly Measured[]) => median(all.map((run) => run.firstPaint));
    const frame = (all: readonly Measured[], name: GestureName) => median(all.map((run) => run.frames[name]));
    return [
      {
        what: 'first paint of all cards and lines',
        ours: firstPaint(ours),
        comparison: firstPaint(comparison),
        against: 'cytoscape: boxes and titles at places that are given; ours works out progress and places, too',
        unit: 'ms',
        bar: 1,
      },
      ...(Object.keys(gestureNames) as GestureName[]).map((name) => ({
        what: `${gestureNames[name]}: frame, p95`,
        ours: frame(ours, name),
        comparison: frame(comparison, name),
        against: 'cytoscape: a box and a title each, the same mouse',
        unit: 'ms' as const,
        bar: 1.2,
      })),
    ];
  },
};

async function measureOurs(path: string, layout: GraphLayout) {
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  try {
    await window.getByTestId('place-alignment').click();
    await window.getByTestId('graph-unfold-all').click();
    await window.getByText('All links', { exact: true }).click();
    const region = window.getByTestId('alignment-graph');
    await window.locator(`[data-testid=alignment-graph][data-cards="${count}"]`).waitFor();
    if (!(await window.getByTestId('graph-show-links').isChecked())) throw new Error('the links are not shown');
    await window.getByTestId('place-goals').click();
    await region.waitFor({ state: 'detached' });
    const firstPaint = await window.evaluate(async (cards) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
      const started = performance.now();
      document.querySelector<HTMLElement>('[data-testid=place-alignment]')?.click();
      while (!document.querySelector(`[data-testid=alignment-graph][data-cards="${cards}"]`)) await frame();
      await frame();
      return performance.now() - started;
    }, count);
    const box = await region.boundingBox();
    if (!box) throw new Error('the graph is not shown');
    const transform = async () => {
      const style = await window.locator('.react-flow__viewport').getAttribute('style');
      const [x, y, zoom] = (style?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
      if (x === undefined || y === undefined || zoom === undefined) throw new Error(`no view in ${style}`);
      return { x, y, zoom };
    };
    const frames = await frameTimes(
      {
        page: window,
        box,
        wheelStep: Math.log2(zoomStep) / 0.002,
        showAll: async () => {
          await window.getByTestId('graph-fit').click();
          // The view flies there; what comes before it has arrived would not count.
          let before = '';
          for (let now = JSON.stringify(await transform()); now !== before; now = JSON.stringify(await transform())) {
            before = now;
            await window.evaluate(async () => {
              for (let i = 0; i < 20; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
            });
          }
        },
        zoom: async () => (await transform()).zoom,
        cardAt: async (key) => {
          const card = layout.nodes.get(key);
          const view = await transform();
          if (!card) throw new Error(`${key} is not in the layout`);
          return {
            x: box.x + view.x + (card.x + card.width / 2) * view.zoom,
            y: box.y + view.y + (card.y + card.height / 2) * view.zoom,
          };
        },
      },
      dragged,
    );
    return { measured: { firstPaint, frames }, box };
  } finally {
    await workbench.close();
  }
}

async function measureCytoscape(
  layout: GraphLayout,
  size: { readonly width: number; readonly height: number },
): Promise<Measured> {
  const comparison = await openComparison(layout, size);
  try {
    return { firstPaint: comparison.firstPaint, frames: await frameTimes(comparison, dragged) };
  } finally {
    await comparison.close();
  }
}
