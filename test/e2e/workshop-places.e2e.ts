import type { Page } from '@playwright/test';
import { goToPlace, openSamplePlan, samplePlanDay } from '../../scripts/lib/sample-plan.mjs';
import { seriousInBothThemes, seriousViolations } from '../support/axe';
import { smallTexts } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';

/** Every screen of the workshop with a Present mode: how to come to it in the sample plan, and what shows that it is there. */
const screens: readonly (readonly [name: string, place: string, go: (window: Page) => Promise<unknown>])[] = [
  ['SWOT board', 'swot', (window) => window.getByTestId('swot-board').waitFor()],
  ['SWOT priorities', 'swot', (window) => window.getByText('Priorities', { exact: true }).click()],
  ['power/interest map', 'stakeholders', (window) => window.getByText('Map', { exact: true }).click()],
  ['table of stakeholders', 'stakeholders', (window) => window.getByText('Table', { exact: true }).click()],
  ['options', 'strategy', (window) => window.getByTestId('strategy-tabs').getByText('Options').click()],
  ['matrix of pairs', 'strategy', (window) => window.getByRole('button', { name: 'Find pairs for SO' }).click()],
  ['ranking', 'strategy', (window) => window.getByTestId('strategy-tabs').getByText('Ranking').click()],
  ['trace', 'strategy', (window) => window.getByTestId('strategy-tabs').getByText('Trace').click()],
  ['one page', 'strategy', (window) => window.getByTestId('strategy-tabs').getByText('One page').click()],
  ['lanes', 'alignment', (window) => window.getByTestId('alignment-view').getByText('Lanes').click()],
  ['decisions', 'decisions', (window) => window.getByTestId('decision').first().waitFor()],
  ['sessions', 'workshop', (window) => window.getByTestId('template-halfDaySwot').waitFor()],
  ['agenda', 'workshop', (window) => window.getByTestId('session').filter({ hasText: 'Planned' }).click()],
  ['minutes', 'workshop', (window) => another(window, 'Closed')],
  ['session under way', 'workshop', begin],
];

async function another(window: Page, status: string): Promise<void> {
  await window.getByRole('button', { name: 'All sessions' }).click();
  await window.getByTestId('session').filter({ hasText: status }).first().click();
}

async function begin(window: Page): Promise<void> {
  await another(window, 'Planned');
  await window.getByTestId('begin-session').click();
  await window.getByTestId('running-session').waitFor();
}

test('every screen of the workshop is accessible in light and dark, and presented it can be read from ten metres', async () => {
  const workbench = await launchWorkbench({ size: { width: 1920, height: 1080 }, env: samplePlanDay });
  const { window } = workbench;
  await openSamplePlan(window);
  const found: string[] = [];
  const note = (name: string, what: readonly string[]) => found.push(...what.map((each) => `${name}: ${each}`));
  for (const [name, place, go] of screens) {
    await goToPlace(window, place);
    await go(window);
    note(name, await seriousInBothThemes(window));
    await window.keyboard.press('F5');
    await expect(window.getByRole('button', { name: /Stop presenting/ })).toBeVisible();
    note(`${name}, presented`, await smallTexts(window, 'main'));
    note(`${name}, presented`, await seriousViolations(window));
    await window.keyboard.press('F5');
    await window.getByTestId('place-swot').waitFor();
  }
  expect(found).toEqual([]);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});
