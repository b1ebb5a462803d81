import { describe, expect, it } from 'vitest';
import { initiativeRows } from '../../renderer/action-plan/initiative-rows';
import { noFilters, objectiveFilter } from '../../renderer/goals/filters';
import { keptWords, switchNeedsNumbers } from '../../renderer/goals/metric-switch';
import { dropPlace, nextStop } from '../../renderer/goals/move';
import { buildOutline, type OutlineRow, type OutlineView } from '../../renderer/goals/outline';
import { createdId } from '../../shared/changes';
import { formatFor } from '../../shared/format';
import { find, type Plan } from '../../shared/plan';
import { createRollup } from '../../shared/rollup';
import { isOverdue } from '../../shared/schedule';
import { largePlan } from '../support/large-plan';
import { initiative, perform, smallPlan } from '../support/small-plan';

const view: OutlineView = {
  filter: null,
  pinned: new Set(),
  grouping: 'none',
  collapsed: new Set(),
  keyResults: true,
  draft: null,
};

/** Company > Team > Person, a second company objective, key results on two of them. */
function sample() {
  const plan = smallPlan();
  const objective = (title: string, parentId: string | null) =>
    createdId(perform(plan, 'objective.create', { title, parentId }), 'objective') ?? '';
  const keyResult = (title: string, objectiveId: string) =>
    createdId(perform(plan, 'keyResult.create', { title, objectiveId }), 'keyResult') ?? '';
  const company = objective('Company', null);
  const team = objective('Team', company);
  const person = objective('Person', team);
  const other = objective('Other', null);
  const first = keyResult('First', company);
  const second = keyResult('Second', company);
  return { plan, company, team, person, other, first, second };
}

function lines(plan: Plan, rows: readonly OutlineRow[]): string[] {
  return rows.map((row) => {
    const indent = '  '.repeat(row.level - 1);
    if (row.kind === 'group') return `${indent}[${row.group}] ${row.count}`;
    if (row.kind === 'draft') return `${indent}…`;
    const title = find(plan, row.kind, row.id)?.title ?? '';
    return `${indent}${row.kind === 'keyResult' ? '- ' : ''}${title}`;
  });
}

const shown = (plan: Plan, changed: Partial<OutlineView> = {}) =>
  lines(plan, buildOutline(plan, { ...view, ...changed }).rows);

describe('the outline', () => {
  it('shows key results under their objective, before the objectives below it', () => {
    const { plan } = sample();
    expect(shown(plan)).toEqual(['Company', '  - First', '  - Second', '  Team', '    Person', 'Other']);
  });

  it('tells each row its place among its siblings and its parent', () => {
    const { plan } = sample();
    const { rows } = buildOutline(plan, view);
    expect(rows.map((row) => [row.level, row.position, row.siblings, row.parent])).toEqual([
      [1, 1, 2, -1],
      [2, 1, 2, 0],
      [2, 2, 2, 0],
      [2, 1, 1, 0],
      [3, 1, 1, 3],
      [1, 2, 2, -1],
    ]);
  });

  it('hides what is below a folded row but still counts it', () => {
    const { plan, company } = sample();
    const outline = buildOutline(plan, { ...view, collapsed: new Set([`o:${company}`]) });
    expect(lines(plan, outline.rows)).toEqual(['Company', 'Other']);
    expect([outline.objectives, outline.keyResults]).toEqual([4, 2]);
  });

  it('keeps the way up to what a filter wants, without counting it', () => {
    const { plan } = sample();
    const filter = (row: { title: string }) => row.title === 'Person';
    const outline = buildOutline(plan, { ...view, filter });
    expect(lines(plan, outline.rows)).toEqual(['Company', '  Team', '    Person']);
    expect(outline.objectives).toBe(1);
    expect(outline.rows.map((row) => row.kind === 'objective' && row.context)).toEqual([true, true, false]);
  });

  it('puts a draft behind the sibling it follows, below that sibling’s branch', () => {
    const { plan, company, first } = sample();
    const draft = { kind: 'objective' as const, parentId: null, afterId: company, group: null, turn: 1 };
    expect(shown(plan, { draft })).toEqual([
      'Company',
      '  - First',
      '  - Second',
      '  Team',
      '    Person',
      '…',
      'Other',
    ]);
    const between = { kind: 'keyResult' as const, parentId: company, afterId: first, group: null, turn: 1 };
    expect(shown(plan, { draft: between }).slice(0, 4)).toEqual(['Company', '  - First', '  …', '  - Second']);
  });

  it('groups by level, nesting only within a group', () => {
    const { plan } = sample();
    expect(shown(plan, { grouping: 'level', keyResults: false })).toEqual([
      '[company] 2',
      '  Company',
      '  Other',
      '[team] 1',
      '  Team',
      '[person] 1',
      '  Person',
    ]);
  });

  it('shows every objective and key result of a large plan exactly once', () => {
    const plan = largePlan({ objectives: 500, keyResultsEach: 3 });
    for (const grouping of ['none', 'team', 'owner', 'period', 'pillar'] as const) {
      const { rows } = buildOutline(plan, { ...view, grouping });
      const keys = rows.filter((row) => row.kind !== 'group').map((row) => row.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBe(2_000);
    }
  });
});

describe('filters', () => {
  it('count a year’s quarters as the year', () => {
    const plan = smallPlan();
    perform(plan, 'period.createFiscalYear', { startYear: 2028 });
    const year = [...plan.rows.period.values()].find((row) => row.kind === 'year');
    const quarter = [...plan.rows.period.values()].find((row) => row.parentId === year?.id);
    perform(plan, 'objective.create', { title: 'In the quarter', periodId: quarter?.id ?? null });
    perform(plan, 'objective.create', { title: 'Without period' });
    const filter = objectiveFilter(plan, createRollup(plan, '2028-02-01'), noFilters, year?.id ?? null);
    expect(shown(plan, { filter })).toEqual(['In the quarter']);
  });

  it('find an objective by the words of its key results and by their owner', () => {
    const { plan, second } = sample();
    perform(plan, 'person.create', { names: ['Ewa'] });
    const ewa = [...plan.rows.person.keys()][0] ?? '';
    perform(plan, 'keyResult.update', { id: second, patch: { ownerId: ewa } });
    const rollup = createRollup(plan, '2027-02-15');
    const wanted = (filters: Partial<typeof noFilters>) =>
      shown(plan, { filter: objectiveFilter(plan, rollup, { ...noFilters, ...filters }, null), keyResults: false });
    expect(wanted({ words: 'sécond' })).toEqual(['Company']);
    expect(wanted({ ownerIds: [ewa] })).toEqual(['Company']);
    expect(wanted({ levels: ['team'] })).toEqual(['Company', '  Team']);
  });
});

describe('putting rows somewhere else', () => {
  it('refuses an objective’s own branch with the reason and allows every other place', () => {
    const { plan, company, other } = sample();
    const { rows } = buildOutline(plan, view);
    const moving = { kind: 'objective' as const, id: company };
    const at = (index: number, zone: 'before' | 'into' | 'after') => dropPlace(plan, moving, rows[index]!, zone);
    expect(at(4, 'into')?.problem?.code).toBe('cycle');
    expect(at(3, 'after')?.problem?.code).toBe('self-link');
    expect(at(5, 'into')).toMatchObject({ parentId: other, problem: undefined });
    expect(at(5, 'after')).toMatchObject({ parentId: null, beforeId: null, problem: undefined });
  });

  it('puts a key result between others or under another objective', () => {
    const { plan, company, other, first, second } = sample();
    const { rows } = buildOutline(plan, view);
    const moving = { kind: 'keyResult' as const, id: second };
    expect(dropPlace(plan, moving, rows[1]!, 'before')).toMatchObject({ parentId: company, beforeId: first });
    expect(dropPlace(plan, moving, rows[5]!, 'after')).toMatchObject({ parentId: other, zone: 'into' });
  });

  it('leads the keyboard through every place and back', () => {
    const { plan, other } = sample();
    const { rows } = buildOutline(plan, view);
    const moving = { kind: 'objective' as const, id: other };
    let stop = nextStop(rows, moving, { index: 5, zone: 'into' }, -1);
    expect(stop).toEqual({ index: 4, zone: 'after' });
    for (let i = 0; i < 20; i++) stop = nextStop(rows, moving, stop, -1);
    expect(stop).toEqual({ index: 0, zone: 'before' });
    for (let i = 0; i < 20; i++) stop = nextStop(rows, moving, stop, 1);
    expect(stop).toEqual({ index: 5, zone: 'after' });
  });
});

describe('switching the metric', () => {
  it('asks for numbers only where those there would be refused', () => {
    expect(switchNeedsNumbers({ start: 0, target: 100 }, 'decrease')).toBe(true);
    expect(switchNeedsNumbers({ start: 0, target: 100 }, 'maintain')).toBe(false);
    expect(switchNeedsNumbers({ start: null, target: 100 }, 'decrease')).toBe(false);
  });

  it('names every number that is kept for the metric before', () => {
    const { plan, first } = sample();
    perform(plan, 'keyResult.update', {
      id: first,
      patch: { metric: 'yesNo', start: 240, target: 400, current: 310, unit: 'bakeries' },
    });
    const row = find(plan, 'keyResult', first)!;
    expect(keptWords(row, formatFor('en-GB', 'EUR')).map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
      'start 240 bakeries',
      'target 400 bakeries',
      'now 310 bakeries',
    ]);
  });
});

describe('the action plan', () => {
  it('sorts by due date with those undated last, either way, and knows what is overdue', () => {
    const plan = smallPlan();
    for (const [title, dueDate] of [
      ['Late', '2027-06-01'],
      ['Undated', null],
      ['Soon', '2027-01-10'],
    ] as const) {
      perform(plan, 'initiative.create', { title, dueDate });
    }
    const titles = (descending: boolean) =>
      initiativeRows(plan, { words: '', ownerId: null, status: null, periodId: null }, 'due', descending).map(
        (row) => row.title,
      );
    expect(titles(false)).toEqual(['Soon', 'Late', 'Undated']);
    expect(titles(true)).toEqual(['Late', 'Soon', 'Undated']);
    expect(isOverdue(initiative('i', { dueDate: '2027-01-10', status: 'inProgress' }), '2027-01-11')).toBe(true);
    expect(isOverdue(initiative('i', { dueDate: '2027-01-10', status: 'done' }), '2027-01-11')).toBe(false);
    expect(isOverdue(initiative('i', { dueDate: '2027-01-11', status: 'inProgress' }), '2027-01-11')).toBe(false);
  });
});
