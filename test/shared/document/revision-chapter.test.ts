import { describe, expect, test } from 'vitest';
import type { DocumentSettings } from '../../../shared/model/document-settings';
import { all, type Plan } from '../../../shared/plan';
import { of, printed, words } from '../../support/printed-document';
import { reviewedPlan } from '../../support/reviewed-plan';
import { perform, smallPlan } from '../../support/small-plan';

describe('the chapter on what changed, in the plan', () => {
  const settings = { printed: 'plan', sections: [{ kind: 'revision', included: true }] } as const;
  const revision = (plan: Plan, more: Partial<DocumentSettings> = {}) =>
    printed(plan, { ...settings, sections: [...settings.sections], ...more }).sections[0]?.blocks ?? [];

  test('compares with the newest snapshot of an earlier day, each change with its why', () => {
    const blocks = revision(reviewedPlan());
    expect(blocks[0]).toMatchObject({
      text: 'From “Review of Q1 FY 2027, closed” of 30 Mar 2027 to 29 Jun 2027.',
    });
    const told = words(of(blocks, 'table')[0]);
    expect(told).toContain('Objectives | 2 changes');
    expect(told).toContainEqual([
      'Goes on',
      '“Grow in the north” goes on in Q3 FY 2027.',
      'Fewer, but larger customers',
    ]);
    // What goes on with its objective is no change of its own.
    expect(told.flat().filter((text) => text.includes('“Active customers” goes on'))).toEqual([]);
  });

  test('or with a chosen one; a chosen one that is deleted is chosen no more', () => {
    const plan = reviewedPlan();
    const first = all(plan, 'snapshot').find(({ title }) => title === 'Review of Q1 FY 2027');
    perform(plan, 'document.update', { patch: { comparedSnapshotId: first?.id ?? '' } });
    expect(revision(plan)[0]).toMatchObject({ text: 'From “Review of Q1 FY 2027” of 30 Mar 2027 to 29 Jun 2027.' });
    perform(plan, 'item.delete', { table: 'snapshot', ids: [first?.id ?? ''] });
    expect(revision(plan)[0]).toMatchObject({ text: expect.stringContaining('Q1 FY 2027, closed') });
  });

  test('is left out without a snapshot, and says when nothing changed or one cannot be read', () => {
    expect(revision(smallPlan())).toEqual([]);
    const plan = smallPlan();
    perform(plan, 'snapshot.take', { title: 'Before' }, { today: '2027-01-04' });
    expect(of(revision(plan), 'paragraph')[1]?.text).toBe('Nothing of the strategy changed.');
    const damaged = smallPlan({
      snapshot: [{ id: 'sn', title: 'Torn', date: '2027-01-04', periodId: null, content: '{}' }],
    });
    expect(of(revision(damaged), 'paragraph')[0]?.text).toContain('Torn');
  });
});
