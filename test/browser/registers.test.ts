import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

/** A new record of a register: what is typed, what is chosen from a list, and a code that is taken already. */
interface NewRecord {
  register: string;
  code: string;
  taken: string;
  typed: Readonly<Record<string, string>>;
  chosen: Readonly<Record<string, string>>;
  atMapCentre: boolean;
  query: string;
}

const RECORDS: readonly NewRecord[] = [
  {
    register: 'equipment',
    code: 'JX-901',
    taken: 'JX-001',
    typed: { name: '新购挖掘机（演示）', model: 'XE215', capacityValue: '1.1', capacityUnit: '立方米' },
    chosen: { kind: '挖掘机', siteId: '' },
    atMapCentre: false,
    query: 'equipmentItems',
  },
  {
    register: 'teams',
    code: 'DZ-901',
    taken: 'DZ-001',
    typed: {
      name: '新建民兵救援队（演示）',
      nameEn: 'New militia team (demo)',
      strength: '12',
      dutyPhone: '0998-0000901',
    },
    chosen: { kind: '社会力量', skills: '灭火' },
    atMapCentre: true,
    query: 'teams',
  },
  {
    register: 'shelters',
    code: 'BN-901',
    taken: 'BN-001',
    typed: { name: '新建避难场所（演示）', nameEn: 'New shelter (demo)', capacity: '300' },
    chosen: { township: '' },
    atMapCentre: true,
    query: 'shelters',
  },
  {
    register: 'experts',
    code: 'ZJ-901',
    taken: 'ZJ-001',
    typed: { name: '演示专家', nameEn: 'Demo expert', termFrom: '2026-01-01', termTo: '2028-12-31' },
    chosen: { specialities: '危险化学品' },
    atMapCentre: false,
    query: 'experts',
  },
];

describe.skipIf(!findChromium())('who keeps a register', () => {
  let room: Room<'anna'>;
  let desk: Desk;
  let anna: Reader;
  beforeAll(async () => {
    room = await openRoom({ anna: 'ADMINISTRATOR' });
    desk = room.desk;
    ({ anna } = room.readers);
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ anna })));

  const codes = async (query: string): Promise<string[]> => {
    const found = await desk.graph.read<Record<string, { nodes: { code: string }[] }>>(
      `{ ${query}(first: 500) { nodes { code } } }`,
    );
    return found[query]?.nodes.map(({ code }) => code) ?? [];
  };
  /** Opens a list of choices and takes the one with these words, or the first. */
  async function choose(field: string, words: string): Promise<void> {
    await anna.page.getByTestId(`add-${field}`).click();
    const list = anna.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await list.locator('.ant-select-item-option', { hasText: words }).first().click();
    await anna.page.keyboard.press('Tab');
  }
  async function fillIn({ typed, chosen, atMapCentre }: NewRecord): Promise<void> {
    for (const [field, text] of Object.entries(typed)) await anna.fill(`add-${field}`, text);
    for (const [field, words] of Object.entries(chosen)) await choose(field, words);
    if (atMapCentre) await anna.click('add-map-centre');
  }

  it.each(RECORDS)(
    'adds to $register, is told a missing field and a code that is taken, and retires the record',
    async (given) => {
      const { register, code, taken, query } = given;
      await anna.open(`/?panel=tables&table=${register}&at=78.5500,39.7900,11.00`);
      await anna.see('register-grid');
      await anna.click('record-add');
      await anna.see('add-form');
      await anna.click('add-submit');
      await anna.page.locator('.add-drawer .ant-form-item-explain-error').first().waitFor();
      await fillIn(given);
      await anna.fill('add-code', taken);
      await anna.click('add-submit');
      await anna.page.locator('.add-drawer .ant-form-item-explain-error', { hasText: taken }).waitFor();
      expect(await codes(query)).not.toContain(code);
      await anna.fill('add-code', code);
      await anna.click('add-submit');
      await anna.page.getByTestId('add-form').waitFor({ state: 'detached' });
      expect(await codes(query)).toContain(code);

      await anna.fill('register-search', code);
      const row = anna.page.getByTestId(`row-${code}`);
      await row.getByTestId('row-retire').click();
      await anna.click('retire-submit');
      await row.waitFor({ state: 'detached' });
      expect(await codes(query)).not.toContain(code);
      expect(anna.faults).toEqual([]);
    },
  );

  it('keeps a view under a name, and comes back to it', async () => {
    await anna.open('/?panel=tables&table=teams&q=DZ-00');
    await anna.see('register-count', /9.*30/);
    await anna.click('views-open');
    await anna.fill('view-name', '前九支队伍');
    await anna.click('view-save');
    await anna.open('/?panel=tables&table=equipment');
    await anna.click('views-open');
    await anna.click('view', '前九支队伍');
    await anna.see('register-count', /9.*30/);
    expect(anna.page.url()).toContain('table=teams');
  });

  it('is shown what nobody has confirmed for a month, and says that it is still true', async () => {
    // The browser's own clock only: a machine that was confirmed at the load is due again in thirty days.
    await anna.page.clock.setFixedTime(Date.now() + 30 * 86_400_000);
    await anna.open('/?panel=tables&table=equipment&q=JX-002');
    const row = anna.page.getByTestId('row-JX-002');
    await row.getByText('待核实').waitFor();
    await row.getByTestId('row-confirm').click();
    await row.getByTestId('row-confirm').waitFor({ state: 'detached' });
    const { equipmentItems } = await desk.graph.read<{ equipmentItems: { nodes: { confirmedBy: string }[] } }>(
      '{ equipmentItems(filter: { search: "JX-002" }) { nodes { confirmedBy } } }',
    );
    expect(equipmentItems.nodes[0]?.confirmedBy).toContain('系统管理员');
    expect(anna.faults).toEqual([]);
  });
});
