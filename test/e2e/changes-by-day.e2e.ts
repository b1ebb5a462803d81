import { lived } from '../support/lived';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

test('what changed between two days is told from the history, without a snapshot', async () => {
  const path = workspaceFile();
  const { opened, run } = lived(path);
  run('2026-01-05T12:00:00.000Z', 'objective.create', { title: 'Grow' });
  run('2026-02-02T12:00:00.000Z', 'objective.update', { id: 'row-1', patch: { title: 'Grow abroad' } });
  run('2026-03-02T12:00:00.000Z', 'objective.create', { title: 'Lean' });
  opened.close();

  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  const changes = window.getByTestId('strategy-change');
  await window.getByTestId('place-review').click();
  await window.getByTestId('review-tabs').getByText('What changed').click();
  await expect(window.getByText('Pick a day')).toBeVisible();
  const from = window.getByLabel('From the end of this day', { exact: true });
  await from.fill('2026-01-05');
  await from.press('Enter');
  await expect(changes).toHaveText([/“Lean” is new/, /“Grow” is now called “Grow abroad”/]);

  await window.getByTestId('changes-to').click();
  await window.getByRole('option', { name: 'A day…' }).click();
  const to = window.getByLabel('To the end of this day', { exact: true });
  await to.fill('2026-02-02');
  await to.press('Enter');
  await expect(changes).toHaveText([/“Grow” is now called “Grow abroad”/]);

  await from.fill('2026-01-04');
  await from.press('Enter');
  await expect(changes).toHaveText([/“Grow abroad” is new/]);
  // Nothing is older than the file's first change.
  await expect(window.getByTestId('file-begins')).toHaveText(
    'The file begins on 5 Jan 2026; this is the plan as it was made.',
  );
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});
