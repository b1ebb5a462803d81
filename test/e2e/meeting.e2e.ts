import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { samplePlanDay } from '../../scripts/lib/sample-plan.mjs';
import { importPlan } from '../../shared/exchange/import-plan';
import { seriousInBothThemes, seriousViolations } from '../support/axe';
import { answerDialogs } from '../support/dialogs';
import { readPdf, squeezed } from '../support/read-pdf';
import { smallTexts } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const samplePlan = () =>
  workspaceFile(importPlan(readFileSync(join(import.meta.dirname, '../../resources/sample-plan.json'), 'utf8')));

const hub = 'Open the Rotterdam wash and refurbishment hub';
const boxes = 'Bring the boxes back';
const permit = 'No permit for the waste water of the wash line';

const stops = (window: Page) => window.getByTestId('meeting-stop');
const objective = (window: Page) => window.getByTestId('meeting-objective');
const form = (window: Page) => window.getByTestId('check-in-form');
const note = (window: Page) => window.getByTestId('quick-note');

/** The meeting tab with the objectives of Operations and the teams below it. */
async function planMeeting(window: Page): Promise<void> {
  await window.getByTestId('place-progress').click();
  await window.getByTestId('progress-tabs').getByText('Meeting', { exact: true }).click();
  await window.getByTestId('meeting-whose').click();
  await window.keyboard.type('Operations');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('meeting-row').first()).toContainText(hub);
}

/** What the clock of the objective shows, in seconds; below zero over its time. */
async function clock(window: Page): Promise<number> {
  const shown = (await window.getByTestId('meeting-clock').textContent()) ?? '';
  const [minutes = 0, seconds = 0] = shown.replace('−', '').split(':').map(Number);
  return (minutes * 60 + seconds) * (shown.startsWith('−') ? -1 : 1);
}

test('a team’s meeting by keyboard: the biggest worry first, check-in, barrier, decision, action; killed, closed, printed', async () => {
  test.setTimeout(240_000);
  const path = samplePlan();
  const first = await launchWorkbench({ args: [path], env: samplePlanDay });
  let { window } = first;

  // In the order of what worries, with the reasons in words; the quarter's troubled circular service in front.
  await planMeeting(window);
  await expect(window.getByTestId('meeting-row').first()).toContainText(
    'a barrier is 43 days old, 29 days beyond its limit',
  );
  await expect(window.getByTestId('meeting-row').nth(1)).toContainText(boxes);
  await expect(window.getByTestId('meeting-row').nth(1)).toContainText('confidence fell from 5 to 3');
  await expect(window.getByTestId('meeting-row').last()).toContainText('No worry: it keeps its pace.');
  await window.getByTestId('meeting-minutes').fill('30');
  await window.getByTestId('start-meeting').focus();
  await window.keyboard.press('Enter');
  await expect(objective(window)).toHaveText(hub);
  const order = await stops(window).allTextContents();
  await expect(window.getByTestId('meeting-why')).toContainText('29 days beyond its limit');

  // A round of check-ins on the spot: two steps more, surer than before.
  await window.keyboard.press('c');
  await expect(form(window)).toBeVisible();
  const opened = (await window.getByRole('dialog').getByRole('heading').first().textContent()) ?? '';
  await window.getByTestId('check-in-whatChanged').fill('The permit is promised for Friday');
  await form(window).getByRole('radio').last().focus();
  await window.keyboard.type('6');
  await window.getByTestId('check-in-whatChanged').press('Enter');
  await expect(form(window)).toBeVisible();
  await expect(window.getByRole('dialog').getByRole('heading').first()).not.toHaveText(opened);
  await window.keyboard.press('Escape');
  await expect(form(window)).toBeHidden();
  await expect(window.getByTestId('noted-here')).toContainText('confidence 6 of 10 (before: 3)');

  // What is in the way, what was decided about it, who does what until when: each belongs to this objective.
  await window.keyboard.press('b');
  await note(window).getByTestId('quick-title').fill('No crane on site in December');
  await window.keyboard.press('Enter');
  await expect(note(window)).toHaveCount(0);
  await expect(window.getByTestId('meeting-barrier')).toHaveCount(2);
  await window.getByRole('button', { name: `Note a decision about: ${permit}` }).click();
  await expect(note(window).getByTestId('quick-about')).toHaveValue(`Barrier: ${permit}`);
  await note(window).getByTestId('quick-title').fill('Open with a mobile wash line');
  await note(window).getByTestId('quick-why').fill('The permit will not come before spring.');
  await note(window).getByRole('button', { name: 'Note it' }).click();
  await expect(note(window)).toHaveCount(0);
  await window.keyboard.press('a');
  await note(window).getByTestId('quick-title').fill('Rent a mobile wash line');
  await note(window).getByRole('combobox', { name: 'Who' }).fill('Ruben');
  await window.getByRole('option', { name: /Ruben Janssen/ }).click();
  await note(window).getByRole('textbox', { name: 'By when' }).fill('4 Dec 2026');
  await note(window).getByRole('textbox', { name: 'By when' }).press('Enter');
  await note(window).getByRole('button', { name: 'Note it' }).click();
  await expect(note(window)).toHaveCount(0);
  await expect(window.getByTestId('meeting-action').filter({ hasText: 'Rent a mobile wash line' })).toContainText(
    'due 4 Dec 2026',
  );
  await window.getByRole('button', { name: `Out of the way: ${permit}` }).click();
  await window.getByTestId('resolve-form').getByRole('textbox').fill('The city lets us use its own plant');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('meeting-barrier')).toHaveCount(1);

  // The order stays while the numbers change; the next objective has its own clock.
  expect((await stops(window).allTextContents()).map(leadingTitle)).toEqual(order.map(leadingTitle));
  await window.keyboard.press('ArrowRight');
  await expect(objective(window)).toHaveText(boxes);
  await window.getByTestId('meeting-notes').fill('The clause is the sticking point.');
  await window.getByTestId('meeting-notes').blur();
  // Paused and gone on with by key; what was written before is in the file by then.
  await window.keyboard.press('p');
  await expect(window.getByTestId('meeting-pause')).toHaveAccessibleName('Go on');
  await window.keyboard.press('p');
  await expect(window.getByTestId('meeting-pause')).toHaveAccessibleName('Pause');
  const before = await clock(window);
  expect(first.problems).toEqual([]);
  await first.kill();

  // Back at the same objective, with the same clock, the notes and the order.
  const second = await launchWorkbench({ home: first.home, args: [path], env: samplePlanDay });
  window = second.window;
  await window.getByTestId('place-workshop').click();
  await expect(objective(window)).toHaveText(boxes);
  const after = await clock(window);
  expect(after).toBeLessThanOrEqual(before);
  expect(before - after).toBeLessThan(120);
  await expect(window.getByTestId('meeting-notes')).toHaveValue('The clause is the sticking point.');
  expect((await stops(window).allTextContents()).map(leadingTitle)).toEqual(order.map(leadingTitle));

  // Undo takes back the last thing noted, also after the kill, and Redo brings it again.
  await window.getByTestId('place-progress').focus();
  for (let i = 0; i < 3; i++) await window.keyboard.press('ControlOrMeta+z');
  await expect(window.getByTestId('meeting-notes')).toHaveValue('');
  for (let i = 0; i < 3; i++) await window.keyboard.press('ControlOrMeta+Shift+z');
  await expect(window.getByTestId('meeting-notes')).toHaveValue('The clause is the sticking point.');

  // What was agreed, and what nobody came to.
  await stops(window).last().click();
  await expect(window.getByTestId('agreed-decisions')).toContainText('Open with a mobile wash line');
  await expect(window.getByTestId('agreed-actions')).toContainText('Ruben Janssen, 4 Dec 2026');
  await expect(window.getByTestId('agreed-check-ins')).toContainText('The permit is promised for Friday');
  await expect(window.getByTestId('agreed-opened')).toContainText('No crane on site in December');
  await expect(window.getByTestId('agreed-resolved')).toContainText(permit);
  await expect(window.getByTestId('not-reached').getByRole('listitem')).toHaveCount(order.length - 3);
  await window.getByTestId('close-meeting').click();

  // The minutes are there, and go into the document.
  await expect(window.getByTestId('minutes')).toHaveValue(/Open with a mobile wash line/);
  const minutes = await window.getByTestId('minutes').inputValue();
  for (const words of [
    `## ${hub}`,
    'Why it came up: ',
    'confidence 6 of 10 (before: 3)',
    'The permit is promised for Friday',
    '- New barrier: No crane on site in December (Medium)',
    `- Out of the way: ${permit}\nThe city lets us use its own plant`,
    '- Decision: Open with a mobile wash line',
    'Rent a mobile wash line (Ruben Janssen, 4 Dec 2026)',
    `## ${boxes}`,
    'The clause is the sticking point.',
    '## Not reached',
  ])
    expect(minutes, words).toContain(words);
  const target = join(temporaryFolder(), 'minutes.pdf');
  await answerDialogs(second, target);
  await window.getByTestId('print-minutes').click();
  await expect(window.getByTestId('minutes-session')).toHaveValue(/Meeting: Operations/);
  await window.locator('canvas[data-painted]').first().waitFor();
  await window.getByTestId('export-pdf').click();
  await expect.poll(() => existsSync(target)).toBe(true);
  const { pages } = await readPdf(readFileSync(target));
  const printed = pages.map(({ text }) => text).join('');
  for (const words of [
    'Meeting: Operations',
    'Objectives discussed',
    'The permit is promised for Friday',
    'New barrier: No crane on site in December',
    'The permit will not come before spring.',
    'Rent a mobile wash line',
    'The clause is the sticking point.',
    'Not reached',
  ])
    expect(printed, words).toContain(squeezed(words));
  expect(second.problems).toEqual([]);
  await second.close();
});

/** The title in a row of the list, before its reason, which may change. */
function leadingTitle(row: string): string {
  return row.replace(
    /(, talked about|\d+ points? behind|confidence|a barrier|\d+ barriers|an action|\d+ actions|check-in|No worry).*$/,
    '',
  );
}

test('every screen of a meeting is accessible in light and dark, and can be read from ten metres', async () => {
  const workbench = await launchWorkbench({
    args: [samplePlan()],
    size: { width: 1920, height: 1080 },
    env: samplePlanDay,
  });
  const { window } = workbench;
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await seriousInBothThemes(window)).map((each) => `${name}: ${each}`));
    await window.keyboard.press('F5');
    await expect(window.getByRole('button', { name: /Stop presenting/ })).toBeVisible();
    found.push(...(await smallTexts(window, 'main')).map((each) => `${name}, presented: ${each}`));
    found.push(...(await seriousViolations(window)).map((each) => `${name}, presented: ${each}`));
    await window.keyboard.press('Escape');
    await expect(window.getByRole('button', { name: /Stop presenting/ })).toBeHidden();
  };
  await planMeeting(window);
  await look('before');
  await window.getByTestId('start-meeting').click();
  await expect(objective(window)).toHaveText(hub);
  await look('objective');
  // Esc in a dialog leaves the dialog, not the presentation.
  await window.keyboard.press('F5');
  await window.keyboard.press('c');
  await expect(form(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(form(window)).toBeHidden();
  await expect(window.getByRole('button', { name: /Stop presenting/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: /Stop presenting/ })).toBeHidden();
  await stops(window).last().click();
  await expect(window.getByTestId('meeting-agreed')).toBeVisible();
  await look('agreed');
  expect(found).toEqual([]);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('a check-in, forms and a meeting are found in the palette; a check-in of a workshop is in its minutes', async () => {
  const workbench = await launchWorkbench({ args: [samplePlan()], env: samplePlanDay });
  const { window } = workbench;
  const choose = async (words: string): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+k');
    await window.getByTestId('palette').getByRole('combobox').fill(words);
    await window.keyboard.press('Enter');
  };
  await choose('Hold a meeting');
  await expect(window.getByTestId('meeting-start')).toBeVisible();
  await choose('Make check-in forms');
  await expect(window.getByRole('dialog')).toContainText('form');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);

  await window.getByTestId('place-workshop').click();
  await window.getByTestId('session').filter({ hasText: 'Planned' }).click();
  await window.getByTestId('begin-session').click();
  await window.getByTestId('running-session').waitFor();
  await window.keyboard.press('ControlOrMeta+Shift+C');
  await expect(form(window)).toBeVisible();
  await window.getByTestId('check-in-whatChanged').fill('Said in the workshop');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(form(window)).toBeHidden();
  await window.getByRole('button', { name: 'Close the session' }).click();
  await expect(window.getByTestId('minutes')).toHaveValue(
    /## What moved in the plan\n- Checked in: .*\nSaid in the workshop/,
  );
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});
