import { describe, expect, it } from 'vitest';
import { NO_CASUALTIES } from '../incidents/no-casualties';
import { faultsOf, type ReportDraft, toInput } from './draft';

const draft: ReportDraft = {
  longitude: '78.5425',
  latitude: '39.785',
  datum: 'GCJ02',
  category: 'HAZARDOUS_CHEMICALS',
  scope: 'ROAD',
  title: ' 罐车泄漏 ',
  occurredAt: '2026-11-24T14:56',
  address: '',
  summary: '泄漏',
  casualties: NO_CASUALTIES,
  reporterName: '',
  reporterPhone: '',
};

describe('a report', () => {
  it('keeps the datum that the coordinates were given in', () => {
    expect(toInput(draft, 'key')?.position).toEqual({ longitude: 78.5425, latitude: 39.785, datum: 'GCJ02' });
  });

  it('is sent with the key of its form, in UTC, and without empty text', () => {
    expect(toInput(draft, 'key')).toMatchObject({
      idempotencyKey: 'key',
      occurredAt: '2026-11-24T06:56:00.000Z',
      title: '罐车泄漏',
      address: null,
    });
  });

  it('asks for a scope only where the plan splits the category', () => {
    expect(faultsOf({ ...draft, scope: '' }, ['ROAD', 'BRIDGE'])).toEqual({ scope: 'required' });
    expect(faultsOf({ ...draft, scope: '' }, [])).toEqual({});
  });

  it('names every field that lacks something', () => {
    const empty = {
      ...draft,
      longitude: 'east',
      latitude: '',
      category: '' as const,
      title: ' ',
      summary: '',
      occurredAt: '',
    };
    expect(faultsOf(empty, [])).toEqual({
      longitude: 'coordinate',
      latitude: 'coordinate',
      category: 'required',
      title: 'required',
      summary: 'required',
      occurredAt: 'required',
    });
    expect(toInput(empty, 'key')).toBeNull();
  });
});
