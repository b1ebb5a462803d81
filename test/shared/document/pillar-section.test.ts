import { expect, test } from 'vitest';
import { documentModel } from '../../../shared/document/document-model';
import type { DocumentSettings } from '../../../shared/model/document-settings';
import type { Objective } from '../../../shared/model/goal';
import { all } from '../../../shared/plan';
import { createRollup } from '../../../shared/rollup';
import { keyResult, objective, pillar, smallPlan } from '../../support/small-plan';

const today = '2026-11-21';

/** The progress printed beside the only pillar of a plan with one objective per status, each so far along. */
function printedProgress(...goals: [status: Objective['status'], current: number][]): string | undefined {
  const plan = smallPlan({
    pillar: [pillar('p')],
    objective: goals.map(([status], i) => objective(`o${i}`, { status, pillarId: 'p' })),
    keyResult: goals.map(([, current], i) => keyResult(`k${i}`, `o${i}`, { start: 0, target: 100, current })),
  });
  const settings = {
    ...(all(plan, 'documentSettings')[0] as DocumentSettings),
    sections: [{ kind: 'pillars' as const, included: true }],
  };
  const model = documentModel(plan, createRollup(plan, today), { today, settings });
  const block = model.sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'pillar');
  return block?.type === 'pillar' ? block.standing.progressText : undefined;
}

test('a pillar is as far as what is pursued for it: drafts of the next year and dropped objectives do not count', () => {
  expect(printedProgress(['active', 80], ['done', 100])).toBe('90%');
  expect(printedProgress(['active', 80], ['draft', 0], ['dropped', 10])).toBe('80%');
  expect(printedProgress(['draft', 0])).toBe(printedProgress());
});
