import { describe, expect, it } from 'vitest';
import type { Running } from '../support/desk.ts';
import { newKey } from '../support/inputs.ts';

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** `levels` fields below each other, by the way from a machine to its dispatch and back. */
const deep = (levels: number): string => {
  let below = '__typename';
  for (let level = levels - 2; level > 0; level -= 1) {
    below = `${level % 2 === 1 ? 'activeDispatch' : 'equipment'} { ${below} }`;
  }
  return `{ equipmentItem(id: "x") { ${below} } }`;
};
const aliases = (count: number): string => `{ county { ${times(count, (n) => `a${n}: name`)} } }`;
const roots = (count: number): string => `{ ${'__typename '.repeat(count)} }`;
const tokens = (count: number): string => `{ ${'__typename '.repeat(count - 2)} }`;
const page = (first: number): string => `{ units(first: ${first}) { totalCount } }`;
const SEARCHES = (first: number): string =>
  `{ incidents(first: ${first}) { nodes { nearby(first: 10) { teams { distanceMetres } } } } }`;
const REPORT = 'mutation ($input: ReportPositionsInput!) { reportPositions(input: $input) { accepted } }';
const reports = (count: number) => ({ input: { idempotencyKey: newKey(), reports: Array(count).fill(null) } });
const area = (depth: number) => ({ within: JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) });
const IN_FORCE = 'query ($within: Geometry) { warningsInForce(within: $within) { id } }';
const cells = (count: number) => ({
  within: { type: 'Polygon', coordinates: Array.from({ length: Math.ceil(count / 4000) }, () => Array(4000).fill(0)) },
});

/** What is measured, an operation that is just within its limit, and one that is just over it. */
const BOTH_SIDES: [string, string, object, string, object][] = [
  ['depth', deep(16), {}, deep(17), {}],
  ['aliases', aliases(100), {}, aliases(101), {}],
  ['rootFields', roots(20), {}, roots(21), {}],
  ['tokens', tokens(22), {}, tokens(5_001), {}],
  ['pageSize', page(1_000), {}, page(1_001), {}],
  ['cost', SEARCHES(500), {}, SEARCHES(1_000), {}],
  ['listItems', REPORT, reports(5_000), REPORT, reports(5_001)],
  ['inputValues', IN_FORCE, cells(44_000), IN_FORCE, cells(56_000)],
  ['inputDepth', IN_FORCE, area(31), IN_FORCE, area(33)],
  ['nesting', deep(16), {}, `{ a(b: ${'['.repeat(99)}${']'.repeat(99)}) }`, {}],
];

/** Documents that are made to cost a server its time, its stack or its memory. */
const BOMBS: [string, string][] = [
  [
    'fragments that double a thousand times',
    `{ county { ...F0 } } ${times(700, (n) => `fragment F${n} on County { ...F${n + 1} ...F${n + 1} }`)}`,
  ],
  ['a fragment that holds itself', '{ county { ...A } } fragment A on County { ...B } fragment B on County { ...A }'],
  ['a hundred thousand brackets', '{a'.repeat(100_000)],
  ['a list in a list, a hundred thousand times', `{ a(b: ${'['.repeat(100_000)}`],
  ['the same field ten thousand times', `{ county { ${'name '.repeat(10_000)} } }`],
  ['a name of half a megabyte', `{ ${'a'.repeat(500_000)} }`],
  ['a comment of half a megabyte', `# ${'x'.repeat(500_000)}\n{ nothing }`],
  ['variables by the thousand', `query (${times(1_000, (n) => `$v${n}: Int`)}) { nothing }`],
  ['directives by the thousand', `{ county ${'@include(if: true) '.repeat(700)} { name } }`],
  ['a number of a hundred thousand digits', `{ units(first: ${'9'.repeat(100_000)}) { totalCount } }`],
  ['text that is no GraphQL', '\u202e}{<?xml version="1.0"?>'],
  ['introspection in circles', `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`],
];

/** Far above what any of these needs when it is refused before it runs. */
const SECONDS = 3_000;

/** Operations that ask for too much are refused before they run; what is just within the limits is not. */
export const oversize = (world: () => Running): void => {
  describe('an operation that asks for too much', () => {
    it.each(BOTH_SIDES)(
      'is refused by its %s, and one within the limit is not',
      async (what, within, some, over, more) => {
        const { graph } = world();
        const { errors } = await graph.ask(within, { ...some });
        expect(errors.map(({ extensions }) => extensions?.['code'])).not.toContain('TOO_COMPLEX');
        for (const language of ['zh-CN', 'en-US'] as const) {
          const refusal = await graph.refused(over, { ...more }, language);
          expect(refusal.extensions).toMatchObject({ code: 'TOO_COMPLEX', what });
          const { limit, cost } = refusal.extensions as { limit: number; cost: number };
          expect(cost).toBeGreaterThan(limit);
          expect(refusal.message).toContain(String(limit));
          expect(refusal.message).toContain(String(cost));
        }
      },
    );

    it.each(BOMBS)('is refused at once and by a code: %s', async (_what, query) => {
      const began = performance.now();
      const { errors, status, data } = await world().graph.ask(query);
      expect(performance.now() - began).toBeLessThan(SECONDS);
      expect(status).toBeLessThan(500);
      expect(data).toBeNull();
      expect(['TOO_COMPLEX', 'BAD_USER_INPUT']).toContain(errors[0]?.extensions?.['code']);
      expect(JSON.stringify(errors).length).toBeLessThan(20_000);
    });
  });
};
