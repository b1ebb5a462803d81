import type { Locator, Page } from '@playwright/test';
import type { PlanRows } from '../../shared/plan';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A card of the alignment graph by its title. */
export const card = (window: Page, title: string): Locator =>
  window
    .getByTestId('graph-card')
    .filter({ has: window.getByTestId('graph-card-title').filter({ hasText: new RegExp(`^.?${escaped(title)}$`) }) });

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Goes to the alignment graph and waits until it has come to rest. */
export async function openGraph(window: Page): Promise<void> {
  await window.getByTestId('place-alignment').click();
  await window.getByTestId('alignment-graph').waitFor();
  await still(window);
}

/** Resolves when neither the view nor a card has moved for a fifth of a second. */
export async function still(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const look = () =>
      document.querySelector('[data-graph][data-moving]')
        ? undefined
        : document.querySelector('.react-flow__viewport')?.getAttribute('style');
    let last = look();
    for (let same = 0; same < 12; ) {
      await frame();
      const now = look();
      same = now !== undefined && now === last ? same + 1 : 0;
      last = now;
    }
  });
}

/** A point of a card: its middle, or as far from the left and top as given (0 to 1). */
export async function spotOn(window: Page, title: string, across = 0.5, down = 0.4): Promise<Spot> {
  const box = await card(window, title).boundingBox();
  if (!box) throw new Error(`“${title}” is not in the graph`);
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** Presses the mouse on a card and carries it to a point; the button stays down. */
export async function carry(window: Page, title: string, to: Spot): Promise<void> {
  const from = await spotOn(window, title);
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x + 8, from.y + 8);
  await window.mouse.move(to.x, to.y, { steps: 6 });
}

/** Draws a line from the handle of a card to another one and lets go there. */
export async function drawLine(window: Page, from: string, to: string): Promise<void> {
  await card(window, from).hover();
  const handle = await card(window, from).locator('.react-flow__handle').boundingBox();
  if (!handle) throw new Error(`“${from}” has no handle`);
  await window.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await window.mouse.down();
  await window.mouse.move(handle.x + handle.width / 2 + 12, handle.y + handle.height / 2 + 4);
  const end = await spotOn(window, to);
  await window.mouse.move(end.x, end.y, { steps: 6 });
  await window.getByTestId('graph-offer').waitFor();
  await window.mouse.up();
}

/** The rows of the open plan as the file holds them. */
export async function rowsOf(window: Page): Promise<PlanRows> {
  return window.evaluate(async () => {
    const opened = await globalThis.window.throughline['workspace:load']();
    if (!opened.ok || !opened.value) throw new Error('no plan is open');
    return opened.value.rows;
  });
}

/** The title of the objective a goal belongs under; null at the top level. */
export async function parentOf(window: Page, title: string): Promise<string | null> {
  const { objective } = await rowsOf(window);
  const parentId = objective.find((row) => row.title === title)?.parentId ?? null;
  return objective.find((row) => row.id === parentId)?.title ?? null;
}
