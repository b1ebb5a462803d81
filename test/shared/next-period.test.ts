import { expect, test } from 'vitest';
import { blankPlan } from '../../shared/blank-plan';
import type { Period } from '../../shared/model/period';
import { workspaceId } from '../../shared/model/workspace';
import { periodAfter, spanAfter } from '../../shared/next-period';
import { get, type Plan } from '../../shared/plan';
import { quarter, smallPlan } from '../support/small-plan';

function planWith(fiscalYearStart: number): Plan {
  const plan = blankPlan('Plan');
  (plan.rows.workspace as Map<string, unknown>).set(workspaceId, {
    ...get(plan, 'workspace', workspaceId),
    fiscalYearStart,
  });
  return plan;
}

const span = (startDate: string, endDate: string, kind: Period['kind'] = 'quarter'): Period => ({
  ...quarter('p', startDate, endDate),
  kind,
});

test('after a quarter comes the next one, over the end of a year and in a year that starts in another month', () => {
  expect(spanAfter(planWith(1), span('2027-01-01', '2027-03-31'))).toEqual({
    name: 'Q2 FY 2027',
    startDate: '2027-04-01',
    endDate: '2027-06-30',
  });
  expect(spanAfter(planWith(1), span('2027-10-01', '2027-12-31')).name).toBe('Q1 FY 2028');
  expect(spanAfter(planWith(10), span('2027-07-01', '2027-09-30'))).toEqual({
    name: 'Q1 FY 2027/28',
    startDate: '2027-10-01',
    endDate: '2027-12-31',
  });
});

test('after a year comes a year, and February has its leap day', () => {
  expect(spanAfter(planWith(4), span('2027-04-01', '2028-03-31', 'year'))).toEqual({
    name: 'FY 2028/29',
    startDate: '2028-04-01',
    endDate: '2029-03-31',
  });
  expect(spanAfter(planWith(1), span('2027-12-01', '2027-12-31', 'custom')).endDate).toBe('2028-01-31');
  expect(spanAfter(planWith(1), span('2028-01-01', '2028-01-31', 'custom')).endDate).toBe('2028-02-29');
});

test('a length that is no whole months stays as many days, without a name', () => {
  expect(spanAfter(planWith(1), span('2027-01-04', '2027-04-04', 'custom'))).toEqual({
    name: '',
    startDate: '2027-04-05',
    endDate: '2027-07-04',
  });
  expect(spanAfter(planWith(1), span('2027-02-01', '2027-04-30')).name).toBe('');
});

test('a period that is there already is the next one, the earliest of its kind', () => {
  const first = quarter('q1', '2027-01-01', '2027-03-31');
  const plan = smallPlan({
    period: [
      first,
      quarter('q4', '2027-10-01', '2027-12-31'),
      quarter('q3', '2027-07-01', '2027-09-30'),
      { ...quarter('y', '2028-01-01', '2028-12-31'), kind: 'year' },
    ],
  });
  expect(periodAfter(plan, first)?.id).toBe('q3');
  expect(periodAfter(plan, get(plan, 'period', 'q4'))).toBeUndefined();
});
