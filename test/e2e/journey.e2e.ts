import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf, squeezed } from '../support/read-pdf';
import { expect, test } from '../support/workbench';

test('from the first start to the exported plan: a card, the objective that answers it, the PDF', async ({
  workbench,
}) => {
  const { window, app } = workbench;
  await window.getByTestId('template-blank').click();
  await window.getByTestId('plan-name').fill('Zażółć 2030');
  await window.getByTestId('create-plan').click();

  await window.getByTestId('place-swot').click();
  await window.getByTestId('add-threat').fill('Energy doubles in price');
  await window.keyboard.press('Enter');
  await window.keyboard.type('A rival opens in Gdańsk');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  const card = window.locator('[data-card]').filter({ hasText: 'Energy doubles' });
  await expect(card).toContainText('Unanswered');
  await card.click();
  await window.getByTestId('new-answer').click();
  await window.getByTestId('new-answer-title').fill('Halve the energy per pallet');
  await window.keyboard.press('Enter');
  await expect(card).not.toContainText('Unanswered');

  await window.getByTestId('place-alignment').click();
  await expect(window.getByTestId('graph-card').filter({ hasText: 'Halve the energy per pallet' })).toBeVisible();

  await window.getByTestId('place-document').click();
  const target = join(workbench.home, 'Board plan.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await window.getByTestId('export-pdf').click();
  await expect.poll(() => existsSync(target)).toBe(true);

  const pdf = await readPdf(readFileSync(target));
  const text = pdf.pages.map((page) => page.text).join('\n');
  for (const words of [
    'Zażółć 2030',
    'Energy doubles in price',
    'A rival opens in Gdańsk',
    'Halve the energy per pallet',
  ]) {
    expect(text).toContain(squeezed(words));
  }
});
