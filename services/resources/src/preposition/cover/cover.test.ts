import { describe, expect, it } from 'vitest';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { estimatedTimes } from '../../travel/routing/travel-times.ts';
import { Terrain } from '../../travel/terrain.ts';
import { DemandKind } from '../demand/demand-point.entity.ts';
import type { Need } from '../demand/needs.ts';
import { coveredAlone } from './alone.ts';
import { coverageByTownship } from './by-township.ts';
import { type CoveredNeed, changes, coverBy, gapsOf } from './cover.ts';
import { type Machine, standAs } from './machine.ts';
import type { Reached } from './reach.ts';

const { EXCAVATOR, LOADER } = EquipmentKind;
/** A degree of latitude is 111 km: a minute a kilometre, and ten to make ready. */
const times = estimatedTimes({
  basis: 'estimate' as const,
  source: 'test',
  detourFactor: 1,
  kilometresPerHour: { PLAIN: 60, SHALLOW_MOUNTAIN: 30, REMOTE_MOUNTAIN: 15, DESERT: 10 },
  mobiliseMinutes: { team: 0, equipment: 10 },
});
const at = (latitude: number, terrain = Terrain.PLAIN) => ({ longitude: 78, latitude, terrain });
const need = (code: string, latitude: number, weight = 1, township: string | null = null): Need => ({
  weight,
  targetMinutes: 30,
  demand: {
    id: code,
    code,
    name: code,
    nameEn: code,
    kind: DemandKind.RISK_SITE,
    township,
    weight,
    targetMinutes: {},
    seasonFactors: {},
    ...at(latitude),
  },
});
const machine = (id: string, latitude: number, changed: Partial<Machine> = {}): Machine => ({
  id,
  kind: EXCAVATOR,
  isReady: true,
  ...at(latitude),
  ...changed,
});

describe('the time to a point', () => {
  it.each([
    ['on the plain', at(40), at(40.1), 10 + 11.1],
    ['at the speed of the slower end', at(40), at(40.1, Terrain.REMOTE_MOUNTAIN), 10 + 4 * 11.1],
    ['where it stands', at(40), at(40), 10],
  ])('%s', (_name, from, to, minutes) => {
    expect(times.minutes(from, to)).toBeCloseTo(minutes, 1);
  });
});

describe('what a machine covers alone', () => {
  const reached = (nearest: number, within: number): Reached => ({ minutes: 1, nearest, within });
  const covered = (weight: number, asIf: Reached): CoveredNeed => ({ ...need('p', 40, weight), now: asIf, asIf });

  it('is what no other reaches in time', () => {
    const needs = [
      covered(5, reached(0, 1)),
      covered(3, reached(0, 2)),
      covered(2, reached(1, 1)),
      covered(9, reached(1, 0)),
    ];
    expect(coveredAlone(needs, 3)).toEqual([
      { points: 1, weight: 5 },
      { points: 1, weight: 2 },
      { points: 0, weight: 0 },
    ]);
  });
});

describe('what machines cover', () => {
  const needs = [need('near', 40.05, 5), need('twice', 40.2, 3), need('far', 41, 2)];
  const machines = [
    machine('a', 40.1),
    machine('b', 40.25),
    machine('broken', 41, { isReady: false }),
    machine('loader', 41, { kind: LOADER }),
  ];

  it('counts those of the kind that can be called at once', () => {
    const { figures, reached } = coverBy(needs, machines, EXCAVATOR, times);
    expect(reached.map(({ nearest, within }) => [nearest, within])).toEqual([
      [0, 1],
      [1, 2],
      [1, 0],
    ]);
    expect(figures).toMatchObject({
      points: 3,
      covered: 2,
      backedUp: 1,
      weight: 10,
      coveredWeight: 8,
      backedUpWeight: 3,
    });
    expect(figures.worstMinutes).toBeCloseTo(10 + 0.75 * 111.03, 0);
  });

  it('is nothing without machines, and says no time', () => {
    const { figures, reached } = coverBy(needs, [], EXCAVATOR, times);
    expect(figures).toMatchObject({ covered: 0, worstMinutes: null, meanMinutes: null });
    expect(reached[0]).toEqual({ minutes: null, nearest: -1, within: 0 });
  });

  it('changes when machines are away, stand elsewhere, or are added', () => {
    const whatIf = {
      without: new Set(['a']),
      moved: new Map([['b', at(41)]]),
      added: [{ ...at(40.2), kind: EXCAVATOR }],
    };
    const asIf = coverBy(needs, standAs(machines, whatIf), EXCAVATOR, times);
    expect(asIf.machines.map(({ id, latitude }) => [id, latitude])).toEqual([
      ['b', 41],
      [null, 40.2],
    ]);
    expect(asIf.reached.map(({ within }) => within > 0)).toEqual([true, true, true]);
  });

  it('a machine that is away covers nothing where it was to stand', () => {
    const both = { without: new Set(['a']), moved: new Map([['a', at(41)]]), added: [] };
    expect(standAs([machine('a', 40)], both)).toEqual([]);
  });
});

describe('gaps', () => {
  const reached = (minutes: number, within: number): Reached => ({ minutes, nearest: 0, within });
  const covered = (code: string, weight: number, now: Reached, asIf: Reached, township = '653130100'): CoveredNeed => ({
    ...need(code, 40, weight, township),
    now,
    asIf,
  });
  const needs = [
    covered('light', 1, reached(50, 0), reached(50, 0)),
    covered('lost', 4, reached(20, 1), reached(40, 0), '653130103'),
    covered('heavy', 9, reached(60, 0), reached(60, 0)),
    covered('farther', 9, reached(70, 0), reached(70, 0)),
    covered('gained', 2, reached(40, 0), reached(20, 1)),
  ];

  it('come heaviest first, and of equal weight the farthest', () => {
    expect(gapsOf(needs).map(({ demand }) => demand.code)).toEqual(['farther', 'heavy', 'lost', 'light']);
  });

  it('open and close by a what-if', () => {
    expect(needs.filter(changes).map(({ demand }) => demand.code)).toEqual(['lost', 'gained']);
  });

  it('are counted by township, with its name where the county has one', () => {
    const names = new Map([['653130100', { name: '巴楚镇', nameEn: 'Bachu Town' }]]);
    expect(coverageByTownship(needs, names)).toEqual([
      {
        township: '653130100',
        name: '巴楚镇',
        nameEn: 'Bachu Town',
        points: 4,
        covered: 1,
        coveredNow: 0,
        weight: 21,
        coveredWeight: 2,
        coveredWeightNow: 0,
      },
      {
        township: '653130103',
        name: null,
        nameEn: null,
        points: 1,
        covered: 0,
        coveredNow: 1,
        weight: 4,
        coveredWeight: 0,
        coveredWeightNow: 4,
      },
    ]);
  });
});
