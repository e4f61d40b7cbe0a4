import type { MarkingKind, RouteUse } from '../../generated/graphql';
import type { DrawTool, HexColour } from '../../map/draw/drawing';
import type { MapPalette } from '../../map/palette';

/** With what each kind can be drawn, the usual tool first. */
export const TOOLS: Readonly<Record<MarkingKind, readonly [DrawTool, ...DrawTool[]]>> = {
  CORDON: ['circle', 'area'],
  EVACUATION_ZONE: ['circle', 'area'],
  STAGING_AREA: ['point', 'area'],
  TRAFFIC_CONTROL_POINT: ['point'],
  ROUTE: ['line'],
  SYMBOL: ['point'],
  NOTE: ['point'],
};
export const KINDS = Object.keys(TOOLS) as MarkingKind[];
export const ROUTE_USES = [
  'EMERGENCY_PASSAGE',
  'EVACUATION',
  'DETOUR',
  'CLOSED',
] as const satisfies readonly RouteUse[];

/** What a marking tells whoever comes to it: keep out, leave, come through here, or just that it is there. */
export type MarkingTone = 'danger' | 'leave' | 'open' | 'plain';

export function toneOf({ kind, routeUse }: { kind: MarkingKind; routeUse?: RouteUse | null }): MarkingTone {
  if (kind === 'CORDON' || routeUse === 'CLOSED') return 'danger';
  if (kind === 'EVACUATION_ZONE' || routeUse === 'EVACUATION') return 'leave';
  return kind === 'STAGING_AREA' || routeUse === 'EMERGENCY_PASSAGE' ? 'open' : 'plain';
}

export const toneColour = (tone: MarkingTone, p: MapPalette): HexColour =>
  ({ danger: p.warning.RED, leave: p.warning.ORANGE, open: p.available, plain: p.neutral })[tone] as HexColour;
