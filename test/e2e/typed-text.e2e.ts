import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { openWorkspaceFile } from '../../electron/db/open';
import { blankPlan } from '../../shared/blank-plan';
import { type PlaceId, placeKey } from '../../shared/places';
import type { Plan } from '../../shared/plan';
import { perform, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const inspector = (window: Page): Locator => window.getByTestId('inspector');
const card = (window: Page, title: string): Locator => window.locator('[data-card]').filter({ hasText: title });
const row = (window: Page, title: string): Locator =>
  window.getByTestId('goal-row').filter({ has: window.locator(`[title="${title}"]`) });

function plan(): Plan {
  const made = smallPlan();
  const objective = perform(made, 'objective.create', { title: 'Grow in the north', periodId: 'q1' });
  const objectiveId = objective.at(-1)?.after?.id ?? '';
  perform(made, 'keyResult.create', { objectiveId, title: 'Active customers', target: 400, unit: 'customers' });
  perform(made, 'swot.add', { quadrant: 'strength', titles: ['Strong brand', 'Own service team'] });
  return made;
}

/** What the file at `path` holds after the program has let go of it. */
function planIn(path: string): Plan {
  const file = openWorkspaceFile(path);
  file.close();
  return file.plan;
}

const titles = (held: Plan, table: 'swotItem' | 'objective'): string[] =>
  [...held.rows[table].values()].map(({ title }) => title);

/** The key that goes to a place. */
const keyOf = (place: PlaceId): string => placeKey(place)?.replace('CmdOrCtrl', 'ControlOrMeta') ?? '';

async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

test('text that is typed but not entered is kept when one goes to another place or item', async () => {
  const { window, close, problems } = await launchWorkbench({ args: [workspaceFile(plan())] });
  const { keyboard } = window;

  // From a field of a place straight to another place, by key: the field never loses the focus before it goes.
  await press(window, keyOf('foundation'));
  await window.getByTestId('mission').focus();
  await keyboard.type('Nothing spoils on the way.');
  await press(window, keyOf('swot'));
  await expect(window.getByTestId('swot-board')).toBeVisible();

  // A half typed card.
  await window.getByTestId('add-strength').focus();
  await keyboard.type('Half a card');
  await press(window, keyOf('foundation'));
  await expect(window.getByTestId('mission')).toHaveValue('Nothing spoils on the way.');
  await press(window, keyOf('swot'));
  await expect(card(window, 'Half a card')).toBeVisible();

  // A card's title while it is edited, then evidence and a tag in the details, left by way of the palette.
  await card(window, 'Strong brand').dblclick();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Strong name');
  await press(window, keyOf('goals'));
  await expect(row(window, 'Grow in the north')).toBeVisible();
  await press(window, keyOf('swot'));
  await card(window, 'Strong name').click();
  await inspector(window).getByLabel('Evidence').focus();
  await keyboard.type('Survey 2025');
  await press(window, 'ControlOrMeta+K');
  await keyboard.type('Own service');
  await expect(window.getByRole('option', { selected: true })).toContainText('Own service team');
  await press(window, 'Enter');
  await expect(inspector(window).getByLabel('Card', { exact: true })).toHaveValue('Own service team');
  await inspector(window).getByLabel('Tags').focus();
  await keyboard.type('service');
  await press(window, keyOf('goals'));
  await expect(row(window, 'Grow in the north')).toBeVisible();
  await press(window, keyOf('swot'));
  await expect(card(window, 'Own service team')).toContainText('service');
  await card(window, 'Strong name').click();
  await expect(inspector(window).getByLabel('Evidence')).toHaveValue('Survey 2025');

  // A new objective, and a number.
  await press(window, keyOf('goals'));
  await window.getByTestId('new-objective').click();
  await keyboard.type('Keep good people');
  await press(window, keyOf('swot'), keyOf('goals'));
  await expect(row(window, 'Keep good people')).toBeVisible();
  await row(window, 'Active customers').getByTestId('value-cell').click();
  await expect(window.getByRole('dialog').getByLabel(/^Value now/)).toBeFocused();
  await keyboard.type('100');
  await press(window, keyOf('swot'), keyOf('goals'));
  await expect(row(window, 'Active customers').getByTestId('value-cell')).toHaveText('100 of 400 customers');
  await close();
  expect(problems).toEqual([]);
});

for (const [way, leave] of [
  ['the program quits', (app: ElectronApplication) => app.evaluate(({ app }) => app.quit())],
  [
    'the window is closed',
    (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
] as const) {
  test(`text that is typed but not entered is in the file after ${way}`, async () => {
    const path = workspaceFile(plan());
    const { window, app, problems } = await launchWorkbench({ args: [path] });
    await press(window, keyOf('swot'));
    await window.getByTestId('add-threat').focus();
    await window.keyboard.type('Steel prices');
    await press(window, keyOf('foundation'));
    await window.getByTestId('mission').focus();
    await window.keyboard.type('Nothing spoils on the way.');
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await leave(app).catch(() => undefined);
    await ended;
    expect(problems).toEqual([]);
    const held = planIn(path);
    expect([...held.rows.workspace.values()][0]?.mission).toBe('Nothing spoils on the way.');
    expect(titles(held, 'swotItem')).toContain('Steel prices');
  });
}

test('when another file is opened, the text goes into its own file and not into the other', async () => {
  const folder = temporaryFolder();
  const first = workspaceFile(plan(), folder, 'First');
  const second = workspaceFile(blankPlan('Second'), folder, 'Second');
  const { window, app, home, kill } = await launchWorkbench({ args: [first] });
  await press(window, keyOf('foundation'));
  await window.getByTestId('mission').focus();
  await window.keyboard.type('Nothing spoils on the way.');
  // As from the list of recent files in the menu or a double click in the file manager.
  await app.evaluate(
    ({ app: program }, file) => program.emit('second-instance', {}, [], '', { file }) as unknown as undefined,
    second,
  );
  await expect(window.getByLabel('Name of the plan')).toHaveValue('Second');
  await expect(window.getByTestId('mission')).toHaveValue('');
  await kill();
  expect([...planIn(first).rows.workspace.values()][0]?.mission).toBe('Nothing spoils on the way.');
  expect([...planIn(second).rows.workspace.values()][0]?.mission).toBe('');
  expect(home).not.toBe('');
});

test('a refused text stays with its reason; Esc puts the old one back; composing is not disturbed', async () => {
  const { window, close, problems } = await launchWorkbench({ args: [workspaceFile(plan())] });
  await press(window, keyOf('swot'));
  await card(window, 'Strong brand').click();
  const title = inspector(window).getByLabel('Card', { exact: true });
  await title.fill('Nonsense');
  await press(window, 'Escape');
  await expect(title).toHaveValue('Strong brand');
  await expect(card(window, 'Strong brand')).toBeVisible();
  await title.fill('');
  await press(window, 'Enter');
  await expect(inspector(window)).toContainText('It needs a name.');
  await expect(title).toHaveValue('Strong brand');

  // While an input method composes, Enter chooses its suggestion and saves nothing.
  const session = await window.context().newCDPSession(window);
  await title.focus();
  await press(window, 'ControlOrMeta+A');
  await session.send('Input.imeSetComposition', { text: 'せんりゃく', selectionStart: 5, selectionEnd: 5 });
  await press(window, 'Enter', 'Escape');
  await expect(title).toBeFocused();
  await session.send('Input.insertText', { text: '戦略' });
  await press(window, 'Enter');
  await expect(card(window, '戦略')).toBeVisible();

  // The card is taken away under the hand that writes: nobody is left to keep the text, so it is shown.
  await inspector(window).getByLabel('Evidence').fill('Survey 2025');
  await window.evaluate(async () => {
    const { throughline } = globalThis.window;
    const loaded = await throughline['workspace:load']();
    const id = loaded.ok ? (loaded.value?.rows.swotItem.find((item) => item.title === '戦略')?.id ?? '') : '';
    await throughline['command:run']({ name: 'item.delete', input: { table: 'swotItem', ids: [id] } });
  });
  await expect(window.getByRole('alert').filter({ hasText: 'This text was not kept: “Survey 2025”' })).toBeVisible();
  await close();
  expect(problems).toEqual([]);
});
