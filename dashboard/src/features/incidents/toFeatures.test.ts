import { describe, expect, it } from 'vitest';
import type { IncidentCoreFragment, Severity } from '../../generated/graphql';
import { changesBetween } from './changes';
import { bySeverity, incidentFeatures } from './toFeatures';

const incident = (id: string, severity: Severity, occurredAt = '2026-11-24T06:00:00Z'): IncidentCoreFragment => ({
  __typename: 'Incident',
  id,
  version: 3,
  demo: false,
  retiredAt: null,
  code: id,
  title: `标题 ${id}`,
  category: 'MINE',
  scope: null,
  scopeName: null,
  scopeNameEn: null,
  state: 'VERIFIED',
  severity,
  responseLevel: null,
  handlingAuthority: 'COUNTY',
  occurredAt,
  reportedAt: occurredAt,
  updatedAt: occurredAt,
  position: { __typename: 'Position', longitude: 78, latitude: 39 },
  address: null,
  summary: '',
  deaths: 0,
  missing: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  directLossYuan: 0,
});

describe('incidents', () => {
  it('stand worst first, and the newest first among equals', () => {
    const list = [
      incident('a', 'ORDINARY'),
      incident('b', 'SERIOUS'),
      incident('c', 'ORDINARY', '2026-11-24T07:00:00Z'),
    ];
    expect(list.sort(bySeverity).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('are drawn by category, severity and state, the worst on top', () => {
    const features = incidentFeatures([incident('a', 'ORDINARY'), incident('b', 'ESPECIALLY_SERIOUS')]).features;
    expect(features[0]?.properties).toMatchObject({ image: 'incident|MINE|ORDINARY|VERIFIED', label: '标题 a' });
    expect(Number(features[1]?.properties?.['order'])).toBeGreaterThan(Number(features[0]?.properties?.['order']));
  });

  it('tell what someone else changed meanwhile', () => {
    const seen = incident('a', 'ORDINARY');
    expect(changesBetween(seen, { ...seen, deaths: 3, severity: 'RELATIVELY_SERIOUS', version: 4 })).toEqual([
      { field: 'severity', before: 'ORDINARY', after: 'RELATIVELY_SERIOUS' },
      { field: 'deaths', before: 0, after: 3 },
    ]);
  });
});
