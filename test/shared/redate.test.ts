import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar';
import { checkInsOf, standingBy } from '../../shared/check-ins';
import { importPlan } from '../../shared/exchange/import-plan';
import { checkPlan } from '../../shared/integrity';
import { lintPlan } from '../../shared/linter/lint';
import type { Period } from '../../shared/model/period';
import type { Row } from '../../shared/model/tables';
import { workspaceId } from '../../shared/model/workspace';
import { all, get, type Plan, planFromRows, rowsFromPlan } from '../../shared/plan';
import { storyAt, templateAt } from '../../shared/redate';
import { createRollup, keyResultStanding, objectiveStanding } from '../../shared/rollup';
import { newestSnapshots, planOfSnapshot } from '../../shared/snapshot';
import { strategyChanges } from '../../shared/strategy-changes';
import { snapshot } from '../support/snapshot';

function resource(name: string): Plan {
  return importPlan(readFileSync(join(import.meta.dirname, '../../resources', name), 'utf8'));
}

/** First, last, middle and odd days of every month over five years with a leap day among them. */
const todays = Array.from({ length: 60 }, (_, month) => {
  const first = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10);
  return [first, addDays(first, 14), addDays(last, -2), last];
}).flat();

/** Runs the checks for each of these days; a failure names its day. */
function onEachDay(check: (today: string) => void): void {
  for (const today of todays) {
    try {
      check(today);
    } catch (error) {
      throw new Error(`on ${today}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}

/** The quarters of a year lie in it without gap or overlap, three calendar months each, the first starting with the year. */
function expectWholeYear(plan: Plan, year: Period): Period[] {
  const quarters = all(plan, 'period')
    .filter(({ parentId }) => parentId === year.id)
    .sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  expect(quarters).toHaveLength(4);
  expect(quarters[0]?.startDate).toBe(year.startDate);
  expect(quarters[3]?.endDate).toBe(year.endDate);
  for (const [index, quarter] of quarters.entries()) {
    const start = new Date(`${quarter.startDate}T00:00:00Z`);
    expect(start.getUTCDate()).toBe(1);
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3, 0));
    expect(quarter.endDate).toBe(end.toISOString().slice(0, 10));
    expect(quarter.name).toBe(`Q${index + 1} ${year.name}`);
    const next = quarters[index + 1];
    if (next) expect(next.startDate).toBe(addDays(quarter.endDate, 1));
  }
  const [from, to] = [year.startDate.slice(0, 4), year.endDate.slice(0, 4)];
  expect(year.name).toBe(from === to ? `FY ${from}` : `FY ${from}/${to.slice(2)}`);
  expect(Number(year.startDate.slice(5, 7))).toBe(get(plan, 'workspace', workspaceId).fiscalYearStart);
  return quarters;
}

const yearsOf = (plan: Plan) =>
  all(plan, 'period')
    .filter(({ kind }) => kind === 'year')
    .sort((a, b) => (a.startDate < b.startDate ? -1 : 1));

const holds = ({ startDate, endDate }: Period, day: string) => startDate <= day && day <= endDate;

describe('the sample plan', () => {
  const sample = resource('sample-plan.json');
  const stories = new Map<string, Plan>();
  /** The story on a day, told once for all tests. */
  const storyOn = (today: string): Plan => {
    const story = stories.get(today) ?? storyAt(sample, today);
    stories.set(today, story);
    return story;
  };

  test('is as it was written on the day it was written for', () => {
    expect(snapshot(storyAt(sample, '2026-11-21'))).toBe(snapshot(sample));
  });

  test('on any day today is in the running quarter of the running year, and nothing comes from the future', () => {
    onEachDay((today) => {
      const plan = storyOn(today);
      checkPlan(plan);
      const [running, next, ...others] = yearsOf(plan);
      expect(others).toEqual([]);
      for (const year of [running!, next!]) expectWholeYear(plan, year);
      expect(next!.startDate).toBe(addDays(running!.endDate, 1));
      const active = all(plan, 'period').filter(({ status }) => status === 'active');
      expect(active.map(({ kind }) => kind).sort()).toEqual(['quarter', 'year']);
      for (const period of active) expect(holds(period, today), period.name).toBe(true);
      const { horizonStart, horizonEnd } = get(plan, 'workspace', workspaceId);
      expect([horizonStart, horizonEnd]).toEqual([running!.startDate, next!.endDate]);

      const measured = all(plan, 'keyResult').flatMap(({ measuredOn }) => measuredOn ?? []);
      expect(measured.sort().at(-1)).toBe(addDays(today, -1));
      for (const { agreedOn } of all(plan, 'objective')) if (agreedOn) expect(agreedOn < today).toBe(true);
      for (const { status, dueDate } of all(plan, 'initiative'))
        if (status === 'done') expect(dueDate! < today).toBe(true);
    });
  });

  test('on any day one pillar is in trouble, one is coming back, and plan health has a few things to say', () => {
    onEachDay((today) => {
      const plan = storyOn(today);
      const rollup = createRollup(plan, today);
      const pace = (id: string) => objectiveStanding(rollup, id).pace;
      expect(pace('circular-service')).toBe('atRisk');
      expect(pace('boxes-back')).toBe('atRisk');
      expect(pace('rotterdam-hub')).toBe('atRisk');
      expect(pace('reliable-shipments')).toBe('behind');
      expect(pace('peak-season')).toBe('done');
      expect(pace('life-science-partner')).toBe('onTrack');
      expect(pace('learning-company')).toBe('onTrack');
      expect(pace('second-home-market')).toBe('notStarted');
      const findings = lintPlan(plan, today, rollup);
      expect(findings.length).toBeGreaterThanOrEqual(5);
      expect(findings.length).toBeLessThanOrEqual(10);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  test('on any day the year of check-ins keeps its order, and each key result stands where the latest one says', () => {
    onEachDay((today) => {
      const plan = storyOn(today);
      for (const keyResult of all(plan, 'keyResult')) {
        const checkIns = checkInsOf(plan, keyResult.id);
        expect(standingBy(keyResult, checkIns)).toEqual(keyResult);
        if (keyResult.measuredOn === null) continue;
        // As they were written, but for those that the running quarter has no room for.
        const written = checkInsOf(sample, keyResult.id).map(({ id }) => id);
        const left = checkIns.map(({ id }) => id);
        expect(left).toEqual(written.filter((id) => left.includes(id)));
        expect(left.at(-1), keyResult.title).toBe(written.at(-1));
        const days = checkIns.map(({ date }) => date);
        expect(new Set(days).size, `${keyResult.title} on ${today}`).toBe(days.length);
      }
      const newest = all(plan, 'checkIn').map(({ date }) => date);
      expect(newest.sort().at(-1)).toBe(addDays(today, -1));
      for (const { openedOn, resolvedOn } of all(plan, 'barrier')) expect((resolvedOn ?? openedOn) < today).toBe(true);
    });
  });

  test('on any day the past quarter was reviewed when it ended, and what was sealed then can be compared with', () => {
    onEachDay((today) => {
      const plan = storyOn(today);
      const review = get(plan, 'review', 'q3-review');
      const period = get(plan, 'period', review.periodId);
      expect(review.title).toBe(`Review of ${period.name}`);
      expect(review.closedOn).toBe(period.endDate);
      const [closed, begun, ...others] = newestSnapshots(plan);
      expect(others).toEqual([]);
      expect([closed?.title, begun?.title]).toEqual([`${review.title}, closed`, review.title]);
      for (const kept of [closed!, begun!]) {
        const then = planOfSnapshot(kept);
        expect(get(then, 'period', period.id)).toMatchObject({ name: period.name, endDate: period.endDate });
        const days = all(then, 'checkIn').map(({ date }) => date);
        expect(days.sort().at(-1)).toBe(kept.date);
      }
      const kinds = strategyChanges(planOfSnapshot(closed!), plan, closed!.date).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'added').length).toBeGreaterThan(1);
      expect(kinds).toEqual(expect.arrayContaining(['moved', 'retargeted', 'reowned']));
    });
  });

  test('whole years later only the years change', () => {
    const later = storyAt(sample, '2031-11-21');
    expect(get(later, 'workspace', workspaceId).fiscalYearStart).toBe(1);
    expect(get(later, 'period', 'running-q4')).toMatchObject({
      name: 'Q4 FY 2031',
      startDate: '2031-10-01',
      endDate: '2031-12-31',
    });
    expect(get(later, 'initiative', 'wash-line')).toMatchObject({ startDate: '2031-06-15', dueDate: '2032-02-29' });
  });

  test('in a leap year a quarter ends on the leap day', () => {
    const plan = storyAt(sample, '2028-01-31');
    expect(get(plan, 'period', 'running-q4')).toMatchObject({
      name: 'Q4 FY 2027/28',
      startDate: '2027-12-01',
      endDate: '2028-02-29',
    });
    expect(get(plan, 'workspace', workspaceId).fiscalYearStart).toBe(3);
  });

  test('a session that was held stays in the past with its clock, one that is planned moves with the calendar', () => {
    const rows = rowsFromPlan(sample);
    const session = (id: string, date: string, startedAt: string | null): Row<'session'> => ({
      id,
      title: 'Quarterly planning',
      templateKind: 'own',
      date,
      location: '',
      goal: '',
      facilitatorId: null,
      status: startedAt ? 'closed' : 'planned',
      stepId: null,
      startedAt,
      closedAt: null,
      minutes: '',
      position: 1,
    });
    const sessions = [
      session('held', '2026-11-20', '2026-11-20T09:05:00+01:00'),
      session('planned', '2026-12-14', null),
    ];
    const plan = storyAt(planFromRows({ ...rows, session: sessions }), '2027-03-02');
    expect(get(plan, 'session', 'held')).toMatchObject({ date: '2027-03-01', startedAt: '2027-03-01T09:05:00+01:00' });
    expect(get(plan, 'session', 'planned').date).toBe('2027-04-14');
  });

  test('a period with a name of its own keeps it', () => {
    const rows = rowsFromPlan(sample);
    const period = rows.period.map((row) => (row.id === 'next-q2' ? { ...row, name: 'The big push' } : row));
    const plan = storyAt(planFromRows({ ...rows, period }), '2029-07-10');
    expect(get(plan, 'period', 'next-q2').name).toBe('The big push');
    expect(get(plan, 'period', 'next-q3').name).toBe('Q3 FY 2029/30');
  });
});

describe.each(['start-up', 'company', 'non-profit'])('the %s template', (name) => {
  const template = resource(`templates/${name}.json`);
  const starting = (month: number): Plan => {
    const rows = rowsFromPlan(template);
    return planFromRows({ ...rows, workspace: rows.workspace.map((row) => ({ ...row, fiscalYearStart: month })) });
  };

  test.each([1, 4, 7, 12])(
    'with a fiscal year that starts in month %i: the running year is there, whatever the day',
    (month) => {
      const authored = starting(month);
      for (const today of todays) {
        const plan = templateAt(authored, today);
        checkPlan(plan);
        const years = yearsOf(plan);
        const running = years[0]!;
        expect(holds(running, today)).toBe(true);
        const quarters = years.flatMap((year) => expectWholeYear(plan, year));
        for (const period of [...years, ...quarters]) {
          const expected = holds(period, today) ? 'active' : period.endDate < today ? 'closed' : 'planning';
          expect(period.status, `${period.name} on ${today}`).toBe(expected);
        }
        const inLastQuarter = holds(quarters[3]!, today);
        expect(years).toHaveLength(inLastQuarter ? 2 : 1);
        const planned = years.at(-1)!;
        const inQuarter = quarters.find(({ id }) => all(plan, 'objective').some(({ periodId }) => periodId === id))!;
        expect(inQuarter.parentId).toBe(planned.id);
        expect(inQuarter.startDate <= addDays(today, 92)).toBe(true);
        expect(inQuarter.endDate >= addDays(today, 30)).toBe(true);
        for (const objective of all(plan, 'objective')) {
          expect(objective.periodId).toBe(objective.level === 'company' ? planned.id : inQuarter.id);
        }
      }
    },
  );

  test('on any day nothing in it is late, at risk or wrong', () => {
    onEachDay((today) => {
      const plan = templateAt(template, today);
      const rollup = createRollup(plan, today);
      for (const keyResult of all(plan, 'keyResult')) {
        expect([null, 'notStarted'], keyResult.title).toContain(keyResultStanding(rollup, keyResult).pace);
      }
      const findings = lintPlan(plan, today, rollup);
      expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
      expect(findings.length).toBeLessThanOrEqual(10);
    });
  });

  test('marks what is to be replaced', () => {
    for (const { title } of all(template, 'objective')) expect(title).toMatch(/^Example: /);
    for (const { title } of all(template, 'initiative')) expect(title).toMatch(/^Example: /);
    for (const { title, tags } of all(template, 'swotItem')) {
      expect(tags).toEqual(title.startsWith('Example: ') ? ['example'] : ['prompt']);
    }
    for (const { name: person } of all(template, 'person')) expect(person).toMatch(/, name$/);
    const { mission, vision, values } = get(template, 'workspace', workspaceId);
    for (const text of [mission, vision, ...values.map((value) => value.text)]) expect(text).toMatch(/^To replace\. /);
  });
});
