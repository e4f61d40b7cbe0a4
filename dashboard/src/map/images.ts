import type { Map as MapLibre } from 'maplibre-gl';
import type { Severity, WarningLevel } from '../generated/graphql';
import type { MapPalette } from './palette';
import { parseSymbolId } from './symbol-id';
import { type ClusterKind, clusterDrawing, type SymbolDrawing, symbolDrawing } from './symbols';

const RATIO = 2;

interface Picture {
  data: ImageData;
  options: { pixelRatio: number };
}

function canvas(width: number, height: number): CanvasRenderingContext2D | null {
  const element = document.createElement('canvas');
  element.width = Math.ceil(width * RATIO);
  element.height = Math.ceil(height * RATIO);
  const context = element.getContext('2d', { willReadFrequently: true });
  context?.scale(RATIO, RATIO);
  return context;
}

const picture = (context: CanvasRenderingContext2D): Picture => ({
  data: context.getImageData(0, 0, context.canvas.width, context.canvas.height),
  options: { pixelRatio: RATIO },
});

function paint({ width, height, shapes }: SymbolDrawing): Picture | null {
  const context = canvas(width, height);
  if (!context) return null;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { path, fill, stroke, width: line = 1, dash = [], at } of shapes) {
    context.save();
    if (at) {
      context.translate(at.x, at.y);
      context.scale(at.scale, at.scale);
    }
    const outline = new Path2D(path);
    context.setLineDash(dash);
    context.lineWidth = line;
    if (fill) {
      context.fillStyle = fill;
      context.fill(outline);
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.stroke(outline);
    }
    context.restore();
  }
  return picture(context);
}

/** Diagonal lines, closer for a higher level: red and yellow differ in greyscale too. */
const HATCH: Readonly<Record<WarningLevel, number>> = { RED: 6, ORANGE: 8, YELLOW: 12, BLUE: 16 };

function hatch(level: WarningLevel, colour: string): Picture | null {
  const size = HATCH[level];
  const context = canvas(size, size);
  if (!context) return null;
  context.fillStyle = colour;
  context.globalAlpha = 0.08;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.globalAlpha = 0.26;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
    context.stroke();
  }
  return picture(context);
}

/** How far an incident glows, in pixels. */
const GLOW: Readonly<Record<Severity, number>> = {
  ESPECIALLY_SERIOUS: 58,
  SERIOUS: 50,
  RELATIVELY_SERIOUS: 42,
  ORDINARY: 34,
};

function glow(severity: Severity, colour: string): Picture | null {
  const reach = GLOW[severity];
  const context = canvas(2 * reach, 2 * reach);
  if (!context) return null;
  const light = context.createRadialGradient(reach, reach, 0, reach, reach, reach);
  light.addColorStop(0, `${colour}66`);
  light.addColorStop(1, `${colour}00`);
  context.fillStyle = light;
  context.fillRect(0, 0, 2 * reach, 2 * reach);
  return picture(context);
}

function arrow(colour: string): Picture | null {
  const arrowhead: SymbolDrawing = {
    width: 14,
    height: 14,
    shapes: [{ path: 'M4 3l6 4-6 4', stroke: colour, width: 2 }],
  };
  return paint(arrowhead);
}

/** A township's seat. */
const dot = ({ label, halo }: MapPalette): Picture | null =>
  paint({
    width: 9,
    height: 9,
    shapes: [{ path: 'M1.15 4.5a3.35 3.35 0 1 0 6.7 0a3.35 3.35 0 1 0-6.7 0z', fill: label, stroke: halo, width: 1.5 }],
  });

export function drawImage(id: string, palette: MapPalette): Picture | null {
  const [type, detail] = id.split('|');
  if (type === 'hatch' && detail && detail in palette.warning) {
    const level = detail as WarningLevel;
    return hatch(level, palette.warning[level]);
  }
  if (type === 'glow' && detail && detail in palette.severity) {
    const severity = detail as Severity;
    return glow(severity, palette.severity[severity]);
  }
  if (type === 'dot') return dot(palette);
  if (type === 'arrow') return arrow(palette.accent);
  if (id === 'cluster|equipment' || id === 'cluster|team' || id === 'cluster|shelter')
    return paint(clusterDrawing(detail as ClusterKind, palette));
  const spec = parseSymbolId(id);
  return spec && paint(symbolDrawing(spec, palette));
}

/** Draws images when the map first asks for them, and draws the known ones again in another theme. */
export class MapImages {
  readonly #known = new Set<string>();
  #palette: MapPalette;

  constructor(palette: MapPalette) {
    this.#palette = palette;
  }

  attach(map: MapLibre): void {
    map.setMissingStyleImageResolver((id) => {
      const drawn = drawImage(id, this.#palette);
      if (!drawn || map.hasImage(id)) return;
      this.#known.add(id);
      map.addImage(id, drawn.data, drawn.options);
    });
  }

  repaint(map: MapLibre, palette: MapPalette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    for (const id of this.#known) {
      const drawn = drawImage(id, palette);
      if (drawn && map.hasImage(id)) map.updateImage(id, drawn.data);
    }
  }
}
