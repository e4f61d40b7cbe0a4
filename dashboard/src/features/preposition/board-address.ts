import type { EquipmentKind } from '../../generated/graphql';

export const BOARD_TABS = ['cover', 'propose', 'plans'] as const;
export type BoardTab = (typeof BOARD_TABS)[number];

/** A machine by its code, or one that the county does not have yet, and the place that it is given: a site's, or any. */
export interface Placed {
  machine: string | null;
  kind: EquipmentKind | null;
  site: string | null;
  at: { longitude: number; latitude: number } | null;
}

/** All that the board shows, as it stands in the address: an address that is sent shows the same what-if. */
export interface Board {
  tab: BoardTab;
  kind: EquipmentKind;
  minutes: number | null;
  season: string | null;
  /** Codes of machines that are taken to be dispatched or down. */
  away: readonly string[];
  placed: readonly Placed[];
  proposal: string | null;
  plan: string | null;
  /** The plan that `plan` is compared with. */
  against: string | null;
}

export const PLAIN: Board = {
  tab: 'cover',
  kind: 'EXCAVATOR',
  minutes: null,
  season: null,
  away: [],
  placed: [],
  proposal: null,
  plan: null,
  against: null,
};

const NEW = 'new.';

function parsePlaced(text: string): Placed[] {
  const [who = '', where = ''] = text.split('@').map(decodeURIComponent);
  const kind = who.startsWith(NEW) ? (who.slice(NEW.length) as EquipmentKind) : null;
  const [longitude = Number.NaN, latitude = Number.NaN] = where.split('_').map(Number);
  const at = Number.isFinite(longitude) && Number.isFinite(latitude) ? { longitude, latitude } : null;
  if (!who || !where) return [];
  return [{ machine: kind ? null : who, kind, site: at ? null : where, at }];
}

const formatPlaced = ({ machine, kind, site, at }: Placed): string => {
  const who = machine === null ? `${NEW}${kind}` : encodeURIComponent(machine);
  return `${who}@${at ? `${at.longitude.toFixed(5)}_${at.latitude.toFixed(5)}` : encodeURIComponent(site ?? '')}`;
};

/** Reads `kind:LOADER;min:45;away:JX-001,JX-002;to:JX-003@YZ-11,JX-004@78.51234_39.81234`; what is missing is plain. */
export function parseBoard(text: string): Board {
  const parts = new Map(
    text.split(';').map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  const list = (key: string): string[] => (parts.get(key) ?? '').split(',').filter(Boolean);
  const minutes = Number(parts.get('min'));
  return {
    tab: BOARD_TABS.find((tab) => tab === parts.get('tab')) ?? PLAIN.tab,
    kind: (parts.get('kind') as EquipmentKind | undefined) ?? PLAIN.kind,
    minutes: Number.isInteger(minutes) && minutes > 0 ? minutes : null,
    season: parts.get('season') || null,
    away: list('away').map(decodeURIComponent),
    placed: list('to').flatMap(parsePlaced),
    proposal: parts.get('proposal') || null,
    plan: parts.get('plan') || null,
    against: parts.get('against') || null,
  };
}

/** Writes what differs from the plain board. */
export function formatBoard(board: Board): string {
  const parts: [string, string | null][] = [
    ['tab', board.tab === PLAIN.tab ? null : board.tab],
    ['kind', board.kind === PLAIN.kind ? null : board.kind],
    ['min', board.minutes === null ? null : String(board.minutes)],
    ['season', board.season],
    ['away', board.away.map(encodeURIComponent).join(',')],
    ['to', board.placed.map(formatPlaced).join(',')],
    ['proposal', board.proposal],
    ['plan', board.plan],
    ['against', board.against],
  ];
  return parts.flatMap(([key, value]) => (value ? [`${key}:${value}`] : [])).join(';');
}
