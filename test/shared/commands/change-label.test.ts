import { describe, expect, test } from 'vitest';
import { changeLabel } from '../../../shared/commands/change-label';
import { commands } from '../../../shared/commands/registry';
import { type TableName, tables } from '../../../shared/model/tables';
import { historyChoices, historyFields } from '../../../shared/texts/history-fields';
import { texts } from '../../../shared/texts/texts';
import { keyResult, objective, smallPlan } from '../../support/small-plan';

const plan = smallPlan({
  person: [
    { id: 'ana', name: 'Ana Kowalska', email: '', jobRoleId: null, teamId: null, managerId: null, position: 1 },
    { id: 'ben', name: 'Ben', email: '', jobRoleId: null, teamId: null, managerId: null, position: 2 },
  ],
  objective: [
    objective('o1', { title: 'Win the hospitals', ownerId: null, dueDate: '2027-03-31' }),
    objective('o2', { title: 'Cut delivery time', ownerId: 'ben' }),
  ],
  keyResult: [keyResult('k1', 'o1', { title: 'On time', metric: 'increase', target: 95, unit: '%' })],
});

describe('the History tells what changed', () => {
  test.each([
    [{ ownerId: 'ana' }, 'Set the owner of “Win the hospitals” to Ana Kowalska'],
    [{ dueDate: '2027-06-30' }, 'Changed the due date of “Win the hospitals” to 30 Jun 2027'],
    [{ dueDate: null }, 'Removed the due date of “Win the hospitals”'],
    [{ priority: 'high' as const }, 'Changed the priority of “Win the hospitals” to High'],
    [{ description: 'Long and wide' }, 'Changed the description of “Win the hospitals”'],
    [{ countsChildren: true }, 'Changed whether objectives below count for “Win the hospitals”'],
    [{ title: 'Win all hospitals' }, 'Renamed “Win the hospitals” to “Win all hospitals”'],
    [{ title: 'Win the hospitals', weight: 2 }, 'Changed the weight of “Win the hospitals” to 2'],
    [
      { startDate: '2027-01-01', dueDate: '2027-06-30', weight: 2 },
      'Changed the start, the due date and the weight of “Win the hospitals”',
    ],
  ])('%j', (patch, label) => {
    expect(changeLabel(plan, 'objective', 'o1', patch)).toBe(label);
  });

  test('numbers of a key result come with their unit, a new owner after another one', () => {
    expect(changeLabel(plan, 'keyResult', 'k1', { target: 97.5 })).toBe('Changed the target of “On time” to 97.5%');
    expect(changeLabel(plan, 'objective', 'o2', { ownerId: 'ana' })).toBe(
      'Changed the owner of “Cut delivery time” to Ana Kowalska',
    );
    const noted = commands.get('keyResult.setValue')?.label(plan, { id: 'k1', current: 91.4 });
    expect(noted).toBe('Noted 91.4% for “On time”');
  });

  test('going back to where one went back to says so once', () => {
    const { jumpedBack } = texts.history;
    expect(jumpedBack(jumpedBack('Added pillar “Growth”'))).toBe('Went back to: Added pillar “Growth”');
  });
});

/** The columns that each command alters one by one; the foundation and the document have sentences of their own. */
const patches = [...commands.values()].flatMap(({ name, schema }) => {
  const patch = (schema as { shape?: { patch?: { shape: object } } }).shape?.patch;
  const columns = Object.keys(patch?.shape ?? {}).filter((column) => column !== 'position');
  return ['workspace.update', 'document.update'].includes(name) ? [] : columns.map((column) => [name, column] as const);
});

test.each(patches)('%s has words for %s', (_name, column) => {
  expect(historyFields[column]).toBeDefined();
});

test.each(Object.entries(historyChoices))('every choice of %s has its words', (key, words) => {
  const [table, column] = key.split('.') as [TableName, string];
  const choices = enumOf((tables[table].schema.shape as Record<string, unknown>)[column]);
  expect(Object.keys(words).sort()).toEqual([...choices].sort());
});

function enumOf(schema: unknown): readonly string[] {
  const { def } = (schema as { _zod: { def: { type: string; innerType?: unknown; entries?: object } } })._zod;
  if (def.innerType) return enumOf(def.innerType);
  return Object.keys(def.entries ?? {});
}
