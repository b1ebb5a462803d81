import { describe, expect, test } from 'vitest';
import { blankPlan } from '../../shared/blank-plan';
import { applyChanges, type Change, createdId, mergeChanges, reverse, sameValue } from '../../shared/changes';
import { PlanError } from '../../shared/errors';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';
import { snapshot } from '../support/snapshot';

const pillar = (id: string, title = 'Growth', position = 1) => ({
  id,
  title,
  description: '',
  color: '#4f46e5',
  position,
});
const added = (id: string, title?: string): Change => ({ table: 'pillar', before: null, after: pillar(id, title) });
const renamed = (id: string, from: string, to: string): Change => ({
  table: 'pillar',
  before: pillar(id, from),
  after: pillar(id, to),
});
const gone = (id: string, title?: string): Change => ({ table: 'pillar', before: pillar(id, title), after: null });

describe('a list with one bad change is taken back whole', () => {
  const bad: Record<string, Change> = {
    'adding what is there': added('p1'),
    'altering what is gone': renamed('p9', 'Growth', 'Reach'),
    'removing what is gone': gone('p9'),
    'altering from words it no longer has': renamed('p1', 'Old words', 'Reach'),
    'without any row': { table: 'pillar', before: null, after: null },
    'under another id': { table: 'pillar', before: pillar('p1'), after: pillar('p3') },
  };
  test.each(Object.entries(bad))('%s', (_name, change) => {
    for (const at of [0, 1, 3]) {
      const plan = blankPlan('Plan');
      applyChanges(plan, [added('p1')]);
      const start = snapshot(plan);
      const good = [added('p2'), renamed('p2', 'Growth', 'People'), gone('p1')];
      const list = [...good.slice(0, at), change, ...good.slice(at)];
      // After three good changes p1 is gone, so there adding it is no longer a mistake.
      if (at === 3 && change === bad['adding what is there']) continue;
      expect(() => applyChanges(plan, list)).toThrow(PlanError);
      expect(snapshot(plan)).toBe(start);
    }
  });
});

describe('merging', () => {
  test('what comes and goes leaves nothing', () => {
    expect(mergeChanges([[added('p1')], [renamed('p1', 'Growth', 'Reach')], [gone('p1', 'Reach')]])).toEqual([]);
  });
  test('what goes and comes back as it was leaves nothing', () => {
    expect(mergeChanges([[gone('p1')], [added('p1')]])).toEqual([]);
  });
  test('there and back again leaves nothing', () => {
    expect(mergeChanges([[renamed('p1', 'A', 'B')], [renamed('p1', 'B', 'A')]])).toEqual([]);
  });
  test('one change per row: the first before and the last after', () => {
    const lists = [[renamed('p1', 'A', 'B'), added('p2', 'X')], [renamed('p1', 'B', 'C')], [renamed('p2', 'X', 'Y')]];
    expect(mergeChanges(lists)).toEqual([renamed('p1', 'A', 'C'), added('p2', 'Y')]);
  });
  test('rows of different tables with the same id stay apart', () => {
    const audience = { id: 'p1', name: 'Schools', description: '', needs: '', position: 1 };
    expect(mergeChanges([[added('p1')], [{ table: 'audience', before: null, after: audience }]])).toHaveLength(2);
  });
  test('merging merged lists is merging them all; a list and its reverse cancel', () => {
    const a = [added('p1'), added('p2')];
    const b = [renamed('p1', 'Growth', 'Reach')];
    const c = [gone('p2'), renamed('p1', 'Reach', 'Home')];
    expect(mergeChanges([mergeChanges([a, b]), c])).toEqual(mergeChanges([a, b, c]));
    expect(mergeChanges([a, mergeChanges([b, c])])).toEqual(mergeChanges([a, b, c]));
    expect(mergeChanges([a, b, c, reverse([...a, ...b, ...c])])).toEqual([]);
  });
});

test('reversing twice gives back the list', () => {
  const list = [added('p1'), renamed('p1', 'Growth', 'Reach'), gone('p1', 'Reach')];
  expect(reverse(reverse(list))).toEqual(list);
});

test('the created id is that of the first new row of the table', () => {
  const list = [renamed('p1', 'A', 'B'), added('p2'), added('p3')];
  expect(createdId(list, 'pillar')).toBe('p2');
  expect(createdId(list, 'team')).toBeUndefined();
});

test('sameValue compares as JSON does', () => {
  expect(sameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameValue(0, -0)).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue({ a: 1 }, { b: 1 })).toBe(false);
  expect(sameValue([], {})).toBe(false);
  expect(sameValue(null, {})).toBe(false);
  const plan = randomPlan(new Random(3));
  for (const row of plan.rows.keyResult.values()) {
    expect(sameValue(row, JSON.parse(JSON.stringify(row)))).toBe(true);
    expect(sameValue(row, { ...row, weight: row.weight + 1 })).toBe(false);
  }
});
