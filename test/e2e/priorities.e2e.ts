import { blankPlan } from '../../shared/blank-plan';
import { seriousInBothThemes } from '../support/axe';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

test('cards that say the same are merged, ranked as one and taken apart again', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Merge'))] });
  const { window } = workbench;
  await window.getByTestId('place-swot').click();
  for (const title of ['Steel is dear', 'Prices of steel rise', 'New entrants']) {
    await window.getByTestId('add-threat').fill(title);
    await window.getByTestId('add-threat').press('Enter');
  }
  const card = (title: string) => window.locator('[data-card]').filter({ hasText: title });
  await expect(card('New entrants')).toBeVisible();
  await card('Steel is dear').click();
  await card('Prices of steel rise').click({ modifiers: ['Control'] });
  await window.getByTestId('merge-cards').click();
  await expect(card('Prices of steel rise')).toHaveCount(0);
  await expect(window.getByTestId('merged-cards')).toContainText('Prices of steel rise');

  await window.getByText('Priorities', { exact: true }).click();
  const ranked = window.getByTestId('ranked-card');
  await expect(ranked).toHaveCount(2);
  await expect(ranked.filter({ hasText: 'Steel is dear' })).toContainText('Merged from “Prices of steel rise”');
  // A heavier card comes first.
  await ranked.filter({ hasText: 'New entrants' }).click();
  await window.getByTestId('impact').getByRole('radio', { name: /^5/ }).check({ force: true });
  await expect(ranked.first()).toContainText('New entrants');
  expect(await seriousInBothThemes(window)).toEqual([]);

  await ranked.filter({ hasText: 'Steel is dear' }).click();
  await window.getByRole('button', { name: 'Take out Prices of steel rise' }).click();
  await expect(ranked).toHaveCount(3);
  await workbench.close();
});
