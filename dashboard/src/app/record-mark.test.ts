import { describe, expect, it } from 'vitest';
import type { EquipmentCoreFragment, TeamCoreFragment } from '../generated/graphql';
import { markFeatures } from '../map/marks';
import { recordMark } from './record-mark';
import type { Situation } from './useSituation';

const at = (longitude: number, latitude: number) => ({ __typename: 'Position' as const, longitude, latitude });
const machine = {
  __typename: 'Equipment',
  id: 'e',
  name: '挖掘机',
  equipmentKind: 'EXCAVATOR',
  status: 'AVAILABLE',
  position: at(78, 39),
  site: { __typename: 'PrepositionSite', id: 's' },
} as EquipmentCoreFragment;
const team = {
  __typename: 'Team',
  id: 't',
  name: '救援队',
  teamKind: 'MEDICAL',
  status: 'STANDBY',
  position: at(78.5, 39.5),
} as TeamCoreFragment;

const lists: Situation = {
  incidents: [],
  dispatches: [],
  sites: [],
  equipment: [machine],
  teams: [team],
  depots: [],
  shelters: [],
  warnings: [],
  settlements: [],
};

describe('what is drawn around a record', () => {
  it('carries its symbol, so that a selected record is seen in a cluster too', () => {
    const selected = recordMark(lists, { kind: 'team', id: 't' });
    expect(markFeatures(null, selected).features).toMatchObject([
      { geometry: { coordinates: [78.5, 39.5] }, properties: { how: 'selected', image: 'team|MEDICAL|STANDBY' } },
    ]);
  });

  it('is a ring without a symbol for a machine that stands at its site', () => {
    const mark = recordMark(lists, { kind: 'equipment', id: 'e' });
    expect(mark?.feature.geometry).toMatchObject({ coordinates: [78, 39] });
    expect(mark?.feature.properties?.['image']).toBeUndefined();
  });

  it('is nothing for a record that the map does not show', () => {
    expect(recordMark(lists, { kind: 'team', id: 'x' })).toBeNull();
    expect(recordMark(lists, { kind: 'expert', id: 't' })).toBeNull();
    expect(recordMark(lists, null)).toBeNull();
  });
});
