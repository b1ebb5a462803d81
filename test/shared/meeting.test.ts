import { describe, expect, test } from 'vitest';
import { applyChanges, reverse } from '../../shared/changes';
import {
  closingMinutes,
  fittingCount,
  isClosing,
  meetingObjectives,
  meetingShare,
  sharedOut,
} from '../../shared/meeting';
import type { Barrier } from '../../shared/model/barrier';
import type { CheckIn } from '../../shared/model/check-in';
import { find, type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { agendaOf } from '../../shared/session-clock';
import { byWorry, worryOf } from '../../shared/worry';
import { worryWords } from '../../shared/worry-words';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';
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
  team,
} from '../support/small-plan';

const today = '2027-02-15';
const rollupOf = (plan: Plan, on = today) => createRollup(plan, on);
const reasons = (plan: Plan, id: string) => {
  const row = find(plan, 'objective', id);
  if (!row) throw new Error(id);
  return worryWords(plan, worryOf(rollupOf(plan), row));
};

/** A quarter, half over, of two teams: one objective in trouble of every kind, one that keeps its pace, one nobody measures. */
function quarterOfTeams(): Plan {
  return smallPlan({
    team: [team('sales', { name: 'Sales' }), team('north', { name: 'North', parentId: 'sales' })],
    person: [person('ewa', { teamId: 'north' }), person('ben')],
    period: [quarter('q1', '2027-01-01', '2027-03-31')],
    objective: [
      objective('calm', { periodId: 'q1', teamId: 'sales', status: 'active', position: 1 }),
      objective('stuck', { periodId: 'q1', teamId: 'sales', status: 'active', position: 2 }),
      objective('vague', { periodId: 'q1', ownerId: 'ewa', status: 'active', position: 3 }),
      objective('other', { periodId: 'q1', status: 'active', level: 'company', position: 4 }),
      objective('draft', { periodId: 'q1', teamId: 'sales', status: 'draft', position: 5 }),
    ],
    keyResult: [
      keyResult('fine', 'calm', { start: 0, target: 100, current: 60, measuredOn: '2027-02-12' }),
      keyResult('slow', 'stuck', { start: 0, target: 100, current: 32, measuredOn: '2027-02-01' }),
    ],
    checkIn: [
      checkIn('c1', 'slow', { date: '2027-01-18', value: 20, confidence: 7 }),
      checkIn('c2', 'slow', { date: '2027-01-25', value: 25, confidence: 5 }),
      checkIn('c3', 'slow', { date: '2027-02-01', value: 32, confidence: 3 }),
      checkIn('c4', 'fine', { date: '2027-02-12', value: 60, confidence: 8 }),
    ],
    barrier: [barrier('b', { keyResultId: 'slow', openedOn: '2027-01-05', severity: 'high', limitDays: 14 })],
    initiative: [
      initiative('late', { dueDate: '2027-02-06', status: 'inProgress' }),
      initiative('done', { dueDate: '2027-01-06', status: 'done' }),
    ],
    initiativeKeyResult: ['late', 'done'].map((id) => ({ id: `ik-${id}`, initiativeId: id, keyResultId: 'slow' })),
  });
}

describe('why an objective worries', () => {
  test('is said part by part, the weightiest first, with the numbers it rests on', () => {
    // Half of the quarter is over: 45 of 89 days, 51 % expected and 32 % there.
    const plan = quarterOfTeams();
    expect(reasons(plan, 'stuck')).toEqual([
      'confidence fell from 7 to 3',
      'a barrier is 41 days old, 27 days beyond its limit',
      '19 points behind its pace',
      'check-in 7 days overdue',
      'an action is 9 days late',
    ]);
    const { score, parts } = worryOf(rollupOf(plan), find(plan, 'objective', 'stuck') as never);
    // 2 steps below 5 and 4 lost: 12 + 12; high, twice its limit and more: 8 * 3; then as the rule says.
    expect(parts.map(({ points }) => points)).toEqual([24, 24, 19, 7, 4]);
    expect(score).toBe(78);
    expect(reasons(plan, 'calm')).toEqual([]);
    expect(reasons(plan, 'vague')).toEqual(['nothing measures it yet']);
  });

  test('names the key result where there are several, and a slow one in an objective that keeps pace as a whole', () => {
    const plan = quarterOfTeams();
    perform(plan, 'keyResult.create', { objectiveId: 'calm', title: 'Sites opened' });
    const id = [...plan.rows.keyResult.keys()].at(-1) ?? '';
    perform(plan, 'keyResult.update', { id, patch: { start: 0, target: 10, current: 3, measuredOn: '2027-02-14' } });
    // 45 % of the way on average against 51 %: the objective's own 6 points weigh less than half of 21.
    expect(reasons(plan, 'calm')).toEqual(['21 points behind its pace (Sites opened)']);
  });

  test('is never less with a barrier more, a lower confidence, a later day for what is late', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const plan = randomPlan(random, 8);
      const row = random.pick([...plan.rows.objective.values()]);
      const score = (of: Plan) => worryOf(rollupOf(of), row).score;
      const rows = rowsFromPlan(plan);
      const before = worryOf(rollupOf(plan), row);
      expect(before.score).toBeCloseTo(before.parts.reduce((sum, { points }) => sum + points, 0));
      expect(before.parts.every(({ points }) => points > 0)).toBe(true);
      const more: Barrier = barrier('more', { objectiveId: row.id, openedOn: '2027-01-01', severity: 'critical' });
      expect(score(planFromRows({ ...rows, barrier: [...rows.barrier, more] }))).toBeGreaterThanOrEqual(before.score);
      const unsure = rows.checkIn.map((each): CheckIn => ({ ...each, confidence: each.confidence && 0 }));
      const sure = rows.checkIn.map((each): CheckIn => ({ ...each, confidence: each.confidence === null ? null : 10 }));
      expect(score(planFromRows({ ...rows, checkIn: unsure }))).toBeGreaterThanOrEqual(
        score(planFromRows({ ...rows, checkIn: sure })),
      );
    }
  });

  test('orders alike whatever order the rows come in', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed);
      const plan = randomPlan(random, 10);
      const rows = rowsFromPlan(plan);
      const turned = planFromRows(
        Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, [...list].reverse()])),
      );
      const ids = (of: Plan) =>
        byWorry(rollupOf(of), of.rows.objective.values()).map(({ objective: { id }, score }) => [id, score]);
      expect(ids(turned)).toEqual(ids(plan));
      const scores = ids(plan).map(([, score]) => score as number);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });
});

describe('the objectives of a meeting', () => {
  const ids = (plan: Plan, scope: Parameters<typeof meetingObjectives>[1]) =>
    meetingObjectives(rollupOf(plan), scope).map(({ objective: { id } }) => id);
  const whole = { below: true, periods: null };

  test('are the active ones of the team, its people and the teams below, the biggest worry first', () => {
    const plan = quarterOfTeams();
    const sales = { kind: 'team', id: 'sales' } as const;
    expect(ids(plan, { whose: sales, ...whole })).toEqual(['stuck', 'vague', 'calm']);
    expect(ids(plan, { whose: sales, below: false, periods: null })).toEqual(['stuck', 'calm']);
    expect(ids(plan, { whose: { kind: 'person', id: 'ewa' }, ...whole })).toEqual(['vague']);
  });

  test('of the whole organisation can leave out those of teams, and other periods', () => {
    const plan = quarterOfTeams();
    expect(ids(plan, { whose: { kind: 'all' }, ...whole })).toHaveLength(4);
    expect(ids(plan, { whose: { kind: 'all' }, below: false, periods: null })).toContain('other');
    expect(ids(plan, { whose: { kind: 'all' }, below: true, periods: new Set(['later']) })).toEqual([]);
  });
});

describe('the time of a meeting', () => {
  const at = (minutes: number) => new Date(Date.UTC(2027, 1, 15, 9, minutes)).toISOString();

  test('is shared out in whole minutes that add up, the end kept free', () => {
    expect(sharedOut(41, 6)).toEqual([6, 7, 7, 7, 7, 7]);
    for (let minutes = 5; minutes <= 120; minutes++) {
      const talk = minutes - closingMinutes(minutes);
      for (let count = 1; count <= fittingCount(minutes, 60); count++) {
        const shares = sharedOut(talk, count);
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(talk);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('that one objective took is missing evenly from those still to come; overtime leaves each a minute', () => {
    const plan = quarterOfTeams();
    const start = { title: 'Monday', minutes: 30, objectiveIds: ['stuck', 'calm', 'vague'] };
    perform(plan, 'meeting.start', start, { now: at(0), today });
    const id = [...plan.rows.session.keys()].at(-1) ?? '';
    const share = (i: number, now: string) => {
      const agenda = agendaOf(plan, id);
      return meetingShare(agenda, agenda[i] as never, now) / 60_000;
    };
    // 27 minutes for three, 3 to read out at the end.
    expect([share(0, at(0)), share(0, at(8))]).toEqual([9, 9]);
    perform(plan, 'session.next', { id }, { now: at(15) });
    expect([share(1, at(15)), share(1, at(20))]).toEqual([6, 6]);
    perform(plan, 'session.next', { id }, { now: at(40) });
    expect(share(2, at(40))).toBe(1);
    perform(plan, 'session.next', { id }, { now: at(41) });
    expect(isClosing(agendaOf(plan, id)[3] as never)).toBe(true);
    expect(share(3, at(41))).toBe(1);
  });
});

describe('a meeting', () => {
  test('begins as a session over its objectives with why each worries, and is one Undo', () => {
    const plan = quarterOfTeams();
    const before = JSON.stringify(rowsFromPlan(plan));
    const changes = perform(
      plan,
      'meeting.start',
      { title: 'Sales on Monday', minutes: 30, objectiveIds: ['stuck', 'calm'], personIds: ['ewa'] },
      { today },
    );
    const [session] = [...plan.rows.session.values()];
    expect(session).toMatchObject({
      title: 'Sales on Monday',
      templateKind: 'meeting',
      status: 'running',
      date: today,
    });
    const agenda = agendaOf(plan, session?.id ?? '');
    expect(agenda.map(({ objectiveId, minutes }) => [objectiveId, minutes])).toEqual([
      ['stuck', 13],
      ['calm', 14],
      [null, 3],
    ]);
    expect(agenda[0]?.goal).toContain('confidence fell from 7 to 3; a barrier is 41 days old');
    expect(session?.stepId).toBe(agenda[0]?.id);
    expect(() => perform(plan, 'meeting.start', { title: 'Two', minutes: 30, objectiveIds: ['calm'] })).toThrow(
      /still running/,
    );
    applyChanges(plan, reverse(changes));
    expect(JSON.stringify(rowsFromPlan(plan))).toBe(before);
  });

  test('is refused where there is less than a minute for each', () => {
    const plan = quarterOfTeams();
    const objectiveIds = ['stuck', 'calm', 'vague', 'other', 'draft'];
    expect(() => perform(plan, 'meeting.start', { title: 'Short', minutes: 5, objectiveIds })).toThrow(
      /less than a minute/,
    );
  });
});
