import type { Quadrant } from '../../shared/model/swot';
import { boardFile } from '../support/board-file';
import { chooseTogether } from '../support/choose-together';
import { everything, expectAccessible, readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';

test('ideas are covered as soon as they are written, survive a kill and are revealed together', async () => {
  const path = boardFile({});
  const first = await launchWorkbench({ args: [path] });
  let { window } = first;
  await chooseTogether(window, 'menu-brainstorm');
  await window.getByRole('checkbox', { name: 'Threats' }).check();
  await window.getByRole('checkbox', { name: 'Strengths' }).check();
  await expectAccessible(window);
  await window.getByTestId('start-brainstorm').click();

  const covered = () => window.getByTestId('covered-count');
  await expect(window.getByTestId('idea')).toBeFocused();
  const { keyboard } = window;
  await keyboard.type('Our managing director leaves');
  await keyboard.press('Enter');
  await expect(covered()).toHaveText('1 idea covered');
  await expect(window.getByTestId('idea')).toBeFocused();
  expect(await everything(window)).not.toContain('managing director');
  // Not even the browser's own Undo brings it back.
  await keyboard.press('Control+z');
  await expect(window.getByTestId('idea')).toHaveValue('');
  await expect(covered()).toHaveText('1 idea covered');

  await window.getByTestId('cover').getByText('Threats', { exact: true }).click();
  await expect(window.getByTestId('idea')).toBeFocused();
  await keyboard.type('Strikes at the port');
  await keyboard.press('Enter');
  await expect(covered()).toHaveText('2 ideas covered');
  await expectAccessible(window);

  await window.getByTestId('from-paper').click();
  await window.getByTestId('paper-list').fill('• Steel prices\n2. New entrants\n\n');
  await window.getByTestId('cover-list').click();
  await expect(covered()).toHaveText('4 ideas covered');
  await keyboard.type('half an idea');
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  window = second.window;
  await window.getByTestId('go-on').click();
  await expect(covered()).toHaveText('4 ideas covered');
  await expect(window.getByTestId('idea')).toHaveValue('');
  await readableFromFar(second);

  // What is still being written is not lost by revealing.
  await window.getByTestId('idea').fill('Competitor buys our supplier');
  await window.getByTestId('reveal').click();
  await expect(window.getByText('There is still text in the field.')).toBeVisible();
  await window.getByTestId('idea').press('Enter');
  await expect(covered()).toHaveText('5 ideas covered');
  await window.getByTestId('reveal').click();
  await expectAccessible(window);
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('revealed').getByRole('listitem')).toHaveCount(5);
  await expectAccessible(window);
  await readableFromFar(second);
  await window.getByTestId('to-board').click();

  const board = (quadrant: Quadrant) => window.locator(`[data-quadrant="${quadrant}"] [data-title]`);
  const sorted = async (quadrant: Quadrant) => (await board(quadrant).allTextContents()).sort();
  await expect(board('threat')).toHaveCount(1);
  expect(await sorted('threat')).toEqual(['Strikes at the port']);
  expect(await sorted('strength')).toEqual([
    'Competitor buys our supplier',
    'New entrants',
    'Our managing director leaves',
    'Steel prices',
  ]);
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-card]')).toHaveCount(0);
  await window.keyboard.press('Control+Shift+Z');
  await expect(window.locator('[data-card]')).toHaveCount(5);
  expect(second.problems).toEqual([]);
  await second.close();
});
