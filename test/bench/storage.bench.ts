import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { createWorkspaceFile, openWorkspaceFile } from '../../electron/db/open';
import { Session } from '../../electron/session';
import { applyChanges } from '../../shared/changes';
import { tableNames } from '../../shared/model/tables';
import { createRollup, updateRollup } from '../../shared/rollup';
import { benchmarkToday, largePlan } from '../support/large-plan';
import { type Bench, type BenchRow, medianTimes } from './bench';

const size = '10,000 objectives, 30,000 key results, 1,000 SWOT cards, 2,000 people, 200 teams';

/** Opening a file and storing one command, each against the least that SQLite itself takes for the same rows. */
export const bench: Bench = {
  title: 'The workspace file',
  run: async (): Promise<BenchRow[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-storage-'));
    try {
      const file = join(folder, 'Large.throughline');
      createWorkspaceFile(file, largePlan());
      return [await opening(file), ...(await commands(file))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A handle on the file as our program has it: same journal, same durability, same checks by SQLite. */
function bareHandle(file: string): BetterSqlite.Database {
  const db = new BetterSqlite(file);
  db.exec('PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
  return db;
}

async function opening(file: string): Promise<BenchRow> {
  /** Rows that the comparison holds on to, as a program would that wants to use them. */
  const kept: unknown[] = [];
  let close = (): void => {};
  const { ours, comparison } = await medianTimes(
    () => {
      const opened = openWorkspaceFile(file);
      close = opened.close;
    },
    () => {
      const db = bareHandle(file);
      for (const table of tableNames) kept.push(db.prepare(`SELECT * FROM "${table}"`).all());
      close = () => void db.close();
    },
    9,
    () => {
      close();
      kept.length = 0;
      globalThis.gc?.();
    },
  );
  return {
    what: `open the file -> Plan ready, every row checked (${size})`,
    ours,
    comparison,
    against: 'better-sqlite3: open the file, SELECT * of the same tables',
    unit: 'ms',
    bar: 4,
  };
}

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
