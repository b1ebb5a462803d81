import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../../shared/linter/lint';
import { about, found, lintToday, mend } from '../../support/linting';
import {
  initiative,
  keyResult,
  objective,
  perform,
  person,
  quarter,
  smallPlan,
  swotItem,
  team,
} from '../../support/small-plan';

/** Live company objective with a measured, owned key result and a parentless evidence: nothing to complain about. */
const sound = () => ({
  person: [person('p')],
  objective: [objective('top', { ownerId: 'p' })],
  keyResult: [keyResult('k', 'top', { ownerId: 'p', current: 60, measuredOn: '2027-02-10' })],
  swotItem: [swotItem('s')],
  swotLink: [{ id: 'sl', swotItemId: 's', objectiveId: 'top' }],
});

test('a sound plan has no findings, and neither has an empty one', () => {
  expect(lintPlan(smallPlan(sound()), lintToday)).toEqual([]);
  expect(lintPlan(smallPlan(), lintToday)).toEqual([]);
});

test('what is done, dropped or in a closed period is left alone', () => {
  const bad = { level: 'person', startDate: '2020-01-01' } as const;
  const plan = smallPlan({
    period: [
      quarter('q1', '2027-01-01', '2027-03-31'),
      quarter('old', '2026-01-01', '2026-03-31', { status: 'closed' }),
    ],
    objective: [
      objective('done', { ...bad, status: 'done' }),
      objective('dropped', { ...bad, status: 'dropped' }),
      objective('closed', { ...bad, periodId: 'old' }),
    ],
    keyResult: ['done', 'dropped', 'closed'].map((id) => keyResult(`k-${id}`, id, { start: null })),
  });
  expect(lintPlan(plan, lintToday)).toEqual([]);
});

describe('orphan objective', () => {
  test('found at team and person level; not at company level, under a parent or carried by a link', () => {
    const plan = smallPlan({
      objective: [
        objective('c'),
        objective('t', { level: 'team' }),
        objective('p', { level: 'person' }),
        objective('under', { level: 'team', parentId: 'c' }),
        objective('linked', { level: 'team' }),
        objective('waiting', { level: 'team' }),
      ],
      link: [
        { id: 'l1', kind: 'contributes', fromObjectiveId: 'linked', toObjectiveId: 'c', toKeyResultId: null },
        { id: 'l2', kind: 'dependsOn', fromObjectiveId: 'waiting', toObjectiveId: 'c', toKeyResultId: null },
      ],
    });
    expect(about(found(plan, 'orphan-objective'))).toEqual(['t', 'p', 'waiting']);
    expect(found(plan, 'orphan-objective')[1]?.evidence).toMatch(/personal objective/);
    mend(plan, 'orphan-objective', /Put it under “Objective c”/);
  });
  test('no fix where the place is not clear or would close a circle', () => {
    const two = smallPlan({ objective: [objective('c'), objective('c2'), objective('t', { level: 'team' })] });
    expect(found(two, 'orphan-objective')[0]?.fix).toBeUndefined();
    const above = smallPlan({ objective: [objective('t', { level: 'team' }), objective('c', { parentId: 't' })] });
    expect(found(above, 'orphan-objective')[0]?.fix).toBeUndefined();
  });
});

describe('circle', () => {
  const dependency = (id: string, initiativeId: string, dependsOnId: string) => ({ id, initiativeId, dependsOnId });
  test.each([
    [
      'objectives',
      smallPlan({ objective: [objective('a', { parentId: 'b' }), objective('b', { parentId: 'a' })] }),
      'a',
    ],
    ['itself', smallPlan({ objective: [objective('a', { parentId: 'a' })] }), 'a'],
    ['teams', smallPlan({ team: [team('t1', { parentId: 't2' }), team('t2', { parentId: 't1' })] }), 't1'],
    ['managers', smallPlan({ person: [person('p1', { managerId: 'p2' }), person('p2', { managerId: 'p1' })] }), 'p1'],
    ['periods', smallPlan({ period: [quarter('q1', '2027-01-01', '2027-03-31', { parentId: 'q1' })] }), 'q1'],
    [
      'links',
      smallPlan({
        objective: [objective('a'), objective('b')],
        keyResult: [keyResult('ka', 'a')],
        link: [
          { id: 'l1', kind: 'supports', fromObjectiveId: 'a', toObjectiveId: 'b', toKeyResultId: null },
          { id: 'l2', kind: 'supports', fromObjectiveId: 'b', toObjectiveId: null, toKeyResultId: 'ka' },
        ],
      }),
      'a',
    ],
    [
      'initiatives',
      smallPlan({
        initiative: [initiative('i1'), initiative('i2'), initiative('i3')],
        initiativeDependency: [
          dependency('d1', 'i1', 'i2'),
          dependency('d2', 'i2', 'i1'),
          dependency('d3', 'i1', 'i3'),
        ],
      }),
      'i1',
    ],
  ])('of %s: found once, named, mended', (_name, plan, first) => {
    const [finding, ...others] = found(plan, 'cycle');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', about: { id: first } });
    expect(finding?.evidence).toMatch(/lead back to each other/);
    mend(plan, 'cycle', /circle/);
  });
  test('two circles are two findings; what hangs on a circle or leads to it is not part of it', () => {
    const plan = smallPlan({
      objective: [
        objective('a', { parentId: 'b' }),
        objective('b', { parentId: 'a' }),
        objective('hangs', { parentId: 'a' }),
        objective('c', { parentId: 'd' }),
        objective('d', { parentId: 'c' }),
        objective('fine'),
        objective('child', { parentId: 'fine' }),
      ],
    });
    const findings = found(plan, 'cycle');
    expect(findings.map((finding) => [finding.about.id, ...finding.related.map(({ id }) => id)])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  test('links of different kinds make no circle', () => {
    const plan = smallPlan({
      objective: [objective('a'), objective('b')],
      link: [
        { id: 'l1', kind: 'supports', fromObjectiveId: 'a', toObjectiveId: 'b', toKeyResultId: null },
        { id: 'l2', kind: 'dependsOn', fromObjectiveId: 'b', toObjectiveId: 'a', toKeyResultId: null },
      ],
    });
    expect(found(plan, 'cycle')).toEqual([]);
  });
});

test('child outliving its parent: found by effective dates, ended with it', () => {
  const plan = smallPlan({
    period: [quarter('q1', '2027-01-01', '2027-03-31'), quarter('q2', '2027-04-01', '2027-06-30')],
    objective: [
      objective('top'),
      objective('same', { parentId: 'top' }),
      objective('early', { parentId: 'top', dueDate: '2027-02-01' }),
      objective('late', { parentId: 'top', dueDate: '2027-04-15' }),
      objective('next', { parentId: 'top', periodId: 'q2' }),
      objective('undated', { parentId: 'top', periodId: null }),
    ],
  });
  expect(about(found(plan, 'child-outlives-parent'))).toEqual(['late', 'next']);
  expect(found(plan, 'child-outlives-parent')[0]?.evidence).toBe(
    'It ends on 15 Apr 2027, but “Objective top” on 31 Mar 2027.',
  );
  // 'next' begins after its parent has ended: no due date could mend that.
  expect(found(plan, 'child-outlives-parent')[1]?.fix).toBeUndefined();
  mend(plan, 'child-outlives-parent', /end on 31 Mar 2027/);
});

describe('green above red', () => {
  const plan = (more = {}, child = {}) =>
    smallPlan({
      objective: [
        objective('top', more),
        objective('red', { parentId: 'top', ...child }),
        objective('ok', { parentId: 'top' }),
      ],
      keyResult: [
        keyResult('k1', 'top', { current: 90 }),
        keyResult('k2', 'red', { current: 1 }),
        keyResult('k3', 'ok', { current: 90 }),
      ],
    });
  test('found, counted and mended', () => {
    const uncounted = plan();
    expect(found(uncounted, 'green-over-red')[0]).toMatchObject({
      about: { id: 'top' },
      related: [{ table: 'objective', id: 'red' }],
      evidence: 'It is “On track”, but 1 of the 2 objectives directly below is at risk.',
    });
    mend(uncounted, 'green-over-red', /Count the objectives/);
    mend(plan({ countsChildren: true, statusRule: 'average' }), 'green-over-red', /weakest/);
  });
  test('quiet where the parent is not green, or the red one was dropped', () => {
    expect(found(plan({ countsChildren: true }), 'green-over-red')).toEqual([]);
    expect(found(plan({}, { status: 'dropped' }), 'green-over-red')).toEqual([]);
  });
  test('no fix where counting would not change anything', () => {
    expect(found(plan({}, { weight: 0 }), 'green-over-red')[0]?.fix).toBeUndefined();
  });
});

describe('key results', () => {
  test.each([
    ['start', { start: null, target: 100, current: null }, /no start/],
    ['target', { target: null }, /no target/],
    ['range', { metric: 'maintain' as const, rangeLow: 1 }, /no range/],
    ['milestones', { metric: 'milestone' as const }, /no milestones/],
  ])('without %s', (_name, more, evidence) => {
    const lists = { objective: [objective('o')], keyResult: [keyResult('k', 'o', more)] };
    expect(found(smallPlan(lists), 'key-result-without-baseline')[0]).toMatchObject({ severity: 'error' });
    expect(found(smallPlan(lists), 'key-result-without-baseline')[0]?.evidence).toMatch(evidence);
    expect(found(smallPlan(lists), 'key-result-without-baseline')[0]?.fix).toBeUndefined();
    const draft = smallPlan({ ...lists, objective: [objective('o', { status: 'draft' })] });
    expect(found(draft, 'key-result-without-baseline')[0]).toMatchObject({ severity: 'warning' });
  });
  test('the current value can become the start, where it leads to the target', () => {
    const make = (more: object) =>
      smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o', { start: null, ...more })] });
    mend(make({ current: 20 }), 'key-result-without-baseline', /current value, 20%/);
    mend(make({ metric: 'decrease', current: 200 }), 'key-result-without-baseline', /current value/);
    expect(found(make({ current: 100 }), 'key-result-without-baseline')[0]?.fix).toBeUndefined();
  });
  test('those that can be measured are left alone', () => {
    const plan = smallPlan({
      objective: [objective('o')],
      keyResult: [
        keyResult('k1', 'o', { current: null }),
        keyResult('k2', 'o', { metric: 'maintain', rangeLow: 1, rangeHigh: 2 }),
        keyResult('k3', 'o', { metric: 'yesNo', start: null, target: null }),
      ],
    });
    expect(found(plan, 'key-result-without-baseline')).toEqual([]);
  });
  test('without owner: given to the objective’s owner, if it has one', () => {
    const plan = smallPlan({
      person: [person('p')],
      objective: [objective('o', { ownerId: 'p' }), objective('o2')],
      keyResult: [keyResult('k1', 'o'), keyResult('k2', 'o', { ownerId: 'p' }), keyResult('k3', 'o2')],
    });
    expect(about(found(plan, 'key-result-without-owner'))).toEqual(['k1', 'k3']);
    expect(found(plan, 'key-result-without-owner')[1]?.fix).toBeUndefined();
    mend(plan, 'key-result-without-owner', /Give it to Person p/);
  });
});

describe('objectives', () => {
  test('without key results: quiet where its children count, offered where there are some', () => {
    const plan = smallPlan({
      objective: [
        objective('bare'),
        objective('parent'),
        objective('counts', { countsChildren: true }),
        objective('a', { parentId: 'parent' }),
        objective('b', { parentId: 'counts' }),
      ],
      keyResult: [keyResult('ka', 'a'), keyResult('kb', 'b')],
    });
    expect(about(found(plan, 'objective-without-key-results'))).toEqual(['bare', 'parent']);
    expect(found(plan, 'objective-without-key-results')[0]?.fix).toBeUndefined();
    const [, second] = found(plan, 'objective-without-key-results');
    perform(plan, 'objective.update', second?.fix?.command.input as never);
    expect(about(found(plan, 'objective-without-key-results'))).toEqual(['bare']);
  });
  test('without owner: given to the lead of its team, if there is one', () => {
    const plan = smallPlan({
      person: [person('p')],
      team: [team('t', { leadId: 'p' })],
      objective: [objective('a', { teamId: 't' }), objective('b'), objective('c', { ownerId: 'p' })],
    });
    expect(about(found(plan, 'objective-without-owner'))).toEqual(['a', 'b']);
    expect(found(plan, 'objective-without-owner')[1]?.fix).toBeUndefined();
    mend(plan, 'objective-without-owner', /Give it to Person p/);
  });
  test('without evidence: what leads up to a grounded one is grounded, of a bare branch only the top is named', () => {
    const plan = smallPlan({
      swotItem: [swotItem('s')],
      swotLink: [{ id: 'sl', swotItemId: 's', objectiveId: 'grounded' }],
      objective: [
        objective('grounded'),
        objective('below', { parentId: 'grounded' }),
        objective('bare'),
        objective('bare-below', { parentId: 'bare' }),
      ],
    });
    expect(about(found(plan, 'objective-without-evidence'))).toEqual(['bare']);
    perform(plan, 'swot.link', { swotItemId: 's', objectiveId: 'bare-below' });
    expect(about(found(plan, 'objective-without-evidence'))).toEqual(['bare']);
    perform(plan, 'swot.link', { swotItemId: 's', objectiveId: 'bare' });
    expect(found(plan, 'objective-without-evidence')).toEqual([]);
  });
});

describe('dates outside the period', () => {
  test('of an objective: only the date that lies outside is dropped', () => {
    const plan = smallPlan({
      objective: [
        objective('inside', { startDate: '2027-01-01', dueDate: '2027-03-31' }),
        objective('late', { startDate: '2027-02-01', dueDate: '2027-04-01' }),
        objective('both', { startDate: '2026-12-31', dueDate: '2027-04-01' }),
        objective('free', { periodId: null, dueDate: '2030-01-01' }),
      ],
    });
    expect(found(plan, 'dates-outside-period').map((finding) => finding.evidence)).toEqual([
      'Its last day, 1 Apr 2027, lies outside “Q1” (1 Jan 2027 – 31 Mar 2027).',
      'From 31 Dec 2026 to 1 Apr 2027 it lies outside “Q1” (1 Jan 2027 – 31 Mar 2027).',
    ]);
    mend(plan, 'dates-outside-period', /dates of its period/);
    expect(plan.rows.objective.get('late')).toMatchObject({ startDate: '2027-02-01', dueDate: null });
  });
  test('of a key result, against its objective', () => {
    const plan = smallPlan({
      objective: [objective('o', { dueDate: '2027-03-01' })],
      keyResult: [keyResult('in', 'o', { dueDate: '2027-03-01' }), keyResult('out', 'o', { dueDate: '2027-03-02' })],
    });
    expect(about(found(plan, 'dates-outside-period'))).toEqual(['out']);
    mend(plan, 'dates-outside-period', /dates of its objective/);
  });
});
