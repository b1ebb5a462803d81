import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkspaceFile } from '../../electron/db/open';
import { blankPlan } from '../../shared/blank-plan';
import { seriousViolations } from '../support/axe';
import { answerDialogs } from '../support/dialogs';
import { type SmallDisk, smallDisk } from '../support/disks';
import { objective, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

test.describe('a full disk', () => {
  let disk: SmallDisk | undefined;
  test.beforeAll(() => {
    disk = smallDisk(4);
  });
  test.afterAll(() => disk?.release());

  test('refuses the change, shows what the file holds, and takes the very same change once there is room', async () => {
    test.skip(!disk, 'a disk of one’s own takes Linux and the right to mount');
    if (!disk) return;
    const plan = smallPlan({ objective: [objective('o1', { title: 'Win the hospitals' })] });
    const path = workspaceFile(plan, disk.folder, 'On a full disk');
    const workbench = await launchWorkbench({ args: [path] });
    const { window } = workbench;
    await window.getByTestId('mission').fill('Stored before');
    await window.getByTestId('mission').blur();
    await expect(window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');
    disk.fill();

    const long = `Typed while the disk was full. ${'word '.repeat(3_000)}`.trim();
    await window.getByTestId('mission').fill(long);
    await window.getByTestId('vision').focus();
    const toast = window.getByRole('alert').filter({ hasText: 'That could not be saved' });
    await expect(toast).toContainText('The disk is full');
    await expect(toast).toContainText('Everything before it is safe');
    await expect(window.getByTestId('mission')).toHaveValue('Stored before');
    await window.getByTestId('vision').fill(long.replace('Typed', 'Also typed'));
    await window.getByTestId('vision').blur();
    await expect(toast.getByRole('button', { name: 'Try all 2 again' })).toBeVisible();
    await expect(window.getByTestId('vision')).toHaveValue('');
    await expect(window.getByTestId('not-saved')).toHaveText('2 changes not saved');
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      expect(await seriousViolations(window)).toEqual([]);
    }
    expect(readWorkspaceFile(path).rows.workspace.get('workspace')).toMatchObject({
      mission: 'Stored before',
      vision: '',
    });

    // What was refused is still refused, and said again.
    await toast.getByTestId('try-again').click();
    await expect(toast.getByRole('button', { name: 'Try all 2 again' })).toBeVisible();
    disk.clear();
    await toast.getByTestId('try-again').click();
    await expect(window.getByTestId('mission')).toHaveValue(long);
    await expect(window.getByTestId('vision')).toHaveValue(long.replace('Typed', 'Also typed'));
    await expect(toast).toHaveCount(0);
    await expect(window.getByText('All changes saved')).toBeVisible();
    expect(workbench.problems).toEqual([]);
    await workbench.close();
    expect(readWorkspaceFile(path).rows.workspace.get('workspace')?.mission).toBe(long);
  });

  test('is said when a plan is made or a copy saved there, and leaves nothing half', async () => {
    test.skip(!disk, 'a disk of one’s own takes Linux and the right to mount');
    if (!disk) return;
    const { folder } = disk;
    const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Elsewhere'))] });
    disk.fill();
    for (const channel of ['workspace:save-copy', 'plan:export-json'] as const) {
      const kind = channel === 'plan:export-json' ? 'json' : 'throughline';
      await answerDialogs(workbench, join(folder, `Copy.${kind}`));
      const answer = await workbench.window.evaluate((name) => globalThis.window.throughline[name](), channel);
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'disk-full', message: expect.stringContaining(folder) },
      });
    }
    expect(readdirSync(folder).filter((name) => name.includes('Copy'))).toEqual([]);
    disk.clear();
    await workbench.close();
  });
});

test('a file that is moved away under an open plan refuses changes and takes them again when it is back', async () => {
  test.skip(process.platform === 'win32', 'Windows does not let an open file be moved');
  const folder = temporaryFolder();
  const path = workspaceFile(blankPlan('Wandering plan'), folder, 'Wandering plan');
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  const away = join(folder, 'Elsewhere.throughline');
  renameSync(path, away);
  await window.getByTestId('mission').fill('Typed while it was away');
  await window.getByTestId('mission').blur();
  const toast = window.getByRole('alert').filter({ hasText: 'That could not be saved' });
  await expect(toast).toContainText('Wandering plan.throughline was moved, renamed or deleted');
  await expect(window.getByTestId('mission')).toHaveValue('');
  renameSync(away, path);
  await toast.getByTestId('try-again').click();
  await expect(window.getByTestId('mission')).toHaveValue('Typed while it was away');
  await expect(toast).toHaveCount(0);
  await workbench.close();
  expect(readWorkspaceFile(path).rows.workspace.get('workspace')?.mission).toBe('Typed while it was away');
});
