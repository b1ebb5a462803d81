import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { sectionKinds } from '../../shared/model/document-settings';
import { planFromRows } from '../../shared/plan';
import { manyScriptsPlan } from '../support/document-plan';
import { largePlanRows } from '../support/large-plan';
import { readPdf, squeezed } from '../support/read-pdf';
import { session, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test, type Workbench } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

/** The place a person chooses in the save dialog. */
async function chooseTarget({ app }: Workbench, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

async function openDocument({ window }: Workbench): Promise<void> {
  await window.getByTestId('place-document').click();
  await window.locator('canvas[data-painted]').first().waitFor();
}

test('what is chosen is what is printed: order, sections, paper and cover, then the PDF itself', async () => {
  const path = workspaceFile(manyScriptsPlan(' 😀'));
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  await openDocument(workbench);
  await expect(window.getByText('😀 (U+1F600)')).toBeVisible();

  await window.getByRole('checkbox', { name: 'SWOT analysis' }).uncheck();
  await window.getByRole('checkbox', { name: 'Contents' }).uncheck();
  const handle = window.getByRole('button', { name: /Plan health/ }).and(window.getByTestId('reorder-handle'));
  await handle.focus();
  await window.keyboard.press('Space');
  // From the last place to the second one, right after the cover.
  for (let step = 0; step < sectionKinds.length - 2; step++) await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Space');
  await window.getByText('Letter', { exact: true }).click();
  await window.getByLabel('Title', { exact: true }).fill('Żółty plan 「2027」');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('page-count')).toHaveText('Page 1 of 5');

  const target = join(temporaryFolder(), 'plan.pdf');
  await chooseTarget(workbench, target);
  await window.getByTestId('export-pdf').click();
  await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const { pages, outline, info } = await readPdf(readFileSync(target));
  expect(info.Title).toBe('Żółty plan 「2027」');
  expect(outline.map((bookmark) => bookmark.title)).toEqual([
    'Cover',
    'Plan health',
    'Foundation',
    'Strategic pillars',
    'Objectives and key results',
    'Alignment',
    'Action plan',
  ]);
  expect(pages[0]?.text).toContain(squeezed('Żółty plan 「2027」'));
  expect(Math.round(pages[0]?.width ?? 0)).toBe(612);

  await window.keyboard.press('ControlOrMeta+z');
  await expect(window.getByLabel('Title', { exact: true })).toHaveValue('');
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('what the alignment drawing shows is chosen beside it, kept, and undone', async () => {
  const path = workspaceFile(manyScriptsPlan());
  const workbench = await launchWorkbench({ args: [path] });
  const { window } = workbench;
  await openDocument(workbench);
  const choices = window.getByRole('region', { name: 'Alignment drawing' });
  await choices.getByText('Company', { exact: true }).click();
  await choices.getByRole('checkbox', { name: 'Pillars in front' }).check();
  await choices.getByRole('combobox', { name: 'Objectives of' }).click();
  await window.getByRole('option', { name: 'Q1 2027' }).click();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(choices.getByRole('combobox', { name: 'Objectives of' })).toHaveValue('All periods');
  const target = join(temporaryFolder(), 'plan.pdf');
  await chooseTarget(workbench, target);
  await window.getByTestId('export-pdf').click();
  await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const { pages } = await readPdf(readFileSync(target));
  const drawing = pages.find((page) => page.text.includes('Onlyobjectivesofthecompany.'));
  expect(drawing?.text).toContain('+1below');
  expect(drawing?.text).toContain('1objective');
  await window.getByRole('checkbox', { name: 'Alignment', exact: true }).uncheck();
  await expect(choices).toBeHidden();
  await window.getByRole('checkbox', { name: 'Alignment', exact: true }).check();
  await expect(choices.getByRole('checkbox', { name: 'Pillars in front' })).toBeChecked();
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('whose minutes are printed is chosen, and a section that has nothing yet says so', async () => {
  const plan = smallPlan({
    session: [
      session('one', { title: 'Kick-off in May', status: 'closed', date: '2027-05-03', minutes: 'May: we met.' }),
      session('two', { title: 'Review in June', status: 'closed', date: '2027-06-03', minutes: 'June: we met again.' }),
      session('later', { title: 'Not begun', date: '2027-09-03' }),
    ],
  });
  const workbench = await launchWorkbench({ args: [workspaceFile(plan)] });
  const { window } = workbench;
  await openDocument(workbench);
  const decisions = window.getByRole('checkbox', { name: 'Decisions nothing yet' });
  await expect(decisions).toBeChecked();
  await expect(window.getByTestId('minutes-session')).toHaveCount(0);
  await window.getByRole('checkbox', { name: 'Minutes' }).check();
  const printed = async (): Promise<string> => {
    const target = join(temporaryFolder(), 'plan.pdf');
    await chooseTarget(workbench, target);
    await window.getByTestId('export-pdf').click();
    await expect.poll(() => existsSync(target)).toBe(true);
    const { pages, outline } = await readPdf(readFileSync(target));
    expect(outline.map(({ title }) => title)).toContain('Minutes');
    expect(outline.map(({ title }) => title)).not.toContain('Decisions');
    return pages.map(({ text }) => text).join('');
  };
  await expect(window.getByTestId('minutes-session')).toHaveValue('The newest session');
  expect(await printed()).toContain(squeezed('June: we met again.'));
  await window.getByTestId('minutes-session').click();
  await expect(window.getByRole('option')).toHaveText([/newest session/, /Review in June/, /Kick-off in May/]);
  await window.getByRole('option', { name: /Kick-off in May/ }).click();
  await expect(window.getByTestId('minutes-session')).toHaveValue(/Kick-off in May/);
  const text = await printed();
  expect(text).toContain(squeezed('May: we met.'));
  expect(text).not.toContain(squeezed('June: we met again.'));
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('what could not be printed is told after the export', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(manyScriptsPlan(' 😀'))] });
  await openDocument(workbench);
  const target = join(temporaryFolder(), 'plan.pdf');
  await chooseTarget(workbench, target);
  await workbench.window.getByTestId('export-pdf').click();
  await expect(workbench.window.getByTestId('export-report')).toContainText(
    'could not be printed, a box stands in its place: 😀 (U+1F600) in Cover',
  );
  await workbench.close();
});

test('a long export shows how far it is and can be cancelled; the former file stays', async () => {
  const size = { objectives: 3_000, keyResultsEach: 3, swotItems: 200, people: 200, teams: 20, initiatives: 300 };
  const workbench = await launchWorkbench({ args: [workspaceFile(planFromRows(largePlanRows(size)))] });
  const { window } = workbench;
  await window.getByTestId('place-document').click();
  const target = join(temporaryFolder(), 'plan.pdf');
  writeFileSync(target, 'the former file');
  await chooseTarget(workbench, target);
  await window.getByTestId('export-pdf').click();
  const bar = window.getByRole('progressbar', { name: 'Exporting the PDF' });
  await expect(bar).toHaveAttribute('aria-valuenow', /^[1-9]/);
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByTestId('export-pdf')).toBeVisible();
  expect(readFileSync(target, 'utf8')).toBe('the former file');
  expect(readdirSync(dirname(target))).toEqual(['plan.pdf']);
  await workbench.close();
});

test('a folder that went away is told in words', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(manyScriptsPlan())] });
  await openDocument(workbench);
  const target = join(temporaryFolder(), 'gone', 'plan.pdf');
  await chooseTarget(workbench, target);
  await workbench.window.getByTestId('export-pdf').click();
  await expect(workbench.window.getByRole('alert').filter({ hasText: 'does not exist' })).toBeVisible();
  expect(existsSync(target)).toBe(false);
  await workbench.close();
});

test('a logo is read, shown and printed', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(manyScriptsPlan())] });
  const { window } = workbench;
  await openDocument(workbench);
  const picture = await window.screenshot();
  await window.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
  await expect(window.getByAltText('The logo on the cover')).toBeVisible();
  const target = join(temporaryFolder(), 'plan.pdf');
  await chooseTarget(workbench, target);
  await window.getByTestId('export-pdf').click();
  await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect((await readPdf(readFileSync(target))).pages[0]?.images).toBe(1);
  await workbench.close();
});

/** A JPEG with an EXIF note that it was taken with the camera on its side (orientation 6). */
function turnedJpeg(jpeg: Buffer): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

test('a photograph taken on its side stands upright on the cover', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(manyScriptsPlan())] });
  const { window } = workbench;
  await openDocument(workbench);
  const jpeg = await window.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 400, height: 100 } });
  const buffer = turnedJpeg(jpeg);
  await window.locator('input[type=file]').setInputFiles({ name: 'logo.jpg', mimeType: 'image/jpeg', buffer });
  const logo = window.getByAltText('The logo on the cover');
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    100, 400,
  ]);
  await workbench.close();
});

test('what is no picture for a logo is refused in words, and the logo stays', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(manyScriptsPlan())] });
  const { window } = workbench;
  await openDocument(workbench);
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    window.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await choose('logo.png', 'image/png', await window.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } }));
  const logo = window.getByAltText('The logo on the cover');
  await expect(logo).toBeVisible();
  const before = await logo.getAttribute('src');
  await choose('logo.png', 'image/png', Buffer.from('not a picture at all'));
  await expect(window.getByRole('alert').filter({ hasText: 'That picture cannot be read.' })).toBeVisible();
  await choose('logo.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(window.getByRole('alert').filter({ hasText: 'must be a PNG or JPEG' })).toBeVisible();
  expect(await logo.getAttribute('src')).toBe(before);
  await window.getByRole('button', { name: 'Remove the logo' }).click();
  await expect(logo).toBeHidden();
  await workbench.close();
});

test('no serious accessibility problem in light and dark', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(manyScriptsPlan(' 😀'))] });
  const { window } = workbench;
  await openDocument(workbench);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  }
  await workbench.close();
});
