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
export const zoomStep = 2 ** 0.25;
const circleSteps = 30;
/** The zoom at which cards can be read, and at which one can just be taken by hand. */
const readable = 0.9;
const graspable = 0.2;
/** More steps than this lead nowhere. */
const mostSteps = 240;

/** What is done with the mouse, in this order, and how it is called in the table. */
export const gestureNames = {
  zoom: 'zoom from everything in view to readable cards and back',
  panFar: 'pan with everything in view',
  dragFar: 'pull at a card with everything in view (ours moves the view: nobody could aim)',
  dragMiddle: 'drag a card, some 200 in view',
  dragNear: 'drag a readable card',
  panNear: 'pan among readable cards',
} as const;
export type GestureName = keyof typeof gestureNames;
export type FrameTimes = Readonly<Record<GestureName, number>>;

/** Carries out every gesture; gives the frame time of each at the 95th percentile, in ms. */
export async function frameTimes(graph: GraphWindow, cardId: string): Promise<FrameTimes> {
  const { page, box } = graph;
  const { mouse } = page;
  const ground = { x: box.x + 12, y: box.y + 12 };
  const circle = async (from: { x: number; y: number }, turns: number): Promise<void> => {
    await mouse.move(from.x, from.y);
    await mouse.down();
    // Out and back, so that all ends where it began and the mouse does not leave the graph.
    for (let step = 1; step <= circleSteps; step++) {
      const angle = (turns * 2 * Math.PI * step) / circleSteps;
      await mouse.move(from.x + 150 * (1 - Math.cos(angle)), from.y + 100 * Math.sin(angle));
    }
    await mouse.up();
  };
  const wheel = async (steps: number, sign: 1 | -1): Promise<void> => {
    for (let step = 0; step < steps; step++) await mouse.wheel(0, sign * graph.wheelStep);
  };
  // The two take a step of the wheel differently, so both are zoomed until they are as close; gives the steps it took.
  const zoomTo = async (goal: number): Promise<number> => {
    await graph.showAll();
    const card = await graph.cardAt(cardId);
    await mouse.move(card.x, card.y);
    for (let steps = 0; steps < mostSteps; steps += 4) {
      if ((await graph.zoom()) >= goal) return steps;
      await wheel(4, -1);
    }
    throw new Error(`the wheel led to a zoom of ${await graph.zoom()} only`);
  };
  const closer = async (goal: number): Promise<{ x: number; y: number }> => {
    await zoomTo(goal);
    return graph.cardAt(cardId);
  };

  const zoom = await framesDuring(page, async () => {
    await wheel(await zoomTo(readable), 1);
  });
  await graph.showAll();
  const panFar = await framesDuring(page, () => circle(ground, 2));
  await graph.showAll();
  const far = await graph.cardAt(cardId);
  const dragFar = await framesDuring(page, () => circle(far, 1));
  const middle = await closer(graspable);
  await mouse.move(middle.x + 1, middle.y);
  const dragMiddle = await framesDuring(page, () => circle(middle, 1));
  const near = await closer(readable);
  const dragNear = await framesDuring(page, () => circle(near, 1));
  // Just above the card there is nothing but ground.
  const above = await closer(readable);
  const gap = { x: above.x, y: above.y - 74 * (await graph.zoom()) };
  const panNear = await framesDuring(page, () => circle(gap, 2));
  return { zoom, panFar, dragFar, dragMiddle, dragNear, panNear };
}

/** The 95th percentile of the times between frames while something is done, in ms. */
export async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<number> {
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
