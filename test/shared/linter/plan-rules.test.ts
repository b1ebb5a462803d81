import { describe, expect, test } from 'vitest';
import { about, found, lintToday, mend } from '../../support/linting';
import {
  initiative,
  keyResult,
  objective,
  option,
  perform,
  person,
  pillar,
  smallPlan,
  stakeholder,
  swotItem,
  team,
} from '../../support/small-plan';

test('threats and weaknesses nobody answers; strengths and opportunities need none', () => {
  const plan = smallPlan({
    swotItem: [
      swotItem('threat', { impact: 5, confidence: 4 }),
      swotItem('weakness', { quadrant: 'weakness', impact: 1 }),
      swotItem('strength', { quadrant: 'strength' }),
      swotItem('opportunity', { quadrant: 'opportunity' }),
      swotItem('answered'),
      swotItem('given-up'),
    ],
    objective: [objective('o'), objective('dropped', { status: 'dropped' })],
    swotLink: [
      { id: 'l1', swotItemId: 'answered', objectiveId: 'o' },
      { id: 'l2', swotItemId: 'given-up', objectiveId: 'dropped' },
    ],
  });
  const findings = found(plan, 'unanswered-swot-item');
  expect(findings.map(({ about: { id }, severity }) => [id, severity])).toEqual([
    ['threat', 'warning'],
    ['given-up', 'warning'],
    ['weakness', 'hint'],
  ]);
  expect(findings[0]?.evidence).toBe('No objective answers this threat (weight 20 of 25).');
});

describe('options', () => {
  const plan = () =>
    smallPlan({
      swotItem: [swotItem('t', { impact: 5, confidence: 4 })],
      strategicOption: [option('o')],
      optionSwotItem: [{ id: 'l', optionId: 'o', swotItemId: 't' }],
    });
  test('an idea answers nothing yet, and is named; a chosen option without an objective is named instead', () => {
    const ready = plan();
    expect(found(ready, 'unanswered-swot-item')[0]).toMatchObject({
      evidence: 'No objective answers this threat (weight 20 of 25). The option “Option o” for it is not chosen.',
      related: [{ table: 'strategicOption', id: 'o' }],
    });
    expect(found(ready, 'chosen-option-without-objective')).toEqual([]);
    perform(ready, 'option.setStatus', { id: 'o', status: 'chosen' });
    expect(found(ready, 'unanswered-swot-item')).toEqual([]);
    mend(ready, 'chosen-option-without-objective', /Make an objective/);
    expect(found(ready, 'unanswered-swot-item')).toEqual([]);
    expect(found(ready, 'objective-without-evidence')).toEqual([]);
    const [made] = [...ready.rows.objective.keys()];
    perform(ready, 'objective.update', { id: made ?? '', patch: { status: 'dropped' } });
    expect(about(found(ready, 'chosen-option-without-objective'))).toEqual(['o']);
  });
  test('a rejected option is no answer on its way', () => {
    const ready = plan();
    perform(ready, 'option.setStatus', { id: 'o', status: 'rejected', reason: 'Too dear' });
    expect(found(ready, 'unanswered-swot-item')[0]?.evidence).toBe(
      'No objective answers this threat (weight 20 of 25).',
    );
  });
  test('one that lost its cards; not when it was rejected anyway', () => {
    const ready = plan();
    expect(found(ready, 'option-without-items')).toEqual([]);
    perform(ready, 'item.delete', { table: 'swotItem', ids: ['t'] });
    expect(about(found(ready, 'option-without-items'))).toEqual(['o']);
    perform(ready, 'option.setStatus', { id: 'o', status: 'rejected', reason: 'Pointless' });
    expect(found(ready, 'option-without-items')).toEqual([]);
  });
});

test('stakeholders who must be managed closely, without an engagement or somebody who looks after them', () => {
  const key = { power: 4, interest: 5 };
  const plan = smallPlan({
    person: [person('p')],
    stakeholder: [
      stakeholder('neither', key),
      stakeholder('no-owner', { ...key, engagement: 'Monthly lunch' }),
      stakeholder('no-engagement', { ...key, ownerId: 'p' }),
      stakeholder('fine', { ...key, ownerId: 'p', engagement: 'Monthly lunch' }),
      stakeholder('small'),
    ],
  });
  expect(found(plan, 'key-stakeholder-without-engagement').map(({ item, evidence }) => [item, evidence])).toEqual([
    [
      'Stakeholder neither',
      'It must be managed closely, but nobody looks after it and how we engage is not written down.',
    ],
    ['Stakeholder no-owner', 'It must be managed closely, but nobody looks after it.'],
    ['Stakeholder no-engagement', 'It must be managed closely, but how we engage is not written down.'],
  ]);
});

test('pillars and audiences without an objective', () => {
  const audience = (id: string) => ({ id, name: id, description: '', needs: '', position: 1 });
  const plan = smallPlan({
    pillar: [pillar('used'), pillar('empty'), pillar('only-dropped')],
    audience: [audience('served'), audience('forgotten')],
    objective: [
      objective('o', { pillarId: 'used', audienceId: 'served' }),
      objective('d', { pillarId: 'only-dropped', status: 'dropped' }),
    ],
  });
  expect(about(found(plan, 'pillar-without-objective'))).toEqual(['empty', 'only-dropped']);
  expect(about(found(plan, 'audience-without-objective'))).toEqual(['forgotten']);
});

test('overloaded owner: more than five active objectives in one period', () => {
  const six = Array.from({ length: 6 }, (_, i) => objective(`o${i}`, { ownerId: 'p' }));
  const plan = smallPlan({ person: [person('p')], objective: six });
  expect(found(plan, 'overloaded-owner')).toMatchObject([
    { about: { table: 'person', id: 'p' }, evidence: '6 active objectives at the same time in Q1.' },
  ]);
  expect(found(plan, 'overloaded-owner')[0]?.related).toHaveLength(6);
  perform(plan, 'objective.update', { id: 'o0', patch: { status: 'draft' } });
  expect(found(plan, 'overloaded-owner')).toEqual([]);
  perform(plan, 'objective.update', { id: 'o0', patch: { status: 'active', periodId: null } });
  expect(found(plan, 'overloaded-owner')).toEqual([]);
});

describe('team without a link to the company level', () => {
  const plan = () =>
    smallPlan({
      team: [team('outer'), team('inner', { parentId: 'outer' }), team('lost'), team('idle'), team('carries')],
      objective: [
        objective('c'),
        objective('i', { level: 'team', teamId: 'inner', parentId: 'c' }),
        objective('x', { level: 'team', teamId: 'lost' }),
        objective('x2', { level: 'person', teamId: 'lost', parentId: 'x' }),
        objective('y', { level: 'team', teamId: 'carries' }),
      ],
      keyResult: [keyResult('kc', 'c')],
      link: [{ id: 'l', kind: 'contributes', fromObjectiveId: 'y', toObjectiveId: null, toKeyResultId: 'kc' }],
    });
  test('a linked team within it, a parent or a link is enough', () => {
    const findings = found(plan(), 'team-without-company-link');
    expect(findings.map(({ about: { id }, severity }) => [id, severity])).toEqual([
      ['lost', 'warning'],
      ['idle', 'hint'],
    ]);
    expect(findings[0]?.evidence).toBe('None of its 2 objectives leads up to a company objective.');
  });
  test('its one top objective can be put under the only company objective', () => {
    mend(plan(), 'team-without-company-link', /Put it under “Objective c”/);
  });
});

test('more than 20 elements are a hint, more than 60 a warning', () => {
  const make = (keyResults: number) =>
    smallPlan({
      objective: [objective('o'), objective('dropped', { status: 'dropped' })],
      keyResult: Array.from({ length: keyResults }, (_, i) => keyResult(`k${i}`, 'o')),
      initiative: [initiative('i'), initiative('done', { status: 'done' })],
    });
  expect(found(make(18), 'too-many-elements')).toEqual([]);
  expect(found(make(19), 'too-many-elements')).toMatchObject([
    { severity: 'hint', evidence: '21 elements: 1 objective, 19 key results, 1 initiative.', item: 'Plan' },
  ]);
  expect(found(make(58), 'too-many-elements')).toMatchObject([{ severity: 'hint' }]);
  expect(found(make(59), 'too-many-elements')).toMatchObject([{ severity: 'warning' }]);
});

describe('initiatives', () => {
  test('past due: not on the day itself, not when done or cancelled', () => {
    const plan = smallPlan({
      initiative: [
        initiative('late', { dueDate: '2027-02-14' }),
        initiative('today', { dueDate: lintToday }),
        initiative('done', { dueDate: '2027-01-01', status: 'done' }),
        initiative('cancelled', { dueDate: '2027-01-01', status: 'cancelled' }),
      ],
    });
    expect(found(plan, 'initiative-past-due')).toMatchObject([
      { about: { id: 'late' }, evidence: 'It was due on 14 Feb 2027, 1 day ago.' },
    ]);
  });
  test('without owner or date: taken from its key results where they agree', () => {
    const serves = (initiativeId: string, keyResultId: string) => ({
      id: `${initiativeId}-${keyResultId}`,
      initiativeId,
      keyResultId,
    });
    const plan = smallPlan({
      person: [person('p'), person('p2')],
      objective: [objective('o')],
      keyResult: [
        keyResult('k1', 'o', { ownerId: 'p', dueDate: '2027-02-20' }),
        keyResult('k2', 'o', { ownerId: 'p' }),
        keyResult('k3', 'o', { ownerId: 'p2' }),
      ],
      initiative: [
        initiative('clear'),
        initiative('unclear'),
        initiative('alone'),
        initiative('done', { status: 'done' }),
      ],
      initiativeKeyResult: [
        serves('clear', 'k1'),
        serves('clear', 'k2'),
        serves('unclear', 'k1'),
        serves('unclear', 'k3'),
      ],
    });
    expect(about(found(plan, 'initiative-without-owner'))).toEqual(['clear', 'unclear', 'alone']);
    expect(
      found(plan, 'initiative-without-owner')
        .slice(1)
        .map((finding) => finding.fix),
    ).toEqual([undefined, undefined]);
    mend(plan, 'initiative-without-owner', /Give it to Person p/);
    expect(about(found(plan, 'initiative-without-date'))).toEqual(['clear', 'unclear', 'alone']);
    expect(found(plan, 'initiative-without-date')[2]?.fix).toBeUndefined();
    mend(plan, 'initiative-without-date', /due on 31 Mar 2027/);
  });
});
