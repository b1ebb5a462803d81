import { describe, expect, test } from 'vitest';
import { cardInMiddle, dropSpot } from '../../renderer/board/drop-spot';
import { boardView, dropBefore, listsWithMoved, noFilter, staysInPlace } from '../../renderer/swot/board-view';
import { applyChanges } from '../../shared/changes';
import { moveSwotItems } from '../../shared/commands/swot';
import type { SwotItem } from '../../shared/model/swot';
import { planFromRows } from '../../shared/plan';

const card = (id: string, more: Partial<SwotItem> = {}): SwotItem => ({
  id,
  quadrant: 'strength',
  title: id,
  note: '',
  evidence: '',
  impact: 3,
  confidence: 3,
  tags: [],
  mergedIntoId: null,
  retiredOn: null,
  position: Number(id.slice(1)),
  ...more,
});

const context = { newId: () => 'unused', today: '2026-01-01', now: '2026-01-01T09:00:00+01:00' };
const ids = (items: readonly SwotItem[]): string => items.map((item) => item.id).join(' ');

function strengths(count: number, more: (id: string) => Partial<SwotItem> = () => ({})) {
  return planFromRows({ swotItem: Array.from({ length: count }, (_, i) => card(`c${i + 1}`, more(`c${i + 1}`))) });
}

describe('the gap nearest to the pointer', () => {
  const boxes = [0, 1, 2, 3, 4].map((i) => ({
    left: (i % 3) * 110,
    top: Math.floor(i / 3) * 60,
    width: 100,
    height: 50,
  }));

  test('is before or behind a card by its middle', () => {
    expect(dropSpot(boxes, 20, 25, 10)).toEqual({ index: 0, bar: { left: -5, top: 0, height: 50 } });
    expect(dropSpot(boxes, 120, 25, 10).index).toBe(1);
    expect(dropSpot(boxes, 200, 25, 10).index).toBe(2);
  });

  test('at the end of a row stands behind its last card, not before the next row', () => {
    expect(dropSpot(boxes, 330, 25, 10)).toEqual({ index: 3, bar: { left: 325, top: 0, height: 50 } });
    expect(dropSpot(boxes, 5, 80, 10)).toEqual({ index: 3, bar: { left: -5, top: 60, height: 50 } });
  });

  test('below the last row is the end, and an empty list has one gap', () => {
    expect(dropSpot(boxes, 300, 500, 10).index).toBe(5);
    expect(dropSpot([], 10, 10, 10)).toEqual({ index: 0, bar: null });
  });
});

describe('the card underneath', () => {
  const boxes = [0, 110].map((left) => ({ left, top: 0, width: 100, height: 50 }));

  test('is meant in its middle only: its sides, its edges and the gap between cards sort', () => {
    expect(cardInMiddle(boxes, 50, 25, -1)).toBe(0);
    expect(cardInMiddle(boxes, 160, 40, -1)).toBe(1);
    for (const [x, y] of [
      [20, 25],
      [80, 25],
      [50, 3],
      [105, 25],
    ] as const)
      expect(cardInMiddle(boxes, x, y, -1)).toBe(-1);
  });

  test('once it would take the card, a small move does not lose it, a clear one does', () => {
    expect(cardInMiddle(boxes, 80, 3, 0)).toBe(0);
    expect(cardInMiddle(boxes, 98, 25, 0)).toBe(-1);
    expect(cardInMiddle(boxes, 160, 25, 0)).toBe(1);
  });
});

describe('dropping', () => {
  test('among filtered cards puts a card right behind the last shown one, before those the filter hides', () => {
    const plan = strengths(5, (id) => ({ tags: id === 'c1' || id === 'c3' ? ['brand'] : [] }));
    const view = boardView(plan, { ...noFilter, tags: ['brand'] }, 'own');
    expect(ids(view.shown.strength)).toBe('c1 c3');
    const moving = new Set(['c1']);
    const rest = listsWithMoved(view.shown, view.all, ['c1'], null);
    const beforeId = dropBefore(view.all.strength, rest.strength, 1, moving, 'own');
    expect(beforeId).toBe('c4');
    applyChanges(plan, moveSwotItems.apply(plan, { ids: ['c1'], quadrant: 'strength', beforeId }, context));
    expect(ids(boardView(plan, noFilter, 'own').all.strength)).toBe('c2 c3 c1 c4 c5');
  });

  test('several cards keeps their order and makes them neighbours', () => {
    const plan = strengths(6);
    const view = boardView(plan, noFilter, 'own');
    const moved = listsWithMoved(view.shown, view.all, ['c1', 'c5'], { quadrant: 'strength', index: 2 });
    expect(ids(moved.strength)).toBe('c2 c3 c1 c5 c4 c6');
  });

  test('where a card already is changes nothing', () => {
    const { all } = boardView(strengths(3), noFilter, 'own');
    expect(staysInPlace(all, ['c2'], 'strength', 'c3', 'own')).toBe(true);
    expect(staysInPlace(all, ['c3'], 'strength', null, 'own')).toBe(true);
    expect(staysInPlace(all, ['c1'], 'strength', 'c3', 'own')).toBe(false);
    expect(staysInPlace(all, ['c1'], 'threat', null, 'own')).toBe(false);
  });

  test('by weight keeps a card’s place in its own quadrant and appends it to another one', () => {
    const plan = strengths(3, (id) => ({ impact: Number(id.slice(1)) }));
    const view = boardView(plan, noFilter, 'weight');
    expect(ids(view.shown.strength)).toBe('c3 c2 c1');
    expect(staysInPlace(view.all, ['c1'], 'strength', null, 'weight')).toBe(true);
    expect(dropBefore(view.all.strength, view.shown.strength, 0, new Set(['c9']), 'weight')).toBeNull();
  });
});

describe('the filter', () => {
  test('finds words anywhere in a card, whatever their case and accents', () => {
    const plan = strengths(4, (id) => (id === 'c2' ? { evidence: 'Résumé of the SURVEY' } : {}));
    expect(ids(boardView(plan, { ...noFilter, text: ' survey  resume' }, 'own').shown.strength)).toBe('c2');
  });

  test('unanswered only leaves out what an objective answers, but not what only a dropped one does', () => {
    const plan = strengths(3);
    const moved = [...plan.rows.swotItem.values()].map((card) => ({
      table: 'swotItem' as const,
      before: card,
      after: { ...card, quadrant: 'threat' as const },
    }));
    applyChanges(plan, moved);
    const objective = (id: string, status: 'active' | 'dropped') => ({
      id,
      title: id,
      description: '',
      level: 'company' as const,
      parentId: null,
      ownerId: null,
      jobRoleId: null,
      teamId: null,
      periodId: null,
      pillarId: null,
      audienceId: null,
      kind: 'committed' as const,
      priority: 'medium' as const,
      status,
      startDate: null,
      dueDate: null,
      weight: 1,
      countsChildren: false,
      statusRule: 'weakest' as const,
      agreedOn: null,
      agreementNote: '',
      position: 1,
    });
    const added = (table: 'objective' | 'swotLink', row: { id: string }) => ({ table, before: null, after: row });
    applyChanges(plan, [
      added('objective', objective('live', 'active')),
      added('objective', objective('gone', 'dropped')),
      added('swotLink', { id: 'l1', swotItemId: 'c1', objectiveId: 'live' } as { id: string }),
      added('swotLink', { id: 'l2', swotItemId: 'c2', objectiveId: 'gone' } as { id: string }),
    ]);
    const view = boardView(plan, { ...noFilter, unansweredOnly: true }, 'own');
    expect(ids(view.shown.threat)).toBe('c2 c3');
    expect(view.unanswered).toBe(2);
    // A strength nobody uses is no gap in the plan.
    expect(boardView(strengths(3), { ...noFilter, unansweredOnly: true }, 'own').shownTotal).toBe(0);
  });
});
