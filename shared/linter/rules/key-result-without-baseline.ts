import type { KeyResult } from '../../model/goal';
import { find } from '../../plan';
import { texts } from '../../texts/texts';
import type { LintContext } from '../context';
import type { Fix, Rule } from '../finding';

/** A key result that lacks the numbers its progress is computed from: start, target, range or milestones. */
export const keyResultWithoutBaseline: Rule = {
  name: 'key-result-without-baseline',
  *find(context) {
    for (const keyResult of context.plan.rows.keyResult.values()) {
      if (!context.isLive(keyResult.objectiveId)) continue;
      const evidence = whatIsMissing(keyResult);
      if (!evidence) continue;
      const active = find(context.plan, 'objective', keyResult.objectiveId)?.status === 'active';
      yield {
        severity: active ? 'error' : 'warning',
        about: { table: 'keyResult', id: keyResult.id },
        related: [{ table: 'objective', id: keyResult.objectiveId }],
        evidence,
        fix: startFromNow(context, keyResult),
      };
    }
  },
};

function whatIsMissing({ metric, start, target, rangeLow, rangeHigh, milestones }: KeyResult): string | undefined {
  const { evidence } = texts.health;
  switch (metric) {
    case 'increase':
    case 'decrease':
      return start === null ? evidence.noStart : target === null ? evidence.noTarget : undefined;
    case 'maintain':
      return rangeLow === null || rangeHigh === null ? evidence.noRange : undefined;
    case 'milestone':
      return milestones.length === 0 ? evidence.noMilestones : undefined;
    case 'yesNo':
      return undefined;
  }
}

function startFromNow({ format }: LintContext, keyResult: KeyResult): Fix | undefined {
  const { id, metric, start, current, target, unit } = keyResult;
  if (start !== null || current === null || target === null) return undefined;
  const leadsToTarget = metric === 'increase' ? current < target : metric === 'decrease' && current > target;
  if (!leadsToTarget) return undefined;
  return {
    label: texts.health.fix.startFromNow(format.value(current, unit)),
    command: { name: 'keyResult.update', input: { id, patch: { start: current } } },
  };
}
