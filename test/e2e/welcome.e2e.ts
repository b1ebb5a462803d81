import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { resolveRuntime } from '../../scripts/runtime.mjs';
import { seriousInBothThemes } from '../support/axe';
import { answerDialogs, chooseMenu } from '../support/dialogs';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';

async function makePlan({ window }: Workbench, name: string): Promise<string> {
  const made = await window.evaluate(
    (planName) => globalThis.window.throughline['workspace:create']({ template: 'blank', name: planName }),
    name,
  );
  return made.ok && made.value ? made.value.path : '';
}

/** What the open plan is called, and how much is in it. */
async function openPlan({ window }: Workbench) {
  const loaded = await window.evaluate(() => globalThis.window.throughline['workspace:load']());
  if (!loaded.ok || !loaded.value) return null;
  const { rows, path } = loaded.value;
  return {
    path,
    name: rows.workspace[0]?.name,
    objectives: rows.objective.length,
    cards: rows.swotItem.length,
    periods: rows.period.length,
  };
}

test('the first window that is seen already shows what can be done', async () => {
  const home = mkdtempSync(join(tmpdir(), 'throughline-home-'));
  const { executablePath, args } = resolveRuntime();
  const app = await _electron.launch({
    executablePath,
    args: [...args, projectRoot],
    env: { ...process.env, HOME: home, THROUGHLINE_HOME: home } as Record<string, string>,
  });
  const window = await app.firstWindow();
  const seen = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  let text = '';
  await expect
    .poll(async () => {
      const visible = await seen();
      text = await window.evaluate(() => document.body.textContent ?? '');
      return visible;
    })
    .toBe(true);
  for (const words of ['Open the sample plan', 'Start a plan', 'Have a plan already?']) expect(text).toContain(words);
  await app.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 10 });
});

test('recent plans have a date and a size, the newest first; one that is gone says so and can be taken off', async ({
  workbench,
}) => {
  const { window } = workbench;
  const paths: string[] = [];
  for (const name of ['Old', 'Gone', 'Third', 'Fourth', 'Newest']) paths.push(await makePlan(workbench, name));
  await chooseMenu(workbench, 'close');
  await expect(window.getByTestId('welcome')).toBeVisible();
  const [old = '', gone = ''] = paths;
  utimesSync(old, new Date('2026-03-03T12:00:00'), new Date('2026-03-03T12:00:00'));
  rmSync(gone);
  await window.reload();

  const rows = window.getByTestId('recent-file');
  await expect(rows).toHaveCount(4);
  await window.getByRole('button', { name: 'Show all 5' }).click();
  await expect(rows).toHaveCount(5);
  const kilobytes = Math.round(statSync(old).size / 1000);
  await expect(rows.nth(0)).toHaveText(new RegExp(`^NewestToday, .+ · ${kilobytes}.kB`));
  await expect(rows.nth(0)).toContainText(workbench.documents);
  const date = await window.evaluate(() =>
    new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date('2026-03-03T12:00:00')),
  );
  await expect(rows.nth(4)).toContainText(`${date} · ${kilobytes}`);

  await expect(rows.nth(3)).toContainText('Not found');
  await rows.nth(3).click();
  await expect(window.getByTestId('open-problem')).toContainText('Gone.throughline is not there any more');
  expect(await seriousInBothThemes(window)).toEqual([]);
  await rows.nth(3).hover();
  await window.getByRole('button', { name: 'Take Gone off this list' }).click();
  await expect(rows).toHaveCount(4);
  await window.reload();
  await expect(rows).toHaveCount(4);

  await rows.filter({ hasText: 'Third' }).click();
  await expect(window.getByTestId('place-foundation')).toBeVisible();
  expect(await openPlan(workbench)).toMatchObject({ name: 'Third', path: paths[2] });
});

test('a plan starts from each template, by keyboard alone, and blank stays blank', async ({ workbench }) => {
  const { window } = workbench;
  for (const [presses, template, objectives] of [
    [0, 'company', 6],
    [1, 'start-up', 5],
    [2, 'non-profit', 6],
    [3, 'blank', 0],
  ] as const) {
    await window.getByTestId('template-company').focus();
    for (let press = 0; press < presses; press++) await window.keyboard.press('ArrowRight');
    await expect(window.getByTestId(`template-${template}`)).toBeChecked();
    await window.keyboard.press('Tab');
    await window.keyboard.type(`From ${template}`);
    await window.keyboard.press('Enter');
    await expect(window.getByTestId('place-foundation')).toBeVisible();
    const plan = await openPlan(workbench);
    expect(plan).toMatchObject({ name: `From ${template}`, objectives });
    expect(plan?.path).toBe(join(workbench.documents, `From ${template}.throughline`));
    if (template === 'blank') expect(plan).toMatchObject({ cards: 0, periods: 0 });
    else expect(plan?.cards).toBeGreaterThanOrEqual(12);
    await chooseMenu(workbench, 'close');
    await expect(window.getByTestId('welcome')).toBeVisible();
  }
});

test('a new plan goes where one chooses', async ({ workbench }) => {
  const { window, home } = workbench;
  await answerDialogs(workbench, join(home, 'On the stick'));
  await window.getByTestId('template-blank').click();
  await window.getByLabel('Choose where to save it').check();
  await window.getByTestId('create-plan').click();
  await expect(window.getByTestId('place-foundation')).toBeVisible();
  expect(await openPlan(workbench)).toMatchObject({
    name: 'Our strategy',
    path: join(home, 'On the stick.throughline'),
  });
});

test('a plan that cannot be made says why, and nothing is lost of what was typed', async ({ workbench }) => {
  const { window, documents } = workbench;
  rmSync(documents, { recursive: true });
  writeFileSync(documents, 'not a folder');
  await window.getByTestId('plan-name').fill('Our next five years');
  await window.getByTestId('create-plan').click();
  await expect(window.getByTestId('not-made')).toContainText('Documents');
  await expect(window.getByTestId('plan-name')).toHaveValue('Our next five years');
  rmSync(documents);
  await window.getByTestId('create-plan').click();
  await expect(window.getByTestId('place-foundation')).toBeVisible();
});

test('the sample plan is alive today', async () => {
  const workbench = await launchWorkbench({ env: { THROUGHLINE_TODAY: '2031-07-04' } });
  const { window } = workbench;
  await window.getByTestId('open-sample').click();
  await window.getByTestId('place-goals').waitFor();
  const periods = await window.evaluate(async () => {
    const loaded = await globalThis.window.throughline['workspace:load']();
    return loaded.ok && loaded.value ? loaded.value.rows.period.filter(({ status }) => status === 'active') : [];
  });
  expect(periods.map(({ name }) => name).sort()).toEqual(['FY 2030/31', 'Q4 FY 2030/31']);
  for (const { startDate, endDate } of periods) expect(startDate < '2031-07-04' && '2031-07-04' < endDate).toBe(true);
  await workbench.close();
});

test('a new plan writes dates and money the way the computer does', async () => {
  const workbench = await launchWorkbench({ env: { LANGUAGE: 'pl_PL' } });
  const { window } = workbench;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('create-plan').click();
  await window.getByTestId('place-foundation').click();
  await expect(window.getByTestId('locale-example')).toContainText('31 marca 2027');
  await expect(window.getByTestId('locale-example')).toContainText('250\u00a0000\u00a0zł');
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});
