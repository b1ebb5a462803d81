import { describe, expect, test } from 'vitest';
import { barrierAge, barrierObjective, barriersOfObjective, openBarriers } from '../../shared/barriers';
import { deletionPreview, previewInWords } from '../../shared/consequences';
import { formatOf } from '../../shared/format';
import { all, get } from '../../shared/plan';
import { refuses } from '../support/refusal';
import { barrier, checkIn, keyResult, objective, perform, smallPlan } from '../support/small-plan';

const today = '2027-02-15';

describe('the age of a barrier', () => {
  test.each([
    ['named today', { openedOn: today }, 0, false],
    ['on its last day', { openedOn: '2027-02-01', limitDays: 14 }, 14, false],
    ['a day beyond its limit', { openedOn: '2027-01-31', limitDays: 14 }, 15, true],
    ['out of the way after its limit', { openedOn: '2027-01-01', limitDays: 14, resolvedOn: '2027-01-31' }, 30, false],
    ['named for a day to come', { openedOn: '2027-03-01' }, 0, false],
  ] as const)('%s', (_, more, days, isBeyondLimit) => {
    expect(barrierAge(barrier('b', more), today)).toMatchObject({ days, isBeyondLimit });
  });

  test('counts calendar days over a change of the clock', () => {
    const spring = barrier('b', { openedOn: '2027-03-27', limitDays: 1 });
    expect(barrierAge(spring, '2027-03-28')).toEqual({ days: 1, decideBy: '2027-03-28', isBeyondLimit: false });
    expect(barrierAge(spring, '2027-03-29')).toMatchObject({ days: 2, isBeyondLimit: true });
  });
});

test('the list of what is in the way: beyond the limit first, then the gravest, then the oldest', () => {
  const plan = smallPlan({
    barrier: [
      barrier('fresh', { openedOn: '2027-02-14', severity: 'critical' }),
      barrier('old', { openedOn: '2027-01-20', severity: 'low' }),
      barrier('older', { openedOn: '2027-01-19', severity: 'low' }),
      barrier('late', { openedOn: '2027-01-01', severity: 'low' }),
      barrier('gone', { openedOn: '2026-11-01', resolvedOn: '2027-01-01' }),
    ],
  });
  expect(openBarriers(plan, today).map(({ id }) => id)).toEqual(['late', 'fresh', 'older', 'old']);
});

describe('the life of a barrier', () => {
  const plan = () => smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o')] });

  test('named, judged, resolved with what helped, and in the way again', () => {
    const lived = plan();
    perform(lived, 'barrier.open', { title: 'No welder', keyResultId: 'k', severity: 'high' });
    const [{ id } = { id: '' }] = all(lived, 'barrier');
    expect(get(lived, 'barrier', id)).toMatchObject({ openedOn: today, limitDays: 14, resolvedOn: null });
    perform(lived, 'barrier.edit', { id, patch: { severity: 'critical' } });
    expect(get(lived, 'barrier', id).limitDays).toBe(7);
    perform(lived, 'barrier.edit', { id, patch: { limitDays: 20 } });
    perform(lived, 'barrier.edit', { id, patch: { severity: 'low', nextStep: 'Wait' } });
    expect(get(lived, 'barrier', id)).toMatchObject({ limitDays: 20, nextStep: 'Wait' });
    perform(lived, 'barrier.resolve', { id, whatHelped: 'The agency' });
    expect(get(lived, 'barrier', id)).toMatchObject({ resolvedOn: today, whatHelped: 'The agency' });
    refuses(lived, 'barrier.resolve', { id }, 'refused', /already/);
    perform(lived, 'barrier.reopen', { id });
    expect(openBarriers(lived, today).map((row) => row.id)).toEqual([id]);
    refuses(lived, 'barrier.reopen', { id }, 'refused', /still/);
    expect(barrierObjective(lived, get(lived, 'barrier', id))?.id).toBe('o');
    expect(barriersOfObjective(lived, 'o').map((row) => row.id)).toEqual([id]);
  });

  test('it is in the way of one thing, or of the plan as a whole', () => {
    refuses(plan(), 'barrier.open', { title: 'Both', keyResultId: 'k', objectiveId: 'o' }, 'invalid-input');
    const whole = plan();
    perform(whole, 'barrier.open', { title: 'The strike' });
    expect(barrierObjective(whole, all(whole, 'barrier')[0] ?? barrier('none'))).toBeUndefined();
  });
});

test('who deletes a key result is told which check-ins and barriers go along', () => {
  const plan = smallPlan({
    objective: [objective('o')],
    keyResult: [keyResult('k', 'o')],
    checkIn: [checkIn('c1', 'k', { value: 1 }), checkIn('c2', 'k', { value: 2 })],
    barrier: [barrier('b', { keyResultId: 'k', checkInId: 'c1' })],
  });
  const words = previewInWords(deletionPreview(plan, 'keyResult', ['k']), formatOf(plan).list);
  expect(words).toBe('2 check-ins and 1 barrier go with it.');
});
