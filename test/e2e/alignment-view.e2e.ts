import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openSamplePlan, settled } from '../../scripts/lib/sample-plan.mjs';
import type { Plan } from '../../shared/plan';
import { seriousViolations } from '../support/axe';
import { answerDialogs } from '../support/dialogs';
import { card, carry, openGraph, rowsOf, spotOn, still } from '../support/graph-window';
import { largePlan } from '../support/large-plan';
import { objective, pillar, quarter, smallPlan, swotItem, team } from '../support/small-plan';
import { expect, launchWorkbench, test } from '../support/workbench';
import { workspaceFile } from '../support/workspace-file';

const graph = (window: Page) => window.getByTestId('alignment-graph');
const cards = (window: Page) => window.getByTestId('graph-card');

async function open(plan: Plan) {
  const workbench = await launchWorkbench({ args: [workspaceFile(plan)] });
  await openGraph(workbench.window);
  return workbench;
}

/** The zoom of the graph now. */
const zoomOf = (window: Page): Promise<number> =>
  window.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

/** Titles of the cards on screen, in alphabetical order. */
async function titles(window: Page): Promise<string[]> {
  return (await window.getByTestId('graph-card-title').allTextContents()).sort();
}

test('the graph is narrowed by period, team and pillar; what only gives others their place is told apart', async () => {
  const { window, problems, close } = await open(
    smallPlan({
      period: [quarter('q2', '2027-04-01', '2027-06-30', { name: 'Spring' })],
      team: [team('sales', { name: 'Sales' }), team('north', { name: 'Sales North', parentId: 'sales' })],
      pillar: [pillar('p', { title: 'Growth' }), pillar('other', { title: 'Quiet', position: 2 })],
      objective: [
        objective('win', { title: 'Win' }),
        objective('north', { title: 'North', parentId: 'win', teamId: 'north', pillarId: 'p' }),
        objective('south', { title: 'South', parentId: 'win', periodId: 'q2' }),
        objective('alone', { title: 'Alone', periodId: 'q2', pillarId: 'p' }),
      ],
    }),
  );
  const choose = async (list: string, option: string): Promise<void> => {
    await window.getByTestId(list).click();
    await window.getByRole('option', { name: option, exact: true }).click();
  };
  await expect(cards(window)).toHaveCount(4);
  await choose('period-switch', 'Spring');
  await expect(cards(window)).toHaveCount(3);
  expect(await titles(window)).toEqual(['Alone', 'South', 'Win']);
  await expect(window.getByTestId('graph-count')).toHaveText('2 objectives');
  await expect(card(window, 'Win')).toHaveAttribute('data-context', 'true');
  await expect(card(window, 'South')).not.toHaveAttribute('data-context');

  // One filter narrows the other; nothing left says so and offers the way back.
  await choose('graph-pillar', 'Growth');
  await expect(cards(window)).toHaveCount(1);
  await choose('graph-pillar', 'Quiet');
  await expect(window.getByTestId('alignment-empty')).toContainText('No objective passes these filters');
  await window.getByTestId('alignment-empty').getByRole('button', { name: 'Clear filters' }).click();
  await expect(cards(window)).toHaveCount(4);

  // A team means the teams inside it, too.
  await choose('graph-team', 'Sales');
  await expect(cards(window)).toHaveCount(2);
  expect(await titles(window)).toEqual(['North', 'Win']);
  await window.getByTestId('graph-clear-filters').click();
  await expect(cards(window)).toHaveCount(4);
  expect(problems).toEqual([]);
  await close();
});

test('branches fold and unfold; search finds what is folded away and flies there; the little map moves the view', async () => {
  const { window, problems, close } = await open(largePlan({ objectives: 700, keyResultsEach: 1, swotItems: 0 }));
  await expect(window.getByTestId('graph-count')).toHaveText(/^700 objectives, \d+ shown$/);
  const first = await cards(window).count();
  expect(first).toBeLessThan(100);
  const folded = window.getByTestId('graph-fold').filter({ hasText: '+' }).first();
  const hidden = Number((await folded.textContent())?.slice(1));
  expect(hidden).toBeGreaterThan(0);
  await folded.click();
  await expect.poll(async () => Number(await graph(window).getAttribute('data-cards'))).toBeGreaterThan(first);

  const sought = (await rowsOf(window)).objective.at(-1)?.title ?? '';
  const find = window.getByRole('combobox', { name: 'Find a card' });
  await graph(window).focus();
  await window.keyboard.press('/');
  await expect(find).toBeFocused();
  await window.keyboard.type(sought.slice(-8));
  await window.getByRole('option', { name: sought }).click();
  await expect(card(window, sought)).toBeFocused();
  await expect(card(window, sought)).toBeInViewport({ ratio: 0.99 });
  await expect(window.getByTestId('inspector').getByLabel('Title')).toHaveValue(sought);
  await expect(find).toHaveValue('');
  await still(window);
  expect(await zoomOf(window)).toBeGreaterThanOrEqual(0.89);

  // The palette leads to a card, too, wherever one looks.
  await window.keyboard.press('0');
  await still(window);
  const other = (await rowsOf(window)).objective.at(-40)?.title ?? '';
  await window.keyboard.press('ControlOrMeta+K');
  await window.keyboard.type(other);
  await expect(window.getByRole('option', { selected: true })).toContainText(other);
  await window.keyboard.press('Enter');
  await expect(window.locator('main')).toHaveAttribute('data-place', /goals|alignment/);
  await openGraph(window);
  await expect(card(window, other)).toBeInViewport({ ratio: 0.99 });

  await window.getByTestId('graph-fold-all').click();
  await expect(window.getByTestId('graph-count')).toHaveText(/shown$/);
  await expect.poll(async () => Number(await graph(window).getAttribute('data-cards'))).toBeLessThan(20);
  await window.getByTestId('graph-unfold-all').click();
  await expect(graph(window)).toHaveAttribute('data-cards', '700');
  await still(window);

  const view = () => window.locator('.react-flow__viewport').getAttribute('style');
  const before = await view();
  const map = await window.getByTestId('graph-minimap').boundingBox();
  if (!map) throw new Error('there is no map');
  await window.mouse.click(map.x + 20, map.y + 20);
  await still(window);
  expect(await view()).not.toBe(before);
  expect(problems).toEqual([]);
  await close();
});

test('far out thousands of cards are one drawing, and each can still be taken, moved and opened', async () => {
  const { window, problems, close } = await open(largePlan({ objectives: 700, keyResultsEach: 1, swotItems: 0 }));
  await window.getByTestId('graph-unfold-all').click();
  await expect(graph(window)).toHaveAttribute('data-cards', '700');
  await still(window);
  await expect(cards(window)).toHaveCount(0);
  const box = await graph(window).boundingBox();
  if (!box) throw new Error('no graph');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await window.mouse.move(middle.x, middle.y);
  while ((await zoomOf(window)) < 0.22) await window.mouse.wheel(0, -60);
  await still(window);
  // Whatever card the mouse comes to becomes one that can be taken.
  for (let step = 0; step < 60 && (await cards(window).count()) === 0; step++) {
    await window.mouse.move(middle.x - 240 + step * 9, middle.y + (step % 3) * 5);
    await still(window);
  }
  await expect(cards(window)).toHaveCount(1);
  const title = (await titles(window))[0] ?? '';
  expect((await rowsOf(window)).objective.map((row) => row.title)).toContain(title);
  await cards(window).click();
  await expect(window.getByTestId('inspector').getByLabel('Title')).toHaveValue(title);
  await still(window);
  await card(window, title).or(graph(window)).first().waitFor();
  const spot = await spotOn(window, title);
  await carry(window, title, { x: spot.x + 31, y: spot.y + 13 });
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await still(window);
  expect((await rowsOf(window)).graphPlacement).toEqual([]);
  await card(window, title).dblclick();
  await still(window);
  await expect(card(window, title)).toBeFocused();
  await still(window);
  expect(await zoomOf(window)).toBeGreaterThanOrEqual(0.89);
  expect(problems).toEqual([]);
  await close();
});

test('the whole graph is written as PNG and as SVG, as it is shown', async () => {
  const workbench = await open(
    smallPlan({
      objective: [
        objective('win', { title: 'Win & hold <the north>' }),
        objective('second', { title: 'Zażółć 目標', parentId: 'win', level: 'team', status: 'draft' }),
      ],
      swotItem: [swotItem('rival', { title: 'Rivals deliver overnight' })],
    }),
  );
  const { window, documents } = workbench;
  await window.getByText('SWOT cards', { exact: true }).click();
  await expect(card(window, 'Rivals deliver overnight')).toBeVisible();
  const save = async (kind: 'png' | 'svg'): Promise<Buffer> => {
    const path = join(documents, `graph.${kind}`);
    await answerDialogs(workbench, path);
    await window.getByTestId('graph-export').click();
    await window.getByTestId(`graph-export-${kind}`).click();
    await expect(window.locator('.mantine-Notification-root').filter({ hasText: `graph.${kind}` })).toBeVisible();
    expect(existsSync(path)).toBe(true);
    return readFileSync(path);
  };
  const svg = (await save('svg')).toString('utf8');
  for (const words of ['Win &amp; hold', 'Zażółć 目標', 'Rivals deliver', 'Team · Draft', 'Threat', 'belongs under'])
    expect(svg).toContain(words);
  const png = await save('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(width).toBeGreaterThan(900);
  expect(height).toBeGreaterThan(400);
  // Drawn, not empty: the picture has the accent of the company's stripe in it.
  const colors = await window.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] as number[] };
    const found = new Set<string>();
    for (let i = 0; i < data.length; i += 4) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return [...found];
  }, png.toString('base64'));
  expect(colors).toContain('67,56,202');
  expect(colors).toContain('246,247,249');
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

test('nothing on the graph is a serious hindrance to anybody, in light and dark', async ({ workbench }) => {
  const { window } = workbench;
  await openSamplePlan(window);
  const check = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      await settled(window);
      await still(window);
      expect(await seriousViolations(window)).toEqual([]);
    }
  };
  await openGraph(window);
  await window.getByText('SWOT cards', { exact: true }).click();
  await window
    .locator('label')
    .filter({ hasText: /^Pillars$/ })
    .click();
  await check();
  const title = (await rowsOf(window)).objective.find((row) => row.level === 'team')?.title ?? '';
  await card(window, title).click();
  await window.keyboard.press('e');
  await expect(window.getByTestId('edge-tools')).toBeVisible();
  await check();
  await window.keyboard.press('Escape');
  await card(window, title).click({ button: 'right' });
  await expect(window.getByTestId('graph-card-menu')).toBeVisible();
  await check();
  await window.getByRole('menuitem', { name: 'Links…' }).click();
  await expect(window.getByTestId('links-dialog')).toBeVisible();
  await check();
  await window.keyboard.press('Escape');
  await card(window, title).focus();
  await window.keyboard.press('m');
  await expect(window.getByTestId('goal-picker')).toBeVisible();
  await check();
  await window.keyboard.press('Escape');
  await window.keyboard.press('F5');
  await expect(window.getByTestId('stop-presenting')).toBeVisible();
  await check();
});

test('presented, all one sees can be read from ten metres; what is folded opens; Esc leaves', async ({ workbench }) => {
  const { window } = workbench;
  await openSamplePlan(window);
  await openGraph(window);
  await still(window);
  const atTheDesk = await cards(window).count();
  await window.keyboard.press('F5');
  await expect(window.getByTestId('stop-presenting')).toBeVisible();
  await expect(window.getByTestId('place-goals')).toHaveCount(0);
  await still(window);
  /** The smallest letters of the place, on a picture 1,920 wide. */
  const smallest = () =>
    window.evaluate(() => {
      const viewport = document.querySelector('.react-flow__viewport');
      const zoom = viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 1;
      const sizes: number[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('main *')) {
        const text = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!text || element.closest('.visually-hidden') || element.offsetWidth === 0) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        sizes.push((size * (viewport?.contains(element) ? zoom : 1) * 1_920) / globalThis.innerWidth);
      }
      return Math.min(...sizes);
    });
  expect(await smallest()).toBeGreaterThanOrEqual(24);
  for (const one of await cards(window).all()) await expect(one).toBeInViewport({ ratio: 0.99 });
  const shown = await cards(window).count();
  await window.getByTestId('graph-fold').filter({ hasText: '+' }).first().click();
  await expect.poll(() => cards(window).count()).toBeGreaterThan(shown);
  await still(window);
  expect(await smallest()).toBeGreaterThanOrEqual(24);
  await window.keyboard.press('Escape');
  await expect(window.getByTestId('place-goals')).toBeVisible();
  await still(window);
  // The desk is as it was: nothing was folded there.
  await expect(cards(window)).toHaveCount(atTheDesk);
});
