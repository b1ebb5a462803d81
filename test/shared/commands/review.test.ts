import { describe, expect, test } from 'vitest';
import { applyChanges, reverse } from '../../../shared/changes';
import { deletionPreview, previewInWords } from '../../../shared/consequences';
import { formatOf } from '../../../shared/format';
import { checkChanges, checkPlan } from '../../../shared/integrity';
import { all, get, type Plan, referencing } from '../../../shared/plan';
import { barriersToDecide, lineOfObjective, reviewedObjectives, scoreInReview } from '../../../shared/reviews';
import { createRollup } from '../../../shared/rollup';
import { planOfSnapshot, sealedTables } from '../../../shared/snapshot';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { refuses } from '../../support/refusal';
import {
  barrier,
  checkIn,
  initiative,
  keyResult,
  objective,
  perform,
  person,
  quarter,
  smallPlan,
  swotItem,
} from '../../support/small-plan';
import { snapshot } from '../../support/snapshot';

const today = '2027-03-30';
const at = { today };

const plan = (): Plan =>
  smallPlan({
    period: [
      quarter('y', '2027-01-01', '2027-12-31', { kind: 'year' }),
      quarter('q1', '2027-01-01', '2027-03-31', { parentId: 'y' }),
    ],
    person: [person('ana'), person('bo')],
    swotItem: [swotItem('s')],
    objective: [
      objective('year', { periodId: 'y' }),
      objective('grow', { parentId: 'year', agreedOn: '2027-01-04', dueDate: '2027-03-15' }),
      objective('sell', { parentId: 'grow', level: 'team' }),
      objective('old', { parentId: 'grow', level: 'team' }),
      objective('idea', { status: 'draft' }),
    ],
    swotLink: [{ id: 'sl', swotItemId: 's', objectiveId: 'grow' }],
    keyResult: [
      keyResult('k', 'grow', { start: 20, target: 50, current: 41, measuredOn: '2027-03-22' }),
      keyResult('reached', 'grow', { current: 100 }),
      keyResult('steps', 'sell', {
        metric: 'milestone',
        start: null,
        target: null,
        current: null,
        milestones: [
          { id: 'a', title: 'A', done: true, dueDate: '2027-02-01' },
          { id: 'b', title: 'B', done: false, dueDate: '2027-03-01' },
          { id: 'c', title: 'C', done: false, dueDate: '2027-05-01' },
        ],
      }),
      keyResult('k-old', 'old', { current: 30 }),
    ],
    link: [{ id: 'l', kind: 'supports', fromObjectiveId: 'sell', toObjectiveId: null, toKeyResultId: 'k' }],
    checkIn: [checkIn('c', 'k', { date: '2027-03-22', value: 41 })],
    initiative: [initiative('open'), initiative('done', { status: 'done' })],
    initiativeKeyResult: [
      { id: 'ik1', initiativeId: 'open', keyResultId: 'k' },
      { id: 'ik2', initiativeId: 'done', keyResultId: 'k' },
    ],
    barrier: [
      barrier('b-old', { keyResultId: 'k', openedOn: '2027-01-01' }),
      barrier('b-fresh', { keyResultId: 'k', openedOn: '2027-03-20' }),
    ],
  });

/** The plan with the review of Q1 running. */
function reviewing(): { of: Plan; reviewId: string } {
  const of = plan();
  perform(of, 'review.start', { periodId: 'q1' }, at);
  const [{ id } = { id: '' }] = all(of, 'review');
  return { of, reviewId: id };
}

function decideAll(of: Plan, reviewId: string): void {
  const say = (objectiveId: string, decision: 'carryOver' | 'change' | 'drop', more = {}) =>
    perform(of, 'review.score', { reviewId, objectiveId, decision, ...more }, at);
  say('grow', 'carryOver', { learned: 'Visits work better than mails', score: 0.9, scoreReason: 'Two are signed' });
  say('sell', 'change', { why: 'The other channel is cheaper' });
  say('old', 'drop');
  perform(of, 'review.decideBarrier', { reviewId, barrierId: 'b-old', decision: 'extend', days: 20 }, at);
}

describe('a review', () => {
  test('seals the plan and marks its period; a second one at the same time is refused', () => {
    const before = plan();
    const { of, reviewId } = reviewing();
    const review = get(of, 'review', reviewId);
    expect(review).toMatchObject({ title: 'Review of Q1', startedOn: today, closedOn: null });
    expect(get(of, 'period', 'q1').status).toBe('review');
    const sealed = planOfSnapshot(get(of, 'snapshot', review.snapshotId ?? ''));
    for (const table of sealedTables) expect([...sealed.rows[table]]).toEqual([...before.rows[table]].sort());
    refuses(of, 'review.start', { periodId: 'q1' }, 'refused', /still running/, at);
    expect(reviewedObjectives(of, review).map(({ id }) => id)).toEqual(['grow', 'old', 'sell']);
  });

  test('proposes a score from the key results; another one needs a reason', () => {
    const { of, reviewId } = reviewing();
    const review = get(of, 'review', reviewId);
    // (0.7 + 1) / 2 = 0.85, rounded half up.
    const score = () => scoreInReview(createRollup(of, today), review, 'grow');
    expect(score()).toBe(0.9);
    const say = { reviewId, objectiveId: 'grow' };
    refuses(of, 'review.score', { ...say, score: 0.5 }, 'refused', /needs a reason/, at);
    perform(of, 'review.score', { ...say, score: 0.5, scoreReason: 'The big one left', learned: 'Ask earlier' }, at);
    expect(score()).toBe(0.5);
    perform(of, 'review.score', { ...say, decision: 'carryOver' }, at);
    expect(all(of, 'objectiveReview')).toMatchObject([
      {
        score: 0.5,
        proposedScore: 0.9,
        scoreReason: 'The big one left',
        learned: 'Ask earlier',
        decision: 'carryOver',
      },
    ]);
    perform(of, 'review.score', { ...say, score: 0.9 }, at);
    expect(all(of, 'objectiveReview')[0]?.score).toBeNull();
    refuses(of, 'review.score', { reviewId, objectiveId: 'year' }, 'refused', /another period/, at);
  });

  test('asks for a decision about every old barrier, with what follows', () => {
    const { of, reviewId } = reviewing();
    const review = get(of, 'review', reviewId);
    expect(barriersToDecide(of, review, today).map(({ id }) => id)).toEqual(['b-old']);
    const decide = { reviewId, barrierId: 'b-old' };
    refuses(of, 'review.decideBarrier', { ...decide, decision: 'escalate' }, 'refused', /looks after/, at);
    perform(of, 'review.decideBarrier', { ...decide, decision: 'escalate', ownerId: 'bo', days: 7 }, at);
    expect(get(of, 'barrier', 'b-old')).toMatchObject({ ownerId: 'bo', limitDays: 88 + 7, resolvedOn: null });
    expect(barriersToDecide(of, review, today)).toEqual([]);
    perform(of, 'review.decideBarrier', { ...decide, decision: 'accept', note: 'We plan around it' }, at);
    expect(get(of, 'barrier', 'b-old')).toMatchObject({ resolvedOn: today, whatHelped: 'We plan around it' });
    expect(all(of, 'barrierReview')).toMatchObject([{ decision: 'accept' }]);
  });

  test('closes only when everything is decided, and fixes the scores', () => {
    const { of, reviewId } = reviewing();
    refuses(of, 'review.close', { id: reviewId }, 'refused', /3 objectives have no decision/, at);
    decideAll(of, reviewId);
    perform(of, 'review.close', { id: reviewId }, at);
    expect(get(of, 'review', reviewId).closedOn).toBe(today);
    expect(get(of, 'period', 'q1').status).toBe('closed');
    expect(get(of, 'objective', 'old').status).toBe('dropped');
    expect(reviewedObjectives(of, get(of, 'review', reviewId)).map(({ id }) => id)).toContain('old');
    perform(of, 'keyResult.setValue', { id: 'steps', doneMilestones: ['a', 'b', 'c'] }, at);
    expect(scoreInReview(createRollup(of, today), get(of, 'review', reviewId), 'sell')).toBe(0.3);
    refuses(of, 'review.score', { reviewId, objectiveId: 'grow', learned: 'More' }, 'refused', /closed/, at);
  });

  test('keeps the plan as closing leaves it, the next period in it; Undo takes that back, too', () => {
    const { of, reviewId } = reviewing();
    decideAll(of, reviewId);
    const next = { name: 'Q2', startDate: '2027-04-01', endDate: '2027-06-30' };
    const changes = perform(of, 'review.rollOver', { id: reviewId, next }, at);
    const kept = get(of, 'snapshot', get(of, 'review', reviewId).closingSnapshotId ?? '');
    expect(kept).toMatchObject({ title: 'Review of Q1, closed', date: today, periodId: 'q1' });
    const then = planOfSnapshot(kept);
    for (const table of ['objective', 'keyResult', 'period', 'barrier', 'initiativeKeyResult'] as const) {
      expect(Object.fromEntries(then.rows[table]), table).toEqual(Object.fromEntries(of.rows[table]));
    }
    perform(of, 'objective.update', { id: 'grow', patch: { title: 'Another' } }, at);
    expect(get(planOfSnapshot(kept), 'objective', 'grow').title).not.toBe('Another');
    const other = reviewing();
    decideAll(other.of, other.reviewId);
    perform(other.of, 'review.close', { id: other.reviewId }, at);
    const closed = get(other.of, 'snapshot', get(other.of, 'review', other.reviewId).closingSnapshotId ?? '');
    expect(get(planOfSnapshot(closed), 'objective', 'old').status).toBe('dropped');
    expect(changes.filter(({ table }) => table === 'snapshot')).toHaveLength(1);
    const fresh = reviewing();
    decideAll(fresh.of, fresh.reviewId);
    const start = snapshot(fresh.of);
    applyChanges(fresh.of, reverse(perform(fresh.of, 'review.rollOver', { id: fresh.reviewId, next }, at)));
    expect(snapshot(fresh.of)).toBe(start);
  });
});

describe('the next period', () => {
  const next = { name: 'Q2', startDate: '2027-04-01', endDate: '2027-06-30' };

  test('is made from the decisions, starts where the last one stood and knows its past', () => {
    const { of, reviewId } = reviewing();
    decideAll(of, reviewId);
    const changes = perform(of, 'review.rollOver', { id: reviewId, next }, at);
    checkPlan(of);
    const period = all(of, 'period').find((row) => row.name === 'Q2');
    expect(period).toMatchObject({ kind: 'quarter', status: 'planning', parentId: 'y', startDate: '2027-04-01' });
    expect(get(of, 'review', reviewId)).toMatchObject({ closedOn: today, nextPeriodId: period?.id });
    const nextOf = (id: string) => all(of, 'objective').find((row) => row.predecessorId === id);
    const [grow, sell] = [nextOf('grow'), nextOf('sell')];
    expect(grow).toMatchObject({ parentId: 'year', status: 'active', agreedOn: null, dueDate: null });
    expect(sell).toMatchObject({ parentId: grow?.id, status: 'draft', periodId: period?.id });
    expect(nextOf('old')).toBeUndefined();
    expect(lineOfObjective(of, grow?.id ?? '').map(({ id }) => id)).toEqual([grow?.id, 'grow']);

    const [k, ...more] = referencing(of, 'keyResult', 'objectiveId', grow?.id ?? '');
    expect(more).toEqual([]);
    expect(k).toMatchObject({ start: 41, current: 41, target: 50, measuredOn: null, predecessorId: 'k' });
    expect(referencing(of, 'checkIn', 'keyResultId', k?.id ?? '')).toEqual([]);
    const [steps] = referencing(of, 'keyResult', 'objectiveId', sell?.id ?? '');
    expect(steps?.milestones).toEqual([
      { id: 'b', title: 'B', done: false, dueDate: null },
      { id: 'c', title: 'C', done: false, dueDate: '2027-05-01' },
    ]);
    expect(referencing(of, 'initiativeKeyResult', 'keyResultId', k?.id ?? '')).toMatchObject([
      { initiativeId: 'open' },
    ]);
    expect(referencing(of, 'barrier', 'keyResultId', k?.id ?? '').map(({ id }) => id)).toEqual(['b-old', 'b-fresh']);
    expect(referencing(of, 'link', 'fromObjectiveId', sell?.id ?? '')).toMatchObject([{ toKeyResultId: k?.id }]);
    expect(referencing(of, 'swotLink', 'objectiveId', grow?.id ?? '')).toHaveLength(1);
    refuses(of, 'review.rollOver', { id: reviewId, next }, 'refused', /already/, at);

    const { of: again, reviewId: same } = reviewing();
    decideAll(again, same);
    const start = snapshot(of);
    applyChanges(of, reverse(changes));
    checkPlan(of);
    applyChanges(of, changes);
    expect(snapshot(of)).toBe(start);
  });

  test('takes along what is chosen; a target reached already must be set anew', () => {
    const { of, reviewId } = reviewing();
    decideAll(of, reviewId);
    perform(of, 'review.rollOver', { id: reviewId, next, keyResultIds: ['reached'], initiativeIds: [] }, at);
    const copies = all(of, 'keyResult').filter((row) => row.predecessorId !== null);
    expect(copies).toMatchObject([{ predecessorId: 'reached', start: 100, current: 100, target: null }]);
    // What led to a key result that stays behind stays behind too; so does its barrier.
    expect(all(of, 'link')).toHaveLength(1);
    expect(get(of, 'barrier', 'b-fresh').keyResultId).toBe('k');
  });

  test('must be a later one', () => {
    const { of, reviewId } = reviewing();
    decideAll(of, reviewId);
    refuses(of, 'review.rollOver', { id: reviewId, next: { periodId: 'q1' } }, 'refused', /begin after/, at);
    const without = reviewing();
    refuses(without.of, 'review.rollOver', { id: without.reviewId, next }, 'refused', /no decision/, at);
  });
});

describe('a snapshot', () => {
  test('gives back what it sealed, for random plans', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const whole = randomPlan(new Random(seed));
      perform(whole, 'snapshot.take', { title: 'Today' }, at);
      const row = all(whole, 'snapshot').at(-1);
      const sealed = planOfSnapshot(row ?? { title: '', content: '' });
      for (const table of sealedTables) {
        if (table === 'checkIn') continue;
        expect([...sealed.rows[table].values()].sort(byId)).toEqual([...whole.rows[table].values()].sort(byId));
      }
      for (const keyResultRow of whole.rows.keyResult.values()) {
        expect(referencing(sealed, 'checkIn', 'keyResultId', keyResultRow.id).length).toBeLessThan(2);
      }
    }
  });

  test('can be renamed and deleted, never altered', () => {
    const of = plan();
    perform(of, 'snapshot.take', { title: 'Today' }, at);
    const [row] = all(of, 'snapshot');
    if (!row) throw new Error('no snapshot');
    perform(of, 'snapshot.rename', { id: row.id, title: 'Before the merger' });
    expect(get(of, 'snapshot', row.id).title).toBe('Before the merger');
    const before = get(of, 'snapshot', row.id);
    for (const patch of [{ content: '{}' }, { date: '2027-01-01' }]) {
      const change = { table: 'snapshot' as const, before, after: { ...before, ...patch } };
      applyChanges(of, [change]);
      expect(() => checkChanges(of, [change])).toThrow(/cannot be changed/);
      applyChanges(of, reverse([change]));
    }
    perform(of, 'item.delete', { table: 'snapshot', ids: [row.id] });
    expect(all(of, 'snapshot')).toEqual([]);
  });

  test.each([
    'no JSON',
    '{}',
    '{"version":2,"tables":{}}',
    '{"version":1,"tables":{"voteTotal":{"columns":[],"rows":[]}}}',
    '{"version":1,"tables":{"pillar":{"columns":["id","__proto__"],"rows":[["a",{"title":"x"}]]}}}',
    '{"version":1,"tables":{"pillar":{"columns":["id"],"rows":[[7]]}}}',
  ])('that somebody damaged is refused: %s', (content) => {
    expect(() => planOfSnapshot({ title: 'Q1', content })).toThrow(/“Q1” cannot be read/);
  });
});

test('deleting a period says that its review goes along', () => {
  const { of } = reviewing();
  const words = previewInWords(deletionPreview(of, 'period', ['q1']), formatOf(of).list);
  expect(words).toContain('1 review goes with it.');
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
