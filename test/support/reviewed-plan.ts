import type { SwotVerdict } from '../../shared/model/snapshot';
import { all, type Plan, referencing } from '../../shared/plan';
import {
  barrier,
  checkIn,
  initiative,
  keyResult,
  objective,
  perform,
  person,
  pillar,
  quarter,
  session,
  smallPlan,
  swotItem,
  team,
} from './small-plan';

/** The days of the two reviews. */
export const firstReviewDay = '2027-03-30';
export const secondReviewDay = '2027-06-29';

/** What the second review of `reviewedPlan` is called. */
export const secondReview = 'Review of Q2 FY 2027';

/**
 * Two quarters lived and reviewed: a first one of two objectives; the second goes on with one of them, changed, and with a new
 * one; its review is closed and has made the third. Before that it is `lived` (not reviewed yet), then its review is `running`.
 */
export function reviewedPlan(stage: 'lived' | 'running' | 'closed' = 'closed'): Plan {
  const plan = smallPlan({
    person: [person('ewa', { name: 'Ewa Nowak' }), person('ben', { name: 'Ben Okoro' })],
    pillar: [
      pillar('north', { title: 'Win the north', position: 1 }),
      pillar('people', { title: 'Good people', position: 2 }),
    ],
    team: [team('sales', { name: 'Sales' })],
    period: [quarter('q1', '2027-01-01', '2027-03-31', { name: 'Q1 FY 2027' })],
    objective: [
      objective('grow', {
        title: 'Grow in the north',
        ownerId: 'ewa',
        pillarId: 'north',
        teamId: 'sales',
        position: 1,
      }),
      objective('keep', { title: 'Keep good people', ownerId: 'ben', pillarId: 'people', position: 2 }),
    ],
    keyResult: [
      keyResult('customers', 'grow', {
        title: 'Active customers',
        start: 100,
        target: 300,
        unit: 'customers',
        ownerId: 'ewa',
      }),
      keyResult('leavers', 'keep', { title: 'People who leave', metric: 'decrease', start: 12, target: 4, unit: '' }),
    ],
    checkIn: [checkIn('c1', 'customers', { date: '2027-02-01', value: 150 })],
    swotItem: [
      swotItem('regulars', { quadrant: 'strength', title: 'Loyal regulars', impact: 5, confidence: 4 }),
      swotItem('offers', { quadrant: 'weakness', title: 'Slow offers', impact: 4, confidence: 2 }),
      swotItem('imports', { title: 'Cheap imports', position: 1 }),
      swotItem('strike', { title: 'A strike at the port', position: 2 }),
    ],
    initiative: [initiative('fair', { title: 'Stand at the fair', status: 'inProgress', ownerId: 'ben' })],
    initiativeKeyResult: [{ id: 'serves', initiativeId: 'fair', keyResultId: 'customers' }],
    barrier: [barrier('permit', { title: 'No permit', severity: 'high', keyResultId: 'customers', limitDays: 14 })],
    session: [
      session('back', { title: 'Looking back', date: secondReviewDay, status: 'closed', facilitatorId: 'ben' }),
    ],
    sessionNote: [
      {
        id: 'n1',
        sessionId: 'back',
        stepId: null,
        column: 'wentWell',
        title: 'The fair paid off',
        position: 1,
        initiativeId: null,
        decisionId: null,
      },
      {
        id: 'n2',
        sessionId: 'back',
        stepId: null,
        column: 'didNot',
        title: 'Offers took too long',
        position: 1,
        initiativeId: null,
        decisionId: null,
      },
      {
        id: 'n3',
        sessionId: 'back',
        stepId: null,
        column: 'tryNext',
        title: 'One offer a day',
        position: 1,
        initiativeId: null,
        decisionId: null,
      },
      {
        id: 'n4',
        sessionId: 'back',
        stepId: null,
        column: 'tryNext',
        title: 'Call twice',
        position: 2,
        initiativeId: null,
        decisionId: null,
      },
    ],
  });
  const first = { today: firstReviewDay, now: `${firstReviewDay}T09:00:00+02:00` };
  perform(plan, 'checkIn.add', { keyResultId: 'customers', date: '2027-03-29', value: 180, confidence: 5 }, first);
  perform(plan, 'checkIn.add', { keyResultId: 'leavers', date: '2027-03-29', value: 4, confidence: 9 }, first);
  perform(plan, 'review.start', { periodId: 'q1' }, first);
  const one = idOf(plan, 'Review of Q1 FY 2027');
  perform(
    plan,
    'review.score',
    { reviewId: one, objectiveId: 'grow', decision: 'carryOver', why: 'The north matters most', learned: 'It is slow' },
    first,
  );
  perform(plan, 'review.score', { reviewId: one, objectiveId: 'keep', decision: 'close' }, first);
  perform(
    plan,
    'review.decideBarrier',
    { reviewId: one, barrierId: 'permit', decision: 'extend', note: 'The office moved', days: 30 },
    first,
  );
  const second = { name: 'Q2 FY 2027', startDate: '2027-04-01', endDate: '2027-06-30' };
  perform(plan, 'review.rollOver', { id: one, next: second }, first);
  liveSecondQuarter(plan);
  if (stage !== 'lived') reviewSecondQuarter(plan, stage === 'closed');
  return plan;
}

const later = { today: secondReviewDay, now: `${secondReviewDay}T09:00:00+02:00` };

function liveSecondQuarter(plan: Plan): void {
  const period = all(plan, 'period').find(({ name }) => name === 'Q2 FY 2027')!;
  const [grow] = referencing(plan, 'objective', 'periodId', period.id);
  const [customers] = referencing(plan, 'keyResult', 'objectiveId', grow!.id);
  for (const [date, value] of [
    ['2027-04-20', 200],
    ['2027-05-15', 230],
    ['2027-06-20', 260],
  ] as const) {
    perform(plan, 'checkIn.add', { keyResultId: customers!.id, date, value, confidence: 6 }, later);
  }
  perform(plan, 'objective.create', { title: 'Answer within a day', periodId: period.id }, later);
  const fresh = all(plan, 'objective').find(({ title }) => title === 'Answer within a day')!;
  perform(plan, 'objective.update', { id: fresh.id, patch: { status: 'active', pillarId: 'people' } }, later);
  perform(plan, 'decision.create', { title: 'We hire two people', why: 'Offers wait', decidedOn: '2027-05-10' }, later);
  perform(plan, 'keyResult.update', { id: customers!.id, patch: { target: 280 } }, later);
}

function reviewSecondQuarter(plan: Plan, isClosed: boolean): void {
  const period = all(plan, 'period').find(({ name }) => name === 'Q2 FY 2027')!;
  const [grow] = referencing(plan, 'objective', 'periodId', period.id);
  const fresh = all(plan, 'objective').find(({ title }) => title === 'Answer within a day')!;
  perform(plan, 'review.start', { periodId: period.id, sessionId: 'back' }, later);
  const id = idOf(plan, secondReview);
  const about = { reviewId: id, objectiveId: grow!.id };
  perform(
    plan,
    'review.score',
    {
      ...about,
      score: 0.5,
      scoreReason: 'Half of them buy nothing yet',
      learned: 'Customers come through the fair',
      decision: 'change',
      why: 'Fewer, but larger customers',
    },
    later,
  );
  perform(
    plan,
    'review.score',
    { reviewId: id, objectiveId: fresh.id, decision: 'drop', why: 'Nobody asked for it' },
    later,
  );
  perform(
    plan,
    'review.decideBarrier',
    { reviewId: id, barrierId: 'permit', decision: 'resolve', note: 'The mayor helped' },
    later,
  );
  const judge = (swotItemId: string, verdict: SwotVerdict, why: string, patch = {}): void =>
    void perform(plan, 'review.judgeCard', { reviewId: id, swotItemId, verdict, why, patch }, later);
  judge('imports', 'retire', 'The tariff keeps them out');
  judge('regulars', 'confirm', '');
  judge('offers', 'change', 'Two fairs showed it', { title: 'Offers take a week', confidence: 5 });
  perform(plan, 'review.update', { id, patch: { summary: 'A good quarter, with a bill to pay.' } }, later);
  if (isClosed) {
    const third = { name: 'Q3 FY 2027', startDate: '2027-07-01', endDate: '2027-09-30' };
    perform(plan, 'review.rollOver', { id, next: third }, later);
  }
}

function idOf(plan: Plan, title: string): string {
  return all(plan, 'review').find((review) => review.title === title)!.id;
}
