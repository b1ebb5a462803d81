import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan';
import { scripts } from '../../support/document-plan';
import { drawDocument, textOf } from '../../support/draw-document';
import { type FoundPage, readPdf, squeezed } from '../../support/read-pdf';
import { reviewedPlan, secondReview, secondReviewDay } from '../../support/reviewed-plan';
import { barrier, checkIn, keyResult, objective, review, said, smallPlan } from '../../support/small-plan';

const every = Object.values(scripts).join(' / ');
const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');

async function report(plan: Plan, today: string = secondReviewDay) {
  const { bytes, pages: count, warnings } = await drawDocument(plan, { printed: 'review' }, today);
  return { ...(await readPdf(bytes)), count, warnings };
}

/** A review of 30 objectives with long names in every script, three key results each, and one with a very long lesson. */
function crowded(): Plan {
  const numbers = Array.from({ length: 30 }, (_, i) => i);
  return smallPlan({
    objective: numbers.map((i) =>
      objective(`o${i}`, { title: `Aim ${i} ${every} ${long.slice(0, 150)}`, position: i }),
    ),
    keyResult: numbers.flatMap((i) =>
      [1, 2, 3].map((k) => keyResult(`k${i}-${k}`, `o${i}`, { title: `Result ${i}-${k} ${every}`, position: k })),
    ),
    checkIn: numbers.map((i) => checkIn(`c${i}`, `k${i}-1`, { value: i })),
    barrier: numbers.map((i) => barrier(`b${i}`, { title: `Barrier ${i} ${every}`, objectiveId: `o${i}` })),
    review: [review('r', { summary: `Short ${every}` })],
    objectiveReview: numbers.map((i) =>
      said(`s${i}`, 'r', `o${i}`, { learned: i === 3 ? long : `Lesson ${i}`, decision: 'carryOver' }),
    ),
  });
}

const insideMargins = (pages: readonly FoundPage[]): void => {
  for (const page of pages) {
    for (const item of page.items) {
      expect(item.x).toBeGreaterThanOrEqual(56);
      expect(item.x).toBeLessThanOrEqual(page.width - 56 + 1);
      expect(item.y).toBeGreaterThan(20);
      expect(item.y).toBeLessThan(page.height - 20);
      expect(item.size).toBeGreaterThanOrEqual(6);
    }
  }
};

/** The text of pages without the running heads. */
const bodies = (pages: readonly FoundPage[]): string[] =>
  pages.map((page) => squeezed(page.items.map(({ text }) => text).join('')));

describe('the report of a review as a PDF', () => {
  test('says everything, with bookmarks, links that lead on, and the name of the review', async () => {
    const { pages, outline, info, count, warnings } = await report(reviewedPlan());
    expect(warnings).toEqual([]);
    expect(info.Title).toBe(secondReview);
    expect(pages).toHaveLength(count);
    const text = textOf(pages);
    for (const words of [
      'A good quarter, with a bill to pay.',
      '0.7 in Q1 FY 2027 (−0.2)',
      '0.5 instead of 0.8 as its key results say: Half of them buy nothing yet',
      'Customers come through the fair',
      'Resolved: The mayor helped',
      'Offers took too long',
      '“Grow in the north” goes on in Q3 FY 2027.',
      'Before: “Slow offers”',
      'The tariff keeps them out',
      '260 → 280 customers',
      'We hire two people',
      '1 Jun 2027',
    ]) {
      expect(text).toContain(squeezed(words));
    }
    expect(outline.map(({ title }) => title)).toEqual([
      'Cover',
      'Contents',
      'Summary',
      'Scores by pillar and team',
      'Objectives',
      'Looking back together',
      'Barriers and what was decided',
      'The SWOT in the light of Q2 FY 2027',
      'What changed in the strategy',
      'The plan for Q3 FY 2027',
      'Decisions',
    ]);
    const aims = outline.find(({ title }) => title === 'Objectives');
    expect(JSON.stringify(aims?.children)).toContain('1 Grow in the north');
    const summary = pages.find((page) => page.text.includes('Talkaboutthesefirst'));
    expect(summary?.links.some(({ page }) => page === aims?.page)).toBe(true);
  });

  test('of the same plan is the same, byte by byte', async () => {
    const plan = reviewedPlan();
    const draw = async () => (await drawDocument(plan, { printed: 'review' }, secondReviewDay)).bytes;
    expect(await draw()).toEqual(await draw());
  });

  test('a crowded one loses nothing, keeps to its margins and says on each page whose key results go on', async () => {
    const { pages, warnings } = await report(crowded(), '2027-03-15');
    expect(warnings).toEqual([]);
    insideMargins(pages.slice(1));
    const text = textOf(pages);
    for (let i = 0; i < 30; i++) {
      if (i !== 3) expect(text).toContain(`Lesson${i}`);
      for (const k of [1, 2, 3]) expect(text).toContain(`Result${i}-${k}`);
    }
    for (let i = 0; i < 900; i++) expect(text).toContain(`word${i}`);
    const started = bodies(pages);
    expect(started.filter((body) => /\(continued\)Result/.test(body)).length).toBeGreaterThan(0);
    // No page begins with a key result that nobody can place.
    for (const body of started) expect(body).not.toMatch(/^Result\d/);
  });

  test('a chart is never torn from its key result', async () => {
    const { pages } = await report(reviewedPlan());
    const page = pages.find(({ text }) => text.includes('Customerscomethroughthefair'));
    expect(page?.text).toContain('Activecustomers');
    expect(page?.text).toContain('1Jun2027');
    // Expected, actual, target and the axes are strokes on that page.
    expect(page?.strokes ?? 0).toBeGreaterThan(8);
  });

  test('a review with nothing in it is a short document that makes sense', async () => {
    const { pages } = await report(smallPlan({ review: [review('r')] }), '2027-02-15');
    const text = textOf(pages);
    expect(pages.length).toBeLessThanOrEqual(4);
    expect(text).toContain('Noobjectivebelongedtothisperiod.');
    expect(text).toContain('Thenextperiodhasnotbeenmadeyet.');
  });
});
