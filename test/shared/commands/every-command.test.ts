import { describe, expect, test } from 'vitest';
import { applyChanges, type Change, mergeChanges, reverse } from '../../../shared/changes';
import { type CommandName, commandNames } from '../../../shared/commands/registry';
import { PlanError } from '../../../shared/errors';
import { checkChanges, checkPlan } from '../../../shared/integrity';
import { type Plan, planFromRows, rowsFromPlan } from '../../../shared/plan';
import { Random } from '../../support/random';
import { countingContext, generatedNames, planCommand, randomInput } from '../../support/random-commands';
import { randomPlan } from '../../support/random-plan';
import { snapshot } from '../../support/snapshot';

/** Plans are tried until this many inputs of a command were accepted. */
const wanted = 60;
const mostTries = 600;

test('every command has a generator of inputs', () => {
  expect(generatedNames().sort()).toEqual([...commandNames].sort());
});

test('random plans are valid', () => {
  for (let seed = 1; seed <= 100; seed++) expect(() => checkPlan(randomPlan(new Random(seed)))).not.toThrow();
});

/** Changes as they come back from the change log or over the IPC border. */
function stored(changes: readonly Change[]): Change[] {
  return JSON.parse(JSON.stringify(changes)) as Change[];
}

/** The changes of a random input, or undefined where it was (rightly) refused. */
function changesOf(plan: Plan, name: CommandName, random: Random, prefix: string): Change[] | undefined {
  const input = randomInput(name, random, plan);
  if (input === undefined) return undefined;
  try {
    const { label, changes } = planCommand(plan, name, input, countingContext(prefix));
    expect(label.trim(), name).not.toBe('');
    return changes;
  } catch (error) {
    if (error instanceof PlanError && error.code !== 'unexpected') return undefined;
    throw error;
  }
}

describe.each(commandNames)('%s', (name) => {
  test('applied then reversed gives back the start, rows and indexes', () => {
    let accepted = 0;
    for (let seed = 1; seed <= mostTries && accepted < wanted; seed++) {
      const random = new Random(seed);
      const plan = randomPlan(random);
      const start = snapshot(plan);
      const changes = changesOf(plan, name, random, 'new');
      expect(snapshot(plan), `seed ${seed}: computing changes must not alter the plan`).toBe(start);
      if (!changes) continue;

      applyChanges(plan, stored(changes));
      let refused: unknown;
      try {
        checkChanges(plan, changes);
      } catch (error) {
        refused = error;
        expect(error, `seed ${seed}`).toBeInstanceOf(PlanError);
        // Deleting knows everything that hangs on an item: there is nothing left to refuse.
        expect(name, `seed ${seed}`).not.toBe('item.delete');
      }
      if (!refused) {
        accepted++;
        expect(() => checkPlan(plan), `seed ${seed}: what was accepted must leave a valid plan`).not.toThrow();
        const rebuilt = planFromRows(rowsFromPlan(plan));
        expect(snapshot(rebuilt), `seed ${seed}: the indexes must be those of the rows`).toBe(snapshot(plan));
        const end = snapshot(plan);
        applyChanges(plan, stored(reverse(changes)));
        expect(snapshot(plan), `seed ${seed}`).toBe(start);
        applyChanges(plan, changes);
        expect(snapshot(plan), `seed ${seed}: redo`).toBe(end);
      }
      applyChanges(plan, reverse(changes));
      expect(snapshot(plan), `seed ${seed}`).toBe(start);
    }
    expect(accepted).toBeGreaterThanOrEqual(Math.min(wanted, 20));
  });
});

test('long runs of commands can be undone one by one, and all at once as one merged change', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = new Random(seed * 7919);
    const plan = randomPlan(random);
    const start = snapshot(plan);
    const history: Change[][] = [];
    const states: string[] = [];
    for (let step = 0; step < 60; step++) {
      const before = snapshot(plan);
      const changes = changesOf(plan, random.pick(commandNames), random, `step${step}`);
      if (!changes) continue;
      applyChanges(plan, changes);
      try {
        checkChanges(plan, changes);
      } catch {
        applyChanges(plan, reverse(changes));
        expect(snapshot(plan)).toBe(before);
        continue;
      }
      history.push(changes);
      states.push(before);
    }
    expect(history.length).toBeGreaterThan(20);
    expect(() => checkPlan(plan)).not.toThrow();
    const end = snapshot(plan);

    const merged = mergeChanges(history);
    applyChanges(plan, reverse(merged));
    expect(snapshot(plan), `seed ${seed}: all at once`).toBe(start);
    applyChanges(plan, merged);
    expect(snapshot(plan), `seed ${seed}: all at once, again`).toBe(end);

    for (let i = history.length - 1; i >= 0; i--) {
      applyChanges(plan, reverse(history[i] as Change[]));
      expect(snapshot(plan), `seed ${seed}, step ${i}`).toBe(states[i]);
    }
  }
});
