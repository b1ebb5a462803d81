import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

test('the first start shows the welcome screen, and a new plan opens and is still there after a restart', async () => {
  const first = await launchWorkbench();
  expect(await first.window.evaluate(() => window.throughline['workspace:load']())).toEqual({ ok: true, value: null });
  const created = await first.window.evaluate(() =>
    window.throughline['workspace:create']({ template: 'blank', name: 'Plan / 2027: growth?' }),
  );
  expect(created).toMatchObject({ ok: true, value: { fileName: 'Plan 2027 growth.throughline', readOnly: null } });
  const path = created.ok && created.value ? created.value.path : '';
  expect(path.startsWith(first.documents)).toBe(true);
  const made = await first.window.evaluate(() =>
    window.throughline['command:run']({ name: 'objective.create', input: { title: 'Grow abroad' } }),
  );
  expect(made.ok).toBe(true);
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  const loaded = await second.window.evaluate(() => window.throughline['workspace:load']());
  expect(loaded).toMatchObject({
    ok: true,
    value: { rows: { objective: [{ title: 'Grow abroad' }] }, history: { undo: 'Added objective “Grow abroad”' } },
  });
  const undone = await second.window.evaluate(() => window.throughline['history:undo']());
  expect(undone).toMatchObject({ ok: true, value: { label: 'Added objective “Grow abroad”' } });
  const recent = await second.window.evaluate(() => window.throughline['workspace:recent']());
  expect(recent).toMatchObject({ ok: true, value: [{ path, missing: false }] });
  await second.close();
});

test('a change reaches the window as an event before its caller gets the answer', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile()] });
  const order = await workbench.window.evaluate(async () => {
    const seen: string[] = [];
    window.throughline.on('changes:applied', ({ revision, label }) => seen.push(`${revision} ${label}`));
    for (let i = 1; i <= 20; i++) {
      const input = { name: 'objective.create', input: { title: `Objective ${i}` } };
      await window.throughline['command:run'](input).then(() => seen.push(`answer ${i}`));
    }
    return seen;
  });
  expect(order).toEqual(
    Array.from({ length: 20 }, (_, i) => [`${i + 1} Added objective “Objective ${i + 1}”`, `answer ${i + 1}`]).flat(),
  );
  await workbench.close();
});
