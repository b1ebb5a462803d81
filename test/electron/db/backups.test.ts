import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Backups, keptBackups } from '../../../electron/db/backups';
import { openDatabase } from '../../../electron/db/driver';
import { openWorkspaceFile } from '../../../electron/db/open';
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

  test('a damaged file is told the newest backup, is kept beside the restored one, and nothing of it is lost', () => {
    const root = temporaryFolder();
    const path = workspaceFile();
    const plan = desk(root);
    plan.open(path);
    rename(plan, 'Healthy');
    const id = basename(new Backups(root, plan.current.path).make(plan.current.db, 'daily'));
    plan.close();
    truncateSync(path, 9_000);
    const damaged = readFileSync(path);
    expect(() => plan.open(path)).toThrow(
      expect.objectContaining({ code: 'corrupt', message: expect.stringMatching(/The newest backup is from .*202\d/) }),
    );
    expect(plan.backups(path)).toMatchObject([{ id }]);
    const opened = plan.restore(id, path);
    expect(opened).toMatchObject({ readOnly: null, rows: { workspace: [{ name: 'Healthy' }] } });
    const kept = readdirSync(dirname(path)).find((file) => file.includes('damaged'));
    expect(opened.notice).toContain(kept);
    expect(readFileSync(join(dirname(path), kept ?? ''))).toEqual(damaged);
    rename(plan, 'Going on');
    plan.letGo();
  });
});
