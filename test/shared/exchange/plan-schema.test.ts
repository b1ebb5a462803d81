import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import { planJsonSchema } from '../../../shared/exchange/plan-schema';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { refusalOf, spoiled } from './refusal';

// An independent validator, as strict as it gets; the patterns beside the formats say what dates and instants are.
const formats = { date: true, 'date-time': true } as const;
const validate = new Ajv2020({ strict: true, allErrors: true, formats }).compile(planJsonSchema());

function problems(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function resource(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../resources', name), 'utf8');
}

describe('the JSON Schema accepts', () => {
  test.each(['sample-plan.json', 'templates/start-up.json', 'templates/company.json', 'templates/non-profit.json'])(
    '%s',
    (name) => {
      expect(problems(resource(name))).toEqual([]);
    },
  );

  test('what export writes, for 200 random plans', () => {
    for (let seed = 1; seed <= 200; seed++) {
      expect(problems(exportPlan(randomPlan(new Random(seed)))), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('the JSON Schema refuses what import refuses', () => {
  const good = exportPlan(importPlan(resource('sample-plan.json')));
  test.each([
    ['"impact": 5', '"impact": 6'],
    ['"impact": 5', '"impact": 4.5'],
    ['"version": 1', '"version": 2'],
    ['"format": "throughline-plan"', '"format": "some-other-plan"'],
    ['"currency": "EUR"', '"currency": "euro"'],
    ['"quadrant": "threat"', '"quadrant": "danger"'],
    ['"metric": "increase"', '"metric": null'],
    ['"countsChildren": false', '"countsChildren": "no"'],
    ['"weight": 1,', '"weight": -1,'],
    ['"weight": 1,', ''],
    ['"weight": 1,', '"weight": 1, "colour": "red",'],
    ['"swotItem": [', '"swotItems": ['],
    ['"endDate": "2026-12-31"', '"endDate": "2026-02-30"'],
    ['"title": "Sound balance sheet"', '"title": "   "'],
    ['"id": "balance-sheet"', '"id": "balance sheet"'],
  ])('%s -> %s', (words, by) => {
    const bad = spoiled(good, words, by);
    expect(problems(bad)).not.toEqual([]);
    expect(() => refusalOf(bad)).not.toThrow();
  });
});
