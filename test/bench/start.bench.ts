import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createWorkspaceFile } from '../../electron/db/open';
import { planFromTemplate } from '../../electron/plan-files';
import { today } from '../../electron/session';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { resolveRuntime } from '../../scripts/runtime.mjs';
import { type Bench, type BenchRow, median } from './bench';

const runs = 7;
/** How long after the first painted board memory is read: start-up has ended, the daily backup has not begun. */
const SETTLED_MS = 4_000;

/** Why the bars may be missed, and what would meet them. */
const slowStart =
  'four fifths of the difference lie between asking for the page and its painting: 0.9 MB of script runs, the board is drawn for the first time and painted in software, while the main process reads commands and plan on the same cores. Not tried: a heap snapshot of the loaded program, and a first board that needs no component library; they are the likely ways to the bar. The ratio shrinks as the machine gets busier (1.4 to 1.9 were seen), since then Electron itself takes longer.';
const muchMemory =
  'the script, the style sheet and the drawn board in the window, and schemas, commands and SQLite in the main process. Other Electron programs that run meanwhile share the pages of Electron itself and so raise the ratio.';

interface Program {
  readonly main: string;
  /** What is on the page when it can be used. */
  readonly selector: string;
  readonly args: readonly string[];
  readonly home: string;
}

interface Start {
  /** From starting the process to the painted page in a visible window, ms. */
  readonly usable: number;
  /** Of all processes, MB; not a number where the system does not tell. */
  readonly memory: number;
}

/** Starting the program with the sample plan, against the same Electron with one window and an empty page. */
export const bench: Bench = {
  title: 'Start on the sample plan',
  run: async (): Promise<BenchRow[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-start-'));
    try {
      const programs = [workbench(folder), emptyWindow(folder)] as const;
      const starts: [Start[], Start[]] = [[], []];
      // The first start of each fills the caches of its profile and does not count.
      for (let run = -1; run < runs; run++) {
        for (const [i, program] of programs.entries()) {
          const start = await startOnce(program);
          if (run >= 0) starts[i]?.push(start);
        }
      }
      const row = (
        what: string,
        value: (start: Start) => number,
        unit: BenchRow['unit'],
        bar: number,
        why: string,
      ): BenchRow => {
        const ours = median(starts[0].map(value));
        const comparison = median(starts[1].map(value));
        const against = 'Electron with an empty page in the same window';
        return { what, ours, comparison, against, unit, bar, ...(ours > bar * comparison ? { note: why } : {}) };
      };
      return [
        row('process started -> board painted in a visible window', (start) => start.usable, 'ms', 1.5, slowStart),
        ...(process.platform === 'linux'
          ? [
              row(
                'memory of all processes (PSS: a page that n share counts 1/n)',
                (start) => start.memory,
                'MB',
                1.3,
                muchMemory,
              ),
            ]
          : []),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  },
};

function workbench(folder: string): Program {
  const home = join(folder, 'workbench');
  mkdirSync(join(home, 'Documents'), { recursive: true });
  const file = join(home, 'Documents', 'Sample.throughline');
  createWorkspaceFile(file, planFromTemplate('sample', 'Sample', join(projectRoot, 'resources'), today()));
  return { main: join(projectRoot, 'out/main/main.js'), selector: '[data-card]', args: [file], home };
}

function emptyWindow(folder: string): Program {
  const home = join(folder, 'empty');
  mkdirSync(home, { recursive: true });
  const main = join(projectRoot, 'test/bench/start-probe/empty-window.mjs');
  return { main, selector: 'body', args: [`--user-data-dir=${join(home, 'profile')}`], home };
}

async function startOnce(program: Program): Promise<Start> {
  const runtime = resolveRuntime();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const started = performance.timeOrigin + performance.now();
  const child = spawn(
    runtime.executablePath,
    [...runtime.args, join(projectRoot, 'test/bench/start-probe'), ...program.args],
    {
      cwd: program.home,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...env,
        HOME: program.home,
        THROUGHLINE_HOME: program.home,
        PROBE_PROGRAM: program.main,
        PROBE_SELECTOR: program.selector,
      },
    },
  );
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`the program ended by itself: ${code ?? signal}`)));
  });
  try {
    const usable = await Promise.race([usableAt(child.stdout), ended]);
    await Promise.race([wait(SETTLED_MS), ended]);
    return { usable: usable - started, memory: memoryOf(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    await ended.catch(() => {});
  }
}

async function usableAt(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface(output)) {
    if (!line.startsWith('usable ')) continue;
    const { shown, painted } = JSON.parse(line.slice('usable '.length)) as { shown: number; painted: number };
    return Math.max(shown, painted);
  }
  throw new Error('the window could not be used');
}

/**
 * Proportional set size of a process and all below it in MB, which only Linux tells: a page that n processes share counts
 * 1/n for each, so that their sum is what would be free without them.
 */
function memoryOf(root: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      parents.set(pid, Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue;
    const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    kilobytes += Number(pss ?? 0);
  }
  return kilobytes / 1024;
}
