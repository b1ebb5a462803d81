import type { Page } from '@playwright/test';
import { expect } from './workbench';

/** Opens a place's menu of things done together and chooses from it, by keyboard alone. */
export async function chooseTogether(window: Page, item: 'menu-vote' | 'menu-brainstorm'): Promise<void> {
  await window.keyboard.press('Control+2');
  await window.getByTestId('sealed-menu').focus();
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('menu-vote')).toBeVisible();
  for (;;) {
    await window.keyboard.press('ArrowDown');
    if (await window.getByTestId(item).evaluate((element) => element === document.activeElement)) break;
  }
  await window.keyboard.press('Enter');
}
