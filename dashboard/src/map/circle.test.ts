import { describe, expect, it } from 'vitest';
import { circleAround } from './circle';

describe('a circle on the ground', () => {
  const [ring = []] = circleAround({ longitude: 78.55, latitude: 39.79 }, 5000).coordinates;

  it('is closed, and runs against the clock', () => {
    expect(ring).toHaveLength(65);
    expect(ring.at(0)).toEqual(ring.at(-1));
    const doubleArea = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [a = 0, b = 0] = ring[index] ?? [];
      return sum + (a * y - x * b);
    }, 0);
    expect(doubleArea).toBeGreaterThan(0);
  });

  it('reaches as far north as east', () => {
    const xs = ring.map(([x = 0]) => x);
    const ys = ring.map(([, y = 0]) => y);
    const metresNorth = ((Math.max(...ys) - Math.min(...ys)) / 2) * 111_195;
    const metresEast = ((Math.max(...xs) - Math.min(...xs)) / 2) * 111_195 * Math.cos((39.79 * Math.PI) / 180);
    expect(metresNorth).toBeCloseTo(5000, -1);
    expect(metresEast).toBeCloseTo(5000, -1);
  });
});
