import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../shared/calendar';
import { PlanError } from '../../shared/errors';
import type { Initiative } from '../../shared/model/initiative';
import { get, type Plan } from '../../shared/plan';
import { chainPlaces, isBroken, keptFrom, rescheduled, spanOf } from '../../shared/schedule';
import { Random } from '../support/random';
import { initiative, perform, smallPlan } from '../support/small-plan';

/** Initiatives named by letters with days of January 2027, and who waits for whom as `b a`. */
function planOf(
  days: Readonly<Record<string, readonly [number, number]>>,
  waits: readonly string[] = [],
  more: Readonly<Record<string, Partial<Initiative>>> = {},
): Plan {
  return smallPlan({
    initiative: Object.entries(days).map(([id, [from, to]]) =>
      initiative(id, { startDate: day(from), dueDate: day(to), ...more[id] }),
    ),
    initiativeDependency: waits.map((pair) => {
      const [initiativeId = '', dependsOnId = ''] = pair.split(' ');
      return { id: pair, initiativeId, dependsOnId };
    }),
  });
}

function day(number: number): string {
  return addDays('2026-12-31', number);
}

const spans = (plan: Plan) =>
  Object.fromEntries(
    [...plan.rows.initiative.values()].map((row) => [
      row.id,
      [row.startDate, row.dueDate].map((date) => date && dayNumber(date) - dayNumber('2026-12-31')),
    ]),
  );

describe('moving an initiative in time', () => {
  it('pushes what waits for it behind its end, along the chain, at its length; a gap is used up first', () => {
    const plan = planOf({ a: [1, 5], b: [8, 10], c: [12, 12], d: [3, 9] }, ['b a', 'c b']);
    perform(plan, 'initiative.reschedule', { id: 'a', startDate: day(3), dueDate: day(7) });
    expect(spans(plan)).toEqual({ a: [3, 7], b: [8, 10], c: [12, 12], d: [3, 9] });
    perform(plan, 'initiative.reschedule', { id: 'a', startDate: day(3), dueDate: day(10) });
    expect(spans(plan)).toEqual({ a: [3, 10], b: [11, 13], c: [14, 14], d: [3, 9] });
  });

  it('leaves what is done or cancelled where it is', () => {
    const plan = planOf({ a: [1, 5], b: [6, 8], c: [6, 8] }, ['b a', 'c a'], {
      b: { status: 'done' },
      c: { status: 'cancelled' },
    });
    perform(plan, 'initiative.reschedule', { id: 'a', startDate: day(4), dueDate: day(9) });
    expect(spans(plan)).toEqual({ a: [4, 9], b: [6, 8], c: [6, 8] });
  });

  it('refuses to begin before what it waits for ends, and says which', () => {
    const plan = planOf({ a: [1, 5], b: [8, 10] }, ['b a']);
    expect(() => perform(plan, 'initiative.reschedule', { id: 'b', startDate: day(5), dueDate: day(7) })).toThrow(
      PlanError,
    );
    expect(() => perform(plan, 'initiative.reschedule', { id: 'b', startDate: day(5), dueDate: day(7) })).toThrow(
      get(plan, 'initiative', 'a').title,
    );
    perform(plan, 'initiative.reschedule', { id: 'b', startDate: day(6), dueDate: day(8) });
    expect(spans(plan).b).toEqual([6, 8]);
    expect(keptFrom(plan, 'b', day(6))).toBeUndefined();
  });

  it('lets one that begins too soon already come nearer to its right place, or end later', () => {
    const plan = planOf({ a: [1, 9], b: [4, 6] }, ['b a']);
    perform(plan, 'initiative.reschedule', { id: 'b', startDate: day(5), dueDate: day(12) });
    expect(spans(plan).b).toEqual([5, 12]);
    expect(() => perform(plan, 'initiative.reschedule', { id: 'b', startDate: day(4), dueDate: day(12) })).toThrow(
      PlanError,
    );
  });

  it('keeps a day without a second date a day', () => {
    const plan = planOf({ a: [3, 3] }, [], { a: { startDate: null } });
    perform(plan, 'initiative.reschedule', { id: 'a', startDate: day(7), dueDate: day(7) });
    expect(get(plan, 'initiative', 'a')).toMatchObject({ startDate: null, dueDate: day(7) });
    perform(plan, 'initiative.reschedule', { id: 'a', startDate: day(5), dueDate: day(7) });
    expect(get(plan, 'initiative', 'a')).toMatchObject({ startDate: day(5), dueDate: day(7) });
  });

  it('refuses an end before the start', () => {
    const plan = planOf({ a: [3, 3] });
    expect(() => perform(plan, 'initiative.reschedule', { id: 'a', startDate: day(7), dueDate: day(6) })).toThrow(
      PlanError,
    );
  });

  it('never leaves anything open that was pushed before the end of what it waits for, on random chains', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const names = 'abcdefghij'.split('');
      const plan = planOf(
        Object.fromEntries(names.map((name) => [name, random.chance(0.5) ? [5, 9] : [random.int(1, 30), 31]])),
        names.flatMap((name, i) => random.some(names.slice(0, i), 0, 2).map((first) => `${name} ${first}`)),
      );
      const from = random.int(1, 40);
      const moved = rescheduled(plan, 'a', { start: day(from), end: day(from + random.int(0, 9)) });
      const now = (id: string) => moved.get(id) ?? spanOf(get(plan, 'initiative', id));
      for (const { initiativeId, dependsOnId } of plan.rows.initiativeDependency.values()) {
        const [first, waiting] = [now(dependsOnId), now(initiativeId)];
        if (!first || !waiting || !moved.has(dependsOnId)) continue;
        expect(isBroken(first, waiting), `seed ${seed}: ${initiativeId} after ${dependsOnId}`).toBe(false);
      }
      for (const [id, span] of moved) {
        const was = spanOf(get(plan, 'initiative', id));
        if (id !== 'a' && was)
          expect(dayNumber(span.end) - dayNumber(span.start)).toBe(dayNumber(was.end) - dayNumber(was.start));
      }
    }
  });
});

describe('the chain of those that wait for one another', () => {
  // The worked example of a project of two branches: the longer one has no day to lose.
  const plan = () => planOf({ a: [1, 4], b: [5, 10], c: [5, 6], d: [11, 12] }, ['b a', 'c a', 'd b', 'd c']);

  it('has slack where a branch is shorter, and none on the longest way (critical path)', () => {
    const places = chainPlaces(plan(), day(1));
    expect(['a', 'b', 'c', 'd'].map((id) => places.get(id)?.slack)).toEqual([0, 0, 4, 0]);
    expect(['a', 'b', 'c', 'd'].map((id) => places.get(id)?.isCritical)).toEqual([true, true, false, true]);
  });

  it('marks a critical one as late when it is overdue, blocked, or begun too soon', () => {
    expect(chainPlaces(plan(), day(5)).get('a')?.isCriticalLate).toBe(true);
    expect(chainPlaces(plan(), day(4)).get('a')?.isCriticalLate).toBe(false);
    expect(chainPlaces(plan(), day(8)).get('c')?.isCriticalLate).toBe(false);
    const blocked = planOf({ a: [1, 4], b: [5, 10] }, ['b a'], { b: { status: 'blocked' } });
    expect(chainPlaces(blocked, day(1)).get('b')?.isCriticalLate).toBe(true);
    const early = planOf({ a: [1, 4], b: [3, 10] }, ['b a']);
    expect(chainPlaces(early, day(1)).get('b')?.isCriticalLate).toBe(true);
    expect(chainPlaces(early, day(1)).get('a')).toMatchObject({ slack: -2, isCritical: true });
  });

  it('says nothing critical of what stands alone or is over', () => {
    const places = chainPlaces(planOf({ a: [1, 4], b: [5, 6] }, ['b a'], { a: { status: 'done' } }), day(20));
    expect(places.has('a')).toBe(false);
    expect(places.get('b')).toMatchObject({ isCritical: false, isCriticalLate: false });
  });
});

describe('the board', () => {
  it('puts an initiative into a column, before another one', () => {
    const plan = planOf({ a: [1, 2], b: [1, 2], c: [1, 2] });
    perform(plan, 'initiative.place', { id: 'c', status: 'blocked', beforeId: 'a' });
    const order = [...plan.rows.initiative.values()].sort((x, y) => x.position - y.position).map(({ id }) => id);
    expect(order).toEqual(['c', 'a', 'b']);
    expect(get(plan, 'initiative', 'c').status).toBe('blocked');
  });
});
