/** One line of the benchmark table: ours against something a reader knows, measured in the same run. */
export interface BenchRow {
  /** What was measured, in words, with the size of the plan. */
  what: string;
  /** Median of ours and of the comparison, both in `unit`. */
  ours: number;
  comparison: number;
  /** What `comparison` is. */
  against: string;
  unit: 'ms' | 'MB' | 'KB';
  /** The most that ours / comparison may be. */
  bar: number;
  /** Where a bar is missed: why, and what would meet it. */
  note?: string;
}

/** Every `test/bench/*.bench.ts` exports one of these as `bench`; `npm run bench` runs them one after another. */
export interface Bench {
  title: string;
  run(): Promise<BenchRow[]>;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) throw new Error('median of no values');
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/**
 * Medians in ms of two kinds of work measured by turns, so that a slow minute of the machine hits both alike.
 * Neither counts its first call; `between` clears up after every call, outside the time.
 */
export async function medianTimes(
  ours: () => unknown | Promise<unknown>,
  comparison: () => unknown | Promise<unknown>,
  runs = 5,
  between: () => void = () => {},
): Promise<{ ours: number; comparison: number }> {
  const times: { ours: number[]; comparison: number[] } = { ours: [], comparison: [] };
  for (let run = -1; run < runs; run++) {
    for (const [name, work] of [['ours', ours] as const, ['comparison', comparison] as const]) {
      const started = performance.now();
      await work();
      const time = performance.now() - started;
      if (run >= 0) times[name].push(time);
      between();
    }
  }
  return { ours: median(times.ours), comparison: median(times.comparison) };
}
