import type { Page } from '@playwright/test';
import { goToPlace, openSamplePlan } from '../../scripts/lib/sample-plan.mjs';
import { blankPlan } from '../../shared/blank-plan';
import { seriousInBothThemes } from '../support/axe';
import { chooseMenu } from '../support/dialogs';
import { largeWorkshopPlan } from '../support/large-workshop';
import { initiative, keyResult, objective, option, pillar, smallPlan, swotItem } from '../support/small-plan';
import { readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const plan = () =>
  smallPlan({
    pillar: [pillar('p', { title: 'Customers first' })],
    swotItem: [
      swotItem('t', { title: 'Rivals deliver overnight', quadrant: 'threat' }),
      swotItem('s', { title: 'A trusted name', quadrant: 'strength' }),
      swotItem('lonely', { title: 'Nobody answers this', quadrant: 'threat' }),
    ],
    strategicOption: [option('op', { title: 'Promise a day', status: 'chosen' })],
    optionSwotItem: [{ id: 'x1', optionId: 'op', swotItemId: 't' }],
    optionObjective: [{ id: 'x2', optionId: 'op', objectiveId: 'speed' }],
    objective: [
      objective('speed', { title: 'Cut delivery time', position: 1, pillarId: 'p' }),
      objective('people', { title: 'Keep good people', position: 2 }),
    ],
    keyResult: [
      keyResult('k', 'speed', { title: 'Days from order to delivery' }),
      keyResult('k2', 'people', { title: 'People who stay' }),
    ],
    initiative: [initiative('i', { title: 'Second shift in the north' })],
    initiativeKeyResult: [{ id: 'x3', initiativeId: 'i', keyResultId: 'k' }],
    swotLink: [{ id: 'x4', swotItemId: 's', objectiveId: 'people' }],
  });

const card = (window: Page, title: string) => window.locator('[data-lane-card]').filter({ hasText: title });
const cards = (window: Page) => window.locator('[data-lane-card]');

test('the alignment is shown as lanes: a click follows a line, the arrows walk it, filters narrow it', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(plan())] });
  const { window } = workbench;
  await window.getByTestId('place-alignment').click();
  await window.getByTestId('alignment-view').getByText('Lanes').click();
  for (const [lane, title] of [
    ['swotItem', 'Rivals deliver overnight'],
    ['strategicOption', 'Promise a day'],
    ['objective', 'Cut delivery time'],
    ['keyResult', 'Days from order to delivery'],
    ['initiative', 'Second shift in the north'],
  ] as const)
    await expect(window.getByTestId(`lane-${lane}`)).toContainText(title);
  await expect(window.getByTestId('lanes-count')).toHaveText('8 items in lines');
  await expect(card(window, 'Nobody answers this')).toHaveCount(0);
  await expect(window.getByText('+1 apart')).toBeVisible();

  await card(window, 'Days from order').click();
  await expect(window.getByTestId('inspector')).toContainText('Days from order to delivery');
  await expect(window.locator('[data-lane-card][data-lit]')).toHaveText([
    /Rivals deliver/,
    /Promise a day/,
    /Cut delivery time/,
    /Days from order/,
    /Second shift/,
  ]);
  await expect(window.getByTestId('lit-lines')).toHaveAttribute('data-count', '4');

  await window.getByText('Only the selected line').click();
  await expect(cards(window)).toHaveCount(5);
  await window.getByText('Only the selected line').click();
  await card(window, 'Days from order').focus();

  // By keys: along the line to its end, back to its beginning, down the lane, and Enter shows it.
  await window.keyboard.press('ArrowRight');
  await expect(card(window, 'Second shift')).toBeFocused();
  for (const _ of [1, 2, 3, 4]) await window.keyboard.press('ArrowLeft');
  await expect(card(window, 'Rivals deliver')).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(card(window, 'A trusted name')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('inspector')).toContainText('A trusted name');
  expect(await seriousInBothThemes(window)).toEqual([]);

  await window.getByTestId('graph-pillar').click();
  await window.getByRole('option', { name: 'Customers first' }).click();
  await expect(cards(window)).toHaveCount(5);
  await expect(card(window, 'Keep good people')).toHaveCount(0);
  await window.getByTestId('graph-clear-filters').click();
  await expect(cards(window)).toHaveCount(8);

  // The palette and the menu lead to the graph and back.
  await window.keyboard.press('Control+k');
  await window.keyboard.type('as a graph again');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('alignment-graph')).toBeVisible();
  await chooseMenu(workbench, 'alignment-view');
  await expect(window.getByTestId('lanes')).toBeVisible();
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('without a line it says how one comes about', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Nothing yet'))] });
  const { window } = workbench;
  await chooseMenu(workbench, 'alignment-view');
  await expect(window.getByTestId('lanes-empty')).toContainText('Nothing leads to anything yet');
  await window.getByTestId('lanes-empty').getByRole('button').click();
  await expect(window.getByTestId('swot-board')).toBeVisible();
  await workbench.close();
});

test('presented, the lanes of the sample plan can be read from the back of the room', async () => {
  const workbench = await launchWorkbench({ size: { width: 1920, height: 1080 } });
  const { window } = workbench;
  await openSamplePlan(window);
  await goToPlace(window, 'alignment');
  await window.getByTestId('alignment-view').getByText('Lanes').click();
  await cards(window).first().waitFor();
  await readableFromFar(workbench, 'main');
  await workbench.close();
});

test('a crowded plan draws only the cards near the view, and End goes to the last one', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(largeWorkshopPlan())] });
  const { window } = workbench;
  await chooseMenu(workbench, 'alignment-view');
  await cards(window).first().waitFor();
  const drawn = await cards(window).count();
  expect(drawn).toBeLessThan(250);
  await cards(window).first().focus();
  await window.keyboard.press('End');
  await expect(window.locator('[data-lane-card]:focus')).toBeInViewport();
  expect(await cards(window).count()).toBeLessThan(250);
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});
