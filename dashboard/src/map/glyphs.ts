import type { EquipmentKind, IncidentCategory, MarkingKind, SiteKind, TeamKind } from '../generated/graphql';

/** A sign in a box of 24 by 24: stroked unless `fill` says otherwise. */
export interface Glyph {
  stroke?: string;
  fill?: string;
}

const wheels = (...at: [number, number][]): string =>
  at.map(([x, y]) => `M${x - 2} ${y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`).join('');

const FLAME: Glyph = {
  fill: 'M12.5 2.500c.6 3.6 5.5 5.8 5.5 11.300a6 6 0 0 1-12 .2c0-2.9 1.7-4.3 2.5-6.3 1.3 .9 1.9 2 2 3.3 1.5-2 2.4-5 2-8.500z',
};
const FACTORY = 'M4 20V10.500l5 3v-3l5 3V5h5v15z';
const BOLT: Glyph = { fill: 'M13.5 2.500L5.5 13.500h5.200l-1.2 8 8-11.200h-5.400z' };
const CROSS: Glyph = { fill: 'M9.3 4h5.400v5.300H20v5.400h-5.300V20H9.300v-5.300H4V9.300h5.300z' };
const WAVES: Glyph = {
  stroke:
    'M12 11.500V21M8.5 21h7M8.7 14.300a4.6 4.6 0 0 1 0-6.600M15.3 7.700a4.6 4.6 0 0 1 0 6.600M5.7 17a8.6 8.6 0 0 1 0-12M18.3 5a8.6 8.6 0 0 1 0 12',
};
const CRANE: Glyph = { stroke: 'M4 20.500h9M7.5 20.500V7M4.5 9.500L20 4.500M18 5.200v7.300a1.7 1.7 0 1 1-1.7 1.7' };
const TRUCK = 'M3 16.500V7.500h10v9M13 11h4.500l3.5 3v2.5';

export const EQUIPMENT_GLYPHS: Readonly<Record<EquipmentKind, Glyph>> = {
  EXCAVATOR: {
    stroke: 'M3.5 19.500h9M9 13.500l4.5-8 6.5 4.5-1.5 3.5',
    fill: 'M3.5 17v-5.500h4l3 5.500zM20.5 12.500l.5 5h-5.500z',
  },
  LOADER: { stroke: `M5 15.500V8h5.500l2.5 7.500h4${wheels([7, 18.5], [14, 18.5])}`, fill: 'M17 17l4.5-6.500V17z' },
  BULLDOZER: { stroke: 'M4 19.500h11M15.5 15.500h4M20 9.500v10', fill: 'M4 17v-4h2.500V7.500h5V13H15v4z' },
  CRANE,
  DUMP_TRUCK: {
    stroke: `M13 16.500V10h4.500l3.5 3.500v3${wheels([7, 18.5], [17, 18.5])}`,
    fill: 'M2.5 6l9 2.500v7h-8z',
  },
  PUMP: {
    stroke:
      'M12 3.500c3.8 4.7 5.7 7.3 5.7 10.700a5.7 5.7 0 0 1-11.4 0c0-3.4 1.9-6 5.7-10.700zM9.5 14.500a2.5 2.5 0 0 0 2.5 2.5',
  },
  GENERATOR: BOLT,
  LIGHTING: { stroke: 'M9.5 20.500h5M9.5 17.500h5v-2.300a5.5 5.5 0 1 0-5 0z' },
  COMMUNICATIONS_VEHICLE: WAVES,
  AMBULANCE: { stroke: `${TRUCK}${wheels([7, 18.5], [17, 18.5])}M8 9.500v5M5.5 12h5` },
  FIRE_ENGINE: {
    stroke: `M3 16.500V11.500h18v5M3 8.500l14-3M7 7.700v1.500M12 6.600v1.5${wheels([7, 18.5], [17, 18.5])}`,
  },
  DRONE: { stroke: `M8 8l8 8M16 8l-8 8${wheels([6, 6], [18, 6], [6, 18], [18, 18])}` },
  BOAT: { stroke: 'M3 15.500h18l-2.8 4.500H5.800zM12 15.500V4l6 8.500h-6' },
  RESCUE_TOOL_VEHICLE: {
    stroke:
      'M20 7.500a4.7 4.7 0 0 1-6.3 5.600L7.5 19.500a2.1 2.1 0 0 1-3-3l6.4-6.200A4.7 4.7 0 0 1 16.5 4l-2.7 2.7 .6 2.9 2.9 .6z',
  },
  OTHER: {
    fill: 'M4.5 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0zM10.2 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0zM15.9 12a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z',
  },
};

export const TEAM_GLYPHS: Readonly<Record<TeamKind, Glyph>> = {
  NATIONAL_FIRE: FLAME,
  PROFESSIONAL: { stroke: 'M3.5 17h17M5.5 16.500a6.5 6.5 0 0 1 13 0M10 10.500V6h4v4.5' },
  MILITARY: { fill: 'M12 3l2.7 6 6.5 .6-4.9 4.3 1.5 6.4-5.8-3.4-5.8 3.4 1.5-6.4-4.9-4.3 6.5-.6z' },
  SOCIAL: {
    stroke:
      'M5.8 8a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0zM3 19c0-3.5 2.3-5.5 5.5-5.500s5.5 2 5.5 5.500M15 5.500a2.7 2.7 0 0 1 0 5M17 13.800c2.5 .5 4 2.4 4 5.2',
  },
  ENTERPRISE_FULL_TIME: { fill: FACTORY },
  ENTERPRISE_PART_TIME: { stroke: FACTORY },
  MEDICAL: CROSS,
  COMMUNICATIONS: WAVES,
  POWER: BOLT,
};

export const CATEGORY_GLYPHS: Readonly<Record<IncidentCategory, Glyph>> = {
  PRODUCTION_FIRE: FLAME,
  ROAD_TRAFFIC: {
    stroke: `M3.5 16.500v-4l2.5-5.500h12l2.5 5.500v4zM3.5 12.500h17${wheels([7.5, 17.5], [16.5, 17.5])}`,
  },
  HAZARDOUS_CHEMICALS: {
    stroke:
      'M8.5 3.500h7M10 3.500v6L4.8 18.800a1.5 1.5 0 0 0 1.3 2.200h11.800a1.5 1.5 0 0 0 1.3-2.200L14 9.500v-6M7.5 15.500h9',
  },
  MINE: { stroke: 'M4 20.500L14.5 10M7.5 4.500c5-1.5 11 2 12 8.500M12.5 7.500l4 4' },
  INDUSTRY_COMMERCE: { stroke: FACTORY },
  SPECIAL_EQUIPMENT: {
    stroke: 'M5.5 18.500a8.5 8.5 0 1 1 13 0M12 13.500l4-4.500M11 14a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z',
  },
  TRANSPORT: { stroke: 'M6 4h12v12.500H6zM6 10.500h12M8.5 20.500l1.5-4M15.5 20.500l-1.5-4M9 13.500h.5M14.5 13.500h.5' },
  LONG_DISTANCE_PIPELINE: {
    stroke: 'M3.5 5.500v5M3.5 8h6a3.5 3.5 0 0 1 3.5 3.500v1a3.5 3.5 0 0 0 3.5 3.500h4M20.5 13.500v5',
  },
  CONSTRUCTION: CRANE,
  ENERGY: BOLT,
  CULTURE_TOURISM: { stroke: 'M2.5 19.500l6.5-12 4.5 7.5 2.5-4 5.5 8.500z' },
  AGRICULTURE: {
    stroke:
      'M12 21V8.500M12 8.500c-2-1.5-2-3.5 0-5.5 2 2 2 4 0 5.500zM12 14c-.5-2.5-2.5-3.7-5-3.5 .3 2.6 2 4 5 3.500zM12 14c.5-2.5 2.5-3.7 5-3.5-.3 2.6-2 4-5 3.500z',
  },
  CAMPUS: { stroke: 'M2.5 9.500L12 5l9.5 4.500L12 14zM6.5 11.500v5c3.5 2.4 7.5 2.4 11 0v-5' },
  MEDICAL: CROSS,
  MAJOR_EVENT: { stroke: 'M4 10v4.500l10 4V5.500L4 10zM17.5 9a4.3 4.3 0 0 1 0 6M6.5 15.500l1 5' },
  OTHER: { stroke: 'M12 5v8.5', fill: 'M10.5 18a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z' },
};

export const SITE_GLYPHS: Readonly<Record<SiteKind, Glyph>> = {
  KEY_TRAFFIC_NODE: { stroke: 'M12 3.500v17M3.5 12h17M8 8l-4.5-4.500M16 16l4.5 4.5' },
  DANGEROUS_SECTION: { stroke: 'M3 20L10 6l4 7 2-3 5 10z', fill: 'M15.5 6a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0z' },
};

export const SHELTER_GLYPH: Glyph = { stroke: 'M4 11.500L12 5l8 6.500M6.5 10v9.500h11V10M12 19.500v-5' };
export const DEPOT_GLYPH: Glyph = { stroke: 'M4 8l8-4 8 4v8.500l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5' };

export const MARKING_GLYPHS: Readonly<Record<MarkingKind, Glyph>> = {
  CORDON: { stroke: 'M4 8h16v8H4zM8 8l-3 8M13.5 8l-3 8M19 8l-3 8' },
  EVACUATION_ZONE: { stroke: 'M3.5 12h11M10.5 7.5l4.500 4.500-4.500 4.500M19.5 4.5v15' },
  STAGING_AREA: { stroke: 'M7 20.500V4', fill: 'M7 4h11.5l-3 4 3 4H7z' },
  TRAFFIC_CONTROL_POINT: { fill: 'M5 9.700h14v4.600H5z' },
  ROUTE: { stroke: 'M6 20.500c0-9 11-7 11-14M13.5 9l3.500-4.500 3.500 4.5' },
  SYMBOL: { fill: 'M12 4.500l7 7.500-7 7.500-7-7.500z' },
  NOTE: { stroke: 'M5.5 6.500h13M12 6.500V19' },
};

/** What a symbol on the map of an incident stands for. */
export const SIGN_GLYPHS = {
  COMMAND_POST: { stroke: 'M7 20.500V4', fill: 'M7 4h11v7.500H7z' },
  MEDICAL_POINT: CROSS,
  SUPPLY_POINT: DEPOT_GLYPH,
  COMMUNICATIONS: WAVES,
  WATER_SOURCE: EQUIPMENT_GLYPHS.PUMP,
  DECONTAMINATION: { stroke: 'M5 8.500h14M8 12v2M12 12v2M16 12v2M10 16.500v2M14 16.500v2M12 8.500V4.5' },
  HAZARD: CATEGORY_GLYPHS.OTHER,
  LANDING: { stroke: 'M7.5 5v14M16.5 5v14M7.5 12h9' },
} as const satisfies Record<string, Glyph>;
export type Sign = keyof typeof SIGN_GLYPHS;
export const isSign = (text: string | null | undefined): text is Sign => text != null && text in SIGN_GLYPHS;
