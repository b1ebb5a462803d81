import type { Locator, Page } from '@playwright/test';
import { blankPlan } from '../../shared/blank-plan';
import { applyChanges } from '../../shared/changes';
import { addSwotItems } from '../../shared/commands/swot';
import type { Quadrant } from '../../shared/model/swot';
import { seriousInBothThemes } from '../support/axe';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

/** A plan file whose board holds two cards a quadrant. */
function boardFile(): string {
  const plan = blankPlan('Options');
  const cards: Record<Quadrant, string[]> = {
    strength: ['Own service team', 'Strong brand'],
    weakness: ['Quotes take nine days', 'One large customer'],
    opportunity: ['Hospitals outsource', 'New rules favour us'],
    threat: ['Steel prices', 'New entrants'],
  };
  let next = 0;
  for (const [quadrant, titles] of Object.entries(cards)) {
    const input = addSwotItems.schema.parse({ quadrant, titles });
    const context = { newId: () => `card${++next}`, today: '2026-01-05', now: '2026-01-05T09:00:00+01:00' };
    applyChanges(plan, addSwotItems.apply(plan, input, context));
  }
  return workspaceFile(plan);
}

const option = (window: Page, title: string): Locator => window.getByTestId('option').filter({ hasText: title });

test('from a pair of cards to a chosen option to an objective, by keyboard; the line holds after a restart', async () => {
  const path = boardFile();
  const first = await launchWorkbench({ args: [path] });
  const { window } = first;
  const { keyboard } = window;
  await window.getByTestId('place-strategy').click();
  await expect(window.getByTestId('option-board')).toContainText('Which strength lets us take which opportunity?');
  await window.getByTestId('pairs-SO').click();

  // Arrows walk, digits judge, Enter leads to the line where the option is written.
  const cell = (row: string, column: string) => window.getByRole('button', { name: `${row} and ${column}: ` });
  await cell('Own service team', 'Hospitals outsource').focus();
  await keyboard.press('2');
  await expect(cell('Own service team', 'Hospitals outsource')).toHaveAccessibleName(/strong fit$/);
  await keyboard.press('ArrowDown');
  await keyboard.press('1');
  await expect(cell('Strong brand', 'Hospitals outsource')).toHaveAccessibleName(/some fit$/);
  await expect(window.getByTestId('pair-matrix')).toContainText('2 of 4 pairs judged');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await keyboard.type('Run maintenance for hospitals');
  await keyboard.press('Enter');
  await expect(option(window, 'Run maintenance for hospitals')).toBeVisible();
  await expect(cell('Own service team', 'Hospitals outsource')).toBeFocused();
  expect(await seriousInBothThemes(window)).toEqual([]);

  await window.getByRole('button', { name: 'All four' }).click();
  await option(window, 'Run maintenance for hospitals').click();
  const details = window.getByTestId('inspector');
  await details.getByText('Chosen', { exact: true }).click();
  await expect(window.getByTestId('option-count')).toHaveText('1 option, 1 chosen');
  await window.getByTestId('make-objective').fill('Win twelve hospital contracts');
  await window.getByTestId('make-objective').press('Enter');
  await expect(details).toContainText('Win twelve hospital contracts');
  expect(await seriousInBothThemes(window)).toEqual([]);

  // The cards below count as answered.
  await window.getByTestId('place-swot').click();
  await expect(
    window
      .locator('[data-card]')
      .filter({ hasText: 'Own service team' })
      .getByTitle(/objective/)
      .first(),
  ).toBeVisible();
  expect(first.problems).toEqual([]);
  await first.kill();

  const second = await launchWorkbench({ home: first.home, args: [path] });
  await second.window.getByTestId('place-strategy').click();
  await expect(option(second.window, 'Run maintenance for hospitals')).toContainText('Chosen');
  await second.close();
});

test('an option is written from chosen cards, rejected only with a reason, ranked and taken back', async () => {
  const workbench = await launchWorkbench({ args: [boardFile()] });
  const { window } = workbench;
  await window.getByTestId('place-strategy').click();
  for (const title of ['Buy steel on long contracts', 'Hedge with futures']) {
    await window.getByTestId('write-option-ST').click();
    await window.getByTestId('option-title').fill(title);
    // Without a card there is no option.
    await expect(window.getByRole('button', { name: 'Write it down' })).toBeDisabled();
    await window.getByTestId('option-cards').fill('Steel');
    await window.getByRole('option', { name: 'Steel prices' }).click();
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Write it down' }).click();
    await expect(option(window, title)).toBeVisible();
  }

  await option(window, 'Hedge with futures').click();
  const details = window.getByTestId('inspector');
  await details.getByText('Rejected', { exact: true }).click();
  await expect(details.getByRole('button', { name: 'Reject', exact: true })).toBeDisabled();
  await window.getByTestId('reject-reason').fill('The bank asks for too much security.');
  await details.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(option(window, 'Hedge with futures')).toContainText('Rejected');

  await window.getByText('Ranking', { exact: true }).click();
  const ranked = window.getByTestId('option-ranking').getByTestId('option');
  await expect(ranked).toHaveCount(2);
  await window.getByTestId('reorder-handle').nth(1).focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Space');
  await expect(ranked.first()).toContainText('Hedge with futures');
  await window.getByRole('heading', { level: 1 }).click();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(ranked.first()).toContainText('Buy steel on long contracts');
  expect(await seriousInBothThemes(window)).toEqual([]);
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});
