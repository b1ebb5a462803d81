import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import { type Plan, planFromRows } from '../../shared/plan';
import { largePlanRows } from '../support/large-plan';
import { perform, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const rows = (window: Page): Locator => window.getByTestId('goal-row');
const row = (window: Page, title: string): Locator =>
  rows(window).filter({ has: window.locator(`[title="${title}"]`) });
const inspector = (window: Page): Locator => window.getByTestId('inspector');
const announced = (window: Page): Locator => window.locator('#announcer');
const grab = { position: { x: 150, y: 16 } };

/** The outline as text: 'level title', top to bottom. */
async function outline(window: Page): Promise<string[]> {
  return rows(window).evaluateAll((elements) =>
    elements
      .sort((a, b) => Number(a.ariaRowIndex ?? 0) - Number(b.ariaRowIndex ?? 0))
      .map((element) => `${element.getAttribute('aria-level')} ${element.querySelector('[title]')?.textContent}`),
  );
}

async function openGoals(plan: Plan) {
  const workbench = await launchWorkbench({ args: [workspaceFile(plan)] });
  await workbench.window.getByTestId('place-goals').click();
  return workbench;
}

/** Chooses the colours as a person would, and shows the window anew with them. */
async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => window.throughline['settings:set']({ theme: chosen }), theme);
  await page.reload();
  await page.getByTestId('place-goals').click();
}

/** Company > Sales team > Ewa's own; a second objective; two key results. */
function tree(): Plan {
  const plan = smallPlan();
  const objective = (title: string, parentId: string | null): string => {
    const changes = perform(plan, 'objective.create', { title, parentId, periodId: 'q1' });
    return changes.at(-1)?.after?.id ?? '';
  };
  const company = objective('Grow in the north', null);
  const team = objective('Open two branches', company);
  objective('Find the sites', team);
  objective('Keep good people', null);
  perform(plan, 'keyResult.create', { objectiveId: company, title: 'Revenue in the north' });
  perform(plan, 'keyResult.create', {
    objectiveId: company,
    title: 'Active customers',
    target: 400,
    unit: 'customers',
  });
  return plan;
}

test('company, team and personal objectives with key results of every metric, by keyboard alone', async () => {
  const { window, close, problems } = await openGoals(blankPlan('By keys'));
  const { keyboard } = window;
  await expect(window.getByTestId('goals-empty')).toContainText('For example');
  await window.getByTestId('new-objective').focus();
  await keyboard.press('Enter');
  await expect(window.getByTestId('title-input')).toBeFocused();
  for (const [title, before] of [
    ['Win the north', null],
    ['Open two branches', 'Tab'],
    ['Find the sites', 'Tab'],
  ] as const) {
    await expect(window.getByTestId('title-input')).toHaveValue('');
    if (before) await keyboard.press(before);
    await keyboard.type(title);
    await keyboard.press('Enter');
    await expect(row(window, title)).toBeVisible();
  }
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.type('Keep good people');
  await keyboard.press('Enter');
  await expect(row(window, 'Keep good people')).toBeVisible();
  await keyboard.press('Escape');
  expect(await outline(window)).toEqual([
    '1 Win the north',
    '2 Open two branches',
    '3 Find the sites',
    '1 Keep good people',
  ]);
  expect(await rows(window).evaluateAll((all) => all.map((one) => one.getAttribute('data-level')))).toEqual([
    'company',
    'team',
    'person',
    'company',
  ]);

  // Key results right under the first objective, one Enter after the other.
  await expect(row(window, 'Keep good people')).toBeFocused();
  await keyboard.press('Home');
  await expect(row(window, 'Win the north')).toBeFocused();
  await keyboard.press('Control+Enter');
  for (const title of ['More customers', 'Fewer complaints', 'Stock between bounds', 'Branches open', 'Licence']) {
    await expect(window.getByTestId('title-input')).toHaveValue('');
    await keyboard.type(title);
    await keyboard.press('Enter');
    await expect(row(window, title)).toBeVisible();
  }
  await keyboard.press('Escape');
  expect((await outline(window)).slice(0, 6)).toEqual([
    '1 Win the north',
    '2 More customers',
    '2 Fewer complaints',
    '2 Stock between bounds',
    '2 Branches open',
    '2 Licence',
  ]);

  const metric = async (title: string, name: string): Promise<void> => {
    await row(window, title).click(grab);
    await expect(inspector(window).getByLabel('Title')).toHaveValue(title);
    await inspector(window).getByLabel('Measured by').focus();
    await keyboard.press('Enter');
    await window.getByRole('option', { name, exact: true }).click();
  };
  const fill = async (label: string | RegExp, value: string): Promise<void> => {
    const field = inspector(window).getByLabel(label, { exact: true }).first();
    await field.fill(value);
    await keyboard.press('Enter');
  };
  await row(window, 'More customers').click(grab);
  await fill('Unit', 'customers');
  await fill('Target', '400');
  await fill(/^Value now/, '100');
  await expect(row(window, 'More customers').getByTestId('value-cell')).toHaveText('100 of 400 customers');
  await expect(row(window, 'More customers').getByTestId('progress-cell')).toContainText('25%');

  // A decrease does not fit 0 to 100: the numbers are asked for, nothing is lost or changed before.
  await metric('Fewer complaints', 'Decrease');
  await expect(window.getByTestId('metric-switch')).toContainText('below the start');
  await expect(inspector(window).getByLabel('Measured by')).toHaveValue('Increase');
  await window.getByRole('button', { name: 'Swap them: from 100% to 0%' }).click();
  await expect(inspector(window).getByLabel('Measured by')).toHaveValue('Decrease');
  await fill(/^Value now/, '40');
  await expect(row(window, 'Fewer complaints').getByTestId('progress-cell')).toContainText('60%');

  await metric('Stock between bounds', 'Stay in a range');
  await fill('From', '20');
  await fill('To', '40');
  await fill(/^Value now/, '30');
  await expect(row(window, 'Stock between bounds').getByTestId('progress-cell')).toContainText('100%');
  await expect(window.getByTestId('kept-numbers')).toContainText('start 0%, target 100%');

  await metric('Branches open', 'Milestones');
  const milestone = inspector(window).getByLabel('Add a milestone');
  for (const step of ['Lease signed', 'Doors open']) {
    await milestone.fill(step);
    await keyboard.press('Enter');
    await expect(inspector(window).getByRole('checkbox', { name: step })).toBeVisible();
  }
  await inspector(window).getByRole('checkbox', { name: 'Lease signed' }).check();
  await expect(row(window, 'Branches open').getByTestId('progress-cell')).toContainText('50%');

  await metric('Licence', 'Yes or no');
  await inspector(window).getByText('Reached', { exact: true }).last().click();
  await expect(row(window, 'Licence').getByTestId('progress-cell')).toContainText('100%');
  await expect(row(window, 'Win the north').getByTestId('progress-cell')).toContainText('67%');

  // A refusal is told beside its field and the old number stays.
  await row(window, 'More customers').click(grab);
  await fill('Target', '-5');
  await expect(inspector(window)).toContainText('The target is below the start.');
  await expect(row(window, 'More customers').getByTestId('value-cell')).toHaveText('100 of 400 customers');
  await close();
  expect(problems).toEqual([]);
});

test('keys that come faster than the file answers are not lost', async () => {
  const { window, close, problems } = await openGoals(blankPlan('Fast keys'));
  const { keyboard } = window;
  const keys = async (...list: string[]): Promise<void> => {
    for (const key of list) await keyboard.press(key);
  };
  const titles = (...list: string[]) => expect.poll(() => outline(window)).toEqual(list);
  await window.getByTestId('new-objective').focus();
  await keys(
    'Enter',
    'A',
    'Enter',
    'Tab',
    'B',
    'Enter',
    'C',
    'Enter',
    'Shift+Tab',
    'D',
    'Enter',
    'E',
    'Enter',
    'Escape',
  );
  await titles('1 A', '2 B', '2 C', '1 D', '1 E');
  await expect(row(window, 'E')).toBeFocused();
  // Down and up, renamed and left, deleted twice, indented.
  await keys('Home', 'ArrowDown', 'Enter', 'F', 'Enter', 'ArrowDown', 'Delete', 'Delete', 'Alt+ArrowRight', 'ArrowUp');
  await titles('1 A', '2 F', '2 E');
  await expect(row(window, 'F')).toBeFocused();
  // Key results under the objective, the last one typed while the others are on their way.
  await keys('Control+Enter', 'G', 'Enter', 'H', 'Enter', 'I', 'Enter', 'Escape');
  await titles('1 A', '2 F', '3 G', '3 H', '3 I', '2 E');
  await close();
  expect(problems).toEqual([]);
});

test('rows are renamed, moved by keyboard and mouse, and a cycle is refused with the reason', async () => {
  const { window, close, problems } = await openGoals(tree());
  const { keyboard, mouse } = window;
  await row(window, 'Keep good people').click(grab);
  await keyboard.press('F2');
  await keyboard.type('Keep our people');
  await keyboard.press('Enter');
  await expect(row(window, 'Keep our people')).toBeFocused();

  // Picked up by Space: up past the personal objective to the place under the team's.
  await keyboard.press(' ');
  await expect(announced(window)).toContainText('Picked up Keep our people');
  for (let i = 0; i < 3; i++) await keyboard.press('ArrowUp');
  await expect(window.getByTestId('carry-note')).toContainText('After “Open two branches”');
  await keyboard.press('ArrowUp');
  await expect(announced(window)).toHaveText('Under “Open two branches”');
  await keyboard.press(' ');
  await expect(row(window, 'Keep our people')).toHaveAttribute('aria-level', '3');
  await keyboard.press('Control+z');
  await expect(row(window, 'Keep our people')).toHaveAttribute('aria-level', '1');

  // By keyboard into its own branch: refused, said, and nothing moves.
  await row(window, 'Grow in the north').focus();
  await keyboard.press(' ');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(announced(window)).toContainText('under itself');
  await keyboard.press('Enter');
  await expect(window.getByRole('alert').first()).toContainText('under itself');
  await keyboard.press('Escape');

  // By mouse: onto another objective, then a key result to another objective, then a cycle.
  const drag = async (from: string, to: string): Promise<void> => {
    const start = await row(window, from).boundingBox();
    const end = await row(window, to).boundingBox();
    await mouse.move(start!.x + 150, start!.y + 18);
    await mouse.down();
    await mouse.move(end!.x + 160, end!.y + 12, { steps: 4 });
    await mouse.move(end!.x + 160, end!.y + 19, { steps: 2 });
  };
  await drag('Keep our people', 'Find the sites');
  await expect(window.getByTestId('drop-note')).toContainText('Under “Find the sites”');
  await mouse.up();
  await expect(row(window, 'Keep our people')).toHaveAttribute('aria-level', '4');
  await drag('Active customers', 'Find the sites');
  await mouse.up();
  await expect(row(window, 'Active customers')).toHaveAttribute('aria-level', '4');
  await drag('Open two branches', 'Find the sites');
  await expect(window.getByTestId('drop-note')).toContainText('under itself');
  await mouse.up();
  await expect(row(window, 'Open two branches')).toHaveAttribute('aria-level', '2');
  await drag('Open two branches', 'Grow in the north');
  await keyboard.press('Escape');
  await expect(window.getByTestId('drop-note')).toHaveCount(0);
  await mouse.up();

  // Alt and arrows indent and outdent without picking up.
  await row(window, 'Open two branches').focus();
  await keyboard.press('Alt+ArrowLeft');
  await expect(row(window, 'Open two branches')).toHaveAttribute('aria-level', '1');
  await keyboard.press('Alt+ArrowRight');
  await expect(row(window, 'Open two branches')).toHaveAttribute('aria-level', '2');
  await close();
  expect(problems).toEqual([]);
});

test('a row is dragged by finger at its handle', async () => {
  const { window, close } = await openGoals(tree());
  const handle = await row(window, 'Keep good people').getByTestId('drag-handle').boundingBox();
  const target = await row(window, 'Find the sites').boundingBox();
  const session = await window.context().newCDPSession(window);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', handle!.x + 8, handle!.y + 12);
  await touch('touchMove', handle!.x + 30, handle!.y - 20);
  await touch('touchMove', target!.x + 80, target!.y + 19);
  await expect(window.getByTestId('drop-note')).toContainText('Under “Find the sites”');
  await touch('touchEnd', 0, 0);
  await expect(row(window, 'Keep good people')).toHaveAttribute('aria-level', '4');
  await close();
});

test('duplicating asks what to take along; deleting says what goes and can be undone', async () => {
  const { window, close, problems } = await openGoals(tree());
  const { keyboard } = window;
  await row(window, 'Grow in the north').click(grab);
  await keyboard.press('Control+d');
  const dialog = window.getByRole('dialog', { name: 'Duplicate “Grow in the north”' });
  await dialog.getByLabel('With 2 objectives below it').check();
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect(row(window, 'Grow in the north (copy)')).toBeVisible();
  await expect(row(window, 'Find the sites')).toHaveCount(2);
  await expect(row(window, 'Revenue in the north')).toHaveCount(2);
  await expect(window.getByTestId('goals-count')).toHaveText('7 objectives, 4 key results');
  await window.getByTestId('toast-undo').click();
  await expect(window.getByTestId('goals-count')).toHaveText('4 objectives, 2 key results');

  await row(window, 'Grow in the north').click(grab);
  await keyboard.press('Delete');
  await expect(window.getByText('2 key results went with it', { exact: false }).first()).toBeVisible();
  await expect(row(window, 'Open two branches')).toHaveAttribute('aria-level', '1');
  await expect(row(window, 'Open two branches')).toBeFocused();
  await window.getByTestId('toast-undo').last().click();
  await expect(row(window, 'Open two branches')).toHaveAttribute('aria-level', '2');
  await expect(row(window, 'Revenue in the north')).toBeVisible();

  // Several at once.
  await row(window, 'Revenue in the north').click(grab);
  await keyboard.press('Shift+ArrowDown');
  await expect(window.getByTestId('selection-bar')).toContainText('2 selected');
  await keyboard.press('Delete');
  await expect(window.getByTestId('goals-count')).toHaveText('4 objectives, 0 key results');
  await keyboard.press('Control+z');
  await expect(window.getByTestId('goals-count')).toHaveText('4 objectives, 2 key results');

  // Objectives and key results together are one change.
  await row(window, 'Active customers').click(grab);
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Delete');
  await expect(window.getByText('Deleted 1 objective and 1 key result.', { exact: false }).first()).toBeVisible();
  await expect(window.getByTestId('goals-count')).toHaveText('3 objectives, 1 key result');
  await window.getByTestId('toast-undo').last().click();
  await expect(window.getByTestId('goals-count')).toHaveText('4 objectives, 2 key results');
  await close();
  expect(problems).toEqual([]);
});

test('a number explains itself, and the outline is narrowed, grouped and folded', async () => {
  const { window, close, problems } = await openGoals(tree());
  const { keyboard } = window;
  await row(window, 'Active customers').getByTestId('value-cell').click();
  await window
    .getByRole('dialog')
    .getByLabel(/^Value now/)
    .fill('100');
  await keyboard.press('Enter');
  await expect(row(window, 'Active customers').getByTestId('progress-cell')).toContainText('25%');
  await row(window, 'Active customers').getByTestId('progress-cell').click();
  await expect(window.getByTestId('explanation')).toContainText('25%');
  await expect(window.getByTestId('explanation')).toContainText('400 customers');
  await keyboard.press('Escape');
  await expect(window.getByTestId('explanation')).toHaveCount(0);
  await expect(row(window, 'Active customers').getByTestId('progress-cell')).toBeFocused();
  await row(window, 'Grow in the north').getByTestId('progress-cell').click();
  await window.getByTestId('explanation').getByRole('button', { name: 'Active customers' }).first().click();
  await expect(inspector(window).getByLabel('Title')).toHaveValue('Active customers');

  await window.getByTestId('add-filter').click();
  await window.getByLabel('Personal').check();
  await keyboard.press('Escape');
  await expect(window.getByTestId('goals-count')).toHaveText('1 objective, 0 key results');
  await expect(window.getByTestId('filter-chip')).toHaveText('Level: Personal');
  expect(await outline(window)).toEqual(['1 Grow in the north', '2 Open two branches', '3 Find the sites']);
  await window.getByRole('button', { name: 'Clear filters' }).click();
  await window.getByTestId('goals-words').fill('active');
  expect((await outline(window))[0]).toBe('1 Grow in the north');
  await expect(window.getByTestId('goals-count')).toHaveText('1 objective, 2 key results');
  await keyboard.press('Escape');
  await window.getByTestId('collapse-all').click();
  await expect(rows(window)).toHaveCount(2);
  await row(window, 'Grow in the north').focus();
  await keyboard.press('ArrowRight');
  await expect(rows(window)).toHaveCount(5);
  await keyboard.press('ArrowLeft');
  await expect(rows(window)).toHaveCount(2);
  await keyboard.type('keep');
  await expect(row(window, 'Keep good people')).toBeFocused();
  await close();
  expect(problems).toEqual([]);
});

test('the action plan: initiatives with owner, dates, status, what they serve and wait for', async () => {
  const { window, close, problems } = await openGoals(tree());
  const { keyboard } = window;
  await window.getByTestId('goals-tabs').getByText('Action plan').click();
  await window.getByTestId('new-initiative').click();
  for (const title of ['Hire two engineers', 'Sign the lease']) {
    await expect(window.getByTestId('title-input')).toHaveValue('');
    await keyboard.type(title);
    await keyboard.press('Enter');
    await expect(window.getByTestId('initiative-row').filter({ hasText: title })).toBeVisible();
  }
  await keyboard.press('Escape');
  const panel = inspector(window);
  await expect(panel.getByLabel('Title')).toHaveValue('Sign the lease');
  await panel.getByLabel('Owner').fill('Ewa Nowak');
  await window.getByRole('option', { name: /Add “Ewa Nowak”/ }).click();
  await panel.getByLabel('Due', { exact: true }).fill('31/3/2020');
  await keyboard.press('Enter');
  await panel.getByLabel('Link a key result').click();
  await window.getByRole('option', { name: /Active customers/ }).click();
  await panel.getByLabel('Link an initiative it waits for').click();
  await window.getByRole('option', { name: 'Hire two engineers' }).click();
  const line = window.getByTestId('initiative-row').filter({ hasText: 'Sign the lease' });
  await expect(line).toContainText('Ewa Nowak');
  await expect(line).toContainText('31 Mar 2020');
  await expect(line).toContainText('overdue');
  await expect(panel.getByRole('button', { name: 'Not started Hire two engineers' })).toBeVisible();
  await panel.getByRole('button', { name: /^Active customers/ }).click();
  await expect(row(window, 'Active customers')).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('button', { name: 'Not started Sign the lease' })).toBeVisible();
  await close();
  expect(problems).toEqual([]);
});

test('thousands of rows: only those in view are in the page, and every one can be reached', async () => {
  const plan = planFromRows(largePlanRows({ objectives: 900, keyResultsEach: 2, people: 50, teams: 20 }));
  const { window, close, problems } = await openGoals(plan);
  await rows(window).first().waitFor();
  await expect(window.getByTestId('outline')).toHaveAttribute('aria-rowcount', String(2_700 + 1));
  expect(await rows(window).count()).toBeLessThan(60);
  await rows(window).first().focus();
  await window.keyboard.press('End');
  await expect(window.locator('[role="row"]:focus')).toHaveAttribute('aria-rowindex', String(2_700 + 1));
  expect(await rows(window).count()).toBeLessThan(60);
  await window.getByTestId('outline').evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }));
  await expect(window.locator('[aria-rowindex="1350"]')).toBeVisible();
  expect(await rows(window).count()).toBeLessThan(60);
  await close();
  expect(problems).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`no serious accessibility problem in ${theme}`, async () => {
    const { window, close } = await openGoals(tree());
    await setTheme(window, theme);
    await row(window, 'Grow in the north').click(grab);
    await expect(inspector(window).getByLabel('Title')).toHaveValue('Grow in the north');
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    };
    await check();
    await row(window, 'Active customers').click(grab);
    await expect(inspector(window).getByLabel('Title')).toHaveValue('Active customers');
    await check();
    await row(window, 'Active customers').getByTestId('progress-cell').click();
    await window.getByTestId('explanation').waitFor();
    await check();
    await window.keyboard.press('Escape');
    await window.getByTestId('add-filter').click();
    await window.getByLabel('Personal').waitFor();
    await check();
    await window.keyboard.press('Escape');
    await window.getByTestId('goals-tabs').getByText('Action plan').click();
    await window.getByTestId('new-initiative').click();
    await window.keyboard.type('Sign the lease');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Escape');
    await expect(window.getByTestId('initiative-row')).toHaveCount(1);
    await check();
    await close();
  });
}
