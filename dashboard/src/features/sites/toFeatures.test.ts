import { describe, expect, it } from 'vitest';
import type { EquipmentCoreFragment, ResourceStatus, SiteCoreFragment } from '../../generated/graphql';
import { equipmentFeatures } from '../equipment/toFeatures';
import { machinesBySite, siteFeatures } from './toFeatures';

const site: SiteCoreFragment = {
  __typename: 'PrepositionSite',
  id: 's1',
  version: 1,
  demo: true,
  retiredAt: null,
  code: 'YZ-01',
  name: '三岔口北口预置点',
  nameEn: 'Sanchakou North Exit Site',
  siteKind: 'KEY_TRAFFIC_NODE',
  terrain: 'SHALLOW_MOUNTAIN',
  position: { __typename: 'Position', longitude: 78.33, latitude: 39.96 },
  demandWeight: 9,
  targetMinutes: 30,
  note: null,
  siteKeeper: null,
};

const machine = (id: string, status: ResourceStatus, atSite = true): EquipmentCoreFragment => ({
  __typename: 'Equipment',
  id,
  version: 1,
  demo: true,
  retiredAt: null,
  code: id,
  name: id,
  equipmentKind: 'EXCAVATOR',
  model: null,
  status,
  condition: 'GOOD',
  confirmDueAt: '2026-12-01T00:00:00Z',
  position: site.position,
  positionAt: '2026-11-24T06:00:00Z',
  site: atSite
    ? { __typename: 'PrepositionSite', id: 's1', code: 'YZ-01', name: site.name, nameEn: site.nameEn }
    : null,
  depot: null,
  activeDispatch: null,
});

describe('machines of a preposition site', () => {
  const machines = [
    machine('a', 'AVAILABLE'),
    machine('b', 'EN_ROUTE'),
    machine('c', 'OUT_OF_SERVICE'),
    machine('d', 'AVAILABLE', false),
  ];

  it('are shown with the site while they stand there', () => {
    const [feature] = siteFeatures([site], machinesBySite(machines), 'zh-CN').features;
    expect(feature?.properties?.['image']).toBe('site|KEY_TRAFFIC_NODE|EXCAVATOR:AVAILABLE,EXCAVATOR:OUT_OF_SERVICE');
  });

  it('are shown on their own once they have set out, as those of depots are', () => {
    expect(
      equipmentFeatures(machines, Date.parse('2026-11-24T00:00:00Z')).features.map(
        ({ properties }) => properties?.['id'],
      ),
    ).toEqual(['b', 'd']);
    const stale = (now: string) =>
      equipmentFeatures(machines, Date.parse(now)).features.map(({ properties }) => properties?.['stale']);
    expect(stale('2026-11-30T23:59:59Z')).toEqual([false, false]);
    expect(stale('2026-12-01T00:00:01Z')).toEqual([true, true]);
  });

  it('are counted: all of the site, and those that can be sent', () => {
    expect(machinesBySite(machines).get('s1')).toMatchObject({ ready: 1, all: { length: 3 } });
  });

  it('leave an empty site with its bare sign', () => {
    const [feature] = siteFeatures([site], new Map(), 'en-US').features;
    expect(feature?.properties).toMatchObject({ image: 'site|KEY_TRAFFIC_NODE|', label: 'Sanchakou North Exit Site' });
  });
});
