import { describe, expect, test } from 'vitest';
import { deletableTables } from '../../shared/commands/foundation';
import { consequencesOf, deletionPreview, previewInWords } from '../../shared/consequences';
import { formatOf } from '../../shared/format';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';
import {
  decision,
  keyResult,
  objective,
  option,
  perform,
  session,
  smallPlan,
  step,
  swotItem,
} from '../support/small-plan';

const plan = (): Plan =>
  smallPlan({
    swotItem: [swotItem('t'), swotItem('m', { mergedIntoId: 't' }), swotItem('s', { quadrant: 'strength' })],
    strategicOption: [option('op')],
    optionSwotItem: [{ id: 'x1', optionId: 'op', swotItemId: 't' }],
    objective: [objective('o'), objective('child', { parentId: 'o', level: 'team' })],
    keyResult: [keyResult('k', 'o')],
    optionObjective: [{ id: 'x2', optionId: 'op', objectiveId: 'o' }],
    swotLink: [{ id: 'x3', swotItemId: 't', objectiveId: 'o' }],
    swotFit: [{ id: 'x4', internalId: 's', externalId: 't', fit: 2 }],
    session: [session('se')],
    agendaStep: [step('a', 'se'), step('b', 'se')],
    decision: [decision('d', { sessionId: 'se' })],
  });

const words = (of: Plan, table: TableName, ids: string[]) =>
  previewInWords(deletionPreview(of, table, ids), formatOf(of).list);

describe('before a deletion', () => {
  test('says what is linked and what goes along', () => {
    expect(words(plan(), 'swotItem', ['t'])).toBe('It is linked to 1 objective, 1 SWOT card and 1 option.');
    expect(words(plan(), 'objective', ['o'])).toBe(
      'It is linked to 1 objective, 1 SWOT card and 1 option. 1 key result goes with it.',
    );
    expect(words(plan(), 'session', ['se'])).toBe('It is linked to 1 decision. 2 steps go with it.');
    expect(words(plan(), 'strategicOption', ['op'])).toBe('It is linked to 1 objective and 1 SWOT card.');
  });
  test('nothing where nothing is linked; marks between cards are not worth asking about', () => {
    expect(words(plan(), 'swotItem', ['s'])).toBe('');
    expect(words(plan(), 'agendaStep', ['a'])).toBe('');
    expect(words(plan(), 'swotItem', ['gone'])).toBe('');
  });
  test('what goes together is not linked to itself', () => {
    expect(words(plan(), 'objective', ['o', 'child'])).toBe(
      'It is linked to 1 SWOT card and 1 option. 1 key result goes with it.',
    );
  });
  test('names each thing once, and it is there: on random plans', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const of = randomPlan(random);
      for (const table of deletableTables) {
        const ids = random.some([...of.rows[table].keys()], 1, 2);
        const { goes, linked } = deletionPreview(of, table, ids);
        const keys = [...goes, ...linked].map((item) => `${item.table} ${item.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const item of [...goes, ...linked]) {
          expect(of.rows[item.table].has(item.id)).toBe(true);
          expect(item.name).not.toBe('');
          expect(item.table === table && ids.includes(item.id)).toBe(false);
        }
      }
    }
  });
});

describe('after a deletion', () => {
  test('says what went with it and what was freed', () => {
    const of = plan();
    const changes = perform(of, 'item.delete', { table: 'swotItem', ids: ['t'] });
    expect(consequencesOf(changes, ['t'])).toBe('1 merged card stands on the board again.');
    const session = perform(of, 'item.delete', { table: 'session', ids: ['se'] });
    expect(consequencesOf(session, ['se'])).toBe('2 steps went with it. 1 item no longer points to it.');
  });
  test('everything that can be deleted has a word for one and for many', () => {
    for (const table of deletableTables) expect(texts.deletion.things[table]).toHaveLength(2);
  });
});
