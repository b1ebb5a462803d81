import { expect, test } from 'vitest';
import { unfiltered } from '../../../shared/layout/graph-filters';
import { layoutGraph } from '../../../shared/layout/graph-layout';
import { graphModel } from '../../../shared/layout/graph-model';
import { escapeXml, graphSvg } from '../../../shared/layout/graph-svg';
import { estimateWidth, shortenText, wrapText } from '../../../shared/layout/wrap-text';
import { planFromRows, rowsFromPlan } from '../../../shared/plan';
import { createRollup } from '../../../shared/rollup';
import { keyResult } from '../../support/small-plan';
import { planOfTree } from './plan-of-tree';

test('the picture names every card, with markup in titles made harmless', () => {
  const rows = rowsFromPlan(planOfTree([-1, 0, 0], { swotItems: 2, pillars: 1 }));
  rows.objective[1] = { ...rows.objective[1]!, title: `<script>alert("1")</script> & 'more' \u0007` };
  const plan = planFromRows(rows);
  const filters = { ...unfiltered, swotItems: true, pillars: true };
  const layout = layoutGraph(graphModel(plan, createRollup(plan, '2027-02-15'), filters));
  const svg = graphSvg(layout, { title: 'A & B' });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).toContain('<title>A &amp; B</title>');
  expect(svg.match(/Objective [02]/g)).toHaveLength(2);
  expect(svg.match(/Card [01]/g)).toHaveLength(2);
  expect(svg).toContain('Pillar 0');
  expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  const open = svg.match(/<[a-z]+[^>]*[^/]>/g)?.length;
  expect(svg.match(/<\/[a-z]+>/g)).toHaveLength(open!);
});

test('an objective that was dropped is neither late nor at risk', () => {
  const rows = rowsFromPlan(planOfTree([-1], {}));
  const dated = { startDate: '2027-01-01', dueDate: '2027-01-31' } as const;
  const draw = (status: 'active' | 'dropped'): string => {
    const plan = planFromRows({
      ...rows,
      objective: [{ ...rows.objective[0]!, ...dated, status }],
      keyResult: [keyResult('k', 'o-0', { current: 0 })],
    });
    return graphSvg(layoutGraph(graphModel(plan, createRollup(plan, '2027-02-15'), unfiltered)), { title: 'One' });
  };
  expect(draw('active')).toContain('At risk');
  expect(draw('dropped')).toContain('Dropped');
  expect(draw('dropped')).not.toMatch(/At risk|No numbers/);
});

test('an empty graph is still a picture', () => {
  const plan = planOfTree([], {});
  expect(graphSvg(layoutGraph(graphModel(plan, createRollup(plan, '2027-02-15'))), { title: 'Empty' })).toContain(
    'width="64"',
  );
});

test('characters that XML forbids are left out, all others stay', () => {
  expect(escapeXml('a\u0000b\u0008c\ud800d\tÖ ₹ 日本 👍')).toBe('abcd\tÖ ₹ 日本 👍');
});

test('wrapped text keeps to its width and ends in an ellipsis only when cut', () => {
  const measure = estimateWidth(14);
  const title = 'Double the revenue of the service business in the three northern countries by the end of next year';
  const lines = wrapText(title, 220, 3, measure);
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/…$/);
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(220);
  expect(wrapText(title, 220, 9, measure).join(' ')).toBe(title);
  expect(wrapText('Win', 220, 3, measure)).toEqual(['Win']);
  expect(wrapText('日本語の長い目標を三行に分けて表示します'.repeat(2), 120, 9, measure).join('')).toBe(
    '日本語の長い目標を三行に分けて表示します'.repeat(2),
  );
  expect(wrapText('Donaudampfschifffahrtsgesellschaftskapitän', 100, 9, measure).join('')).toBe(
    'Donaudampfschifffahrtsgesellschaftskapitän',
  );
  expect(measure(shortenText(title, 100, measure))).toBeLessThanOrEqual(100);
});
