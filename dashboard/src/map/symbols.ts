import type {
  EquipmentKind,
  IncidentCategory,
  IncidentState,
  MarkingKind,
  ResourceStatus,
  Severity,
  ShelterState,
  SiteKind,
  TeamKind,
} from '../generated/graphql';
import {
  CATEGORY_GLYPHS,
  DEPOT_GLYPH,
  EQUIPMENT_GLYPHS,
  type Glyph,
  isSign,
  MARKING_GLYPHS,
  SHELTER_GLYPH,
  SIGN_GLYPHS,
  SITE_GLYPHS,
  TEAM_GLYPHS,
} from './glyphs';
import { type MapPalette, type PlateStyle, SHELTER_PLATE, STATUS_PLATE } from './palette';

export type SymbolSpec =
  | { type: 'incident'; category: IncidentCategory; severity: Severity; state: IncidentState }
  | { type: 'equipment'; kind: EquipmentKind; status: ResourceStatus }
  | { type: 'team'; kind: TeamKind; status: ResourceStatus }
  | { type: 'site'; kind: SiteKind; machines: { kind: EquipmentKind; status: ResourceStatus }[] }
  | { type: 'shelter'; state: ShelterState }
  | { type: 'depot' }
  | { type: 'marking'; kind: MarkingKind; sign: string | null };

export interface Shape {
  path: string;
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: number[];
  /** Where the path's own box is put: offset and scale. */
  at?: { x: number; y: number; scale: number };
}

export interface SymbolDrawing {
  width: number;
  height: number;
  shapes: Shape[];
}

const SIZE: Readonly<Record<Severity, number>> = {
  ESPECIALLY_SERIOUS: 48,
  SERIOUS: 43,
  RELATIVELY_SERIOUS: 38,
  ORDINARY: 34,
};

const circle = (c: number, r: number): string =>
  `M${c - r} ${c}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const box = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
const diamond = (c: number, r: number): string => `M${c} ${c - r}L${c + r} ${c}L${c} ${c + r}L${c - r} ${c}z`;
const hexagon = (c: number, r: number): string => {
  const w = r * 0.9;
  return `M${c} ${c - r}L${c + w} ${c - r / 2}V${c + r / 2}L${c} ${c + r}L${c - w} ${c + r / 2}V${c - r / 2}z`;
};

function glyphShapes(glyph: Glyph, colour: string, centre: { x: number; y: number }, size: number): Shape[] {
  const at = { x: centre.x - size / 2, y: centre.y - size / 2, scale: size / 24 };
  const shapes: Shape[] = [];
  if (glyph.fill) shapes.push({ path: glyph.fill, fill: colour, at });
  if (glyph.stroke) shapes.push({ path: glyph.stroke, stroke: colour, width: 2.1, at });
  return shapes;
}

const RING_WIDTH = { plain: 1.5, strong: 2.5, dashed: 2.5 } as const;

function plate(outline: string, style: PlateStyle, palette: MapPalette): Shape[] {
  const colour = palette[style.colour];
  const ring: Shape = {
    path: outline,
    fill: style.fill === 'solid' ? colour : palette.plate,
    stroke: colour,
    width: RING_WIDTH[style.ring],
  };
  if (style.ring === 'dashed') ring.dash = [4, 2.5];
  return [{ path: outline, stroke: palette.outline, width: RING_WIDTH[style.ring] + 2.5 }, ring];
}

function plated(glyph: Glyph, outline: string, style: PlateStyle, palette: MapPalette): SymbolDrawing {
  const ink = style.fill === 'solid' ? palette.onSolid : style.struck ? palette.muted : palette.ink;
  const shapes = [...plate(outline, style, palette), ...glyphShapes(glyph, ink, { x: 16, y: 16 }, 17)];
  if (style.struck) shapes.push({ path: 'M7 25L25 7', stroke: palette.muted, width: 2 });
  return { width: 32, height: 32, shapes };
}

const SETTLED: readonly IncidentState[] = ['ENDED', 'RECOVERY', 'ARCHIVED', 'FALSE_ALARM', 'MERGED'];

function incident(spec: Extract<SymbolSpec, { type: 'incident' }>, palette: MapPalette): SymbolDrawing {
  const size = SIZE[spec.severity];
  const c = size / 2 + 3;
  const colour = SETTLED.includes(spec.state) ? palette.muted : palette.severity[spec.severity];
  const solid = spec.state !== 'REPORTED' && spec.state !== 'FALSE_ALARM';
  const shapes: Shape[] = [{ path: diamond(c, size / 2), fill: palette.outline, stroke: palette.outline, width: 4 }];
  if (spec.state === 'RESPONDING' || spec.state === 'SUSPENDED') {
    const ring: Shape = { path: diamond(c, size / 2), stroke: palette.ink, width: 1.8 };
    if (spec.state === 'SUSPENDED') ring.dash = [4, 3];
    shapes.push(ring);
  }
  shapes.push({ path: diamond(c, size / 2 - 3.5), fill: solid ? colour : palette.plate, stroke: colour, width: 2.5 });
  shapes.push(
    ...glyphShapes(CATEGORY_GLYPHS[spec.category], solid ? palette.onSolid : palette.ink, { x: c, y: c }, size * 0.46),
  );
  return { width: size + 6, height: size + 6, shapes };
}

/** A preposition site with a tray of the machines that stand there. */
function site(spec: Extract<SymbolSpec, { type: 'site' }>, palette: MapPalette): SymbolDrawing {
  const shown = spec.machines.slice(0, 4);
  const cell = 17;
  const tray = shown.length === 0 ? 0 : shown.length * cell + 5;
  const width = Math.max(36, tray + 4);
  const c = width / 2;
  const shift = { x: c - 18, y: 0, scale: 1 };
  const hex = hexagon(18, 15);
  const shapes: Shape[] = [
    { path: hex, stroke: palette.outline, width: 5, at: shift },
    { path: hex, fill: palette.plate, stroke: palette.neutral, width: 2, at: shift },
    ...glyphShapes(SITE_GLYPHS[spec.kind], palette.ink, { x: c, y: 17 }, 16),
  ];
  if (tray > 0)
    shapes.push({ path: box(c - tray / 2, 28, tray, 21, 6), fill: palette.plate, stroke: palette.outline, width: 1.5 });
  shown.forEach((machine, index) => {
    const style = STATUS_PLATE[machine.status];
    const x = c - tray / 2 + 2.5 + index * cell;
    const cellPath = box(x + 0.75, 30, cell - 1.5, cell, 4);
    const chip: Shape = { path: cellPath, stroke: palette[style.colour], width: 1.4 };
    if (style.fill === 'solid') chip.fill = palette[style.colour];
    if (style.ring === 'dashed') chip.dash = [3, 2];
    shapes.push(chip);
    const ink = style.fill === 'solid' ? palette.onSolid : style.struck ? palette.muted : palette.ink;
    shapes.push(...glyphShapes(EQUIPMENT_GLYPHS[machine.kind], ink, { x: x + cell / 2, y: 38.5 }, 13));
  });
  return { width, height: tray > 0 ? 51 : 36, shapes };
}

/** An octagon, as of a road sign: what somebody drew, and not a thing that stands there anyway. */
const OCTAGON = 'M11 3.500h10L28.5 11v10L21 28.500H11L3.5 21V11z';

const HOUSE = 'M16 3L28.5 12V28H3.5V12z';

/** A cluster keeps the outline of its kind: machines square, teams round, shelters a house. */
export type ClusterKind = 'equipment' | 'team' | 'shelter';

export function clusterDrawing(kind: ClusterKind, palette: MapPalette): SymbolDrawing {
  const outline = kind === 'equipment' ? box(3, 3, 26, 26, 7) : kind === 'team' ? circle(16, 13.5) : HOUSE;
  return {
    width: 32,
    height: 32,
    shapes: [
      { path: outline, stroke: palette.outline, width: 5 },
      { path: outline, fill: palette.cluster, stroke: palette.neutral, width: 1.8 },
    ],
  };
}

/** The shapes of a symbol; the map paints them on a canvas, lists and the legend as SVG. */
export function symbolDrawing(spec: SymbolSpec, palette: MapPalette): SymbolDrawing {
  switch (spec.type) {
    case 'incident':
      return incident(spec, palette);
    case 'equipment':
      return plated(EQUIPMENT_GLYPHS[spec.kind], box(4, 4, 24, 24, 6), STATUS_PLATE[spec.status], palette);
    case 'team':
      return plated(TEAM_GLYPHS[spec.kind], circle(16, 12.5), STATUS_PLATE[spec.status], palette);
    case 'site':
      return site(spec, palette);
    case 'shelter':
      return plated(SHELTER_GLYPH, 'M16 3L28.5 12V28H3.500V12z', SHELTER_PLATE[spec.state], palette);
    case 'depot':
      return plated(
        DEPOT_GLYPH,
        box(4, 4, 24, 24, 2),
        { fill: 'hollow', ring: 'plain', colour: 'neutral', struck: false },
        palette,
      );
    case 'marking':
      return plated(
        isSign(spec.sign) ? SIGN_GLYPHS[spec.sign] : MARKING_GLYPHS[spec.kind],
        OCTAGON,
        { fill: 'hollow', ring: 'strong', colour: 'busy', struck: false },
        palette,
      );
  }
}
