import type { Page } from 'playwright';
import { goToPlace, openSamplePlan } from '../../scripts/lib/sample-plan.mjs';
import { launchWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';
import { planFromRows } from '../../shared/plan';
import { largePlanRows } from '../support/large-plan';
import { workspaceFile } from '../support/workspace-file';
import { type Bench, type BenchRow, median } from './bench';

const runs = 5;
/** 500 objectives with three key results each: 2,000 rows, nothing folded. */
const size = { objectives: 500, keyResultsEach: 3, swotItems: 50, people: 100, teams: 30, initiatives: 100 };

interface Measured {
  readonly scroll: number;
  readonly title: number;
  readonly find: number;
}

/** The outline of 2,000 rows against that of the sample plan, which nobody would call slow. */
export const bench: Bench = {
  title: 'Outline of goals (2,000 rows, nothing folded)',
  async run() {
    const large = workspaceFile(planFromRows(largePlanRows(size)));
    const ours: Measured[] = [];
    const comparison: Measured[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await measure(await launchWorkbench({ args: [large] })));
      const sample = await launchWorkbench();
      await openSamplePlan(sample.window);
      comparison.push(await measure(sample));
    }
    const row = (name: keyof Measured, what: string, against: string): BenchRow => ({
      what,
      ours: median(ours.map((run) => run[name])),
      comparison: median(comparison.map((run) => run[name])),
      against: `the sample plan: ${against}`,
      unit: 'ms',
      bar: 1.2,
    });
    return [
      row('scroll', 'scrolling 120 px a frame: frame, p95', 'the same scrolling'),
      row('title', 'typing a new title: from the key to its frame, p95', 'the same keys'),
      row('find', 'typing into Find, which narrows the rows: from the key to its frame, p95', 'the same keys'),
    ];
  },
};

async function measure({ window, close }: Workbench): Promise<Measured> {
  try {
    await goToPlace(window, 'goals');
    const scroll = p95(await scrollFrames(window));
    await listenToKeys(window);
    await window.getByTestId('new-objective').click();
    const title = p95(await keyTimes(window, 'Open a second plant in the north by the spring of 2028'));
    await window.keyboard.press('Escape');
    const find: number[] = [];
    for (let round = 0; round < 3; round++) {
      await window.getByTestId('goals-words').fill('');
      find.push(...(await keyTimes(window, 'the customers of the north')));
    }
    return { scroll, title, find: p95(find) };
  } finally {
    await close();
  }
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length * 0.95)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** Milliseconds between frames while the outline scrolls down and up. */
function scrollFrames(window: Page): Promise<number[]> {
  return window.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('[data-testid=outline]');
    if (!grid) throw new Error('the outline is not shown');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let step = 120;
    let last = await frame();
    for (let i = 0; i < 300; i++) {
      const end = step > 0 ? grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1 : grid.scrollTop <= 0;
      if (end) step = -step;
      grid.scrollTop += step;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });
}

interface Heard {
  /** For each key the milliseconds to the end of the frame that shows it. */
  times: number[];
}

async function listenToKeys(window: Page): Promise<void> {
  await window.evaluate(() => {
    const heard: Heard = { times: [] };
    Object.assign(globalThis, { heard });
    const channel = new MessageChannel();
    let pressed = 0;
    channel.port1.onmessage = () => heard.times.push(performance.now() - pressed);
    const onKey = (event: KeyboardEvent) => {
      if (event.key.length !== 1) return;
      pressed = event.timeStamp;
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    document.addEventListener('keydown', onKey, { capture: true });
  });
}

/** For each letter the milliseconds from its key to the end of the frame that shows it. */
async function keyTimes(window: Page, text: string): Promise<number[]> {
  await window.evaluate(() => {
    (globalThis as unknown as { heard: Heard }).heard.times = [];
  });
  for (const [i, letter] of [...text].entries()) {
    await window.keyboard.press(letter === ' ' ? 'Space' : letter);
    await window.waitForFunction(
      (done) => (globalThis as unknown as { heard: Heard }).heard.times.length === done,
      i + 1,
    );
  }
  return window.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.times);
}
