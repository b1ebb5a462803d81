import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFromTemplate } from '../../electron/plan-files';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { blankPlan } from '../../shared/blank-plan';
import { templateNames } from '../../shared/ipc';
import { workspaceId } from '../../shared/model/workspace';
import { all, get } from '../../shared/plan';
import { snapshot } from '../support/snapshot';

const resources = join(projectRoot, 'resources');

describe('a new plan', () => {
  it.each(templateNames)('from %s bears the name it was given, and today is in a running period of it', (template) => {
    const plan = planFromTemplate(template, 'Łódź 2040', resources, '2039-08-31');
    expect(get(plan, 'workspace', workspaceId).name).toBe('Łódź 2040');
    const running = all(plan, 'period').filter(
      ({ startDate, endDate }) => startDate <= '2039-08-31' && endDate >= '2039-08-31',
    );
    expect(running.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual(
      template === 'blank' ? [] : ['quarter active', 'year active'],
    );
  });

  it('is written as the computer writes; the sample keeps the currency of the firm it tells of', () => {
    const american = { locale: 'en-US', currency: 'USD' };
    const of = (template: (typeof templateNames)[number]) =>
      planFromTemplate(template, 'Ours', resources, '2026-11-24', american);
    for (const template of templateNames.filter((name) => name !== 'sample')) {
      expect(get(of(template), 'workspace', workspaceId)).toMatchObject(american);
      expect(all(of(template), 'keyResult').filter(({ unit }) => unit.startsWith('EUR'))).toEqual([]);
    }
    expect(all(of('start-up'), 'keyResult').map(({ unit }) => unit)).toContain('USD');
    expect(get(of('sample'), 'workspace', workspaceId)).toMatchObject({ locale: 'en-GB', currency: 'EUR' });
  });

  it('from blank is blank', () => {
    expect(snapshot(planFromTemplate('blank', 'Ours', resources, '2026-11-24'))).toBe(snapshot(blankPlan('Ours')));
  });
});
