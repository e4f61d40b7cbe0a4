import type { Geometry } from 'geojson';
import { createContext, useContext } from 'react';
import { circleAround } from '../circle';
import type { LngLat } from '../geometry';

/** A shape is set point by point, or is a circle of so many metres around a place. */
export type DrawTool = 'point' | 'line' | 'area' | 'circle';
export type HexColour = `#${string}`;

/** What somebody is drawing on the map for a form. */
export interface Drawing {
  tool: DrawTool;
  colour: HexColour;
  drawn: Geometry | null;
  centre: LngLat | null;
  metres: number;
}

/** The shape that the drawing amounts to; null while something of it is missing. */
export function shapeOf({ tool, drawn, centre, metres }: Drawing): Geometry | null {
  if (tool !== 'circle') return drawn;
  return centre && metres > 0 ? circleAround(centre, metres) : null;
}

interface Pen {
  /** Null while nobody draws. */
  drawing: Drawing | null;
  begin: (drawing: Drawing) => void;
  change: (part: Partial<Drawing>) => void;
  end: () => void;
}

const nothing = () => undefined;

/** What the form and the map both work on. */
export const DrawingContext = createContext<Pen>({ drawing: null, begin: nothing, change: nothing, end: nothing });

export const useDrawing = (): Pen => useContext(DrawingContext);
