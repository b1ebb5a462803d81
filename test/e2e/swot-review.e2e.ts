import type { Locator, Page } from '@playwright/test';
import { all, type Plan, planFromRows } from '../../shared/plan';
import { seriousInBothThemes } from '../support/axe';
import { objective, perform, smallPlan, swotItem } from '../support/small-plan';
import { readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const today = '2027-03-30';
const env = { THROUGHLINE_TODAY: today };
const tab = (window: Page, name: string): Locator => window.getByTestId('review-tabs').getByText(name, { exact: true });
const card = (window: Page, id: string): Locator => window.locator(`[data-review-card="${id}"]`);
const judged = (window: Page): Locator => window.getByTestId('swot-review-count');

/** Three cards under review: one answered, one to weigh anew, a threat that nobody answers. */
function underReview(): Plan {
  const plan = smallPlan({
    swotItem: [
      swotItem('loyal', { quadrant: 'strength', title: 'Loyal customers' }),
      swotItem('slow', { quadrant: 'weakness', title: 'Slow quotes', impact: 2, confidence: 3 }),
      swotItem('steel', { quadrant: 'threat', title: 'Steel prices rise', impact: 4, confidence: 4 }),
    ],
    objective: [objective('grow', { title: 'Grow in the north' })],
    swotLink: [
      { id: 'l1', swotItemId: 'loyal', objectiveId: 'grow' },
      { id: 'l2', swotItemId: 'slow', objectiveId: 'grow' },
    ],
  });
  perform(plan, 'review.start', { periodId: 'q1' }, { today });
  return plan;
}

async function loaded(window: Page): Promise<Plan> {
  const result = await window.evaluate(() => globalThis.window.throughline['workspace:load']());
  if (!result.ok || !result.value) throw new Error('no plan is open');
  return planFromRows(result.value.rows);
}

test('a quarter judges the SWOT cards by keys: confirmed, changed, retired with why; board, health and changes follow; back it comes', async () => {
  const path = workspaceFile(underReview());
  const first = await launchWorkbench({ args: [path], env });
  const { window } = first;
  const { keyboard } = window;
  // Before: a threat that nobody answers is named.
  await window.getByTestId('place-health').click();
  await expect(window.getByText('Steel prices rise').first()).toBeVisible();
  await window.getByTestId('place-review').click();
  await tab(window, 'SWOT').click();
  await expect(judged(window)).toHaveText('0 of 3 looked at');
  await expect(card(window, 'loyal').getByRole('button', { name: 'Grow in the north' })).toBeVisible();

  // C confirms and goes on to the next card; H asks for what is different, showing what it was afterwards.
  await card(window, 'loyal').focus();
  await keyboard.press('c');
  await expect(card(window, 'loyal')).toContainText('Confirmed');
  await expect(card(window, 'slow')).toBeFocused();
  await keyboard.press('h');
  await expect(window.getByTestId('card-title')).toBeFocused();
  await window.getByTestId('card-title').fill('Quotes take two days');
  await window.getByTestId('card-impact').getByRole('radio', { name: /^1:/ }).check({ force: true });
  await window.getByTestId('keep-verdict').click();
  await expect(window.getByRole('alert').filter({ hasText: 'needs a reason' })).toBeVisible();
  await window.getByTestId('verdict-why').fill('The calculator is live');
  await keyboard.press('Control+Enter');
  await expect(card(window, 'slow').getByTestId('card-before')).toContainText('“Slow quotes”, impact 2 × confidence 3');
  await expect(card(window, 'slow')).toContainText('Quotes take two days');
  await expect(card(window, 'steel')).toBeFocused();
  expect(await seriousInBothThemes(window)).toEqual([]);

  // Only what is undecided; R retires, and needs its reason.
  await window.getByTestId('only-undecided').click();
  await expect(card(window, 'loyal')).toBeHidden();
  await card(window, 'steel').focus();
  await keyboard.press('r');
  await window.getByTestId('verdict-why').fill('Prices fell for two quarters');
  // Half gone, the offer to undo would be unreadable for a moment.
  await expect(window.getByTestId('toast-undo')).toHaveCount(0, { timeout: 20_000 });
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByTestId('keep-verdict').click();
  await expect(judged(window)).toHaveText('3 of 3 looked at');
  await window.getByTestId('only-undecided').click();
  await first.close();
  expect(first.problems).toEqual([]);

  const second = await launchWorkbench({ args: [path], env });
  const again = second.window;
  expect(all(await loaded(again), 'swotItem').map(({ id, impact, retiredOn }) => [id, impact, retiredOn])).toEqual([
    ['loyal', 3, null],
    ['slow', 1, null],
    ['steel', 4, today],
  ]);
  await again.getByTestId('place-review').click();
  await tab(again, 'SWOT').click();
  await expect(card(again, 'steel')).toContainText('Prices fell for two quarters');
  await expect(card(again, 'loyal')).toContainText('Answered by');
  await readableFromFar(second, 'main');
  await tab(again, 'What changed').click();
  await expect(again.getByText('“Steel prices rise” is retired: it holds no longer.')).toBeVisible();
  await expect(again.getByText('Prices fell for two quarters')).toBeVisible();
  await expect(again.getByText('“Slow quotes” is now called “Quotes take two days”.')).toBeVisible();

  // Gone from the board and from plan health, yet found, with its reason; and it can be brought back.
  await again.getByTestId('place-health').click();
  await expect(again.getByText('Steel prices rise')).toHaveCount(0);
  await again.getByTestId('place-swot').click();
  await expect(again.getByTestId('swot-count')).toHaveText('2 cards');
  await again.keyboard.press('Control+k');
  await again.getByTestId('palette').getByRole('combobox').fill('Steel prices');
  await expect(again.getByText('Threats, retired')).toBeVisible();
  await again.keyboard.press('Enter');
  const retired = again.getByTestId('retired-card');
  await expect(retired).toContainText('Prices fell for two quarters');
  await retired.getByRole('button').first().click();
  await expect(again.getByTestId('retired-note')).toContainText('Prices fell for two quarters');
  expect(await seriousInBothThemes(again)).toEqual([]);
  await retired.getByTestId('bring-back').click();
  await expect(again.getByTestId('swot-count')).toHaveText('3 cards');
  await again.keyboard.press('Control+z');
  await expect(again.getByTestId('swot-count')).toHaveText('2 cards');
  await expect(again.getByTestId('swot-tabs')).toContainText('Retired 1');
  await second.close();
  expect(second.problems).toEqual([]);
});

test('a verdict is taken back by a key, an unfinished reason is kept, a closed review only shows', async () => {
  const plan = underReview();
  const { window, ...workbench } = await launchWorkbench({ args: [workspaceFile(plan)], env });
  await window.getByTestId('place-review').click();
  await tab(window, 'SWOT').click();
  await card(window, 'loyal').getByTestId('verdict-confirm').click();
  await expect(judged(window)).toHaveText('1 of 3 looked at');
  await card(window, 'loyal').focus();
  await window.keyboard.press('Backspace');
  await expect(judged(window)).toHaveText('0 of 3 looked at');
  // Whoever goes to another tab with the reason given has decided.
  await card(window, 'steel').getByTestId('verdict-retire').click();
  await window.getByTestId('verdict-why').fill('Prices fell');
  await tab(window, 'Objectives').click();
  await tab(window, 'SWOT').click();
  await expect(card(window, 'steel')).toContainText('Prices fell');
  await window.keyboard.press('F5');
  await expect(window.getByRole('button', { name: 'Stop presenting' })).toBeVisible();
  await window.keyboard.press('F5');
  await workbench.close();
  expect(workbench.problems).toEqual([]);

  perform(plan, 'review.judgeCard', {
    reviewId: all(plan, 'review')[0]?.id ?? '',
    swotItemId: 'loyal',
    verdict: 'confirm',
  });
  perform(plan, 'review.score', {
    reviewId: all(plan, 'review')[0]?.id ?? '',
    objectiveId: 'grow',
    decision: 'carryOver',
  });
  perform(plan, 'review.close', { id: all(plan, 'review')[0]?.id ?? '' }, { today });
  const closed = await launchWorkbench({ args: [workspaceFile(plan)], env });
  await closed.window.getByTestId('place-review').click();
  await tab(closed.window, 'SWOT').click();
  await expect(closed.window.getByTestId('review-card')).toHaveCount(1);
  await expect(card(closed.window, 'loyal')).toContainText('Confirmed');
  await expect(closed.window.getByTestId('verdict-confirm')).toHaveCount(0);
  await closed.close();
  expect(closed.problems).toEqual([]);
});
