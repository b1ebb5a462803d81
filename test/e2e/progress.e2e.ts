import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../shared/calendar';
import type { Plan } from '../../shared/plan';
import { seriousInBothThemes } from '../support/axe';
import { keyResult, objective, perform, person, quarter, smallPlan, team } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const today = '2027-03-10';
const env = { THROUGHLINE_TODAY: today };
const part = (window: Page, name: string): Locator => window.getByTestId(`due-${name}`);
const due = (window: Page, name: string): Locator => part(window, name).getByTestId('due');
const inspector = (window: Page): Locator => window.getByTestId('inspector');
const form = (window: Page): Locator => window.getByTestId('check-in-form');

/** A quarter of the sales team and of Ewa, with four weeks of check-ins on one key result. */
function quarterOfSales(): Plan {
  const plan = smallPlan({
    person: [person('ewa', { name: 'Ewa Nowak', teamId: 'sales' }), person('ben', { name: 'Ben Okoro' })],
    team: [team('sales', { name: 'Sales' })],
    period: [quarter('q1', '2027-01-01', '2027-03-31')],
    objective: [
      objective('grow', {
        title: 'Grow in the north',
        periodId: 'q1',
        teamId: 'sales',
        ownerId: 'ewa',
        status: 'active',
        agreedOn: null,
      }),
      objective('keep', {
        title: 'Keep good people',
        periodId: 'q1',
        ownerId: 'ben',
        status: 'active',
        agreedOn: '2027-01-05',
      }),
    ],
    keyResult: [
      keyResult('customers', 'grow', {
        title: 'Active customers',
        start: 100,
        target: 400,
        unit: 'customers',
        ownerId: 'ewa',
        current: null,
        measuredOn: null,
      }),
      keyResult('sites', 'grow', {
        title: 'Sites found',
        metric: 'yesNo',
        start: null,
        target: null,
        current: null,
        ownerId: 'ewa',
        measuredOn: null,
      }),
      keyResult('leavers', 'keep', {
        title: 'People who leave',
        start: 12,
        target: 4,
        metric: 'decrease',
        ownerId: 'ben',
        current: null,
        measuredOn: null,
      }),
    ],
  });
  for (const [week, value] of [120, 150, 165, 200].entries()) {
    perform(
      plan,
      'checkIn.add',
      { keyResultId: 'customers', value, confidence: 6, date: addDays('2027-02-03', 7 * week) },
      { today },
    );
  }
  return plan;
}

async function openProgress(path: string) {
  const workbench = await launchWorkbench({ args: [path], env });
  await workbench.window.getByTestId('place-progress').click();
  await expect(part(workbench.window, 'check-ins')).toBeVisible();
  return workbench;
}

test('a week of one team by keyboard: a round of check-ins, a slip is asked about once, what is in the way is kept', async () => {
  const path = workspaceFile(quarterOfSales());
  const first = await openProgress(path);
  const { window } = first;
  const { keyboard } = window;
  await expect(due(window, 'check-ins')).toHaveCount(3);
  await window.getByTestId('whose-week').click();
  await keyboard.type('Sales');
  await keyboard.press('Enter');
  await expect(due(window, 'check-ins')).toHaveCount(2);
  await expect(due(window, 'agreements')).toContainText('Grow in the north');

  await window.getByTestId('start-round').focus();
  await keyboard.press('Enter');
  // Nobody has said anything of the sites yet, so they come first: reached or not, how sure, and on.
  await expect(form(window)).toContainText('Nobody has checked in yet.');
  await expect(form(window).getByRole('radio', { name: 'Not yet' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('4');
  await keyboard.press('Enter');
  await expect(window.getByTestId('last-check-in')).toContainText('200 customers, confidence 6 of 10');
  await expect(window.getByTestId('check-in-value')).toBeFocused();
  await keyboard.type('2400');
  await keyboard.press('Tab');
  await keyboard.type('10');
  await keyboard.press('Tab');
  await keyboard.type('The fair went well');
  await keyboard.press('Tab');
  await keyboard.type('Call back all who asked');
  await keyboard.press('Tab');
  await keyboard.type('No stand for the autumn fair');
  await keyboard.press('Enter');
  await expect(form(window).getByRole('alert')).toContainText('a digit too many or too few');
  await window.getByTestId('check-in-value').fill('240');
  await keyboard.press('Enter');
  await expect(form(window)).toBeHidden();
  await expect(due(window, 'check-ins')).toHaveCount(0);
  await expect(due(window, 'barriers')).toContainText('No stand for the autumn fair');

  await window.getByRole('button', { name: 'Agreed today: Grow in the north' }).click();
  await expect(due(window, 'agreements')).toHaveCount(0);
  await first.close();
  expect(first.problems).toEqual([]);

  // All of it is in the file, and Undo still reaches it.
  const second = await openProgress(path);
  await second.window.getByTestId('place-goals').click();
  await second.window
    .getByTestId('goal-row')
    .filter({ hasText: 'Active customers' })
    .click({ position: { x: 150, y: 16 } });
  const newest = inspector(second.window).getByTestId('check-in-entry').first();
  await expect(newest).toContainText('240 customers');
  await expect(newest).toContainText('10 of 10');
  await expect(newest).toContainText('The fair went well');
  await second.window.keyboard.press('Escape');
  await second.window.keyboard.press('Control+z');
  await second.window.keyboard.press('Control+z');
  await expect(newest).toContainText('200 customers');
  await second.close();
  expect(second.problems).toEqual([]);
});

test('a value that is meant is saved at the second Enter; what was begun is there again after Esc', async () => {
  const { window, close, problems } = await openProgress(workspaceFile(quarterOfSales()));
  const { keyboard } = window;
  await window.getByRole('button', { name: 'Check in: Active customers' }).click();
  await expect(window.getByTestId('check-in-value')).toBeFocused();
  await keyboard.type('2400');
  await keyboard.press('Escape');
  await expect(form(window)).toBeHidden();
  await window.getByRole('button', { name: 'Check in: Active customers' }).click();
  await expect(window.getByTestId('check-in-value')).toHaveValue('2400');
  await keyboard.press('Enter');
  await expect(form(window).getByRole('alert')).toBeVisible();
  await keyboard.press('Enter');
  await expect(due(window, 'check-ins').filter({ hasText: 'Active customers' })).toHaveCount(0);
  await close();
  expect(problems).toEqual([]);
});

test('the history of a key result is corrected and undone; a day in the past leaves the value now as it is', async () => {
  const { window, close, problems } = await openProgress(workspaceFile(quarterOfSales()));
  const { keyboard } = window;
  await due(window, 'check-ins').filter({ hasText: 'Active customers' }).getByText('Active customers').click();
  const entries = inspector(window).getByTestId('check-in-entry');
  await expect(entries).toHaveCount(4);
  await expect(inspector(window).getByTestId('pace-chart')).toBeVisible();
  await expect(inspector(window).getByTestId('forecast')).toContainText('On 31 Mar 2027 it will stand at');
  await inspector(window).getByTestId('forecast').click();
  await expect(window.getByTestId('explanation')).toContainText('4');
  await keyboard.press('Escape');

  // A forgotten one of January goes to its place in the history.
  await inspector(window).getByTestId('check-in').click();
  await expect(window.getByTestId('check-in-value')).toBeFocused();
  await keyboard.type('110');
  await window.getByLabel('Day', { exact: true }).fill('20 January 2027');
  await keyboard.press('Enter');
  await expect(window.getByTestId('save-check-in')).toBeFocused();
  await keyboard.press('Enter');
  await expect(entries).toHaveCount(5);
  await expect(entries.last()).toContainText('20 Jan 2027');
  await expect(entries.first()).toContainText('200 customers');

  await entries.first().getByRole('button').first().click();
  await expect(window.getByTestId('check-in-value')).toHaveValue('200');
  await window.getByTestId('check-in-value').fill('210');
  await keyboard.press('Enter');
  await expect(entries.first()).toContainText('210 customers');
  await entries.first().getByRole('button', { name: 'Remove the check-in of 24 Feb 2027' }).click();
  await expect(entries).toHaveCount(4);
  await expect(entries.first()).toContainText('165 customers');
  await expect(window.getByTestId('toast-undo')).toHaveCount(1);
  await window.getByTestId('toast-undo').click();
  await expect(entries.first()).toContainText('210 customers');
  await close();
  expect(problems).toEqual([]);
});

test('a barrier ages, needs a decision beyond its limit, and is out of the way with what helped', async () => {
  const plan = quarterOfSales();
  perform(
    plan,
    'barrier.open',
    { title: 'No permit', severity: 'high', keyResultId: 'sites', openedOn: '2027-02-20' },
    { today },
  );
  perform(plan, 'barrier.open', { title: 'Van in repair', severity: 'low', openedOn: '2027-03-01' }, { today });
  const { window, close, problems } = await openProgress(workspaceFile(plan));
  const { keyboard } = window;
  await window.getByTestId('progress-tabs').getByText('Barriers').click();
  await expect(window.getByTestId('barriers-overLimit').getByTestId('barrier')).toContainText(
    '4 days beyond its limit',
  );
  await expect(window.getByTestId('barriers-open').getByTestId('barrier')).toContainText('for 9 days');

  await window.getByTestId('add-barrier').fill('No depot manager');
  await keyboard.press('Enter');
  await expect(inspector(window).getByTestId('barrier-standing')).toContainText('since today');

  await window.getByTestId('barriers-overLimit').getByTestId('barrier').getByRole('button').first().click();
  await inspector(window).getByRole('button', { name: 'Note a decision about it' }).click();
  await expect(inspector(window).getByTestId('decision-why')).toBeVisible();
  await window.getByTestId('place-progress').click();
  await window.getByTestId('barriers-overLimit').getByRole('button', { name: 'Out of the way: No permit' }).click();
  await keyboard.type('The mayor stepped in');
  await keyboard.press('Enter');
  const resolved = window.getByTestId('barriers-resolved').getByTestId('barrier');
  await expect(resolved).toContainText('The mayor stepped in');
  await expect(window.getByTestId('barrier-count')).toHaveText('2 in the way');
  await window.getByTestId('toast-undo').click();
  await expect(resolved).toHaveCount(0);
  await close();
  expect(problems).toEqual([]);
});

test('nothing of it is a serious hindrance to anybody; presented, it can be read from afar', async () => {
  const { app, window, close, problems } = await openProgress(workspaceFile(quarterOfSales()));
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByRole('button', { name: 'Check in: Active customers' }).click();
  await expect(window.getByTestId('check-in-value')).toBeFocused();
  await window.keyboard.type('9999');
  await window.keyboard.press('Enter');
  await window.getByTestId('check-in-barrier').fill('Something');
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await window.getByTestId('progress-tabs').getByText('Barriers').click();
  await window.getByTestId('add-barrier').fill('No depot manager');
  await window.keyboard.press('Enter');
  await expect(inspector(window).getByTestId('barrier-standing')).toBeVisible();
  expect(await seriousInBothThemes(window)).toEqual([]);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080));
  await window.keyboard.press('F5');
  await expect(window.locator('html')).toHaveAttribute('data-presenting', '');
  const smallest = await window.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.offsetWidth > 0 && !element.closest('.visually-hidden, button[aria-label], header'))
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return Math.min(...sizes);
  });
  expect(smallest).toBeGreaterThanOrEqual(24);
  await window.keyboard.press('Escape');
  await close();
  expect(problems).toEqual([]);
});
