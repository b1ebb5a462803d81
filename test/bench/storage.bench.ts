import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspaceFile } from '../../electron/db/open';
import { Session } from '../../electron/session';
import { applyChanges } from '../../shared/changes';
import { createRollup, updateRollup } from '../../shared/rollup';
import { benchmarkToday, largePlan } from '../support/large-plan';
import { type Bench, type BenchRow, medianTimes } from './bench';
import { bareHandle, openingAgainstSelect } from './reading';

const size = '10,000 objectives, 30,000 key results, 1,000 SWOT cards, 2,000 people, 200 teams';

/** Opening a file and storing one command, each against the least that SQLite itself takes for the same rows. */
export const bench: Bench = {
  title: 'The workspace file',
  run: async (): Promise<BenchRow[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-storage-'));
    try {
      const file = join(folder, 'Large.throughline');
      createWorkspaceFile(file, largePlan());
      return [await openingAgainstSelect(file, size), ...(await commands(file))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Commands in one turn: a single one is too short to be timed on a disk that is shared. */
const commandsEach = 50;

async function commands(file: string): Promise<BenchRow[]> {
  const replica = largePlan();
  const rollup = createRollup(replica, benchmarkToday);
  // What a window does with the changes it is sent.
  const session = Session.open(file, (applied) => {
    const { changes } = structuredClone(applied);
    applyChanges(replica, changes);
    updateRollup(rollup, changes);
  });
  const bare = bareHandle(file);
  const personal = [...session.plan.rows.objective.values()].filter((row) => row.level === 'person');
  const parents = [...session.plan.rows.objective.values()].filter((row) => row.level === 'team');
  let turn = 0;
  const next = <T>(list: readonly T[]): T => list[++turn % list.length] as T;
  const measure = (ours: () => void, comparison: () => void) => {
    const many = (one: () => void) => () => {
      for (let i = 0; i < commandsEach; i++) one();
    };
    return medianTimes(many(ours), many(comparison), 11);
  };
  const setTitle = bare.prepare('UPDATE objective SET title = ? WHERE id = ?');
  const setParent = bare.prepare('UPDATE objective SET parentId = ? WHERE id = ?');
  const rename = await measure(
    () => session.run('objective.update', { id: next(personal).id, patch: { title: `Renamed ${turn}` } }),
    () => setTitle.run(`Renamed ${++turn}`, next(personal).id),
  );
  const move = await measure(
    () => session.run('objective.move', { id: next(personal).id, parentId: parents[(turn * 7) % parents.length]?.id }),
    () => setParent.run(parents[(turn * 7) % parents.length]?.id, next(personal).id),
  );
  bare.close();
  session.close();
  const row = (what: string, times: typeof rename, against: string): BenchRow => ({
    what,
    ours: times.ours / commandsEach,
    comparison: times.comparison / commandsEach,
    against,
    unit: 'ms',
    bar: 3,
  });
  return [
    row(
      'rename an objective: stored with its history entry, applied in both processes',
      rename,
      'a bare UPDATE of one title, same file, WAL, synchronous=FULL',
    ),
    row('re-parent an objective, likewise', move, 'a bare UPDATE of one parentId, likewise'),
  ];
}
