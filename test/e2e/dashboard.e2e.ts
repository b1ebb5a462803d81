import type { Locator, Page } from '@playwright/test';
import type { Plan } from '../../shared/plan';
import { seriousInBothThemes } from '../support/axe';
import { lived } from '../support/lived';
import { barrier, keyResult, objective, perform, person, pillar, smallPlan, team } from '../support/small-plan';
import { readableFromFar } from '../support/window-checks';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const today = '2027-02-15';
const env = { THROUGHLINE_TODAY: today };
const tile = (window: Page, name: string): Locator => window.getByTestId(`tile-${name}`);
const goal = (window: Page, title: string): Locator => window.getByTestId('goal-row').filter({ hasText: title });
const button = (within: Locator, name: string | RegExp): Locator => within.getByRole('button', { name });

/** Two pillars and two teams in the middle of a quarter: one pillar goes well, the other badly; one team is missing in each. */
function midQuarter(): Plan {
  const plan = smallPlan({
    person: [person('ewa', { name: 'Ewa Nowak' })],
    pillar: [pillar('grow', { title: 'Grow' }), pillar('people', { title: 'Able people', position: 2 })],
    team: [team('sales', { name: 'Sales' }), team('works', { name: 'Works', position: 2 })],
    objective: [
      objective('north', { title: 'Grow in the north', pillarId: 'grow', teamId: 'sales', ownerId: 'ewa' }),
      objective('keep', { title: 'Keep good people', pillarId: 'people', teamId: 'works', position: 2 }),
    ],
    keyResult: [
      keyResult('customers', 'north', { title: 'Active customers' }),
      keyResult('leavers', 'keep', { title: 'People who stay', current: 10, measuredOn: '2027-02-14' }),
    ],
    barrier: [barrier('permit', { title: 'No permit', objectiveId: 'keep', openedOn: '2027-01-01' })],
  });
  const told = { keyResultId: 'customers', confidence: 8 };
  perform(plan, 'checkIn.add', { ...told, date: '2027-01-10', value: 20 }, { today });
  perform(plan, 'checkIn.add', { ...told, date: '2027-02-01', value: 60 }, { today });
  perform(plan, 'snapshot.take', { title: 'January' }, { today: '2027-01-31' });
  perform(plan, 'objective.update', { id: 'keep', patch: { title: 'Keep able people' } }, { today });
  return plan;
}

test('the tiles tell how the strategy stands, and each leads to what it counts', async () => {
  const { window, close, problems } = await launchWorkbench({ args: [workspaceFile(midQuarter())], env });
  const dashboard = window.getByTestId('place-dashboard');
  await dashboard.click();
  await expect(window.getByTestId('dashboard-count')).toHaveText('2 active objectives');

  const grow = window.getByTestId('pillar').filter({ hasText: 'Grow' });
  await expect(grow).toContainText('60%');
  await expect(grow).toContainText('On track');
  await expect(grow).toContainText('Confidence 8.0 of 10');
  await expect(window.getByTestId('pillar').filter({ hasText: 'Able people' })).toContainText('At risk');
  await grow.getByTestId('pillar-progress').click();
  await expect(window.getByTestId('explanation')).toContainText('1 × 60%) ÷ (1) = 60%');
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('explanation')).toBeHidden();

  const heat = tile(window, 'heat');
  await expect(heat).toContainText('2 gaps');
  await expect(button(heat, 'Sales, Able people: No objective')).toBeVisible();
  await button(heat, 'Works, Able people: 1 active, worst: At risk').click();
  await expect(window.getByTestId('goals-count')).toContainText('1 objective');
  await expect(goal(window, 'Keep able people')).toBeVisible();
  await expect(goal(window, 'Grow in the north')).toBeHidden();

  await dashboard.click();
  await expect(tile(window, 'movers')).toContainText('20% → 60%');
  await expect(tile(window, 'movers')).toContainText('+40 points');
  await expect(tile(window, 'changes')).toContainText('since “January” (31 Jan 2027)');
  await expect(tile(window, 'changes').getByTestId('changes-of-kind')).toHaveText(/Renamed1 change/);
  await expect(window.getByTestId('health-point')).toHaveText([/January31 Jan 2027$/, /Now15 Feb 2027$/]);
  const attention = tile(window, 'attention');
  await expect(attention.getByTestId('attention-group')).toHaveCount(2);
  await button(attention, /No permit/).click();
  await expect(window.getByTestId('place-progress')).toHaveAttribute('aria-current', 'page');
  await dashboard.click();
  await expect(window.getByTestId('stale-owner')).toContainText('Ewa Nowak');
  await expect(window.getByTestId('stale-owner')).toContainText('oldest 7 days late');
  await button(tile(window, 'stale'), /Ewa Nowak/).click();
  await expect(window.getByTestId('due-check-ins').getByTestId('due')).toHaveText(/Active customers/);
  await dashboard.click();
  await button(tile(window, 'changes'), /Renamed/).click();
  await expect(window.getByTestId('strategy-change')).toContainText('“Keep good people” is now called');

  // The same as tables; what changes meanwhile is told at once.
  await dashboard.click();
  await window.getByTestId('dashboard-views').getByText('Table').click();
  const row = tile(window, 'pillars').getByRole('row', { name: /Grow/ });
  await expect(row.getByRole('cell')).toHaveText(['1', '60%', '51%', 'On track', '8.0']);
  await window.evaluate(() =>
    globalThis.window.throughline['command:run']({
      name: 'objective.update',
      input: { id: 'keep', patch: { title: 'Keep good people' } },
    }),
  );
  await expect(tile(window, 'changes')).toContainText('Nothing of the strategy changed since then.');
  await window.keyboard.press('Control+z');
  await expect(tile(window, 'changes').getByRole('row', { name: /Renamed/ })).toBeVisible();
  await close();
  expect(problems).toEqual([]);
});

test('after a meeting, what changed is told since then; a change is there at once, and the tile leads to it', async () => {
  const path = workspaceFile(smallPlan({ objective: [objective('grow', { title: 'Grow' })] }));
  const { opened, run } = lived(path);
  run('2027-01-20T09:00:00.000Z', 'snapshot.take', { title: 'January' });
  run('2027-01-25T09:00:00.000Z', 'objective.update', { id: 'grow', patch: { title: 'Grow in the north' } });
  run('2027-02-08T09:00:00.000Z', 'meeting.start', { title: 'Team meeting', minutes: 30, objectiveIds: ['grow'] });
  const sessionId = [...opened.plan.rows.session.keys()][0];
  run('2027-02-08T09:30:00.000Z', 'session.close', { id: sessionId });
  run('2027-02-10T09:00:00.000Z', 'objective.create', { title: 'Open a shop' });
  opened.close();

  const { window, close, problems } = await launchWorkbench({ args: [path], env });
  await window.getByTestId('place-dashboard').click();
  const changed = tile(window, 'changes');
  await expect(changed).toContainText('since “Team meeting” (8 Feb 2027)');
  await expect(changed.getByTestId('changes-of-kind')).toHaveText([/New.*1 change$/]);
  const rename = { name: 'objective.update', input: { id: 'grow', patch: { title: 'Grow in the south' } } };
  await window.evaluate((command) => globalThis.window.throughline['command:run'](command), rename);
  await expect(changed.getByTestId('changes-of-kind')).toHaveText([/New.*1 change$/, /Renamed.*1 change$/]);
  await changed.getByTestId('changes-of-kind').first().getByRole('button').click();
  await expect(window.getByTestId('strategy-change')).toHaveText([
    /“Open a shop” is new/,
    /“Grow in the north” is now called “Grow in the south”/,
  ]);
  await close();
  expect(problems).toEqual([]);
});

test('an empty plan is told what comes next', async () => {
  const { window, close, problems } = await launchWorkbench({ args: [workspaceFile(smallPlan())], env });
  await window.getByTestId('place-dashboard').click();
  expect(await seriousInBothThemes(window)).toEqual([]);
  await button(window.getByTestId('dashboard-empty'), 'Write the first objective').click();
  await expect(window.getByTestId('draft-row').getByRole('textbox')).toBeFocused();
  await window.keyboard.type('Grow in the north');
  await window.keyboard.press('Enter');
  await expect(goal(window, 'Grow in the north')).toBeVisible();
  await close();
  expect(problems).toEqual([]);
});

test('nothing of the dashboard is a serious hindrance to anybody; presented, it can be read from afar', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(midQuarter())], env });
  const { window, close, problems } = workbench;
  await window.getByTestId('place-dashboard').click();
  for (const view of ['Chart', 'Table']) {
    await window.getByTestId('dashboard-views').getByText(view).click();
    await expect(tile(window, 'changes')).toContainText('January');
    expect(await seriousInBothThemes(window), view).toEqual([]);
    await readableFromFar(workbench, 'main');
  }
  await close();
  expect(problems).toEqual([]);
});
