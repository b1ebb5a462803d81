import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/db/driver';
import { openWorkspaceFile } from '../../../electron/db/open';
import { Session } from '../../../electron/session';
import { PlanError } from '../../../shared/errors';
import type { AppliedChanges } from '../../../shared/ipc';
import { type PlanRows, planFromRows, rowsFromPlan } from '../../../shared/plan';
import { largePlan } from '../../support/large-plan';
import { workspaceFile } from '../../support/workspace-file';

const small = { objectives: 30, keyResultsEach: 2, swotItems: 10, people: 8, teams: 3, initiatives: 5 };

function open(path: string): { session: Session; events: AppliedChanges[] } {
  const events: AppliedChanges[] = [];
  return { session: Session.open(path, (applied) => events.push(applied)), events };
}

/** Rows of a plan, independent of the order in which they came to be. */
function content(rows: PlanRows): unknown {
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
}

/** What the file holds, read afresh without the program's lock. */
function fileContent(path: string): unknown {
  const db = openDatabase(path, { readOnly: true });
  db.close();
  const copy = `${path}-${Math.random().toString(36).slice(2)}.throughline`;
  const source = openDatabase(path);
  source.prepare('VACUUM INTO ?').run(copy);
  source.close();
  const opened = openWorkspaceFile(copy);
  const rows = content(rowsFromPlan(opened.plan));
  opened.close();
  return rows;
}

const titles = (session: Session) => [...session.plan.rows.objective.values()].map(({ title }) => title);
const create = (session: Session, title: string) => session.run('objective.create', { title });

describe('history', () => {
  test('undo and redo change plan and file alike, and survive a restart', () => {
    const path = workspaceFile();
    const first = open(path).session;
    create(first, 'One');
    create(first, 'Two');
    first.undo();
    expect(titles(first)).toEqual(['One']);
    first.close();

    const second = open(path).session;
    expect(titles(second)).toEqual(['One']);
    expect(second.snapshot().history).toMatchObject({ undo: 'Added objective “One”', redo: 'Added objective “Two”' });
    second.redo();
    expect(titles(second)).toEqual(['One', 'Two']);
    second.undo();
    second.undo();
    expect(titles(second)).toEqual([]);
    expect(() => second.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    second.redo();
    second.redo();
    expect(() => second.redo()).toThrow(expect.objectContaining({ code: 'nothing-to-redo' }));
    expect(fileContent(path)).toEqual(content(rowsFromPlan(second.plan)));
    second.close();
  });

  test('a new change discards what was undone, which stays readable', () => {
    const { session } = open(workspaceFile());
    create(session, 'One');
    create(session, 'Two');
    session.undo();
    create(session, 'Three');
    expect(session.snapshot().history.redo).toBeNull();
    expect(session.listHistory(10).map(({ label, state, canReturn }) => [label, state, canReturn])).toEqual([
      ['Added objective “Three”', 'applied', false],
      ['Added objective “Two”', 'discarded', false],
      ['Added objective “One”', 'applied', true],
    ]);
    session.undo();
    expect(titles(session)).toEqual(['One']);
    session.close();
  });

  test('going back to a point, or to the beginning, is one change that can be undone', () => {
    const { session, events } = open(workspaceFile(largePlan(small)));
    const start = content(rowsFromPlan(session.plan));
    create(session, 'One');
    const [one] = session.listHistory(1);
    const afterOne = content(rowsFromPlan(session.plan));
    create(session, 'Two');
    session.run('item.delete', { table: 'objective', ids: ['objective-1'] });
    session.run('workspace.update', { patch: { name: 'Renamed' } });
    const before = content(rowsFromPlan(session.plan));

    expect(session.returnTo(one!.id).label).toBe('Went back to: Added objective “One”');
    expect(content(rowsFromPlan(session.plan))).toEqual(afterOne);
    expect(session.returnTo(null).label).toBe('Went back to the beginning');
    expect(content(rowsFromPlan(session.plan))).toEqual(start);
    session.undo();
    session.undo();
    expect(content(rowsFromPlan(session.plan))).toEqual(before);
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, i) => i + 1));
    session.close();
  });

  test('going forward to an undone point works too; a discarded one is refused', () => {
    const { session } = open(workspaceFile());
    for (const title of ['One', 'Two', 'Three', 'Four']) create(session, title);
    const [four, three] = session.listHistory(2);
    session.undo();
    session.undo();
    session.undo();
    session.returnTo(three!.id);
    expect(titles(session)).toEqual(['One', 'Two', 'Three']);
    expect(() => session.returnTo(four!.id)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(() => session.returnTo(99_999)).toThrow(expect.objectContaining({ code: 'refused' }));
    session.close();
  });

  test('pages on from an entry', () => {
    const { session } = open(workspaceFile());
    for (let i = 1; i <= 7; i++) create(session, `Objective ${i}`);
    const first = session.listHistory(3);
    const next = session.listHistory(3, first.at(-1)!.id);
    expect([...first, ...next].map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2]);
    session.close();
  });

  test('a command that changes nothing leaves no entry and tells nobody', () => {
    const { session, events } = open(workspaceFile());
    session.run('workspace.update', { patch: { mission: '' } });
    expect(session.listHistory(10)).toEqual([]);
    expect(events).toEqual([]);
    session.close();
  });

  test('a refused change leaves plan, file and history as they were', () => {
    const path = workspaceFile(largePlan(small));
    const { session, events } = open(path);
    const before = content(rowsFromPlan(session.plan));
    const child = [...session.plan.rows.objective.values()].find(({ parentId }) => parentId)!;
    const refused: [string, unknown, string][] = [
      ['objective.move', { id: child.parentId, parentId: child.id }, 'cycle'],
      ['objective.move', { id: child.id, parentId: child.id }, 'self-link'],
      ['objective.update', { id: 'nobody', patch: { title: 'X' } }, 'not-found'],
      ['objective.update', { id: child.id, patch: { ownerId: 'nobody' } }, 'not-found'],
      ['objective.update', { id: child.id, patch: { title: '' } }, 'invalid-input'],
      ['objective.explode', {}, 'unknown-command'],
    ];
    for (const [name, input, code] of refused) {
      expect(() => session.run(name, input)).toThrow(expect.objectContaining({ code }));
    }
    expect(content(rowsFromPlan(session.plan))).toEqual(before);
    expect(fileContent(path)).toEqual(before);
    expect(session.listHistory(10)).toEqual([]);
    expect(events).toEqual([]);
    session.close();
  });

  test('a full disk refuses the change, and plan and file stay the same', () => {
    const path = workspaceFile();
    const { session, events } = open(path);
    create(session, 'Before');
    const pages = Number(session.db.prepare('PRAGMA page_count').get()?.page_count);
    session.db.exec(`PRAGMA max_page_count=${pages}`);
    const long = { patch: { mission: 'word '.repeat(3_900) } };
    expect(() => session.run('workspace.update', long)).toThrow(
      expect.objectContaining({ code: 'disk-full', message: expect.stringContaining('free some space') }),
    );
    expect(session.plan.rows.workspace.get('workspace')?.mission).toBe('');
    expect(fileContent(path)).toEqual(content(rowsFromPlan(session.plan)));
    expect(events).toHaveLength(1);
    session.db.exec('PRAGMA max_page_count=1000000');
    session.run('workspace.update', long);
    expect(session.listHistory(10)).toHaveLength(2);
    session.undo();
    session.undo();
    expect(titles(session)).toEqual([]);
    session.close();
  });

  test('whatever is done in whatever order, windows, plan and file agree', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(1_000)), { maxLength: 25 }), (steps) => {
        const path = workspaceFile(largePlan({ ...small, objectives: 12 }));
        const { session, events } = open(path);
        const replica = planFromRows(structuredClone(rowsFromPlan(session.plan)));
        for (const step of steps) attempt(() => act(session, ...step));
        for (const { changes } of events) {
          for (const { table, before, after } of changes) {
            const rows = replica.rows[table] as unknown as Map<string, unknown>;
            if (after) rows.set(after.id, after);
            else if (before) rows.delete(before.id);
          }
        }
        const shown = content(rowsFromPlan(session.plan));
        expect(content(rowsFromPlan(replica))).toEqual(shown);
        session.close();
        const opened = openWorkspaceFile(path);
        expect(content(rowsFromPlan(opened.plan))).toEqual(shown);
        opened.close();
      }),
      { numRuns: 25 },
    );
  });
});

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    const refused =
      error instanceof PlanError && !['unknown-command', 'invalid-input', 'io', 'unexpected'].includes(error.code);
    if (!refused) throw error;
  }
}

function act(session: Session, kind: number, seed: number): void {
  const objectives = [...session.plan.rows.objective.keys()];
  const id = objectives[seed % objectives.length] ?? 'none';
  const other = objectives[(seed * 7) % objectives.length] ?? 'none';
  const entries = session.listHistory(50);
  const actions = [
    () => session.run('objective.create', { title: `New ${seed}`, parentId: seed % 2 ? id : null }),
    () => session.run('objective.update', { id, patch: { title: `Renamed ${seed}` } }),
    () => session.run('objective.move', { id, parentId: other }),
    () => session.run('item.delete', { table: 'objective', ids: [id] }),
    () =>
      session.run('objective.duplicate', {
        id,
        choices: { keyResults: true, children: true, links: true, resetProgress: true },
      }),
    () => session.undo(),
    () => session.redo(),
    () => session.returnTo(entries[seed % (entries.length + 1)]?.id ?? null),
  ];
  actions[kind]?.();
}
