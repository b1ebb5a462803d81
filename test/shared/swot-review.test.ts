import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../shared/linter/lint';
import { all, find, type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import { topItems } from '../../shared/priorities';
import { retirementOf, reviewedCards, swotReviewOf } from '../../shared/reviews';
import { planOfSnapshot, sealPlan } from '../../shared/snapshot';
import { strategyChanges } from '../../shared/strategy-changes';
import { cardsByQuadrant, retiredCards } from '../../shared/swot';
import { optionItems } from '../../shared/tows';
import { traceOf } from '../../shared/trace';
import { objectivesWithoutEvidence, unansweredItems } from '../../shared/trace-gaps';
import { refuses } from '../support/refusal';
import { objective, perform, review, smallPlan, swotItem } from '../support/small-plan';

/** Two threats, one of them answered, and a strength, under review. */
const underReview = (): Plan =>
  smallPlan({
    swotItem: [
      swotItem('steel', { title: 'Steel prices', impact: 4, position: 1 }),
      swotItem('rival', { title: 'A rival', position: 2 }),
      swotItem('same', { mergedIntoId: 'rival' }),
      swotItem('loyal', { quadrant: 'strength', title: 'Loyal customers' }),
    ],
    objective: [objective('hedge')],
    swotLink: [{ id: 'l', swotItemId: 'rival', objectiveId: 'hedge' }],
    review: [review('now'), review('past', { closedOn: '2027-01-31', startedOn: '2027-01-30' })],
  });
const judge = (plan: Plan, swotItemId: string, verdict: 'confirm' | 'change' | 'retire', more = {}) =>
  perform(plan, 'review.judgeCard', { reviewId: 'now', swotItemId, verdict, ...more });
const card = (plan: Plan, id: string) => find(plan, 'swotItem', id);
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('judging cards in a review', () => {
  test('looks at the cards on the board, quadrant by quadrant; once closed at those it judged', () => {
    const plan = underReview();
    expect(ids(reviewedCards(plan, review('now')))).toEqual(['loyal', 'steel', 'rival']);
    judge(plan, 'steel', 'retire', { why: 'Prices fell' });
    expect(ids(reviewedCards(plan, review('now')))).toEqual(['loyal', 'steel', 'rival']);
    expect(ids(reviewedCards(plan, review('now', { closedOn: '2027-03-30' })))).toEqual(['steel']);
  });

  test('confirmed a card stays; changed it says what it was; retired it has its day; a merged card stands for its head', () => {
    const plan = underReview();
    judge(plan, 'same', 'confirm');
    expect(swotReviewOf(plan, 'now', 'rival')).toMatchObject({ verdict: 'confirm', why: '' });
    judge(plan, 'loyal', 'change', { why: 'A survey', patch: { title: 'Very loyal customers', confidence: 5 } });
    expect(card(plan, 'loyal')).toMatchObject({ title: 'Very loyal customers', impact: 3, confidence: 5 });
    expect(swotReviewOf(plan, 'now', 'loyal')).toMatchObject({ titleBefore: 'Loyal customers', confidenceBefore: 3 });
    judge(plan, 'steel', 'retire', { why: 'Prices fell' });
    expect(card(plan, 'steel')?.retiredOn).toBe('2027-02-15');
    expect(retirementOf(plan, 'steel')).toMatchObject({ review: { id: 'now' }, why: 'Prices fell' });
  });

  test('a change and a retirement need their why, a change a difference; a closed review takes nothing', () => {
    const plan = underReview();
    const now = { reviewId: 'now', swotItemId: 'steel' };
    refuses(plan, 'review.judgeCard', { ...now, verdict: 'retire', why: '  ' }, 'refused', /needs a reason/);
    refuses(plan, 'review.judgeCard', { ...now, verdict: 'change', why: 'x' }, 'refused', /differs/);
    const patch = { impact: 1 };
    refuses(plan, 'review.judgeCard', { ...now, verdict: 'change', patch }, 'refused', /needs a reason/);
    const past = { reviewId: 'past', swotItemId: 'steel' };
    refuses(plan, 'review.judgeCard', { ...past, verdict: 'confirm' }, 'refused', /closed/);
    refuses(plan, 'review.withdrawVerdict', past, 'refused', /closed/);
    expect(all(plan, 'swotReview')).toEqual([]);
    expect(card(plan, 'steel')).toMatchObject({ impact: 4, retiredOn: null });
  });

  test('judged again, what the former verdict did is taken back; changed further, the first words are remembered', () => {
    const plan = underReview();
    judge(plan, 'steel', 'change', { why: 'a', patch: { title: 'Metal prices' } });
    judge(plan, 'steel', 'change', { why: 'b', patch: { impact: 2 } });
    expect(card(plan, 'steel')).toMatchObject({ title: 'Metal prices', impact: 2 });
    expect(swotReviewOf(plan, 'now', 'steel')).toMatchObject({ titleBefore: 'Steel prices', impactBefore: 4 });
    judge(plan, 'steel', 'retire', { why: 'c' });
    expect(card(plan, 'steel')).toMatchObject({ title: 'Steel prices', impact: 4, retiredOn: '2027-02-15' });
    judge(plan, 'steel', 'confirm');
    expect(card(plan, 'steel')).toMatchObject({ title: 'Steel prices', retiredOn: null });
    expect(all(plan, 'swotReview')).toHaveLength(1);
  });

  test('a verdict taken back leaves the card as it was before, and undecided', () => {
    const plan = underReview();
    const before = card(plan, 'steel');
    judge(plan, 'steel', 'change', { why: 'a', patch: { title: 'Metal prices', confidence: 1 } });
    perform(plan, 'review.withdrawVerdict', { reviewId: 'now', swotItemId: 'steel' });
    expect(card(plan, 'steel')).toEqual(before);
    expect(all(plan, 'swotReview')).toEqual([]);
    refuses(plan, 'review.withdrawVerdict', { reviewId: 'now', swotItemId: 'steel' }, 'not-found');
  });
});

describe('a retired card', () => {
  const retired = (): Plan => {
    const plan = underReview();
    perform(plan, 'option.create', { title: 'Hedge', kind: 'ST', swotItemIds: ['steel', 'loyal'] });
    judge(plan, 'steel', 'retire', { why: 'Prices fell' });
    judge(plan, 'rival', 'retire', { why: 'Gone' });
    return plan;
  };

  test('is gone from board, priorities, gaps, options, lines and plan health; its links stay', () => {
    const plan = retired();
    const optionId = all(plan, 'strategicOption')[0]?.id ?? '';
    expect(cardsByQuadrant(plan).threat).toEqual([]);
    expect(topItems(plan, 'threat', 9)).toEqual([]);
    expect(unansweredItems(plan)).toEqual([]);
    expect(ids(optionItems(plan, optionId))).toEqual(['loyal']);
    expect(traceOf(plan, { table: 'objective', id: 'hedge' }).lanes.swotItem).toEqual([]);
    const about = lintPlan(plan, '2027-02-15').map((finding) => finding.about.id);
    expect(about).not.toContain('steel');
    // What only answered a threat that is no longer one rests on nothing now.
    expect(ids(objectivesWithoutEvidence(plan))).toEqual(['hedge']);
    expect(all(plan, 'swotLink')).toHaveLength(1);
    perform(plan, 'option.setItems', { id: optionId, swotItemIds: ['loyal'] });
    expect(all(plan, 'optionSwotItem')).toHaveLength(2);
  });

  test('comes back with all it had, undecided in the review that runs; what was merged into it with it', () => {
    const plan = retired();
    expect(ids(retiredCards(plan))).toEqual(['steel', 'rival']);
    perform(plan, 'swot.bringBack', { ids: ['rival'] });
    expect(ids(cardsByQuadrant(plan).threat)).toEqual(['rival']);
    expect(swotReviewOf(plan, 'now', 'rival')).toBeUndefined();
    expect(objectivesWithoutEvidence(plan)).toEqual([]);
    refuses(plan, 'swot.bringBack', { ids: ['rival'] }, 'refused');
  });

  test('brought back after its review was closed, the review still says what it said', () => {
    const plan = retired();
    perform(plan, 'review.score', { reviewId: 'now', objectiveId: 'hedge', decision: 'close' });
    perform(plan, 'review.close', { id: 'now' });
    perform(plan, 'swot.bringBack', { ids: ['steel'] });
    expect(card(plan, 'steel')?.retiredOn).toBeNull();
    expect(swotReviewOf(plan, 'now', 'steel')).toMatchObject({ verdict: 'retire', why: 'Prices fell' });
  });

  test('can neither be merged nor built on before it is brought back', () => {
    const plan = retired();
    refuses(plan, 'swot.merge', { ids: ['steel'], intoId: 'loyal' }, 'refused');
    refuses(plan, 'option.create', { title: 'x', kind: 'ST', swotItemIds: ['steel'] }, 'refused');
  });
});

describe('what changed', () => {
  const copy = (of: Plan): Plan => planFromRows(rowsFromPlan(of));

  test('tells what was retired, brought back and weighed anew, with the why of the review', () => {
    const before = underReview();
    const after = copy(before);
    judge(after, 'steel', 'retire', { why: 'Prices fell' });
    judge(after, 'loyal', 'change', { why: 'A survey', patch: { impact: 5 } });
    expect(strategyChanges(before, after, '2027-01-01').map(({ kind, words, why }) => [kind, words, why])).toEqual([
      ['retired', '“Steel prices” is retired: it holds no longer.', 'Prices fell'],
      ['reweighed', '“Loyal customers” now weighs 5 × 3 (impact × confidence) instead of 3 × 3.', 'A survey'],
    ]);
    const later = copy(after);
    perform(later, 'swot.bringBack', { ids: ['steel'] });
    expect(strategyChanges(after, later, '2027-12-01').map(({ kind, words }) => [kind, words])).toEqual([
      ['returned', '“Steel prices” was retired and is back on the board.'],
    ]);
  });

  test('a snapshot from before cards could be retired still opens: all of them stood', () => {
    const sealed = JSON.parse(sealPlan(underReview()));
    const { columns, rows } = sealed.tables.swotItem;
    const at = columns.indexOf('retiredOn');
    columns.splice(at, 1);
    for (const row of rows) row.splice(at, 1);
    const plan = planOfSnapshot({ title: 'Old', content: JSON.stringify(sealed) });
    expect(all(plan, 'swotItem').map(({ retiredOn }) => retiredOn)).toEqual([null, null, null, null]);
  });
});
