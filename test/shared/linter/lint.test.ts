import { describe, expect, test } from 'vitest';
import { applyChanges, reverse } from '../../../shared/changes';
import { PlanError } from '../../../shared/errors';
import { type RuleName, severities } from '../../../shared/linter/finding';
import { lintPlan, planHealth } from '../../../shared/linter/lint';
import { rules } from '../../../shared/linter/registry';
import { computeAll, createRollup } from '../../../shared/rollup';
import { texts } from '../../../shared/texts/texts';
import { benchmarkToday, largePlan } from '../../support/large-plan';
import { Random } from '../../support/random';
import { randomToday } from '../../support/random-commands';
import { randomPlan } from '../../support/random-plan';
import { perform } from '../../support/small-plan';

test('every rule has its words, and every word its rule', () => {
  expect(rules.map((rule) => rule.name).sort()).toEqual((Object.keys(texts.health.rules) as RuleName[]).sort());
});

test('on random plans: sorted by gravity, in whole sentences, about and leading to things that are there', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const plan = randomPlan(new Random(seed));
    const findings = lintPlan(plan, randomToday);
    const gravity = findings.map((finding) => severities.indexOf(finding.severity));
    expect(gravity).toEqual([...gravity].sort((a, b) => a - b));
    for (const { about, jump, related, evidence, item } of findings) {
      for (const { table, id } of [about, jump, ...related]) expect(plan.rows[table].has(id)).toBe(true);
      expect(item).not.toBe('');
      expect(evidence).toMatch(/\.$/);
      expect(evidence).not.toMatch(/undefined|null|NaN/);
    }
    const rollup = createRollup(plan, randomToday);
    computeAll(rollup);
    expect(lintPlan(plan, randomToday, rollup)).toEqual(findings);
  }
});

test('on random plans every fix is accepted and takes its finding away', () => {
  const mended = new Set<RuleName>();
  for (let seed = 1; seed <= 80; seed++) {
    const plan = randomPlan(new Random(seed));
    for (const { rule, about, fix } of lintPlan(plan, randomToday)) {
      if (!fix) continue;
      const changes = perform(plan, fix.command.name, fix.command.input as never, { today: randomToday });
      const left = lintPlan(plan, randomToday).filter((other) => other.rule === rule && other.about.id === about.id);
      expect(left, `seed ${seed}: ${rule} of ${about.id}`).toEqual([]);
      mended.add(rule);
      applyChanges(plan, reverse(changes));
    }
  }
  expect(mended.size).toBeGreaterThanOrEqual(8);
});

test('the benchmark plan is looked at without tiring, and a fix it offers can be done', () => {
  const plan = largePlan();
  const findings = lintPlan(plan, benchmarkToday);
  expect(findings.length).toBeGreaterThan(100);
  const [first] = findings.filter((finding) => finding.fix);
  if (!first?.fix) throw new Error('no finding with a fix');
  expect(() => perform(plan, first.fix?.command.name ?? 'graph.tidy', first.fix?.command.input as never)).not.toThrow(
    PlanError,
  );
});

describe('the score', () => {
  const times = (count: number, rule: RuleName, severity: (typeof severities)[number]) =>
    Array.from({ length: count }, () => ({ rule, severity }));
  test('worked examples of its formula', () => {
    expect(planHealth([])).toBe(100);
    expect(planHealth(times(1, 'cycle', 'error'))).toBe(95);
    expect(planHealth(times(2, 'orphan-objective', 'warning'))).toBe(96);
    expect(planHealth(times(4, 'too-many-elements', 'hint'))).toBe(98);
    expect(planHealth(times(500, 'orphan-objective', 'warning'))).toBe(85);
    expect(planHealth(rules.flatMap((rule) => times(50, rule.name, 'warning')))).toBe(0);
  });
  test('one finding less never makes it worse', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const findings = lintPlan(randomPlan(new Random(seed)), randomToday);
      for (let i = 0; i < findings.length; i++) {
        expect(planHealth(findings.toSpliced(i, 1))).toBeGreaterThanOrEqual(planHealth(findings));
      }
    }
  });
});
