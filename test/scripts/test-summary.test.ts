import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, summaryLine } from '../../scripts/lib/test-summary.mjs';

const loaded = { name: 'plan.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('the unit tests are counted', () => {
  it('test by test', () => {
    const failing = {
      name: 'goal.test.ts',
      status: 'failed',
      assertionResults: [{ status: 'failed' }, { status: 'passed' }],
    };
    const report = { numPassedTests: 2, numFailedTests: 1, testResults: [loaded, failing] };
    expect(countVitest(report, 1)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('with one failure for each file that could not be loaded', () => {
    const broken = { name: 'swot.test.ts', status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [loaded, broken] };
    expect(countVitest(report, 1)).toMatchObject({ passed: 1, failed: 1, notes: ['swot.test.ts could not be run'] });
  });

  it('as failed when the run crashed, ended badly after good tests, or ran nothing', () => {
    expect(countVitest(undefined, 139)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest({ numPassedTests: 5, numFailedTests: 0, testResults: [loaded] }, 1)).toMatchObject({
      passed: 5,
      failed: 1,
    });
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});

describe('the end-to-end tests are counted', () => {
  it('test by test', () => {
    const report = { stats: { expected: 7, unexpected: 2, flaky: 0, skipped: 1 }, errors: [] };
    expect(countPlaywright(report, 1)).toMatchObject({ passed: 7, failed: 2 });
  });

  it('with one failure for each error outside of a test', () => {
    const report = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'SyntaxError: x\n at y' }],
    };
    expect(countPlaywright(report, 1)).toMatchObject({ passed: 0, failed: 1, notes: ['SyntaxError: x'] });
  });

  it('as failed when the run crashed or every test was skipped', () => {
    expect(countPlaywright(undefined, 1)).toMatchObject({ failed: 1 });
    expect(
      countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 }, errors: [] }, 0),
    ).toMatchObject({ failed: 1 });
  });
});

it('the last line adds up all suites', () => {
  const counts = [countStep(0), countStep(2), { passed: 10, failed: 3, notes: [] }];
  expect(summaryLine(counts)).toBe('11 passed, 4 failed');
});
