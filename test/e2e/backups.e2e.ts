import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkspaceFile } from '../../electron/db/open';
import { blankPlan } from '../../shared/blank-plan';
import { seriousViolations } from '../support/axe';
import { chooseMenu } from '../support/dialogs';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

async function write({ window }: Workbench, field: 'mission' | 'vision', text: string): Promise<void> {
  await window.getByTestId(field).fill(text);
  await window.getByTestId(field).blur();
  await expect(window.getByRole('button', { name: 'Undo' })).not.toHaveAttribute('aria-disabled', 'true');
}

/** The files of all backups under a home. */
function backupFiles(home: string): string[] {
  const root = join(home, 'profile', 'backups');
  return readdirSync(root).flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)));
}

test('a plan that is closed is backed up; Restore brings it back as a change, and Undo takes that back', async () => {
  const home = temporaryFolder();
  const path = workspaceFile(blankPlan('Harbour plan'), temporaryFolder(), 'Harbour plan');
  const first = await launchWorkbench({ home, args: [path] });
  await write(first, 'mission', 'Every ship on time');
  await first.close();
  const [backup = '', ...others] = backupFiles(home);
  expect(others).toEqual([]);
  expect(readWorkspaceFile(backup).rows.workspace.get('workspace')?.mission).toBe('Every ship on time');

  const workbench = await launchWorkbench({ home, args: [path] });
  const { window } = workbench;
  await write(workbench, 'mission', 'Something rash');
  await chooseMenu(workbench, 'restore');
  const dialog = window.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog.getByRole('row')).toHaveCount(1);
  await expect(dialog.getByRole('row')).toContainText('Daily');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect(await seriousViolations(window)).toEqual([]);
  }
  await dialog.getByRole('button', { name: /^Restore the backup from/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(window.getByTestId('mission')).toHaveValue('Every ship on time');
  await expect(window.getByText('The plan as it was before is kept among the backups')).toBeVisible();

  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByTestId('mission')).toHaveValue('Something rash');
  await chooseMenu(workbench, 'restore');
  await expect(dialog.getByRole('row').first()).toContainText('Before a restore');
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await window.keyboard.press('Escape');
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('a plan without a backup says when the first is made', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('create-plan').click();
  await expect(window.getByTestId('mission')).toBeVisible();
  await chooseMenu(workbench, 'restore');
  await expect(window.getByTestId('restore-dialog')).toContainText('There is no backup of this plan yet.');
});

test('Undo and Redo go on where they were after a restart, and History returns to any point across it', async () => {
  const home = temporaryFolder();
  const path = workspaceFile(blankPlan('Long plan'));
  const first = await launchWorkbench({ home, args: [path] });
  for (const text of ['One', 'Two', 'Three']) {
    await write(first, 'mission', text);
    await expect(first.window.getByTestId('mission')).toHaveValue(text);
  }
  await first.window.keyboard.press('ControlOrMeta+Z');
  await expect(first.window.getByTestId('mission')).toHaveValue('Two');
  await first.kill();

  const second = await launchWorkbench({ home, args: [path] });
  const { window } = second;
  const mission = window.getByTestId('mission');
  await expect(mission).toHaveValue('Two');
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(mission).toHaveValue('Three');
  await window.keyboard.press('ControlOrMeta+Z');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(mission).toHaveValue('One');

  await window.keyboard.press('ControlOrMeta+H');
  const history = window.getByTestId('history');
  const entries = history.getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await expect(entries.filter({ hasText: 'undone' })).toHaveCount(2);
  // Forward to a point that was undone before the restart, as a new change.
  await entries
    .nth(0)
    .getByRole('button', { name: /^Return to the plan right after/ })
    .click();
  await expect(mission).toHaveValue('Three');
  await expect(entries.first()).toContainText('Went back to');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(mission).toHaveValue('One');
  await history.getByRole('button', { name: 'Return to the beginning' }).click();
  await expect(mission).toHaveValue('');
  expect(second.problems).toEqual([]);
  await second.close();
});
