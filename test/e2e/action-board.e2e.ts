import type { Locator, Page } from '@playwright/test';
import type { Plan } from '../../shared/plan';
import { chooseMenu } from '../support/dialogs';
import { initiative, person, smallPlan } from '../support/small-plan';
import { expectAccessible, readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const today = { THROUGHLINE_TODAY: '2027-02-15' };
const card = (window: Page, title: string): Locator =>
  window.getByTestId('action-card').filter({ has: window.locator('[data-title]', { hasText: title }) });
const titles = (window: Page, status: string): Locator => window.locator(`[data-column="${status}"] [data-title]`);
const announced = (window: Page): Locator => window.locator('#announcer');

function plan(): Plan {
  return smallPlan({
    person: [person('ann', { name: 'Ann Lee' })],
    initiative: [
      initiative('lease', { title: 'Sign the lease', position: 1, ownerId: 'ann', dueDate: '2027-01-31' }),
      initiative('hire', { title: 'Hire two engineers', position: 2 }),
      initiative('train', { title: 'Train the team', position: 3, status: 'notStarted' }),
      initiative('open', { title: 'Open the depot', position: 4, status: 'notStarted', dueDate: '2027-06-30' }),
      initiative('tools', { title: 'Buy the tools', position: 5, status: 'done' }),
    ],
    initiativeDependency: [
      { id: 'd1', initiativeId: 'open', dependsOnId: 'lease' },
      { id: 'd2', initiativeId: 'open', dependsOnId: 'tools' },
    ],
  });
}

async function openBoard(path = workspaceFile(plan()), home?: string) {
  const workbench = await launchWorkbench({ args: [path], env: today, ...(home && { home }) });
  await chooseMenu(workbench, 'action-board');
  await workbench.window.getByTestId('action-board').waitFor();
  return workbench;
}

const middle = async (element: Locator): Promise<{ x: number; y: number }> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the board');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('initiatives are cards by status that say whose they are, until when, and what they wait for', async () => {
  const { window, close, problems } = await openBoard();
  await expect(titles(window, 'notStarted')).toHaveText(['Train the team', 'Open the depot']);
  await expect(titles(window, 'inProgress')).toHaveText(['Sign the lease', 'Hire two engineers']);
  await expect(card(window, 'Sign the lease')).toContainText('Ann Lee');
  await expect(card(window, 'Sign the lease')).toContainText('Due 31 Jan 2027 · overdue');
  // The tools are there already: only the lease is waited for.
  await expect(card(window, 'Open the depot')).toContainText('Waits for: Sign the lease');
  await expect(card(window, 'Open the depot')).not.toContainText('overdue');

  // The filters are those of the list, and stay from view to view.
  await window.getByLabel('Find an initiative').fill('lease');
  await expect(window.getByTestId('action-card')).toHaveCount(1);
  await expect(window.getByTestId('initiatives-count')).toHaveText('1 of 5 initiatives');
  await window.getByTestId('action-views').getByText('List').click();
  await expect(window.getByTestId('initiative-row')).toHaveCount(1);
  await window.getByTestId('action-views').getByText('Board').click();

  // One typed into a column that the filters would hide is shown.
  await window.getByTestId('add-action-blocked').fill('Get the permit');
  await window.keyboard.press('Enter');
  await expect(titles(window, 'blocked')).toHaveText(['Get the permit']);
  await expect(window.getByTestId('action-card')).toHaveCount(6);
  await expect(window.getByTestId('add-action-blocked')).toBeFocused();
  expect(problems).toEqual([]);
  await close();
});

test('cards are dragged by mouse and by finger between and within columns, and Undo brings them back', async () => {
  const path = workspaceFile(plan());
  const first = await openBoard(path);
  const { window } = first;
  const drag = async (title: string, to: { x: number; y: number }): Promise<void> => {
    const from = await middle(card(window, title));
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(from.x + 10, from.y + 10);
    await window.mouse.move(to.x, to.y, { steps: 5 });
  };
  const under = await middle(card(window, 'Hire two engineers'));
  await drag('Train the team', { x: under.x, y: under.y + 30 });
  await expect(window.locator('[data-column="inProgress"]')).toHaveAttribute('data-over', 'true');
  await window.mouse.up();
  await expect(titles(window, 'inProgress')).toHaveText(['Sign the lease', 'Hire two engineers', 'Train the team']);
  await window.keyboard.press('Control+z');
  await expect(titles(window, 'notStarted')).toHaveText(['Train the team', 'Open the depot']);

  // Within a column, above the first one.
  const top = await middle(card(window, 'Sign the lease'));
  await drag('Hire two engineers', { x: top.x, y: top.y - 25 });
  await window.mouse.up();
  await expect(titles(window, 'inProgress')).toHaveText(['Hire two engineers', 'Sign the lease']);

  // Esc puts it back; a folded column takes it too.
  await drag('Open the depot', top);
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(titles(window, 'notStarted')).toHaveText(['Train the team', 'Open the depot']);
  await drag('Open the depot', await middle(window.locator('[data-column="cancelled"]')));
  await window.mouse.up();
  await expect(window.getByTestId('count-cancelled')).toHaveText('1');

  // A finger rests, then carries.
  const touch = await window.context().newCDPSession(window);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  const start = await middle(card(window, 'Train the team'));
  const end = await middle(window.locator('[data-column="blocked"]'));
  await at('touchStart', start);
  await expect(card(window, 'Train the team')).toHaveAttribute('data-lifted', 'pointer');
  await at('touchMove', { x: start.x + 20, y: start.y + 20 });
  await at('touchMove', end);
  await expect(window.locator('[data-column="blocked"]')).toHaveAttribute('data-over', 'true');
  await at('touchEnd');
  await expect(titles(window, 'blocked')).toHaveText(['Train the team']);

  expect(first.problems).toEqual([]);
  await first.kill();
  const second = await openBoard(path, first.home);
  await expect(titles(second.window, 'blocked')).toHaveText(['Train the team']);
  await expect(titles(second.window, 'inProgress')).toHaveText(['Hire two engineers', 'Sign the lease']);
  await second.close();
});

test('a card is moved by keyboard alone, every step is said, and keys faster than the file are not lost', async () => {
  const { window, close, problems } = await openBoard();
  const { keyboard } = window;
  await keyboard.press('ArrowDown');
  await expect(card(window, 'Train the team')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(card(window, 'Sign the lease')).toBeFocused();
  await keyboard.press('Space');
  await expect(announced(window)).toContainText('Picked up “Sign the lease”. In progress, place 1 of 2.');
  await keyboard.press('ArrowDown');
  await expect(announced(window)).toHaveText('In progress, place 2 of 2');
  await keyboard.press('ArrowRight');
  await expect(announced(window)).toHaveText('Blocked, place 1 of 1');
  await keyboard.press('Escape');
  await expect(titles(window, 'inProgress')).toHaveText(['Sign the lease', 'Hire two engineers']);
  await expect(card(window, 'Sign the lease')).toBeFocused();

  // Moved, dropped, and at once on with the next one.
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Enter', 'Home', 'Space', 'ArrowDown', 'Space']) {
    await keyboard.press(key);
  }
  await expect(titles(window, 'done')).toHaveText(['Buy the tools', 'Sign the lease']);
  await expect(titles(window, 'inProgress')).toHaveText(['Hire two engineers']);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(titles(window, 'inProgress')).toHaveText(['Sign the lease', 'Hire two engineers']);

  // N goes to the column's line; Enter on a card shows its details; Delete can be undone.
  await card(window, 'Hire two engineers').focus();
  await keyboard.press('n');
  await expect(window.getByTestId('add-action-inProgress')).toBeFocused();
  await card(window, 'Hire two engineers').focus();
  await keyboard.press('Enter');
  await expect(window.getByTestId('inspector').getByLabel('Title')).toBeFocused();
  await card(window, 'Hire two engineers').focus();
  await keyboard.press('Delete');
  await expect(titles(window, 'inProgress')).toHaveText(['Sign the lease']);
  await expect(card(window, 'Sign the lease')).toBeFocused();
  await window.getByTestId('toast-undo').click();
  await expect(titles(window, 'inProgress')).toHaveText(['Sign the lease', 'Hire two engineers']);
  expect(problems).toEqual([]);
  await close();
});

test('the board is for everybody, and can be read from the back of the room', async () => {
  const workbench = await openBoard();
  await expectAccessible(workbench.window);
  await readableFromFar(workbench, 'main');
  await workbench.close();
});
