import { describe, expect, test } from 'vitest';
import { PlanError } from '../../shared/errors';
import { checkPlan } from '../../shared/integrity';
import { planFromRows, rowsFromPlan } from '../../shared/plan';
import { refuses } from '../support/refusal';
import {
  initiative,
  keyResult,
  objective,
  perform,
  person,
  pillar,
  quarter,
  smallPlan,
  swotItem,
  team,
} from '../support/small-plan';

const chain = () =>
  smallPlan({
    objective: [
      objective('a'),
      objective('b', { parentId: 'a', level: 'team' }),
      objective('c', { parentId: 'b', level: 'person' }),
      objective('d'),
    ],
    keyResult: [keyResult('ka', 'a'), keyResult('kb', 'b'), keyResult('kd', 'd')],
  });

describe('circles', () => {
  test('an objective under its own branch or itself', () => {
    refuses(chain(), 'objective.move', { id: 'a', parentId: 'c' }, 'cycle', /under itself/);
    refuses(chain(), 'objective.move', { id: 'a', parentId: 'a' }, 'self-link');
  });
  test('a team, a manager, a period and a chain of initiatives', () => {
    const plan = smallPlan({
      team: [team('t1'), team('t2', { parentId: 't1' })],
      person: [person('p1'), person('p2', { managerId: 'p1' })],
      period: [
        quarter('q1', '2027-01-01', '2027-03-31'),
        quarter('q2', '2027-01-01', '2027-03-31', { parentId: 'q1' }),
      ],
      initiative: [initiative('i1'), initiative('i2'), initiative('i3')],
      initiativeDependency: [
        { id: 'd1', initiativeId: 'i2', dependsOnId: 'i1' },
        { id: 'd2', initiativeId: 'i3', dependsOnId: 'i2' },
      ],
    });
    refuses(plan, 'team.move', { id: 't1', parentId: 't2' }, 'cycle');
    refuses(plan, 'team.update', { id: 't1', patch: { parentId: 't1' } }, 'cycle');
    refuses(plan, 'person.update', { id: 'p1', patch: { managerId: 'p2' } }, 'cycle');
    refuses(plan, 'period.update', { id: 'q1', patch: { parentId: 'q2' } }, 'cycle');
    refuses(plan, 'initiative.setDependencies', { id: 'i1', dependsOnIds: ['i3'] }, 'cycle');
    refuses(plan, 'initiative.setDependencies', { id: 'i1', dependsOnIds: ['i1'] }, 'self-link');
  });
  test('links of one kind that lead back; another kind may lead back', () => {
    const plan = chain();
    perform(plan, 'link.create', { kind: 'supports', fromObjectiveId: 'a', toObjectiveId: 'd' });
    perform(plan, 'link.create', { kind: 'supports', fromObjectiveId: 'd', toKeyResultId: 'kb' });
    refuses(plan, 'link.create', { kind: 'supports', fromObjectiveId: 'b', toObjectiveId: 'a' }, 'cycle');
    refuses(plan, 'link.create', { kind: 'supports', fromObjectiveId: 'b', toKeyResultId: 'ka' }, 'cycle');
    const [made] = perform(plan, 'link.create', { kind: 'dependsOn', fromObjectiveId: 'b', toObjectiveId: 'a' });
    refuses(plan, 'link.update', { id: made?.after?.id ?? '', kind: 'supports' }, 'cycle');
  });
  test('a key result that moves takes the links to it along', () => {
    const plan = chain();
    perform(plan, 'link.create', { kind: 'supports', fromObjectiveId: 'a', toKeyResultId: 'kb' });
    refuses(plan, 'keyResult.move', { id: 'kb', objectiveId: 'a' }, 'self-link');
    perform(plan, 'link.create', { kind: 'supports', fromObjectiveId: 'd', toObjectiveId: 'a' });
    refuses(plan, 'keyResult.move', { id: 'kb', objectiveId: 'd' }, 'cycle');
  });
});

describe('links', () => {
  test('to itself, to its own key result, to nothing, to two ends', () => {
    const base = { kind: 'contributes', fromObjectiveId: 'a' } as const;
    refuses(chain(), 'link.create', { ...base, toObjectiveId: 'a' }, 'self-link');
    refuses(chain(), 'link.create', { ...base, toKeyResultId: 'ka' }, 'self-link');
    refuses(chain(), 'link.create', base, 'invalid-input', /exactly one end/);
    refuses(chain(), 'link.create', { ...base, toObjectiveId: 'b', toKeyResultId: 'kb' }, 'invalid-input');
    refuses(chain(), 'link.create', { ...base, toObjectiveId: 'gone' }, 'not-found');
  });
  test('a second time', () => {
    const plan = smallPlan({
      objective: [objective('a'), objective('b')],
      keyResult: [keyResult('kb', 'b')],
      swotItem: [swotItem('s')],
    });
    const link = { kind: 'contributes', fromObjectiveId: 'a', toObjectiveId: 'b' } as const;
    perform(plan, 'link.create', link);
    refuses(plan, 'link.create', link, 'duplicate', /already linked/);
    const toKeyResult = { kind: 'contributes', fromObjectiveId: 'a', toKeyResultId: 'kb' } as const;
    perform(plan, 'link.create', toKeyResult);
    refuses(plan, 'link.create', toKeyResult, 'duplicate');
    perform(plan, 'swot.link', { swotItemId: 's', objectiveId: 'a' });
    refuses(plan, 'swot.link', { swotItemId: 's', objectiveId: 'a' }, 'duplicate');
    perform(plan, 'link.create', { ...link, kind: 'supports' });
  });
});

describe('numbers of a key result', () => {
  const plan = () =>
    smallPlan({ objective: [objective('a')], keyResult: [keyResult('k', 'a', { start: 20, target: 50 })] });
  test('start = target, target on the wrong side, an empty range, twin milestones', () => {
    refuses(plan(), 'keyResult.update', { id: 'k', patch: { target: 20 } }, 'refused', /same/);
    refuses(plan(), 'keyResult.update', { id: 'k', patch: { target: 10 } }, 'refused', /below the start/);
    const turned = { metric: 'decrease', start: 20, target: 50 } as const;
    refuses(plan(), 'keyResult.update', { id: 'k', patch: turned }, 'refused', /above the start/);
    const range = { metric: 'maintain', rangeLow: 5, rangeHigh: 5 } as const;
    refuses(plan(), 'keyResult.update', { id: 'k', patch: range }, 'refused', /range/);
    const milestone = { id: 'm', title: 'Contract', done: false, dueDate: null };
    refuses(plan(), 'keyResult.update', { id: 'k', patch: { milestones: [milestone, milestone] } }, 'duplicate');
  });
  test('missing numbers are accepted: they are reported by plan health, not refused', () => {
    const ready = plan();
    perform(ready, 'keyResult.update', { id: 'k', patch: { start: null, target: null, current: null } });
    expect(ready.rows.keyResult.get('k')?.start).toBeNull();
  });
});

describe('dates', () => {
  test('a start after the end', () => {
    const plan = smallPlan({
      objective: [objective('a')],
      keyResult: [keyResult('k', 'a')],
      initiative: [initiative('i')],
    });
    const patch = { startDate: '2027-03-02', dueDate: '2027-03-01' };
    refuses(plan, 'objective.update', { id: 'a', patch }, 'refused', /after the end/);
    refuses(plan, 'keyResult.update', { id: 'k', patch }, 'refused');
    refuses(plan, 'initiative.update', { id: 'i', patch }, 'refused');
    refuses(plan, 'workspace.update', { patch: { horizonStart: '2028-01-01', horizonEnd: '2027-01-01' } }, 'refused');
    const period = { name: 'Sprint', kind: 'custom', status: 'planning', parentId: null } as const;
    refuses(plan, 'period.create', { ...period, startDate: '2027-02-02', endDate: '2027-02-01' }, 'refused');
    perform(plan, 'objective.update', { id: 'a', patch: { startDate: '2027-03-01', dueDate: '2027-03-01' } });
  });
  test('a period that reaches outside its parent, from either side', () => {
    const plan = smallPlan({ period: [quarter('year', '2027-01-01', '2027-12-31')] });
    perform(plan, 'period.update', { id: 'q1', patch: { parentId: 'year' } });
    refuses(plan, 'period.update', { id: 'q1', patch: { endDate: '2028-01-01' } }, 'refused', /outside YEAR/);
    refuses(plan, 'period.update', { id: 'year', patch: { startDate: '2027-01-02' } }, 'refused', /outside YEAR/);
  });
  test('the same fiscal year twice', () => {
    const plan = smallPlan();
    perform(plan, 'period.createFiscalYear', { startYear: 2028 });
    refuses(plan, 'period.createFiscalYear', { startYear: 2028 }, 'duplicate', /FY 2028 is already/);
  });
});

describe('deleting', () => {
  test('an objective takes what only makes sense with it and frees what stands for itself', () => {
    const plan = smallPlan({
      objective: [objective('a'), objective('b', { parentId: 'a', level: 'team' }), objective('c')],
      keyResult: [keyResult('ka', 'a'), keyResult('kb', 'b')],
      swotItem: [swotItem('s')],
      swotLink: [{ id: 'sl', swotItemId: 's', objectiveId: 'a' }],
      link: [
        { id: 'l1', kind: 'supports', fromObjectiveId: 'c', toObjectiveId: null, toKeyResultId: 'ka' },
        { id: 'l2', kind: 'supports', fromObjectiveId: 'a', toObjectiveId: 'c', toKeyResultId: null },
        { id: 'l3', kind: 'supports', fromObjectiveId: 'b', toObjectiveId: 'c', toKeyResultId: null },
      ],
      initiative: [initiative('i')],
      initiativeKeyResult: [
        { id: 'ik1', initiativeId: 'i', keyResultId: 'ka' },
        { id: 'ik2', initiativeId: 'i', keyResultId: 'kb' },
      ],
      graphPlacement: [{ id: 'g', objectiveId: 'a', swotItemId: null, pillarId: null, dx: 1, dy: 1 }],
    });
    const changes = perform(plan, 'item.delete', { table: 'objective', ids: ['a', 'a'] });
    const reported = (kind: 'gone' | 'altered') =>
      changes.filter((change) => (change.after === null) === (kind === 'gone')).map((change) => change.before?.id);
    expect(reported('gone').sort()).toEqual(['a', 'g', 'ik1', 'ka', 'l1', 'l2', 'sl']);
    expect(reported('altered')).toEqual(['b']);
    expect(plan.rows.objective.get('b')?.parentId).toBeNull();
    expect([...plan.rows.link.keys()]).toEqual(['l3']);
    expect(() => checkPlan(plan)).not.toThrow();
  });
  test('a parent together with its child clears nothing that goes anyway', () => {
    const changes = perform(chain(), 'item.delete', { table: 'objective', ids: ['a', 'b'] });
    expect(changes.filter((change) => change.after !== null).map((change) => change.before?.id)).toEqual(['c']);
  });
  test('a person is forgotten by all they owned, led, managed, in one change per item', () => {
    const plan = smallPlan({
      person: [person('p'), person('p2', { managerId: 'p', teamId: 't' })],
      team: [team('t', { leadId: 'p' })],
      objective: [objective('a', { ownerId: 'p' })],
      keyResult: [keyResult('k', 'a', { ownerId: 'p' })],
      initiative: [initiative('i', { ownerId: 'p' })],
    });
    const changes = perform(plan, 'item.delete', { table: 'person', ids: ['p'] });
    expect(changes.map((change) => change.before?.id).sort()).toEqual(['a', 'i', 'k', 'p', 'p2', 't']);
    expect(plan.rows.objective.get('a')?.ownerId).toBeNull();
  });
  test('two references from one row to what goes are both cleared', () => {
    const plan = smallPlan({ team: [team('t1'), team('t2')], person: [person('p1', { teamId: 't1' }), person('p2')] });
    perform(plan, 'person.update', { id: 'p1', patch: { managerId: 'p2' } });
    perform(plan, 'team.update', { id: 't1', patch: { leadId: 'p1' } });
    perform(plan, 'item.delete', { table: 'person', ids: ['p1', 'p2'] });
    expect(plan.rows.person.size).toBe(0);
    expect(plan.rows.team.get('t1')?.leadId).toBeNull();
    refuses(plan, 'item.delete', { table: 'person', ids: ['p1'] }, 'not-found');
  });
});

describe('a whole plan', () => {
  test('without its workspace row, with a second one or with a dangling reference', () => {
    expect(() => checkPlan(planFromRows({}))).toThrow(/not a whole plan/);
    const rows = rowsFromPlan(smallPlan());
    const [first] = rows.workspace;
    if (!first) throw new Error('no workspace');
    expect(() => checkPlan(planFromRows({ ...rows, workspace: [first, { ...first, id: 'other' }] }))).toThrow(
      PlanError,
    );
    expect(() => checkPlan(planFromRows({ ...rows, objective: [objective('a', { ownerId: 'gone' })] }))).toThrow(
      /not in the plan/,
    );
  });
  test('a card of the graph has one place, on exactly one card', () => {
    const place = { id: 'g', objectiveId: 'a', swotItemId: null, pillarId: null, dx: 0, dy: 0 };
    const base = { objective: [objective('a')], pillar: [pillar('pi')] };
    expect(() => checkPlan(smallPlan({ ...base, graphPlacement: [place, { ...place, id: 'g2' }] }))).toThrow(
      /already has a place/,
    );
    expect(() => checkPlan(smallPlan({ ...base, graphPlacement: [{ ...place, pillarId: 'pi' }] }))).toThrow(
      /exactly one card/,
    );
  });
});
