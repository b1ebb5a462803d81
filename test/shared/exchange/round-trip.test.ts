import { expect, test } from 'vitest';
import { blankPlan } from '../../../shared/blank-plan';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import { checkPlan } from '../../../shared/integrity';
import { planFromRows, rowsFromPlan } from '../../../shared/plan';
import { largePlan } from '../../support/large-plan';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { snapshot } from '../../support/snapshot';

test('export then import gives an identical plan, for 300 random plans', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const plan = randomPlan(new Random(seed));
    const text = exportPlan(plan);
    const again = importPlan(text);
    expect(snapshot(again), `seed ${seed}`).toBe(snapshot(plan));
    expect(exportPlan(again), `seed ${seed}`).toBe(text);
    checkPlan(again);
  }
});

test('the order in which rows came into the plan does not change the file', () => {
  const plan = randomPlan(new Random(7), 10);
  const turned = rowsFromPlan(plan);
  for (const rows of Object.values(turned)) rows.reverse();
  expect(exportPlan(planFromRows(turned))).toBe(exportPlan(plan));
});

test('a plan file reads well: header first, two spaces, one field a line, a newline at the end', () => {
  const text = exportPlan(blankPlan('Łódź & Ωmega'));
  expect(
    text.startsWith(
      '{\n  "format": "throughline-plan",\n  "version": 1,\n  "workspace": [\n    {\n      "id": "workspace",\n      "name": "Łódź & Ωmega",',
    ),
  ).toBe(true);
  expect(text.endsWith('\n}\n')).toBe(true);
});

test('a large plan goes out and comes back whole', () => {
  const plan = largePlan();
  expect(snapshot(importPlan(exportPlan(plan)))).toBe(snapshot(plan));
});

test('tables may be left out; the document settings then are the usual ones', () => {
  const whole = JSON.parse(exportPlan(blankPlan('Lean'))) as Record<string, unknown>;
  const { format, version, workspace } = whole;
  const plan = importPlan(JSON.stringify({ $schema: 'plan.schema.json', format, version, workspace }));
  expect(snapshot(plan)).toBe(snapshot(blankPlan('Lean')));
});

test('a byte order mark, Windows line ends and spaces around titles are no problem', () => {
  const text = exportPlan(blankPlan('Tidy')).replace('"Tidy"', '"  Tidy  "').replaceAll('\n', '\r\n');
  expect(snapshot(importPlan(`\ufeff${text}`))).toBe(snapshot(blankPlan('Tidy')));
});
