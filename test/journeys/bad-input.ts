import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../support/desk.ts';
import type { Language } from '../support/graph.ts';
import { badInputs } from './bad-input-cases.ts';

interface There {
  incidents: { nodes: { id: string }[] };
  shelters: { nodes: { id: string }[] };
}
interface Totals {
  incidents: { totalCount: number };
  warnings: { totalCount: number };
  dispatches: { totalCount: number };
  /** How many are open or ready, and the people in them. */
  shelters: { nodes: { state: string; occupancy: number; version: number }[] };
}
const TOTALS =
  '{ incidents { totalCount } warnings { totalCount } dispatches { totalCount } shelters(first: 100) { nodes { state occupancy version } } }';

/** Its names are known before there is a world to ask for an incident's id. */
const NAMES = badInputs({ incident: '', shelter: '' }).map(({ what }) => what);
const LANGUAGES: Language[] = ['zh-CN', 'en-US'];

/** What cannot be right is refused in the reader's language, and nothing is written. */
export const badInput = (world: () => Running): void => {
  describe('bad input', () => {
    let cases: ReturnType<typeof badInputs>;
    beforeAll(async () => {
      const { incidents, shelters } = await world().graph.read<There>(
        '{ incidents(first: 1, filter: { open: true }) { nodes { id } } shelters(first: 1) { nodes { id } } }',
      );
      cases = badInputs({ incident: incidents.nodes[0]?.id ?? '', shelter: shelters.nodes[0]?.id ?? '' });
    });

    describe.each(LANGUAGES)('for a reader of %s', (language) => {
      it.each(NAMES)('refuses %s, names the field and writes nothing', async (what) => {
        const { graph } = world();
        const bad = cases.find((one) => one.what === what);
        if (!bad) throw new Error(`no case ${what}`);
        const before = await graph.read<Totals>(TOTALS);
        const refusal = await graph.refused(bad.mutation, { input: bad.input }, language);
        expect(refusal).toMatchObject({ code: bad.code, field: bad.field });
        expect(refusal.message).toMatch(language === 'zh-CN' ? bad.zh : bad.en);
        expect(JSON.stringify(refusal.extensions)).not.toMatch(/stack|node_modules|select .* from/i);
        expect(await graph.read<Totals>(TOTALS)).toEqual(before);
      });
    });
  });
};
