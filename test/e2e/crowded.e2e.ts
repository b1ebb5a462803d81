import { goToPlace } from '../../scripts/lib/sample-plan.mjs';
import { weekOf } from '../../shared/my-week';
import { livedPlan } from '../support/large-history';
import { benchmarkToday } from '../support/large-plan';
import { crowdedWorkshop, largeWorkshopPlan } from '../support/large-workshop';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

test('after a crowded workshop every card and option is there, by keys, search and dragging', async () => {
  const plan = largeWorkshopPlan(crowdedWorkshop);
  const strengths = [...plan.rows.swotItem.values()].filter(
    (item) => item.quadrant === 'strength' && item.mergedIntoId === null,
  );
  const last = strengths.reduce((late, item) => (item.position > late.position ? item : late));
  const { window, close } = await launchWorkbench({ args: [workspaceFile(plan)] });
  const cards = window.locator('[data-quadrant=strength] [data-card]');
  await expect(cards).toHaveCount(strengths.length);

  // What search goes to is there at once, also where the board is only just being drawn.
  await goToPlace(window, 'workshop');
  await window.keyboard.press('ControlOrMeta+k');
  await window.keyboard.type(last.title);
  await window.getByRole('dialog').getByText(last.title, { exact: true }).first().click();
  await expect(window.locator(`[data-card="${last.id}"]`)).toBeFocused();

  // The last card, far out of view, is dragged to the weaknesses.
  const card = window.locator(`[data-card="${last.id}"]`);
  const from = await card.boundingBox();
  const to = await window.locator('[data-quadrant=weakness]').boundingBox();
  if (!from || !to) throw new Error('the board is not shown');
  await window.mouse.move(from.x + 30, from.y + 12);
  await window.mouse.down();
  await window.mouse.move(to.x + to.width / 2, to.y + 80, { steps: 8 });
  await expect(window.locator('[data-quadrant=weakness][data-over]')).toBeVisible();
  await window.mouse.up();
  await expect(window.locator(`[data-quadrant=weakness] [data-card="${last.id}"]`)).toBeVisible();
  await expect(cards).toHaveCount(strengths.length - 1);

  await goToPlace(window, 'strategy');
  await expect(window.getByTestId('option')).toHaveCount(crowdedWorkshop.options);
  await close();
});

test('a long list of what is due begins with its first rows and shows the others when asked', async () => {
  const plan = livedPlan({ objectives: 300, swotItems: 10, people: 40, teams: 10, initiatives: 50, checkIns: 3_000 });
  const due = weekOf(plan, { kind: 'all' }, benchmarkToday).checkIns;
  const args = [workspaceFile(plan)];
  const { window, close } = await launchWorkbench({ args, env: { THROUGHLINE_TODAY: benchmarkToday } });
  await goToPlace(window, 'progress');
  const part = window.getByTestId('due-check-ins');
  await expect(part.getByTestId('due')).toHaveCount(100);
  await expect(part.getByRole('heading')).toContainText(String(due.length));
  await part.getByTestId('show-more').click();
  await expect(part.getByTestId('due')).toHaveCount(due.length);
  await expect(part.getByText(due.at(-1)?.keyResult.title ?? '', { exact: true })).toBeVisible();
  await expect(part.getByTestId('show-more')).toHaveCount(0);
  await close();
});
