import { expect, test } from 'vitest';
import { blankPlan } from '../../shared/blank-plan';
import { applyChanges } from '../../shared/changes';
import { addSwotItems } from '../../shared/commands/swot';
import { searchEntries, searchFor } from '../../shared/search';

function planWith(titles: readonly string[]) {
  const plan = blankPlan('Plan');
  let next = 0;
  const context = { newId: () => `card-${next++}`, today: '2026-11-24', now: '2026-11-24T09:00:00+01:00' };
  const input = addSwotItems.schema.parse({ quadrant: 'strength', titles });
  applyChanges(plan, addSwotItems.apply(plan, input, context));
  return plan;
}

function found(titles: readonly string[], query: string): string[] {
  return searchFor(searchEntries(planWith(titles)), query, 10).map(({ entry }) => entry.title);
}

test('finds without regard to case and accents', () => {
  expect(found(['Gdańsk plant', 'Łódź plant'], 'GDANSK')).toEqual(['Gdańsk plant']);
});

test('every word must be there, in any order', () => {
  expect(found(['Lower energy cost', 'Energy'], 'cost energy')).toEqual(['Lower energy cost']);
});

test('the exact title comes first, then a title that starts so, then a word inside', () => {
  expect(found(['New cold chain', 'Icecold', 'Cold', 'Cold chain'], 'cold')).toEqual([
    'Cold',
    'Cold chain',
    'New cold chain',
    'Icecold',
  ]);
});

test('finds words typed into notes and tags, after those in titles', () => {
  const plan = planWith(['Plain']);
  const before = plan.rows.swotItem.get('card-0')!;
  applyChanges(plan, [
    { table: 'swotItem', before, after: { ...before, evidence: 'Survey of 2025', tags: ['export'] } },
  ]);
  expect(searchFor(searchEntries(plan), 'survey export', 10).map(({ entry }) => entry.id)).toEqual(['card-0']);
});

test('an empty query finds nothing', () => {
  expect(found(['Anything'], '   ')).toEqual([]);
});
