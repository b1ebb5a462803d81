import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/db/driver';
import type { Plan } from '../../../shared/plan';
import { strategyChanges } from '../../../shared/strategy-changes';
import { lived } from '../../support/lived';
import { snapshot } from '../../support/snapshot';
import { workspaceFile } from '../../support/workspace-file';

const titles = (plan: Plan) => [...plan.rows.objective.values()].map((row) => row.title);

test('the plan of any time comes back from the history, without what was undone; the plan itself stays', () => {
  const path = workspaceFile();
  const { opened, history, run } = lived(path);
  const start = snapshot(opened.plan);
  run('2027-01-04T09:00:00.000Z', 'objective.create', { title: 'Grow' });
  run('2027-01-04T10:00:00.000Z', 'objective.create', { title: 'A mistake' });
  history.undo();
  run('2027-02-01T09:00:00.000Z', 'objective.update', { id: 'row-1', patch: { title: 'Grow abroad' } });
  run('2027-03-01T09:00:00.000Z', 'objective.create', { title: 'Lean' });
  const end = snapshot(opened.plan);

  expect(snapshot(history.planBefore('2027-01-04T00:00:00.000Z'))).toBe(start);
  expect(titles(history.planBefore('2027-02-01T00:00:00.000Z'))).toEqual(['Grow']);
  expect(titles(history.planBefore('2027-02-02T00:00:00.000Z'))).toEqual(['Grow abroad']);
  expect(snapshot(history.planBefore('2028-01-01T00:00:00.000Z'))).toBe(end);
  expect(snapshot(opened.plan)).toBe(end);
  const changes = strategyChanges(history.planBefore('2027-01-31T00:00:00.000Z'), opened.plan, '2027-01-31');
  expect(changes.map(({ words }) => words)).toEqual(['“Lean” is new.', '“Grow” is now called “Grow abroad”.']);
  opened.close();
});

test('a time before the file was updated to this format cannot be shown', () => {
  const path = workspaceFile();
  const first = lived(path);
  first.run('2027-01-04T09:00:00.000Z', 'objective.create', { title: 'Grow' });
  first.opened.close();
  const db = openDatabase(path);
  db.exec('UPDATE change_log SET schema_version = schema_version - 1');
  db.close();
  const { opened, history, run } = lived(path);
  run('2027-02-01T09:00:00.000Z', 'objective.update', { id: 'row-1', patch: { title: 'Grow abroad' } });
  expect(titles(history.planBefore('2027-01-15T00:00:00.000Z'))).toEqual(['Grow']);
  expect(() => history.planBefore('2027-01-01T00:00:00.000Z')).toThrow(expect.objectContaining({ code: 'refused' }));
  opened.close();
});
