import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan';
import { scripts } from '../../support/document-plan';
import { drawnPages, only, textOf } from '../../support/draw-document';
import { type FoundPage, squeezed } from '../../support/read-pdf';
import { objective, option, perform, pillar, smallPlan, stakeholder, swotItem } from '../../support/small-plan';
import { workshopPlan } from '../../support/workshop-plan';

const every = Object.values(scripts).join(' / ');
const long = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');

/** A plan with far more than fits on a page. */
function crowded(): Plan {
  const plan = smallPlan({
    pillar: Array.from({ length: 20 }, (_, i) => pillar(`p${i}`, { title: `Pillar ${i} ${every}`, position: i })),
    strategicOption: Array.from({ length: 80 }, (_, i) =>
      option(`op${i}`, {
        title: `Option ${i} ${long.slice(0, 280)}`,
        status: 'chosen',
        pillarId: `p${i % 20}`,
        position: i,
      }),
    ),
    objective: Array.from({ length: 120 }, (_, i) =>
      objective(`o${i}`, { title: `Objective ${i} ${every}`, pillarId: `p${i % 20}`, position: i }),
    ),
    swotItem: Array.from({ length: 30 }, (_, i) => swotItem(`s${i}`, { title: `Threat ${i} ${every}`, position: i })),
  });
  perform(plan, 'workspace.update', { patch: { mission: long, vision: long, organisation: every } });
  return plan;
}

const insideMargins = (pages: readonly FoundPage[]): void => {
  for (const page of pages) {
    for (const item of page.items) {
      expect(item.x).toBeGreaterThanOrEqual(56);
      expect(item.x).toBeLessThanOrEqual(page.width - 56 + 1);
      expect(item.y).toBeGreaterThan(20);
      expect(item.y).toBeLessThan(page.height - 20);
      expect(item.size).toBeGreaterThanOrEqual(6);
    }
  }
};

describe('the strategy on a page', () => {
  test.each(['a4', 'letter', 'a3'] as const)('is one page on %s, whatever it holds', async (pageSize) => {
    for (const plan of [workshopPlan(), crowded()]) {
      const pages = await drawnPages(plan, { ...only('strategy'), pageSize });
      expect(pages).toHaveLength(1);
      expect((pages[0]?.width ?? 0) > (pages[0]?.height ?? 0)).toBe(true);
      insideMargins(pages);
    }
  });
  test('says who we are, what we chose, what we want and what could stop us', async () => {
    const text = textOf(await drawnPages(workshopPlan(), only('strategy')));
    for (const words of [
      'Strategy 2028',
      'Machines that let people hear each other.',
      'Grow in the north',
      'Be the quiet machine of the hospitals',
      'Win ten hospitals',
      'Ana Berg',
      '40%',
      'A rival opens in Oslo',
      'nobody answers it',
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });
  test('nothing lies over the risks at its foot', async () => {
    const [page] = await drawnPages(crowded(), only('strategy'));
    const risks = page?.items.find((item) => squeezed(item.text) === squeezed('What could stop us'));
    expect(risks).toBeDefined();
    const above = page?.items.filter((item) => /^Option/.test(item.text)) ?? [];
    for (const item of above) expect(item.y).toBeLessThan(risks?.y ?? 0);
  });
});

describe('sections of a workshop', () => {
  let pages: readonly FoundPage[];
  beforeAll(async () => {
    pages = await drawnPages(
      workshopPlan(),
      only('stakeholders', 'priorities', 'tows', 'trace', 'decisions', 'minutes'),
    );
  });
  test('each has its title and words, inside the margins', () => {
    insideMargins(pages);
    const text = textOf(pages);
    for (const words of [
      'Manage closely',
      'Together with Metal gets dearer every quarter',
      'Strengths × opportunities',
      'Because: Half our customers are there.',
      'Threats and weaknesses nobody answers',
      'Also considered: Hedging, waiting',
      'We want fewer projects, and to finish them.',
      'Ask three mills for a quote',
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });
  test('names stand on the map beside their points, and again in the table', () => {
    const map = pages[0];
    const named = map?.items.filter((item) => squeezed(item.text) === squeezed('House bank')) ?? [];
    expect(named).toHaveLength(2);
    const council = map?.items.filter((item) => squeezed(item.text) === squeezed('Works council')) ?? [];
    // More interest: further to the right. Less power: further down.
    expect(council[0]?.x).toBeGreaterThan(named[0]?.x ?? 0);
    expect(council[0]?.y).toBeGreaterThan(named[0]?.y ?? 0);
  });
});

test('a map with 200 stakeholders on one spot keeps every number on it, none on another', async () => {
  const plan = smallPlan({
    stakeholder: Array.from({ length: 200 }, (_, i) =>
      stakeholder(`s${i}`, { name: `Group ${i} ${every}`, power: 4.4, interest: 4.4, position: i }),
    ),
  });
  const pages = await drawnPages(plan, only('stakeholders'));
  insideMargins(pages);
  const numbers = pages[0]?.items.filter((item) => /^\d+$/.test(item.text) && item.y < 460 && item.x > 300) ?? [];
  expect(new Set(numbers.map((item) => item.text)).size).toBe(200);
});
