import { expect, test } from 'vitest';
import { goalOutline } from '../../shared/document/context';
import { shownObjectives, unfiltered } from '../../shared/layout/graph-filters';
import type { Objective } from '../../shared/model/goal';
import { hasGoneOn } from '../../shared/reviews';
import { objective, quarter, smallPlan } from '../support/small-plan';

const plan = (status: 'closed' | 'review', more: readonly Objective[] = []) =>
  smallPlan({
    period: [quarter('past', '2026-10-01', '2026-12-31', { status }), quarter('now', '2027-01-01', '2027-03-31')],
    objective: [
      objective('grow', { periodId: 'past' }),
      objective('over', { periodId: 'past', status: 'done' }),
      objective('grow-on', { periodId: 'now', predecessorId: 'grow' }),
      ...more,
    ],
  });

test('an objective that goes on in a later period is shown once where all periods are, and with its own period', () => {
  const closed = plan('closed');
  const all = shownObjectives(closed, unfiltered).objectives;
  expect([...all.keys()]).toEqual(['over', 'grow-on']);
  const past = shownObjectives(closed, { ...unfiltered, periodId: 'past' }).objectives;
  expect([...past.keys()]).toEqual(['grow', 'over']);
  expect([...goalOutline(closed).byId.keys()].sort()).toEqual(['grow-on', 'over']);
});

test('while its period is not closed, both are there', () => {
  const open = plan('review');
  expect([...open.rows.objective.values()].filter((row) => hasGoneOn(open, row))).toEqual([]);
  expect(shownObjectives(open, unfiltered).objectives.size).toBe(3);
});

test('what stands below it and does not go on keeps its place', () => {
  const below = objective('below', { periodId: 'past', parentId: 'grow', status: 'done' });
  const closed = plan('closed', [below]);
  expect([...shownObjectives(closed, unfiltered).objectives.keys()].sort()).toEqual([
    'below',
    'grow',
    'grow-on',
    'over',
  ]);
  const told = goalOutline(closed);
  expect(told.byId.get('below')?.number.startsWith(`${told.byId.get('grow')?.number}.`)).toBe(true);
});
