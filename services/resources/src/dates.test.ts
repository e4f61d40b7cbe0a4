import { validateInput } from '@outpost/shared/validation';
import { describe, expect, it } from 'vitest';
import { DateText, isPast, requireInspectionDates } from './dates.ts';

class Dated {
  @DateText()
  on?: string;
}

describe('dates', () => {
  it.each([
    ['2026-11-24', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['20261124', false],
    ['2026-11-24T00:00:00Z', false],
    ['明天', false],
  ])('%s is a date: %s', async (on, valid) => {
    const check = validateInput(Object.assign(new Dated(), { on }));
    if (valid) await expect(check).resolves.toBeUndefined();
    else await expect(check).rejects.toThrow(/on：应为有效日期/);
  });

  it.each([
    ['2026-11-23', true],
    ['2026-11-24', false],
    ['2026-11-25', false],
    [null, false],
  ])('%s lies behind 2026-11-24: %s', (day, past) => {
    expect(isPast(day, '2026-11-24')).toBe(past);
  });

  it.each([
    ['2026-11-24', '2027-05-01', null],
    ['2026-11-25', null, 'lastInspectedOn'],
    ['2026-11-01', '2026-11-01', 'nextInspectionOn'],
    ['2026-11-01', '2026-10-01', 'nextInspectionOn'],
    [null, '2020-01-01', null],
  ])('inspected on %s, next on %s: the fault is %s', (lastInspectedOn, nextInspectionOn, field) => {
    const check = () => requireInspectionDates({ lastInspectedOn, nextInspectionOn }, '2026-11-24');
    if (field) expect(check).toThrow(new RegExp(field));
    else expect(check).not.toThrow();
  });
});
