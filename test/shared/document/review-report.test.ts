import { describe, expect, test } from 'vitest';
import { reportSectionKinds, type Section } from '../../../shared/document/model';
import { all, find, get, referencing } from '../../../shared/plan';
import { chapter, fact, of, printed, words } from '../../support/printed-document';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { reviewedPlan, secondReview } from '../../support/reviewed-plan';
import { objective, perform, person, quarter, review, said, smallPlan } from '../../support/small-plan';

describe('the report of a closed review', () => {
  const plan = reviewedPlan();

  test('has all its chapters in their order, under the name of the review', () => {
    const { title, sections } = printed(plan);
    expect(title).toBe(secondReview);
    expect(sections.map(({ kind }) => kind)).toEqual(['cover', 'contents', ...reportSectionKinds]);
    expect(sections.find(({ kind }) => kind === 'next')?.title).toBe('The plan for Q3 FY 2027');
    expect(sections.find(({ kind }) => kind === 'verdicts')?.title).toBe('The SWOT in the light of Q2 FY 2027');
    const [cover] = of(chapter(plan, 'cover'), 'cover');
    expect(cover).toMatchObject({
      title: secondReview,
      subtitle: expect.stringMatching(/^Q2 FY 2027: 1 Apr.–.30 Jun 2027$/),
    });
    expect(cover?.lines.map(({ text }) => text)).toEqual(['Plan', 'Reviewed on 29 Jun 2027', 'Led by Ben Okoro']);
  });

  test('the summary says what it came to, the numbers that matter beside those before, and what happens', () => {
    const blocks = chapter(plan, 'summary');
    expect(of(blocks, 'paragraph')[0]).toMatchObject({ text: 'A good quarter, with a bill to pay.' });
    // (0.4 + 1.0) / 2 in the first quarter; in the second only one objective has a score.
    expect(of(blocks, 'figures')[0]?.items).toEqual([
      { value: '0.5', label: 'Mean score', quiet: '0.7 in Q1 FY 2027 (−0.2)' },
      { value: '2', label: 'Objectives', quiet: '0 good, 1 mixed, 0 poor' },
      { value: '0 of 1', label: 'Key results reached', quiet: '0% of all' },
      { value: '0', label: 'Barriers open', quiet: '1 resolved, 1 decided' },
    ]);
    expect(fact(blocks, 'What happens to them')).toEqual(['1 goes on differently, 1 is dropped']);
    expect(fact(blocks, 'SWOT cards looked at')).toEqual(['1 changed, 1 retired, 1 confirmed']);
    expect(fact(blocks, 'What comes next')).toEqual(['Q3 FY 2027, 1 objective']);
    expect(words(of(blocks, 'table')[0])).toEqual([
      'Talk about these first',
      ['1', 'Grow in the north', 'Ewa Nowak', '0.5 was 0.4', '0.4', 'Change'],
    ]);
  });

  test('scores by pillar and by team stand beside those of the quarter before', () => {
    const [pillars, teams, objectives] = of(chapter(plan, 'scores'), 'table');
    expect(words(pillars)).toEqual([
      ['Win the north', '0.5 was 0.4', '0.4', '+0.1', '1'],
      ['Good people', '– was 1', '1.0', '–', '1'],
    ]);
    expect(words(teams)).toEqual([
      ['Sales', '0.5 was 0.4', '0.4', '+0.1', '1'],
      ['Without a team', '– was 1', '1.0', '–', '1'],
    ]);
    expect(words(objectives)).toHaveLength(2);
  });

  test('each objective has its score with the reason, the decision with its why, what was learned, its barrier and its charts', () => {
    const blocks = chapter(plan, 'reviewed');
    const [grow, answer] = of(blocks, 'goal');
    expect(grow).toMatchObject({ number: '1', title: 'Grow in the north', who: 'Ewa Nowak  ·  Sales' });
    expect(grow?.standing).toMatchObject({ progress: 0.5, progressText: '0.5', shape: 'behind' });
    expect(answer?.standing).toMatchObject({ progress: null, paceText: 'No score' });
    expect(of(blocks, 'facts').map(({ items }) => items.map(({ label, value }) => `${label}: ${value}`))).toEqual([
      [
        'Score: 0.5 instead of 0.8 as its key results say: Half of them buy nothing yet',
        'Before: 0.4 in Q1 FY 2027',
        'Decision: Change: Fewer, but larger customers',
        'What we learned: Customers come through the fair',
        'Barriers: No permit (high, 148 days): Resolved: The mayor helped',
      ],
      ['Decision: Drop: Nobody asked for it', 'What we learned: Nothing was noted.'],
    ]);
    const [customers] = of(blocks, 'keyResult');
    expect(customers?.facts.map(({ value }) => value)).toEqual(['180 customers', '260', '280 customers']);
    expect(customers?.chart?.actual.map(({ date, value }) => [date, value])).toEqual([
      ['2027-04-20', 200],
      ['2027-05-15', 230],
      ['2027-06-20', 260],
    ]);
    expect(customers?.chart?.expected).toHaveLength(2);
    expect(of(blocks, 'paragraph').map(({ text }) => text)).toContain('It had no key results.');
  });

  test('the look back stands in its three columns', () => {
    const [board] = of(chapter(plan, 'retrospective'), 'table');
    expect(board?.columns.map(({ label }) => label)).toEqual(['Went well', 'Did not go well', 'Try next']);
    expect(words(board)).toEqual([
      ['The fair paid off', 'Offers took too long', 'One offer a day'],
      ['', '', 'Call twice'],
    ]);
  });

  test('the SWOT cards it judged: changed from what to what, retired, confirmed, each with why', () => {
    const blocks = chapter(plan, 'verdicts');
    expect(of(blocks, 'paragraph')[0]?.text).toContain('looked at 3 of 4 cards; the others stand as they were.');
    expect(words(of(blocks, 'table')[0])).toEqual([
      'Seen differently now | 1 card',
      ['Offers take a week | Weakness\nBefore: “Slow offers”', '4 × 5 = 20 | before: 4 × 2 = 8', 'Two fairs showed it'],
      'No longer true | 1 card',
      ['Cheap imports | Threat', '3 × 3 = 9', 'The tariff keeps them out'],
      'Still true | 1 card',
      ['Loyal regulars | Strength', '5 × 4 = 20', '–'],
    ]);
  });

  test('barriers, changes with their why, the next plan with its actions, and the decisions', () => {
    expect(words(of(chapter(plan, 'barriers'), 'table')[0])).toEqual([
      'Out of the way',
      [
        'No permit | In the way of: Active customers',
        'High',
        '–',
        '148 days, until 29 Jun 2027',
        'Resolved: The mayor helped',
      ],
    ]);
    const changes = words(of(chapter(plan, 'revision'), 'table')[0]);
    expect(changes).toContainEqual([
      'New',
      '“Answer within a day” is new, under “Good people”.',
      'Nobody asked for it',
    ]);
    expect(changes).toContainEqual([
      'Goes on',
      '“Grow in the north” goes on in Q3 FY 2027.',
      'Fewer, but larger customers',
    ]);
    expect(changes).toContainEqual([
      'Retired',
      '“Cheap imports” is retired: it holds no longer.',
      'The tariff keeps them out',
    ]);
    const [next, actions] = of(chapter(plan, 'next'), 'table');
    expect(words(next)).toEqual([
      'Grow in the north | Ewa Nowak  ·  goes on  ·  a draft to work on',
      ['Active customers', 'Ewa Nowak', '260 → 280 customers'],
    ]);
    expect(words(actions)).toEqual([['Stand at the fair', 'Ben Okoro', '–', 'Active customers']]);
    expect(words(of(chapter(plan, 'decisions'), 'table')[0])).toMatchObject([
      [expect.stringContaining('We hire two people'), 'Offers wait', expect.any(String), '10 May 2027', '–'],
    ]);
  });

  test('another review can be chosen; the first has nothing to compare with', () => {
    const first = all(plan, 'review').find(({ title }) => title !== secondReview);
    const { title, sections } = printed(plan, { reviewId: first?.id ?? null });
    expect(title).toBe('Review of Q1 FY 2027');
    const blocks = sections.flatMap((section) => section.blocks);
    expect(of(blocks, 'figures')[0]?.items[0]).toEqual({
      value: '0.7',
      label: 'Mean score',
      quiet: 'no review before it',
    });
    expect(sections.map(({ kind }) => kind)).not.toContain('verdicts');
    expect(fact(blocks, 'SWOT cards looked at')).toEqual([]);
    // Extended in the first review, the permit is out of the way only since the second.
    const permit = words(of(sections.find(({ kind }) => kind === 'barriers')?.blocks ?? [], 'table')[0]);
    expect(permit).toEqual([
      'Still in the way',
      ['No permit | In the way of: Active customers', 'High', '–', '57 days', 'More time: The office moved'],
    ]);
  });
});

test('a closed review prints the same a year later, whatever became of the plan', () => {
  const plan = reviewedPlan();
  const told = (): readonly Section[] => printed(plan).sections.filter(({ kind }) => kind !== 'next');
  const before = structuredClone(told());
  const later = { today: '2028-03-01', now: '2028-03-01T09:00:00+01:00' };
  const period = all(plan, 'period').find(({ name }) => name === 'Q2 FY 2027');
  const [grow] = referencing(plan, 'objective', 'periodId', period?.id ?? '');
  const [customers] = referencing(plan, 'keyResult', 'objectiveId', grow?.id ?? '');
  perform(
    plan,
    'objective.update',
    { id: grow?.id ?? '', patch: { title: 'Another', ownerId: 'ben', pillarId: 'people' } },
    later,
  );
  perform(plan, 'keyResult.update', { id: customers?.id ?? '', patch: { target: 900, title: 'Buyers' } }, later);
  perform(plan, 'checkIn.add', { keyResultId: customers?.id ?? '', date: '2028-02-01', value: 1 }, later);
  perform(plan, 'pillar.update', { id: 'north', patch: { title: 'Forget the north' } }, later);
  perform(plan, 'person.update', { id: 'ewa', patch: { name: 'Ewa Berg' } }, later);
  perform(plan, 'swot.update', { id: 'offers', patch: { title: 'Offers are quick', impact: 1 } }, later);
  perform(plan, 'swot.bringBack', { ids: ['imports'] }, later);
  perform(plan, 'item.delete', { table: 'swotItem', ids: ['regulars', 'imports'] }, later);
  perform(plan, 'decision.create', { title: 'All is new', why: 'New board', decidedOn: '2028-02-02' }, later);
  expect(told()).toEqual(before);
});

test('an objective deleted since is still in the report, which says what is lost', () => {
  const plan = reviewedPlan();
  const fresh = all(plan, 'objective').find(({ title }) => title === 'Answer within a day');
  perform(plan, 'item.delete', { table: 'objective', ids: [fresh?.id ?? ''] });
  const blocks = chapter(plan, 'reviewed');
  expect(of(blocks, 'goal').map(({ title }) => title)).toContain('Answer within a day');
  expect(fact(blocks, 'Decision')).toContain('It was deleted after the review, and what was said about it with it.');
});

test('a running review tells of the plan as it is now and says so', () => {
  const plan = reviewedPlan('running');
  const [cover] = of(chapter(plan, 'cover'), 'cover');
  expect(cover?.lines.map(({ text }) => text)).toContain('Review begun on 29 Jun 2027, as it stood on 29 Jun 2027');
  expect(of(chapter(plan, 'summary'), 'paragraph')[0]?.text).toContain('still running');
  const [first] = all(plan, 'keyResult').filter(({ predecessorId }) => predecessorId !== null);
  perform(plan, 'keyResult.update', { id: first?.id ?? '', patch: { title: 'Buyers' } });
  expect(of(chapter(plan, 'reviewed'), 'keyResult')[0]?.title).toBe('Buyers');
  expect(chapter(plan, 'next')).toEqual([
    { type: 'paragraph', style: 'quiet', text: 'The next period has not been made yet.' },
  ]);
});

test('closed before the plan was kept at its end, it is told from the snapshot of its beginning and the check-ins until then', () => {
  const plan = reviewedPlan();
  const row = all(plan, 'review').find(({ title }) => title === secondReview);
  perform(plan, 'item.delete', { table: 'snapshot', ids: [row?.closingSnapshotId ?? ''] });
  expect(find(plan, 'review', row?.id)?.closingSnapshotId).toBeNull();
  const [changed] = words(of(chapter(plan, 'verdicts'), 'table')[0]).slice(1);
  expect(changed).toEqual([
    expect.stringContaining('Before: “Slow offers”'),
    '4 × 5 = 20 | before: 4 × 2 = 8',
    'Two fairs showed it',
  ]);
  const blocks = chapter(plan, 'reviewed');
  expect(of(blocks, 'keyResult')[0]?.facts.map(({ value }) => value)).toEqual([
    '180 customers',
    '260',
    '280 customers',
  ]);
  expect(fact(blocks, 'Decision')).toHaveLength(2);
});

test('a plan without a review prints itself, whatever is chosen', () => {
  const plan = smallPlan({ objective: [objective('a')] });
  expect(printed(plan).title).toBe('Plan');
  expect(printed(plan).sections.map(({ kind }) => kind)).not.toContain('summary');
});

test('a review of a period without objectives, check-ins, notes or next period still makes sense', () => {
  const plan = smallPlan({
    person: [person('ann')],
    period: [quarter('empty', '2027-01-01', '2027-03-31')],
    review: [review('r', { periodId: 'empty' })],
  });
  const { sections } = printed(plan);
  expect(sections.map(({ kind }) => kind)).toEqual(['cover', 'contents', 'summary', 'reviewed', 'barriers', 'next']);
  expect(of(chapter(plan, 'reviewed'), 'paragraph')[0]?.text).toBe('No objective belonged to this period.');
});

test('on 60 random plans no objective with a decision, no barrier decided about and no lesson is lost', () => {
  let reviews = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const plan = randomPlan(new Random(seed), 6);
    for (const { id: reviewId } of all(plan, 'review')) {
      reviews++;
      const { sections } = printed(plan, { reviewId });
      const blocks = sections.flatMap((section) => section.blocks);
      const anchors = of(blocks, 'goal').map(({ anchor }) => anchor);
      const told = JSON.stringify(blocks);
      const isClosed = get(plan, 'review', reviewId).closedOn !== null;
      for (const row of referencing(plan, 'objectiveReview', 'reviewId', reviewId)) {
        if (!isClosed) continue;
        expect(anchors, `seed ${seed}`).toContain(`objective-${row.objectiveId}`);
        expect(told, `seed ${seed}`).toContain(JSON.stringify(row.learned.trim()).slice(1, -1));
      }
      for (const row of referencing(plan, 'swotReview', 'reviewId', reviewId)) {
        const title = find(plan, 'swotItem', row.swotItemId)?.title ?? '';
        if (isClosed) expect(told, `seed ${seed}`).toContain(JSON.stringify(row.why.trim() || title).slice(1, -1));
        else expect(told, `seed ${seed}`).toContain(JSON.stringify(title).slice(1, -1));
      }
      const links = [...told.matchAll(/"(?:anchor|link)":"(objective-[^"]+)"/g)].map(([, anchor]) => anchor);
      for (const link of links) expect(anchors, `seed ${seed}`).toContain(link);
      expect(new Set(anchors).size, `seed ${seed}`).toBe(anchors.length);
    }
  }
  expect(reviews).toBeGreaterThan(40);
});

test('a score given by hand without any key result says that they say nothing', () => {
  const plan = smallPlan({
    objective: [objective('a')],
    review: [review('r', { closedOn: '2027-02-10' })],
    objectiveReview: [said('s', 'r', 'a', { score: 0.6, scoreReason: 'Felt right', decision: 'close' })],
  });
  expect(fact(chapter(plan, 'reviewed'), 'Score')).toEqual(['0.6, its key results say nothing: Felt right']);
});
