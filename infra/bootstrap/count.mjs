import { existsSync, readFileSync } from 'node:fs';

/** A file that could not even be read as tests (an import that fails, a set-up that throws) has no test that failed. */
const brokenFiles = (report) =>
  report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;

/**
 * The counts of vitest's JSON report. `exitCode` is vitest's own: when it failed for a reason that is no test's
 * (an error outside of all tests, a crash), that counts as one failure.
 */
export function countTests(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + brokenFiles(report);
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

export const isGood = ({ passed, failed }) => failed === 0 && passed > 0;
