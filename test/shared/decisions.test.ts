import { describe, expect, test } from 'vitest';
import { createdId } from '../../shared/changes';
import { deciders, decisionsAbout, decisionTargets, dueDecisions, newestFirst } from '../../shared/decisions';
import { all, find } from '../../shared/plan';
import { refuses } from '../support/refusal';
import { decision, objective, option, perform, person, session, smallPlan, stakeholder } from '../support/small-plan';

test('the decisions that stand and whose day has come are due, the longest first', () => {
  const plan = smallPlan({
    decision: [
      decision('later', { lookAgainOn: '2027-02-16' }),
      decision('today', { lookAgainOn: '2027-02-15' }),
      decision('long', { lookAgainOn: '2026-12-01' }),
      decision('never'),
      decision('withdrawn', { lookAgainOn: '2026-12-01', status: 'withdrawn' }),
      decision('proposed', { lookAgainOn: '2026-12-01', status: 'proposed' }),
    ],
  });
  expect(dueDecisions(plan, '2027-02-15').map((row) => row.id)).toEqual(['long', 'today']);
});

test('the newest first; what is still being made before all others', () => {
  const rows = [
    decision('old', { decidedOn: '2026-01-01' }),
    decision('first', { decidedOn: '2027-01-01', position: 1 }),
    decision('second', { decidedOn: '2027-01-01', position: 2 }),
    decision('proposed', { decidedOn: null, status: 'proposed' }),
  ];
  expect(newestFirst(rows).map((row) => row.id)).toEqual(['proposed', 'second', 'first', 'old']);
});

describe('noting a decision', () => {
  const plan = () =>
    smallPlan({
      person: [person('ana', { position: 2 }), person('bo', { position: 1 })],
      objective: [objective('o')],
      strategicOption: [option('op')],
      stakeholder: [stakeholder('sh')],
      session: [session('se')],
    });
  test('today, by whom, about what; each once', () => {
    const made = plan();
    const about = [
      { table: 'objective' as const, id: 'o' },
      { table: 'stakeholder' as const, id: 'sh' },
      { table: 'objective' as const, id: 'o' },
    ];
    const changes = perform(made, 'decision.create', {
      title: 'Go abroad',
      personIds: ['ana', 'bo', 'ana'],
      sessionId: 'se',
      about,
    });
    const id = createdId(changes, 'decision') ?? '';
    expect(find(made, 'decision', id)).toMatchObject({ decidedOn: '2027-02-15', status: 'decided', sessionId: 'se' });
    expect(deciders(made, id).map((row) => row.id)).toEqual(['bo', 'ana']);
    expect(decisionTargets(made, id)).toEqual(about.slice(0, 2));
    expect(decisionsAbout(made, 'stakeholder', 'sh').map((row) => row.id)).toEqual([id]);
    expect(decisionsAbout(made, 'strategicOption', 'op')).toEqual([]);
  });
  test('a proposal has no day yet', () => {
    const made = plan();
    perform(made, 'decision.create', { title: 'Perhaps', status: 'proposed' });
    expect(all(made, 'decision')[0]?.decidedOn).toBeNull();
  });
  test('links are made and taken back by what they lead to', () => {
    const made = plan();
    const decisionId = createdId(perform(made, 'decision.create', { title: 'Go' }), 'decision') ?? '';
    const link = { decisionId, table: 'strategicOption', id: 'op' } as const;
    perform(made, 'decision.link', link);
    refuses(made, 'decision.link', link, 'duplicate');
    refuses(made, 'decision.link', { ...link, table: 'objective', id: 'gone' }, 'not-found');
    perform(made, 'decision.unlink', link);
    refuses(made, 'decision.unlink', link, 'not-found');
    perform(made, 'decision.setPeople', { id: decisionId, personIds: ['ana'] });
    perform(made, 'decision.setPeople', { id: decisionId, personIds: ['bo'] });
    expect(deciders(made, decisionId).map((row) => row.id)).toEqual(['bo']);
  });
  test('what it is about may go, and the session; the decision stays', () => {
    const made = plan();
    perform(made, 'decision.create', { title: 'Go', sessionId: 'se', about: [{ table: 'objective', id: 'o' }] });
    perform(made, 'item.delete', { table: 'objective', ids: ['o'] });
    perform(made, 'item.delete', { table: 'session', ids: ['se'] });
    const [left] = all(made, 'decision');
    expect(left?.sessionId).toBeNull();
    expect(decisionTargets(made, left?.id ?? '')).toEqual([]);
  });
});

describe('another look', () => {
  const plan = () => smallPlan({ decision: [decision('d', { lookAgainOn: '2027-02-01', why: 'Cheap money' })] });
  test('confirmed until a later day, with why', () => {
    const looked = plan();
    perform(looked, 'decision.lookAgain', {
      id: 'd',
      outcome: 'confirmed',
      lookAgainOn: '2027-08-01',
      why: 'Still so',
    });
    expect(looked.rows.decision.get('d')).toMatchObject({
      status: 'decided',
      lookedAgainOn: '2027-02-15',
      lookAgainOn: '2027-08-01',
      why: 'Cheap money\n\nStill so',
    });
    expect(dueDecisions(looked, '2027-02-15')).toEqual([]);
  });
  test('replaced or withdrawn it is not due any more', () => {
    for (const outcome of ['superseded', 'withdrawn'] as const) {
      const looked = plan();
      perform(looked, 'decision.lookAgain', { id: 'd', outcome, lookAgainOn: '2027-08-01' });
      expect(looked.rows.decision.get('d')).toMatchObject({ status: outcome, lookAgainOn: null });
      refuses(looked, 'decision.lookAgain', { id: 'd', outcome }, 'refused', /Only a decision that stands/);
    }
  });
  test('the next look is not today or before', () => {
    const again = { id: 'd', outcome: 'confirmed', lookAgainOn: '2027-02-15' } as const;
    refuses(plan(), 'decision.lookAgain', again, 'refused', /later day/);
  });
});
