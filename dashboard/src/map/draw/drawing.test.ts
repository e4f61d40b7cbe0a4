import { describe, expect, it } from 'vitest';
import { type Drawing, shapeOf } from './drawing';

const at = { longitude: 78.55, latitude: 39.79 };
const fresh: Drawing = { tool: 'circle', colour: '#ff0000', drawn: null, centre: null, metres: 500 };

describe('what is drawn', () => {
  it('is a circle once it has a centre and a radius', () => {
    expect(shapeOf(fresh)).toBeNull();
    expect(shapeOf({ ...fresh, centre: at, metres: 0 })).toBeNull();
    expect(shapeOf({ ...fresh, centre: at })?.type).toBe('Polygon');
  });

  it('is what was set point by point, whatever circle was thought of before', () => {
    const drawn = { type: 'Point' as const, coordinates: [78.5, 39.8] };
    expect(shapeOf({ ...fresh, tool: 'point', centre: at, drawn })).toBe(drawn);
    expect(shapeOf({ ...fresh, tool: 'line', centre: at })).toBeNull();
  });
});
