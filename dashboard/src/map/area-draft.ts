import type { MultiPolygon, Polygon } from 'geojson';
import { createContext, useContext } from 'react';
import type { WarningLevel } from '../generated/graphql';
import { circleAround } from './circle';
import type { LngLat } from './geometry';

export const AREA_TOOLS = ['circle', 'polygon', 'county'] as const;
export type AreaTool = (typeof AREA_TOOLS)[number];

/** An area that is being chosen: around a place, drawn corner by corner, or all of the county. */
export interface AreaDraft {
  tool: AreaTool;
  at: LngLat | null;
  kilometres: number;
  drawn: Polygon | null;
  level: WarningLevel;
}

export const FRESH_AREA: AreaDraft = { tool: 'circle', at: null, kilometres: 5, drawn: null, level: 'YELLOW' };

export type Area = Polygon | MultiPolygon;

/** The area that the draft amounts to; null while something of it is missing. */
export function areaOf({ tool, at, kilometres, drawn }: AreaDraft, county: Area | null): Area | null {
  if (tool === 'polygon') return drawn;
  if (tool === 'county') return county;
  return at && kilometres > 0 ? circleAround(at, kilometres * 1000) : null;
}

interface AreaDrafting {
  draft: AreaDraft;
  change: (part: Partial<AreaDraft>) => void;
}

/** What the form and the map both work on. */
export const AreaDraftContext = createContext<AreaDrafting>({ draft: FRESH_AREA, change: () => undefined });

export const useAreaDraft = (): AreaDrafting => useContext(AreaDraftContext);
