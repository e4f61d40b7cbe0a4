import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty(() => new Date('2026-11-24T04:00:00Z'));
}, 120_000);
afterAll(() => test.close());

const MOVE = `mutation ($input: RecordStockMovementInput!) { recordStockMovement(input: $input) {
  id version balance belowMinimum movements { kind quantity balanceAfter reason actorName incident { id } stockItem { id } } } }`;
const move = (code: string, kind: string, quantity: number, changed: Record<string, unknown> = {}) =>
  test.ask(MOVE, {
    input: { idempotencyKey: freshKey(), stockItemId: demoId('stock', code), kind, quantity, ...changed },
  });

/** The balance of an item beside the sum of its movements. */
const ledger = async (code: string): Promise<{ balance: number; sum: number; movements: number; version: number }> => {
  const rows = await test.service.db.query(
    `select i.balance, i.version, sum(m.quantity)::int as sum, count(*)::int as movements
     from resources.stock_item i join resources.stock_movement m on m.stock_item_id = i.id
     where i.id = $1 group by i.id`,
    [demoId('stock', code)],
  );
  return rows[0];
};

describe('moving stock', () => {
  it('writes the movement, and the balance is the sum', async () => {
    const incidentId = await test.incident();
    const { data, errors } = await move('WZ-001', 'ISSUE', 30, { reason: '安置群众', incidentId });
    expect(errors).toEqual([]);
    expect(data.recordStockMovement).toMatchObject({ version: 3, balance: 70, belowMinimum: true });
    expect(data.recordStockMovement.movements).toEqual([
      {
        kind: 'ISSUE',
        quantity: -30,
        balanceAfter: 70,
        reason: '安置群众',
        actorName: '测试人员',
        incident: { id: incidentId },
        stockItem: { id: demoId('stock', 'WZ-001') },
      },
      expect.objectContaining({ kind: 'RECEIPT', quantity: 100, balanceAfter: 100, incident: null }),
    ]);
    const rows: { before: { balance: number }; after: { balance: number }; operation: string; incident_id: string }[] =
      await test.service.db.query(
        `select before, after, operation, incident_id from resources.journal where entity = 'StockItem' and entity_id = $1 order by seq desc limit 1`,
        [demoId('stock', 'WZ-001')],
      );
    expect(rows[0]).toMatchObject({
      before: { balance: 100 },
      after: { balance: 70 },
      operation: 'STOCK_ISSUE',
      incident_id: incidentId,
    });
  });

  it('sets the balance to what a count found, by the difference', async () => {
    const { data } = await move('WZ-002', 'COUNT', 17, { reason: '盘点' });
    expect(data.recordStockMovement.balance).toBe(17);
    expect(data.recordStockMovement.movements[0]).toMatchObject({ kind: 'COUNT', quantity: -3, balanceAfter: 17 });
    expect((await move('WZ-002', 'COUNT', 17)).data.recordStockMovement.movements[0].quantity).toBe(0);
  });

  it('never goes below zero, whoever comes at the same time', async () => {
    const { balance } = await ledger('WZ-199');
    expect(balance).toBe(4);
    await move('WZ-199', 'RECEIPT', 13);
    const answers = await Promise.all(Array.from({ length: 30 }, () => move('WZ-199', 'ISSUE', 1)));
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(13);
    for (const error of refused) {
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'quantity' });
      expect(error.message).toContain('现有 0');
    }
    expect(await ledger('WZ-199')).toMatchObject({ balance: 0, sum: 0, movements: 19, version: 20 });
  });

  it('counts one movement of one key, however often and concurrently it is sent', async () => {
    const before = await ledger('WZ-005');
    const input = { idempotencyKey: freshKey() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => move('WZ-005', 'ISSUE', 5, input)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await ledger('WZ-005')).balance).toBe(before.balance - 5);
  });

  it('asks for the version only when one is given', async () => {
    const { version } = await ledger('WZ-006');
    expect(codeOf(await move('WZ-006', 'ISSUE', 1, { expectedVersion: version - 1 }))).toBe('CONFLICT');
    expect(codeOf(await move('WZ-006', 'ISSUE', 1, { expectedVersion: version }))).toBeNull();
  });
});

const RESERVED = `mutation ($input: RecordStockMovementInput!) { recordStockMovement(input: $input) {
  balance reserved available movements(first: 1) { kind quantity reserved balanceAfter incident { id } } } }`;
const setAside = (code: string, kind: string, quantity: number, incidentId: string | null) =>
  test.ask(RESERVED, {
    input: { idempotencyKey: freshKey(), stockItemId: demoId('stock', code), kind, quantity, incidentId },
  });
const stockOf = async (code: string): Promise<{ balance: number; reserved: number }> =>
  (
    await test.service.db.query('select balance, reserved from resources.stock_item where id = $1', [
      demoId('stock', code),
    ])
  )[0];

describe('stock that is set aside for an incident', () => {
  it('stays in the balance, is nobody else’s, and is used first when it is issued to that incident', async () => {
    const [one, other] = [await test.incident(), await test.incident()];
    const { balance } = await stockOf('WZ-011');
    const reserved = await setAside('WZ-011', 'RESERVE', balance - 2, one);
    expect(reserved.errors).toEqual([]);
    expect(reserved.data.recordStockMovement).toMatchObject({
      balance,
      reserved: balance - 2,
      available: 2,
      movements: [
        { kind: 'RESERVE', quantity: 0, reserved: balance - 2, balanceAfter: balance, incident: { id: one } },
      ],
    });
    expect((await setAside('WZ-011', 'ISSUE', 3, other)).errors[0]?.message).toContain(`已预留 ${balance - 2}`);
    expect((await setAside('WZ-011', 'RESERVE', 3, other)).errors[0]?.extensions).toMatchObject({ field: 'quantity' });
    expect((await setAside('WZ-011', 'RELEASE', 1, other)).errors[0]?.message).toContain('只有 0');
    expect((await setAside('WZ-011', 'ISSUE', balance - 1, one)).errors).toEqual([]);
    expect(await stockOf('WZ-011')).toEqual({ balance: 1, reserved: 0 });
  });

  it('is free again when the response ends (4.8), and follows a report that is merged', async () => {
    const [ending, duplicate, kept] = [await test.incident(), await test.incident(), await test.incident()];
    const free = await stockOf('WZ-015');
    await setAside('WZ-015', 'RESERVE', 1, ending);
    await setAside('WZ-015', 'RESERVE', 2, duplicate);
    await test.incident({ id: ending, state: 'ENDED', version: 2 });
    await test.incident({ id: duplicate, state: 'MERGED', version: 2, mergedIntoId: kept });
    expect(await stockOf('WZ-015')).toEqual({ ...free, reserved: 2 });
    expect((await setAside('WZ-015', 'RELEASE', 2, kept)).errors).toEqual([]);
    const { errors } = await setAside('WZ-015', 'RESERVE', 1, ending);
    expect(errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '4.8', field: 'incidentId' });
    expect(await stockOf('WZ-015')).toEqual(free);
  });

  it('is set aside for a named incident only', async () => {
    const { errors } = await setAside('WZ-012', 'RESERVE', 1, null);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'incidentId' });
  });

  it('is never more than there is, whoever comes at the same time', async () => {
    const incident = await test.incident();
    const { balance } = await stockOf('WZ-199');
    if (balance < 10) await move('WZ-199', 'RECEIPT', 10 - balance);
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => setAside('WZ-199', index % 2 ? 'RESERVE' : 'ISSUE', 1, incident)),
    );
    for (const { errors } of answers) {
      for (const error of errors) expect(error.extensions).toMatchObject({ field: 'quantity' });
    }
    const after = await stockOf('WZ-199');
    expect(after.reserved).toBeGreaterThanOrEqual(0);
    expect(after.reserved).toBeLessThanOrEqual(after.balance);
    const [sums] = await test.service.db.query(
      `select sum(quantity)::int as balance, sum(reserved)::int as reserved from resources.stock_movement where stock_item_id = $1`,
      [demoId('stock', 'WZ-199')],
    );
    expect(sums).toEqual(after);
  });
});

const TRANSFER = `mutation ($input: TransferStockInput!) { transferStock(input: $input) {
  id balance movements(first: 1) { kind quantity reason } } }`;
const transfer = (code: string, toDepot: string, quantity: number, changed: object = {}) =>
  test.ask(TRANSFER, {
    input: {
      idempotencyKey: freshKey(),
      stockItemId: demoId('stock', code),
      toDepotId: demoId('depot', toDepot),
      quantity,
      ...changed,
    },
  });
const county = async (item: string): Promise<number> =>
  (await test.service.db.query('select sum(balance)::int as sum from resources.stock_item where item = $1', [item]))[0]
    .sum;

describe('a transfer between depots', () => {
  it('leaves one and arrives at the other in one act: the county has as much as before', async () => {
    const [line] = await test.service.db.query(
      `select s.item, s.balance, d.code as depot from resources.stock_item s join resources.depot d on d.id = s.depot_id where s.id = $1`,
      [demoId('stock', 'WZ-013')],
    );
    const to = line.depot === 'CK-05' ? 'CK-06' : 'CK-05';
    const before = await county(line.item);
    const input = { idempotencyKey: freshKey(), reason: '前置' };
    const answers = await Promise.all([1, 2, 3].map(() => transfer('WZ-013', to, 2, input)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers[0]?.data.transferStock).toMatchObject({
      balance: line.balance - 2,
      movements: [{ kind: 'TRANSFER_OUT', quantity: -2, reason: '前置' }],
    });
    expect(await county(line.item)).toBe(before);
    const arrived: { kind: string; quantity: number }[] = await test.service.db.query(
      `select m.kind, m.quantity from resources.stock_movement m join resources.stock_item s on s.id = m.stock_item_id
       join resources.depot d on d.id = s.depot_id where s.item = $1 and d.code = $2 and m.kind = 'TRANSFER_IN'`,
      [line.item, to],
    );
    expect(arrived).toEqual([{ kind: 'TRANSFER_IN', quantity: 2 }]);
  });

  it('of more than there is, or to where it is already, is refused and nothing is written', async () => {
    const before = await test.journalled();
    const [{ depot }] = await test.service.db.query(
      'select d.code as depot from resources.stock_item s join resources.depot d on d.id = s.depot_id where s.id = $1',
      [demoId('stock', 'WZ-014')],
    );
    const other = depot === 'CK-05' ? 'CK-06' : 'CK-05';
    expect((await transfer('WZ-014', depot, 1)).errors[0]?.extensions).toMatchObject({ field: 'toDepotId' });
    expect((await transfer('WZ-014', other, 99_999)).errors[0]?.extensions).toMatchObject({ field: 'quantity' });
    expect(await test.journalled()).toBe(before);
  });
});

describe('a movement is refused', () => {
  const NOBODY = '01990000-0000-7000-8000-000000000000';
  it.each([
    ['with a negative quantity', 'WZ-007', 'ISSUE', -1, {}, 'BAD_USER_INPUT', 'quantity'],
    ['with nothing to move', 'WZ-007', 'RECEIPT', 0, {}, 'BAD_USER_INPUT', 'quantity'],
    ['with more than a county can have', 'WZ-007', 'RECEIPT', 2_000_000_000, {}, 'BAD_USER_INPUT', 'quantity'],
    ['with more than there is', 'WZ-007', 'ISSUE', 99_999, {}, 'BAD_USER_INPUT', 'quantity'],
    ['of expired stock to people', 'WZ-049', 'ISSUE', 1, {}, 'BAD_USER_INPUT', 'kind'],
    ['of an unknown item', 'WZ-007', 'ISSUE', 1, { stockItemId: NOBODY }, 'NOT_FOUND', 'stockItemId'],
    ['of what is no id', 'WZ-007', 'ISSUE', 1, { stockItemId: 'x' }, 'BAD_USER_INPUT', 'stockItemId'],
    ['for an unknown incident', 'WZ-007', 'ISSUE', 1, { incidentId: NOBODY }, 'NOT_FOUND', 'incidentId'],
    ['with a key too short', 'WZ-007', 'ISSUE', 1, { idempotencyKey: 'x' }, 'BAD_USER_INPUT', 'idempotencyKey'],
  ])('%s, and nothing is written', async (_name, item, kind, quantity, changed, code, field) => {
    const before = await test.journalled();
    const { errors } = await move(item, kind, quantity, changed);
    expect(errors[0]?.extensions).toMatchObject({ code, field });
    expect(await test.journalled()).toBe(before);
  });

  it('of an unknown kind, by the graph itself', async () => {
    expect(codeOf(await move('WZ-007', 'GIVE_AWAY', 1))).toBe('BAD_USER_INPUT');
  });
});

describe('the database', () => {
  it.each([
    ['a movement to be changed', 'update resources.stock_movement set quantity = 1', /never changed/],
    ['a movement to be deleted', 'delete from resources.stock_movement', /never changed/],
    ['the ledger to be emptied', 'truncate resources.stock_movement cascade', /never changed|permission denied/],
    ['a balance to be written', 'update resources.stock_item set balance = balance + 1', /movement only/],
    ['a balance below zero by a movement', "select 'overdraw'", null],
  ])('refuses %s', async (name, sql, message) => {
    const overdraw = `insert into resources.stock_movement (id, county, version, demo, created_at, updated_at, stock_item_id, kind, quantity, balance_after, at, actor_name)
      select gen_random_uuid(), county, 1, true, now(), now(), id, 'ISSUE', -balance - 1, 0, now(), 'x' from resources.stock_item limit 1`;
    const query = test.service.db.query(name.startsWith('a balance below') ? overdraw : sql);
    await expect(query).rejects.toThrow(message ?? /stock_never_below_zero/);
  });
});

const UPDATE = `mutation ($input: UpdateStockItemInput!) { updateStockItem(input: $input) { version minimum lot expiresOn expired belowMinimum } }`;

describe('changing a stock line', () => {
  it('sets the minimum and the date, and tells whether it has expired today in the county', async () => {
    const id = demoId('stock', 'WZ-010');
    const update = (expectedVersion: number, changed: object) =>
      test.ask(UPDATE, { input: { id, expectedVersion, ...changed } });
    const { data } = await update(2, { minimum: 500, expiresOn: '2026-11-24', lot: 'B-2' });
    expect(data.updateStockItem).toEqual({
      version: 3,
      minimum: 500,
      lot: 'B-2',
      expiresOn: '2026-11-24',
      expired: false,
      belowMinimum: true,
    });
    expect((await update(3, { expiresOn: '2026-11-23' })).data.updateStockItem.expired).toBe(true);
    expect((await update(4, { expiresOn: null })).data.updateStockItem).toMatchObject({ expiresOn: null, lot: 'B-2' });
    expect((await update(5, { expiresOn: '2026-02-30' })).errors[0]?.extensions).toMatchObject({ field: 'expiresOn' });
    expect((await update(5, { minimum: -1 })).errors[0]?.extensions).toMatchObject({ field: 'minimum' });
    expect((await update(5, { minimum: null })).errors[0]?.extensions).toMatchObject({ field: 'minimum' });
    expect((await update(5, { retired: true })).errors[0]?.extensions).toMatchObject({ field: 'retired' });
    expect(codeOf(await update(4, { minimum: 1 }))).toBe('CONFLICT');
  });

  it('lists by depot, category and shortage', async () => {
    const { data } = await test.ask(
      `query ($filter: StockItemFilter) { stockItems(first: 200, filter: $filter) { totalCount nodes { category belowMinimum depot { code } } } }`,
      { filter: { depotId: demoId('depot', 'CK-01'), categories: ['TENT', 'BEDDING'], belowMinimum: true } },
    );
    expect(data.stockItems.totalCount).toBeGreaterThan(0);
    for (const line of data.stockItems.nodes) {
      expect(line).toMatchObject({ belowMinimum: true, depot: { code: 'CK-01' } });
    }
  });
});
