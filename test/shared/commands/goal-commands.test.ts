import { describe, expect, test } from 'vitest';
import { createdId } from '../../../shared/changes';
import { find, inOrder, type Plan, referencing } from '../../../shared/plan';
import { keyResult, objective, perform, person, quarter, smallPlan, swotItem, team } from '../../support/small-plan';

const everything = { keyResults: true, children: true, links: true, resetProgress: false };

function branch(): Plan {
  return smallPlan({
    period: [quarter('q1', '2027-01-01', '2027-03-31'), quarter('q2', '2027-04-01', '2027-06-30')],
    objective: [
      objective('top', { agreedOn: '2027-01-05', agreementNote: 'Yes', dueDate: '2027-03-01', position: 1 }),
      objective('next', { position: 1 }),
      objective('low', { parentId: 'top', level: 'team' }),
      objective('lowest', { parentId: 'low', level: 'person' }),
    ],
    keyResult: [
      keyResult('k', 'top', { current: 40, measuredOn: '2027-02-01' }),
      keyResult('kl', 'low', {
        metric: 'milestone',
        milestones: [{ id: 'm', title: 'Signed', done: true, dueDate: '2027-02-01' }],
      }),
      keyResult('km', 'low', { metric: 'maintain', start: 7, rangeLow: 1, rangeHigh: 2, current: 1.5 }),
    ],
    swotItem: [swotItem('s')],
    swotLink: [{ id: 'sl', swotItemId: 's', objectiveId: 'top' }],
    link: [
      { id: 'within', kind: 'supports', fromObjectiveId: 'lowest', toObjectiveId: 'top', toKeyResultId: null },
      { id: 'within-kr', kind: 'supports', fromObjectiveId: 'lowest', toObjectiveId: null, toKeyResultId: 'k' },
      { id: 'out', kind: 'supports', fromObjectiveId: 'low', toObjectiveId: 'next', toKeyResultId: null },
    ],
  });
}

function copyOf(plan: Plan, choices: typeof everything & { periodId?: string | null }) {
  const id = createdId(perform(plan, 'objective.duplicate', { id: 'top', choices }), 'objective') ?? '';
  const top = find(plan, 'objective', id);
  const [low] = referencing(plan, 'objective', 'parentId', id);
  const [lowest] = low ? referencing(plan, 'objective', 'parentId', low.id) : [];
  return { top, low, lowest, keyResults: referencing(plan, 'keyResult', 'objectiveId', id) };
}

describe('duplicating an objective', () => {
  test('the copy stands right after its source, says so, and must be agreed anew', () => {
    const plan = branch();
    const { top } = copyOf(plan, everything);
    expect(top).toMatchObject({ title: 'Objective top (copy)', agreedOn: null, agreementNote: '', status: 'active' });
    const tops = [...plan.rows.objective.values()].filter((row) => row.parentId === null);
    // 'next' stands before 'top', as their positions are equal.
    expect(inOrder(tops).map((row) => row.title)).toEqual(['Objective next', 'Objective top', 'Objective top (copy)']);
  });
  test('links within the branch stay within the copy; those that lead out lead to the same goal', () => {
    const plan = branch();
    const { top, low, lowest, keyResults } = copyOf(plan, everything);
    const fromLowest = referencing(plan, 'link', 'fromObjectiveId', lowest?.id ?? '');
    expect(fromLowest.map((link) => link.toObjectiveId ?? link.toKeyResultId).sort()).toEqual(
      [top?.id, keyResults[0]?.id].sort(),
    );
    expect(referencing(plan, 'link', 'fromObjectiveId', low?.id ?? '')).toMatchObject([{ toObjectiveId: 'next' }]);
    expect(referencing(plan, 'swotLink', 'objectiveId', top?.id ?? '')).toMatchObject([{ swotItemId: 's' }]);
  });
  test('only what was chosen comes along', () => {
    const plan = branch();
    const { low, keyResults, top } = copyOf(plan, { ...everything, keyResults: false, children: false, links: false });
    expect(low).toBeUndefined();
    expect(keyResults).toEqual([]);
    expect(referencing(plan, 'swotLink', 'objectiveId', top?.id ?? '')).toEqual([]);
    expect(plan.rows.link.size).toBe(3);
  });
  test('progress can start again', () => {
    const plan = branch();
    const { top, low, keyResults } = copyOf(plan, { ...everything, resetProgress: true });
    expect(top?.status).toBe('draft');
    expect(keyResults).toMatchObject([{ current: 0, measuredOn: null }]);
    const lower = referencing(plan, 'keyResult', 'objectiveId', low?.id ?? '');
    expect(lower).toMatchObject([{ milestones: [{ done: false, dueDate: '2027-02-01' }] }, { current: null }]);
    expect(plan.rows.keyResult.get('kl')?.milestones[0]?.done).toBe(true);
  });
  test('into another period the dates of the old one stay behind', () => {
    const plan = branch();
    const { top, low, lowest } = copyOf(plan, { ...everything, periodId: 'q2' });
    expect([top, low, lowest].map((row) => [row?.periodId, row?.dueDate])).toEqual(Array(3).fill(['q2', null]));
    const [milestones] = referencing(plan, 'keyResult', 'objectiveId', low?.id ?? '');
    expect(milestones?.milestones[0]?.dueDate).toBeNull();
    const same = copyOf(branch(), { ...everything, periodId: 'q1' });
    expect(same.top?.dueDate).toBe('2027-03-01');
  });
  test('a circle in a damaged file is copied once around', () => {
    const plan = smallPlan({
      objective: [objective('top', { parentId: 'low' }), objective('low', { parentId: 'top' })],
    });
    perform(plan, 'objective.duplicate', { id: 'top', choices: everything });
    expect(plan.rows.objective.size).toBe(4);
  });
});

describe('creating', () => {
  test('an objective takes level, team, period and pillar from the one above, unless told otherwise', () => {
    const plan = smallPlan({ team: [team('t')], objective: [objective('top', { teamId: 't' })] });
    const created = (input: object) => {
      const changes = perform(plan, 'objective.create', { title: 'New', parentId: 'top', ...input });
      return find(plan, 'objective', createdId(changes, 'objective'));
    };
    expect(created({})).toMatchObject({ level: 'team', teamId: 't', periodId: 'q1', status: 'draft' });
    expect(created({ level: 'person', periodId: null })).toMatchObject({ level: 'person', periodId: null });
    expect(created({ parentId: null })).toMatchObject({ level: 'company', teamId: null });
  });
  test('a key result is owned by the objective’s owner and starts where it was told', () => {
    const plan = smallPlan({ person: [person('p')], objective: [objective('o', { ownerId: 'p' })] });
    const created = (input: object) => {
      const changes = perform(plan, 'keyResult.create', { title: 'New', objectiveId: 'o', ...input });
      return find(plan, 'keyResult', createdId(changes, 'keyResult'));
    };
    expect(created({})).toMatchObject({ ownerId: 'p', start: 0, target: 100, current: 0, unit: '%' });
    expect(created({ start: 40 })).toMatchObject({ start: 40, current: 40 });
    expect(created({ start: null })).toMatchObject({ start: null, current: null });
    expect(created({ metric: 'decrease' })).toMatchObject({ start: 100, target: 0, current: 100 });
    expect(created({ metric: 'yesNo' })).toMatchObject({ start: null, target: null, current: null, unit: '' });
  });
  test('a fiscal year has four quarters without a gap, in leap years and from any month', () => {
    for (const fiscalYearStart of [1, 4, 10, 12]) {
      const plan = smallPlan();
      perform(plan, 'workspace.update', { patch: { fiscalYearStart } });
      const changes = perform(plan, 'period.createFiscalYear', { startYear: 2027 });
      const year = find(plan, 'period', createdId(changes, 'period'));
      const quarters = referencing(plan, 'period', 'parentId', year?.id ?? '');
      expect(year?.name).toBe(fiscalYearStart === 1 ? 'FY 2027' : 'FY 2027/28');
      expect(quarters[0]?.startDate).toBe(year?.startDate);
      expect(quarters[3]?.endDate).toBe(year?.endDate);
      for (const i of [1, 2, 3]) {
        const gap = Date.parse(quarters[i]?.startDate ?? '') - Date.parse(quarters[i - 1]?.endDate ?? '');
        expect(gap).toBe(86_400_000);
      }
    }
  });
});

describe('changing a key result', () => {
  const plan = () =>
    smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o', { start: 20, target: 50 })] });
  test('turning the direction turns start and target, unless they are given', () => {
    const turned = plan();
    perform(turned, 'keyResult.update', { id: 'k', patch: { metric: 'decrease' } });
    expect(turned.rows.keyResult.get('k')).toMatchObject({ start: 50, target: 20 });
    perform(turned, 'keyResult.update', { id: 'k', patch: { metric: 'increase', target: 90 } });
    expect(turned.rows.keyResult.get('k')).toMatchObject({ start: 50, target: 90 });
  });
  test('a new value notes its day; taking the value away takes the day away', () => {
    const measured = plan();
    perform(measured, 'keyResult.setValue', { id: 'k', current: 30 });
    expect(measured.rows.keyResult.get('k')).toMatchObject({ current: 30, measuredOn: '2027-02-15' });
    perform(measured, 'keyResult.setValue', { id: 'k', current: null });
    expect(measured.rows.keyResult.get('k')).toMatchObject({ current: null, measuredOn: null });
  });
});

test('a card placed twice in one go has one place', () => {
  const plan = smallPlan({ objective: [objective('o')] });
  const node = { kind: 'objective', id: 'o' } as const;
  perform(plan, 'graph.place', {
    nodes: [
      { ...node, dx: 1, dy: 1 },
      { ...node, dx: 5, dy: 6 },
    ],
  });
  perform(plan, 'graph.place', { nodes: [{ ...node, dx: 7, dy: 8 }] });
  expect([...plan.rows.graphPlacement.values()]).toMatchObject([{ objectiveId: 'o', dx: 7, dy: 8 }]);
});

test('a card put back where the automatic layout has it is not placed by hand any more', () => {
  const plan = smallPlan({ objective: [objective('o')] });
  const node = { kind: 'objective', id: 'o' } as const;
  expect(perform(plan, 'graph.place', { nodes: [{ ...node, dx: 0, dy: 0 }] })).toEqual([]);
  perform(plan, 'graph.place', { nodes: [{ ...node, dx: 7, dy: 8 }] });
  perform(plan, 'graph.place', { nodes: [{ ...node, dx: 0, dy: 0 }] });
  expect(plan.rows.graphPlacement.size).toBe(0);
});
