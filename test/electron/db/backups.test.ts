import { readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Backups, keptBackups } from '../../../electron/db/backups';
import { openDatabase } from '../../../electron/db/driver';
import { openWorkspaceFile, readWorkspaceFile } from '../../../electron/db/open';
import { OpenPlan } from '../../../electron/open-plan';
import { temporaryFolder, workspaceFile } from '../../support/workspace-file';

function desk(root = temporaryFolder()): OpenPlan {
  return new OpenPlan({ announce: () => undefined, changed: () => undefined, opened: () => undefined, backups: root });
}

const name = (plan: OpenPlan) => plan.current.plan.rows.workspace.get('workspace')?.name;
const rename = (plan: OpenPlan, to: string) => plan.current.run('workspace.update', { patch: { name: to } });

describe('daily backups', () => {
  test('one a day when something changed, and the newest ten are kept', () => {
    const path = workspaceFile();
    const plan = desk();
    plan.open(path);
    let day = new Date('2027-01-01T09:00:00Z');
    const root = temporaryFolder();
    const backups = new Backups(root, path, () => day);
    expect(backups.makeDaily(plan.current.db)).toBe(true);
    day = new Date('2027-01-01T17:00:00Z');
    expect(backups.makeDaily(plan.current.db)).toBe(false);
    for (let i = 2; i <= 14; i++) {
      day = new Date(Date.UTC(2027, 0, i, 9));
      const { db } = plan.current;
      rename(plan, `Plan of day ${i}`);
      db.exec(
        `UPDATE change_log SET at = '${new Date(Date.UTC(2027, 0, i, 8)).toISOString()}' WHERE id = (SELECT max(id) FROM change_log)`,
      );
      expect(backups.makeDaily(db)).toBe(true);
    }
    day = new Date('2027-02-01T09:00:00Z');
    expect(backups.makeDaily(plan.current.db)).toBe(false);
    const kept = backups.list();
    expect(kept).toHaveLength(keptBackups);
    expect(kept[0]).toMatchObject({ at: '2027-01-14T09:00:00.000Z', reason: 'daily' });
    expect(kept.at(-1)?.at).toBe('2027-01-05T09:00:00.000Z');
    const oldest = openWorkspaceFile(backups.pathOf(kept.at(-1)?.id ?? ''));
    expect(oldest.plan.rows.workspace.get('workspace')?.name).toBe('Plan of day 5');
    oldest.close();
    plan.letGo();
  });

  test('the day’s backup is the latest of that day', () => {
    const path = workspaceFile();
    const plan = desk();
    plan.open(path);
    let now = new Date('2027-01-01T09:00:00Z');
    const backups = new Backups(temporaryFolder(), path, () => now);
    expect(backups.makeDaily(plan.current.db)).toBe(true);
    rename(plan, 'After the workshop');
    now = new Date('2027-01-01T17:00:00Z');
    expect(backups.makeDaily(plan.current.db, true)).toBe(true);
    const [only, ...others] = backups.list();
    expect(others).toEqual([]);
    expect(readWorkspaceFile(backups.pathOf(only?.id ?? '')).rows.workspace.get('workspace')?.name).toBe(
      'After the workshop',
    );
    plan.letGo();
  });

  test('what was done today, or taken back, is in the backup once the plan is closed', () => {
    const root = temporaryFolder();
    const plan = desk(root);
    const path = plan.open(workspaceFile()).path;
    const backups = new Backups(root, path);
    const newest = () => readWorkspaceFile(backups.pathOf(backups.list()[0]?.id ?? '')).rows.workspace.get('workspace');
    rename(plan, 'Written today');
    plan.close();
    expect(newest()?.name).toBe('Written today');
    plan.open(path);
    plan.current.undo();
    plan.close();
    expect(newest()?.name).toBe('Test plan');
    expect(backups.list()).toHaveLength(1);
  });

  test('a program that stays open has a backup soon after opening, and each half hour in which something changed', () => {
    vi.useFakeTimers();
    try {
      const root = temporaryFolder();
      const plan = desk(root);
      const { path } = plan.open(workspaceFile());
      const backups = new Backups(root, path);
      const newest = () =>
        readWorkspaceFile(backups.pathOf(backups.list()[0]?.id ?? '')).rows.workspace.get('workspace');
      expect(backups.list()).toEqual([]);
      vi.advanceTimersByTime(15_000);
      expect(backups.list()).toHaveLength(1);
      const [first] = backups.list();
      vi.advanceTimersByTime(60 * 60_000);
      expect(backups.list()).toEqual([first]);
      rename(plan, 'Changed at noon');
      vi.advanceTimersByTime(30 * 60_000);
      expect(newest()?.name).toBe('Changed at noon');
      vi.advanceTimersByTime(24 * 60 * 60_000);
      rename(plan, 'Changed the next day');
      vi.advanceTimersByTime(30 * 60_000);
      expect(newest()?.name).toBe('Changed the next day');
      expect(backups.list()).toHaveLength(2);
      plan.letGo();
    } finally {
      vi.useRealTimers();
    }
  });

  test('a damaged file is not backed up', () => {
    const path = workspaceFile();
    const db = openDatabase(path);
    const backups = new Backups(temporaryFolder(), path);
    const page = Number(
      db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'objective_ownerId'").get()?.rootpage,
    );
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0x7f, (page - 1) * 4_096, page * 4_096);
    writeFileSync(path, bytes);
    const damaged = openDatabase(path);
    expect(backups.makeDaily(damaged)).toBe(false);
    expect(backups.list()).toEqual([]);
    damaged.close();
  });

  test('an id that is not in the list names no file', () => {
    const backups = new Backups(temporaryFolder(), workspaceFile());
    expect(() => backups.pathOf('../../etc/passwd')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('restoring', () => {
  test('the open plan becomes the backup as one change that can be undone, and a copy of before is kept', () => {
    const root = temporaryFolder();
    const path = workspaceFile();
    const plan = desk(root);
    plan.open(path);
    rename(plan, 'Monday');
    const id = basename(new Backups(root, plan.current.path).make(plan.current.db, 'daily'));
    rename(plan, 'Tuesday');
    expect(plan.restore(id, undefined).rows.workspace[0]?.name).toBe('Monday');
    expect(plan.snapshot()?.history.undo).toBe('Restored a backup');
    expect(plan.backups().map(({ reason }) => reason)).toEqual(['before-restore', 'daily']);
    plan.current.undo();
    expect(name(plan)).toBe('Tuesday');
    plan.letGo();
  });

  test('leaves the backup as it was', () => {
    const root = temporaryFolder();
    const plan = desk(root);
    plan.open(workspaceFile());
    const backup = new Backups(root, plan.current.path).make(plan.current.db, 'daily');
    const before = readFileSync(backup);
    plan.restore(basename(backup), undefined);
    expect(readFileSync(backup)).toEqual(before);
    plan.letGo();
  });

  test('a backup that is damaged itself is refused, and the plan stays', () => {
    const root = temporaryFolder();
    const plan = desk(root);
    plan.open(workspaceFile());
    const backup = new Backups(root, plan.current.path).make(plan.current.db, 'daily');
    truncateSync(backup, 9_000);
    expect(() => plan.restore(basename(backup), undefined)).toThrow(
      expect.objectContaining({ code: 'corrupt', message: expect.stringContaining('choose another one') }),
    );
    expect(plan.snapshot()?.history.undo).toBeNull();
    expect(plan.backups()).toHaveLength(1);
    plan.letGo();
  });

  test('a plan that is open for reading only is not restored into', () => {
    const root = temporaryFolder();
    const first = desk(root);
    const { path } = first.open(workspaceFile());
    const id = basename(new Backups(root, path).make(first.current.db, 'daily'));
    const second = desk(root);
    expect(second.open(path).readOnly?.reason).toBe('locked');
    expect(() => second.restore(id, undefined)).toThrow(expect.objectContaining({ code: 'read-only' }));
    expect(first.backups().map(({ reason }) => reason)).toEqual(['daily']);
    first.letGo();
    expect(second.open(path).readOnly).toBeNull();
    second.letGo();
  });

  test.skipIf(process.platform === 'win32')('a file is known by whichever way leads to it', () => {
    const root = temporaryFolder();
    const plan = desk(root);
    const { path } = plan.open(workspaceFile());
    rename(plan, 'Healthy');
    plan.close();
    const link = join(temporaryFolder(), 'Link.throughline');
    symlinkSync(path, link);
    truncateSync(path, 9_000);
    expect(() => plan.open(link)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('There is a backup') }),
    );
    const [backup] = plan.backups(link);
    expect(plan.restore(backup?.id ?? '', link).rows.workspace[0]?.name).toBe('Healthy');
    plan.letGo();
  });

  test('a damaged file is told the newest backup, is kept beside the restored one, and nothing of it is lost', () => {
    const root = temporaryFolder();
    const path = workspaceFile();
    const plan = desk(root);
    plan.open(path);
    rename(plan, 'Healthy');
    plan.close();
    truncateSync(path, 9_000);
    const damaged = readFileSync(path);
    expect(() => plan.open(path)).toThrow(
      expect.objectContaining({
        code: 'corrupt',
        message: expect.stringMatching(/There is a backup of it from .*202\d/),
      }),
    );
    const [backup, ...others] = plan.backups(path);
    expect(others).toEqual([]);
    const opened = plan.restore(backup?.id ?? '', path);
    expect(opened).toMatchObject({ readOnly: null, rows: { workspace: [{ name: 'Healthy' }] } });
    const kept = readdirSync(dirname(path)).find((file) => file.includes('damaged'));
    expect(opened.notice).toContain(kept);
    expect(readFileSync(join(dirname(path), kept ?? ''))).toEqual(damaged);
    rename(plan, 'Going on');
    plan.letGo();
  });

  test('a file that is gone comes back to its place', () => {
    const root = temporaryFolder();
    const plan = desk(root);
    const { path } = plan.open(workspaceFile());
    rename(plan, 'Not lost');
    plan.close();
    rmSync(path);
    expect(() => plan.open(path)).toThrow(expect.objectContaining({ code: 'not-found', path }));
    const [backup] = plan.backups(path);
    const opened = plan.restore(backup?.id ?? '', path);
    expect(opened).toMatchObject({ path, readOnly: null, rows: { workspace: [{ name: 'Not lost' }] } });
    plan.letGo();
  });
});

describe('a copy', () => {
  test('is never written over a plan that is open elsewhere, and takes the place of one that is not', () => {
    const theirs = desk();
    const { path } = theirs.open(workspaceFile());
    const plan = desk();
    plan.open(workspaceFile());
    rename(plan, 'Copied');
    expect(() => plan.saveCopy(path)).toThrow(expect.objectContaining({ code: 'locked' }));
    rename(theirs, 'Still theirs');
    theirs.letGo();
    expect(readWorkspaceFile(path).rows.workspace.get('workspace')?.name).toBe('Still theirs');
    plan.saveCopy(path);
    expect(readWorkspaceFile(path).rows.workspace.get('workspace')?.name).toBe('Copied');
    plan.letGo();
  });

  test('into a folder that is not there or has no room names the folder', () => {
    const plan = desk();
    plan.open(workspaceFile());
    const file = join(temporaryFolder(), 'letter.txt');
    writeFileSync(file, 'Dear board,');
    const target = join(file, 'Copy.throughline');
    expect(() => plan.saveCopy(target)).toThrow(
      expect.objectContaining({ code: 'io', message: expect.stringContaining(file) }),
    );
    plan.letGo();
  });
});
