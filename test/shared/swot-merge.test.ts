import { describe, expect, test } from 'vitest';
import { applyChanges, reverse } from '../../shared/changes';
import { unfiltered } from '../../shared/layout/graph-filters';
import { graphModel } from '../../shared/layout/graph-model';
import { lintPlan } from '../../shared/linter/lint';
import { all, type Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { answerCount, cardsByQuadrant, groupIds, headOf, linkedObjectives, mergedInto } from '../../shared/swot';
import { refuses } from '../support/refusal';
import { objective, perform, smallPlan, swotItem } from '../support/small-plan';
import { snapshot } from '../support/snapshot';

const board = (): Plan =>
  smallPlan({
    swotItem: ['a', 'b', 'c', 'd'].map((id, i) => swotItem(id, { position: i })),
    objective: [objective('o1'), objective('o2', { position: 2 }), objective('gone', { status: 'dropped' })],
    swotLink: [
      { id: 'l1', swotItemId: 'a', objectiveId: 'o1' },
      { id: 'l2', swotItemId: 'b', objectiveId: 'o1' },
      { id: 'l3', swotItemId: 'b', objectiveId: 'o2' },
      { id: 'l4', swotItemId: 'b', objectiveId: 'gone' },
    ],
  });

const shown = (plan: Plan) => cardsByQuadrant(plan).threat.map((item) => item.id);
const under = (plan: Plan, id: string) => mergedInto(plan, id).map((item) => item.id);

describe('merging', () => {
  test('the board shows the card that stands for all; the originals are kept as they were', () => {
    const plan = board();
    const before = plan.rows.swotItem.get('b');
    perform(plan, 'swot.merge', { ids: ['b', 'c'], intoId: 'a' });
    expect(shown(plan)).toEqual(['a', 'd']);
    expect(under(plan, 'a')).toEqual(['b', 'c']);
    expect(plan.rows.swotItem.get('b')).toEqual({ ...before, mergedIntoId: 'a' });
  });
  test('what answers a merged card answers the one that stands for it, each objective once', () => {
    const plan = board();
    perform(plan, 'swot.merge', { ids: ['b'], intoId: 'a' });
    expect(linkedObjectives(plan, 'a').map((row) => row.id)).toEqual(['gone', 'o1', 'o2']);
    expect(answerCount(plan, 'a')).toBe(2);
    expect(groupIds(plan, 'a')).toEqual(['a', 'b']);
  });
  test('never a chain: what lies under a card moves along when that is merged', () => {
    const plan = board();
    perform(plan, 'swot.merge', { ids: ['b'], intoId: 'a' });
    perform(plan, 'swot.merge', { ids: ['a'], intoId: 'd' });
    expect(under(plan, 'd')).toEqual(['a', 'b']);
    expect(shown(plan)).toEqual(['c', 'd']);
    for (const item of all(plan, 'swotItem')) expect(headOf(plan, item).mergedIntoId).toBeNull();
  });
  test('dropped on a merged card, the one that stands for it is meant', () => {
    const plan = board();
    perform(plan, 'swot.merge', { ids: ['b'], intoId: 'a' });
    perform(plan, 'swot.merge', { ids: ['c'], intoId: 'b' });
    expect(under(plan, 'a')).toEqual(['b', 'c']);
  });
  test('with new words in the same undoable change', () => {
    const plan = board();
    const start = snapshot(plan);
    const changes = perform(plan, 'swot.merge', { ids: ['b'], intoId: 'a', title: 'Both of them' });
    expect(plan.rows.swotItem.get('a')?.title).toBe('Both of them');
    applyChanges(plan, reverse(changes));
    expect(snapshot(plan)).toBe(start);
  });
  test('not into itself, nor into what lies under it', () => {
    const plan = board();
    refuses(plan, 'swot.merge', { ids: ['a'], intoId: 'a' }, 'refused', /into itself/);
    perform(plan, 'swot.merge', { ids: ['b'], intoId: 'a' });
    refuses(plan, 'swot.merge', { ids: ['a'], intoId: 'b' }, 'refused', /into itself/);
    refuses(plan, 'swot.merge', { ids: ['a', 'c'], intoId: 'a' }, 'refused', /into itself/);
    refuses(plan, 'swot.merge', { ids: ['nobody'], intoId: 'a' }, 'not-found');
  });
  test('a card’s words and scores can be changed without taking it out', () => {
    const plan = board();
    perform(plan, 'swot.merge', { ids: ['b'], intoId: 'a' });
    perform(plan, 'swot.update', { id: 'b', patch: { title: 'Other words' } });
    expect(plan.rows.swotItem.get('b')).toMatchObject({ title: 'Other words', mergedIntoId: 'a' });
  });
});

describe('taking apart', () => {
  const merged = (): Plan => {
    const plan = board();
    perform(plan, 'swot.merge', { ids: ['b', 'c'], intoId: 'a' });
    return plan;
  };
  test('all or only some go back to where they were', () => {
    const plan = merged();
    perform(plan, 'swot.takeApart', { id: 'a', memberIds: ['c'] });
    expect(shown(plan)).toEqual(['a', 'c', 'd']);
    perform(plan, 'swot.takeApart', { id: 'b' });
    expect(shown(plan)).toEqual(['a', 'b', 'c', 'd']);
    expect(answerCount(plan, 'a')).toBe(1);
  });
  test('nothing is taken out of a card that has nothing under it', () => {
    refuses(merged(), 'swot.takeApart', { id: 'd' }, 'not-found', /Nothing is merged/);
    refuses(merged(), 'swot.takeApart', { id: 'a', memberIds: ['d'] }, 'not-found');
  });
  test('deleting the card that stands for them leaves the merged ones on the board', () => {
    const plan = merged();
    perform(plan, 'item.delete', { table: 'swotItem', ids: ['a'] });
    expect(shown(plan)).toEqual(['b', 'c', 'd']);
  });
});

test('plan health and the graph look at the cards on the board only', () => {
  const plan = smallPlan({
    swotItem: [swotItem('a'), swotItem('b', { mergedIntoId: 'a' })],
    objective: [objective('o')],
    swotLink: [{ id: 'l', swotItemId: 'b', objectiveId: 'o' }],
  });
  expect(lintPlan(plan, '2027-02-15').filter((finding) => finding.rule === 'unanswered-swot-item')).toEqual([]);
  const { nodes, edges } = graphModel(plan, createRollup(plan, '2027-02-15'), { ...unfiltered, swotItems: true });
  expect([...nodes.keys()].sort()).toEqual(['objective:o', 'swotItem:a']);
  expect(edges).toMatchObject([{ kind: 'answers', from: 'objective:o', to: 'swotItem:a' }]);
});

test('a reveal of covered cards adds them to their quadrants in the order given', () => {
  const plan = smallPlan({ swotItem: [swotItem('old')] });
  perform(plan, 'swot.reveal', {
    entries: [
      { quadrant: 'threat', title: 'Two' },
      { quadrant: 'strength', title: 'One', note: 'more' },
      { quadrant: 'threat', title: 'Three' },
    ],
  });
  const { threat, strength } = cardsByQuadrant(plan);
  expect(threat.map((item) => item.title)).toEqual(['Card old', 'Two', 'Three']);
  expect(strength).toMatchObject([{ title: 'One', note: 'more', impact: 3, confidence: 3 }]);
});
