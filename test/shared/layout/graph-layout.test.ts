import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depthOf, foldedAtFirst, foldedBelow } from '../../../shared/layout/folded-at-first';
import { unfiltered } from '../../../shared/layout/graph-filters';
import { type GraphLayout, layoutGraph } from '../../../shared/layout/graph-layout';
import { graphModel, nodeKey } from '../../../shared/layout/graph-model';
import { routeBetween, routeOf } from '../../../shared/layout/graph-routes';
import { createRollup } from '../../../shared/rollup';
import { benchmarkToday, largePlan } from '../../support/large-plan';
import { planOfTree } from './plan-of-tree';

/** Pairs of cards that lie over each other, by a sweep from left to right. */
function overlaps(layout: GraphLayout): string[] {
  const cards = [...layout.nodes.values()].sort((a, b) => a.x - b.x);
  const found: string[] = [];
  let open: typeof cards = [];
  for (const card of cards) {
    open = open.filter((other) => other.x + other.width > card.x);
    for (const other of open) {
      if (other.y < card.y + card.height && card.y < other.y + other.height) {
        found.push(`${other.node.key} and ${card.node.key}`);
      }
    }
    open.push(card);
  }
  return found;
}

/** A tree as, for each objective, the number of an earlier one it belongs under, or -1. */
const trees = fc.array(fc.nat(1_000), { maxLength: 80 }).map((picks) => picks.map((pick, i) => (pick % (i + 1)) - 1));

test('shows every card once, none over another, the same on every run', () => {
  fc.assert(
    fc.property(trees, fc.nat(40), fc.boolean(), (parents, swotItems, pillars) => {
      const plan = planOfTree(parents, { swotItems, pillars: pillars ? 3 : 0 });
      const rollup = createRollup(plan, benchmarkToday);
      const model = graphModel(plan, rollup, { ...unfiltered, swotItems: true, pillars });
      const layout = layoutGraph(model);
      expect(layout.nodes.size).toBe(parents.length + swotItems + (pillars ? 3 : 0));
      expect(overlaps(layout)).toEqual([]);
      const again = layoutGraph(graphModel(plan, rollup, { ...unfiltered, swotItems: true, pillars }));
      expect([...again.nodes]).toEqual([...layout.nodes]);
    }),
  );
});

test('every line of the tree leaves its parent downwards and crosses no card of another row', () => {
  fc.assert(
    fc.property(trees, (parents) => {
      const plan = planOfTree(parents, {});
      const layout = layoutGraph(graphModel(plan, createRollup(plan, benchmarkToday)));
      for (const edge of layout.edges) {
        const route = routeOf(layout, edge);
        expect(route?.shape).toBe('angled');
        for (const card of layout.nodes.values()) {
          for (let i = 1; i < (route?.points.length ?? 0); i++) {
            const a = route!.points[i - 1]!;
            const b = route!.points[i]!;
            const crosses =
              Math.max(a.x, b.x) > card.x + 1 &&
              Math.min(a.x, b.x) < card.x + card.width - 1 &&
              Math.max(a.y, b.y) > card.y + 1 &&
              Math.min(a.y, b.y) < card.y + card.height - 1;
            expect(crosses, `${edge.id} crosses ${card.node.key}`).toBe(false);
          }
        }
      }
    }),
  );
});

test('10,000 objectives keep a shape one can look at, and so do 10,000 without parents', () => {
  const plan = largePlan();
  const model = graphModel(plan, createRollup(plan, benchmarkToday));
  const layout = layoutGraph(model);
  expect(layout.nodes.size).toBe(10_000);
  expect(layout.width / layout.height).toBeGreaterThan(1);
  expect(layout.width / layout.height).toBeLessThan(3);
  expect(overlaps(layout)).toEqual([]);
  const loose = planOfTree(
    Array.from({ length: 10_000 }, () => -1),
    {},
  );
  const flat = layoutGraph(graphModel(loose, createRollup(loose, benchmarkToday)));
  expect(flat.width / flat.height).toBeGreaterThan(1);
  expect(flat.width / flat.height).toBeLessThan(3);
});

test('a chain of 10,000 objectives under each other is placed too', () => {
  const plan = planOfTree(
    Array.from({ length: 10_000 }, (_, i) => i - 1),
    {},
  );
  const layout = layoutGraph(graphModel(plan, createRollup(plan, benchmarkToday)));
  expect(layout.nodes.size).toBe(10_000);
});

test('a card moved by hand takes its branch along and leaves the rest where it was', () => {
  const plan = planOfTree([-1, 0, 1, 0], {});
  const moved = planOfTree([-1, 0, 1, 0], { placements: { 'o-1': { dx: 50, dy: 30 } } });
  const before = layoutGraph(graphModel(plan, createRollup(plan, benchmarkToday)));
  const after = layoutGraph(graphModel(moved, createRollup(moved, benchmarkToday)));
  const shift = (id: string) => {
    const a = before.nodes.get(nodeKey('objective', id))!;
    const b = after.nodes.get(nodeKey('objective', id))!;
    return [b.x - a.x, b.y - a.y];
  };
  expect([shift('o-0'), shift('o-1'), shift('o-2'), shift('o-3')]).toEqual([
    [0, 0],
    [50, 30],
    [50, 30],
    [0, 0],
  ]);
});

test('a large plan starts with the deeper branches folded, a small one unfolded', () => {
  const plan = largePlan();
  const rollup = createRollup(plan, benchmarkToday);
  const whole = graphModel(plan, rollup);
  const folded = foldedAtFirst(whole);
  const model = graphModel(plan, rollup, unfiltered, folded);
  expect(model.nodes.size).toBeLessThanOrEqual(80);
  expect(model.nodes.size).toBeGreaterThanOrEqual(model.roots.length);
  let hidden = 0;
  for (const node of model.nodes.values()) hidden += node.folded;
  expect(hidden + model.nodes.size).toBe(10_000);
  const small = planOfTree([-1, 0, 0, 1], {});
  expect(foldedAtFirst(graphModel(small, createRollup(small, benchmarkToday))).size).toBe(0);
});

test('a wall shows as many levels as asked for, and no card twice', () => {
  const plan = planOfTree([-1, 0, 1, 2, -1], {});
  const rollup = createRollup(plan, benchmarkToday);
  const whole = graphModel(plan, rollup);
  expect(depthOf(whole)).toBe(4);
  const shown = [1, 2, 3, 4, 9].map(
    (depth) => graphModel(plan, rollup, unfiltered, foldedBelow(whole, depth)).nodes.size,
  );
  expect(shown).toEqual([2, 3, 4, 5, 5]);
});

test('a link between two cards of one row goes over the cards between, and one in a column past them', () => {
  const metrics = { way: { into: 'top', trunk: null } as const, gap: 40 };
  const rect = (x: number, y: number) => ({ x, y, width: 256, height: 128 });
  const link = {
    id: 'l',
    kind: 'supports',
    from: 'a',
    to: 'b',
    linkId: 'l',
    indirect: false,
    keyResult: null,
  } as const;
  const inRow = routeBetween(link, rect(0, 0), rect(560, 0), metrics.way, metrics.gap);
  expect(inRow.points[0]).toMatchObject({ y: 0 });
  for (const { y } of inRow.points) {
    expect(y).toBeLessThanOrEqual(0);
    expect(y).toBeGreaterThan(-metrics.gap);
  }
  const inColumn = routeBetween(link, rect(0, 0), rect(0, 400), metrics.way, metrics.gap);
  for (const { x } of inColumn.points) {
    expect(x).toBeGreaterThanOrEqual(256);
    expect(x).toBeLessThan(256 + metrics.gap);
  }
});
