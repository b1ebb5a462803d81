import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { blankPlan } from '../../shared/blank-plan';
import { seriousViolations } from '../support/axe';
import { badFiles } from '../support/bad-files';
import { answerDialogs } from '../support/dialogs';
import { protect } from '../support/disks';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { everything, temporaryFolder, workspaceFile } from '../support/workspace-file';

const cannotProtect =
  'no folder can be write-protected here: that takes an ordinary user, or a superuser who may mount';

/** Opens a file from the Welcome screen's own button. */
async function openFromWelcome(workbench: Workbench, path: string): Promise<void> {
  await answerDialogs(workbench, path);
  await workbench.window.getByTestId('open-file').click();
}

test('each kind of bad file says what it is, offers another one, and is left as it was', async ({ workbench }) => {
  const { window } = workbench;
  for (const { what, code, message, make } of badFiles) {
    await test.step(what, async () => {
      const folder = temporaryFolder();
      const path = join(folder, 'Board plan.throughline');
      make(path);
      const isFile = existsSync(path) && statSync(path).isFile();
      const before = isFile ? everything(folder) : {};
      await openFromWelcome(workbench, path);
      const problem = window.getByTestId('open-problem');
      await expect(problem).toHaveAttribute('data-code', code);
      await expect(problem).toContainText(message);
      await expect(problem).toContainText('Board plan.throughline');
      await expect(problem.getByRole('button', { name: 'Open another file…' })).toBeVisible();
      await expect(problem.getByTestId('restore-newest')).toHaveCount(0);
      if (isFile) expect(everything(folder)).toEqual(before);
      await problem.getByRole('button', { name: 'Dismiss' }).click();
      await expect(problem).toHaveCount(0);
    });
  }
  await openFromWelcome(workbench, workspaceFile(blankPlan('A good one')));
  await expect(window.getByText('A good one').first()).toBeVisible();
});

test('a bad file asked for while a plan is open leaves that plan open', async () => {
  const folder = temporaryFolder();
  const bad = join(folder, 'Bad.throughline');
  badFiles.find(({ code }) => code === 'newer-schema')?.make(bad);
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Stays open'))] });
  const { window } = workbench;
  await answerDialogs(workbench, bad);
  await window.keyboard.press('ControlOrMeta+O');
  const problem = window.getByTestId('open-problem');
  await expect(problem).toHaveAttribute('data-code', 'newer-schema');
  expect(await seriousViolations(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(problem).toHaveCount(0);
  await window.getByTestId('mission').fill('Still written here');
  await window.getByTestId('mission').blur();
  await expect(window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('a damaged file offers its newest backup: one click brings it back and keeps the damaged one', async () => {
  const folder = temporaryFolder();
  const path = workspaceFile(blankPlan('Harbour plan'), folder, 'Harbour plan');
  const home = temporaryFolder();
  const first = await launchWorkbench({ home, args: [path] });
  await first.window.getByTestId('mission').fill('Every ship on time');
  await first.window.getByTestId('mission').blur();
  await expect(first.window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');
  await first.close();
  truncateSync(path, 9_000);
  const damaged = readFileSync(path);

  const workbench = await launchWorkbench({ home });
  const { window } = workbench;
  await window
    .getByRole('button', { name: /Harbour plan/ })
    .first()
    .click();
  const problem = window.getByTestId('open-problem');
  await expect(problem).toHaveAttribute('data-code', 'corrupt');
  expect(readFileSync(path)).toEqual(damaged);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect(await seriousViolations(window)).toEqual([]);
  }
  await problem.getByTestId('restore-newest').click();
  await expect(window.getByTestId('mission')).toHaveValue('Every ship on time');
  const kept = readdirSync(folder).find((name) => name.includes('damaged')) ?? '';
  await expect(window.getByText(kept)).toBeVisible();
  expect(readFileSync(join(folder, kept))).toEqual(damaged);
  await workbench.close();
});

for (const [place, words] of [
  ['folder', 'The folder of Archived plan.throughline cannot be written to'],
  ['file', 'Archived plan.throughline is write-protected'],
] as const)
  test(`a ${place} that cannot be written to opens for reading, says so, and a copy goes on`, async () => {
    const folder = join(temporaryFolder(), 'archive');
    mkdirSync(folder);
    const path = workspaceFile(blankPlan('Archived plan'), folder, 'Archived plan');
    const release = protect(place === 'folder' ? folder : path);
    test.skip(!release, cannotProtect);
    const before = everything(folder);
    const workbench = await launchWorkbench({ args: [path] });
    const { window } = workbench;
    try {
      const banner = window.getByTestId('read-only');
      await expect(banner).toContainText(words);
      expect(await seriousViolations(window)).toEqual([]);
      await expect(window.getByTestId('mission')).not.toBeEditable();
      // What has no field of its own is refused in words.
      const refused = await window.evaluate(() =>
        globalThis.window.throughline['command:run']({ name: 'objective.create', input: { title: 'Not here' } }),
      );
      expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } });
      expect(everything(folder)).toEqual(before);

      const copy = join(workbench.documents, 'Archived plan copy.throughline');
      await answerDialogs(workbench, copy);
      await banner.getByRole('button', { name: 'Save a copy to work on' }).click();
      await expect(banner).toHaveCount(0);
      await window.getByTestId('mission').fill('Written in the copy');
      await window.getByTestId('mission').blur();
      await expect(window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');
      expect(everything(folder)).toEqual(before);
      expect(workbench.problems).toEqual([]);
      await workbench.close();
    } finally {
      release?.();
    }
  });

test('a second Throughline reads what the first has open, and takes over when the first is done', async () => {
  const path = workspaceFile(blankPlan('Shared plan'));
  const first = await launchWorkbench({ args: [path] });
  await first.window.getByTestId('mission').fill('Written by the first');
  await first.window.getByTestId('mission').blur();
  await expect(first.window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');

  const second = await launchWorkbench({ args: [path] });
  const banner = second.window.getByTestId('read-only');
  await expect(banner).toContainText('is open in another Throughline');
  await expect(second.window.getByTestId('mission')).toHaveValue('Written by the first');
  await expect(second.window.getByTestId('mission')).not.toBeEditable();
  await banner.getByRole('button', { name: 'Open again' }).click();
  await expect(second.window.getByRole('alert').filter({ hasText: 'Not done' })).toBeVisible();
  await expect(banner).toBeVisible();

  await first.window.getByTestId('vision').fill('Written while the second looked on');
  await first.window.getByTestId('vision').blur();
  await first.close();
  await banner.getByRole('button', { name: 'Open again' }).click();
  await expect(banner).toHaveCount(0);
  await expect(second.window.getByTestId('vision')).toHaveValue('Written while the second looked on');
  await second.window.getByTestId('mission').fill('Written by the second');
  await second.window.getByTestId('mission').blur();
  await expect(second.window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');
  await second.close();
});

test('an export into a folder that cannot be written to is refused by the folder’s name; the former file stays', async () => {
  const folder = join(temporaryFolder(), 'board papers');
  mkdirSync(folder);
  const former = workspaceFile(blankPlan('Former'), folder, 'Plan');
  const release = protect(folder);
  test.skip(!release, cannotProtect);
  const before = everything(folder);
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Exported plan'))] });
  const { window } = workbench;
  try {
    await window.getByTestId('place-document').click();
    await answerDialogs(workbench, join(folder, 'Plan.pdf'));
    await window.getByTestId('export-pdf').click();
    const toast = window.getByRole('alert').filter({ hasText: 'That could not be saved' });
    await expect(toast).toContainText(`Throughline may not write to ${folder}`);
    await toast.getByRole('button', { name: 'Dismiss' }).click();

    for (const channel of ['plan:export-json', 'workspace:save-copy'] as const) {
      await answerDialogs(
        workbench,
        join(dirname(former), channel === 'plan:export-json' ? 'Plan.json' : basename(former)),
      );
      const answer = await window.evaluate((name) => globalThis.window.throughline[name](), channel);
      expect(answer).toMatchObject({ ok: false, error: { code: 'io', message: expect.stringContaining(folder) } });
    }
    expect(everything(folder)).toEqual(before);
    await workbench.close();
  } finally {
    release?.();
  }
});
