import { describe, expect, it } from 'vitest';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { DemandKind } from './demand-point.entity.ts';
import { type Demand, mapOf, requireSeason, settlementDemand, targetOf, weightIn } from './demand-rules.ts';

const { EXCAVATOR, LOADER, BULLDOZER } = EquipmentKind;
const ofKind = { weight: 5, targetMinutes: { EXCAVATOR: 60, LOADER: 45 }, seasonFactors: { FLOOD: 2 } };
const profile = {
  source: 'test',
  seasons: [{ code: 'FLOOD', name: '汛期', nameEn: 'flood season', months: [6, 7] }],
  points: {
    KEY_TRAFFIC_NODE: ofKind,
    DANGEROUS_SECTION: ofKind,
    RISK_SITE: ofKind,
    SETTLEMENT: { ...ofKind, targetMinutes: { LOADER: 90 }, seasonFactors: {} },
  },
  peopleToWeight: 1000,
  leastGain: { weightShare: 0.01, minutes: 5 },
};
const demand = (changed: Partial<Demand> = {}): Demand => ({
  kind: DemandKind.DANGEROUS_SECTION,
  weight: 4,
  targetMinutes: { EXCAVATOR: 30 },
  seasonFactors: {},
  ...changed,
});

describe('what a point demands', () => {
  it.each([
    ['its own target', demand(), EXCAVATOR, 30],
    ['the target of its kind', demand(), LOADER, 45],
    ['none, where neither names the machine', demand(), BULLDOZER, null],
    ["a settlement's", settlementDemand(2500, profile), LOADER, 90],
    ['none of a settlement', settlementDemand(2500, profile), EXCAVATOR, null],
  ])('%s', (_name, one, machine, minutes) => {
    expect(targetOf(one, machine, profile)).toBe(minutes);
  });

  it.each([
    ['in the year as a whole', demand(), null, 4],
    ['in a season, by its kind', demand(), 'FLOOD', 8],
    ['in a season, by its own factor', demand({ seasonFactors: { FLOOD: 0.5 } }), 'FLOOD', 2],
    ['in a season that does not touch it', settlementDemand(2500, profile), 'FLOOD', 2.5],
    ['not at all when its factor is zero', demand({ seasonFactors: { FLOOD: 0 } }), 'FLOOD', 0],
  ])('weighs %s', (_name, one, season, weight) => {
    expect(weightIn(one, season, profile)).toBe(weight);
  });

  it('knows the seasons of the profile only', () => {
    expect(() => requireSeason('FLOOD', profile, 'season')).not.toThrow();
    expect(() => requireSeason('SUMMER', profile, 'season')).toThrow(/SUMMER.*FLOOD（汛期）/);
  });

  it('names each machine once', () => {
    expect(mapOf([{ key: 'LOADER', value: 3 }], 'targets')).toEqual({ LOADER: 3 });
    const twice = ['LOADER', 'LOADER'].map((key) => ({ key, value: 3 }));
    expect(() => mapOf(twice, 'targets')).toThrow(/targets.*LOADER/);
  });
});
