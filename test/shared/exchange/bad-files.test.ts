import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import { maxPlanFileLength, maxRowsPerTable } from '../../../shared/exchange/plan-file';
import { initiative, keyResult, objective, person, quarter, smallPlan, swotItem } from '../../support/small-plan';
import { lineOf, refusalOf, spoiled } from './refusal';

const good = exportPlan(
  smallPlan({
    person: [person('ana'), person('bo', { managerId: 'ana' })],
    objective: [
      objective('grow', { title: 'Grow in the north', ownerId: 'ana' }),
      objective('north', { title: 'Open the north', parentId: 'grow', level: 'team' }),
    ],
    keyResult: [keyResult('kr-1', 'grow', { title: 'Orders', start: 10, target: 20, current: 12 })],
    swotItem: [swotItem('s-1', { title: 'Known name', impact: 3 })],
    initiative: [initiative('i-1'), initiative('i-2')],
    initiativeDependency: [{ id: 'd-1', initiativeId: 'i-1', dependsOnId: 'i-2' }],
  }),
);

/** The message of a refused file and the line on which the bad words stand. */
function refused(words: string, by: string) {
  const text = spoiled(good, words, by);
  return { message: refusalOf(text).message, line: lineOf(text, by) };
}

describe('a bad value is named with line, path and reason', () => {
  test.each([
    ['"impact": 3', '"impact": 9', 'swotItem[0].impact: must be 5 or less, found 9'],
    ['"impact": 3', '"impact": 2.5', 'swotItem[0].impact: must be a whole number, found 2.5'],
    ['"impact": 3', '"impact": "3"', 'swotItem[0].impact: must be a number, found “3”'],
    ['"title": "Known name"', '"title": "  "', 'swotItem[0].title: must not be empty'],
    ['"title": "Known name"', '"title": null', 'swotItem[0].title: must be a text, found null'],
    [
      '"quadrant": "',
      '"quadrant": "x',
      'swotItem[0].quadrant: must be one of “strength”, “weakness”, “opportunity”, “threat”, found “x',
    ],
    [
      '"currency": "EUR"',
      '"currency": "euro"',
      'workspace[0].currency: must be a currency code such as EUR, found “euro”',
    ],
    ['"id": "s-1"', '"id": "s 1"', 'swotItem[0].id: must be an id of 1 to 64 letters, digits, “-” or “_”, found “s 1”'],
    ['"countsChildren": false', '"countsChildren": 1', 'objective[0].countsChildren: must be true or false, found 1'],
    ['"measuredOn": null', '"measuredOn": "2026-02-30"', 'keyResult[0].measuredOn: must be a date such as 2026-12-31'],
    ['"tags": []', '"tags": {}', 'swotItem[0].tags: must be a list in “[ ]”, found a group'],
    ['"tags": []', '"tags": ["a", ""]', 'swotItem[0].tags[1]: must not be empty'],
  ])('%s -> %s', (words, by, reason) => {
    const { message, line } = refused(words, by);
    expect(message).toContain(`Line ${line}, ${reason}`);
    expect(message).toMatch(/Nothing was imported\.$/);
  });

  test('a missing field points to its row', () => {
    const text = good.replace(/\n *"impact": 3,/, '');
    const row = lineOf(text, '"id": "s-1"') - 1;
    expect(refusalOf(text).message).toBe(`Line ${row}, swotItem[0].impact: is missing. Nothing was imported.`);
  });

  test('an unknown field or table points to itself, with what was probably meant', () => {
    const field = refused('"impact": 3', '"impact": 3, "due_date": 1');
    expect(field.message).toContain(`Line ${field.line}, swotItem[0].due_date: is not a field here. Nothing`);
    expect(refused('"parentId": "grow"', '"parentId": "grow", "Owner_ID": null').message).toContain(
      'did you mean “ownerId”?',
    );
    expect(refused('"swotItem": [', '"swotItems": [').message).toContain(
      'swotItems: is not a part of a plan; did you mean “swotItem”?',
    );
  });
});

describe('what the rows say together', () => {
  test('a reference that leads nowhere', () => {
    const { message, line } = refused('"ownerId": "ana"', '"ownerId": "zoe"');
    expect(message).toContain(
      `Line ${line}, objective[0].ownerId: points to “zoe”, which is not in the list “person”.`,
    );
  });

  test('an id used twice names the first use', () => {
    const { message } = refused('"id": "north"', '"id": "grow"');
    expect(message).toContain(
      `Line ${lineOf(good, '"id": "north"')}, objective[1].id: the id “grow” is already used by objective[0].`,
    );
  });

  test.each([
    ['"managerId": null', '"managerId": "bo"', 'person[0].managerId: that would make a person their own manager'],
    [
      '"level": "company",\n      "parentId": null',
      '"level": "company",\n      "parentId": "north"',
      'objective[0].parentId: that would put an objective under itself',
    ],
    ['"dependsOnId": "i-2"', '"dependsOnId": "i-1"', 'initiativeDependency[0]: an item cannot be linked to itself'],
    ['"target": 20', '"target": 5', 'keyResult[0]: the target is below the start'],
  ])('%s -> %s', (words, by, reason) => {
    const { message } = refused(words, by);
    expect(message).toContain(`, ${reason}`);
    expect(message).not.toContain('Nothing was changed');
  });

  test('a circle is found at its line however long it is, at once', () => {
    const length = 50_000;
    const many = Array.from({ length }, (_, i) => objective(`o${i}`, { parentId: `o${(i + 1) % length}` }));
    const text = exportPlan(smallPlan({ objective: many }));
    expect(refusalOf(text).message).toContain('under itself');
  });

  test('a chain of fifty thousand links is checked at once', () => {
    const count = 50_000;
    const text = exportPlan(
      smallPlan({
        objective: Array.from({ length: count + 1 }, (_, i) => objective(`o${i}`)),
        link: Array.from({ length: count }, (_, i) => ({
          id: `l${i}`,
          kind: 'supports' as const,
          fromObjectiveId: `o${i}`,
          toObjectiveId: `o${i + 1}`,
          toKeyResultId: null,
        })),
      }),
    );
    expect(importPlan(text).rows.link.size).toBe(count);
  });

  test('a quarter outside its year', () => {
    const text = exportPlan(
      smallPlan({
        period: [
          quarter('year', '2026-01-01', '2026-12-31', { kind: 'year', name: 'FY 2026' }),
          quarter('q5', '2027-01-01', '2027-03-31', { parentId: 'year' }),
        ],
      }),
    );
    expect(refusalOf(text).message).toContain('.parentId: it reaches outside FY 2026.');
  });

  test('many problems: the first ten in the order of their lines, the others counted', () => {
    const text = good
      .replaceAll('"weight": 1', '"weight": -1')
      .replaceAll('"position": ', '"position": "x", "place": ');
    const { message, details } = refusalOf(text);
    const lines = details?.split('\n') ?? [];
    expect(lines).toHaveLength(11);
    const numbers = lines.slice(0, 10).map((line) => Number(/^Line (\d+),/.exec(line)?.[1]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const untold = Number(/^(\d+) more problems/.exec(lines[10] ?? '')?.[1]);
    expect(message).toContain(`${untold + 9} more problems. Nothing was imported.`);
  });
});

describe('not JSON at all', () => {
  test.each([
    ['"impact": 3,', '"impact": 3', 'expected “,” or “}” but found “"confidence":”'],
    ['"tags": []', '"tags": [1,]', 'expected a value but found “]'],
    ['"tags": []', "'tags': []", "expected a field name in quotes but found “'tags':”"],
    ['"impact": 3', '"impact": NaN', 'expected a value but found “NaN,”'],
    ['"impact": 3', '"impact": 03', 'this is not a number as JSON writes it'],
    ['"impact": 3', '"impact": 1e999', 'the number is too large'],
    ['"impact": 3', '"impact": 3, "impact": 4', 'the field “impact” is given twice'],
    ['Known name', 'Known \n name', 'a text runs over the end of the line'],
    ['Known name', 'Known \\x name', 'a backslash sequence that JSON does not know'],
    ['Known name', 'Known \\ud83d name', 'half of a character'],
    ['"impact": 3', '"impact": 3, "__proto__": {"admin": true}', 'a field cannot be called “__proto__”'],
    ['"impact": 3', '"impact": 3, "\\u005f_proto__": {}', 'a field cannot be called “__proto__”'],
    ['"tags": []', '"tags": {"constructor": {"prototype": {"x": 1}}}', 'a field cannot be called “constructor”'],
  ])('%s -> %s', (words, by, reason) => {
    const text = spoiled(good, words, by);
    const { code, message } = refusalOf(text);
    expect(code).toBe('invalid-input');
    expect(message).toContain(reason);
    const told = Number(/^Line (\d+), swotItem\[0\]/.exec(message)?.[1]);
    expect(Math.abs(told - lineOf(text, by))).toBeLessThanOrEqual(1);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('a file cut off anywhere is refused, never half taken', () => {
    for (let at = 0; at < good.trimEnd().length; at += 7)
      expect(refusalOf(good.slice(0, at)).code).toBe('invalid-input');
    expect(refusalOf(good.slice(0, -4)).message).toContain('the file ends here; it may have been cut off');
  });

  test.each([
    ['', 'the file is empty'],
    [' \n\t', 'the file is empty'],
    ['SQLite format 3\u0000…', 'open it instead of importing it'],
    ['PK\u0003\u0004…', 'a zip archive or an Office file'],
    ['\ufffd\ufffd{\u0000', 'not UTF-8 text'],
    ['[]', 'begins with “{”'],
    ['null', 'begins with “{”'],
    ['{}', 'the field “format” must say “throughline-plan”'],
    ['{"format": "other"}', 'this is not a Throughline plan'],
    ['{"format": "throughline-plan", "version": "1"}', 'the version must be a whole number'],
    ['{"format": "throughline-plan", "version": 1}', 'exactly one row here, with the id “workspace”'],
    [
      '{"format": "throughline-plan", "version": 1, "workspace": [null]}',
      'workspace[0]: must be a row in “{ }”, found null',
    ],
    [
      '{"format": "throughline-plan", "version": 1, "workspace": {}}',
      'workspace: must be a list of rows, found a group',
    ],
  ])('%j', (text, reason) => {
    expect(refusalOf(text).message).toContain(reason);
  });

  test('something after the end of the plan', () => {
    expect(refusalOf(`${good}{}`).message).toContain('the plan ends before this');
  });
});

describe('too much', () => {
  test('a file from a newer version says so', () => {
    const refusal = refusalOf(spoiled(good, '"version": 1', '"version": 2'));
    expect(refusal.code).toBe('newer-schema');
    expect(refusal.message).toMatch(/newer Throughline.*version 2.*update Throughline/);
  });

  test('deep nesting', () => {
    expect(refusalOf(spoiled(good, '"tags": []', `"tags": ${'['.repeat(100_000)}`)).message).toContain('deep inside');
  });

  test('too many rows', () => {
    const rows = `[${'null,'.repeat(maxRowsPerTable)}null]`;
    expect(refusalOf(spoiled(good, '"jobRole": []', `"jobRole": ${rows}`)).message).toContain(
      'jobRole: holds more than 100000 rows',
    );
  });

  test('too many characters', () => {
    expect(refusalOf(' '.repeat(maxPlanFileLength + 1)).code).toBe('too-large');
  });
});
