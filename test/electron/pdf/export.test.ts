import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportPdf } from '../../../electron/pdf/export';
import { planFromRows } from '../../../shared/plan';
import { documentFontFolder } from '../../support/document-fonts';
import { documentToday, manyScriptsPlan } from '../../support/document-plan';
import { largePlanRows } from '../../support/large-plan';

const fontFolder = documentFontFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const longPlan = planFromRows(
  largePlanRows({ objectives: 300, keyResultsEach: 3, swotItems: 50, people: 60, teams: 10, initiatives: 50 }),
);

test('writes the file, tells its pages and size, and leaves nothing else in the folder', async () => {
  const path = join(folder, 'plan.pdf');
  const shares: number[] = [];
  const report = await exportPdf(longPlan, path, {
    today: documentToday,
    fontFolder,
    onProgress: (share) => shares.push(share),
  });
  expect(report.pages).toBeGreaterThan(50);
  expect(readFileSync(path)).toHaveLength(report.size);
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
  expect(shares.length).toBeGreaterThan(5);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});

test('a folder that is not there is named', async () => {
  const path = join(folder, 'gone', 'plan.pdf');
  const work = exportPdf(manyScriptsPlan(), path, { today: documentToday, fontFolder });
  await expect(work).rejects.toMatchObject({ code: 'io', message: expect.stringContaining(join(folder, 'gone')) });
});

test('a folder in place of the file is left alone', async () => {
  const path = join(folder, 'plan.pdf');
  mkdirSync(path);
  writeFileSync(join(path, 'inside.txt'), 'kept');
  await expect(exportPdf(manyScriptsPlan(), path, { today: documentToday, fontFolder })).rejects.toMatchObject({
    code: 'io',
    message: expect.stringContaining('is a folder'),
  });
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
  expect(readdirSync(path)).toEqual(['inside.txt']);
});

test('a missing font is named', async () => {
  const work = exportPdf(manyScriptsPlan(), join(folder, 'plan.pdf'), { today: documentToday, fontFolder: folder });
  await expect(work).rejects.toMatchObject({
    code: 'io',
    message: expect.stringMatching(/The font Noto\w+-\w+\.ttf is missing/),
  });
});
