import type { ResourceStatus, Severity, ShelterState, WarningLevel } from '../generated/graphql';
import type { ThemeName } from '../lib/preferences';

/** The map's colours; the legend draws from the same object, so that they cannot differ. */
export interface MapPalette {
  land: string;
  desert: string;
  basin: string;
  mountain: string;
  outside: string;
  boundary: string;
  water: string;
  waterLine: string;
  motorway: string;
  road: string;
  casing: string;
  rail: string;
  label: string;
  labelMuted: string;
  waterLabel: string;
  halo: string;
  plate: string;
  ink: string;
  onSolid: string;
  outline: string;
  accent: string;
  available: string;
  busy: string;
  muted: string;
  neutral: string;
  cluster: string;
  severity: Readonly<Record<Severity, string>>;
  warning: Readonly<Record<WarningLevel, string>>;
}

export const PALETTES: Readonly<Record<ThemeName, MapPalette>> = {
  night: {
    land: '#15212c',
    desert: '#26231c',
    basin: '#16232e',
    mountain: '#1d2a37',
    outside: '#04080c',
    boundary: '#8ea3b8',
    water: '#1c4a70',
    waterLine: '#3d7fb3',
    motorway: '#b08d4f',
    road: '#7c8fa2',
    casing: '#0c141c',
    rail: '#8492a1',
    label: '#c9d4df',
    labelMuted: '#a3b2c1',
    waterLabel: '#7fb4de',
    halo: '#0a1017',
    plate: '#1b2733',
    ink: '#f2f6fa',
    onSolid: '#0a1118',
    outline: '#0a1017',
    accent: '#b3afff',
    available: '#6bdcab',
    busy: '#f2f6fa',
    muted: '#93a1b0',
    neutral: '#b9c6d3',
    cluster: '#2b3b4c',
    severity: { ESPECIALLY_SERIOUS: '#ff6b66', SERIOUS: '#ff9f45', RELATIVELY_SERIOUS: '#f2d24b', ORDINARY: '#63afff' },
    warning: { RED: '#ff6b66', ORANGE: '#ff9f45', YELLOW: '#f2d24b', BLUE: '#63afff' },
  },
  day: {
    land: '#f1f3f1',
    desert: '#f3ecdc',
    basin: '#f0f3ef',
    mountain: '#e6eae6',
    outside: '#cdd5db',
    boundary: '#566778',
    water: '#b4d6ee',
    waterLine: '#5b9dcc',
    motorway: '#b3702a',
    road: '#78838e',
    casing: '#ffffff',
    rail: '#6d7781',
    label: '#22303d',
    labelMuted: '#4f5d6a',
    waterLabel: '#1f5f8f',
    halo: '#ffffff',
    plate: '#ffffff',
    ink: '#17212c',
    onSolid: '#ffffff',
    outline: '#ffffff',
    accent: '#4a41cf',
    available: '#0b7a52',
    busy: '#2b3947',
    muted: '#6d7883',
    neutral: '#44525f',
    cluster: '#dbe2e8',
    severity: { ESPECIALLY_SERIOUS: '#c81e28', SERIOUS: '#bc5600', RELATIVELY_SERIOUS: '#866a00', ORDINARY: '#1a63c4' },
    warning: { RED: '#c81e28', ORANGE: '#bc5600', YELLOW: '#866a00', BLUE: '#1a63c4' },
  },
};

/** How a plate shows a state, so that it can be told apart without colour as well. */
export interface PlateStyle {
  fill: 'solid' | 'hollow';
  ring: 'plain' | 'strong' | 'dashed';
  colour: 'available' | 'busy' | 'muted' | 'accent' | 'neutral';
  struck: boolean;
}

export const STATUS_PLATE: Readonly<Record<ResourceStatus, PlateStyle>> = {
  AVAILABLE: { fill: 'solid', ring: 'plain', colour: 'available', struck: false },
  STANDBY: { fill: 'hollow', ring: 'strong', colour: 'available', struck: false },
  ASSIGNED: { fill: 'hollow', ring: 'strong', colour: 'accent', struck: false },
  EN_ROUTE: { fill: 'hollow', ring: 'dashed', colour: 'accent', struck: false },
  ON_SCENE: { fill: 'solid', ring: 'strong', colour: 'accent', struck: false },
  RETURNING: { fill: 'hollow', ring: 'dashed', colour: 'neutral', struck: false },
  OUT_OF_SERVICE: { fill: 'hollow', ring: 'plain', colour: 'muted', struck: true },
};

export const SHELTER_PLATE: Readonly<Record<ShelterState, PlateStyle>> = {
  READY: { fill: 'hollow', ring: 'strong', colour: 'available', struck: false },
  OPEN: { fill: 'solid', ring: 'strong', colour: 'available', struck: false },
  CLOSED: { fill: 'hollow', ring: 'plain', colour: 'muted', struck: false },
  UNFIT: { fill: 'hollow', ring: 'plain', colour: 'muted', struck: true },
};
