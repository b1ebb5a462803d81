import { describe, expect, test } from 'vitest';
import { createdId } from '../../shared/changes';
import { all, inOrder } from '../../shared/plan';
import {
  missingCare,
  objectiveStakeholders,
  stakeholderObjectives,
  stakeholdersByZone,
  stanceGap,
  zoneOf,
} from '../../shared/stakeholders';
import { refuses } from '../support/refusal';
import { objective, perform, person, smallPlan, stakeholder } from '../support/small-plan';

describe('zones', () => {
  test('the middle of the scale counts as high, so that a doubt means more engagement', () => {
    expect(zoneOf({ power: 3, interest: 3 })).toBe('manageClosely');
    expect(zoneOf({ power: 3, interest: 2.99 })).toBe('keepSatisfied');
    expect(zoneOf({ power: 2.99, interest: 3 })).toBe('keepInformed');
    expect(zoneOf({ power: 2.99, interest: 2.99 })).toBe('monitor');
    expect(zoneOf({ power: 5, interest: 1 })).toBe('keepSatisfied');
    expect(zoneOf({ power: 1, interest: 5 })).toBe('keepInformed');
  });
  test('each stakeholder is in one zone, in the order of the table', () => {
    const plan = smallPlan({
      stakeholder: [
        stakeholder('b', { power: 4, interest: 4, position: 2 }),
        stakeholder('a', { power: 5, interest: 3, position: 1 }),
        stakeholder('c'),
      ],
    });
    const zones = stakeholdersByZone(plan);
    expect(zones.manageClosely.map((row) => row.id)).toEqual(['a', 'b']);
    expect(zones.monitor.map((row) => row.id)).toEqual(['c']);
    expect([...zones.keepInformed, ...zones.keepSatisfied]).toEqual([]);
  });
});

test('only who must be managed closely lacks an engagement or somebody who looks after them', () => {
  const key = { power: 4, interest: 4 };
  expect(missingCare(stakeholder('s', key))).toEqual(['engagement', 'owner']);
  expect(missingCare(stakeholder('s', { ...key, engagement: ' \n' }))).toEqual(['engagement', 'owner']);
  expect(missingCare(stakeholder('s', { ...key, engagement: 'Monthly lunch' }))).toEqual(['owner']);
  expect(missingCare(stakeholder('s', { ...key, engagement: 'Monthly lunch', ownerId: 'p' }))).toEqual([]);
  expect(missingCare(stakeholder('s', { power: 5, interest: 2.9 }))).toEqual([]);
});

test('the way from the stance now to the stance wanted', () => {
  expect(stanceGap({ stanceNow: 'resistant', stanceWanted: 'supportive' })).toBe(2);
  expect(stanceGap({ stanceNow: 'leading', stanceWanted: 'unaware' })).toBe(-4);
  expect(stanceGap({ stanceNow: null, stanceWanted: 'neutral' })).toBeNull();
  expect(stanceGap({ stanceNow: 'neutral', stanceWanted: null })).toBeNull();
});

describe('commands', () => {
  test('a pasted list makes stakeholders that lie beside each other, on the map and below the warning line', () => {
    const plan = smallPlan();
    const names = Array.from({ length: 60 }, (_, i) => `Group ${i}`);
    perform(plan, 'stakeholder.create', { names });
    const made = inOrder(all(plan, 'stakeholder'));
    expect(made.map((row) => row.name)).toEqual(names);
    expect(made[0]).toMatchObject({ kind: 'group', power: 2.5, interest: 2.5, stanceNow: null });
    for (const [i, a] of made.entries()) {
      expect(Math.min(a.power, a.interest)).toBeGreaterThanOrEqual(1);
      expect(Math.max(a.power, a.interest)).toBeLessThanOrEqual(5);
      for (const b of made.slice(0, i)) {
        expect(Math.hypot(a.power - b.power, a.interest - b.interest)).toBeGreaterThan(0.1);
      }
    }
  });
  test('made at a corner they stay on the map', () => {
    const plan = smallPlan();
    perform(plan, 'stakeholder.create', { names: ['a', 'b', 'c', 'd'], kind: 'person', power: 5, interest: 1 });
    for (const { power, interest } of all(plan, 'stakeholder')) {
      expect(power).toBeLessThanOrEqual(5);
      expect(interest).toBeGreaterThanOrEqual(1);
    }
  });
  test('a drag ends in hundredths; one dropped where it was changes nothing; outside the map is refused', () => {
    const plan = smallPlan({ stakeholder: [stakeholder('s')] });
    perform(plan, 'stakeholder.place', { places: [{ id: 's', power: 4.123456, interest: 3.999999 }] });
    expect(plan.rows.stakeholder.get('s')).toMatchObject({ power: 4.12, interest: 4 });
    expect(perform(plan, 'stakeholder.place', { places: [{ id: 's', power: 4.12, interest: 4 }] })).toEqual([]);
    expect(() => perform(plan, 'stakeholder.place', { places: [{ id: 's', power: 5.1, interest: 4 }] })).toThrow();
  });
  test('named twice in one drag they go where they were put last', () => {
    const plan = smallPlan({ stakeholder: [stakeholder('s')] });
    const places = [
      { id: 's', power: 1, interest: 1 },
      { id: 's', power: 5, interest: 5 },
    ];
    expect(perform(plan, 'stakeholder.place', { places })).toHaveLength(1);
    expect(plan.rows.stakeholder.get('s')).toMatchObject({ power: 5, interest: 5 });
  });
  test('links lead both ways, once', () => {
    const plan = smallPlan({ stakeholder: [stakeholder('s')], objective: [objective('o')] });
    const link = { stakeholderId: 's', objectiveId: 'o' };
    perform(plan, 'stakeholder.link', link);
    expect(stakeholderObjectives(plan, 's').map((row) => row.id)).toEqual(['o']);
    expect(objectiveStakeholders(plan, 'o').map((row) => row.id)).toEqual(['s']);
    refuses(plan, 'stakeholder.link', link, 'duplicate', /already linked/);
    perform(plan, 'stakeholder.unlink', link);
    expect(() => perform(plan, 'stakeholder.unlink', link)).toThrow(/no longer in the plan/);
  });
  test('whoever looks after them may go; the stakeholder stays', () => {
    const plan = smallPlan({ person: [person('p')] });
    const id = createdId(perform(plan, 'stakeholder.create', { names: ['Bank'], ownerId: 'p' }), 'stakeholder') ?? '';
    perform(plan, 'item.delete', { table: 'person', ids: ['p'] });
    expect(plan.rows.stakeholder.get(id)?.ownerId).toBeNull();
  });
  test('order in the table', () => {
    const plan = smallPlan({ stakeholder: [stakeholder('a'), stakeholder('b'), stakeholder('c')] });
    perform(plan, 'stakeholder.move', { id: 'c', beforeId: 'a' });
    expect(inOrder(all(plan, 'stakeholder')).map((row) => row.id)).toEqual(['c', 'a', 'b']);
    refuses(plan, 'stakeholder.move', { id: 'c', beforeId: 'c' }, 'refused', /before itself/);
  });
});
