import { describe, expect, test } from 'vitest';
import { positionsAmong } from '../../../shared/commands/rows';
import { inOrder, type Plan, referencing } from '../../../shared/plan';
import { Random } from '../../support/random';
import { keyResult, objective, perform, pillar, smallPlan, swotItem, team } from '../../support/small-plan';

describe('positions among siblings', () => {
  test('placed items lie where they were put, whatever the positions before', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = new Random(seed);
      const spread = random.pick([3, 1e-7, 1e12, 0]);
      const siblings = Array.from({ length: random.int(0, 8) }, (_, i) => ({
        id: `s${i}`,
        position: Math.max(-1e12, Math.min(1e12, random.int(-3, 3) * spread)),
      }));
      const before = random.maybe(siblings)?.id ?? null;
      const count = random.int(1, 5);
      const { positions, moved } = positionsAmong(siblings, before, count);
      const placed = positions.map((position, i) => ({ id: `new${i}`, position }));
      const after = siblings.map((row) => ({ ...row, position: moved.get(row.id) ?? row.position }));
      const old = inOrder(siblings).map((row) => row.id);
      const at = before === null ? old.length : old.indexOf(before);
      const expected = [...old.slice(0, at), ...placed.map((row) => row.id), ...old.slice(at)];
      expect(
        inOrder([...after, ...placed]).map((row) => row.id),
        `seed ${seed}`,
      ).toEqual(expected);
      for (const { position } of [...after, ...placed]) expect(Math.abs(position)).toBeLessThanOrEqual(1e12);
    }
  });
  test('an item dropped between the same two neighbours a thousand times always fits', () => {
    const siblings = [
      { id: 'first', position: 1 },
      { id: 'last', position: 2 },
    ];
    for (let i = 0; i < 1_000; i++) {
      const { positions, moved } = positionsAmong(siblings, 'last', 1);
      for (const row of siblings) row.position = moved.get(row.id) ?? row.position;
      siblings.push({ id: `n${i}`, position: positions[0] ?? 0 });
      expect(
        inOrder(siblings)
          .slice(-2)
          .map((row) => row.id),
      ).toEqual([`n${i}`, 'last']);
    }
  });
});

const order = (rows: Iterable<{ id: string; position: number }>) => inOrder(rows).map((row) => row.id);

describe('moves', () => {
  const plan = (): Plan =>
    smallPlan({
      pillar: ['a', 'b', 'c'].map((id) => pillar(id)),
      team: [team('t1'), team('t2', { parentId: 't1' }), team('t3', { parentId: 't1' })],
      objective: [objective('o1'), objective('o2'), objective('o3', { parentId: 'o1' })],
      keyResult: ['k1', 'k2', 'k3'].map((id) => keyResult(id, 'o1')),
      swotItem: ['s1', 's2', 's3', 's4'].map((id) => swotItem(id)),
    });
  test('before another one, to the end, and among rows of equal position', () => {
    const moved = plan();
    perform(moved, 'pillar.move', { id: 'c', beforeId: 'a' });
    expect(order(moved.rows.pillar.values())).toEqual(['c', 'a', 'b']);
    perform(moved, 'pillar.move', { id: 'a', beforeId: null });
    expect(order(moved.rows.pillar.values())).toEqual(['c', 'b', 'a']);
    perform(moved, 'keyResult.move', { id: 'k3', objectiveId: 'o1', beforeId: 'k2' });
    expect(order(referencing(moved, 'keyResult', 'objectiveId', 'o1'))).toEqual(['k1', 'k3', 'k2']);
    perform(moved, 'objective.move', { id: 'o2', parentId: 'o1', beforeId: 'o3' });
    expect(order(referencing(moved, 'objective', 'parentId', 'o1'))).toEqual(['o2', 'o3']);
    perform(moved, 'team.move', { id: 't3', parentId: null, beforeId: 't1' });
    expect(order([...moved.rows.team.values()].filter((row) => row.parentId === null))).toEqual(['t3', 't1']);
  });
  test('several cards keep the order they were picked in; one named twice moves once', () => {
    const moved = plan();
    perform(moved, 'swot.move', { ids: ['s4', 's2', 's4'], quadrant: 'threat', beforeId: 's1' });
    expect(order(moved.rows.swotItem.values())).toEqual(['s4', 's2', 's1', 's3']);
  });
  test('nothing can be placed before itself', () => {
    const same = { id: 'o1', parentId: null, beforeId: 'o1' };
    expect(() => perform(plan(), 'objective.move', same)).toThrow(/before itself/);
    expect(() => perform(plan(), 'pillar.move', { id: 'a', beforeId: 'a' })).toThrow(/before itself/);
    expect(() => perform(plan(), 'team.move', { id: 't2', parentId: 't1', beforeId: 't2' })).toThrow(/before itself/);
    expect(() => perform(plan(), 'swot.move', { ids: ['s1'], quadrant: 'threat', beforeId: 's1' })).toThrow(/itself/);
    expect(() => perform(plan(), 'keyResult.move', { id: 'k1', objectiveId: 'o1', beforeId: 'k1' })).toThrow(/itself/);
  });
});
