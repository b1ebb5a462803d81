import type { Page } from 'playwright';
import type { PlaceId } from '../../shared/places';
import { median } from './bench';

const runs = 5;

/** A view of a place, and what is there once it has opened. */
export interface View {
  readonly place: PlaceId;
  readonly shows: string;
  /** What is there once the work has ended that the place begins when it opens. */
  readonly rests?: string;
  /** The tab that is chosen before, in words as it is labelled. */
  readonly tab?: { readonly of: string; readonly label: string };
}

/** Medians of the times that a view takes to open in two windows, by turns. */
export async function openingTimes(
  ours: Page,
  comparison: Page,
  view: View,
): Promise<{ ours: number; comparison: number }> {
  const times: { ours: number[]; comparison: number[] } = { ours: [], comparison: [] };
  for (const page of [ours, comparison]) await choose(page, view);
  for (let run = -1; run < runs; run++) {
    for (const [name, page] of [['ours', ours] as const, ['comparison', comparison] as const]) {
      const time = await openingTime(page, view);
      if (view.rests) await page.locator(view.rests).filter({ hasText: /\d/ }).waitFor();
      if (run >= 0) times[name].push(time);
    }
  }
  return { ours: median(times.ours), comparison: median(times.comparison) };
}

/** Goes to a view, which the place then opens with. */
export async function choose(page: Page, { place, tab, shows }: View): Promise<void> {
  await page.getByTestId(`place-${place}`).click();
  if (tab) await page.getByTestId(tab.of).getByText(tab.label, { exact: true }).click();
  await page.locator(`main[data-place=${place}] ${shows}`).first().waitFor();
}

/** Milliseconds from the click on a place until the frame that shows it has been made; from the Workshop, which is empty. */
function openingTime(page: Page, { place, shows }: View): Promise<number> {
  return page.evaluate(
    async ([to, selector]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const goTo = (name: string) => document.querySelector<HTMLElement>(`[data-testid=place-${name}]`)?.click();
      goTo('workshop');
      while (!document.querySelector('main[data-place=workshop] h1')) await frame();
      await frame();
      await frame();
      const started = performance.now();
      goTo(to);
      while (!document.querySelector(`main[data-place=${to}] ${selector}`)) await frame();
      await frame();
      const channel = new MessageChannel();
      const made = new Promise((resolve) => {
        channel.port1.onmessage = resolve;
      });
      channel.port2.postMessage(null);
      await made;
      return performance.now() - started;
    },
    [place, shows] as const,
  );
}
