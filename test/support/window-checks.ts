import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Workbench } from './workbench';

/** Nothing in the window is a serious hindrance to anybody, in light and in dark. */
export async function expectAccessible(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
}

/** Everything of the window that anybody could read or hear. */
export const everything = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
    return [document.documentElement.outerHTML, ...fields].join('\n');
  });

/** On a full picture of 1920 × 1080 no text of the cover is smaller than 24 px. */
export async function readableFromFar({ app, window }: Workbench): Promise<void> {
  const resize = (width: number, height: number) =>
    app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as [number, number]);
  await resize(1920, 1080);
  await window.keyboard.press('F5');
  await window.waitForFunction(() => globalThis.innerWidth >= 1900);
  const smallest = await window.evaluate(() => {
    const sizes: number[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('[data-testid="cover"] *')) {
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if ((!text && !(element instanceof HTMLInputElement)) || element.closest('.visually-hidden')) continue;
      if (element.offsetWidth > 0) sizes.push(Number.parseFloat(getComputedStyle(element).fontSize));
    }
    return Math.min(...sizes);
  });
  expect(smallest).toBeGreaterThanOrEqual(24);
  await window.keyboard.press('F5');
  await resize(1366, 768);
}
