import { test as base, expect } from '@playwright/test';
import { launchWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';

export { expect, launchWorkbench, type Workbench };

/**
 * End-to-end tests get the program freshly started in a home folder of its own. A test that left an uncaught error in the
 * window fails even if all it asked for was there.
 */
export const test = base.extend<{ workbench: Workbench }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  workbench: async ({}, use) => {
    const workbench = await launchWorkbench();
    await use(workbench);
    await workbench.close();
    expect(workbench.problems).toEqual([]);
  },
});
