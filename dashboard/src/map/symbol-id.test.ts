import { describe, expect, it } from 'vitest';
import { PALETTES } from './palette';
import { parseSymbolId, symbolId } from './symbol-id';
import { type SymbolSpec, symbolDrawing } from './symbols';

const specs: SymbolSpec[] = [
  { type: 'incident', category: 'MINE', severity: 'SERIOUS', state: 'REPORTED' },
  { type: 'equipment', kind: 'EXCAVATOR', status: 'AVAILABLE' },
  { type: 'team', kind: 'MEDICAL', status: 'EN_ROUTE' },
  {
    type: 'site',
    kind: 'KEY_TRAFFIC_NODE',
    machines: [
      { kind: 'LOADER', status: 'AVAILABLE' },
      { kind: 'BULLDOZER', status: 'ASSIGNED' },
    ],
  },
  { type: 'site', kind: 'DANGEROUS_SECTION', machines: [] },
  { type: 'shelter', state: 'OPEN' },
  { type: 'depot' },
];

describe('the name of a symbol', () => {
  it.each(specs)('tells everything that $type shows', (spec) => {
    expect(parseSymbolId(symbolId(spec))).toEqual(spec);
  });

  it('is refused when it names no symbol', () => {
    expect(parseSymbolId('hatch|RED')).toBeNull();
  });
});

describe('a symbol', () => {
  const shapes = (spec: SymbolSpec) =>
    JSON.stringify(
      symbolDrawing(spec, PALETTES.night).shapes.map(({ fill, width, dash, path }) => [!!fill, width, dash, path]),
    );

  it('differs by state even without its colours', () => {
    const states = ['AVAILABLE', 'STANDBY', 'EN_ROUTE', 'OUT_OF_SERVICE'] as const;
    const drawings = states.map((status) => shapes({ type: 'equipment', kind: 'PUMP', status }));
    expect(new Set(drawings).size).toBeGreaterThanOrEqual(3);
  });

  it('grows with the severity of the incident', () => {
    const width = (severity: 'ORDINARY' | 'ESPECIALLY_SERIOUS') =>
      symbolDrawing({ type: 'incident', category: 'MINE', severity, state: 'VERIFIED' }, PALETTES.day).width;
    expect(width('ESPECIALLY_SERIOUS')).toBeGreaterThan(width('ORDINARY'));
  });
});
