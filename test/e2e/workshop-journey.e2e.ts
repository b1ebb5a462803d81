import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import { texts } from '../../shared/texts/texts';
import { answerDialogs } from '../support/dialogs';
import { readPdf, squeezed } from '../support/read-pdf';
import { expect, launchWorkbench, test } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const { steps } = texts.sessionTemplates.fullDayStrategy;
const team = ['Ada Byron', 'Ben Okri', 'Cleo Vance', 'Dan Weiss', 'Eva Lund'];
const ideas = {
  Strengths: ['Own service team in every region', 'Customers renew'],
  Weaknesses: ['Quotes take nine days'],
  Opportunities: ['New rules favour quiet machines'],
  Threats: ['Steel is dear', 'Prices of steel rise', 'A rival opens in Oslo'],
};

const card = (window: Page, title: string) =>
  window.locator('[data-card]').filter({ has: window.getByText(title, { exact: true }) });

/** Goes to a step of the session under way, as the facilitator does in its agenda. */
async function toStep(window: Page, title: string): Promise<void> {
  await window.getByTestId('place-workshop').click();
  const running = window.getByTestId('running-session');
  await running.getByRole('button', { name: title }).click();
  await expect(running.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
}

/** One person's turn behind the curtain. */
async function vote(window: Page, votes: Readonly<Record<string, number>>): Promise<void> {
  await window.getByTestId('start-turn').click();
  for (const [title, count] of Object.entries(votes)) {
    const give = window.getByRole('button', { name: `Give a vote to “${title}”` });
    for (let i = 0; i < count; i++) await give.click();
  }
  await window.getByTestId('cast-ballot').click();
  await expect(window.getByTestId('curtain')).toBeVisible();
}

/** What the step's clock shows, in seconds. */
async function clock(window: Page): Promise<number> {
  const shown = (await window.getByTestId('clock').textContent()) ?? '';
  const [minutes = 0, seconds = 0] = shown.split(':').map(Number);
  return minutes * 60 + seconds;
}

test('a day’s workshop: from a template over brainstorm, vote, option and objective to the printed minutes, killed once', async () => {
  test.setTimeout(300_000);
  const path = workspaceFile(blankPlan('Strategy 2028'));
  const first = await launchWorkbench({ args: [path] });
  let { window } = first;

  // The agenda from a template, who is there, and off.
  await window.getByTestId('place-workshop').click();
  await window.getByTestId('template-fullDayStrategy').click();
  for (const name of team) {
    await window.getByTestId('add-attendee').fill(name);
    await window.getByTestId('add-attendee').press('Enter');
    await expect(window.getByTestId('attendance')).toContainText(name);
  }
  await window.getByTestId('begin-session').click();
  await expect(window.getByTestId('running-session')).toContainText('Step 1 of 16');

  // Everyone writes in silence; all of it is revealed together.
  await toStep(window, steps.brainstorm.title);
  await window.getByTestId('step-brainstorm').click();
  await window.getByTestId('start-brainstorm').click();
  let covered = 0;
  for (const [quadrant, titles] of Object.entries(ideas)) {
    await window.getByTestId('cover').getByText(quadrant, { exact: true }).click();
    for (const title of titles) {
      await window.getByTestId('idea').fill(title);
      await window.getByTestId('idea').press('Enter');
      covered += 1;
      await expect(window.getByTestId('covered-count')).toHaveText(new RegExp(`^${covered} idea`));
    }
  }
  await window.getByTestId('reveal').click();
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('revealed').getByRole('listitem')).toHaveCount(covered);
  await window.getByTestId('to-board').click();
  await expect(window.locator('[data-card]')).toHaveCount(covered);

  // Read and group: what says the same becomes one.
  await toStep(window, steps.group.title);
  await window.getByTestId('open-step-place').click();
  const from = await card(window, 'Prices of steel rise').boundingBox();
  const onto = await card(window, 'Steel is dear').boundingBox();
  if (!from || !onto) throw new Error('The cards are not on the board');
  await window.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await window.mouse.down();
  await window.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 2, { steps: 6 });
  await expect(card(window, 'Steel is dear')).toHaveAttribute('data-into', 'true');
  await window.mouse.up();
  await expect(card(window, 'Steel is dear').getByTestId('stands-for')).toContainText('2 cards');

  // The vote is under way when the program is killed.
  await toStep(window, steps.vote.title);
  await window.getByTestId('step-vote').click();
  await window.getByTestId('start-vote').click();
  await vote(window, { 'Steel is dear': 3, 'Quotes take nine days': 2 });
  await vote(window, { 'Steel is dear': 2, 'Customers renew': 3 });
  await vote(window, { 'Own service team in every region': 5 });
  await expect(window.getByTestId('ballot-count')).toHaveText('3 ballots are in, of 5 people here');
  await window.getByTestId('leave-vote').click();
  const before = await clock(window);
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  window = second.window;
  await window.getByTestId('place-workshop').click();
  await expect(window.getByTestId('running-session')).toContainText('Step 6 of 16');
  await expect(window.getByRole('heading', { level: 2, name: steps.vote.title, exact: true })).toBeVisible();
  // The clock went on with the one on the wall: nothing was given back, nothing lost.
  const after = await clock(window);
  expect(after).toBeLessThanOrEqual(before);
  expect(before - after).toBeLessThan(120);

  await window.getByTestId('step-vote').click();
  await expect(window.getByTestId('ballot-count')).toHaveText('3 ballots are in, of 5 people here');
  await vote(window, { 'Steel is dear': 4, 'A rival opens in Oslo': 1 });
  await vote(window, { 'Steel is dear': 2, 'New rules favour quiet machines': 3 });
  await window.getByTestId('close-vote').click();
  await window.getByTestId('ask-yes').click();
  await expect(window.getByTestId('vote-result-line').first()).toHaveText(/Steel is dear.*11 votes/);
  await window.getByTestId('result-done').click();

  // From the cards to an option, chosen, to an objective.
  await toStep(window, steps.options.title);
  await window.getByTestId('open-step-place').click();
  await window.getByTestId('write-option-ST').click();
  await window.getByTestId('option-title').fill('Sell service instead of steel');
  for (const title of ['Own service team in every region', 'Steel is dear']) {
    await window.getByTestId('option-cards').fill(title);
    await window.getByRole('option', { name: title }).click();
  }
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Write it down' }).click();
  await window.getByTestId('option').filter({ hasText: 'Sell service instead of steel' }).click();
  await window.getByTestId('inspector').getByText('Chosen', { exact: true }).click();
  await expect(window.getByTestId('option-count')).toHaveText('1 option, 1 chosen');
  await window.getByTestId('make-objective').fill('Double the revenue of service');
  await window.getByTestId('make-objective').press('Enter');
  await expect(window.getByTestId('inspector')).toContainText('Double the revenue of service');

  // A decision with its reason and an action with who and when, from where one is.
  await window.keyboard.press('ControlOrMeta+Shift+D');
  await window.getByTestId('quick-title').fill('Service comes first');
  await window.getByTestId('quick-why').fill('It does not depend on the price of steel.');
  await window.getByRole('button', { name: 'Note it' }).click();
  await expect(window.getByTestId('quick-note')).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Shift+A');
  const note = window.getByTestId('quick-note');
  await note.getByTestId('quick-title').fill('Draw up the price list for service');
  await note.getByRole('combobox', { name: 'Who' }).fill('Cleo Vance');
  await window.getByRole('option', { name: /Cleo Vance/ }).click();
  await note.getByRole('textbox', { name: 'By when' }).fill('31 Mar 2028');
  await note.getByRole('textbox', { name: 'By when' }).press('Enter');
  await window.getByRole('button', { name: 'Note it' }).click();
  await expect(note).toHaveCount(0);

  // Closed; the minutes wrote themselves and go into the document as PDF.
  await toStep(window, steps.close.title);
  await window.getByTestId('close-session').click();
  await expect(window.getByTestId('minutes')).toHaveValue(/Service comes first/);
  const target = join(temporaryFolder(), 'minutes.pdf');
  await answerDialogs(second, target);
  await window.getByTestId('print-minutes').click();
  await expect(window.getByRole('checkbox', { name: 'Minutes' })).toBeChecked();
  await expect(window.getByTestId('minutes-session')).toHaveValue(/Full-day strategy/);
  await window.locator('canvas[data-painted]').first().waitFor();
  await window.getByTestId('export-pdf').click();
  await expect.poll(() => existsSync(target)).toBe(true);
  const { pages, outline } = await readPdf(readFileSync(target));
  expect(outline.map(({ title }) => title)).toContain('Minutes');
  const printed = pages.map(({ text }) => text).join('');
  const minutes = printed.slice(printed.lastIndexOf(squeezed('Full-day strategy')));
  for (const words of [
    ...team,
    steps.brainstorm.title,
    steps.vote.title,
    'skipped',
    'Steel is dear11',
    'Own service team in every region5',
    '5 ballots',
    'Service comes first',
    'It does not depend on the price of steel.',
    'Draw up the price list for service',
    'Cleo Vance',
    '31 Mar 2028',
  ])
    expect(minutes, words).toContain(squeezed(words));
  expect(printed).toContain(squeezed('Sell service instead of steel'));
  expect(printed).toContain(squeezed('Double the revenue of service'));
  expect(second.problems).toEqual([]);
  await second.close();
});
