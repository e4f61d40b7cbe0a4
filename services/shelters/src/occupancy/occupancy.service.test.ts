import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelters } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(shelters);
});
afterAll(() => test.close());

const RECORD = `mutation ($input: RecordOccupancyInput!) { recordOccupancy(input: $input) {
  id version occupancy room movements { change occupancyAfter reason overCapacityReason actorName } } }`;

let sent = 0;
const key = () => {
  sent += 1;
  return `occupancy-test-${sent}`;
};
async function openWith(capacity: number): Promise<string> {
  const shelter = {
    code: `CS-${key()}`,
    name: '测试避难场所',
    nameEn: 'Test shelter',
    level: 'TOWNSHIP',
    duration: 'EMERGENCY',
    indoor: false,
    position: { longitude: 78.55, latitude: 39.79, datum: 'WGS84' },
    capacity,
    facilities: [],
    accessible: false,
  };
  const made = await test.ask('mutation ($input: CreateShelterInput!) { createShelter(input: $input) { id } }', {
    input: { idempotencyKey: key(), shelter },
  });
  const { id } = made.data.createShelter;
  await test.ask(`mutation { openShelter(input: { id: "${id}", expectedVersion: 1, reason: "启用" }) { id } }`);
  return id;
}
const input = (shelterId: string, change: number, changed: object = {}) => ({
  idempotencyKey: key(),
  shelterId,
  change,
  ...changed,
});
const record = (shelterId: string, change: number, changed: object = {}) =>
  test.ask(RECORD, { input: input(shelterId, change, changed) });
const inside = async (id: string) => {
  const [row] = await test.service.db.query(
    `select s.occupancy, s.version, coalesce(sum(m.change), 0)::integer as sum, count(m.id)::integer as movements
     from shelters.shelter s left join shelters.occupancy_movement m on m.shelter_id = s.id
     where s.id = $1 group by s.id`,
    [id],
  );
  return row as { occupancy: number; version: number; sum: number; movements: number };
};

describe('recording who comes and goes', () => {
  it('adds up, newest first', async () => {
    const id = await openWith(100);
    await record(id, 30, { reason: '一村' });
    await record(id, -10);
    const { data } = await record(id, 5);
    expect(data.recordOccupancy).toMatchObject({
      version: 5,
      occupancy: 25,
      room: 75,
      movements: [
        { change: 5, occupancyAfter: 25, actorName: '测试人员' },
        { change: -10, occupancyAfter: 20 },
        { change: 30, occupancyAfter: 30, reason: '一村' },
      ],
    });
  });

  it('lets exactly as many in as there is room for, when fifty come at once', async () => {
    const id = await openWith(20);
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(id, 1)));
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(30);
    for (const { extensions, message } of refused) {
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'change', room: 0 });
      expect(message).toContain('余量 0 人');
    }
    expect(await inside(id)).toEqual({ occupancy: 20, sum: 20, movements: 20, version: 22 });
  });

  it('never lets more leave than are inside, when many leave at once', async () => {
    const id = await openWith(50);
    await record(id, 7);
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(id, -1)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(7);
    expect(await inside(id)).toMatchObject({ occupancy: 0, sum: 0, movements: 8 });
  });

  it('counts one submission once, however often and concurrently it is sent', async () => {
    const id = await openWith(50);
    const once = input(id, 9);
    const answers = await Promise.all(Array.from({ length: 6 }, () => test.ask(RECORD, { input: once })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await inside(id)).toMatchObject({ occupancy: 9, movements: 1 });
    const other = await test.ask(RECORD, { input: { ...once, change: 10 } });
    expect(other.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'idempotencyKey' });
  });

  it('goes above the capacity with a reason only, which is kept', async () => {
    const id = await openWith(10);
    await record(id, 8);
    const refused = await record(id, 5);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'change', room: 2 });
    const { data } = await record(id, 5, { overCapacityReason: '暴雪封路' });
    expect(data.recordOccupancy).toMatchObject({ occupancy: 13, room: 0 });
    expect(data.recordOccupancy.movements[0]).toMatchObject({ change: 5, overCapacityReason: '暴雪封路' });
  });

  it('keeps the capacity from being lowered below the people inside', async () => {
    const id = await openWith(10);
    await record(id, 8);
    const lower = (capacity: number) =>
      test.ask(
        `mutation { updateShelter(input: { id: "${id}", expectedVersion: 3, capacity: ${capacity} }) { capacity } }`,
      );
    expect((await lower(7)).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', occupancy: 8 });
    expect((await lower(8)).data.updateShelter.capacity).toBe(8);
  });

  it.each([
    ['nobody', 0, {}, 'change'],
    ['more people than there are', 2_000_000, {}, 'change'],
    ['a reason that is too long', 1, { reason: '长'.repeat(501) }, 'reason'],
    ['a short key', 1, { idempotencyKey: 'k' }, 'idempotencyKey'],
    ['what is no shelter id', 1, { shelterId: '1 or 1=1' }, 'shelterId'],
  ])('refuses %s', async (_name, change, changed, field) => {
    const id = await openWith(10);
    const { errors } = await record(id, change, changed);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await inside(id)).toMatchObject({ occupancy: 0, movements: 0 });
  });

  it('answers NOT_FOUND for a shelter that nobody has', async () => {
    const { errors } = await record('01990000-0000-7000-8000-000000000000', 1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'shelterId' });
  });
});

describe('the database itself', () => {
  it('keeps the ledger append-only, and the occupancy its sum', async () => {
    const id = await openWith(10);
    await record(id, 6);
    const { db } = test.service;
    const insert = (change: number, after: number) =>
      db.query(
        `insert into shelters.occupancy_movement
           (id, county, version, demo, created_at, updated_at, shelter_id, change, occupancy_after, at, actor_name)
         values (gen_random_uuid(), '653130', 1, false, now(), now(), $1, $2, $3, now(), 'x')`,
        [id, change, after],
      );
    await expect(db.query('update shelters.occupancy_movement set change = 1')).rejects.toThrow(/never changed/);
    await expect(db.query('delete from shelters.occupancy_movement')).rejects.toThrow(/never changed/);
    await expect(db.query('truncate shelters.occupancy_movement')).rejects.toThrow(/never changed|permission denied/);
    await expect(db.query('update shelters.shelter set occupancy = 3 where id = $1', [id])).rejects.toThrow(
      /by movements only/,
    );
    await expect(insert(5, 11)).rejects.toThrow(/above its capacity/);
    await expect(insert(-7, -1)).rejects.toThrow(/check constraint/);
    await expect(insert(1, 8)).rejects.toThrow(/ledger/);
    await expect(db.query(`update shelters.shelter set state = 'CLOSED' where id = $1`, [id])).rejects.toThrow(
      /people_only_while_open/,
    );
    expect(await inside(id)).toMatchObject({ occupancy: 6, sum: 6 });
  });
});
