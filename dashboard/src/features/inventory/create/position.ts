import type { Datum, PositionInput } from '../../../generated/graphql';

export const DATUMS = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const satisfies readonly Datum[];

export interface PositionValues {
  longitude?: string;
  latitude?: string;
  datum?: Datum;
}

const degrees = (text: string | undefined): number | null => {
  const trimmed = (text ?? '').trim();
  return /^-?\d{1,3}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
};

/** A typed position; null when either figure is missing or is not a figure. */
export function readPosition({ longitude, latitude, datum }: PositionValues): PositionInput | null {
  const east = degrees(longitude);
  const north = degrees(latitude);
  return east === null || north === null ? null : { longitude: east, latitude: north, datum: datum ?? 'CGCS2000' };
}

export const isDegrees = (text: string | undefined): boolean => degrees(text) !== null;

/** Of a form that lets nothing through without a position. */
export function requirePosition(values: PositionValues): PositionInput {
  const position = readPosition(values);
  if (!position) throw new Error('The form was sent without a position');
  return position;
}
