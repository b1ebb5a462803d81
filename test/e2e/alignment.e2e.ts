import type { Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import type { Plan } from '../../shared/plan';
import { card, carry, drawLine, openGraph, parentOf, rowsOf, spotOn, still } from '../support/graph-window';
import { keyResult, objective, pillar, smallPlan, swotItem } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const offer = (window: Page) => window.getByTestId('graph-offer');
const toast = (window: Page) => window.locator('.mantine-Notification-root');
const announced = (window: Page) => window.locator('#announcer');

/** Two company objectives; three team objectives under the first, a personal one below one of them. */
function plan(): Plan {
  return smallPlan({
    pillar: [pillar('p', { title: 'Customers first' })],
    objective: [
      objective('win', { title: 'Win the hospitals', position: 1 }),
      objective('people', { title: 'Keep good people', position: 2 }),
      objective('speed', { title: 'Cut delivery time', parentId: 'win', level: 'team', position: 1 }),
      objective('prices', { title: 'Price for value', parentId: 'win', level: 'team', position: 2 }),
      objective('north', { title: 'Open the north', parentId: 'win', level: 'team', position: 3 }),
      objective('driver', { title: 'Train the drivers', parentId: 'speed', level: 'person', position: 1 }),
    ],
    keyResult: [keyResult('k', 'speed', { title: 'Days from order to delivery', current: 40 })],
    swotItem: [
      swotItem('rival', { title: 'Rivals deliver overnight', quadrant: 'threat' }),
      swotItem('brand', { title: 'A trusted name', quadrant: 'strength' }),
    ],
  });
}

async function open(of: Plan = plan()) {
  const path = workspaceFile(of);
  const workbench = await launchWorkbench({ args: [path] });
  await openGraph(workbench.window);
  return { ...workbench, path };
}

test('a card dragged onto another one moves under it: undone, redone after a restart, the same change as in Goals', async () => {
  const first = await open();
  const { window } = first;
  await carry(window, 'Price for value', await spotOn(window, 'Keep good people'));
  await expect(offer(window)).toHaveText('Move under “Keep good people”');
  await window.mouse.up();
  await expect(toast(window)).toContainText('Moved “Price for value” under “Keep good people”');
  expect(await parentOf(window, 'Price for value')).toBe('Keep good people');
  await expect(card(window, 'Price for value')).toBeFocused();

  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => parentOf(window, 'Price for value')).toBe('Win the hospitals');
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [first.path] });
  expect(await parentOf(second.window, 'Price for value')).toBe('Win the hospitals');
  await openGraph(second.window);
  await second.window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect.poll(() => parentOf(second.window, 'Price for value')).toBe('Keep good people');
  await second.window.getByTestId('place-goals').click();
  const row = second.window.getByTestId('goal-row').filter({ hasText: 'Price for value' });
  await expect(row).toHaveAttribute('aria-level', '2');
  await second.window.keyboard.press('ControlOrMeta+H');
  await expect(second.window.getByTestId('history')).toContainText('Moved “Price for value” under “Keep good people”');
  expect([...first.problems, ...second.problems]).toEqual([]);
  await second.close();
});

test('what would close a circle is refused with the reason before it happens, and Esc puts a card back', async () => {
  const { window, problems, close } = await open();
  await carry(window, 'Win the hospitals', await spotOn(window, 'Cut delivery time'));
  await expect(offer(window)).toHaveAttribute('data-refused', 'true');
  const reason = (await offer(window).textContent()) ?? '';
  expect(reason).toContain('That would put an objective under itself');
  await window.mouse.up();
  await expect(toast(window)).toContainText(reason);
  expect(await parentOf(window, 'Win the hospitals')).toBeNull();
  expect((await rowsOf(window)).graphPlacement).toEqual([]);

  await still(window);
  const before = await spotOn(window, 'Open the north');
  await carry(window, 'Open the north', await spotOn(window, 'Keep good people'));
  await expect(offer(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(offer(window)).toBeHidden();
  await window.mouse.up();
  await still(window);
  expect(await spotOn(window, 'Open the north')).toEqual(before);
  expect(await parentOf(window, 'Open the north')).toBe('Win the hospitals');
  // Dropped on the card it is under already, it stays where it is, too.
  await carry(window, 'Open the north', await spotOn(window, 'Win the hospitals'));
  await expect(offer(window)).toHaveText('Already under “Win the hospitals”');
  await window.mouse.up();
  await still(window);
  expect(await spotOn(window, 'Open the north')).toEqual(before);
  expect((await rowsOf(window)).graphPlacement).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a line drawn from a handle asks for its kind; it is changed, deleted and brought back', async () => {
  const { window, problems, close } = await open();
  const kinds = window.getByTestId('link-kinds');
  await drawLine(window, 'Cut delivery time', 'Price for value');
  await expect(kinds).toContainText('Link to “Price for value”');
  await window.getByTestId('link-kind-supports').click();
  await expect(toast(window)).toContainText('“Cut delivery time” supports “Price for value”');
  const links = async () =>
    (await rowsOf(window)).link.map((link) => `${link.fromObjectiveId} ${link.kind} ${link.toObjectiveId}`);
  expect(await links()).toEqual(['speed supports prices']);

  // The line is there to be clicked, half way between the two cards.
  await still(window);
  const from = await card(window, 'Cut delivery time').boundingBox();
  const to = await card(window, 'Price for value').boundingBox();
  if (!from || !to) throw new Error('the cards are gone');
  const middle = { x: (from.x + from.width + to.x) / 2, y: from.y + from.height / 2 };
  await window.mouse.click(middle.x, middle.y);
  const tools = window.getByTestId('edge-tools');
  await expect(tools).toContainText('“Cut delivery time” supports “Price for value”');
  await tools.getByTestId('edge-kind').click();
  await window.getByRole('option', { name: 'Depends on' }).click();
  await expect(tools).toContainText('“Cut delivery time” depends on “Price for value”');
  expect(await links()).toEqual(['speed dependsOn prices']);
  await tools.getByTestId('edge-delete').click();
  await expect(tools).toBeHidden();
  expect(await links()).toEqual([]);
  await toast(window).filter({ hasText: 'The line was deleted' }).getByTestId('toast-undo').click();
  await expect.poll(links).toEqual(['speed dependsOn prices']);

  // The same link again, the way back, and a card to itself: refused with the reason.
  await still(window);
  await drawLine(window, 'Cut delivery time', 'Price for value');
  const same = window.getByTestId('link-kind-dependsOn');
  await expect(same).toBeDisabled();
  await expect(same).toContainText(/already/i);
  await window.keyboard.press('Escape');
  await expect(kinds).toBeHidden();
  await drawLine(window, 'Price for value', 'Cut delivery time');
  const back = window.getByTestId('link-kind-dependsOn');
  await expect(back).toBeDisabled();
  await expect(back).toContainText(/circle/i);
  await window.keyboard.press('Escape');
  await expect(kinds).toBeHidden();
  await card(window, 'Open the north').hover();
  const handle = await card(window, 'Open the north').locator('.react-flow__handle').boundingBox();
  if (!handle) throw new Error('no handle');
  await window.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await window.mouse.down();
  await window.mouse.move(handle.x + 90, handle.y + 90, { steps: 4 });
  const home = await spotOn(window, 'Open the north');
  await window.mouse.move(home.x, home.y, { steps: 4 });
  await expect(offer(window)).toHaveAttribute('data-refused', 'true');
  const reason = (await offer(window).textContent()) ?? '';
  await window.mouse.up();
  await expect(toast(window).filter({ hasText: reason })).toBeVisible();
  expect(await links()).toEqual(['speed dependsOn prices']);
  expect(problems).toEqual([]);
  await close();
});

test('a card shifted by hand takes its branch along and stays there after a restart; Tidy puts it back', async () => {
  const first = await open();
  const { window } = first;
  const apart = async (page: Page, one: string, other: string) => {
    const a = await card(page, one).boundingBox();
    const b = await card(page, other).boundingBox();
    if (!a || !b) throw new Error('a card is missing');
    // In card widths, so that the zoom does not matter.
    return [(b.x - a.x) / a.width, (b.y - a.y) / a.width].map((value) => Math.round(value * 20) / 20);
  };
  const before = await apart(window, 'Win the hospitals', 'Cut delivery time');
  const branch = await apart(window, 'Cut delivery time', 'Train the drivers');
  const from = await spotOn(window, 'Cut delivery time');
  await carry(window, 'Cut delivery time', { x: from.x - 180, y: from.y + 60 });
  await expect(offer(window)).toBeHidden();
  await window.mouse.up();
  await expect.poll(async () => (await rowsOf(window)).graphPlacement.length).toBe(1);
  await still(window);
  const after = await apart(window, 'Win the hospitals', 'Cut delivery time');
  expect(after).not.toEqual(before);
  expect(await apart(window, 'Cut delivery time', 'Train the drivers')).toEqual(branch);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [first.path] });
  await openGraph(second.window);
  expect(await apart(second.window, 'Win the hospitals', 'Cut delivery time')).toEqual(after);
  await second.window.getByTestId('graph-tidy').click();
  await expect(second.window.getByTestId('graph-tidy')).toBeDisabled();
  await still(second.window);
  expect(await apart(second.window, 'Win the hospitals', 'Cut delivery time')).toEqual(before);
  await second.window.getByTestId('toast-undo').click();
  await expect(second.window.getByTestId('graph-tidy')).toBeEnabled();
  await still(second.window);
  expect(await apart(second.window, 'Win the hospitals', 'Cut delivery time')).toEqual(after);
  expect([...first.problems, ...second.problems]).toEqual([]);
  await second.close();
});

test('SWOT cards and pillars join in: dropped on a pillar, an objective serves it; on an objective, a threat is answered', async () => {
  const { window, problems, close } = await open();
  await expect(card(window, 'Rivals deliver overnight')).toHaveCount(0);
  await window.getByText('SWOT cards', { exact: true }).click();
  await window.getByTestId('alignment-graph').getByText('A trusted name').waitFor();
  await window
    .locator('label')
    .filter({ hasText: /^Pillars$/ })
    .click();
  await expect(card(window, 'Customers first')).toBeVisible();
  await still(window);
  await carry(window, 'Win the hospitals', await spotOn(window, 'Customers first'));
  await expect(offer(window)).toHaveText('Serves “Customers first”');
  await window.mouse.up();
  await expect.poll(async () => (await rowsOf(window)).objective.find(({ id }) => id === 'win')?.pillarId).toBe('p');
  await still(window);
  await carry(window, 'Rivals deliver overnight', await spotOn(window, 'Cut delivery time'));
  await expect(offer(window)).toHaveText('Answered by “Cut delivery time”');
  await window.mouse.up();
  const answers = async () => (await rowsOf(window)).swotLink.map((link) => `${link.objectiveId} ${link.swotItemId}`);
  await expect.poll(answers).toEqual(['speed rival']);
  await still(window);
  await carry(window, 'Rivals deliver overnight', await spotOn(window, 'Cut delivery time'));
  await expect(offer(window)).toHaveAttribute('data-refused', 'true');
  await window.mouse.up();
  expect(await answers()).toEqual(['speed rival']);
  expect(problems).toEqual([]);
  await close();
});

test('everything by keyboard alone: going from card to card, re-parenting, linking, adding, renaming, folding, deleting', async () => {
  const { window, problems, close } = await open();
  const { keyboard } = window;
  await window.getByRole('combobox', { name: 'Find a card' }).focus();
  for (let presses = 0; presses < 20; presses++) {
    if (
      await window.evaluate(() => document.activeElement instanceof HTMLElement && !!document.activeElement.dataset.key)
    )
      break;
    await keyboard.press('Tab');
  }
  await expect(card(window, 'Win the hospitals')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(card(window, 'Price for value')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(card(window, 'Open the north')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect(card(window, 'Cut delivery time')).toBeFocused();

  // Under another one.
  await keyboard.press('m');
  await expect(window.getByTestId('goal-picker')).toBeVisible();
  await keyboard.type('train');
  await expect(window.getByTestId('goal-option')).toHaveCount(1);
  await expect(window.getByTestId('goal-option')).toContainText('under itself');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('keep good');
  await keyboard.press('Enter');
  await expect(announced(window)).toHaveText('Moved “Cut delivery time” under “Keep good people”');
  await expect(card(window, 'Cut delivery time')).toBeFocused();
  expect(await parentOf(window, 'Cut delivery time')).toBe('Keep good people');

  // A link, found again line by line, and deleted.
  await keyboard.press('l');
  await expect(window.getByTestId('links-dialog')).toBeVisible();
  await keyboard.type('price');
  await keyboard.press('Enter');
  await expect(announced(window)).toHaveText('“Cut delivery time” contributes to “Price for value”');
  await expect(card(window, 'Cut delivery time')).toBeFocused();
  for (const sentence of ['belongs under “Keep good people”', '“Train the drivers” belongs under', 'contributes to']) {
    await keyboard.press('e');
    await expect(window.getByTestId('edge-tools')).toContainText(sentence);
  }
  await keyboard.press('Delete');
  await expect(window.getByTestId('edge-tools')).toBeHidden();
  expect((await rowsOf(window)).link).toEqual([]);

  // A new one under it, named at once; renamed; taken back.
  await card(window, 'Cut delivery time').focus();
  await keyboard.press('n');
  await expect(window.getByTestId('graph-title-editor')).toBeFocused();
  await keyboard.type('Two more vans');
  await keyboard.press('Enter');
  await expect(card(window, 'Two more vans')).toBeFocused();
  expect(await parentOf(window, 'Two more vans')).toBe('Cut delivery time');
  await keyboard.press('F2');
  await keyboard.press('End');
  await keyboard.type(' for the north');
  await keyboard.press('Escape');
  await expect(card(window, 'Two more vans')).toBeFocused();
  expect(await parentOf(window, 'Two more vans')).toBe('Cut delivery time');
  await keyboard.press('F2');
  await keyboard.press('End');
  await keyboard.type(' for the north');
  await keyboard.press('Enter');
  await expect(card(window, 'Two more vans for the north')).toBeFocused();
  await keyboard.press('Delete');
  await expect(card(window, 'Two more vans for the north')).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Z');
  await expect(card(window, 'Two more vans for the north')).toBeVisible();

  // Folding; shifting; details.
  await card(window, 'Cut delivery time').focus();
  await keyboard.press('Space');
  await expect(announced(window)).toHaveText('Folded: Cut delivery time');
  await expect(card(window, 'Train the drivers')).toHaveCount(0);
  await expect(card(window, 'Cut delivery time')).toBeFocused();
  await keyboard.press('Space');
  await expect(card(window, 'Train the drivers')).toBeVisible();
  await still(window);
  const before = await spotOn(window, 'Cut delivery time');
  await keyboard.press('Alt+ArrowRight');
  await expect(announced(window)).toHaveText('Shifted “Cut delivery time”');
  await still(window);
  expect((await spotOn(window, 'Cut delivery time')).x).toBeGreaterThan(before.x + 4);
  await keyboard.press('Enter');
  await expect(window.getByTestId('inspector').getByLabel('Title')).toHaveValue('Cut delivery time');
  await expect(card(window, 'Cut delivery time')).toBeFocused();
  expect(problems).toEqual([]);
  await close();
});

test('an empty graph says what it is for, and the first objective is named on its card', async () => {
  const { window, problems, close } = await (async () => {
    const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('Empty'))] });
    await workbench.window.getByTestId('place-alignment').click();
    return workbench;
  })();
  const empty = window.getByTestId('alignment-empty');
  await expect(empty).toContainText('each goal serves the one above it');
  await empty.getByRole('button', { name: 'Add objective' }).click();
  await expect(window.getByTestId('graph-title-editor')).toBeFocused();
  await window.keyboard.type('Win the north');
  await window.keyboard.press('Enter');
  await expect(card(window, 'Win the north')).toBeFocused();
  // With the mouse: one more under it, from the button at its foot; a double click edits; the menu has all the rest.
  await card(window, 'Win the north').hover();
  await card(window, 'Win the north').getByTestId('graph-add-under').click();
  await window.keyboard.type('Open two branches');
  await window.keyboard.press('Enter');
  await expect(card(window, 'Open two branches')).toBeFocused();
  expect(await parentOf(window, 'Open two branches')).toBe('Win the north');
  await still(window);
  await card(window, 'Open two branches').dblclick();
  await window.keyboard.type('Open three branches');
  await window.keyboard.press('Enter');
  await expect(card(window, 'Open three branches')).toBeVisible();
  await card(window, 'Open three branches').click({ button: 'right' });
  await window.getByTestId('graph-card-menu').getByRole('menuitem', { name: 'Delete' }).click();
  await expect(card(window, 'Open three branches')).toHaveCount(0);
  await window.getByTestId('toast-undo').click();
  await expect(card(window, 'Open three branches')).toBeVisible();
  expect(problems).toEqual([]);
  await close();
});
