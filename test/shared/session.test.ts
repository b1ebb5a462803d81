import { describe, expect, test } from 'vitest';
import { createdId } from '../../shared/changes';
import type { CommandInput, CommandName } from '../../shared/commands/registry';
import { type AgendaStep, sessionPlaces } from '../../shared/model/session';
import { find, inOrder, type Plan, planFromRows, referencing, rowsFromPlan } from '../../shared/plan';
import { agendaOf, runningSession, sessionClock, stepClock } from '../../shared/session-clock';
import { templateMinutes, templateSteps } from '../../shared/session-templates';
import { refuses } from '../support/refusal';
import { perform, person, session, smallPlan, step } from '../support/small-plan';

/** An instant of the session's day, at an offset of minutes and seconds from nine o'clock. */
const at = (minutes: number, seconds = 0): string => {
  const instant = new Date(Date.UTC(2027, 1, 15, 9, minutes, seconds)).toISOString();
  return `${instant.slice(0, -1)}+00:00`;
};
const minute = 60_000;

const three = (): Plan =>
  smallPlan({
    session: [session('se')],
    agendaStep: [step('a', 'se', { position: 1 }), step('b', 'se', { position: 2 }), step('c', 'se', { position: 3 })],
  });

function go<N extends CommandName>(plan: Plan, name: N, input: CommandInput<N>, now: string): void {
  perform(plan, name, input, { now });
}
const clock = (plan: Plan, id: string, now: string) => stepClock(find(plan, 'agendaStep', id) as AgendaStep, now);
const current = (plan: Plan) => find(plan, 'session', 'se')?.stepId;

describe('the clock of a step', () => {
  test('runs from the start, stands while it is stopped, and runs on', () => {
    const plan = three();
    expect(clock(plan, 'a', at(0))).toEqual({
      state: 'waiting',
      elapsedMs: 0,
      lengthMs: 10 * minute,
      leftMs: 10 * minute,
    });
    go(plan, 'session.start', { id: 'se' }, at(0));
    expect(clock(plan, 'a', at(3))).toMatchObject({ state: 'running', elapsedMs: 3 * minute, leftMs: 7 * minute });
    go(plan, 'session.pause', { id: 'se' }, at(4));
    expect(clock(plan, 'a', at(30))).toMatchObject({ state: 'paused', elapsedMs: 4 * minute });
    go(plan, 'session.resume', { id: 'se' }, at(30));
    expect(clock(plan, 'a', at(32))).toMatchObject({ state: 'running', elapsedMs: 6 * minute });
    expect(clock(plan, 'a', at(40))).toMatchObject({ leftMs: -4 * minute });
  });
  test('a killed program comes back in the same step with the same clock: everything is in the rows', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    go(plan, 'session.next', { id: 'se' }, at(12));
    const reopened = planFromRows(JSON.parse(JSON.stringify(rowsFromPlan(plan))));
    expect(runningSession(reopened)?.stepId).toBe('b');
    for (const now of [at(12), at(15, 30), at(40)]) expect(clock(reopened, 'b', now)).toEqual(clock(plan, 'b', now));
    expect(clock(reopened, 'b', at(15))).toMatchObject({ state: 'running', elapsedMs: 3 * minute });
  });
  test('never runs backwards when the clock on the wall is set back, and knows zones', () => {
    const running = step('x', 'se', { startedAt: '2027-02-15T10:00:00+01:00', enteredAt: '2027-02-15T10:00:00+01:00' });
    expect(stepClock(running, at(-5)).elapsedMs).toBe(0);
    expect(stepClock(running, '2027-02-15T10:01:00+01:00').elapsedMs).toBe(minute);
    expect(stepClock(running, at(1)).elapsedMs).toBe(minute);
    // The night of 28 March 2027 the clocks in Berlin go from two to three.
    const night = step('y', 'se', { startedAt: '2027-03-28T01:55:00+01:00', enteredAt: '2027-03-28T01:55:00+01:00' });
    expect(stepClock(night, '2027-03-28T03:05:00+02:00').elapsedMs).toBe(10 * minute);
  });
  test('minutes can be added while it runs, up to a bound', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    go(plan, 'session.addMinutes', { id: 'se' }, at(1));
    go(plan, 'session.addMinutes', { id: 'se', minutes: 5 }, at(1));
    expect(clock(plan, 'a', at(1))).toMatchObject({ lengthMs: 16 * minute });
    for (let i = 0; i < 3; i++) go(plan, 'session.addMinutes', { id: 'se', minutes: 120 }, at(1));
    refuses(plan, 'session.addMinutes', { id: 'se', minutes: 120 }, 'refused', /at most 480 minutes/);
    for (const minutes of [0, -1, 1.5, 500]) {
      expect(() => perform(plan, 'session.addMinutes', { id: 'se', minutes })).toThrow();
    }
  });
});

describe('going through the agenda', () => {
  test('next and back: each step keeps its own time, and goes on where it was left', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    go(plan, 'session.next', { id: 'se' }, at(12));
    expect(clock(plan, 'a', at(20))).toMatchObject({ state: 'done', elapsedMs: 12 * minute });
    go(plan, 'session.previous', { id: 'se' }, at(20));
    expect(current(plan)).toBe('a');
    expect(clock(plan, 'a', at(21))).toMatchObject({ state: 'running', elapsedMs: 13 * minute });
    expect(find(plan, 'agendaStep', 'a')).toMatchObject({ enteredAt: at(0), leftAt: null });
    expect(clock(plan, 'b', at(21))).toMatchObject({ state: 'done', elapsedMs: 8 * minute });
  });
  test('a stopped clock runs again in the next step', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    go(plan, 'session.pause', { id: 'se' }, at(5));
    go(plan, 'session.next', { id: 'se' }, at(9));
    expect(clock(plan, 'a', at(9))).toMatchObject({ elapsedMs: 5 * minute });
    expect(clock(plan, 'b', at(10)).state).toBe('running');
  });
  test('neither before the first nor after the last', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    refuses(plan, 'session.previous', { id: 'se' }, 'refused', /first step/);
    go(plan, 'session.goTo', { id: 'se', stepId: 'c' }, at(5));
    expect(clock(plan, 'b', at(5)).state).toBe('waiting');
    refuses(plan, 'session.next', { id: 'se' }, 'refused', /last step; close|last step.*close the session/);
    expect(perform(plan, 'session.goTo', { id: 'se', stepId: 'c' })).toEqual([]);
  });
  test('the current step can be deleted; the session goes on with the first one nobody has left', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    go(plan, 'session.next', { id: 'se' }, at(5));
    perform(plan, 'item.delete', { table: 'agendaStep', ids: ['b'] });
    expect(find(plan, 'session', 'se')).toMatchObject({ status: 'running', stepId: null });
    go(plan, 'session.next', { id: 'se' }, at(6));
    expect(current(plan)).toBe('c');
  });
  test('closed it stops; opened again it is where it was left, standing still', () => {
    const plan = three();
    go(plan, 'session.start', { id: 'se' }, at(0));
    go(plan, 'session.next', { id: 'se' }, at(10));
    go(plan, 'session.close', { id: 'se' }, at(15));
    expect(find(plan, 'session', 'se')).toMatchObject({ status: 'closed', stepId: null, closedAt: at(15) });
    expect(clock(plan, 'b', at(50))).toMatchObject({ state: 'done', elapsedMs: 5 * minute });
    refuses(plan, 'session.pause', { id: 'se' }, 'refused', /not running/);
    refuses(plan, 'session.start', { id: 'se' }, 'refused', /started already/);
    perform(plan, 'session.reopen', { id: 'se' });
    expect(current(plan)).toBe('b');
    expect(clock(plan, 'b', at(50)).state).toBe('paused');
    refuses(plan, 'session.reopen', { id: 'se' }, 'refused', /not closed/);
  });
  test('one session at a time', () => {
    const plan = smallPlan({
      session: [session('se'), session('other')],
      agendaStep: [step('a', 'se'), step('b', 'other')],
    });
    go(plan, 'session.start', { id: 'se' }, at(0));
    refuses(plan, 'session.start', { id: 'other' }, 'refused', /“Session se” is still running/);
    refuses(plan, 'session.goTo', { id: 'se', stepId: 'b' }, 'refused', /another session/);
  });
});

describe('how a whole session is doing', () => {
  test('what is left, and how late it will end', () => {
    const plan = three();
    const whole = (now: string) => {
      const row = find(plan, 'session', 'se');
      return row && sessionClock(plan, row, now);
    };
    expect(whole(at(0))).toEqual({ elapsedMs: 0, plannedMs: 30 * minute, leftMs: 30 * minute, lateMs: 0 });
    go(plan, 'session.start', { id: 'se' }, at(0));
    expect(whole(at(12))).toMatchObject({ elapsedMs: 12 * minute, leftMs: 20 * minute, lateMs: 2 * minute });
    go(plan, 'session.goTo', { id: 'se', stepId: 'c' }, at(12));
    expect(whole(at(13))).toMatchObject({ leftMs: 9 * minute, lateMs: -8 * minute });
    go(plan, 'session.close', { id: 'se' }, at(14));
    expect(whole(at(60))).toMatchObject({ elapsedMs: 14 * minute, leftMs: 0 });
  });
});

describe('agendas', () => {
  test('every template has its words, steps of useful length and breaks before people tire', () => {
    const names = Object.keys(templateSteps) as (keyof typeof templateSteps)[];
    expect(names.map((name) => [name, templateMinutes(name)])).toEqual([
      ['halfDaySwot', 230],
      ['fullDayStrategy', 450],
      ['quarterlyPlanning', 180],
      ['goalSetting', 60],
    ]);
    for (const template of names) {
      const plan = smallPlan({ person: [person('p', { name: 'Ana' })] });
      const changes = perform(plan, 'session.createFromTemplate', { template, personIds: ['p', 'p'] });
      const id = createdId(changes, 'session') ?? '';
      const agenda = agendaOf(plan, id);
      expect(agenda).toHaveLength(templateSteps[template].length);
      expect(new Set(agenda.map((row) => row.title)).size).toBeGreaterThan(agenda.length / 2);
      let sitting = 0;
      for (const row of agenda) {
        sitting = row.kind === 'break' ? 0 : sitting + row.minutes;
        expect(sitting).toBeLessThanOrEqual(120);
        expect(row.title).not.toMatch(/undefined/);
        if (row.kind !== 'break') expect(row.goal).not.toBe('');
        expect(row.place === null || sessionPlaces.includes(row.place)).toBe(true);
      }
      expect(find(plan, 'session', id)).toMatchObject({ date: '2027-02-15', status: 'planned' });
      expect(referencing(plan, 'attendance', 'sessionId', id)).toMatchObject([{ name: 'Ana', present: true }]);
    }
  });
  test('an agenda of one’s own; repeated on another day nothing of the first day comes along', () => {
    const plan = smallPlan({ person: [person('p')] });
    const steps = [{ title: 'Talk', kind: 'discuss', minutes: 30 } as const];
    const id =
      createdId(perform(plan, 'session.create', { title: 'Retreat', steps, personIds: ['p'] }), 'session') ?? '';
    go(plan, 'session.start', { id }, at(0));
    go(plan, 'session.addMinutes', { id, minutes: 5 }, at(0));
    go(plan, 'session.close', { id }, at(20));
    perform(plan, 'attendance.add', { sessionId: id, names: ['A guest'] });
    const again = createdId(perform(plan, 'session.repeat', { id, date: '2027-05-01' }), 'session') ?? '';
    expect(find(plan, 'session', again)).toMatchObject({ title: 'Retreat', date: '2027-05-01', status: 'planned' });
    expect(agendaOf(plan, again)).toMatchObject([
      { title: 'Talk', minutes: 30, addedMinutes: 0, elapsedMs: 0, enteredAt: null, notes: '' },
    ]);
    expect(referencing(plan, 'attendance', 'sessionId', again)).toMatchObject([{ personId: 'p' }]);
  });
  test('bad agendas: no steps, no time, absurd times', () => {
    const one = { title: 'Talk', kind: 'discuss', minutes: 30 } as const;
    refuses(smallPlan(), 'session.create', { title: 'X', steps: [] }, 'refused', /no steps/);
    const long = Array.from({ length: 3 }, () => ({ ...one, minutes: 480 }));
    refuses(smallPlan(), 'session.create', { title: 'X', steps: long }, 'refused', /more than 16 hours/);
    for (const minutes of [0, -5, 0.5, 481, 1e9, Number.NaN]) {
      expect(() => perform(smallPlan(), 'session.create', { title: 'X', steps: [{ ...one, minutes }] })).toThrow();
      expect(() => perform(three(), 'step.update', { id: 'a', patch: { minutes } })).toThrow();
    }
    const plan = three();
    perform(plan, 'item.delete', { table: 'agendaStep', ids: ['a', 'b', 'c'] });
    refuses(plan, 'session.start', { id: 'se' }, 'refused', /no steps/);
    const full = three();
    perform(full, 'step.update', { id: 'a', patch: { minutes: 480 } });
    perform(full, 'step.update', { id: 'b', patch: { minutes: 470 } });
    refuses(full, 'step.update', { id: 'c', patch: { minutes: 11 } }, 'refused', /16 hours/);
    refuses(full, 'step.create', { sessionId: 'se', ...one }, 'refused', /16 hours/);
  });
  test('steps are added, moved and changed while it is planned or runs', () => {
    const plan = three();
    perform(plan, 'step.create', { sessionId: 'se', title: 'First', kind: 'break', minutes: 5, beforeId: 'a' });
    perform(plan, 'step.move', { id: 'c', beforeId: 'a' });
    expect(agendaOf(plan, 'se').map((row) => row.title)).toEqual(['First', 'Step c', 'Step a', 'Step b']);
    refuses(plan, 'step.move', { id: 'c', beforeId: 'c' }, 'refused');
  });
});

describe('who is here, the parking lot and the board', () => {
  test('people are on the list once, guests as often as they are called', () => {
    const plan = smallPlan({ session: [session('se')], person: [person('p', { name: 'Ana' })] });
    perform(plan, 'attendance.add', { sessionId: 'se', personIds: ['p'], names: ['Guest', 'Guest'] });
    expect(perform(plan, 'attendance.add', { sessionId: 'se', personIds: ['p'] })).toEqual([]);
    const rows = inOrder(referencing(plan, 'attendance', 'sessionId', 'se'));
    expect(rows.map((row) => row.name)).toEqual(['Ana', 'Guest', 'Guest']);
    perform(plan, 'attendance.set', { id: rows[0]?.id ?? '', present: false });
    perform(plan, 'item.delete', { table: 'person', ids: ['p'] });
    expect(find(plan, 'attendance', rows[0]?.id)).toMatchObject({ name: 'Ana', personId: null, present: false });
  });
  test('parked questions and what became of them', () => {
    const plan = three();
    perform(plan, 'parking.add', { sessionId: 'se', titles: ['The canteen', 'The car park'] });
    const [first] = inOrder(referencing(plan, 'parkingLotItem', 'sessionId', 'se'));
    perform(plan, 'parking.update', { id: first?.id ?? '', patch: { resolved: true, outcome: 'Ask Bo' } });
    expect(find(plan, 'parkingLotItem', first?.id)).toMatchObject({ title: 'The canteen', resolved: true });
  });
  test('cards of the session’s board move between columns and places', () => {
    const plan = three();
    const notes = ['x', 'y', 'z'].map((title) => ({ column: 'wentWell' as const, title }));
    perform(plan, 'note.add', { sessionId: 'se', stepId: 'a', notes });
    const [x, , z] = inOrder(referencing(plan, 'sessionNote', 'sessionId', 'se'));
    perform(plan, 'note.update', { id: z?.id ?? '', patch: { column: 'tryNext' }, beforeId: x?.id ?? null });
    expect(inOrder(referencing(plan, 'sessionNote', 'sessionId', 'se')).map((row) => [row.title, row.column])).toEqual([
      ['z', 'tryNext'],
      ['x', 'wentWell'],
      ['y', 'wentWell'],
    ]);
    perform(plan, 'item.delete', { table: 'agendaStep', ids: ['a'] });
    expect(find(plan, 'sessionNote', x?.id)?.stepId).toBeNull();
  });
  test('a session takes its agenda, lists and board along; decisions, actions and votes stay', () => {
    const plan = three();
    perform(plan, 'parking.add', { sessionId: 'se', titles: ['x'] });
    perform(plan, 'note.add', { sessionId: 'se', notes: [{ column: 'idea', title: 'y' }] });
    perform(plan, 'initiative.create', { title: 'Do it', sessionId: 'se' });
    perform(plan, 'decision.create', { title: 'Yes', sessionId: 'se' });
    perform(plan, 'item.delete', { table: 'session', ids: ['se'] });
    expect([plan.rows.agendaStep.size, plan.rows.parkingLotItem.size, plan.rows.sessionNote.size]).toEqual([0, 0, 0]);
    expect([...plan.rows.initiative.values()]).toMatchObject([{ title: 'Do it', sessionId: null }]);
    expect([...plan.rows.decision.values()]).toMatchObject([{ title: 'Yes', sessionId: null }]);
  });
  test('changing an action does not take it out of its session', () => {
    const plan = three();
    perform(plan, 'initiative.create', { title: 'Do it', sessionId: 'se' });
    const [action] = [...plan.rows.initiative.values()];
    perform(plan, 'initiative.update', { id: action?.id ?? '', patch: { dueDate: '2027-03-01' } });
    expect(find(plan, 'initiative', action?.id)).toMatchObject({ sessionId: 'se', dueDate: '2027-03-01' });
  });
});
