import { expect, test } from 'vitest';
import { cornersOf, partsIn } from '../../renderer/alignment/curve-parts';
import { Scene } from '../../renderer/alignment/scene';
import { layoutGraph } from '../../shared/layout/graph-layout';
import { graphModel } from '../../shared/layout/graph-model';
import { createRollup } from '../../shared/rollup';
import { benchmarkToday, largePlan } from '../support/large-plan';

const curve = [
  { x: 0, y: 0 },
  { x: 4_000, y: 0 },
  { x: 6_000, y: 5_000 },
  { x: 10_000, y: 5_000 },
] as const;

test('of a curve only what passes through the view is drawn, at the same place and with the dashes in step', () => {
  const view = { x: 4_500, y: 2_000, width: 900, height: 900 };
  const parts = partsIn(curve, view);
  expect(parts).toHaveLength(1);
  const [part] = parts;
  const whole = cornersOf({ shape: 'curve', points: curve });
  const length = (points: readonly { x: number; y: number }[]) =>
    points.slice(1).reduce((sum, b, i) => sum + Math.hypot(b.x - points[i]!.x, b.y - points[i]!.y), 0);
  // The part starts on the curve, as far along it as it says.
  const start = whole.findIndex((at) => Math.hypot(at.x - part!.points[0].x, at.y - part!.points[0].y) < 1);
  expect(start).toBeGreaterThan(0);
  expect(length(whole.slice(0, start + 1))).toBeCloseTo(part!.before, 0);
  // It is no longer than a view and a piece of the curve on either side.
  expect(length(cornersOf({ shape: 'curve', points: part!.points }))).toBeLessThan(2_500);
});

test('a curve out of view is not drawn at all, one in view whole', () => {
  expect(partsIn(curve, { x: 0, y: 3_000, width: 500, height: 500 })).toEqual([]);
  const all = partsIn(curve, { x: -10, y: -10, width: 11_000, height: 6_000 });
  expect(all).toEqual([{ points: curve, before: 0 }]);
});

test('cards and lines are found where they are among thousands', () => {
  const plan = largePlan({ objectives: 3_000, keyResultsEach: 1, swotItems: 0 });
  const scene = new Scene(layoutGraph(graphModel(plan, createRollup(plan, benchmarkToday))));
  for (const card of scene.cards.filter((_, i) => i % 97 === 0)) {
    const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
    expect(scene.cardAt(middle)).toBe(card);
    const view = { x: card.x - 500, y: card.y - 500, width: 1_200, height: 1_200 };
    const found = new Set(scene.cardsIn(view).map(({ node }) => node.key));
    for (const other of scene.cards) {
      const touches =
        other.x < view.x + view.width &&
        other.x + other.width > view.x &&
        other.y < view.y + view.height &&
        other.y + other.height > view.y;
      expect(found.has(other.node.key)).toBe(touches);
    }
  }
  for (const drawn of scene.edges.filter((_, i) => i % 53 === 0)) {
    for (const at of cornersOf(drawn.route)) {
      expect(scene.edgesIn({ ...at, width: 0, height: 0 })).toContain(drawn);
    }
  }
});
