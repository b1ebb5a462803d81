import type { Locator, Page } from '@playwright/test';
import { all, find, type Plan, planFromRows, referencing } from '../../shared/plan';
import { seriousInBothThemes } from '../support/axe';
import { initiative, keyResult, objective, perform, person, quarter, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const today = '2027-03-30';
const env = { THROUGHLINE_TODAY: today };
const front = (window: Page): Locator => window.getByTestId('objective-review');
const row = (window: Page, title: string): Locator => window.getByTestId('review-objective').filter({ hasText: title });
const score = (window: Page, value: string): Locator =>
  window.getByTestId('score-scale').getByText(value, { exact: true });
const tab = (window: Page, name: string): Locator => window.getByTestId('review-tabs').getByText(name, { exact: true });

/** A quarter at its end: one objective half reached, one reached, and a barrier that has been there for too long. */
function endOfQuarter(): Plan {
  const plan = smallPlan({
    person: [person('ewa', { name: 'Ewa Nowak' }), person('ben', { name: 'Ben Okoro' })],
    period: [quarter('q1', '2027-01-01', '2027-03-31')],
    objective: [
      objective('grow', { title: 'Grow in the north', periodId: 'q1', ownerId: 'ewa', status: 'active', position: 1 }),
      objective('keep', { title: 'Keep good people', periodId: 'q1', ownerId: 'ben', status: 'active', position: 2 }),
    ],
    keyResult: [
      keyResult('customers', 'grow', {
        title: 'Active customers',
        start: 100,
        target: 300,
        unit: 'customers',
        current: 200,
        measuredOn: '2027-03-29',
      }),
      keyResult('sites', 'grow', {
        title: 'Sites found',
        start: 0,
        target: 2,
        current: 2,
        unit: 'sites',
        measuredOn: '2027-03-20',
      }),
      keyResult('leavers', 'keep', {
        title: 'People who leave',
        metric: 'decrease',
        start: 12,
        target: 4,
        current: 4,
        measuredOn: '2027-03-29',
      }),
    ],
    initiative: [initiative('fair', { title: 'Stand at the fair', status: 'inProgress' })],
    initiativeKeyResult: [{ id: 'serves', initiativeId: 'fair', keyResultId: 'customers' }],
  });
  perform(
    plan,
    'barrier.open',
    { title: 'No permit', severity: 'high', keyResultId: 'customers', openedOn: '2027-02-01' },
    { today },
  );
  return plan;
}

async function loaded(window: Page): Promise<Plan> {
  const result = await window.evaluate(() => globalThis.window.throughline['workspace:load']());
  if (!result.ok || !result.value) throw new Error('no plan is open');
  return planFromRows(result.value.rows);
}

test('a quarter is reviewed from its sealed plan to the next one: scores with reasons, decisions, old barriers, what changed', async () => {
  const path = workspaceFile(endOfQuarter());
  const first = await launchWorkbench({ args: [path], env });
  const { window } = first;
  const { keyboard } = window;
  await window.getByTestId('place-review').click();
  await window.getByTestId('start-review').click();
  await expect(window.getByTestId('review-count')).toContainText('0 of 2 decided');

  // 0.8 is proposed: (0.5 + 1) / 2, rounded. Another score is kept only with its reason.
  await expect(window.getByTestId('proposed-score')).toContainText('Its key results say 0.8.');
  await score(window, '0.4').click();
  await expect(front(window).getByRole('status')).toContainText('needs a reason');
  expect(all(await loaded(window), 'objectiveReview')).toEqual([]);
  await window.getByTestId('score-reason').fill('The sites are rented for a year only');
  await keyboard.press('Control+Enter');
  await expect(row(window, 'Grow in the north').getByRole('img', { name: 'Score 0.4' })).toBeVisible();
  await window.getByTestId('learned').fill('Customers come through the fair');
  await keyboard.press('Control+Enter');
  await front(window).locator('label', { hasText: 'Carry over' }).click();
  await window.getByTestId('decision-reason').fill('The north still matters most');
  await keyboard.press('Control+Enter');
  await window.getByTestId('next-objective').click();
  await expect(front(window)).toContainText('Keep good people');
  await front(window).locator('label', { hasText: 'It is done with.' }).click();
  await expect(window.getByTestId('review-count')).toContainText('2 of 2 decided');

  // The old barrier keeps the review open.
  await tab(window, 'Next period').click();
  await expect(window.getByTestId('review-missing')).toContainText('1 barrier beyond the limit');
  await expect(window.getByTestId('make-next')).toBeDisabled();
  await window.getByTestId('review-missing').getByRole('button').click();
  await window.getByRole('combobox', { name: 'Decision' }).click();
  await window.getByRole('option', { name: 'Escalate' }).click();
  await window.getByTestId('decide-barrier').click();
  await expect(window.getByTestId('barrier-to-decide').getByRole('alert')).toBeVisible();
  await window.getByRole('combobox', { name: 'Who looks after it now?' }).click();
  await window.getByRole('option', { name: 'Ben Okoro' }).click();
  await window.getByTestId('decide-barrier').click();
  await expect(window.getByTestId('decided-barriers')).toContainText('Escalate');

  await tab(window, 'Next period').click();
  await window.getByTestId('review-summary').fill('A good start, with a bill to pay');
  await keyboard.press('Control+Enter');
  const along = window.getByTestId('comes-along');
  await expect(along.getByLabel('Active customers, starts at 200 customers')).toBeChecked();
  await expect(along.getByLabel('Sites found, starts at 2 sites')).not.toBeChecked();
  await expect(along.getByLabel('Stand at the fair')).toBeChecked();
  await expect(window.getByTestId('next-name')).toHaveValue('Q2 FY 2027');
  await window.getByTestId('make-next').click();
  await expect(window.getByTestId('next-period-made')).toContainText('The next period is Q2 FY 2027.');

  const plan = await loaded(window);
  const next = all(plan, 'period').find((period) => period.name === 'Q2 FY 2027');
  expect(next).toMatchObject({ startDate: '2027-04-01', endDate: '2027-06-30' });
  expect(find(plan, 'period', 'q1')?.status).toBe('closed');
  const [goesOn, ...others] = referencing(plan, 'objective', 'periodId', next?.id ?? '');
  expect(others).toEqual([]);
  expect(goesOn).toMatchObject({ title: 'Grow in the north', predecessorId: 'grow' });
  expect(referencing(plan, 'keyResult', 'objectiveId', goesOn?.id ?? '')).toMatchObject([
    { title: 'Active customers', start: 200, target: 300, predecessorId: 'customers' },
  ]);
  expect(find(plan, 'objective', 'keep')?.status).toBe('done');
  expect(all(plan, 'barrier')).toMatchObject([{ title: 'No permit', ownerId: 'ben', resolvedOn: null }]);

  await tab(window, 'What changed').click();
  const changes = window.getByTestId('strategy-change');
  await expect(changes.filter({ hasText: '“Grow in the north” goes on in Q2 FY 2027.' })).toContainText(
    'The north still matters most',
  );
  await expect(changes.filter({ hasText: 'Keep good people' })).toContainText('is now done; it was active.');
  await first.close();
  expect(first.problems).toEqual([]);

  // It is all there after a restart, and one step of Undo takes the whole next period back.
  const second = await launchWorkbench({ args: [path], env });
  await second.window.getByTestId('place-review').click();
  await expect(second.window.getByTestId('review-count')).toContainText('closed on 30 Mar 2027');
  await expect(row(second.window, 'Grow in the north').getByRole('img', { name: 'Score 0.4' })).toBeVisible();
  await second.window.keyboard.press('Control+z');
  await expect(second.window.getByTestId('review-count')).toContainText('2 of 2 decided');
  expect(all(await loaded(second.window), 'period').map(({ id }) => id)).toEqual(['q1']);
  await second.close();
  expect(second.problems).toEqual([]);
});

test('nothing of a review is a serious hindrance to anybody; presented, it can be read from afar', async () => {
  const { app, window, close, problems } = await launchWorkbench({ args: [workspaceFile(endOfQuarter())], env });
  await window.getByTestId('place-review').click();
  await expect(window.getByTestId('start-review')).toBeVisible();
  expect(await seriousInBothThemes(window)).toEqual([]);
  await window.getByTestId('start-review').click();
  await score(window, '0.4').click();
  await expect(window.getByTestId('score-reason')).toBeVisible();
  expect(await seriousInBothThemes(window)).toEqual([]);
  for (const name of ['Barriers', 'Next period', 'What changed']) {
    await tab(window, name).click();
    expect(await seriousInBothThemes(window), name).toEqual([]);
  }
  await tab(window, 'Objectives').click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080));
  await window.keyboard.press('F5');
  await expect(window.locator('html')).toHaveAttribute('data-presenting', '');
  await expect
    .poll(() =>
      window.evaluate(() => {
        const zoomOf = (element: Element | null): number =>
          element ? Number(getComputedStyle(element).zoom || 1) * zoomOf(element.parentElement) : 1;
        const sizes = [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => element.offsetWidth > 0 && !element.closest('.visually-hidden, [class*="avatar"]'))
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          )
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * zoomOf(element));
        return Math.min(...sizes);
      }),
    )
    .toBeGreaterThanOrEqual(24);
  await window.keyboard.press('Escape');
  await close();
  expect(problems).toEqual([]);
});
