import { describe, expect, it } from 'vitest';
import { pastOf, type Replayed, spanOf } from './past';

const START = Date.parse('2026-11-25T00:00:00Z');
const minute = (m: number): number => START + m * 60_000;
const at = (m: number): string => new Date(minute(m)).toISOString();
const act = (operation: string, m: number) => ({
  at: at(m),
  actorName: 'a',
  entity: 'Incident',
  entityId: 'i',
  operation,
  version: 1,
});
const area = (x: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, 39],
      [x + 1, 39],
      [x, 40],
      [x, 39],
    ],
  ],
});
const version = (operation: string, m: number, x: number, validTo: string | null) => ({
  at: at(m),
  operation,
  geometry: area(x),
  validFrom: at(10),
  validTo,
});

const incident = {
  id: 'i',
  title: '事故',
  category: 'OTHER',
  state: 'ENDED',
  severity: 'RELATIVELY_SERIOUS',
  occurredAt: at(0),
  updatedAt: at(90),
  position: { longitude: 78, latitude: 39 },
  timeline: [],
  acts: [
    act('RESPONSE_ENDED', 90),
    act('RESUMED', 50),
    act('SUSPENDED', 40),
    act('RESPONSE_ACTIVATED', 20),
    act('VERIFIED', 10),
  ],
  gradings: [
    { at: at(5), severity: 'ORDINARY' },
    { at: at(30), severity: 'RELATIVELY_SERIOUS' },
  ],
  responseActivations: [
    { id: 'r1', at: at(20), level: 'IV' },
    { id: 'r2', at: at(35), level: 'III' },
  ],
  casualtyUpdates: [{ id: 'c1', at: at(30), deaths: 2, missing: 0, trapped: 0, seriouslyInjured: 11, minorInjured: 0 }],
  markings: [
    {
      id: 'm1',
      kind: 'CORDON',
      label: '警戒区',
      geometry: area(70),
      versions: [version('DRAWN', 10, 78, null), version('CORRECTED', 30, 79, null), version('ENDED', 60, 79, at(60))],
    },
  ],
  dispatches: [],
} as unknown as Replayed;

describe('an incident as it was', () => {
  it.each([
    [5, 'REPORTED', 'ORDINARY', null],
    [25, 'RESPONDING', 'ORDINARY', 'IV'],
    [45, 'SUSPENDED', 'RELATIVELY_SERIOUS', 'III'],
    [55, 'RESPONDING', 'RELATIVELY_SERIOUS', 'III'],
    [95, 'ENDED', 'RELATIVELY_SERIOUS', 'III'],
  ] as const)('in minute %i is %s, %s, at level %s', (m, state, severity, level) => {
    expect(pastOf(incident, minute(m))).toMatchObject({ state, severity, level });
  });

  it('has the figures that were known then', () => {
    expect(pastOf(incident, minute(29)).figures).toBeNull();
    expect(pastOf(incident, minute(30)).figures).toMatchObject({ deaths: 2, seriouslyInjured: 11 });
  });

  it('has each zone as it was drawn then, from its start until its end', () => {
    const zone = (m: number) => pastOf(incident, minute(m)).markings.map(({ geometry }) => geometry);
    expect(zone(9)).toEqual([]);
    expect(zone(10)).toEqual([area(78)]);
    expect(zone(45)).toEqual([area(79)]);
    expect(zone(59)).toEqual([area(79)]);
    expect(zone(60)).toEqual([]);
  });

  it('lasts until now while it is open, and until its last change afterwards', () => {
    expect(spanOf(incident, minute(500))).toEqual([minute(0), minute(500)]);
    expect(spanOf({ ...incident, state: 'ARCHIVED' }, minute(500))).toEqual([minute(0), minute(90)]);
  });
});
