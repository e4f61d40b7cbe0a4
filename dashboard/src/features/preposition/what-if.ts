import type { EquipmentCoreFragment, PlacedMachineInput, SiteCoreFragment } from '../../generated/graphql';
import type { LngLat } from '../../map/geometry';
import type { Board, Placed } from './board-address';

export interface Registers {
  machines: readonly EquipmentCoreFragment[];
  sites: readonly SiteCoreFragment[];
}

/** A machine as the board has it: where it is taken to stand, and where it really is. */
export interface BoardMachine {
  machine: EquipmentCoreFragment;
  away: boolean;
  placed: Placed | null;
  at: LngLat;
}

const byCode = <T extends { code: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.code, record]));

const wgs84 = ({ longitude, latitude }: LngLat) => ({ longitude, latitude, datum: 'WGS84' as const });

/** Where a place of the board is; null for a site that there is not. */
export const placeOf = ({ site, at }: Placed, sites: ReadonlyMap<string, SiteCoreFragment>): LngLat | null =>
  at ?? (site === null ? null : (sites.get(site)?.position ?? null));

/** The machines of the board's kind, by code. */
export function boardMachines({ kind, away, placed }: Board, { machines, sites }: Registers): BoardMachine[] {
  const known = byCode(sites);
  return machines
    .filter(({ equipmentKind }) => equipmentKind === kind)
    .map((machine) => {
      const one = placed.find((candidate) => candidate.machine === machine.code) ?? null;
      return {
        machine,
        away: away.includes(machine.code),
        placed: one,
        at: (one && placeOf(one, known)) ?? machine.position,
      };
    });
}

interface WhatIfInput {
  without: string[];
  placed: PlacedMachineInput[];
}

/** The what-if of the board, in the graph's terms; what the registers do not have is left out. */
export function whatIfInput({ away, placed }: Board, { machines, sites }: Registers): WhatIfInput {
  const [machineOf, siteOf] = [byCode(machines), byCode(sites)];
  return {
    without: away.flatMap((code) => machineOf.get(code)?.id ?? []),
    placed: placed.flatMap(({ machine, kind, site, at }) => {
      const equipmentId = machine === null ? null : (machineOf.get(machine)?.id ?? null);
      const siteId = site === null ? null : (siteOf.get(site)?.id ?? null);
      if ((equipmentId ?? kind) === null || (siteId ?? at) === null) return [];
      return [{ ...(equipmentId ? { equipmentId } : { kind }), ...(at ? { position: wgs84(at) } : { siteId }) }];
    }),
  };
}

export const hasWhatIf = ({ away, placed }: Pick<Board, 'away' | 'placed'>): boolean => away.length + placed.length > 0;

/** The board with a machine at another place; null puts it back to where it is. */
export function withPlaced({ placed }: Board, machine: string, place: Pick<Placed, 'site' | 'at'> | null): Placed[] {
  const rest = placed.filter((one) => one.machine !== machine);
  return place === null ? rest : [...rest, { machine, kind: null, ...place }];
}

/** The board with a machine taken away, or given back. */
export const withAway = ({ away }: Board, machine: string): string[] =>
  away.includes(machine) ? away.filter((code) => code !== machine) : [...away, machine];

interface Planned {
  equipmentId?: string | null;
  kind?: Placed['kind'];
  siteId?: string | null;
  position: LngLat;
}

/** Places of the graph as the board has them. */
export function placedOf(planned: readonly Planned[], { machines, sites }: Registers): Placed[] {
  const machineOf = new Map(machines.map(({ id, code }) => [id, code]));
  const siteOf = new Map(sites.map(({ id, code }) => [id, code]));
  return planned.flatMap(({ equipmentId, kind = null, siteId, position }) => {
    const machine = equipmentId ? (machineOf.get(equipmentId) ?? null) : null;
    if (equipmentId && machine === null) return [];
    const site = siteId ? (siteOf.get(siteId) ?? null) : null;
    const { longitude, latitude } = position;
    return [
      { machine, kind: machine === null ? kind : null, site, at: site === null ? { longitude, latitude } : null },
    ];
  });
}
