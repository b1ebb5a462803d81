import { describe, expect, test } from 'vitest';
import { changeBadge, comparedGraph, withChanges } from '../../../shared/layout/graph-changes';
import { unfiltered } from '../../../shared/layout/graph-filters';
import { layoutGraph } from '../../../shared/layout/graph-layout';
import { graphModel } from '../../../shared/layout/graph-model';
import { graphSvg } from '../../../shared/layout/graph-svg';
import { type Plan, planFromRows, rowsFromPlan } from '../../../shared/plan';
import { createRollup } from '../../../shared/rollup';
import { strategyChanges } from '../../../shared/strategy-changes';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { initiative, keyResult, objective, perform, person, smallPlan } from '../../support/small-plan';

const day = '2027-01-01';
const copy = (of: Plan): Plan => planFromRows(rowsFromPlan(of));

function compared(before: Plan, after: Plan, onlyChanged = false) {
  const graph = comparedGraph(before, after, strategyChanges(before, after, day), onlyChanged);
  return {
    graph,
    model: withChanges(graphModel(graph.plan, createRollup(after, day), { ...unfiltered, goneOn: true }), graph),
  };
}

const before = smallPlan({
  person: [person('ana')],
  objective: [
    objective('grow', { title: 'Grow' }),
    objective('lean', { title: 'Lean' }),
    objective('waste', { title: 'Waste', parentId: 'lean' }),
    objective('bins', { title: 'Bins', parentId: 'waste' }),
    objective('shops', { title: 'Shops', parentId: 'lean' }),
    objective('calm', { title: 'Calm' }),
  ],
  keyResult: [keyResult('k', 'grow', { target: 10 }), keyResult('gone', 'bins')],
  initiative: [initiative('i', { title: 'Fair' })],
});
const after = copy(before);
perform(after, 'item.delete', { table: 'objective', ids: ['bins'] });
perform(after, 'item.delete', { table: 'objective', ids: ['waste'] });
perform(after, 'objective.move', { id: 'shops', parentId: 'grow' });
perform(after, 'keyResult.update', { id: 'k', patch: { target: 20 } });
perform(after, 'initiative.update', { id: 'i', patch: { status: 'done' } });

describe('two states of a plan as one graph', () => {
  test('what is gone stands where it was, what moved keeps the line of before, key results speak on their objective', () => {
    const { graph, model } = compared(before, after);
    const badges = [...model.nodes].flatMap(([key, { change }]) => (change ? [[key, changeBadge(change)]] : []));
    expect(Object.fromEntries(badges)).toEqual({
      'objective:grow': '≠ Re-targeted',
      'objective:waste': '− Gone',
      'objective:bins': '− Gone',
      'objective:shops': '↕ Moved',
    });
    expect(graph.elsewhere).toBe(1);
    expect(model.nodes.get('objective:bins')?.parentKey).toBe('objective:waste');
    const lines = model.edges.map(({ kind, from, to }) => `${kind} ${from} ${to}`).sort();
    expect(lines).toEqual([
      'former objective:lean objective:shops',
      'gone objective:lean objective:waste',
      'gone objective:waste objective:bins',
      'parent objective:grow objective:shops',
    ]);
    expect(after.rows.objective.has('waste')).toBe(false);
  });

  test('only what changed is left with what leads to it', () => {
    const { model } = compared(before, after, true);
    expect(model.edges.map(({ kind }) => kind)).toContain('former');
    expect([...model.nodes.keys()].sort()).toEqual(
      ['bins', 'grow', 'lean', 'shops', 'waste'].map((id) => `objective:${id}`),
    );
  });

  test('the picture says what changed in words and draws the lines of before', () => {
    const svg = graphSvg(layoutGraph(compared(before, after).model), { title: 'Compared' });
    for (const words of ['↕ Moved', '− Gone', '≠ Re-targeted', 'belonged under', 'was there'])
      expect(svg).toContain(words);
    expect(graphSvg(layoutGraph(compared(before, copy(before)).model), { title: 'Same' })).not.toContain('Moved');
  });
});

test('whatever the plans: every change is on a card or counted elsewhere, and nothing is marked between equal ones', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const [a, b] = [randomPlan(new Random(seed), 6), randomPlan(new Random(seed + 500), 8)];
    expect(compared(a, copy(a)).graph.byKey.size).toBe(0);
    const { graph, model } = compared(a, b);
    const objectives = new Set([...a.rows.objective.keys(), ...b.rows.objective.keys()]);
    expect([...model.nodes.values()].filter(({ kind }) => kind === 'objective').length).toBe(objectives.size);
    for (const change of strategyChanges(a, b, day)) {
      if (change.table === 'objective') expect(graph.byKey.has(`objective:${change.id}`)).toBe(true);
    }
    expect(() => graphSvg(layoutGraph(model), { title: 'Any' })).not.toThrow();
  }
});
