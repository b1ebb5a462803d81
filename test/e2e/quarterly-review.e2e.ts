import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readPdf, squeezed } from '../support/read-pdf';
import { reviewedPlan, secondReview, secondReviewDay } from '../support/reviewed-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const env = { THROUGHLINE_TODAY: secondReviewDay };
const front = (window: Page): Locator => window.getByTestId('objective-review');
const tab = (window: Page, name: string): Locator => window.getByTestId('review-tabs').getByText(name, { exact: true });

test('a quarter is reviewed, closed into the next one and printed: the report says it all and stays so', async () => {
  const path = workspaceFile(reviewedPlan('lived'));
  const workbench = await launchWorkbench({ args: [path], env });
  const { window } = workbench;
  const { keyboard } = window;
  const saved = async (testId: string, text: string): Promise<void> => {
    await window.getByTestId(testId).fill(text);
    await keyboard.press('Control+Enter');
  };
  await window.getByTestId('place-review').click();
  await window.getByTestId('new-review').click();
  await window.getByTestId('cancel-review').click();
  await expect(front(window)).toBeVisible();
  await window.getByTestId('new-review').click();
  await window.getByTestId('start-review').click();
  await expect(window.getByTestId('pick-review')).toHaveValue(secondReview);

  await expect(front(window)).toContainText('Grow in the north');
  await window.getByTestId('score-scale').getByText('0.5', { exact: true }).click();
  await saved('score-reason', 'Half of them buy nothing yet');
  await saved('learned', 'Customers come through the fair');
  await front(window).locator('label', { hasText: 'It goes on, but differently' }).click();
  await saved('decision-reason', 'Fewer, but larger customers');
  await window.getByTestId('next-objective').click();
  await front(window).locator('label', { hasText: 'It is given up.' }).click();
  await saved('decision-reason', 'Nobody asked for it');
  await expect(window.getByTestId('review-count')).toContainText('2 of 2 decided');

  await tab(window, 'Barriers').click();
  await window.getByRole('combobox', { name: 'Decision' }).click();
  await window.getByRole('option', { name: 'Resolved' }).click();
  await window.getByRole('textbox', { name: 'What helped?' }).fill('The mayor helped');
  await window.getByTestId('decide-barrier').click();
  await expect(window.getByTestId('decided-barriers')).toContainText('Resolved');

  await tab(window, 'Next period').click();
  await saved('review-summary', 'A good quarter, with a bill to pay');
  await window.getByTestId('make-next').click();
  await expect(window.getByTestId('next-period-made')).toContainText('Q3 FY 2027');

  // From the review to its report: the very pages that are saved.
  await window.getByTestId('print-report').click();
  await expect(window.getByTestId('printed-review')).toHaveValue(secondReview);
  await window.locator('canvas[data-painted]').first().waitFor();
  await expect(window.getByRole('checkbox', { name: 'SWOT analysis' })).toHaveCount(0);
  const target = join(temporaryFolder(), 'report.pdf');
  await workbench.app.evaluate(({ dialog }, filePath) => {
    // Where the program offers to save it is taken down as a person reads it.
    dialog.showSaveDialog = async (...given: unknown[]) => {
      Object.assign(globalThis, { offered: (given.at(-1) as { defaultPath: string }).defaultPath });
      return { canceled: false, filePath };
    };
  }, target);
  await window.getByTestId('export-pdf').click();
  await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const offered = await workbench.app.evaluate(() => (globalThis as { offered?: string }).offered);
  expect(offered).toContain(`, ${secondReview}.pdf`);
  const { pages, outline, info } = await readPdf(readFileSync(target));
  expect(info.Title).toBe(secondReview);
  expect(outline.map(({ title }) => title)).toEqual([
    'Cover',
    'Contents',
    'Summary',
    'Scores by pillar and team',
    'Objectives',
    'Barriers and what was decided',
    'What changed in the strategy',
    'The plan for Q3 FY 2027',
    'Decisions',
  ]);
  const text = pages.map((page) => page.text).join('');
  for (const words of [
    'A good quarter, with a bill to pay',
    '0.7 in Q1 FY 2027 (−0.2)',
    '0.5 instead of 0.8 as its key results say: Half of them buy nothing yet',
    'Customers come through the fair',
    'Drop: Nobody asked for it',
    'Resolved: The mayor helped',
    '“Grow in the north” goes on in Q3 FY 2027.',
    '260 → 280 customers',
    'We hire two people',
  ]) {
    expect(text).toContain(squeezed(words));
  }

  // The plan is one press away and now tells what changed since the first review was closed.
  await window.getByTestId('printed-document').getByText('Strategic plan', { exact: true }).click();
  const changed = window.getByRole('checkbox', { name: 'What changed' });
  await expect(changed).toBeChecked();
  await expect(window.getByTestId('compared-snapshot')).toHaveValue('The newest snapshot, of 30 Mar 2027');
  await window.getByTestId('export-pdf').click();
  await expect
    .poll(async () => (await readPdf(readFileSync(target))).outline.map(({ title }) => title))
    .toContain('What changed');
  await changed.uncheck();
  await expect(window.getByTestId('compared-snapshot')).toBeHidden();
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});

test('before the first review the report cannot be chosen, and it is said when it can', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile()], env });
  const { window } = workbench;
  await window.getByTestId('place-document').click();
  await expect(window.getByTestId('printed-document').getByLabel('Review report')).toBeDisabled();
  await expect(window.getByText('Once a period has been reviewed')).toBeVisible();
  await expect(window.getByRole('checkbox', { name: 'What changed nothing yet' })).toBeChecked();

  // Without a period there is nothing to review; the way to one is a press away, and so it is for a meeting without a goal.
  await window.getByTestId('place-review').click();
  await window.getByRole('button', { name: 'Go to Foundation' }).click();
  await expect(window.getByTestId('place-foundation')).toHaveAttribute('aria-current', 'page');
  await window.getByTestId('place-progress').click();
  await window.getByTestId('progress-tabs').getByText('Meeting', { exact: true }).click();
  await window.getByRole('button', { name: 'Go to Goals' }).click();
  await expect(window.getByTestId('place-goals')).toHaveAttribute('aria-current', 'page');
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});
