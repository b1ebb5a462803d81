import { describe, expect, test } from 'vitest';
import { changesSince, lastLooks, needsAttention, staleOwners } from '../../shared/attention';
import { confidenceOf } from '../../shared/check-ins';
import { biggestMovers, heatMap, pillarStandings } from '../../shared/dashboard';
import { explainPillar } from '../../shared/explain-pillar';
import { healthCourse } from '../../shared/health-course';
import { lintPlan, planHealth } from '../../shared/linter/lint';
import { get } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { planOfSnapshot } from '../../shared/snapshot';
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
  smallPlan,
  team,
} from '../support/small-plan';

// The middle of the quarter: 45 of 89 days, 50.6 % expected.
const today = '2027-02-15';

describe('pillars', () => {
  const plan = smallPlan({
    pillar: [pillar('second', { position: 2 }), pillar('first', { position: 1 })],
    period: [quarter('q4', '2026-10-01', '2026-12-31', { status: 'closed' })],
    objective: [
      objective('a', { pillarId: 'first', weight: 3 }),
      objective('b', { pillarId: 'first', weight: 1 }),
      objective('gone', { pillarId: 'first', status: 'dropped' }),
      objective('past', { pillarId: 'first', periodId: 'q4' }),
      objective('loose'),
    ],
    keyResult: [
      keyResult('a1', 'a', { current: 60, weight: 1 }),
      keyResult('b1', 'b', { current: 20, weight: 3 }),
      keyResult('gone1', 'gone', { current: 100 }),
      keyResult('past1', 'past', { current: 100 }),
    ],
    checkIn: [
      checkIn('c1', 'a1', { date: '2027-02-01', confidence: 2 }),
      checkIn('c2', 'a1', { date: '2027-02-10', confidence: 8 }),
      checkIn('c3', 'a1', { date: '2027-02-12', confidence: null }),
      checkIn('c4', 'b1', { date: '2027-02-02', confidence: 4 }),
      checkIn('c5', 'gone1', { confidence: 10 }),
    ],
  });
  const rollup = createRollup(plan, today);
  const [first, second, none] = pillarStandings(plan, rollup, null);

  test('weigh their objectives; what is dropped or of a closed period has no say', () => {
    expect(first).toMatchObject({ pillarId: 'first', total: 2, progress: 0.5, pace: 'onTrack' });
    expect(first?.expected).toBeCloseTo(45 / 89, 10);
    expect([...(first?.paces ?? [])]).toEqual([
      ['onTrack', 1],
      ['atRisk', 1],
    ]);
  });

  test('average the latest confidence of each key result by its weight', () => {
    expect(first?.confidence).toEqual({ value: (8 + 3 * 4) / 4, count: 2 });
    expect(confidenceOf(plan, 'a1')?.value).toBe(8);
  });

  test('come by rank, one without objectives too; those of no pillar last', () => {
    expect(second).toMatchObject({ pillarId: 'second', total: 0, progress: null, pace: null, confidence: null });
    expect(none).toMatchObject({ pillarId: null, total: 1 });
  });

  test('show the period that is chosen, also a closed one', () => {
    const [past] = pillarStandings(plan, rollup, new Set(['q4']));
    expect(past).toMatchObject({ total: 1, progress: 1, pace: 'done' });
  });

  test('say how their number comes about', () => {
    const explained = first && explainPillar(rollup, first);
    expect(explained?.formula).toBe('sum of weight × progress ÷ sum of weights = (3 × 60% + 1 × 20%) ÷ (3 + 1) = 50%');
    expect(explained?.pace?.formula).toContain('= 0.98: On track');
    expect(explained?.notes.join(' ')).toContain('= 5.0.');
  });

  test('do not count twice what already counts into its parent', () => {
    const tree = smallPlan({
      pillar: [pillar('p'), pillar('other', { position: 2 })],
      objective: [
        objective('top', { pillarId: 'p', countsChildren: true }),
        objective('below', { pillarId: 'p', parentId: 'top' }),
        objective('elsewhere', { pillarId: 'other', parentId: 'top' }),
      ],
      keyResult: [
        keyResult('k0', 'top', { current: 100 }),
        keyResult('k1', 'below', { current: 50 }),
        keyResult('k2', 'elsewhere', { current: 0 }),
      ],
    });
    const [p, other] = pillarStandings(tree, createRollup(tree, today), null);
    expect(p).toMatchObject({ total: 2, progress: 0.5 });
    expect(p?.counted.map(({ id }) => id)).toEqual(['top']);
    expect(other?.counted.map(({ id }) => id)).toEqual(['elsewhere']);
  });
});

test('the heat map counts active objectives of a team and the teams below it, by pillar, with the worst pace; gaps stay empty', () => {
  const plan = smallPlan({
    pillar: [pillar('p'), pillar('q', { position: 2 })],
    team: [team('sales', { position: 2 }), team('north', { parentId: 'sales' }), team('it', { position: 1 })],
    objective: [
      objective('a', { pillarId: 'p', teamId: 'sales' }),
      objective('b', { pillarId: 'p', teamId: 'north' }),
      objective('c', { pillarId: 'q', teamId: 'north', status: 'draft' }),
      objective('d', { pillarId: 'q', teamId: 'north', status: 'done' }),
      objective('e', { pillarId: 'p' }),
    ],
    keyResult: [keyResult('a1', 'a', { current: 90 }), keyResult('b1', 'b', { current: 10 })],
  });
  const map = heatMap(plan, createRollup(plan, today), null);
  expect(map.teams).toEqual([
    { teamId: 'it', depth: 0 },
    { teamId: 'sales', depth: 0 },
    { teamId: 'north', depth: 1 },
    { teamId: null, depth: 0 },
  ]);
  expect(map.pillarIds).toEqual(['p', 'q']);
  expect(map.cell('sales', 'p')).toEqual({ active: 2, drafts: 0, worst: 'atRisk' });
  expect(map.cell('north', 'p')).toEqual({ active: 1, drafts: 0, worst: 'atRisk' });
  expect(map.cell('north', 'q')).toEqual({ active: 0, drafts: 1, worst: null });
  expect(map.cell('it', 'p')).toEqual({ active: 0, drafts: 0, worst: null });
  expect(map.cell(null, 'p')).toMatchObject({ active: 1 });
});

test('movers go from where they stood 30 days ago, or from their beginning', () => {
  const plan = smallPlan({
    objective: [objective('o'), objective('new', { startDate: '2027-02-01' })],
    keyResult: [
      keyResult('up', 'o'),
      keyResult('down', 'o'),
      keyResult('still', 'o'),
      keyResult('late', 'o'),
      keyResult('fresh', 'new'),
    ],
    checkIn: [
      checkIn('u1', 'up', { date: '2027-01-05', value: 10 }),
      checkIn('u2', 'up', { date: '2027-02-10', value: 50 }),
      checkIn('u3', 'up', { date: '2027-02-20', value: 100 }),
      checkIn('d1', 'down', { date: '2027-01-16', value: 60 }),
      checkIn('d2', 'down', { date: '2027-02-14', value: 35 }),
      checkIn('s1', 'still', { date: '2027-01-01', value: 5 }),
      checkIn('s2', 'still', { date: '2027-02-01', value: 5 }),
      checkIn('l1', 'late', { date: '2027-02-01', value: 20 }),
      checkIn('l2', 'late', { date: '2027-02-08', value: 30 }),
      checkIn('f1', 'fresh', { date: '2027-02-08', value: 15 }),
    ],
  });
  const { up, down } = biggestMovers(plan, null, today, 5);
  const told = (movers: typeof up) => movers.map(({ keyResult: { id }, from, to, since }) => [id, from, to, since]);
  expect(told(up)).toEqual([
    ['up', 0.1, 0.5, '2027-01-16'],
    ['fresh', 0, 0.15, '2027-02-01'],
    ['late', 0.2, 0.3, '2027-02-01'],
  ]);
  expect(told(down)).toEqual([['down', 0.6, 0.35, '2027-01-16']]);
});

test('who owes check-ins: by owner of the key result or else the objective, the oldest first; nobody is told too', () => {
  const plan = smallPlan({
    person: [person('ewa'), person('ben')],
    objective: [objective('o', { ownerId: 'ewa' }), objective('loose'), objective('draft', { status: 'draft' })],
    keyResult: [
      keyResult('k1', 'o', { measuredOn: '2027-02-01' }),
      keyResult('k2', 'o', { measuredOn: '2027-01-20' }),
      keyResult('k3', 'o', { measuredOn: '2027-02-07', ownerId: 'ben' }),
      keyResult('k4', 'o', { measuredOn: '2027-02-08', ownerId: 'ben' }),
      keyResult('k5', 'loose', { measuredOn: '2027-02-05' }),
      keyResult('k6', 'draft', { measuredOn: '2027-01-01' }),
    ],
  });
  expect(staleOwners(plan, null, today)).toEqual([
    { personId: 'ewa', count: 2, oldestDays: 19 },
    { personId: null, count: 1, oldestDays: 3 },
    { personId: 'ben', count: 1, oldestDays: 1 },
  ]);
  expect(staleOwners(plan, new Set(), today)).toEqual([]);
});

test('what needs attention: at risk, beyond the limit, late without a day to lose, out of reach; of the period alone', () => {
  const plan = smallPlan({
    period: [quarter('q2', '2027-04-01', '2027-06-30')],
    objective: [objective('bad'), objective('good'), objective('later', { periodId: 'q2' })],
    keyResult: [
      keyResult('slow', 'bad', { current: 4 }),
      keyResult('fine', 'good', { current: 80 }),
      keyResult('next', 'later'),
    ],
    checkIn: [2, 3, 4, 4].map((value, i) =>
      checkIn(`c${i}`, 'slow', { date: `2027-02-0${i + 1}`, value, position: i + 1 }),
    ),
    barrier: [
      barrier('old', { keyResultId: 'slow', openedOn: '2027-01-01' }),
      barrier('whole', { openedOn: '2027-01-02' }),
      barrier('young', { openedOn: '2027-02-10' }),
      barrier('other', { objectiveId: 'later', openedOn: '2027-01-01' }),
    ],
    initiative: [
      initiative('late', { startDate: '2027-01-01', dueDate: '2027-01-31', status: 'inProgress' }),
      initiative('waits', { startDate: '2027-02-01', dueDate: '2027-03-01' }),
      initiative('alone', { dueDate: '2027-01-31' }),
    ],
    initiativeDependency: [{ id: 'd', initiativeId: 'waits', dependsOnId: 'late' }],
  });
  const rollup = createRollup(plan, today);
  const found = needsAttention(plan, rollup, new Set(['q1']));
  expect(found.atRisk.map(({ id }) => id)).toEqual(['bad']);
  expect(found.barriers.map(({ barrier: { id } }) => id)).toEqual(['old', 'whole']);
  expect(found.initiatives.map(({ id }) => id)).toEqual(['late']);
  expect(found.forecasts.map(({ keyResult: { id } }) => id)).toEqual(['slow']);
  expect(needsAttention(plan, rollup, new Set(['q2'])).barriers.map(({ barrier: { id } }) => id)).toEqual([
    'other',
    'whole',
  ]);
});

test('what changed is counted by kind, since the team last looked at the plan together', () => {
  const plan = smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o')] });
  expect(lastLooks(plan)).toEqual([]);
  perform(plan, 'snapshot.take', { title: 'January' }, { today: '2027-01-20', newId: () => 'z' });
  perform(plan, 'objective.update', { id: 'o', patch: { title: 'Renamed' } });
  perform(plan, 'snapshot.take', { title: 'February' }, { today: '2027-02-01', newId: () => 'm' });
  perform(plan, 'snapshot.take', { title: 'Earlier' }, { today: '2027-01-25', newId: () => 'a' });
  perform(plan, 'keyResult.update', { id: 'k', patch: { target: 80 } });
  const newest = get(plan, 'snapshot', 'm');
  expect(lastLooks(plan)).toEqual([{ title: 'February', date: '2027-02-01', snapshot: newest }]);
  const since = changesSince(planOfSnapshot(newest), plan, newest.date);
  expect(since).toEqual({ counts: [{ kind: 'retargeted', count: 1 }], total: 1 });

  // A meeting after it is the later look; one on the day of the snapshot, or still running, is not.
  const held = (title: string, day: string, isClosed = true): void => {
    const context = { today: day, now: `${day}T10:00:00+01:00` };
    const input = { title, minutes: 30, objectiveIds: ['o'], personIds: [] };
    const session = perform(plan, 'meeting.start', input, context).find(({ table }) => table === 'session');
    if (isClosed) perform(plan, 'session.close', { id: session?.after?.id ?? '' }, context);
  };
  held('Same day', '2027-02-01');
  expect(lastLooks(plan).map(({ title }) => title)).toEqual(['February']);
  held('Team meeting', '2027-02-08');
  expect(lastLooks(plan).map(({ title, date }) => [title, date])).toEqual([
    ['Team meeting', '2027-02-08'],
    ['February', '2027-02-01'],
  ]);
  held('Today', '2027-02-15', false);
  expect(lastLooks(plan).map(({ title }) => title)).toEqual(['Team meeting', 'February']);
});

test('plan health is told of the kept states, the oldest first, each as of its day, and of now', () => {
  const plan = smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o', { start: null })] });
  perform(plan, 'snapshot.take', { title: 'February' }, { today: '2027-02-01', newId: () => 'a' });
  perform(plan, 'snapshot.take', { title: 'January' }, { today: '2027-01-20', newId: () => 'b' });
  const before = planHealth(lintPlan(plan, '2027-02-01'));
  perform(plan, 'keyResult.update', { id: 'k', patch: { start: 0 } });
  const course = healthCourse(plan, createRollup(plan, today));
  expect(course.map(({ date, snapshot }) => [date, snapshot?.title])).toEqual([
    ['2027-01-20', 'January'],
    ['2027-02-01', 'February'],
    [today, undefined],
  ]);
  expect(course[1]?.score).toBe(before);
  expect(course[2]?.score).toBe(planHealth(lintPlan(plan, today)));
  expect(course[2]?.score).not.toBe(before);
});

test('a snapshot that cannot be read is left out of the course of plan health', () => {
  const content = '{"version":2}';
  const plan = smallPlan({ snapshot: [{ id: 's', title: 'Odd', date: '2027-01-01', periodId: null, content }] });
  expect(healthCourse(plan, createRollup(plan, today)).map(({ snapshot }) => snapshot)).toEqual([null]);
});
