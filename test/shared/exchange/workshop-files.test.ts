import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import {
  decision,
  initiative,
  objective,
  option,
  person,
  session,
  smallPlan,
  stakeholder,
  step,
  swotItem,
  voteRound,
} from '../../support/small-plan';
import { lineOf, refusalOf, spoiled } from './refusal';

const nothing = {
  swotItemId: null,
  optionId: null,
  objectiveId: null,
  keyResultId: null,
  initiativeId: null,
  stakeholderId: null,
  barrierId: null,
};
const good = exportPlan(
  smallPlan({
    person: [person('ana')],
    objective: [objective('grow')],
    swotItem: [swotItem('a', { position: 7 }), swotItem('b', { mergedIntoId: 'a' }), swotItem('c')],
    initiative: [initiative('i')],
    stakeholder: [stakeholder('bank', { power: 4.25 })],
    strategicOption: [option('op', { status: 'parked' })],
    optionSwotItem: [{ id: 'os', optionId: 'op', swotItemId: 'a' }],
    session: [
      session('one', { status: 'running', stepId: 'open', startedAt: '2027-02-15T09:05:00+01:00' }),
      session('two'),
    ],
    agendaStep: [step('open', 'one', { minutes: 45 }), step('talk', 'two')],
    attendance: [{ id: 'at', sessionId: 'one', personId: 'ana', name: 'Ana', present: true, position: 1 }],
    decision: [decision('d')],
    decisionLink: [{ id: 'dl', decisionId: 'd', ...nothing, objectiveId: 'grow' }],
    voteRound: [voteRound('v', { closedOn: '2027-02-16', ballotCount: 3 })],
    voteTotal: [{ id: 'vt', roundId: 'v', swotItemId: 'a', optionId: null, noteId: null, votes: 4 }],
  }),
);

describe('what the rows of a workshop cannot say', () => {
  test.each([
    ['"power": 4.25', '"power": 5.25', 'stakeholder[0].power: must be 5 or less, found 5.25'],
    ['"minutes": 45', '"minutes": 0', 'agendaStep[0].minutes: must be 1 or more, found 0'],
    ['"minutes": 45', '"minutes": 4000', 'agendaStep[0].minutes: must be 480 or less, found 4000'],
    [
      '"2027-02-15T09:05:00+01:00"',
      '"2027-02-15 09:05"',
      'session[0].startedAt: must be an instant such as 2026-12-31T09:05:00+01:00, found “2027-02-15 09:05”',
    ],
    ['"status": "parked"', '"status": "rejected"', 'strategicOption[0]: rejecting an option needs a reason'],
    ['"mergedIntoId": "a"', '"mergedIntoId": "b"', 'swotItem[1]: a card cannot be merged into itself'],
    ['"stepId": "open"', '"stepId": "talk"', 'session[0].stepId: that step belongs to another session'],
    ['"status": "running"', '"status": "closed"', 'session[0]: only a running session has a current step'],
    ['"objectiveId": "grow"', '"objectiveId": null', 'decisionLink[0]: a link of a decision leads to exactly one item'],
    ['"votes": 4', '"votes": -1', 'voteTotal[0].votes: must be 0 or more, found -1'],
    ['"closedOn": "2027-02-16"', '"closedOn": "2027-02-01"', 'voteRound[0]: the start is after the end'],
  ])('%s -> %s', (words, by, reason) => {
    const text = spoiled(good, words, by);
    const { message } = refusalOf(text);
    expect(message).toContain(`, ${reason}`);
    expect(message).not.toContain('Nothing was changed');
  });

  test('a chain of merged cards', () => {
    const chain = smallPlan({
      swotItem: [swotItem('a', { mergedIntoId: 'c' }), swotItem('b', { mergedIntoId: 'a' }), swotItem('c')],
    });
    expect(refusalOf(exportPlan(chain)).message).toContain(
      'swotItem[1].mergedIntoId: that card was merged into another one itself.',
    );
  });

  test('a vote for two things at once', () => {
    const text = spoiled(good, '"swotItemId": "a",\n      "optionId": null', '"swotItemId": "a", "optionId": "op"');
    expect(refusalOf(text).message).toContain('voteTotal[0]: a vote is for exactly one card, option or note.');
  });

  test.each([
    ['optionSwotItem', 'They are already linked'],
    ['attendance', 'That person is on the list already'],
    ['voteTotal', 'They are already linked'],
    ['decisionLink', 'They are already linked'],
  ])('the same %s twice', (table, words) => {
    const file = JSON.parse(good) as Record<string, { id: string }[]>;
    const [first] = file[table] ?? [];
    file[table] = [first!, { ...first!, id: 'again' }];
    const { message } = refusalOf(JSON.stringify(file, null, 2));
    expect(message.toLowerCase()).toContain(`${table.toLowerCase()}[1]: ${words.toLowerCase()}`);
  });
});

test('a file from before cards were merged and sessions held is read as one in which none were', () => {
  const older = good.replaceAll(/,\n *"mergedIntoId": (null|"a")/g, '').replaceAll(/,\n *"sessionId": null/g, '');
  expect(older).not.toContain('mergedIntoId');
  const file = JSON.parse(older) as Record<string, unknown>;
  for (const table of ['session', 'agendaStep', 'attendance', 'decision', 'decisionLink', 'voteRound', 'voteTotal'])
    delete file[table];
  const plan = importPlan(JSON.stringify(file));
  expect([...plan.rows.swotItem.values()].map((item) => item.mergedIntoId)).toEqual([null, null, null]);
  expect([...plan.rows.initiative.values()]).toMatchObject([{ sessionId: null }]);
});

test('a bad value is found on its line', () => {
  const text = spoiled(good, '"minutes": 45', '"minutes": 0');
  expect(refusalOf(text).message).toContain(`Line ${lineOf(text, '"minutes": 0')}, agendaStep[0]`);
});
