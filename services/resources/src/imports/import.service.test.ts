import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty();
  await test.tell('Unit', { id: '01990000-0000-7000-8000-000000000002', version: 1, name: '县公路管理站' });
});
afterAll(() => test.close());

const START = 'mutation ($input: StartImportInput!) { startImport(input: $input) { id version state } }';
const ADD = 'mutation ($input: AddImportRowsInput!) { addImportRows(input: $input) { version } }';
const APPLY =
  'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { version state created updated unchanged } }';
const UNDO = 'mutation ($input: ApplyImportInput!) { undoImport(input: $input) { state } }';
const CHECK = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ResourceImport {
  check { receivedRows created updated unchanged faultCount faults { line column message } } } } }`;

/** Starts an import and sends its rows, the first of them in line 2. */
async function send(kind: string, headers: string[], rows: string[][], announced = rows.length): Promise<string> {
  const input = { idempotencyKey: freshKey(), kind, fileName: '清册.xlsx', headers, rows: announced };
  const { data, errors } = await test.ask(START, { input });
  if (errors[0]) throw new Error(errors[0].message);
  const { id } = data.startImport;
  for (let from = 0; from < rows.length; from += 1000) {
    const batch = rows.slice(from, from + 1000).map((cells, index) => ({ line: from + index + 2, cells }));
    const added = await test.ask(ADD, { input: { id, rows: batch } });
    if (added.errors[0]) throw new Error(added.errors[0].message);
  }
  return id;
}
const check = async (id: string) =>
  (await test.ask(CHECK, { refs: [{ __typename: 'ResourceImport', id }] })).data._entities[0].check;
const apply = (id: string, expectedVersion = 1) => test.ask(APPLY, { input: { id, expectedVersion } });
const undo = (id: string, expectedVersion = 2) => test.ask(UNDO, { input: { id, expectedVersion } });

const MACHINES = ['编号', '名称', '类别', '能力', '能力单位', '权属单位', '预置点编号', '技术状况'];
const machine = (code: string, name = '履带式挖掘机', site = 'YZ-01') => [
  code,
  name,
  '挖掘机',
  '1.2',
  '立方米',
  '县公路管理站',
  site,
  '良好',
];
const machineOf = async (code: string) =>
  (
    await test.ask(
      `{ equipmentItems(filter: { search: "${code}", includeRetired: true }) { nodes { id name version retiredAt status
         capacity { value unit } site { code position { longitude } } position { longitude } owner { id } } } }`,
    )
  ).data.equipmentItems.nodes[0];

describe('importing a register', () => {
  it('says what it would do, does all of it at once, and is undone as one', async () => {
    const id = await send('EQUIPMENT', MACHINES, [
      machine('IM-001'),
      machine('IM-002', '挖掘机 2 号'),
      ['JX-010', '改名的设备'],
    ]);
    expect(await check(id)).toEqual({
      receivedRows: 3,
      created: 2,
      updated: 1,
      unchanged: 0,
      faultCount: 0,
      faults: [],
    });
    const named = await machineOf('JX-010');
    expect((await apply(id)).data.applyImport).toEqual({
      version: 2,
      state: 'APPLIED',
      created: 2,
      updated: 1,
      unchanged: 0,
    });
    const made = await machineOf('IM-001');
    expect(made).toMatchObject({
      version: 1,
      status: 'AVAILABLE',
      capacity: { value: 1.2, unit: '立方米' },
      site: { code: 'YZ-01' },
      owner: { id: '01990000-0000-7000-8000-000000000002' },
    });
    expect(made.position.longitude).toBe(made.site.position.longitude);
    expect((await machineOf('JX-010')).name).toBe('改名的设备');
    expect(codeOf(await apply(id))).toBe('CONFLICT');
    expect(codeOf(await apply(id, 2))).toBe('BAD_USER_INPUT');

    const again = await send('EQUIPMENT', MACHINES, [machine('IM-001')]);
    expect(await check(again)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });

    expect((await undo(id)).data.undoImport).toEqual({ state: 'UNDONE' });
    expect((await machineOf('IM-001')).retiredAt).not.toBeNull();
    expect(await machineOf('JX-010')).toMatchObject({ name: named.name, version: named.version + 2 });
  });

  it('names every bad row and column, and writes nothing while there is one', async () => {
    const rows = [
      machine('IM-101'),
      machine('IM-102', '', 'YZ-99'),
      machine('IM-101'),
      ['', '没有编号'],
      ['IM-104', '甲', '飞船', '-1', '', '没有的单位', '', '良好'],
    ];
    const id = await send('EQUIPMENT', MACHINES, rows);
    const found = await check(id);
    const at = found.faults.map(({ line, column }: { line: number; column: string }) => `${line} ${column}`);
    for (const fault of ['3 名称', '3 预置点编号', '4 ', '5 ', '6 类别', '6 能力', '6 权属单位'])
      expect(at).toContain(fault);
    expect(found.faultCount).toBe(found.faults.length);
    const before = await test.journalled();
    const { errors } = await apply(id);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'rows' });
    expect(await test.journalled()).toBe(before);
    expect(await machineOf('IM-101')).toBeUndefined();

    // The row is sent again, mended: the same line replaces it.
    const mended = [machine('IM-102'), machine('IM-103'), machine('IM-104'), machine('IM-105')];
    await test.ask(ADD, { input: { id, rows: mended.map((cells, index) => ({ line: index + 3, cells })) } });
    expect((await apply(id)).data.applyImport).toMatchObject({ created: 5 });
  });

  it('fills new stock by a receipt, counts what is there, and takes both back', async () => {
    const HEADERS = ['编号', '物资库编号', '物资名称', '英文名称', '类别', '计量单位', '英文单位', '数量', '最低储备'];
    const { data } = await test.ask(
      '{ stockItems(first: 1, filter: { belowMinimum: false }) { nodes { code balance depot { code } } } }',
    );
    const [there] = data.stockItems.nodes;
    const fresh = ['IM-WZ-1', there.depot.code, '棉帐篷', 'Winter tent', '帐篷', '顶', 'pcs', '40', '10'];
    const id = await send('STOCK_ITEM', HEADERS, [
      fresh,
      [there.code, '', '', '', '', '', '', String(there.balance + 7)],
    ]);
    expect((await apply(id)).data.applyImport).toMatchObject({ created: 1, updated: 1 });
    const stockOf = async (code: string) =>
      (
        await test.ask(
          `{ stockItems(filter: { search: "${code}", includeRetired: true }) { nodes { balance retiredAt movements(first: 2) { kind quantity reason } } } }`,
        )
      ).data.stockItems.nodes[0];
    expect(await stockOf('IM-WZ-1')).toMatchObject({ balance: 40, movements: [{ kind: 'RECEIPT', quantity: 40 }] });
    expect(await stockOf(there.code)).toMatchObject({ balance: there.balance + 7 });
    expect((await undo(id)).errors).toEqual([]);
    expect(await stockOf('IM-WZ-1')).toMatchObject({ balance: 0, movements: [{ kind: 'COUNT', quantity: -40 }, {}] });
    expect((await stockOf('IM-WZ-1')).retiredAt).not.toBeNull();
    expect((await stockOf(there.code)).balance).toBe(there.balance);
  });

  it('registers teams with their filing, at a place in its own datum', async () => {
    const HEADERS = [
      'Code',
      'Name',
      'Name in English',
      'Kind',
      'Skills',
      'Strength',
      'Longitude',
      'Latitude',
      'Datum',
      'Filing number',
      'Filed on',
      'Filing expires on',
    ];
    const team = [
      'IM-DZ-1',
      '演示队',
      'Demo team',
      'professional',
      '道路救援、土石方',
      '12',
      '78.55',
      '39.79',
      'GCJ02',
      'BA-1',
      '2026/3/1',
      '2029-02-28',
    ];
    const swapped = team.with(0, 'IM-DZ-2').with(6, '39.79').with(7, '78.55');
    const half = team.with(0, 'IM-DZ-3').with(8, '');
    const bad = await send('TEAM', HEADERS, [team, swapped, half]);
    const { faults } = await check(bad);
    expect(faults.map(({ line }: { line: number }) => line)).toEqual([3, 4]);
    expect(faults[0].message).toMatch(/填反/);
    const id = await send('TEAM', HEADERS, [team]);
    expect((await apply(id)).data.applyImport).toMatchObject({ created: 1 });
    const { data } = await test.ask(
      '{ teams(filter: { search: "IM-DZ-1" }) { nodes { skills strength filing { number expired } position { longitude } } } }',
    );
    expect(data.teams.nodes[0]).toMatchObject({
      skills: ['ROAD_RESCUE', 'EARTHWORKS'],
      strength: 12,
      filing: { number: 'BA-1', expired: false },
    });
    expect(data.teams.nodes[0].position.longitude).not.toBe(78.55);
  });

  it('is not undone when one of its records has been changed since', async () => {
    const id = await send('EQUIPMENT', MACHINES, [machine('IM-201'), machine('IM-202')]);
    await apply(id);
    const { id: machineId } = await machineOf('IM-202');
    await test.ask('mutation ($input: UpdateEquipmentInput!) { updateEquipment(input: $input) { version } }', {
      input: { id: machineId, expectedVersion: 1, condition: 'FAIR' },
    });
    const { errors } = await undo(id);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', codes: ['IM-202'] });
    expect((await machineOf('IM-201')).retiredAt).toBeNull();
  });

  it('is not applied before all rows have come, and not for another unit’s machines', async () => {
    const id = await send('EQUIPMENT', MACHINES, [machine('IM-301')], 2);
    expect((await apply(id)).errors[0]?.message).toContain('收到 1 行');
    const actor = { id: 'm', name: 'm', role: 'RESOURCE_MANAGER', unitId: demoId('unit', 'U-GLZ') } as const;
    const input = { idempotencyKey: freshKey(), kind: 'EQUIPMENT', fileName: 'x.csv', headers: MACHINES, rows: 1 };
    const own = (await test.ask(START, { input }, { actor })).data.startImport.id;
    await test.ask(ADD, { input: { id: own, rows: [{ line: 2, cells: machine('IM-302') }] } }, { actor });
    const refused = await test.ask(APPLY, { input: { id: own, expectedVersion: 1 } }, { actor });
    expect(codeOf(refused)).toBe('FORBIDDEN');
    expect(await machineOf('IM-302')).toBeUndefined();
  });

  it('takes many rows in batches, and the same batch twice is one', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => machine(`BIG-${index}`));
    const id = await send('EQUIPMENT', MACHINES, rows);
    await test.ask(ADD, { input: { id, rows: [{ line: 2, cells: rows[0] }] } });
    expect(await check(id)).toMatchObject({ receivedRows: 1500, created: 1500, faultCount: 0 });
    expect((await apply(id)).data.applyImport).toMatchObject({ created: 1500 });
  });
});
