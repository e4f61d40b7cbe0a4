import { describe, expect, it } from 'vitest';
import type { OverdueQuery } from '../../generated/graphql';
import { isNews, overdueOf } from './overdue';

const incident = { id: 'i', title: '罐车侧翻' };
const answer = {
  lateReportClocks: {
    incidentCount: 1,
    incidents: [
      {
        incident,
        clocks: [
          {
            kind: 'WRITTEN',
            origin: 'ACCIDENT_UNIT',
            name: '书面报告',
            nameEn: 'In writing',
            dueAt: '2026-11-25T02:00:00Z',
          },
        ],
      },
    ],
  },
  lateTasks: {
    nodes: [{ id: 't', title: '划定警戒区', titleEn: null, dueAt: '2026-11-25T01:00:00Z', incident }],
    totalCount: 1,
  },
} as unknown as OverdueQuery;

describe('what is overdue', () => {
  it('is reports and tasks in one list, what is over longest first', () => {
    expect(overdueOf(answer).map(({ what, name, key }) => `${what} ${name} ${key}`)).toEqual([
      'task 划定警戒区 t',
      'report 书面报告 i WRITTEN ACCIDENT_UNIT',
    ]);
  });

  it('rings once for each clock, and not for what was over before the page was opened', () => {
    const now = overdueOf(answer);
    expect(isNews(null, now)).toBe(false);
    expect(isNews(new Set(['t']), now)).toBe(true);
    expect(isNews(new Set(now.map(({ key }) => key)), now)).toBe(false);
  });
});
