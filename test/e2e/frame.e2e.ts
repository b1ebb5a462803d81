import { seriousInBothThemes, seriousViolations } from '../support/axe';
import { expect, launchWorkbench, test } from '../support/workbench';

test('Welcome is never an empty window, by light and dark', async ({ workbench }) => {
  const { window } = workbench;
  await expect(window.getByTestId('welcome')).toBeVisible();
  expect(await seriousInBothThemes(window)).toEqual([]);
});

test('the palette finds what was typed into the plan and goes there, by keyboard alone', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('open-sample').click();
  await window.getByTestId('place-swot').click();
  const words = await window.evaluate(async () => {
    const opened = await globalThis.window.throughline['workspace:load']();
    if (!opened.ok || !opened.value) throw new Error('no plan is open');
    return opened.value.rows.objective[0]?.title ?? '';
  });
  // Who types on at once after the key loses no letter.
  await window.keyboard.press('ControlOrMeta+K');
  await window.keyboard.type(words.toUpperCase());
  await expect(window.getByTestId('palette').getByRole('combobox')).toHaveValue(words.toUpperCase());
  await expect(window.getByRole('option', { selected: true })).toContainText(words);
  expect(await seriousViolations(window)).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(window.locator('main[data-place="goals"]')).toBeVisible();
  await expect(window.getByTestId('inspector')).toContainText(words);

  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+K');
  await window.keyboard.type('dark appear');
  await window.keyboard.press('Enter');
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('history tells every change in words and returns to any point, as a change that can be undone', async ({
  workbench,
}) => {
  const { window } = workbench;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('create-plan').click();
  for (const title of ['First', 'Second', 'Third']) {
    await window.getByTestId('add-pillar').fill(title);
    await window.getByTestId('add-pillar').press('Enter');
    await expect(window.getByTestId('add-pillar')).toHaveValue('');
  }
  await window.getByTestId('add-pillar').blur();
  await window.keyboard.press('ControlOrMeta+H');
  const history = window.getByTestId('history');
  await expect(history).toContainText('Added pillar “Third”');
  expect(await seriousViolations(window)).toEqual([]);

  const pillars = window.locator('#foundation-pillars').getByLabel('pillar', { exact: true });
  await history.getByRole('button', { name: /right after: Added pillar “First”/ }).click();
  await expect(pillars).toHaveCount(1);
  await expect(history).toContainText('Went back to: Added pillar “First”');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(pillars).toHaveCount(3);
});

test('the sheet of keys opens with ? and lists what the program knows', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('create-plan').click();
  await window.getByRole('heading', { level: 1 }).click();
  await window.keyboard.press('Shift+?');
  await expect(window.getByTestId('keys-sheet')).toContainText('Search or run a command');
  expect(await seriousViolations(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('keys-sheet')).toHaveCount(0);
});

test('plan health finds what is missing and mends it with one click', async ({ workbench }) => {
  const { window } = workbench;
  await window.getByTestId('open-sample').click();
  await window.getByTestId('place-health').click();
  const findings = window.getByTestId('finding');
  await expect(findings.first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect(await seriousViolations(window)).toEqual([]);
  }
  await findings.first().getByTestId('finding-show').click();
  await expect(window.locator('main[data-place="health"]')).toHaveCount(0);
});

test('the window comes back as it was left: size, theme and folded side bar', async () => {
  const first = await launchWorkbench();
  const { window } = first;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('create-plan').click();
  await window.getByRole('button', { name: 'Fold the side bar' }).click();
  await window.keyboard.press('ControlOrMeta+K');
  await window.keyboard.type('dark appear');
  await window.keyboard.press('Enter');
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const left = await first.app.evaluate(({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    own?.setBounds({ x: 40, y: 60, width: 1111, height: 777 });
    return own?.getBounds();
  });
  await first.app.close();

  const second = await launchWorkbench({ home: first.home, size: null });
  const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(found).toEqual(left);
  await expect(second.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await second.window.getByRole('button', { name: /^Our strategy/ }).click();
  await expect(second.window.getByRole('button', { name: 'Unfold the side bar' })).toBeVisible();
  await second.close();
});
