import { describe, expect, it } from 'vitest';
import { distance, minutes, yuan } from './measure';

describe('measures', () => {
  it.each([
    [42, '40 m'],
    [1234, '1.2 km'],
    [148_600, '149 km'],
  ])('show %d metres as %s', (metres, text) => {
    expect(distance(metres)).toBe(text);
  });

  it('never promise less than a minute', () => {
    expect(minutes(12)).toBe(1);
    expect(minutes(1500)).toBe(25);
  });

  it('give money in the unit of the language', () => {
    expect(yuan(52_000_000, 'zh-CN')).toBe('5200 万元');
    expect(yuan(120_000_000, 'zh-CN')).toBe('1.2 亿元');
    expect(yuan(52_000_000, 'en-US')).toBe('¥52 M');
  });
});
