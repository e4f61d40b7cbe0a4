import { describe, expect, it } from 'vitest';
import { addDays, dayIn } from './calendar.ts';

describe('the day in the county', () => {
  it.each([
    ['2026-11-24T15:59:59Z', '2026-11-24'],
    ['2026-11-24T16:00:00Z', '2026-11-25'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('%s is %s', (instant, day) => {
    expect(dayIn('Asia/Shanghai', new Date(instant))).toBe(day);
  });

  it.each([
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-12-05', 30, '2027-01-04'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
  });
});
