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

/** Presented on a full picture of 1920 × 1080, no text of a part of the window (the cover, or `main`) is smaller than 24 px. */
export async function readableFromFar({ app, window }: Workbench, part = '[data-testid="cover"]'): Promise<void> {
  const resize = (width: number, height: number) =>
    app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as [number, number]);
  await resize(1920, 1080);
  await window.keyboard.press('F5');
  await window.waitForFunction(() => globalThis.innerWidth >= 1900);
  await expect(
    window.getByRole('button', { name: 'Stop presenting' }).or(window.getByTestId('cover')).first(),
  ).toBeVisible();
  expect(await smallTexts(window, part)).toEqual([]);
  await window.keyboard.press('F5');
  await resize(1366, 768);
}

/** Texts one can see that are smaller than 24 px, each with its size. */
export function smallTexts(window: Page, part: string): Promise<string[]> {
  return window.evaluate((selector) => {
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(`${selector} *`)) {
      const words = [...element.childNodes].find(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if ((!words && !(element instanceof HTMLInputElement && element.type === 'text')) || element.offsetWidth === 0)
        continue;
      if (element.closest('.visually-hidden')) continue;
      const zoom = (element as HTMLElement & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
      if (size < 24) small.push(`${size}: ${words?.textContent ?? 'a field'}`);
    }
    return small;
  }, part);
}
