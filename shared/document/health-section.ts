import { texts } from '../texts/texts';
import type { DocumentContext } from './context';
import type { Block, TableRow } from './model';

/** What plan health found, by rule. */
export function healthBlocks({ findings }: DocumentContext): Block[] {
  const words = texts.document.health;
  if (findings.length === 0) return [{ type: 'paragraph', style: 'body', text: words.empty }];
  const byRule = new Map<string, TableRow[]>();
  for (const finding of findings) {
    const rows = byRule.get(finding.rule) ?? [{ type: 'group', text: finding.rule } as const];
    rows.push({
      type: 'cells',
      cells: [
        { type: 'text', text: finding.item || texts.document.none, bold: true },
        { type: 'text', text: finding.evidence },
      ],
    });
    byRule.set(finding.rule, rows);
  }
  return [
    { type: 'paragraph', style: 'body', text: words.intro(findings.length) },
    {
      type: 'table',
      columns: [
        { label: words.item, share: 2 },
        { label: words.evidence, share: 3 },
      ],
      rows: [...byRule.values()].flat(),
    },
  ];
}
