import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { quickCheck } from '../../shared/model/quick-check';
import { type AnyRow, tableNames, tables } from '../../shared/model/tables';
import { rowsFromPlan } from '../../shared/plan';
import { largePlanRows } from '../support/large-plan';
import { Random } from '../support/random';
import { randomPlan } from '../support/random-plan';

const wrongValues = [
  null,
  undefined,
  '',
  ' ',
  ' x ',
  'x'.repeat(301),
  'x'.repeat(20_001),
  'a/b',
  '2026-02-30',
  '2026-02-28\n',
  '#12345G',
  0,
  -1,
  6,
  1.5,
  1e13,
  2e15,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
  true,
  [],
  ['x', 3],
  Array(101).fill('x'),
  {},
  { id: 'm', title: 'No date', done: false },
  [{ id: 'm', title: ' untrimmed ', done: false, dueDate: null }],
  [{ id: 'm', title: 'Step', done: false, dueDate: null, more: 1 }],
];

describe('the quick check of rows', () => {
  test('takes every row of a large plan by itself', () => {
    const size = { objectives: 300, swotItems: 100, people: 60, teams: 10, initiatives: 60 };
    const rows = largePlanRows(size);
    for (const table of tableNames) {
      const fits = quickCheck(tables[table].schema);
      expect(rows[table].filter((row) => !fits(row))).toEqual([]);
    }
  });

  test('never takes what the schema refuses, whichever column holds whatever', () => {
    const random = new Random(20_261_124);
    let refused = 0;
    for (let turn = 0; turn < 8; turn++) {
      const rows = rowsFromPlan(randomPlan(random));
      for (const table of tableNames) {
        const { schema } = tables[table];
        const fits = quickCheck(schema);
        for (const row of (rows[table] as AnyRow[]).slice(0, 4)) {
          const spoiled = [...Object.keys(schema.shape), 'unknown'].flatMap((column) => [
            ...wrongValues.map((value) => ({ ...row, [column]: value })),
            Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)),
          ]);
          for (const candidate of [...spoiled, null, 'row', [row]]) {
            const allowed = schema.safeParse(candidate).success;
            if (!allowed) refused++;
            if (fits(candidate) && !allowed) expect.fail(`${table} ${JSON.stringify(candidate)}`);
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(10_000);
  });

  test('knows what may be left out; what the schema fills in is asked of the schema', () => {
    const fits = quickCheck(
      z.strictObject({ id: z.string(), more: z.number().optional(), to: z.string().default('') }),
    );
    expect(fits({ id: 'a', to: '' })).toBe(true);
    expect(fits({ id: 'a', to: '', more: 1 })).toBe(true);
    for (const row of [
      { id: 'a' },
      { id: 'a', to: 1 },
      { id: 'a', to: '', more: 'x' },
      { id: 'a', to: '', other: 1 },
    ]) {
      expect(fits(row)).toBe(false);
    }
  });

  test('leaves a kind of schema it does not know to the schema', () => {
    expect(quickCheck(z.union([z.string(), z.number()]))('text')).toBe(false);
    expect(quickCheck(z.string().refine((text) => text !== 'text'))('text')).toBe(false);
    expect(quickCheck(z.object({ open: z.string() }))({ open: 'text' })).toBe(false);
  });
});
