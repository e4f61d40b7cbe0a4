import { describe, expect, it } from 'vitest';
import { officialForm } from './official-form';

const TEXT = `巴楚县生产安全事故信息初报
报告编号：BG-20261126-002
一、地点：三岔口镇
二、简要经过：罐车侧翻。
正在稀释。
报告单位：巴楚县公安局
拟稿时间：2026年11月26日01时07分`;

describe('a report on paper', () => {
  it('has its title, number, items, and below who reports and when', () => {
    expect(officialForm(TEXT)).toEqual({
      title: '巴楚县生产安全事故信息初报',
      meta: ['报告编号：BG-20261126-002'],
      body: ['一、地点：三岔口镇', '二、简要经过：罐车侧翻。', '正在稀释。'],
      closing: ['报告单位：巴楚县公安局', '拟稿时间：2026年11月26日01时07分'],
    });
  });

  it('in English too', () => {
    expect(officialForm('Report\nNumber: 1\n1. Place: here\nBy: A\nAt: now')).toMatchObject({
      title: 'Report',
      body: ['1. Place: here'],
      closing: ['By: A', 'At: now'],
    });
  });

  it('that was told in other words is printed as it is', () => {
    expect(officialForm('罐车侧翻。\n两人受伤。')).toEqual({
      title: '',
      meta: [],
      body: ['罐车侧翻。', '两人受伤。'],
      closing: [],
    });
  });
});
