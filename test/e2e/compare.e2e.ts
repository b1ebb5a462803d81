import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/plan';
import { seriousInBothThemes } from '../support/axe';
import { card, still } from '../support/graph-window';
import { keyResult, objective, person, pillar, smallPlan } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const env = { THROUGHLINE_TODAY: '2027-02-01' };
const why = 'Spain pays better';

function plan(): Plan {
  return smallPlan({
    person: [person('ana', { name: 'Ana' }), person('bo', { name: 'Bo' })],
    pillar: [pillar('home', { title: 'Home' })],
    objective: [
      objective('grow', { title: 'Grow', level: 'company', pillarId: 'home', position: 1 }),
      objective('lean', { title: 'Be lean', level: 'company', position: 2 }),
      objective('waste', { title: 'Waste less', parentId: 'lean', position: 1 }),
      objective('shops', { title: 'Open shops', parentId: 'lean', ownerId: 'ana', position: 2 }),
      objective('fairs', { title: 'Visit fairs', parentId: 'grow', ownerId: 'ana', position: 1 }),
      objective('steady', { title: 'Steady', level: 'company', position: 3 }),
      objective('calm', { title: 'Stay calm', parentId: 'grow', position: 2 }),
    ],
    keyResult: [keyResult('k', 'fairs', { title: 'Leads', unit: 'leads', start: 0, target: 50, current: 10 })],
  });
}

async function run(window: Page, name: string, input: unknown): Promise<void> {
  const result = await window.evaluate(
    ([name, input]) => globalThis.window.throughline['command:run']({ name: name as string, input }),
    [name, input] as const,
  );
  if (!result.ok) throw new Error(result.error.message);
}

/** What a team changes after its strategy day, and why. */
async function change(window: Page): Promise<void> {
  await run(window, 'snapshot.take', { title: 'Strategy day' });
  await run(window, 'objective.create', { title: 'Win Spain', parentId: 'grow' });
  await run(window, 'item.delete', { table: 'objective', ids: ['waste'] });
  await run(window, 'objective.move', { id: 'shops', parentId: 'grow' });
  await run(window, 'keyResult.update', { id: 'k', patch: { target: 80 } });
  await run(window, 'objective.update', { id: 'calm', patch: { ownerId: 'bo' } });
  await run(window, 'decision.create', { title: 'To the south', why, about: [{ table: 'objective', id: 'shops' }] });
}

test('what changed since a snapshot: in words, side by side and on the graph, each with its why', async () => {
  const workbench = await launchWorkbench({ args: [workspaceFile(plan())], env });
  const { window } = workbench;
  await window.getByTestId('place-review').waitFor();
  await change(window);
  await window.getByTestId('place-review').click();
  await window.getByTestId('review-tabs').getByText('What changed').click();
  const moved = window.getByTestId('strategy-change').filter({ hasText: 'Moved' });
  await expect(window.getByTestId('changes-count')).toHaveText('5 changes');
  await expect(moved).toContainText('“Open shops” now leads up to “Grow” instead of “Be lean”.');
  await expect(moved).toContainText(`Why: ${why}`);

  await window.getByTestId('changes-view').getByText('Side by side').click();
  const rows = window.getByTestId('side-row');
  const sides = window.getByTestId('sides');
  await expect(sides.getByRole('columnheader')).toHaveText(['Change', 'Then Strategy day (1 Feb 2027)', 'Now ']);
  await expect(rows.filter({ hasText: 'Win Spain' }).getByRole('cell')).toHaveText([
    /New/,
    'not there yet',
    /Win Spain/,
  ]);
  await expect(rows.filter({ hasText: 'Waste less' }).getByRole('cell')).toHaveText([
    /Gone/,
    /Waste less/,
    'no longer there',
  ]);
  await expect(rows.filter({ hasText: '50 leads' }).getByRole('cell')).toHaveText([
    /Re-targeted/,
    /50 leads/,
    /80 leads/,
  ]);
  await expect(rows.filter({ hasText: 'Open shops' }).getByRole('cell')).toHaveText([/Moved/, /“Be lean”/, /“Grow”/]);
  await expect(sides).toContainText(`Why: ${why}`);
  // What did not change is folded away until one asks for it.
  await expect(rows.filter({ hasText: 'Steady' })).toHaveCount(0);
  await window.getByTestId('sides-unchanged').click();
  await expect(rows.filter({ hasText: 'Steady' })).toBeVisible();
  expect(await seriousInBothThemes(window)).toEqual([]);

  await window.getByTestId('changes-on-graph').click();
  await still(window);
  const badge = (title: string) => card(window, title).getByTestId('change-badge');
  await expect(badge('Win Spain')).toHaveText('+ New');
  await expect(badge('Waste less')).toHaveText('− Gone');
  await expect(badge('Open shops')).toHaveText('↕ Moved');
  await expect(badge('Visit fairs')).toHaveText('≠ Re-targeted');
  await expect(badge('Stay calm')).toHaveText('↔ Re-owned');
  await expect(badge('Grow')).toHaveCount(0);
  await expect(window.getByTestId('compare-count')).toHaveText('5 changes on 5 cards');
  await expect(window.getByTestId('legend-change')).toHaveText([
    '+ New 1',
    '− Gone 1',
    '↕ Moved 1',
    '≠ Re-targeted 1',
    '↔ Re-owned 1',
  ]);
  await expect(window.getByRole('list', { name: 'What the lines mean' })).toContainText('belonged under');
  expect(await seriousInBothThemes(window)).toEqual([]);

  // One change after the other, in words, with why.
  await card(window, 'Open shops').click();
  await expect(window.getByTestId('told-change')).toContainText('now leads up to “Grow” instead of “Be lean”.');
  await expect(window.getByTestId('told-change')).toContainText(`Why: ${why}`);
  await window.getByTestId('next-change').click();
  await expect(window.getByTestId('told-change')).not.toContainText('instead of “Be lean”.');

  // What is gone is looked at, never worked on.
  await card(window, 'Waste less').click();
  await window.keyboard.press('Delete');
  await expect(badge('Waste less')).toBeVisible();

  // What changed and what leads to it.
  await expect(window.getByTestId('alignment-graph')).toHaveAttribute('data-cards', '8');
  await window.getByText('Only what changed').click();
  await still(window);
  await expect(window.getByTestId('alignment-graph')).toHaveAttribute('data-cards', '7');

  // Working goes on while comparing.
  await run(window, 'objective.update', { id: 'grow', patch: { title: 'Grow abroad' } });
  await expect(badge('Grow abroad')).toHaveText('≈ Renamed');

  // Esc leaves the presentation, and only then what is compared.
  await window.getByTestId('alignment-graph').focus();
  await window.keyboard.press('F5');
  await expect(window.getByTestId('stop-presenting')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('stop-presenting')).toBeHidden();
  await still(window);
  await expect(window.getByTestId('compare-bar')).toBeVisible();
  await window.getByTestId('alignment-graph').focus();
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('compare-bar')).toHaveCount(0);
  await expect(window.getByTestId('change-badge')).toHaveCount(0);
  await expect(card(window, 'Waste less')).toHaveCount(0);

  // Between two past moments the graph shows the later one, to look at only.
  await run(window, 'snapshot.take', { title: 'Later' });
  await run(window, 'item.delete', { table: 'objective', ids: ['calm'] });
  await window.getByTestId('graph-compare').click();
  await window.getByTestId('changes-from').click();
  await window.getByRole('option', { name: /Strategy day/ }).click();
  await window.getByTestId('changes-to').click();
  await window.getByRole('option', { name: /Later/ }).click();
  await expect(window.getByTestId('compare-bar')).toContainText('to look at only');
  await expect(badge('Stay calm')).toHaveText('↔ Re-owned');
  await expect(window.getByTestId('graph-add')).toHaveCount(0);
  await workbench.close();
  expect(workbench.problems).toEqual([]);
});
