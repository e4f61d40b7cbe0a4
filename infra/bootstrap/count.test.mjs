import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closingLine, countTests, isGood } from './count.mjs';

const folder = mkdtempSync(join(tmpdir(), 'outpost-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const report = (numbers, files = [passed]) => {
  const file = join(folder, 'report.json');
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(file, JSON.stringify({ ...none, ...numbers, testResults: files }));
  return file;
};

describe('the closing count of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const numbers = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    const counts = countTests(report(numbers, [passed, failed]), 1);
    expect(closingLine(counts)).toBe('7 passed, 1 failed, 3 skipped');
    expect(isGood(counts)).toBe(false);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countTests(report({ numPassedTests: 7 }, [passed, broken]), 1)).toMatchObject({ passed: 7, failed: 1 });
  });

  it('counts an error outside of all tests as a failure', () => {
    expect(countTests(report({ numPassedTests: 7 }), 1)).toMatchObject({ passed: 7, failed: 1 });
  });

  it('counts a run that wrote no report as a failure', () => {
    expect(countTests(join(folder, 'none.json'), 'SIGKILL')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is not content with a run in which nothing ran', () => {
    expect(isGood(countTests(report({ numPendingTests: 3 }), 0))).toBe(false);
  });
});
