import type { Polygon, Position } from 'geojson';
import type { LngLat } from './geometry';

const EARTH_METRES = 6_371_008.8;
const CORNERS = 64;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** The points that lie so many metres from a place, as a polygon of 64 corners. */
export function circleAround({ longitude, latitude }: LngLat, metres: number): Polygon {
  const angle = metres / EARTH_METRES;
  const [y, x] = [radians(latitude), radians(longitude)];
  const corner = (index: number): Position => {
    // Against the clock, as RFC 7946 wants an outer ring.
    const bearing = radians(-(index * 360) / CORNERS);
    const north = Math.asin(Math.sin(y) * Math.cos(angle) + Math.cos(y) * Math.sin(angle) * Math.cos(bearing));
    const east =
      x +
      Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(y), Math.cos(angle) - Math.sin(y) * Math.sin(north));
    return [Number(degrees(east).toFixed(6)), Number(degrees(north).toFixed(6))];
  };
  const ring = Array.from({ length: CORNERS }, (_, index) => corner(index));
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}
