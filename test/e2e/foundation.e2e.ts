import { AxeBuilder } from '@axe-core/playwright';
import { expect, launchWorkbench, test } from '../support/workbench';

test('a leadership team sets up its foundation, and it is there after a crash', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('plan-name').fill('Strategy 2030');
  await window.getByTestId('create-plan').click();

  await window.getByTestId('organisation').fill('Polarbox');
  await window.getByTestId('organisation').press('Enter');
  await window.getByTestId('mission').fill('Nothing spoils on the way.');
  await window.getByTestId('mission').blur();

  const add = async (field: string, ...names: string[]) => {
    for (const name of names) {
      await window.getByTestId(field).fill(name);
      await window.getByTestId(field).press('Enter');
      await expect(window.getByTestId(field)).toHaveValue('');
    }
  };
  await add('add-pillar', 'Grow in service', 'Run lean', 'Lead in reuse');
  const pillars = window.locator('#foundation-pillars').getByLabel('pillar', { exact: true });
  await expect(pillars).toHaveCount(3);

  // Space, arrows, Space: the last pillar becomes the first.
  const handles = window.locator('#foundation-pillars').getByTestId('reorder-handle');
  await handles.nth(2).focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowUp');
  await expect(window.locator('#announcer')).toHaveText(/place 1 of 3/);
  await window.keyboard.press('Space');
  await expect(pillars.first()).toHaveValue('Lead in reuse');

  await window.getByTestId('make-fiscal-year').click();
  await expect(window.getByTestId('period-row')).toHaveCount(5);

  await add('add-team', 'Operations', 'Warehouse');
  await window.getByTestId('add-people').focus();
  await workbench.app.evaluate(({ clipboard }) => clipboard.writeText('1. Łucja Żak\n2. Νίκος Παππάς\n3. 田中 花子\n'));
  await window.keyboard.press('ControlOrMeta+V');
  await expect(window.getByTestId('person-row')).toHaveCount(3);

  // A pasted list is one change: one Undo takes it back.
  await window.getByTestId('add-people').blur();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByTestId('person-row')).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(window.getByTestId('person-row')).toHaveCount(3);

  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  }

  // Nothing needs saving: after a crash the plan stands among the recent ones, as it was.
  await workbench.kill();
  const again = await launchWorkbench({ home: workbench.home });
  await again.window.getByRole('button', { name: /^Strategy 2030/ }).click();
  await again.window.getByTestId('place-foundation').click();
  await expect(again.window.getByTestId('organisation')).toHaveValue('Polarbox');
  await expect(again.window.getByTestId('mission')).toHaveValue('Nothing spoils on the way.');
  await expect(again.window.getByTestId('person-row')).toHaveCount(3);
  await again.close();
  expect(again.problems).toEqual([]);
});

test('deleting a team says what else it touches and can be undone', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('open-sample').click();
  await window.getByTestId('place-foundation').click();
  const teams = window.locator('#foundation-teams').getByLabel('team', { exact: true });
  await expect(teams).not.toHaveCount(0);
  await expect(window.getByTestId('place-health')).toContainText(/\d/);
  const before = await teams.count();
  const name = await teams.first().inputValue();
  await window.locator('#foundation-teams').getByLabel(`Delete ${name}`).click();
  await expect(teams).toHaveCount(before - 1);
  await expect(window.getByRole('alert').filter({ hasText: /no longer points? to it/ })).toBeVisible();
  await window.getByTestId('toast-undo').click();
  await expect(teams).toHaveCount(before);
  await expect(teams.first()).toHaveValue(name);
});
