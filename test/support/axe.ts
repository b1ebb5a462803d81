import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settled } from '../../scripts/lib/sample-plan.mjs';

/** What axe finds serious or critical on the screen as it is now, each with the elements concerned. */
export async function seriousViolations(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
}

/** The same in light and in dark. */
export async function seriousInBothThemes(window: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await settled(window);
    found.push(...(await seriousViolations(window)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}
