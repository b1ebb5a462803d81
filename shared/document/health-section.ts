import type { Finding, RuleName } from '../linter/finding';
import { severities } from '../linter/finding';
import { lintPlan, planHealth } from '../linter/lint';
import { texts } from '../texts/texts';
import type { DocumentContext } from './context';
import type { Block, TableRow } from './model';

/** Most findings of one rule that are printed; the rest is counted. */
const mostPerRule = 12;

/** What plan health found, the gravest first, by rule. */
export function healthBlocks({ plan, rollup, today, format }: DocumentContext): Block[] {
  const words = texts.document.health;
  if (plan.rows.objective.size === 0 && plan.rows.swotItem.size === 0) {
    return [{ type: 'paragraph', style: 'quiet', text: words.emptyPlan }];
  }
  const findings = lintPlan(plan, today, rollup);
  const score: Block = { type: 'paragraph', style: 'lead', text: words.score(format.number(planHealth(findings))) };
  if (findings.length === 0) return [score, { type: 'paragraph', style: 'body', text: words.nothing }];
  const byRule = new Map<RuleName, Finding[]>();
  for (const finding of [...findings].sort(inOrder)) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [
    score,
    { type: 'paragraph', style: 'quiet', text: `${words.intro(findings.length)} ${texts.health.formula}` },
    {
      type: 'table',
      columns: [
        { label: words.item, share: 2 },
        { label: words.evidence, share: 3 },
      ],
      rows: [...byRule].flatMap(([rule, group]) => groupRows(rule, group)),
    },
  ];
}

function groupRows(rule: RuleName, findings: readonly Finding[]): TableRow[] {
  const rows: TableRow[] = [{ type: 'group', text: texts.health.rules[rule].title, quiet: severityOf(findings) }];
  for (const { item, evidence } of findings.slice(0, mostPerRule)) {
    rows.push({
      type: 'cells',
      cells: [
        { type: 'text', text: item || texts.document.none, bold: true },
        { type: 'text', text: evidence },
      ],
    });
  }
  if (findings.length > mostPerRule) {
    const text = texts.document.health.more(findings.length - mostPerRule);
    rows.push({
      type: 'cells',
      cells: [
        { type: 'text', text },
        { type: 'text', text: '' },
      ],
    });
  }
  return rows;
}

function severityOf(findings: readonly Finding[]): string {
  const gravest = severities.find((severity) => findings.some((finding) => finding.severity === severity));
  return gravest ? texts.health.severity[gravest] : '';
}

function inOrder(a: Finding, b: Finding): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  const [first, second] = [`${a.rule} ${a.item} ${a.evidence}`, `${b.rule} ${b.item} ${b.evidence}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
