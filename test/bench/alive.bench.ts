import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { createWorkspaceFile, openWorkspaceFile } from '../../electron/db/open';
import { openSamplePlan, samplePlanDay } from '../../scripts/lib/sample-plan.mjs';
import { launchWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';
import { applyChanges, type Change } from '../../shared/changes';
import { alteration } from '../../shared/commands/rows';
import { planOfSnapshot, sealPlan } from '../../shared/snapshot';
import { strategyChanges } from '../../shared/strategy-changes';
import { livedPlan } from '../support/large-history';
import { benchmarkToday } from '../support/large-plan';
import { type Bench, type BenchRow, median, medianTimes } from './bench';
import { choose, openingTimes, type View } from './opening';
import { openingAgainstSelect } from './reading';

const size = '10,000 objectives, 30,000 key results, 100,000 check-ins';
const rounds = 15;
/** How much longer than a rename a check-in may take, ms. */
const MORE_MS = 50;

const dashboard: View = { place: 'dashboard', shows: '[data-testid=tile-pillars]' };

/** A plan that was lived for a year: opened, looked at, checked in, sealed and compared. */
export const bench: Bench = {
  title: `A plan that is lived (${size})`,
  run: async (): Promise<BenchRow[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-alive-'));
    try {
      const file = join(folder, 'Lived.throughline');
      createWorkspaceFile(file, livedPlan());
      const opening = await openingAgainstSelect(file, size);
      return [opening, await comparing(file), ...(await inTheWindow(file))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A snapshot and the differences of two, the later one after a quarter's changes; against reading the plan from its file. */
async function comparing(file: string): Promise<BenchRow> {
  const opened = openWorkspaceFile(file);
  const earlier = { title: 'Then', content: sealPlan(opened.plan) };
  const plan = livedPlan();
  applyChanges(
    plan,
    [...plan.rows.objective.values()].flatMap((row, i): Change[] => {
      if (i % 20 === 0) return alteration(plan, 'objective', row.id, { title: `${row.title} (again)` });
      return i % 33 === 0 ? alteration(plan, 'objective', row.id, { ownerId: null }) : [];
    }),
  );
  opened.close();
  let close = (): void => {};
  const { ours, comparison } = await medianTimes(
    () => {
      const later = { title: 'Now', content: sealPlan(plan) };
      strategyChanges(planOfSnapshot(earlier), planOfSnapshot(later), benchmarkToday);
    },
    () => {
      close = openWorkspaceFile(file).close;
    },
    7,
    () => {
      close();
      close = () => {};
      globalThis.gc?.();
    },
  );
  return {
    what: 'take a snapshot, read two, tell what changed between them',
    ours,
    comparison,
    against: 'reading the plan once from its file',
    unit: 'ms',
    bar: 5,
  };
}

async function inTheWindow(file: string): Promise<BenchRow[]> {
  const open: Workbench[] = [];
  const launch = async (args: string[], today: string): Promise<Page> => {
    const workbench = await launchWorkbench({ args, env: { THROUGHLINE_TODAY: today } });
    open.push(workbench);
    return workbench.window;
  };
  try {
    const lived = await launch([file], benchmarkToday);
    const sample = await launch([], samplePlanDay.THROUGHLINE_TODAY);
    await openSamplePlan(sample);
    const painting = await openingTimes(lived, sample, dashboard);
    return [
      {
        what: 'opening the Dashboard: its first paint',
        ...painting,
        against: 'the sample plan',
        unit: 'ms',
        bar: 2,
      },
      ...(await checkingIn(lived)),
    ];
  } finally {
    for (const workbench of open) await workbench.close();
  }
}

/** Places that show progress, and what is there once they have opened. */
const showing: Readonly<Record<string, View>> = {
  'the Dashboard': dashboard,
  Goals: { place: 'goals', shows: '[data-testid=outline]' },
  Alignment: { place: 'alignment', shows: '[data-testid=alignment-graph][data-cards]' },
  Progress: { place: 'progress', shows: 'h1' },
};

async function checkingIn(page: Page): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, view] of Object.entries(showing)) {
    await choose(page, view);
    const times: { ours: number[]; comparison: number[] } = { ours: [], comparison: [] };
    for (let round = -1; round < rounds; round++) {
      const comparison = await shownAfter(page, 'objective.update', {
        id: 'objective-1',
        patch: { title: `Renamed ${round}` },
      });
      const ours = await shownAfter(page, 'checkIn.add', {
        keyResultId: 'key-result-1',
        confidence: (round + 11) % 10,
        whatChanged: `Round ${round}`,
      });
      if (round < 0) continue;
      times.ours.push(ours);
      times.comparison.push(comparison);
    }
    rows.push({
      what: `a check-in: from the command to the frame that shows it in ${name}`,
      ours: median(times.ours),
      comparison: median(times.comparison) + MORE_MS,
      against: `a rename, likewise, and ${MORE_MS} ms`,
      unit: 'ms',
      bar: 1,
    });
  }
  return rows;
}

/** Milliseconds from giving a command until the frame after its changes has been made. */
async function shownAfter(page: Page, name: string, input: unknown): Promise<number> {
  return page.evaluate(
    async ([command, given]) => {
      const started = performance.now();
      const result = await window.throughline['command:run']({ name: command, input: given });
      if (!result.ok) throw new Error(result.error.message);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const channel = new MessageChannel();
      const made = new Promise((resolve) => {
        channel.port1.onmessage = resolve;
      });
      channel.port2.postMessage(null);
      await made;
      return performance.now() - started;
    },
    [name, input] as const,
  );
}
