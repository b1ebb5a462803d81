import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Backups } from '../../../electron/db/backups';
import { columnsOf, encode } from '../../../electron/db/codec';
import { openDatabase } from '../../../electron/db/driver';
import { applicationId } from '../../../electron/db/header';
import { History } from '../../../electron/db/history';
import { migrate, schemaOf } from '../../../electron/db/migrate';
import type { Migration } from '../../../electron/db/migrations/migration';
import { migrations } from '../../../electron/db/migrations/migrations';
import { openWorkspaceFile, readWorkspaceFile } from '../../../electron/db/open';
import { Session } from '../../../electron/session';
import type { SwotItem } from '../../../shared/model/swot';
import { type AnyRow, referencesOf, tableNames } from '../../../shared/model/tables';
import { type Plan, type PlanRows, planFromRows, rowsFromPlan } from '../../../shared/plan';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { temporaryFolder, workspaceFile } from '../../support/workspace-file';

const next: Migration = {
  version: migrations.length + 1,
  apply: (db) =>
    db.exec("CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; UPDATE workspace SET name = name || ' migrated'"),
};

describe('the schema', () => {
  const db = openDatabase(workspaceFile());

  test.each(tableNames)('of %s has a column for each property, and its references', (table) => {
    const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
    expect(columns.map(({ name }) => name)).toEqual(columnsOf(table).map(({ name }) => name));
    const keys = db.prepare(`SELECT "from", "table", on_delete FROM pragma_foreign_key_list('${table}')`).all();
    const expected = Object.entries(referencesOf(table)).map(([from, { table: to }]) => [from, to, 'NO ACTION']);
    expect(keys.map((key) => [key.from, key.table, key.on_delete]).sort()).toEqual(expected.sort());
  });

  test('is strict everywhere and has no trigger', () => {
    const tables = db.prepare("SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'").all();
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
    // Beside the plan: the change log, sealed boxes and what they are bound to.
    expect(tables).toHaveLength(tableNames.length + 3);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()).toEqual([]);
  });
});

/** A file as an earlier version of the program left it, with everything of `plan` that it knew. */
function earlierFile(plan: Plan, version: number): string {
  const path = join(temporaryFolder(), 'Old plan.throughline');
  const db = openDatabase(path, { create: true });
  db.exec(`PRAGMA journal_mode=DELETE; PRAGMA application_id=${applicationId}`);
  migrate(db, 'Old plan', migrations.slice(0, version));
  db.transaction(() => {
    db.exec('PRAGMA defer_foreign_keys=ON');
    for (const table of tableNames) {
      const known = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
      const columns = columnsOf(table).filter(({ name }) => known.some((column) => column.name === name));
      if (columns.length === 0) continue;
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const insert = db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
      for (const row of plan.rows[table].values() as Iterable<AnyRow>) {
        insert.run(...columns.map((column) => encode(column, row[column.name])));
      }
    }
    db.exec(
      `INSERT INTO change_log (at, state, schema_version, label, changes) VALUES ('2026-01-05T09:00:00Z', 'applied', ${version}, 'Wrote the plan', '[]')`,
    );
  });
  db.close();
  return path;
}

test('a file of the first version opens with all it held: nothing is merged, nobody met, nothing was decided', () => {
  const whole = randomPlan(new Random(7), 12);
  const opened = openWorkspaceFile(earlierFile(whole, 1));
  const rows = rowsFromPlan(opened.plan);
  const { swotItem, initiative, keyResult, objective, ...same } = rowsFromPlan(whole);
  expect(rows.swotItem).toEqual(swotItem.map((item) => ({ ...item, mergedIntoId: null, retiredOn: null })));
  expect(rows.initiative).toEqual(initiative.map((item) => ({ ...item, sessionId: null })));
  expect(rows.keyResult).toEqual(keyResult.map((item) => ({ ...item, expectedPoints: [], predecessorId: null })));
  expect(rows.objective).toEqual(objective.map((item) => ({ ...item, predecessorId: null })));
  // What is printed stays as it was: nothing new is ticked.
  expect(rows.documentSettings).toEqual(
    same.documentSettings.map((row) => ({
      ...row,
      sessionId: null,
      printed: 'plan',
      reviewId: null,
      comparedSnapshotId: null,
    })),
  );
  for (const table of ['workspace', 'link', 'person', 'graphPlacement'] as const) {
    expect(rows[table]).toEqual(same[table]);
  }
  for (const table of [
    'stakeholder',
    'strategicOption',
    'session',
    'decision',
    'voteRound',
    'checkIn',
    'barrier',
    'review',
    'swotReview',
  ] as const) {
    expect(rows[table]).toEqual([]);
  }
  expect(schemaOf(opened.db)).toBe(migrations.length);
  const history = new History(opened);
  expect(history.list(10)).toMatchObject([{ label: 'Wrote the plan' }]);
  history.commit('Merged', [
    { table: 'swotItem', before: rows.swotItem[1] ?? null, after: merged(rows.swotItem[1], rows.swotItem[0]) },
  ]);
  expect(opened.db.prepare('SELECT count(*) AS n FROM swotItem WHERE mergedIntoId IS NOT NULL').get()?.n).toBe(1);
  opened.close();
});

test('what decisions are about, agendas and barriers come along into the version with meetings', () => {
  const whole = randomPlan(new Random(11), 12);
  const rows = withoutNoteVotes(whole);
  const plan = planFromRows({ ...rows, decisionLink: rows.decisionLink.filter(({ barrierId }) => barrierId === null) });
  const opened = openWorkspaceFile(earlierFile(plan, 6));
  const found = rowsFromPlan(opened.plan);
  expect(found.decisionLink.length).toBeGreaterThan(0);
  expect(found.decisionLink).toEqual(rowsFromPlan(plan).decisionLink);
  expect(found.agendaStep).toEqual(rows.agendaStep.map((step) => ({ ...step, objectiveId: null })));
  expect(found.barrier).toEqual(rows.barrier.map((row) => ({ ...row, sessionId: null, resolvedSessionId: null })));
  opened.close();
});

test('votes come along into the version in which notes can be voted on, each still for one thing', () => {
  const rows = withoutNoteVotes(randomPlan(new Random(13), 12));
  const opened = openWorkspaceFile(earlierFile(planFromRows(rows), 8));
  const found = rowsFromPlan(opened.plan);
  expect(found.voteTotal.length).toBeGreaterThan(0);
  expect(found.namedVote.length).toBeGreaterThan(0);
  expect(found.voteTotal).toEqual(rows.voteTotal);
  expect(found.namedVote).toEqual(rows.namedVote);
  expect(found.voteRound).toEqual(rows.voteRound);
  expect(found.sessionNote).toEqual(rows.sessionNote.map((row) => ({ ...row, initiativeId: null, decisionId: null })));
  const forNothing = `INSERT INTO voteTotal (id, roundId, votes) VALUES ('x', '${found.voteRound[0]?.id}', 1)`;
  expect(() => opened.db.exec(forNothing)).toThrow(/CHECK/);
  opened.close();
});

/** The rows of a plan as they can be in a version in which notes could not be voted on. */
function withoutNoteVotes(plan: Plan): PlanRows {
  const { voteRound, voteTotal, namedVote, ...rows } = rowsFromPlan(plan);
  const known = <T extends { readonly noteId: string | null }>(votes: readonly T[]) =>
    votes.filter(({ noteId }) => noteId === null);
  return {
    ...rows,
    voteRound: voteRound.map((round) => ({ ...round, noteColumn: null })),
    voteTotal: known(voteTotal),
    namedVote: known(namedVote),
  };
}

function merged(item: SwotItem | undefined, into: SwotItem | undefined): AnyRow {
  return { ...item, id: item?.id ?? '', mergedIntoId: into?.id };
}

describe('migrating', () => {
  test('runs what is missing, once, after a backup', () => {
    const path = workspaceFile();
    const before = readFileSync(path);
    const backups = new Backups(temporaryFolder(), path);
    const surroundings = {
      migrations: [...migrations, next],
      beforeMigration: () => backups.copyFile('before-migration'),
    };
    for (const _ of [1, 2]) {
      const opened = openWorkspaceFile(path, surroundings);
      expect(opened.plan.rows.workspace.get('workspace')?.name).toBe('Test plan migrated');
      expect(schemaOf(opened.db)).toBe(next.version);
      opened.close();
    }
    const [backup, ...others] = backups.list();
    expect(others).toEqual([]);
    expect(readFileSync(backups.pathOf(backup?.id ?? ''))).toEqual(before);
    expect(() => openWorkspaceFile(path)).toThrow(expect.objectContaining({ code: 'newer-schema' }));
  });

  test('the backup holds what waited in the log since a crash', () => {
    const crashed = workspaceFile();
    const session = Session.open(crashed, () => undefined);
    session.run('workspace.update', { patch: { name: 'From the log' } });
    const path = join(temporaryFolder(), 'Plan.throughline');
    for (const suffix of ['', '-wal']) copyFileSync(crashed + suffix, path + suffix);
    session.close();
    const backups = new Backups(temporaryFolder(), path);
    const surroundings = {
      migrations: [...migrations, next],
      beforeMigration: () => backups.copyFile('before-migration'),
    };
    openWorkspaceFile(path, surroundings).close();
    const [backup] = backups.list();
    expect(readWorkspaceFile(backups.pathOf(backup?.id ?? '')).rows.workspace.get('workspace')?.name).toBe(
      'From the log',
    );
  });

  test('a step that fails leaves the file as it was and tells where the backup is', () => {
    const path = workspaceFile();
    const backups = new Backups(temporaryFolder(), path);
    const failing: Migration = {
      version: next.version,
      apply: (db) => {
        next.apply(db);
        db.exec('SELECT no_such_function()');
      },
    };
    const surroundings = {
      migrations: [...migrations, failing],
      beforeMigration: () => backups.copyFile('before-migration'),
    };
    const { folder } = backups;
    expect(() => openWorkspaceFile(path, surroundings)).toThrow(
      expect.objectContaining({ code: 'io', message: expect.stringContaining(folder) }),
    );
    const opened = openWorkspaceFile(path);
    expect(opened.plan.rows.workspace.get('workspace')?.name).toBe('Test plan');
    expect(schemaOf(opened.db)).toBe(migrations.length);
    opened.close();
  });

  test('a step that breaks a reference is taken back', () => {
    const db = openDatabase(workspaceFile());
    const breaking: Migration = {
      version: next.version,
      apply: (target) => target.exec("INSERT INTO swotLink VALUES ('l', 'nobody', 'nobody')"),
    };
    expect(() => migrate(db, 'Plan', [...migrations, breaking])).toThrow();
    expect(schemaOf(db)).toBe(migrations.length);
    expect(db.prepare('SELECT count(*) AS n FROM swotLink').get()?.n).toBe(0);
    db.close();
  });

  test('steps out of order are a mistake of ours', () => {
    const db = openDatabase(workspaceFile());
    expect(() => migrate(db, 'Plan', [next])).toThrow(/in place 1/);
    db.close();
  });
});
