import { describe, expect, test } from 'vitest';
import { about, found } from '../../support/linting';
import { barrier, checkIn, keyResult, objective, smallPlan } from '../../support/small-plan';

describe('a check-in that is overdue', () => {
  test('is found after two were missed, with the day of the last one', () => {
    const plan = smallPlan({
      objective: [objective('o'), objective('idea', { status: 'draft' })],
      keyResult: [
        keyResult('never', 'o', { cadence: 'monthly', startDate: '2026-12-01' }),
        keyResult('stale', 'o'),
        keyResult('due', 'o'),
        keyResult('monthly', 'o', { cadence: 'monthly' }),
        keyResult('reached', 'o', { current: 100 }),
        keyResult('draft', 'idea'),
      ],
      checkIn: [
        checkIn('c1', 'stale', { date: '2027-02-01', value: 5 }),
        checkIn('c2', 'due', { date: '2027-02-02', value: 5 }),
        checkIn('c3', 'monthly', { date: '2027-01-04', value: 5 }),
      ],
    });
    const findings = found(plan, 'stale-check-in');
    expect(about(findings)).toEqual(['never', 'stale']);
    expect(findings.map((finding) => finding.evidence)).toEqual([
      'Nobody has checked in yet; it began on 1 Dec 2026 and is to be updated every month.',
      'Nobody has checked in since 1 Feb 2027, 14 days ago; it is to be updated every week.',
    ]);
  });
});

describe('an old barrier', () => {
  test('is found beyond its limit, unless it is out of the way or what it was in the way of is over', () => {
    const plan = smallPlan({
      objective: [objective('o'), objective('gone', { status: 'dropped' })],
      keyResult: [keyResult('k', 'o')],
      barrier: [
        barrier('old', { openedOn: '2027-01-01', keyResultId: 'k' }),
        barrier('of-all', { openedOn: '2027-01-01' }),
        barrier('fresh', { openedOn: '2027-01-16' }),
        barrier('solved', { openedOn: '2027-01-01', resolvedOn: '2027-02-14' }),
        barrier('dropped', { openedOn: '2027-01-01', objectiveId: 'gone' }),
      ],
    });
    const findings = found(plan, 'old-barrier');
    expect(about(findings)).toEqual(['old', 'of-all']);
    expect(findings[0]).toMatchObject({
      item: 'Barrier old',
      evidence: 'It has been in the way for 45 days; its limit was 30 days.',
      related: [
        { table: 'keyResult', id: 'k' },
        { table: 'objective', id: 'o' },
      ],
    });
  });
});
