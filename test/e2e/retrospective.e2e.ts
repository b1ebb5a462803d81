import type { Page } from '@playwright/test';
import { seriousInBothThemes } from '../support/axe';
import { quarter, review, smallPlan } from '../support/small-plan';
import { readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const env = { THROUGHLINE_TODAY: '2027-03-30' };
const note = (window: Page, title: string) => window.getByTestId('note').filter({ hasText: title });
const column = (window: Page, name: string) => window.locator(`[data-column="${name}"]`);
const notesIn = (window: Page, name: string) => column(window, name).locator('[data-card] > :first-child > span');

function underReview(closedOn: string | null = null): string {
  return workspaceFile(
    smallPlan({
      period: [quarter('q1', '2027-01-01', '2027-03-31')],
      review: [review('r', { periodId: 'q1', title: 'Review of Q1', startedOn: '2027-03-29', closedOn })],
    }),
  );
}

async function openBoard(window: Page): Promise<void> {
  await window.getByTestId('place-review').click();
  await window.getByTestId('review-tabs').getByText('Retrospective', { exact: true }).click();
  await expect(window.getByTestId('retrospective')).toBeVisible();
}

test('a retrospective: written in silence, revealed, moved, voted on, and what to try next becomes an action', async () => {
  const path = underReview();
  const first = await launchWorkbench({ args: [path], env });
  let { window } = first;
  const { keyboard } = window;
  await openBoard(window);
  await expect(column(window, 'wentWell')).toContainText('Say what was done, not who was good');
  expect(await seriousInBothThemes(window)).toEqual([]);

  // In silence, for all three columns.
  await window.getByTestId('look-back-brainstorm').click();
  await window.getByTestId('start-brainstorm').click();
  const write = async (part: string, title: string): Promise<void> => {
    await window.getByTestId('cover').getByText(part, { exact: true }).click();
    await expect(window.getByTestId('idea')).toBeFocused();
    await keyboard.type(title);
    await keyboard.press('Enter');
    await expect(window.getByTestId('idea')).toHaveValue('');
  };
  await write('Went well', 'The fair paid off');
  await write('Did not go well', 'Offers took too long');
  await write('Try next', 'One offer a day');
  await write('Went well', 'Call twice');
  await expect(window.getByTestId('covered-count')).toHaveText('4 ideas covered');
  await expect(window.getByText('One offer a day')).toHaveCount(0);
  await window.getByTestId('reveal').click();
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('revealed').getByRole('listitem')).toHaveCount(4);
  await expect(window.getByTestId('revealed').getByRole('heading', { name: 'Try next' })).toBeVisible();
  await window.getByTestId('to-board').click();
  await expect(window.getByTestId('count-wentWell')).toHaveText('2');
  await expect(window.getByTestId('count-didNot')).toHaveText('1');

  // By keyboard two columns on, to the top; then by mouse back behind the other one.
  await note(window, 'Call twice').focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(note(window, 'Call twice')).toHaveAttribute('data-lifted', 'keyboard');
  for (let i = 0; i < 2; i++) await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  await expect(notesIn(window, 'tryNext')).toHaveText(['Call twice', 'One offer a day']);
  await expect(note(window, 'Call twice')).toBeFocused();
  const from = await note(window, 'Call twice').boundingBox();
  const to = await note(window, 'One offer a day').boundingBox();
  if (!from || !to) throw new Error('a note is not drawn');
  await window.mouse.move(from.x + 40, from.y + from.height / 2);
  await window.mouse.down();
  await window.mouse.move(to.x + 40, to.y + to.height - 2, { steps: 6 });
  await window.mouse.up();
  await expect(notesIn(window, 'tryNext')).toHaveText(['One offer a day', 'Call twice']);

  // Edited in place, written by hand, deleted and taken back.
  await note(window, 'Offers took too long').focus();
  await keyboard.press('Enter');
  await keyboard.type('Offers took eleven days');
  await keyboard.press('Enter');
  await expect(note(window, 'Offers took eleven days')).toBeFocused();
  await window.getByTestId('add-didNot').fill('Two people left');
  await window.getByTestId('add-didNot').press('Enter');
  await expect(notesIn(window, 'didNot')).toHaveText(['Offers took eleven days', 'Two people left']);
  await note(window, 'Two people left').focus();
  await keyboard.press('Delete');
  await expect(window.getByTestId('count-didNot')).toHaveText('1');
  await window.getByTestId('toast-undo').click();
  await expect(window.getByTestId('count-didNot')).toHaveText('2');

  // A vote by name on what to try next; the most votes first.
  await window.getByTestId('look-back-vote').click();
  await window.getByTestId('vote-column').click();
  await window.getByRole('option', { name: 'Try next' }).click();
  await expect(window.getByTestId('candidates')).toHaveText('2 notes to choose from');
  await window.getByRole('radio', { name: /^Named/ }).check();
  await window.getByTestId('start-vote').click();
  await window.getByTestId('voter-name').fill('Ewa');
  await window.getByRole('button', { name: 'Start my turn' }).click();
  await expect(window.getByTestId('voting-turn').getByRole('heading', { name: 'Try next' })).toBeVisible();
  await window.getByRole('button', { name: 'Give a vote to “Call twice”' }).click();
  await window.getByRole('button', { name: 'Done: put my ballot in' }).click();
  await window.getByTestId('ask-yes').click();
  await window.getByRole('button', { name: 'Close the vote…' }).click();
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('vote-result-line')).toHaveCount(1);
  await window.getByTestId('result-done').click();
  await expect(note(window, 'Call twice').getByTestId('note-votes')).toHaveText('1 vote');
  await window.getByTestId('order-by-votes').click();
  await expect(notesIn(window, 'tryNext')).toHaveText(['Call twice', 'One offer a day']);

  // One key makes it an action; the toast leads there, and so does the note from now on.
  await note(window, 'Call twice').focus();
  await keyboard.press('a');
  await expect(note(window, 'Call twice').getByTestId('note-outcome')).toHaveText('Action: Not started');
  await note(window, 'One offer a day').getByTestId('note-menu').click();
  await window.getByTestId('make-decision').click();
  await expect(note(window, 'One offer a day').getByTestId('note-outcome')).toHaveText('Decision: Decided');
  expect(await seriousInBothThemes(window)).toEqual([]);
  await readableFromFar(first, 'main');
  await window.getByTestId('open-outcome').last().click();
  await expect(window.getByTestId('inspector')).toContainText('One offer a day');
  expect(first.problems).toEqual([]);
  await first.app.close();

  const second = await launchWorkbench({ home: first.home, args: [path], env });
  window = second.window;
  await openBoard(window);
  await expect(notesIn(window, 'tryNext')).toHaveText(['Call twice', 'One offer a day']);
  await expect(note(window, 'Call twice').getByTestId('note-outcome')).toHaveText('Action: Not started');
  await expect(note(window, 'Call twice').getByTestId('note-votes')).toHaveText('1 vote');
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(window.getByTestId('note-outcome')).toHaveCount(0);
  await note(window, 'Call twice').getByTestId('note-votes').waitFor();
  expect(second.problems).toEqual([]);
  await second.app.close();
});

test('the retrospective of a closed review can be read, not written', async () => {
  const { window, app } = await launchWorkbench({ args: [underReview('2027-03-30')], env });
  await openBoard(window);
  await expect(window.getByText('The review is closed; its retrospective stays as it is.')).toBeVisible();
  await expect(window.getByTestId('add-tryNext')).toHaveCount(0);
  await expect(window.getByTestId('look-back-brainstorm')).toHaveCount(0);
  await app.close();
});
