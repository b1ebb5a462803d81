import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/db/driver';
import type { Migration } from '../../../electron/db/migrations/migration';
import { migrations } from '../../../electron/db/migrations/migrations';
import { createWorkspaceFile, openWorkspaceFile, readWorkspaceFile } from '../../../electron/db/open';
import { Session } from '../../../electron/session';
import { blankPlan } from '../../../shared/blank-plan';
import { PlanError } from '../../../shared/errors';
import { rowsFromPlan } from '../../../shared/plan';
import { badFiles, tamper } from '../../support/bad-files';
import { largePlan } from '../../support/large-plan';
import { everything, temporaryFolder, workspaceFile } from '../../support/workspace-file';

const small = { objectives: 40, keyResultsEach: 3, swotItems: 20, people: 15, teams: 4, initiatives: 10 };

function refusal(path: string): PlanError {
  try {
    openWorkspaceFile(path).close();
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error('It opened.');
}

describe('a workspace file', () => {
  test('holds exactly the plan it was made from', () => {
    const plan = largePlan(small);
    const opened = openWorkspaceFile(workspaceFile(plan));
    expect(rowsFromPlan(opened.plan)).toEqual(rowsFromPlan(plan));
    expect(opened.plan.index).toEqual(plan.index);
    expect(opened.readOnly).toBeNull();
    opened.close();
  });

  test('waits for the disk at each change, in a write-ahead log', () => {
    const opened = openWorkspaceFile(workspaceFile());
    expect(opened.db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(opened.db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(opened.db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
    opened.close();
  });

  test('leaves nothing beside it when it is closed', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(blankPlan('Quiet'), folder);
    const opened = openWorkspaceFile(path);
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    opened.close();
    expect(readdirSync(folder)).toEqual(['Test plan.throughline']);
  });

  test('is never made over an existing file', () => {
    const path = workspaceFile();
    const before = readFileSync(path);
    expect(() => createWorkspaceFile(path, blankPlan('Other'))).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('a file under an open plan', () => {
  test('that is moved away refuses changes, keeps all that was stored, and takes changes again when it is back', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(blankPlan('Before'), folder);
    const session = Session.open(path, () => undefined);
    session.run('workspace.update', { patch: { name: 'Stored' } });
    const elsewhere = join(folder, 'Elsewhere.throughline');
    renameSync(path, elsewhere);
    const refused = expect.objectContaining({ code: 'io', message: expect.stringContaining('was moved, renamed') });
    expect(() => session.run('workspace.update', { patch: { name: 'Lost' } })).toThrow(refused);
    expect(() => session.undo()).toThrow(refused);
    expect(session.plan.rows.workspace.get('workspace')?.name).toBe('Stored');
    expect(readWorkspaceFile(elsewhere).rows.workspace.get('workspace')?.name).toBe('Stored');

    workspaceFile(blankPlan('Somebody else’s'), folder);
    expect(() => session.run('workspace.update', { patch: { name: 'Lost' } })).toThrow(refused);
    rmSync(path);
    renameSync(elsewhere, path);
    session.run('workspace.update', { patch: { name: 'Back' } });
    session.close();
    expect(readWorkspaceFile(path).rows.workspace.get('workspace')?.name).toBe('Back');
  });
});

describe('reading without opening', () => {
  test('writes nothing to the file or beside it, not even a newer schema, and sees changes that wait in the log', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(blankPlan('Old'), folder);
    const later: Migration = {
      version: migrations.length + 1,
      apply: (db) => db.exec("UPDATE workspace SET name = name || ' migrated'"),
    };
    const before = everything(folder);
    const plan = readWorkspaceFile(path, { migrations: [...migrations, later] });
    expect(plan.rows.workspace.get('workspace')?.name).toBe('Old migrated');
    expect(everything(folder)).toEqual(before);

    const session = Session.open(path, () => undefined);
    session.run('workspace.update', { patch: { name: 'In the log' } });
    expect(readWorkspaceFile(path).rows.workspace.get('workspace')?.name).toBe('In the log');
    session.close();
  });
});

test('a log that a former file of the same name left behind does not get into a new one', () => {
  const folder = temporaryFolder();
  const path = workspaceFile(blankPlan('Former'), folder);
  const session = Session.open(path, () => undefined);
  session.run('workspace.update', { patch: { mission: 'Of the former plan' } });
  const left = readFileSync(`${path}-wal`);
  session.close();
  rmSync(path);
  writeFileSync(`${path}-wal`, left);
  createWorkspaceFile(path, blankPlan('New'));
  const workspace = readWorkspaceFile(path).rows.workspace.get('workspace');
  expect(workspace).toMatchObject({ name: 'New', mission: '' });
});

describe('a bad file is refused by name and left as it was', () => {
  test.each(badFiles)('$what', ({ code, message, make }) => {
    const folder = temporaryFolder();
    const path = join(folder, 'Bad.throughline');
    make(path);
    const isFile = existsSync(path) && statSync(path).isFile();
    const before = isFile ? everything(folder) : {};
    const error = refusal(path);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).toContain('Bad.throughline');
    if (isFile) expect(everything(folder)).toEqual(before);
  });

  test('a damaged list of changes', () => {
    const path = workspaceFile();
    const session = Session.open(path, () => undefined);
    for (let i = 0; i < 200; i++) session.run('objective.create', { title: `Objective ${i}` });
    session.close();
    const db = openDatabase(path);
    const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'change_log'").get()?.rootpage);
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, (root - 1) * 4_096, root * 4_096);
    writeFileSync(path, bytes);
    expect(() => Session.open(path, () => undefined)).toThrow(
      expect.objectContaining({ code: 'corrupt', message: expect.stringMatching(/damaged.*no backup/) }),
    );
    expect(readFileSync(path).subarray(100)).toEqual(bytes.subarray(100));
  });

  test('a file of an older Throughline that cannot be backed up first', () => {
    const path = workspaceFile();
    const before = readFileSync(path);
    const later: Migration = { version: migrations.length + 1, apply: (db) => db.exec('DROP TABLE swotLink') };
    const beforeMigration = () => {
      throw new Error('ENOSPC: no space left on device');
    };
    expect(() => openWorkspaceFile(path, { migrations: [...migrations, later], beforeMigration })).toThrow(
      expect.objectContaining({ code: 'io', message: expect.stringMatching(/no backup .* could be made/) }),
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test('a missing table', () => {
    const path = join(temporaryFolder(), 'Bad.throughline');
    tamper(path, 'DROP TABLE swotLink');
    expect(refusal(path).code).toBe('corrupt');
  });

  test('a file whose changes still wait in its log opens with all of them, whatever its size', () => {
    const path = workspaceFile();
    const holder = openDatabase(path);
    holder.exec("PRAGMA journal_mode=WAL; UPDATE workspace SET name = 'From the log'");
    const copy = join(temporaryFolder(), 'Copy.throughline');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    holder.close();
    const opened = openWorkspaceFile(copy);
    expect(opened.plan.rows.workspace.get('workspace')?.name).toBe('From the log');
    opened.close();
  });

  test('bytes after the end do no harm', () => {
    const path = workspaceFile();
    appendFileSync(path, Buffer.alloc(100));
    openWorkspaceFile(path).close();
  });
});

const isRoot = process.getuid?.() === 0;
const child = join(import.meta.dirname, 'open-child.ts');
const hooks = join(import.meta.dirname, '../../../scripts/lib/typescript-hooks.mjs');

/** Opens a file in another process, as an ordinary user, and tells what came of it. */
function openAsOrdinaryUser(path: string): unknown {
  const node = process.execPath;
  const args = [
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    hooks,
    child,
    path,
  ];
  const output = execFileSync(
    node,
    args,
    isRoot ? { encoding: 'utf8', uid: 65_534, gid: 65_534 } : { encoding: 'utf8' },
  );
  return JSON.parse(output);
}

describe.skipIf(process.platform === 'win32')('what may not be written to opens for reading only', () => {
  test('a folder', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(blankPlan('Fixed'), folder);
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    const before = everything(folder);
    expect(openAsOrdinaryUser(path)).toEqual({ readOnly: 'folder', name: 'Fixed', change: 'read-only' });
    chmodSync(folder, 0o755);
    expect(everything(folder)).toEqual(before);
  });

  test('a file', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(blankPlan('Fixed'), folder);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    const before = everything(folder);
    expect(openAsOrdinaryUser(path)).toEqual({ readOnly: 'file', name: 'Fixed', change: 'read-only' });
    expect(everything(folder)).toEqual(before);
  });

  test('a file that may not even be read is refused', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(blankPlan('Secret'), folder);
    chmodSync(path, 0o000);
    chmodSync(folder, 0o755);
    expect(openAsOrdinaryUser(path)).toMatchObject({ code: 'io' });
  });
});
