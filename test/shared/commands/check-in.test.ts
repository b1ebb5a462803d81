import { describe, expect, test } from 'vitest';
import { applyChanges, reverse } from '../../../shared/changes';
import { checkInsOf, confidenceOf, readingsOf, standingBy } from '../../../shared/check-ins';
import { type CommandInput, commandNames } from '../../../shared/commands/registry';
import { checkChanges } from '../../../shared/integrity';
import { all, get, type Plan } from '../../../shared/plan';
import { Random } from '../../support/random';
import { countingContext, planCommand, randomInput } from '../../support/random-commands';
import { randomPlan } from '../../support/random-plan';
import { refuses } from '../../support/refusal';
import { checkIn, keyResult, objective, perform, session, smallPlan } from '../../support/small-plan';
import { snapshot } from '../../support/snapshot';

const steps = ['a', 'b', 'c'].map((id) => ({ id, title: id, done: false, dueDate: null }));
const plan = (): Plan =>
  smallPlan({
    objective: [objective('o')],
    keyResult: [
      keyResult('k', 'o', { start: 20, target: 50, current: 20 }),
      keyResult('m', 'o', { metric: 'milestone', start: null, target: null, current: null, milestones: steps }),
      keyResult('y', 'o', { metric: 'yesNo', start: null, target: null, current: null }),
    ],
    session: [session('weekly')],
  });

const add = (to: Plan, input: CommandInput<'checkIn.add'>) => perform(to, 'checkIn.add', input);
const idAt = (of: Plan, date: string) => checkInsOf(of, 'k').find((row) => row.date === date)?.id ?? '';

describe('a check-in', () => {
  test('gives the key result its value and day, and keeps what was said', () => {
    const weekly = plan();
    add(weekly, { keyResultId: 'k', value: 30, confidence: 8, whatChanged: 'A second shift', whatNext: 'Train it' });
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 30, measuredOn: '2027-02-15' });
    expect(checkInsOf(weekly, 'k')).toMatchObject([{ value: 30, confidence: 8, whatChanged: 'A second shift' }]);
    expect(confidenceOf(weekly, 'k')).toEqual({ value: 8, date: '2027-02-15', before: null });
  });

  test('ticks milestones and answers yes or no; steps that are gone are passed over', () => {
    const weekly = plan();
    add(weekly, { keyResultId: 'm', milestoneIds: ['c', 'a', 'gone'], confidence: 5 });
    add(weekly, { keyResultId: 'y', done: true });
    const done = get(weekly, 'keyResult', 'm').milestones.map((step) => step.done);
    expect(done).toEqual([true, false, true]);
    expect(get(weekly, 'keyResult', 'y')).toMatchObject({ done: true, measuredOn: '2027-02-15' });
  });

  test('of an earlier day goes to its place and leaves the later value', () => {
    const weekly = plan();
    add(weekly, { keyResultId: 'k', value: 30, date: '2027-02-08' });
    add(weekly, { keyResultId: 'k', value: 25, date: '2027-02-01', confidence: 3 });
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 30, measuredOn: '2027-02-08' });
    expect(checkInsOf(weekly, 'k').map((row) => row.value)).toEqual([25, 30]);
  });

  test('without a value says how sure one is and leaves the value', () => {
    const weekly = plan();
    add(weekly, { keyResultId: 'k', value: 30, date: '2027-02-08', confidence: 8 });
    add(weekly, { keyResultId: 'k', confidence: 4, whatChanged: 'The supplier is late' });
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 30, measuredOn: '2027-02-08' });
    expect(confidenceOf(weekly, 'k')).toEqual({ value: 4, date: '2027-02-15', before: 8 });
    expect(readingsOf(weekly, get(weekly, 'keyResult', 'k'))).toHaveLength(1);
  });

  test('the second of a day comes after the first', () => {
    const weekly = plan();
    for (const value of [30, 31, 29]) add(weekly, { keyResultId: 'k', value });
    expect(get(weekly, 'keyResult', 'k').current).toBe(29);
    expect(readingsOf(weekly, get(weekly, 'keyResult', 'k')).map((row) => row.keyResult.current)).toEqual([29]);
  });

  test('corrected or removed, the rest decides; without any the key result is back at its start', () => {
    const weekly = plan();
    add(weekly, { keyResultId: 'k', value: 25, date: '2027-02-01' });
    add(weekly, { keyResultId: 'k', value: 300, date: '2027-02-08' });
    perform(weekly, 'checkIn.edit', { id: idAt(weekly, '2027-02-08'), patch: { value: 30 } });
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 30, measuredOn: '2027-02-08' });
    perform(weekly, 'checkIn.edit', { id: idAt(weekly, '2027-02-08'), patch: { date: '2027-01-25' } });
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 25, measuredOn: '2027-02-01' });
    perform(weekly, 'checkIn.remove', { id: idAt(weekly, '2027-02-01') });
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 30, measuredOn: '2027-01-25' });
    const [last] = [perform(weekly, 'checkIn.remove', { id: idAt(weekly, '2027-01-25') })];
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 20, measuredOn: null });
    applyChanges(weekly, reverse(last ?? []));
    expect(get(weekly, 'keyResult', 'k')).toMatchObject({ current: 30, measuredOn: '2027-01-25' });
  });

  test('opens a barrier in the same change', () => {
    const weekly = plan();
    const changes = add(weekly, {
      keyResultId: 'k',
      value: 22,
      confidence: 3,
      barrier: { title: 'No welder', severity: 'high', nextStep: 'Ask the agency' },
      sessionId: 'weekly',
    });
    const [checkInRow] = checkInsOf(weekly, 'k');
    expect(all(weekly, 'barrier')).toMatchObject([
      { title: 'No welder', keyResultId: 'k', checkInId: checkInRow?.id, limitDays: 14, openedOn: '2027-02-15' },
    ]);
    applyChanges(weekly, reverse(changes));
    expect(snapshot(weekly)).toBe(snapshot(plan()));
  });

  test.each<[string, CommandInput<'checkIn.add'>]>([
    ['that says nothing', { keyResultId: 'k', whatChanged: '  ' }],
    ['of a day to come', { keyResultId: 'k', value: 30, date: '2027-02-16' }],
    ['on another metric', { keyResultId: 'k', done: true }],
    ['in two ways', { keyResultId: 'k', value: 30, done: true }],
  ])('%s is refused', (_, input) => {
    refuses(plan(), 'checkIn.add', input, 'refused');
  });

  test('says in the History what was noted', () => {
    const label = (input: CommandInput<'checkIn.add'>) =>
      planCommand(plan(), 'checkIn.add', input, countingContext()).label;
    expect(label({ keyResultId: 'k', value: 31 })).toBe('Checked in on “Key result k”: 31%');
    expect(label({ keyResultId: 'm', milestoneIds: ['a'] })).toBe('Checked in on “Key result m”');
    expect(label({ keyResultId: 'y', done: true })).toBe('Marked “Key result y” as reached');
  });
});

describe('a value noted in passing', () => {
  test('is a check-in without words; the second of a day corrects the first', () => {
    const quick = plan();
    perform(quick, 'keyResult.setValue', { id: 'k', current: 30 });
    perform(quick, 'keyResult.setValue', { id: 'k', current: 32 });
    expect(checkInsOf(quick, 'k')).toMatchObject([{ value: 32, date: '2027-02-15', confidence: null }]);
    perform(quick, 'keyResult.setValue', { id: 'm', doneMilestones: ['a'] });
    perform(quick, 'keyResult.setValue', { id: 'm', doneMilestones: ['a', 'b'] });
    expect(checkInsOf(quick, 'm')).toMatchObject([{ milestoneIds: ['a', 'b'] }]);
  });

  test('corrects the value of a full check-in of the day and leaves its words', () => {
    const quick = plan();
    add(quick, { keyResultId: 'k', value: 30, confidence: 6, whatChanged: 'Two more' });
    perform(quick, 'keyResult.setValue', { id: 'k', current: 33 });
    expect(checkInsOf(quick, 'k')).toMatchObject([{ value: 33, confidence: 6, whatChanged: 'Two more' }]);
  });

  test('taken back, the one before counts again, and its words stay', () => {
    const quick = plan();
    perform(quick, 'keyResult.setValue', { id: 'k', current: 25, measuredOn: '2027-02-01' });
    add(quick, { keyResultId: 'k', value: 30, whatNext: 'More' });
    perform(quick, 'keyResult.setValue', { id: 'k', current: null });
    expect(get(quick, 'keyResult', 'k')).toMatchObject({ current: 25, measuredOn: '2027-02-01' });
    expect(checkInsOf(quick, 'k')).toMatchObject([{ value: 25 }, { value: null, whatNext: 'More' }]);
  });

  test('before there were check-ins it becomes one with the next', () => {
    const old = smallPlan({
      objective: [objective('o')],
      keyResult: [keyResult('k', 'o', { current: 40, measuredOn: '2027-02-01' })],
    });
    add(old, { keyResultId: 'k', value: 35, date: '2027-01-11' });
    expect(get(old, 'keyResult', 'k')).toMatchObject({ current: 40, measuredOn: '2027-02-01' });
    expect(checkInsOf(old, 'k')).toMatchObject([{ value: 35 }, { value: 40, date: '2027-02-01', confidence: null }]);
  });
});

test('a corrected key result corrects its latest check-in; another metric has other check-ins', () => {
  const corrected = plan();
  add(corrected, { keyResultId: 'k', value: 25, date: '2027-02-01' });
  add(corrected, { keyResultId: 'k', value: 30, date: '2027-02-08' });
  perform(corrected, 'keyResult.update', { id: 'k', patch: { current: 28, measuredOn: '2027-02-09' } });
  expect(checkInsOf(corrected, 'k')).toMatchObject([{ value: 25 }, { value: 28, date: '2027-02-09' }]);
  perform(corrected, 'keyResult.update', { id: 'k', patch: { metric: 'yesNo' } });
  add(corrected, { keyResultId: 'k', done: true });
  perform(corrected, 'keyResult.update', { id: 'k', patch: { metric: 'increase' } });
  expect(get(corrected, 'keyResult', 'k')).toMatchObject({ current: 28, measuredOn: '2027-02-09' });
});

test('whatever is done, a key result stands where its check-ins say', () => {
  const stands = (of: Plan) => {
    for (const row of all(of, 'keyResult')) expect(row).toEqual(standingBy(row, checkInsOf(of, row.id)));
  };
  let done = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = new Random(seed * 104_729);
    const living = randomPlan(random);
    stands(living);
    for (let step = 0; step < 60; step++) {
      const related = commandNames.filter((name) => /^(checkIn|keyResult)\./.test(name));
      const name = random.chance(0.8) ? random.pick(related) : random.pick(commandNames);
      const input = randomInput(name, random, living);
      if (input === undefined) continue;
      try {
        const { changes } = planCommand(living, name, input, countingContext(`s${step}`));
        applyChanges(living, changes);
        try {
          checkChanges(living, changes);
        } catch (error) {
          applyChanges(living, reverse(changes));
          throw error;
        }
        done++;
      } catch {
        continue;
      }
      stands(living);
    }
  }
  expect(done).toBeGreaterThan(800);
});

test('check-ins of one day keep the order in which they were made, however many', () => {
  const busy = smallPlan({
    objective: [objective('o')],
    keyResult: [keyResult('k', 'o')],
    checkIn: [checkIn('far', 'k', { date: '2027-02-15', value: 1, position: 1e12 })],
  });
  add(busy, { keyResultId: 'k', value: 2 });
  add(busy, { keyResultId: 'k', value: 3 });
  expect(checkInsOf(busy, 'k').map((row) => row.value)).toEqual([1, 2, 3]);
});
