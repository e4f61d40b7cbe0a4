import { describe, expect, it } from 'vitest';
import { elapsed, exactTime, fromLocalInput, fullTime, localInputValue, relativeTime, shortTime } from './time';

const now = Date.parse('2026-11-24T06:56:16Z');

describe('times', () => {
  it('are shown in the civil time of Asia/Shanghai', () => {
    expect(fullTime('2026-11-24T06:56:16Z', 'zh-CN')).toBe('2026年11月24日 14:56:16');
    expect(exactTime('2026-11-24T18:56:16.789Z')).toBe('2026-11-25 02:56:16');
  });

  it('leave the date out on the same day and name it on another', () => {
    expect(shortTime('2026-11-24T05:00:00Z', now, 'zh-CN')).toBe('13:00');
    expect(shortTime('2026-11-23T05:00:00Z', now, 'zh-CN')).toBe('11/23 13:00');
  });

  it('say the age in the reader’s language', () => {
    expect(relativeTime('2026-11-24T06:53:10Z', now, 'zh-CN')).toBe('3分钟前');
    expect(relativeTime('2026-11-24T04:50:00Z', now, 'en-US')).toBe('2 hr. ago');
  });

  it.each([
    [75_000, '01:15'],
    [5_133_000, '1:25:33'],
    [90_000_000, '1 d 01:00:00'],
    [-5, '00:00'],
  ])('count %d ms as %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text);
  });

  it('survive the way through a form field in any browser zone', () => {
    expect(localInputValue(now)).toBe('2026-11-24T14:56');
    expect(fromLocalInput('2026-11-24T14:56')).toBe('2026-11-24T06:56:00.000Z');
    expect(fromLocalInput('')).toBeNull();
  });
});
