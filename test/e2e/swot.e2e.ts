import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import { applyChanges } from '../../shared/changes';
import { addSwotItems } from '../../shared/commands/swot';
import type { Quadrant } from '../../shared/model/swot';
import { smallTexts } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const quadrant = (window: Page, name: Quadrant): Locator => window.locator(`[data-quadrant="${name}"]`);
const titles = (window: Page, name: Quadrant): Locator => quadrant(window, name).locator('[data-title]');
const card = (window: Page, title: string): Locator =>
  window.locator('[data-card]').filter({ has: window.locator('[data-title]', { hasText: title }) });
const announced = (window: Page): Locator => window.locator('#announcer');

/** A plan file whose board holds the given cards. */
function boardFile(cards: Partial<Record<Quadrant, string[]>>): string {
  const plan = blankPlan('Board');
  let next = 0;
  for (const [name, list] of Object.entries(cards) as [Quadrant, string[]][]) {
    const input = addSwotItems.schema.parse({ quadrant: name, titles: list });
    applyChanges(
      plan,
      addSwotItems.apply(plan, input, {
        newId: () => `card${++next}`,
        today: '2026-01-05',
        now: '2026-01-05T09:00:00+01:00',
      }),
    );
  }
  return workspaceFile(plan);
}

async function openBoard(window: Page): Promise<void> {
  await window.getByTestId('place-swot').click();
  await window.getByTestId('swot-board').waitFor();
}

test('a SWOT is built by keyboard alone, and is there after a restart', async () => {
  const path = workspaceFile(blankPlan('By keys'));
  const first = await launchWorkbench({ args: [path] });
  const { window } = first;
  const { keyboard } = window;
  const type = async (...lines: string[]): Promise<void> => {
    for (const line of lines) {
      await keyboard.type(line);
      await keyboard.press('Enter');
    }
  };

  await keyboard.press('Control+2');
  await expect(window.getByTestId('swot-board')).toContainText('What do we do better than others?');
  await expect(window.getByTestId('add-card')).toBeVisible();
  await window.getByTestId('add-card').focus();
  await keyboard.press('Enter');
  await expect(window.getByTestId('add-strength')).toBeFocused();

  await type('Loyal customers', 'Own service team', 'Strong brand');
  await expect(window.getByTestId('add-strength')).toBeFocused();
  await expect(titles(window, 'strength')).toHaveText(['Loyal customers', 'Own service team', 'Strong brand']);

  // Up to the last card; arrows move along; edit in place, Esc leaves the text as it was.
  await keyboard.press('ArrowUp');
  await expect(card(window, 'Strong brand')).toBeFocused();
  await keyboard.press('Home');
  await expect(card(window, 'Loyal customers')).toBeFocused();
  await keyboard.press('F2');
  await keyboard.type('Nonsense');
  await keyboard.press('Escape');
  await expect(card(window, 'Loyal customers')).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('92 % of customers renew');
  await keyboard.press('Enter');
  await expect(card(window, '92 % of customers renew')).toBeFocused();

  // Score it: the keys 1 to 5 set the impact, with Shift the confidence.
  await keyboard.press('5');
  await keyboard.press('Shift+4');
  await expect(card(window, '92 % of customers renew').getByTestId('weight')).toHaveText('20');

  // Move within the quadrant, then across the board; Esc puts a card back.
  await keyboard.press('Space');
  await expect(announced(window)).toContainText('Picked up “92 % of customers renew”. Strengths, place 1 of 3');
  await keyboard.press('ArrowRight');
  await expect(announced(window)).toHaveText('Strengths, place 2 of 3');
  await keyboard.press('Space');
  await expect(titles(window, 'strength')).toHaveText(['Own service team', '92 % of customers renew', 'Strong brand']);
  await expect(announced(window)).toHaveText('Dropped in Strengths, place 2 of 3');
  await keyboard.press('End');
  await expect(card(window, 'Strong brand')).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('Control+ArrowDown');
  await expect(announced(window)).toHaveText('Opportunities, place 1 of 1');
  await keyboard.press('Control+ArrowRight');
  await expect(announced(window)).toHaveText('Threats, place 1 of 1');
  await expect(card(window, 'Strong brand')).toBeFocused();
  await keyboard.press('Escape');
  await expect(titles(window, 'strength')).toHaveText(['Own service team', '92 % of customers renew', 'Strong brand']);
  await keyboard.press('Space');
  await keyboard.press('Control+ArrowRight');
  await keyboard.press('Enter');
  await expect(titles(window, 'weakness')).toHaveText(['Strong brand']);
  await expect(card(window, 'Strong brand')).toBeFocused();

  // Select several with Shift, delete them, take it back.
  await keyboard.press('ArrowLeft');
  await expect(card(window, '92 % of customers renew')).toBeFocused();
  await keyboard.press('Shift+ArrowLeft');
  await expect(window.locator('[data-card][aria-selected="true"]')).toHaveCount(2);
  await keyboard.press('Delete');
  await expect(titles(window, 'strength')).toHaveCount(0);
  await expect(window.getByTestId('toast-undo')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(titles(window, 'strength')).toHaveText(['Own service team', '92 % of customers renew']);
  await expect(window.getByTestId('toast-undo')).toBeHidden();

  expect(first.problems).toEqual([]);
  await first.kill();
  const second = await launchWorkbench({ home: first.home, args: [path] });
  await openBoard(second.window);
  await expect(titles(second.window, 'strength')).toHaveText(['Own service team', '92 % of customers renew']);
  await expect(titles(second.window, 'weakness')).toHaveText(['Strong brand']);
  await expect(card(second.window, '92 % of customers renew').getByTestId('weight')).toHaveText('20');
  await second.close();
});

test('keys that come faster than the file answers are not lost', async () => {
  const path = boardFile({ strength: ['A', 'B', 'C', 'D'], weakness: ['X'] });
  const { window, close, problems } = await launchWorkbench({ args: [path] });
  await openBoard(window);
  const keys = async (...list: string[]): Promise<void> => {
    for (const key of list) await window.keyboard.press(key);
  };
  await card(window, 'A').focus();
  // Moved and dropped, then at once on to another card, which is moved, dropped and left as well.
  await keys('Space', 'ArrowRight', 'Space', 'End', 'Space', 'Control+ArrowRight', 'Enter', 'ArrowLeft');
  await expect(card(window, 'X')).toBeFocused();
  await expect(titles(window, 'strength')).toHaveText(['B', 'A', 'C']);
  await expect(titles(window, 'weakness')).toHaveText(['X', 'D']);
  // Two deleted, one after the other; the next one renamed and scored.
  await keys('ArrowLeft', 'Home', 'Delete', 'Delete', 'Enter', 'N', 'e', 'w', 'Enter', '5', 'Shift+4');
  await expect(titles(window, 'strength')).toHaveText(['New']);
  await expect(card(window, 'New')).toBeFocused();
  await expect(card(window, 'New').getByTestId('weight')).toHaveText('20');
  // Two more typed, and up to the last of them.
  await keys('n', 'Y', 'Enter', 'Z', 'Enter', 'ArrowUp');
  await expect(card(window, 'Z')).toBeFocused();
  await expect(titles(window, 'strength')).toHaveText(['New', 'Y', 'Z']);
  await close();
  expect(problems).toEqual([]);
});

test('a pasted list makes many cards in one step that can be undone', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Paste'))] });
  const { window } = workbench;
  await openBoard(window);
  await window.getByTestId('add-threat').focus();
  await window.getByTestId('add-threat').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, '• Steel prices up 18 %\r\n• Specialists retire\r\n\r\n• New entrants\r\n');
  await expect(titles(window, 'threat')).toHaveText(['Steel prices up 18 %', 'Specialists retire', 'New entrants']);
  await expect(window.getByTestId('add-threat')).toBeFocused();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(window, 'threat')).toHaveCount(0);
  await workbench.close();
});

test('cards are dragged by mouse and by finger, alone and several at once', async () => {
  const path = boardFile({ strength: ['A', 'B', 'C', 'D'], threat: ['X', 'Y'] });
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  await openBoard(window);
  /** In a card's middle, or towards one of its sides, where cards are sorted. */
  const middle = async (title: string, side = 0): Promise<{ x: number; y: number }> => {
    const box = await card(window, title).boundingBox();
    if (!box) throw new Error(`${title} is not on the board`);
    return { x: box.x + box.width * (0.5 + side * 0.36), y: box.y + box.height / 2 };
  };
  const dragByMouse = async (from: string, to: { x: number; y: number }): Promise<void> => {
    const start = await middle(from);
    await window.mouse.move(start.x, start.y);
    await window.mouse.down();
    await window.mouse.move(start.x + 12, start.y + 12);
    await window.mouse.move(to.x, to.y, { steps: 5 });
  };

  // Within a quadrant, across, and several at once.
  await dragByMouse('A', await middle('C', -1));
  await window.mouse.up();
  await expect(titles(window, 'strength')).toHaveText(['B', 'A', 'C', 'D']);
  await dragByMouse('D', await middle('Y', -1));
  await window.mouse.up();
  await expect(titles(window, 'threat')).toHaveText(['X', 'D', 'Y']);
  await card(window, 'B').click();
  await card(window, 'C').click({ modifiers: ['Control'] });
  const empty = await quadrant(window, 'opportunity').boundingBox();
  await dragByMouse('C', { x: (empty?.x ?? 0) + 60, y: (empty?.y ?? 0) + 120 });
  await window.mouse.up();
  await expect(titles(window, 'opportunity')).toHaveText(['B', 'C']);
  await expect(titles(window, 'strength')).toHaveText(['A']);

  // Esc puts a dragged card back.
  await dragByMouse('X', await middle('A'));
  await expect(quadrant(window, 'strength')).toHaveAttribute('data-over', 'true');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(quadrant(window, 'strength')).not.toHaveAttribute('data-over');
  await expect(titles(window, 'threat')).toHaveText(['X', 'D', 'Y']);

  // A finger lifts a card by resting on it; moving at once scrolls instead.
  const touch = await window.context().newCDPSession(window);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const swipe = await middle('Y');
  await at('touchStart', swipe);
  await at('touchMove', { x: swipe.x, y: swipe.y - 60 });
  await at('touchMove', { x: swipe.x, y: swipe.y - 240 });
  await at('touchEnd');
  await expect(titles(window, 'threat')).toHaveText(['X', 'D', 'Y']);
  const start = await middle('Y');
  const end = await middle('A', 1);
  await at('touchStart', start);
  await expect(card(window, 'Y')).toHaveAttribute('data-lifted', 'pointer');
  await at('touchMove', { x: start.x - 20, y: start.y - 20 });
  await at('touchMove', end);
  await expect(quadrant(window, 'strength')).toHaveAttribute('data-over', 'true');
  await at('touchEnd');
  await expect(titles(window, 'strength')).toHaveText(['A', 'Y']);
  await expect(titles(window, 'threat')).toHaveText(['X', 'D']);

  // By weight the order is not for dragging, which is said; changing the quadrant still works.
  await window.getByText('By weight').click();
  await dragByMouse('X', await middle('D', 1));
  await expect(window.getByText('The cards are ordered by weight.')).toBeVisible();
  await window.mouse.move((await middle('A', -1)).x, (await middle('A', -1)).y, { steps: 3 });
  await window.mouse.up();
  await expect(titles(window, 'strength')).toHaveText(['A', 'Y', 'X']);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('a double click edits, filters narrow, the details score, tag and link, and Present is readable', async () => {
  const path = boardFile({
    strength: ['Own service team', 'Strong brand'],
    weakness: ['Quotes take nine days', 'One large customer'],
    threat: ['Steel prices'],
  });
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  await openBoard(window);
  const details = window.getByTestId('inspector');

  // The first click opens the details and makes the board narrower; the second still edits the same card.
  await card(window, 'One large customer').dblclick();
  await window.keyboard.type('Two thirds of sales with one customer');
  await window.keyboard.press('Enter');
  await expect(titles(window, 'weakness')).toHaveText([
    'Quotes take nine days',
    'Two thirds of sales with one customer',
  ]);

  // Scores by arrows; the weight explains itself.
  await details.getByTestId('impact').getByRole('radio', { checked: true }).focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(details.getByTestId('weight')).toHaveText('15');
  await details.getByTestId('weight').click();
  await expect(window.getByTestId('weight-explained')).toContainText('Impact 5 × confidence 3 = 15');
  await expect(window.getByTestId('weight-explained')).toContainText('Number 1 of 2 in Weaknesses.');
  await window.keyboard.press('Escape');
  await details.getByLabel('Tags').fill('customers');
  await window.keyboard.press('Enter');
  await details.getByLabel('Evidence').fill('Ledger 2025');
  await details.getByLabel('Evidence').blur();

  // An objective made from the card answers it: the badge goes, and one can jump there.
  const weakness = card(window, 'Two thirds of sales');
  await expect(weakness.getByTestId('nobody')).toBeVisible();
  await details.getByTestId('new-answer').click();
  await window.getByTestId('new-answer-title').fill('Win 40 new customers');
  await window.keyboard.press('Enter');
  await expect(weakness.getByTestId('nobody')).toBeHidden();
  await expect(details.getByTestId('answers')).toContainText('Win 40 new customers');

  // Filters.
  await window.getByText('Unanswered 2').click();
  await expect(window.getByTestId('swot-count')).toHaveText('2 of 5 cards');
  await expect(weakness).toBeHidden();
  await window.getByText('Show all cards').click();
  await window.getByTestId('swot-filter').fill('ledger');
  await expect(window.locator('[data-title]')).toHaveText(['Two thirds of sales with one customer']);
  await window.getByTestId('swot-filter').press('Escape');
  await window.getByRole('button', { name: 'Tags' }).click();
  await window.getByLabel('customers (1)').check();
  await expect(window.getByTestId('swot-count')).toHaveText('1 of 5 cards');
  await window.getByLabel('customers (1)').uncheck();
  await window.keyboard.press('Escape');

  // Heaviest first, and folding.
  await window.getByText('By weight').click();
  await expect(titles(window, 'weakness')).toHaveText([
    'Two thirds of sales with one customer',
    'Quotes take nine days',
  ]);
  await window.getByText('Own order').click();
  await window.getByRole('button', { name: 'Collapse Threats' }).click();
  await expect(titles(window, 'threat')).toHaveCount(0);
  await window.getByRole('button', { name: 'Expand Threats' }).click();
  await expect(titles(window, 'threat')).toHaveText(['Steel prices']);

  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await expectAccessible(window);
  }

  // Present: no text under 24 px at 1920 x 1080, and the board still works.
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080));
  await window.keyboard.press('F5');
  await expect(window.getByRole('button', { name: 'Stop presenting' })).toBeVisible();
  await window.waitForFunction(() => globalThis.innerWidth >= 1900);
  expect(await smallTexts(window, 'main')).toEqual([]);
  await window.getByTestId('add-opportunity').fill('New rules favour us');
  await window.keyboard.press('Enter');
  await expect(titles(window, 'opportunity')).toHaveText(['New rules favour us']);
  await expectAccessible(window);
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Space');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Stop presenting' })).toBeVisible();
  await window.getByRole('button', { name: 'Stop presenting' }).click();

  // From the details to the objective.
  await weakness.click();
  await details.getByRole('button', { name: 'Win 40 new customers' }).first().click();
  await expect(window.locator('main')).toHaveAttribute('data-place', 'goals');
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

async function expectAccessible(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
