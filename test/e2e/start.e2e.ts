import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('every change reaches the window once and in order, and its answer names the revision it made', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile()] });
  const told = await workbench.window.evaluate(async () => {
    const seen: string[] = [];
    const allSeen = new Promise<void>((resolve) => {
      window.throughline.on('changes:applied', ({ revision, label }) => {
        if (seen.push(`${revision} ${label}`) === 20) resolve();
      });
    });
    const answers = Array.from({ length: 20 }, async (_, i) => {
      const input = { name: 'objective.create', input: { title: `Objective ${i + 1}` } };
      const answer = await window.throughline['command:run'](input);
      return answer.ok ? answer.value.revision : answer.error.message;
    });
    const answered = await Promise.all(answers);
    await allSeen;
    return { seen, answered };
  });
  const numbers = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(told.seen).toEqual(numbers.map((i) => `${i} Added objective “Objective ${i}”`));
  expect(told.answered).toEqual(numbers);
  await workbench.close();
});

test('the window opens where it was last time, and where it should when that makes no sense', async () => {
  const bounds = ({ app }: Awaited<ReturnType<typeof launchWorkbench>>) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const first = await launchWorkbench({ size: null });
  const usual = await bounds(first);
  const moved = { x: 40, y: 60, width: 1000, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), moved);
  await expect.poll(() => bounds(first)).toEqual(moved);
  await first.app.close();

  const second = await launchWorkbench({ home: first.home, size: null });
  expect(await bounds(second)).toEqual(moved);
  await second.app.close();

  for (const state of ['null', '{"x":0,"y":0,"width":1e9,"height":7,"maximized":1}']) {
    writeFileSync(join(first.home, 'profile', 'window.json'), state);
    const again = await launchWorkbench({ home: first.home, size: null });
    expect(await bounds(again)).toMatchObject({ width: usual?.width, height: usual?.height });
    await again.app.close();
  }
});
