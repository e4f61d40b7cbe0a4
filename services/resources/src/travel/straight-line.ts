/** WGS 84: the equatorial radius in metres, and the square of the eccentricity. */
const A = 6_378_137;
const E2 = 0.006_694_379_990_14;
const RADIANS = Math.PI / 180;

/** A place in degrees, WGS 84. */
export interface LonLat {
  longitude: number;
  latitude: number;
}

/**
 * Metres between two places of one county: a plane that touches the ellipsoid at the middle latitude, with its radii
 * of curvature along meridian and parallel there. Within a ten-thousandth of the geodesic up to 350 km, and thousands
 * of times quicker than asking the database for each pair.
 */
export function straightMetres(from: LonLat, to: LonLat): number {
  const middle = ((from.latitude + to.latitude) / 2) * RADIANS;
  const curve = 1 - E2 * Math.sin(middle) ** 2;
  const normal = A / Math.sqrt(curve);
  const north = ((normal * (1 - E2)) / curve) * (to.latitude - from.latitude);
  const east = normal * Math.cos(middle) * (to.longitude - from.longitude);
  return Math.hypot(north, east) * RADIANS;
}
