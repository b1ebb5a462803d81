import type { Page } from 'playwright';

/** A window with a graph to be moved by mouse, ours or the comparison's. */
export interface GraphWindow {
  readonly page: Page;
  /** Where the graph is in the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** How far one step of the wheel scrolls, so that both windows zoom by `zoomStep` a step. */
  readonly wheelStep: number;
  /** Shows everything, as at first. */
  showAll(): Promise<void>;
  /** The zoom as it is now. */
  zoom(): Promise<number>;
  /** Where the middle of a card is in the window now. */
  cardAt(id: string): Promise<{ readonly x: number; readonly y: number }>;
}

/** Factor of one step of the wheel. */
export const zoomStep = 2 ** 0.0625;
const panSteps = 60;
const zoomSteps = 92;
const readable = 0.9;

/** What is done with the mouse, in this order, and how it is called in the table. */
export const gestureNames = {
  zoom: 'zoom from everything in view to readable cards and back',
  panFar: 'pan with everything in view',
  dragFar: 'drag a card with everything in view',
  panNear: 'pan among readable cards',
  dragNear: 'drag a readable card',
} as const;
export type GestureName = keyof typeof gestureNames;
export type FrameTimes = Readonly<Record<GestureName, number>>;

/** Carries out every gesture; gives the frame time of each at the 95th percentile, in ms. */
export async function frameTimes(graph: GraphWindow, cardId: string): Promise<FrameTimes> {
  const { page, box } = graph;
  const { mouse } = page;
  const ground = { x: box.x + 20, y: box.y + 20 };
  const drag = async (from: { x: number; y: number }, turns: number): Promise<void> => {
    await mouse.move(from.x, from.y);
    await mouse.down();
    // Out and back on a circle, so that the card ends where it began and no window leaves the graph.
    for (let step = 1; step <= panSteps; step++) {
      const angle = (turns * 2 * Math.PI * step) / panSteps;
      await mouse.move(from.x + 150 * (1 - Math.cos(angle)), from.y + 100 * Math.sin(angle));
    }
    await mouse.up();
  };
  const wheel = async (steps: number, sign: 1 | -1): Promise<void> => {
    for (let step = 0; step < steps; step++) await mouse.wheel(0, sign * graph.wheelStep);
  };
  const closer = async (): Promise<void> => {
    const card = await graph.cardAt(cardId);
    await mouse.move(card.x, card.y);
    await wheel(zoomSteps, -1);
  };

  await graph.showAll();
  const zoom = await framesDuring(page, async () => {
    await closer();
    const reached = await graph.zoom();
    if (reached < readable) throw new Error(`zoomed to ${reached} only`);
    await wheel(zoomSteps, 1);
  });
  await graph.showAll();
  const panFar = await framesDuring(page, () => drag(ground, 2));
  await graph.showAll();
  const far = await graph.cardAt(cardId);
  await mouse.move(far.x, far.y);
  const dragFar = await framesDuring(page, () => drag(far, 1));
  await graph.showAll();
  await closer();
  const near = await graph.cardAt(cardId);
  const dragNear = await framesDuring(page, () => drag(near, 1));
  const above = { x: near.x, y: near.y - (64 + 10) * (await graph.zoom()) };
  const panNear = await framesDuring(page, () => drag(above, 2));
  return { zoom, panFar, dragFar, panNear, dragNear };
}

/** The 95th percentile of the times between frames while something is done. */
async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<number> {
  await page.evaluate(async () => {
    const times: number[] = [];
    let last = 0;
    const tick = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      state.frame = requestAnimationFrame(tick);
    };
    const state = { times, frame: 0 };
    Object.assign(globalThis, { benchFrames: state });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    state.frame = requestAnimationFrame(tick);
  });
  await gesture();
  const times = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const state = (globalThis as unknown as { benchFrames: { times: number[]; frame: number } }).benchFrames;
    cancelAnimationFrame(state.frame);
    return state.times;
  });
  const sorted = times.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)];
  if (p95 === undefined) throw new Error('no frame was drawn');
  return p95;
}
