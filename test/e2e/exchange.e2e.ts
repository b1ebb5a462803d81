import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportPlan } from '../../shared/exchange/export-plan';
import { planFromRows } from '../../shared/plan';
import { seriousInBothThemes } from '../support/axe';
import { answerDialogs, chooseMenu } from '../support/dialogs';
import { objective, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const sample = readFileSync(join(import.meta.dirname, '../../resources/sample-plan.json'), 'utf8');

/** The open plan as the main process holds it, as the text of a plan file. */
async function planText({ window }: Workbench): Promise<string> {
  const loaded = await window.evaluate(() => globalThis.window.throughline['workspace:load']());
  return loaded.ok && loaded.value ? exportPlan(planFromRows(loaded.value.rows)) : '';
}

test('a plan goes out as JSON, comes in again as it was, and Undo brings the former plan back', async ({
  workbench,
}) => {
  const { window, home } = workbench;
  await window.getByTestId('open-sample').click();
  await window.getByTestId('place-swot').waitFor();
  const file = join(home, 'out.json');
  await answerDialogs(workbench, file);
  await chooseMenu(workbench, 'export-json');
  await expect(window.getByText(`Exported: ${file}`)).toBeVisible();
  const exported = readFileSync(file, 'utf8');
  expect(exported).toBe(await planText(workbench));

  const other = exportPlan(smallPlan({ objective: [objective('o1', { title: 'Another plan altogether' })] }));
  writeFileSync(file, other);
  await chooseMenu(workbench, 'import-json');
  await expect(window.getByRole('alert').getByText('out.json is imported')).toBeVisible();
  expect(await planText(workbench)).toBe(other);
  await window.getByTestId('place-goals').click();
  await expect(window.getByText('Another plan altogether')).toBeVisible();

  await window.getByTestId('toast-undo').click();
  await expect.poll(() => planText(workbench)).toBe(exported);
});

test('a bad plan file is refused line by line and changes nothing; the mended file then comes in', async () => {
  const plan = smallPlan({ objective: [objective('o1', { title: 'What was there before' })] });
  const workbench = await launchWorkbench({ args: [workspaceFile(plan)] });
  const { window, home } = workbench;
  const before = await planText(workbench);
  const file = join(home, 'from the consultant.json');
  const bad = sample
    .replace('"impact": 5', '"impact": 50')
    .replace('"ownerId": "sanne-de-vries"', '"ownerId": "sanne"');
  const lineOf = (words: string) => bad.slice(0, bad.indexOf(words)).split('\n').length;
  writeFileSync(file, bad);
  await answerDialogs(workbench, file);
  await chooseMenu(workbench, 'import-json');

  const dialog = window.getByTestId('import-problem');
  await expect(dialog).toContainText('from the consultant.json');
  const problems = dialog.getByRole('listitem');
  await expect(problems).toHaveCount(2);
  await expect(problems.nth(0)).toHaveText(
    new RegExp(`^Line ${lineOf('"impact": 50')}, swotItem\\[\\d+\\]\\.impact: must be 5 or less, found 50\\.$`),
  );
  await expect(problems.nth(1)).toHaveText(
    new RegExp(
      `^Line ${lineOf('"ownerId": "sanne"')}, objective\\[\\d+\\]\\.ownerId: points to “sanne”, which is not in`,
    ),
  );
  expect(await planText(workbench)).toBe(before);
  const history = await window.evaluate(() => globalThis.window.throughline['history:list']({}));
  expect(history).toEqual({ ok: true, value: [] });

  expect(await seriousInBothThemes(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy the list' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await workbench.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'must be 5 or less, found 50',
  );

  writeFileSync(file, sample);
  await window.getByTestId('import-another').click();
  await expect(window.getByRole('alert').getByText('from the consultant.json is imported')).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(await planText(workbench)).toBe(sample);
  await workbench.close();
});

test('without an open plan a plan file becomes a new one in the documents folder', async ({ workbench }) => {
  const { window, home, documents } = workbench;
  const file = join(home, 'plan.json');
  await answerDialogs(workbench, file);
  writeFileSync(file, '{ "format": "throughline-plan" }');
  await window.getByTestId('import-file').click();
  await expect(window.getByTestId('import-problem')).toContainText('Line 1, version');
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('import-problem')).toBeHidden();
  await expect(window.getByTestId('welcome')).toBeVisible();

  writeFileSync(file, sample);
  await window.getByTestId('import-file').click();
  await expect(window.getByText('Imported as Polarna strategic plan.throughline.')).toBeVisible();
  expect(await planText(workbench)).toBe(sample);
  const loaded = await window.evaluate(() => globalThis.window.throughline['workspace:load']());
  expect(loaded).toMatchObject({ ok: true, value: { path: join(documents, 'Polarna strategic plan.throughline') } });
});
