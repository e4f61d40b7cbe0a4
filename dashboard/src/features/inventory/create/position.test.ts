import { describe, expect, it } from 'vitest';
import { fieldPath } from './field-path';
import { readPosition } from './position';

describe('a typed position', () => {
  it('is sent with the datum that was named', () => {
    const position = { longitude: '78.5425', latitude: ' 39.785 ', datum: 'GCJ02' } as const;
    expect(readPosition(position)).toEqual({ longitude: 78.5425, latitude: 39.785, datum: 'GCJ02' });
  });

  it.each(['', '78°32′', 'east', '7 8'])('is none with “%s” for a longitude', (longitude) => {
    expect(readPosition({ longitude, latitude: '39.785' })).toBeNull();
  });
});

describe('a refusal of a new record', () => {
  it('is put at the field that it names', () => {
    expect(fieldPath('equipment.code', ['code'])).toEqual(['code']);
    expect(fieldPath('team.base.latitude', [])).toEqual(['position', 'latitude']);
  });

  it('is told above the form when the form has no such field', () => {
    expect(fieldPath('equipment.ownerId', ['code'])).toBeNull();
    expect(fieldPath(null, ['code'])).toBeNull();
  });
});
