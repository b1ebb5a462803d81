import { expect } from 'vitest';
import type { Finding, RuleName } from '../../shared/linter/finding';
import { lintPlan } from '../../shared/linter/lint';
import type { Plan } from '../../shared/plan';
import { perform } from './small-plan';

/** The day the plan is looked at. */
export const lintToday = '2027-02-15';

/** What one rule finds. */
export function found(plan: Plan, rule: RuleName): Finding[] {
  return lintPlan(plan, lintToday).filter((finding) => finding.rule === rule);
}

/** What findings are about, in their order. */
export const about = (findings: readonly Finding[]) => findings.map((finding) => finding.about.id);

/** Runs the fix the finding offers; it must be accepted and the finding must be gone. */
export function mend(plan: Plan, rule: RuleName, label: RegExp): void {
  const before = found(plan, rule);
  const [finding] = before;
  expect(finding?.fix?.label).toMatch(label);
  if (!finding?.fix) return;
  const { name, input } = finding.fix.command;
  perform(plan, name, input as never);
  expect(about(found(plan, rule))).toEqual(about(before.slice(1)));
}
