import type { Locator, Page } from '@playwright/test';
import { seriousInBothThemes } from '../support/axe';
import { boardFile } from '../support/board-file';
import { expect, launchWorkbench, test } from '../support/workbench';

const titles = (window: Page, quadrant: string): Locator =>
  window.locator(`[data-quadrant="${quadrant}"] [data-title]`);
const card = (window: Page, title: string): Locator =>
  window.locator('[data-card]').filter({ has: window.getByText(title, { exact: true }) });

async function centre(window: Page, title: string): Promise<{ x: number; y: number }> {
  const box = await card(window, title).boundingBox();
  if (!box) throw new Error(`${title} is not on the board`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a card that rests on another one is merged into it; Undo and Take apart bring it back', async () => {
  const workbench = await launchWorkbench({
    args: [boardFile({ strength: ['A', 'B', 'C'], threat: ['Steel is dear', 'Prices of steel rise', 'New entrants'] })],
  });
  const { window } = workbench;
  const { mouse } = window;
  await window.getByTestId('place-swot').click();
  const threats = titles(window, 'threat');
  const carryOnto = async (from: string, to: string): Promise<void> => {
    const start = await centre(window, from);
    const end = await centre(window, to);
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x + 12, start.y + 12);
    await mouse.move(end.x, end.y, { steps: 5 });
    await expect(card(window, to)).toHaveAttribute('data-into', 'true');
  };

  // It is shown and said before one lets go, and not where that would only sort.
  await carryOnto('Prices of steel rise', 'Steel is dear');
  await expect(window.getByText('Let go to merge into “Steel is dear”').last()).toBeVisible();
  const box = await card(window, 'New entrants').boundingBox();
  await mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 6, (box?.y ?? 0) + 20, { steps: 3 });
  await expect(window.locator('[data-into]')).toHaveCount(0);
  await expect(window.getByText('Rest on a card to merge')).toBeVisible();
  await mouse.up();
  await expect(threats).toHaveText(['Steel is dear', 'New entrants', 'Prices of steel rise']);

  await carryOnto('Prices of steel rise', 'Steel is dear');
  await mouse.up();
  await expect(threats).toHaveText(['Steel is dear', 'New entrants']);
  await expect(card(window, 'Steel is dear').getByTestId('stands-for')).toContainText('Stands for 2 cards');
  await expect(window.locator('#announcer')).toHaveText('Merged “Prices of steel rise” into “Steel is dear”');
  await window.getByTestId('toast-undo').click();
  await expect(threats).toHaveText(['Steel is dear', 'New entrants', 'Prices of steel rise']);

  // Several at once, also across quadrants; then all of them apart again, each where it was.
  await card(window, 'A').click();
  await card(window, 'C').click({ modifiers: ['Control'] });
  await carryOnto('C', 'New entrants');
  await mouse.up();
  await expect(titles(window, 'strength')).toHaveText(['B']);
  await expect(window.getByTestId('merged-cards').getByRole('listitem')).toHaveText(['A', 'C']);
  await window.getByRole('button', { name: 'Take apart' }).click();
  await expect(titles(window, 'strength')).toHaveText(['A', 'B', 'C']);
  await expect(threats).toHaveText(['Steel is dear', 'New entrants', 'Prices of steel rise']);

  // A finger rests, lifts, carries and rests again.
  const touch = await window.context().newCDPSession(window);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const start = await centre(window, 'B');
  const end = await centre(window, 'A');
  await at('touchStart', start);
  await expect(card(window, 'B')).toHaveAttribute('data-lifted', 'pointer');
  await at('touchMove', { x: start.x - 20, y: start.y });
  await at('touchMove', end);
  await expect(card(window, 'A')).toHaveAttribute('data-into', 'true');
  await at('touchEnd');
  await expect(titles(window, 'strength')).toHaveText(['A', 'C']);
  await window.keyboard.press('Control+z');
  await expect(titles(window, 'strength')).toHaveText(['A', 'B', 'C']);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('M merges a card into another one by keyboard, from the board, while it is carried and from the details', async () => {
  const workbench = await launchWorkbench({
    args: [
      boardFile({ strength: ['Loyal customers'], threat: ['Steel is dear', 'Prices of steel rise', 'New entrants'] }),
    ],
  });
  const { window } = workbench;
  const { keyboard } = window;
  await window.getByTestId('place-swot').click();
  const threats = titles(window, 'threat');
  await card(window, 'Prices of steel rise').focus();
  await keyboard.press('m');
  const dialog = window.getByRole('dialog', { name: 'Merge “Prices of steel rise” into…' });
  await expect(dialog).toBeVisible();
  // Cards of the same quadrant come first, and the card itself is not offered.
  await expect(window.getByTestId('merge-option')).toHaveText([
    'Steel is dearThreats',
    'New entrantsThreats',
    'Loyal customersStrengths',
  ]);
  expect(await seriousInBothThemes(window)).toEqual([]);
  await keyboard.type('dear');
  await expect(window.getByTestId('merge-option')).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(threats).toHaveText(['Steel is dear', 'New entrants']);
  await expect(card(window, 'Steel is dear')).toBeFocused();
  await expect(window.locator('#announcer')).toHaveText('Merged “Prices of steel rise” into “Steel is dear”');
  await keyboard.press('Control+z');
  await expect(threats).toHaveCount(3);

  // Left without choosing, the focus is back on the card.
  await card(window, 'New entrants').focus();
  await keyboard.press('Space');
  await keyboard.press('m');
  await expect(window.getByTestId('merge-dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByTestId('merge-dialog')).toHaveCount(0);
  await expect(card(window, 'New entrants')).toBeFocused();
  await expect(threats).toHaveCount(3);

  await card(window, 'New entrants').click();
  await window.getByTestId('merge-into').click();
  await window.getByTestId('merge-option').filter({ hasText: 'Loyal customers' }).click();
  await expect(threats).toHaveCount(2);
  await expect(window.getByTestId('merged-cards')).toContainText('New entrants');
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});
