import { describe, expect, test } from 'vitest';
import { besideInLanes } from '../../../shared/layout/lane-steps';
import {
  type LaneLayout,
  type LaneMetrics,
  layoutLanes,
  onlyItems,
  traceGraph,
} from '../../../shared/layout/trace-layout';
import type { Plan } from '../../../shared/plan';
import { lanes, traceKey } from '../../../shared/trace';
import { crowdedWorkshop, largeWorkshopPlan } from '../../support/large-workshop';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { initiative, keyResult, objective, option, pillar, smallPlan, swotItem } from '../../support/small-plan';

const everything = { periodId: null, teamId: null, pillarId: null };
const metrics: LaneMetrics = { cardWidth: 100, cardHeight: 40, gapX: 30, gapY: 10, indent: 8 };
const lay = (plan: Plan): LaneLayout => layoutLanes(traceGraph(plan, everything), metrics);

/** t and t2 (merged) -> op -> o -> k, k2 -> i; o -> below -> kb; s answered straight; and things that stand apart. */
const plan = (): Plan =>
  smallPlan({
    pillar: [pillar('p')],
    swotItem: [
      swotItem('t'),
      swotItem('t2', { mergedIntoId: 't' }),
      swotItem('s', { quadrant: 'strength' }),
      swotItem('lonely'),
    ],
    strategicOption: [option('op', { status: 'chosen' }), option('apart')],
    optionSwotItem: [{ id: 'x1', optionId: 'op', swotItemId: 't2' }],
    optionObjective: [{ id: 'x2', optionId: 'op', objectiveId: 'o' }],
    objective: [
      objective('o', { position: 1, pillarId: 'p' }),
      objective('below', { parentId: 'o', level: 'team', position: 1 }),
      objective('other', { position: 2 }),
    ],
    swotLink: [{ id: 'x3', swotItemId: 's', objectiveId: 'o' }],
    keyResult: [
      keyResult('k', 'o', { position: 1 }),
      keyResult('k2', 'o', { position: 2 }),
      keyResult('kb', 'below'),
      keyResult('ko', 'other'),
    ],
    initiative: [initiative('i'), initiative('idle')],
    initiativeKeyResult: [{ id: 'x4', initiativeId: 'i', keyResultId: 'k2' }],
  });

const idsIn = (of: ReturnType<typeof traceGraph>) => lanes.map((lane) => of.lanes[lane].map((item) => item.id).sort());

describe('what stands in lanes', () => {
  test('is what leads somewhere or comes from something; the rest is counted', () => {
    const graph = traceGraph(plan(), everything);
    expect(idsIn(graph)).toEqual([['s', 't'], ['op'], ['below', 'o', 'other'], ['k', 'k2', 'kb', 'ko'], ['i']]);
    expect(graph.leftOut).toEqual({ swotItem: 1, strategicOption: 1, objective: 0, keyResult: 0, initiative: 1 });
  });

  test('with a filter, the objectives that pass it with what they rest on and what comes of them', () => {
    const graph = traceGraph(plan(), { ...everything, pillarId: 'p' });
    expect(idsIn(graph)).toEqual([['s', 't'], ['op'], ['o'], ['k', 'k2'], ['i']]);
    expect(idsIn(traceGraph(plan(), { ...everything, periodId: 'none' }))).toEqual([[], [], [], [], []]);
  });

  test('objectives stand as in the outline, each deeper one set in, and key results in their order', () => {
    const { lanes: found } = traceGraph(plan(), everything);
    expect(found.objective.map(({ id, depth }) => [id, depth])).toEqual([
      ['o', 0],
      ['below', 1],
      ['other', 0],
    ]);
    expect(found.keyResult.map(({ id }) => id)).toEqual(['k', 'k2', 'kb', 'ko']);
  });
});

test('only some of the items stand with the lines between them', () => {
  const graph = traceGraph(plan(), everything);
  const keys = new Set(['swotItem t', 'strategicOption op', 'keyResult k']);
  const part = onlyItems(graph, keys);
  expect(idsIn(part)).toEqual([['t'], ['op'], [], ['k'], []]);
  expect(part.edges.map(({ from, to }) => [from.id, to.id])).toEqual([['t', 'op']]);
});

describe('where it stands', () => {
  test('lanes from left to right; what is linked at the middle of what it is linked to', () => {
    const { items, width, height } = lay(plan());
    const at = (table: (typeof lanes)[number], id: string) => items.get(traceKey({ table, id }));
    expect(lanes.map((lane) => lay(plan()).lanes[lane][0]?.x)).toEqual([0, 130, 260, 390, 520]);
    expect([width, height]).toEqual([620, 190]);
    // Objective o between its two key results at 0 and 50.
    expect(at('objective', 'o')?.y).toBe(25);
    expect(at('strategicOption', 'op')?.y).toBe(25);
    expect(at('objective', 'below')).toMatchObject({ x: 268, width: 92 });
    expect(at('initiative', 'i')?.y).toBe(50);
  });

  test('a line runs from the right edge of one card to the left edge of the other', () => {
    const { lines } = lay(plan());
    const line = lines.find(({ toKey }) => toKey === traceKey({ table: 'keyResult', id: 'k' }));
    expect(line).toMatchObject({ path: 'M360 45C375 45 375 20 390 20', top: 20, bottom: 45 });
  });

  test('on 100 random plans no two cards of a lane overlap, and every line is drawn between two shown cards', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const graph = traceGraph(randomPlan(new Random(seed)), everything);
      const layout = layoutLanes(graph, metrics);
      for (const lane of lanes) {
        const cards = layout.lanes[lane];
        cards.forEach((card, i) => {
          expect(card.y, `seed ${seed}`).toBeGreaterThanOrEqual(0);
          const next = cards[i + 1];
          if (next)
            expect(next.y - card.y, `seed ${seed}`).toBeGreaterThanOrEqual(metrics.cardHeight + metrics.gapY - 0.001);
        });
      }
      expect(layout.lines.length).toBe(graph.edges.length);
    }
  });

  test('the crowded workshop stands in lanes without a card lost', () => {
    const layout = lay(largeWorkshopPlan(crowdedWorkshop));
    expect(layout.items.size).toBeGreaterThan(900);
    expect(layout.items.size).toBe(lanes.reduce((sum, lane) => sum + layout.lanes[lane].length, 0));
  });
});

describe('the arrows', () => {
  const layout = lay(plan());
  const go = (from: string, ...steps: Parameters<typeof besideInLanes>[2][]) =>
    steps.reduce((key, step) => besideInLanes(layout, key, step), from);

  test('follow the line to the side, and the lane up and down', () => {
    expect(go('swotItem t', 'right', 'right', 'right', 'down', 'right')).toBe('initiative i');
    expect(go('initiative i', 'left', 'left', 'left')).toBe('strategicOption op');
    expect(go('keyResult k', 'last')).toBe('keyResult ko');
    expect(go('keyResult ko', 'first', 'up')).toBe('keyResult k');
  });
  test('lead to the nearest card of the next lane where no line goes on, and stay where there is none', () => {
    expect(go('objective other', 'left')).toBe('strategicOption op');
    expect(go('keyResult ko', 'right')).toBe('initiative i');
    expect(go('initiative i', 'right')).toBe('initiative i');
    expect(go('swotItem s', 'left')).toBe('swotItem s');
  });
});
