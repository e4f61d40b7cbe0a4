import { describe, expect, it } from 'vitest';
import type { DispatchCoreFragment } from '../../generated/graphql';
import { bend, dispatchFeatures } from './toFeatures';

const at = (longitude: number, latitude: number) => ({ __typename: 'Position' as const, longitude, latitude });

const dispatch: DispatchCoreFragment = {
  __typename: 'Dispatch',
  id: 'd1',
  version: 1,
  demo: false,
  retiredAt: null,
  code: 'DY-1',
  dispatchState: 'EN_ROUTE',
  nextStates: ['ON_SCENE'],
  active: true,
  task: null,
  requestedBy: 'x',
  requestedAt: '2026-11-24T06:00:00Z',
  incident: { __typename: 'Incident', id: 'i', code: 'BC-1', title: '边坡坍塌', position: at(78.8, 40.1) },
  destination: at(78.8, 40.1),
  estimate: { __typename: 'TravelEstimate', seconds: 1200, metres: 20_000, basis: 'PROFILE_ESTIMATE' },
  team: null,
  equipment: {
    __typename: 'Equipment',
    id: 'e',
    code: 'JX-1',
    name: '挖掘机',
    equipmentKind: 'EXCAVATOR',
    status: 'EN_ROUTE',
    position: at(78.3, 39.9),
  },
  steps: [],
};

describe('the line of a dispatch', () => {
  it('leads from where the machine is now to the incident', () => {
    const line = bend(at(78.3, 39.9), at(78.8, 40.1));
    expect(line[0]).toEqual([78.3, 39.9]);
    expect(line.at(-1)).toEqual([78.8, 40.1]);
  });

  it('says who goes where', () => {
    expect(dispatchFeatures([dispatch], 'zh-CN').features[0]?.properties?.['label']).toBe('挖掘机 → 边坡坍塌');
  });

  it('is gone once the dispatch is over', () => {
    expect(dispatchFeatures([{ ...dispatch, active: false }], 'zh-CN').features).toEqual([]);
  });
});
