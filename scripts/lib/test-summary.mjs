/**
 * How many tests of one suite passed and failed, with the reasons for failures that no test stands for.
 * @typedef {{ passed: number, failed: number, notes: string[] }} Count
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} PlaywrightStats
 * @typedef {{ stats: PlaywrightStats, errors: { message?: string }[] }} PlaywrightReport
 */

/**
 * Counts a vitest JSON report. A file that could not even be loaded, a crash and a run without any test are failures too.
 * @param {VitestReport | undefined} report undefined when the run wrote none
 * @param {number} exitCode
 * @returns {Count}
 */
export function countVitest(report, exitCode) {
  if (!report) return crashed('the unit tests ended without a report');
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return settle(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      notes: broken.map((file) => `${file.name} could not be run`),
    },
    exitCode,
    'unit',
  );
}

/**
 * Counts a Playwright JSON report; errors outside of tests, a crash and a run without any test are failures too.
 * @param {PlaywrightReport | undefined} report undefined when the run wrote none
 * @param {number} exitCode
 * @returns {Count}
 */
export function countPlaywright(report, exitCode) {
  if (!report) return crashed('the end-to-end tests ended without a report');
  const { expected, unexpected, flaky } = report.stats;
  return settle(
    {
      passed: expected + flaky,
      failed: unexpected + report.errors.length,
      notes: report.errors.map((error) => (error.message ?? 'an error outside of a test').split('\n')[0] ?? ''),
    },
    exitCode,
    'end-to-end',
  );
}

/** A step without tests of its own (format, lint, types) counts as one check. */
export function countStep(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, notes: [] };
}

/** The closing line of `npm test`. */
export function summaryLine(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

function settle(count, exitCode, name) {
  if (count.failed > 0) return count;
  if (exitCode !== 0)
    return { ...count, failed: 1, notes: [...count.notes, `the ${name} run ended with code ${exitCode}`] };
  if (count.passed === 0) return { ...count, failed: 1, notes: [...count.notes, `the ${name} run executed no test`] };
  return count;
}

function crashed(note) {
  return { passed: 0, failed: 1, notes: [note] };
}
