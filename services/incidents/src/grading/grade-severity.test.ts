import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeSeverity, gradingShape } from './grade-severity.ts';

const table = gradingShape.parse(
  JSON.parse(readFileSync(new URL('../../../../infra/county/653130/plan/grading.json', import.meta.url), 'utf8')),
);

const grade = (deaths: number, seriouslyInjured: number, directLossYuan: number) =>
  gradeSeverity({ deaths, seriouslyInjured, directLossYuan }, table).severity;

describe('grading by the national thresholds (Order 493, article 3)', () => {
  it.each([
    [0, 0, 0, 'ORDINARY'],
    [2, 9, 9_999_999.99, 'ORDINARY'],
    [3, 0, 0, 'RELATIVELY_SERIOUS'],
    [0, 10, 0, 'RELATIVELY_SERIOUS'],
    [0, 0, 10_000_000, 'RELATIVELY_SERIOUS'],
    [9, 49, 49_999_999.99, 'RELATIVELY_SERIOUS'],
    [10, 0, 0, 'SERIOUS'],
    [0, 50, 0, 'SERIOUS'],
    [0, 0, 50_000_000, 'SERIOUS'],
    [29, 99, 99_999_999.99, 'SERIOUS'],
    [30, 0, 0, 'ESPECIALLY_SERIOUS'],
    [0, 100, 0, 'ESPECIALLY_SERIOUS'],
    [0, 0, 100_000_000, 'ESPECIALLY_SERIOUS'],
  ])('%i deaths, %i injured, %d yuan is %s', (deaths, injured, loss, severity) => {
    expect(grade(deaths, injured, loss)).toBe(severity);
  });
});
