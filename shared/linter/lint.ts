import type { Plan } from '../plan';
import type { Rollup } from '../rollup';
import { createLintContext, itemName } from './context';
import { type Finding, type RuleName, type Severity, severities } from './finding';
import { rules } from './registry';

/**
 * Plan health: what every rule finds, the gravest first, then by rule. A current roll-up of the same plan spares
 * computing it anew. Pure; survives plans that a damaged file brought in.
 */
export function lintPlan(plan: Plan, today: string, rollup?: Rollup): Finding[] {
  const context = createLintContext(plan, today, rollup);
  const findings: Finding[] = [];
  for (const { name: rule, find } of rules) {
    for (const { severity, about, related = [], evidence, fix, jump = about } of find(context)) {
      const item = itemName(plan, about);
      findings.push({ rule, severity, about, item, related, evidence, jump, ...(fix ? { fix } : {}) });
    }
  }
  return findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

const cost: Readonly<Record<Severity, number>> = { error: 5, warning: 2, hint: 0.5 };
const mostPerRule = 15;

/**
 * One number for the findings, 0..100: 100 less 5 for each error, 2 for each warning and 0.5 for each hint, where one
 * rule never costs more than 15 (`texts.health.formula` says it on screen).
 */
export function planHealth(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): number {
  const costs = new Map<RuleName, number>();
  for (const { rule, severity } of findings) {
    costs.set(rule, Math.min(mostPerRule, (costs.get(rule) ?? 0) + cost[severity]));
  }
  const total = [...costs.values()].reduce((sum, each) => sum + each, 0);
  return Math.max(0, Math.round(100 - total));
}
