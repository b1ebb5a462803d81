import { describe, expect, test } from 'vitest';
import { PlanError } from '../../shared/errors';
import type { Plan } from '../../shared/plan';
import {
  allTraceEdges,
  brokenLanes,
  type Lane,
  lanes,
  leadsTo,
  restsOn,
  type TraceItem,
  traceOf,
} from '../../shared/trace';
import { objectivesWithoutEvidence, optionsWithoutObjective, unansweredItems } from '../../shared/trace-gaps';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';
import { initiative, keyResult, objective, option, smallPlan, swotItem } from '../support/small-plan';

/** threat t -> option op -> objective o -> key result k -> initiative i; and s answered without an option. */
const line = (): Plan =>
  smallPlan({
    swotItem: [swotItem('t'), swotItem('t2', { mergedIntoId: 't' }), swotItem('s', { quadrant: 'strength' })],
    strategicOption: [option('op', { status: 'chosen' })],
    optionSwotItem: [{ id: 'x1', optionId: 'op', swotItemId: 't2' }],
    optionObjective: [{ id: 'x2', optionId: 'op', objectiveId: 'o' }],
    objective: [objective('o'), objective('below', { parentId: 'o', level: 'team' }), objective('alone')],
    swotLink: [
      { id: 'x3', swotItemId: 't', objectiveId: 'o' },
      { id: 'x4', swotItemId: 's', objectiveId: 'o' },
    ],
    keyResult: [keyResult('k', 'o'), keyResult('kb', 'below')],
    initiative: [initiative('i'), initiative('idle')],
    initiativeKeyResult: [{ id: 'x5', initiativeId: 'i', keyResultId: 'k' }],
  });

const ids = (plan: Plan, table: Lane, id: string) => {
  const trace = traceOf(plan, { table, id });
  return lanes.map((lane) => trace.lanes[lane].map((node) => node.id));
};
const names = (items: readonly TraceItem[]) => items.map((item) => item.id);

describe('one step', () => {
  test('forward: through options where there are some, else straight to the objective', () => {
    const plan = line();
    expect(names(leadsTo(plan, { table: 'swotItem', id: 't' }))).toEqual(['op']);
    expect(names(leadsTo(plan, { table: 'swotItem', id: 's' }))).toEqual(['o']);
    expect(names(leadsTo(plan, { table: 'objective', id: 'o' }))).toEqual(['k', 'below']);
    expect(names(leadsTo(plan, { table: 'keyResult', id: 'k' }))).toEqual(['i']);
    expect(leadsTo(plan, { table: 'initiative', id: 'i' })).toEqual([]);
  });
  test('back is the other way round', () => {
    const plan = line();
    expect(names(restsOn(plan, { table: 'objective', id: 'o' }))).toEqual(['s', 'op']);
    expect(names(restsOn(plan, { table: 'strategicOption', id: 'op' }))).toEqual(['t']);
    expect(names(restsOn(plan, { table: 'objective', id: 'below' }))).toEqual(['o']);
    expect(restsOn(plan, { table: 'swotItem', id: 't' })).toEqual([]);
  });
  test('on 150 random plans an item leads to another exactly when that rests on it', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const plan = randomPlan(new Random(seed));
      const forward = allTraceEdges(plan).map(({ from, to }) => `${from.table} ${from.id} > ${to.table} ${to.id}`);
      const back = lanes.flatMap((table) =>
        [...plan.rows[table].values()].flatMap((row) =>
          restsOn(plan, { table, id: row.id }).map((from) => `${from.table} ${from.id} > ${table} ${row.id}`),
        ),
      );
      expect(forward.sort(), `seed ${seed}`).toEqual([...new Set(back)].sort());
      expect(new Set(forward).size).toBe(forward.length);
    }
  });
});

describe('the whole line of an item', () => {
  test('from any point of it both ends are reached', () => {
    const plan = line();
    expect(ids(plan, 'swotItem', 't')).toEqual([['t'], ['op'], ['o', 'below'], ['k', 'kb'], ['i']]);
    expect(ids(plan, 'swotItem', 't2')).toEqual(ids(plan, 'swotItem', 't'));
    expect(ids(plan, 'initiative', 'i')).toEqual([['s', 't'], ['op'], ['o'], ['k'], ['i']]);
    expect(ids(plan, 'keyResult', 'kb')).toEqual([['s', 't'], ['op'], ['below', 'o'], ['kb'], []]);
    expect(ids(plan, 'objective', 'alone')).toEqual([[], [], ['alone'], [], []]);
  });
  test('distances count the steps: back below zero, forward above', () => {
    const trace = traceOf(line(), { table: 'objective', id: 'o' });
    const distances = lanes.flatMap((lane) => trace.lanes[lane].map((node) => [node.id, node.distance]));
    expect(Object.fromEntries(distances)).toEqual({ s: -1, op: -1, t: -2, o: 0, below: 1, k: 1, kb: 2, i: 2 });
    expect(trace.lanes.swotItem[0]?.title).toBe('Card s');
  });
  test('every edge joins two items of the trace, and says where the line breaks off', () => {
    const plan = line();
    const trace = traceOf(plan, { table: 'keyResult', id: 'kb' });
    const there = new Set(lanes.flatMap((lane) => trace.lanes[lane].map((node) => `${lane} ${node.id}`)));
    for (const { from, to } of trace.edges) {
      expect(there.has(`${from.table} ${from.id}`) && there.has(`${to.table} ${to.id}`)).toBe(true);
    }
    expect(brokenLanes(trace)).toEqual({ before: [], after: ['initiative'] });
    expect(brokenLanes(traceOf(plan, { table: 'objective', id: 'alone' }))).toEqual({
      before: ['swotItem'],
      after: ['keyResult', 'initiative'],
    });
  });
  test('what is gone has no line', () => {
    expect(() => traceOf(line(), { table: 'objective', id: 'nobody' })).toThrow(PlanError);
  });
  test('a damaged file with objectives in a circle is walked once around', () => {
    const plan = smallPlan({ objective: [objective('a', { parentId: 'b' }), objective('b', { parentId: 'a' })] });
    expect(ids(plan, 'objective', 'a')[2]).toEqual(['a', 'b']);
  });
});

describe('the two lists that matter', () => {
  test('threats and weaknesses nobody answers, the heaviest first, and how far each got', () => {
    const plan = smallPlan({
      swotItem: [
        swotItem('nobody', { impact: 1 }),
        swotItem('idea', { impact: 5 }),
        swotItem('chosen', { impact: 4 }),
        swotItem('rejected', { impact: 2 }),
        swotItem('answered', { impact: 5 }),
        swotItem('merged', { mergedIntoId: 'answered' }),
        swotItem('fine', { quadrant: 'strength' }),
      ],
      strategicOption: [
        option('op1'),
        option('op2', { status: 'chosen' }),
        option('op3', { status: 'rejected', reason: 'No' }),
      ],
      optionSwotItem: [
        { id: 'x1', optionId: 'op1', swotItemId: 'idea' },
        { id: 'x2', optionId: 'op2', swotItemId: 'chosen' },
        { id: 'x3', optionId: 'op3', swotItemId: 'rejected' },
      ],
      objective: [objective('o')],
      swotLink: [{ id: 'l', swotItemId: 'merged', objectiveId: 'o' }],
    });
    expect(unansweredItems(plan).map(({ item, weight, state }) => [item.id, weight, state])).toEqual([
      ['idea', 15, 'idea'],
      ['chosen', 12, 'chosen'],
      ['rejected', 6, 'nobody'],
      ['nobody', 3, 'nobody'],
    ]);
  });
  test('objectives without evidence: only the top of a branch; an option is evidence', () => {
    const plan = line();
    expect(objectivesWithoutEvidence(plan).map((row) => row.id)).toEqual(['alone']);
    const bare = smallPlan({
      objective: [objective('a'), objective('b', { parentId: 'a' }), objective('old', { status: 'done' })],
      strategicOption: [option('op')],
    });
    expect(objectivesWithoutEvidence(bare).map((row) => row.id)).toEqual(['a']);
  });
  test('chosen options without an objective that is still wanted', () => {
    const plan = smallPlan({
      strategicOption: [
        option('chosen', { status: 'chosen' }),
        option('idea'),
        option('done', { status: 'chosen' }),
        option('dropped', { status: 'chosen', position: 2 }),
      ],
      objective: [objective('o', { status: 'done' }), objective('d', { status: 'dropped' })],
      optionObjective: [
        { id: 'x1', optionId: 'done', objectiveId: 'o' },
        { id: 'x2', optionId: 'dropped', objectiveId: 'd' },
      ],
    });
    expect(optionsWithoutObjective(plan).map((row) => row.id)).toEqual(['chosen', 'dropped']);
  });
});
