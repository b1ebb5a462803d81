import type { Page } from 'playwright';
import { launchWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';
import { texts } from '../../shared/texts/texts';
import { largePlan } from '../support/large-plan';
import { crowdedWorkshop, largeWorkshopPlan, usualWorkshop } from '../support/large-workshop';
import { workspaceFile } from '../support/workspace-file';
import { type Bench, type BenchRow, median } from './bench';
import { framesDuring } from './gestures';
import { choose, openingTimes, type View } from './opening';

const runs = 5;
/** The most that a frame may take while something is dragged, ms. */
const FRAME_MS = 20;
const dragSteps = 90;
/** Why the bar of dragging a card may be missed. */
const slowDrag =
  'one frame in twenty misses one refresh; in the middle of all frames it is 17 ms. Layering and painting in software take most of a frame, watching which of 1,000 cards are in view 2 ms. Lists that hold only the cards in view would spare both.';

const swotTab = (label: string) => ({ of: 'swot-tabs', label });
const stakeholdersTab = (label: string) => ({ of: 'stakeholders-tabs', label });
const strategyTab = (label: string) => ({ of: 'strategy-tabs', label });

const views: Readonly<Record<string, View>> = {
  Foundation: { place: 'foundation', shows: '#foundation-conventions input' },
  'SWOT board': { place: 'swot', shows: '[data-card]', tab: swotTab(texts.priorities.tabs.board) },
  'SWOT priorities': {
    place: 'swot',
    shows: '[data-testid=ranked-card]',
    tab: swotTab(texts.priorities.tabs.priorities),
  },
  'stakeholder map': {
    place: 'stakeholders',
    shows: '[data-mark]',
    tab: stakeholdersTab(texts.stakeholders.views.map),
  },
  'stakeholder table': {
    place: 'stakeholders',
    shows: '[data-testid=stakeholder-row]',
    tab: stakeholdersTab(texts.stakeholders.views.table),
  },
  'strategic options': {
    place: 'strategy',
    shows: '[data-testid=option]',
    tab: strategyTab(texts.strategy.tabs.options),
  },
  'ranking of options': {
    place: 'strategy',
    shows: '[data-testid=option-ranking]',
    tab: strategyTab(texts.strategy.tabs.ranking),
  },
  'trace: where the line breaks off': {
    place: 'strategy',
    shows: '[data-testid=trace-gaps]',
    tab: strategyTab(texts.strategy.tabs.trace),
  },
  'strategy on a page': {
    place: 'strategy',
    shows: '[data-testid=one-page]',
    tab: strategyTab(texts.strategy.tabs.page),
  },
  Goals: { place: 'goals', shows: '[data-testid=outline]' },
  Alignment: { place: 'alignment', shows: '[data-testid=alignment-graph][data-cards]' },
  Decisions: { place: 'decisions', shows: 'h1' },
  'Plan health': { place: 'health', shows: 'h1' },
  'Document (its preview follows)': {
    place: 'document',
    shows: 'h1',
    rests: '[data-testid=page-count]:not(:empty)',
  },
};

/** Every place with a crowded plan against the same place with a usual one; and dragging on the crowded one. */
export const bench: Bench = {
  title: 'Places after a crowded workshop (1,000 SWOT cards, 200 stakeholders, 300 options)',
  run: async (): Promise<BenchRow[]> => {
    const open: Workbench[] = [];
    const launch = async (path: string): Promise<Page> => {
      const workbench = await launchWorkbench({ args: [path] });
      open.push(workbench);
      return workbench.window;
    };
    try {
      const usual = await launch(workspaceFile(largeWorkshopPlan(usualWorkshop)));
      const crowded = await launch(workspaceFile(largeWorkshopPlan(crowdedWorkshop)));
      const large = await launch(workspaceFile(largePlan()));
      const rows: BenchRow[] = [];
      for (const [name, view] of Object.entries(views)) {
        rows.push({
          what: `opening ${name}`,
          ...(await openingTimes(crowded, usual, view)),
          against: 'with 50 of each',
          unit: 'ms',
          bar: 2,
        });
        if (name !== 'Foundation') continue;
        rows.push({
          what: `opening ${name} with 2,000 people and 200 teams`,
          ...(await openingTimes(large, usual, view)),
          against: 'with 40 people and 12 teams',
          unit: 'ms',
          bar: 2,
        });
      }
      for (const [name, drag] of Object.entries(drags)) {
        const times: number[] = [];
        for (let run = -1; run < runs; run++) {
          const time = await drag(crowded);
          if (run >= 0) times.push(time);
        }
        rows.push({
          what: `dragging ${name}: frame, p95`,
          ours: median(times),
          comparison: FRAME_MS,
          against: 'what is asked for',
          unit: 'ms',
          bar: 1,
          ...(name.includes('card') && median(times) > FRAME_MS ? { note: slowDrag } : {}),
        });
      }
      return rows;
    } finally {
      for (const workbench of open) await workbench.close();
    }
  },
};

const drags: Readonly<Record<string, (page: Page) => Promise<number>>> = {
  'a SWOT card over all quadrants': async (page) => {
    await choose(page, view('SWOT board'));
    const board = page.getByTestId('swot-board');
    const card = page.locator('[data-quadrant=strength] [data-card]').first();
    return dragFrames(page, card, board, '[data-lifting=pointer]');
  },
  'a stakeholder over the map': async (page) => {
    await choose(page, view('stakeholder map'));
    return dragFrames(page, page.locator('[data-mark]').last(), page.getByTestId('stakeholder-map'), '[data-dragging]');
  },
  'an option through the ranking': async (page) => {
    await choose(page, view('ranking of options'));
    return dragFrames(
      page,
      page.getByTestId('reorder-handle').nth(2),
      page.getByTestId('option-ranking'),
      '[data-carried]',
    );
  },
};

function view(name: string): View {
  const found = views[name];
  if (!found) throw new Error(`no view is called ${name}`);
  return found;
}

type Target = ReturnType<Page['locator']>;

/** The p95 frame while something is dragged round the visible part of `field`; Esc at the end leaves all as it was. */
async function dragFrames(page: Page, what: Target, field: Target, dragging: string): Promise<number> {
  await what.scrollIntoViewIfNeeded();
  const from = await what.boundingBox();
  const box = await field.boundingBox();
  const height = await page.evaluate(() => innerHeight);
  if (!from || !box) throw new Error('nothing to drag');
  const bottom = Math.min(box.y + box.height, height);
  const center = { x: box.x + box.width / 2, y: (box.y + bottom) / 2 };
  const radius = { x: box.width * 0.4, y: (bottom - box.y) * 0.4 };
  const { mouse } = page;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(center.x, center.y, { steps: 4 });
  await page.locator(dragging).first().waitFor();
  const time = await framesDuring(page, async () => {
    for (let step = 0; step <= dragSteps; step++) {
      const angle = (4 * Math.PI * step) / dragSteps;
      await mouse.move(center.x + radius.x * Math.sin(angle), center.y + radius.y * Math.cos(angle));
    }
  });
  await page.keyboard.press('Escape');
  await mouse.up();
  return time;
}
