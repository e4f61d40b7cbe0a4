import { addDays } from '@outpost/shared/calendar';
import { describe, expect, it } from 'vitest';
import { REVIEW_INTERVAL_DAYS, requireTerm, reviewOverdue, termValid } from './term.ts';

const term = (changed: object = {}) => ({
  termFrom: '2025-01-01',
  termTo: '2026-12-31',
  lastReviewOn: '2026-03-01',
  ...changed,
});

describe('a term of appointment', () => {
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s is valid: %s', (today, valid) => {
    expect(termValid(term(), today)).toBe(valid);
  });

  it.each([
    ['2026-03-01', addDays('2026-03-01', REVIEW_INTERVAL_DAYS), false],
    ['2026-03-01', addDays('2026-03-01', REVIEW_INTERVAL_DAYS + 1), true],
    [null, '2026-01-01', false],
    [null, '2026-01-02', true],
  ])('reviewed on %s is overdue on %s: %s', (lastReviewOn, today, overdue) => {
    expect(reviewOverdue(term({ lastReviewOn }), today)).toBe(overdue);
  });

  it.each([
    ['a day that no calendar has', { termTo: '2026-02-30' }, 'termTo'],
    ['a day written in another way', { termFrom: '2025/01/01' }, 'termFrom'],
    ['what is no day', { lastReviewOn: 'soon' }, 'lastReviewOn'],
    ['an end before the beginning', { termTo: '2024-12-31' }, 'termTo'],
    ['a review in the future', { lastReviewOn: '2026-11-25' }, 'lastReviewOn'],
  ])('with %s is refused', (_name, changed, field) => {
    expect(() => requireTerm(term(changed), '2026-11-24', 'expert.')).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: `expert.${field}` }),
      }),
    );
  });

  it('of one day, reviewed today, is accepted', () => {
    const given = { termFrom: '2026-11-24', termTo: '2026-11-24', lastReviewOn: '2026-11-24' };
    expect(requireTerm(given, '2026-11-24')).toEqual(given);
  });
});
