import { describe, expect, it } from 'vitest';
import { PlanError } from '../../../shared/errors';
import { allowedSpan, type BarPart, shifted, waitingProblem } from '../../../shared/layout/timeline-drag';
import type { Initiative } from '../../../shared/model/initiative';
import { get, type Plan } from '../../../shared/plan';
import { rescheduled, spanOf } from '../../../shared/schedule';
import { Random } from '../../support/random';
import { initiative, perform, smallPlan } from '../../support/small-plan';

const span = (start: string, end: string) => ({ start, end });

function chain(more: Partial<Initiative> = {}): Plan {
  return smallPlan({
    initiative: [
      initiative('a', { startDate: '2027-01-04', dueDate: '2027-01-15' }),
      initiative('b', { startDate: '2027-01-20', dueDate: '2027-01-29', ...more }),
      initiative('c', { startDate: '2027-02-01', dueDate: '2027-02-05' }),
      initiative('idea'),
    ],
    initiativeDependency: [
      { id: 'ba', initiativeId: 'b', dependsOnId: 'a' },
      { id: 'cb', initiativeId: 'c', dependsOnId: 'b' },
      { id: 'ia', initiativeId: 'idea', dependsOnId: 'a' },
    ],
  });
}

describe('dragging a bar', () => {
  it('moves it, or one of its ends, which never passes the other', () => {
    const was = span('2027-01-20', '2027-01-29');
    expect(shifted(was, 'move', -3)).toEqual(span('2027-01-17', '2027-01-26'));
    expect(shifted(was, 'end', 4)).toEqual(span('2027-01-20', '2027-02-02'));
    expect(shifted(was, 'end', -40)).toEqual(span('2027-01-20', '2027-01-20'));
    expect(shifted(was, 'start', 40)).toEqual(span('2027-01-29', '2027-01-29'));
  });

  it('stops at the day after the end of what it waits for, and names that', () => {
    const plan = chain();
    const stopped = allowedSpan(plan, 'b', span('2027-01-10', '2027-01-19'), 'move');
    expect(stopped.span).toEqual(span('2027-01-16', '2027-01-25'));
    expect(stopped.keptBy?.id).toBe('a');
    expect(allowedSpan(plan, 'b', span('2027-01-10', '2027-01-29'), 'start').span).toEqual(
      span('2027-01-16', '2027-01-29'),
    );
    expect(allowedSpan(plan, 'b', span('2027-01-16', '2027-01-25'), 'move').keptBy).toBeUndefined();
  });

  it('lets what begins too soon already stay or come nearer, but not go further', () => {
    const plan = chain({ startDate: '2027-01-12' });
    expect(allowedSpan(plan, 'b', span('2027-01-13', '2027-01-30'), 'move').keptBy).toBeUndefined();
    expect(allowedSpan(plan, 'b', span('2027-01-12', '2027-02-20'), 'end').keptBy).toBeUndefined();
    expect(allowedSpan(plan, 'b', span('2027-01-05', '2027-01-22'), 'move').span).toEqual(
      span('2027-01-12', '2027-01-29'),
    );
  });

  it('holds what had no dates behind what it waits for', () => {
    expect(allowedSpan(chain(), 'idea', span('2027-01-01', '2027-01-14'), 'move').span).toEqual(
      span('2027-01-16', '2027-01-29'),
    );
  });

  it('shows beforehand exactly what the command does, and is never refused', () => {
    const random = new Random(7);
    const parts: readonly BarPart[] = ['move', 'start', 'end'];
    for (let round = 0; round < 300; round++) {
      const plan = chain({ startDate: random.pick(['2027-01-12', '2027-01-20']) });
      const id = random.pick(['a', 'b', 'c']);
      const part = random.pick(parts);
      const was = spanOf(get(plan, 'initiative', id));
      if (!was) throw new PlanError('unexpected', id);
      const { span: to } = allowedSpan(plan, id, shifted(was, part, random.int(-40, 40)), part);
      const preview = rescheduled(plan, id, to);
      perform(plan, 'initiative.reschedule', { id, startDate: to.start, dueDate: to.end });
      for (const [moved, days] of preview) expect(spanOf(get(plan, 'initiative', moved))).toEqual(days);
    }
  });
});

describe('making one wait for another', () => {
  it('is refused where it waits already, or where the two would wait for each other', () => {
    const plan = chain();
    expect(waitingProblem(plan, 'c', 'a')).toBeUndefined();
    expect(waitingProblem(plan, 'b', 'a')).toBe('It waits for it already.');
    expect(waitingProblem(plan, 'a', 'c')).toMatch(/wait for each other/);
  });
});
