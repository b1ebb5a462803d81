import type { Locator, Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import { seriousInBothThemes } from '../support/axe';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const mark = (window: Page, name: string): Locator => window.getByRole('button', { name: new RegExp(`^${name}\\. `) });
const announced = (window: Page): Locator => window.locator('#announcer');

async function openMap(window: Page): Promise<void> {
  await window.getByTestId('place-stakeholders').click();
  await window.getByTestId('stakeholder-map').waitFor();
}

/** Where a standing is on the screen. */
async function spot(window: Page, power: number, interest: number): Promise<{ x: number; y: number }> {
  const box = await window.getByTestId('stakeholder-map').boundingBox();
  if (!box) throw new Error('the map is not there');
  return { x: box.x + (box.width * (interest - 1)) / 4, y: box.y + (box.height * (5 - power)) / 4 };
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('stakeholders are put on the map by typing, mouse and finger, and it is all there after a restart', async () => {
  const path = workspaceFile(blankPlan('Who matters'));
  const first = await launchWorkbench({ args: [path] });
  const { window } = first;
  await openMap(window);
  const add = window.getByTestId('add-stakeholder');
  for (const name of ['Works council', 'Regulator', 'Landlord']) {
    await add.fill(name);
    await add.press('Enter');
    await expect(add).toHaveValue('');
  }
  await expect(window.getByTestId('stakeholder-count')).toHaveText('3 stakeholders');

  // By mouse into the corner of those to be managed closely; what is missing there is said at once.
  const from = await middle(mark(window, 'Regulator'));
  const to = await spot(window, 4.5, 4.2);
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x + 10, from.y - 10);
  await window.mouse.move(to.x, to.y, { steps: 6 });
  await window.mouse.up();
  await expect(announced(window)).toHaveText('Regulator dropped in Manage closely.');
  await expect(mark(window, 'Regulator')).toHaveAccessibleName(
    /Manage closely\. Power 4\.5, interest 4\.2\..*nobody looks/,
  );

  // Esc in the middle of a drag puts the mark back.
  const landlord = await middle(mark(window, 'Landlord'));
  await window.mouse.move(landlord.x, landlord.y);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 4 });
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(mark(window, 'Landlord')).toHaveAccessibleName(/Monitor/);

  // By finger.
  const touch = await window.context().newCDPSession(window);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const satisfied = await spot(window, 4, 1.5);
  await at('touchStart', landlord);
  await at('touchMove', { x: landlord.x - 12, y: landlord.y - 12 });
  await at('touchMove', satisfied);
  await at('touchEnd');
  await expect(mark(window, 'Landlord')).toHaveAccessibleName(/Keep satisfied\. Power 4, interest 1\.5\./);

  // A double click on an empty spot adds somebody right there.
  const informed = await spot(window, 1.5, 4.5);
  await window.mouse.dblclick(informed.x, informed.y);
  await window.keyboard.type('Suppliers');
  await window.keyboard.press('Enter');
  await expect(mark(window, 'Suppliers')).toHaveAccessibleName(/Keep informed\. Power 1\.5, interest 4\.5\./);
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  await openMap(second.window);
  await expect(mark(second.window, 'Regulator')).toHaveAccessibleName(/Manage closely\. Power 4\.5, interest 4\.2\./);
  await expect(mark(second.window, 'Suppliers')).toHaveAccessibleName(/Keep informed/);
  await second.close();
});

test('a stakeholder is moved, given care and deleted by keyboard alone', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(blankPlan('By keys'))] });
  const { window } = workbench;
  const { keyboard } = window;
  await openMap(window);
  await window.getByTestId('add-stakeholder').focus();
  await keyboard.type('Largest customer');
  await keyboard.press('Enter');
  await keyboard.type('Press');
  await keyboard.press('Enter');
  await expect(window.getByTestId('stakeholder-count')).toHaveText('2 stakeholders');

  // One stop for Tab, arrows within.
  await mark(window, 'Largest customer').focus();
  await keyboard.press('Space');
  await expect(announced(window)).toContainText('Picked up Largest customer');
  for (let i = 0; i < 4; i++) await keyboard.press('Shift+ArrowUp');
  for (let i = 0; i < 3; i++) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(announced(window)).toHaveText('Power 4.6 · Interest 4.2 · Manage closely');
  await keyboard.press('Space');
  await expect(announced(window)).toHaveText('Largest customer dropped in Manage closely.');
  await expect(mark(window, 'Largest customer')).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Escape');
  await expect(mark(window, 'Largest customer')).toHaveAccessibleName(/Power 4\.6, interest 4\.2/);

  // Enter opens the details; care given, the warning goes.
  await keyboard.press('Enter');
  const details = window.getByTestId('inspector');
  await expect(details).toContainText(
    'To be managed closely, but nobody wrote down how to engage them and nobody looks',
  );
  await window.getByTestId('stakeholder-engagement').fill('Board dinner each quarter');
  await window.getByTestId('stakeholder-engagement').press('Control+Enter');
  await expect(details).toContainText('To be managed closely, but nobody looks after them.');
  await details.getByLabel('Who looks after them').fill('Ada Byron');
  await window.getByRole('option', { name: /Ada Byron/ }).click();
  await expect(details).not.toContainText('To be managed closely, but');

  await mark(window, 'Press').focus();
  await keyboard.press('Delete');
  await expect(mark(window, 'Press')).toHaveCount(0);
  await window.getByTestId('toast-undo').click();
  await expect(mark(window, 'Press')).toHaveCount(1);

  // Whom an objective concerns is not deleted without a word.
  await window.evaluate(async () => {
    const { 'command:run': run, 'workspace:load': load } = globalThis.window.throughline;
    await run({ name: 'objective.create', input: { title: 'Win them' } });
    const opened = await load();
    if (!opened.ok || !opened.value) throw new Error('no plan is open');
    const { rows } = opened.value;
    const stakeholderId = rows.stakeholder.find(({ name }) => name === 'Largest customer')?.id ?? '';
    await run({ name: 'stakeholder.link', input: { stakeholderId, objectiveId: rows.objective[0]?.id ?? '' } });
  });
  await mark(window, 'Largest customer').focus();
  await keyboard.press('Delete');
  await expect(window.getByTestId('keep-it')).toBeVisible();
  await window.getByTestId('keep-it').click();
  await expect(window.getByTestId('keep-it')).toHaveCount(0);
  await expect(mark(window, 'Largest customer')).toHaveCount(1);
  await mark(window, 'Largest customer').focus();
  await keyboard.press('Delete');
  await window.getByTestId('delete-linked').click();
  await expect(mark(window, 'Largest customer')).toHaveCount(0);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('the table sorts and edits the same stakeholders; axe and Present', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('open-sample').click();
  await openMap(window);
  for (const name of ['Zoo', 'Ministry', 'Airport']) {
    await window.getByTestId('add-stakeholder').fill(name);
    await window.getByTestId('add-stakeholder').press('Enter');
    await expect(window.getByTestId('add-stakeholder')).toHaveValue('');
  }
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByText('Table', { exact: true }).click();
  const rows = window.getByTestId('stakeholder-row');
  await window.getByRole('button', { name: 'Name', exact: true }).click();
  const names = await rows.locator('[role="cell"]:first-child button').allTextContents();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  await window.getByLabel('Power: Zoo').fill('4.5');
  await window.getByLabel('Power: Zoo').press('Enter');
  await expect(rows.filter({ hasText: 'Zoo' })).toContainText('Keep satisfied');
  expect(await seriousInBothThemes(window)).toEqual([]);

  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080));
  await window.keyboard.press('F5');
  await expect(window.getByRole('button', { name: 'Stop presenting' })).toBeVisible();
  await window.waitForFunction(() => globalThis.innerWidth >= 1900);
  const smallest = await window.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.clientHeight > 1)
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(24);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Stop presenting' })).toHaveCount(0);
});
