import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedAtFirst } from '../../../shared/layout/folded-at-first';
import { unfiltered } from '../../../shared/layout/graph-filters';
import { type GraphLayout, layoutGraph } from '../../../shared/layout/graph-layout';
import { graphModel, nodeKey } from '../../../shared/layout/graph-model';
import { routeOf } from '../../../shared/layout/graph-routes';
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
  expect(model.nodes.size).toBeLessThanOrEqual(200);
  expect(model.nodes.size).toBeGreaterThan(model.roots.length);
  let hidden = 0;
  for (const node of model.nodes.values()) hidden += node.folded;
  expect(hidden + model.nodes.size).toBe(10_000);
  const small = planOfTree([-1, 0, 0, 1], {});
  expect(foldedAtFirst(graphModel(small, createRollup(small, benchmarkToday))).size).toBe(0);
});
