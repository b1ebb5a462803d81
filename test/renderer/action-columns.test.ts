import { describe, expect, it } from 'vitest';
import { actionOrder, beforeAt, cardFacts, columnsOf, staysAt } from '../../renderer/action-plan/action-columns';
import { all, inOrder, type Plan } from '../../shared/plan';
import { initiative, perform, smallPlan } from '../support/small-plan';

function plan(): Plan {
  return smallPlan({
    initiative: [
      initiative('a', { position: 1, status: 'notStarted' }),
      initiative('b', { position: 2, status: 'inProgress' }),
      initiative('c', { position: 3, status: 'notStarted' }),
      initiative('d', { position: 4, status: 'done' }),
    ],
    initiativeDependency: [
      { id: 'cb', initiativeId: 'c', dependsOnId: 'b' },
      { id: 'cd', initiativeId: 'c', dependsOnId: 'd' },
      { id: 'db', initiativeId: 'd', dependsOnId: 'b' },
    ],
  });
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(' ');

describe('the columns of the action board', () => {
  it('drop a card where it was aimed, also among cards of which filters show only some', () => {
    const aimed = plan();
    const shown = columnsOf(all(aimed, 'initiative').filter(({ id }) => id !== 'c'));
    // Behind the last one shown, not behind what the filters hide.
    const spot = { column: 'notStarted', index: 1 } as const;
    const beforeId = beforeAt(aimed, shown, 'd', spot);
    expect(beforeId).toBe('b');
    perform(aimed, 'initiative.place', { id: 'd', status: 'notStarted', beforeId });
    expect(ids(columnsOf(all(aimed, 'initiative')).notStarted)).toBe('a d c');
  });

  it('keep the place in the action plan when an empty column takes a card', () => {
    const aimed = plan();
    const beforeId = beforeAt(aimed, columnsOf(all(aimed, 'initiative')), 'b', { column: 'blocked', index: 0 });
    perform(aimed, 'initiative.place', { id: 'b', status: 'blocked', beforeId });
    expect(ids(inOrder(all(aimed, 'initiative')))).toBe('a b c d');
  });

  it('know that a card dropped on its own place stays', () => {
    const aimed = plan();
    const columns = columnsOf(all(aimed, 'initiative'));
    expect(staysAt(aimed, columns, 'c', { column: 'notStarted', index: 1 })).toBe(true);
    expect(staysAt(aimed, columns, 'c', { column: 'notStarted', index: 0 })).toBe(false);
    expect(staysAt(aimed, columns, 'c', { column: 'done', index: 1 })).toBe(false);
  });

  it('lead by arrows to the next column that has a place', () => {
    const columns = columnsOf(all(plan(), 'initiative'));
    expect(actionOrder.stepOn(columns, { column: 'inProgress', index: 0 }, 'right', 0)).toEqual({
      column: 'done',
      index: 0,
    });
    expect(actionOrder.stepOn(columns, { column: 'inProgress', index: 0 }, 'right', 1)).toEqual({
      column: 'blocked',
      index: 0,
    });
    expect(actionOrder.stepOn(columns, { column: 'notStarted', index: 1 }, 'down', 0)).toBeUndefined();
    expect(actionOrder.stepOn(columns, { column: 'notStarted', index: 1 }, 'down', 1)).toEqual({
      column: 'notStarted',
      index: 2,
    });
    expect(actionOrder.stepOn(columns, { column: 'notStarted', index: 0 }, 'left', 0)).toBeUndefined();
  });

  it('show a carried card where it would go', () => {
    const columns = columnsOf(all(plan(), 'initiative'));
    const moved = actionOrder.withMoved(columns, columns.notStarted[0], { column: 'done', index: 0 });
    expect([ids(moved.notStarted), ids(moved.done)]).toEqual(['c', 'a d']);
  });

  it('say of a card only what it still waits for', () => {
    const waiting = plan();
    const facts = cardFacts(waiting, all(waiting, 'initiative'));
    expect(facts.get('c')).toEqual({ serves: 0, waits: 1, waitsTitles: 'Initiative b' });
    expect(facts.get('d')?.waits).toBe(0);
  });
});
