import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createDocumentJobs, type DocumentJobs } from '../../electron/document-jobs';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { blankPlan } from '../../shared/blank-plan';
import { documentToday as today } from '../support/document-plan';
import { largePlan } from '../support/large-plan';
import { temporaryFolder } from '../support/workspace-file';

const longPlan = largePlan({ objectives: 300, swotItems: 50, people: 60, teams: 10, initiatives: 50 });
let jobs: DocumentJobs;
let folder: string;
let target: string;

beforeAll(async () => {
  await ensureBuilt();
  jobs = createDocumentJobs(join(projectRoot, 'out', 'main'));
});
beforeEach(() => {
  folder = temporaryFolder();
  target = join(folder, 'plan.pdf');
  writeFileSync(target, 'the former file');
});

test('an export tells how far it is, then what it wrote', async () => {
  const shares: number[] = [];
  const report = await jobs.exportTo(longPlan, target, today, (share) => shares.push(share));
  expect(report.path).toBe(target);
  expect(report.pages).toBeGreaterThan(50);
  expect(readFileSync(target)).toHaveLength(report.size);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
});

test.each([0.3, 0.88, 1])('cancelled at %f, the former file is as it was and nothing lies beside it', async (at) => {
  const work = jobs.exportTo(longPlan, target, today, (share) => share >= at && jobs.cancelExport());
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(target, 'utf8')).toBe('the former file');
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
  await expect(jobs.exportTo(blankPlan('Next'), target, today, () => undefined)).resolves.toMatchObject({
    path: target,
  });
});

test('one export at a time; the second is refused and does not disturb the first', async () => {
  const first = jobs.exportTo(longPlan, target, today, () => undefined);
  const second = jobs.exportTo(blankPlan('Other'), target, today, () => undefined);
  await expect(second).rejects.toMatchObject({ code: 'refused' });
  expect((await first).pages).toBeGreaterThan(50);
});

test('a new preview drops the one before', async () => {
  const first = jobs.preview(longPlan, today);
  const second = jobs.preview(blankPlan('Newer'), today);
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  expect((await second).pages).toBeLessThan(10);
});
