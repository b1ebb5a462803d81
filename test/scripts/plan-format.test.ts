import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaText, withTables } from '../../scripts/lib/plan-format.mjs';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { importPlan } from '../../shared/exchange/import-plan';
import { find } from '../../shared/plan';

const committed = (path: string) => readFileSync(join(projectRoot, 'docs', path), 'utf8');

test('the committed JSON Schema is what `npm run schema` makes', () => {
  expect(committed('schema/plan.schema.json')).toBe(schemaText());
});

test('so are the tables of the format’s description, and what people wrote around them stays', () => {
  const document = committed('plan-format.md');
  expect(withTables(document)).toBe(document);
  const emptied = document.replace(/(?<=shared\/model\/ -->)[\s\S]*(?=<!-- end of tables)/, '\n');
  expect(emptied.length).toBeLessThan(document.length / 2);
  expect(withTables(emptied)).toBe(document);
});

test('every field has a meaning in the description', () => {
  const [, tables = ''] = committed('plan-format.md').split(/<!-- (?:tables:|end of tables).*-->/);
  const rows = tables.match(/^\| `[A-Za-z[\].]+` \|.*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(120);
  for (const row of rows) {
    const [, , , meaning = ''] = row.split(/(?<!\\)\|/);
    expect(meaning, row).toMatch(/^ \S.{5,}\. $/);
    expect(meaning, row).not.toContain('undefined');
  }
});

test('the example in the description is a plan that can be imported', () => {
  const example = /<!-- example -->\s+```json\n([\s\S]+?)```/.exec(committed('plan-format.md'))?.[1] ?? '';
  const plan = importPlan(example);
  expect(find(plan, 'keyResult', 'waiting-time')?.target).toBe(5);
});
