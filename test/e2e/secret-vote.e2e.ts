import type { Page } from '@playwright/test';
import { boardFile } from '../support/board-file';
import { chooseTogether } from '../support/choose-together';
import { everything, expectAccessible, readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';

const title = 'What must our strategy deal with first?';

/** One person's turn by keyboard alone: the given number of votes for each card, in the order of the screen. */
async function turn(window: Page, votes: readonly number[]): Promise<void> {
  const { keyboard } = window;
  await expect(window.getByTestId('start-turn')).toBeFocused();
  await keyboard.press('Enter');
  await expect(window.locator('[data-give]').first()).toBeFocused();
  for (const count of votes) {
    for (let i = 0; i < count; i++) await keyboard.press('+');
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Control+Enter');
  if (votes.reduce((sum, count) => sum + count, 0) < 5) await keyboard.press('Enter');
  await expect(window.getByTestId('curtain')).toBeVisible();
}

test('five people vote in secret by keyboard, the program is killed in between, and only the result is left', async () => {
  const cards = ['Loyal customers', 'Own service team', 'Steel prices', 'New entrants'];
  const path = boardFile({ strength: cards.slice(0, 2), threat: cards.slice(2) });
  const first = await launchWorkbench({ args: [path] });
  let { window } = first;
  await chooseTogether(window, 'menu-vote');
  await expect(window.getByTestId('candidates')).toHaveText('4 cards to choose from');
  await expectAccessible(window);
  await expect(window.getByLabel('What is the question?')).toBeFocused();
  await window.keyboard.press('Enter');

  const count = () => window.getByTestId('ballot-count');
  await expect(count()).toHaveText('No ballot is in yet');
  await expectAccessible(window);

  // The first: beyond the budget nothing is given, a vote is taken back, and the curtain hides all of it.
  const { keyboard } = window;
  await keyboard.press('Enter');
  await expect(window.locator('[data-give]').first()).toBeFocused();
  for (let i = 0; i < 6; i++) await keyboard.press('+');
  await expect(window.getByTestId('votes-left')).toContainText('0 of 5 votes left');
  await expect(window.getByTestId('turn-spoken')).toContainText('No votes left');
  await keyboard.press('-');
  await keyboard.press('End');
  await expect(window.getByRole('button', { name: 'Give a vote to “New entrants”' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(window.getByTestId('turn-spoken')).toHaveText('“New entrants”: 1 vote. 0 votes left.');
  await expectAccessible(window);
  await keyboard.press('Control+Enter');
  await expect(count()).toHaveText('1 ballot is in');
  for (const card of cards) expect(await window.getByTestId('cover').textContent()).not.toContain(card);
  expect(await everything(window)).not.toContain('votes left');

  // Undo, search and places do not reach the plan underneath.
  await keyboard.press('Control+z');
  await keyboard.press('Control+k');
  await keyboard.press('Control+1');
  await expect(window.getByTestId('palette')).toBeHidden();
  await expect(count()).toHaveText('1 ballot is in');

  await turn(window, [0, 2, 1]);
  await expect(count()).toHaveText('2 ballots are in');

  // Too few for a result.
  await window.getByTestId('close-vote').focus();
  await keyboard.press('Enter');
  await expect(window.getByTestId('ask')).toContainText('One is still missing');
  await expect(window.getByTestId('ask-yes')).toBeDisabled();
  await keyboard.press('Enter');

  // The third is at it when the program is killed: that ballot was not put in and is not kept, the others are.
  await window.getByTestId('start-turn').focus();
  await keyboard.press('Enter');
  await expect(window.locator('[data-give]').first()).toBeFocused();
  await keyboard.press('+');
  await expect(window.getByTestId('votes-left')).toContainText('4 of 5');
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  window = second.window;
  await window.getByTestId('go-on').focus();
  await window.keyboard.press('Enter');
  await expect(count()).toHaveText('2 ballots are in');
  await turn(window, [0, 0, 5]);
  await turn(window, [1, 1, 1, 2]);
  await turn(window, [0, 0, 4]);
  await expect(count()).toHaveText('5 ballots are in');
  await readableFromFar(second);
  await window.getByTestId('close-vote').focus();
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('ask-yes')).toBeFocused();
  await expectAccessible(window);
  await window.keyboard.press('Enter');

  const lines = window.getByTestId('vote-result-line');
  await expect(lines).toHaveText([
    /Steel prices.*11 votes/,
    /Loyal customers.*5 votes/,
    /Own service team.*3 votes/,
    /New entrants.*3 votes/,
  ]);
  await expect(window.getByTestId('vote-result')).toContainText('5 ballots, 22 votes');
  await expectAccessible(window);
  await readableFromFar(second);
  await expect(window.getByTestId('result-done')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('cover')).toBeHidden();

  // Undo does not offer an emptied vote, and says why.
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('alert')).toContainText(
    `The ballots of “${title}” are destroyed, so the vote stays closed`,
  );
  await expect(window.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');

  // Closing is in the history, no ballot is.
  await window.keyboard.press('Control+h');
  await expect(window.getByTestId('history')).toContainText(`Closed the vote “${title}”`);
  await expect(window.getByTestId('history')).not.toContainText('ballot');
  expect(second.problems).toEqual([]);
  await second.close();
});

test('a vote is named when that was chosen, one vote for each thing, by touch and mouse', async () => {
  const path = boardFile({ weakness: ['Quotes take nine days', 'One large customer'] });
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  await window.getByTestId('place-swot').click();
  await window.getByTestId('sealed-menu').click();
  await window.getByTestId('menu-vote').click();
  await window.getByTestId('budget').fill('0');
  await expect(window.getByTestId('start-vote')).toBeDisabled();
  await window.getByTestId('budget').fill('2');
  await window.getByLabel('At most one vote for each thing').check();
  await window.getByLabel('Named: everyone’s, once the vote is closed').check();
  await window.getByTestId('start-vote').click();

  const vote = async (name: string, ...give: string[]): Promise<void> => {
    await window.getByTestId('voter-name').fill(name);
    await window.getByTestId('voter-name').press('Enter');
    for (const item of give) await window.getByRole('button', { name: `Give a vote to “${item}”` }).click();
    await window.getByTestId('cast-ballot').click();
    if (give.length < 2) await window.getByTestId('ask-yes').click();
    await expect(window.getByTestId('curtain')).toBeVisible();
  };
  await vote('Ann', 'Quotes take nine days', 'One large customer');
  await vote('Bob', 'One large customer');
  await expect(window.getByTestId('curtain')).toContainText('Have voted: Ann, Bob');
  await expectAccessible(window);
  // Ann thinks again: her second ballot replaces the first.
  await vote('Ann', 'One large customer');
  await expect(window.getByTestId('ballot-count')).toHaveText('2 ballots are in');
  await window.getByTestId('close-vote').click();
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('vote-result-line')).toHaveText([/One large customer.*Ann, Bob.*2 votes/]);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('a vote whose key is not on this computer says so and can be discarded', async () => {
  const path = boardFile({ strength: ['Loyal customers'] });
  const first = await launchWorkbench({ args: [path] });
  await chooseTogether(first.window, 'menu-vote');
  await first.window.getByTestId('start-vote').click();
  await turn(first.window, [1]);
  await first.close();

  // Another home folder: another computer.
  const away = await launchWorkbench({ args: [path] });
  const { window } = away;
  await window.getByTestId('go-on').click();
  await expect(window.getByTestId('sealed-trouble')).toContainText('sealed on another computer');
  await expectAccessible(window);
  await window.getByTestId('discard').click();
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('cover')).toBeHidden();
  await expect(window.getByText(`The vote “${title}” was discarded`)).toBeVisible();
  expect(away.problems).toEqual([]);
  await away.close();
});

test('a vote of a session: the projector shows curtain, number of ballots and result, but nobody’s turn', async () => {
  const workbench = await launchWorkbench({ args: [boardFile({ strength: ['Loyal customers', 'Own service team'] })] });
  const { window, app } = workbench;
  await window.getByTestId('place-workshop').click();
  await window.getByTestId('template-halfDaySwot').click();
  await window.getByTestId('begin-session').click();
  await window
    .getByTestId('running-session')
    .getByRole('button', { name: /Secret vote/ })
    .click();
  const opened = app.waitForEvent('window');
  await window.getByTestId('projector').click();
  const projector = await opened;
  await window.getByTestId('step-vote').click();
  await window.getByTestId('start-vote').click();
  await expect(projector.getByTestId('curtain')).toContainText('No ballot is in yet');
  await expect(window.getByTestId('curtain')).toContainText('The projector shows the curtain');

  await window.getByTestId('start-turn').click();
  await window.getByRole('button', { name: 'Give a vote to “Loyal customers”' }).click();
  await expect(window.getByTestId('votes-left')).toContainText('4 of 5');
  await expect(projector.getByTestId('curtain')).toContainText('No ballot is in yet');
  expect(await projector.getByTestId('cover').textContent()).not.toContain('Loyal customers');
  await window.keyboard.press('Control+Enter');
  await window.keyboard.press('Enter');
  await expect(projector.getByTestId('ballot-count')).toHaveText('1 ballot is in');
  await expect(projector.getByTestId('cover').getByRole('button')).toHaveCount(0);
  await expectAccessible(projector);
  // One can look something up in the plan; the vote stays open, and the step goes on with it.
  await window.getByTestId('leave-vote').click();
  await expect(projector.getByTestId('cover')).toHaveCount(0);
  await expect(window.getByTestId('step-vote')).toHaveText(`Go on voting: ${title}`);
  await window.getByTestId('step-vote').click();
  for (const votes of [[5], [0, 5]]) await turn(window, votes);
  await window.getByTestId('close-vote').click();
  await window.getByTestId('ask-yes').click();
  await expect(projector.getByTestId('vote-result-line')).toHaveText([
    /Loyal customers.*6 votes/,
    /Own service team.*5 votes/,
  ]);
  await expect(projector.getByTestId('cover').getByRole('button')).toHaveCount(0);
  await window.getByTestId('result-done').click();
  await expect(projector.getByTestId('cover')).toHaveCount(0);
  await expect(window.getByTestId('step-result')).toHaveText(`Result: ${title}`);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});
