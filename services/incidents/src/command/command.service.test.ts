import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures, freshKey, openCounty, refusal, type TestCounty, unitId } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

interface Seat {
  id: string;
  version: number;
  role: string;
  title: string;
  heldBy: string | null;
  person: string | null;
  phone: string | null;
  unit: { code: string } | null;
}
interface Post {
  id: string;
  version: number;
  kind: string;
  workGroup: string | null;
  parentId: string | null;
  unit: { code: string } | null;
  seats: Seat[];
}
const CHART = `command { authority
  posts { id version kind workGroup parentId clause unit { code } position { longitude }
    seats { id version role title heldBy person phone since unit { code } } }
  handovers { kind clause seat { role } fromAuthority toAuthority fromPerson toPerson toUnit { code } reason } }`;
const chart = async (id: string) => (await test.read(id, CHART)).command;
const post = async (id: string, kind: string): Promise<Post> => {
  const found = (await chart(id)).posts.find((one: Post) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} stands`);
  return found;
};
const chief = async (id: string): Promise<Seat> => {
  const [first] = (await post(id, 'HEADQUARTERS')).seats;
  if (!first) throw new Error('nobody is in command');
  return first;
};
const establish = (incidentId: string, kind: string, given: Record<string, unknown> = {}) =>
  test.act('establishCommandPost', { idempotencyKey: freshKey(), incidentId, kind, ...given }, 'id version kind');
const setLeader = (code: string, office: string, person: string) =>
  test.act(
    'setLeader',
    { unitId: unitId(code), office, person, phone: '0998-000-0999' },
    'id version person',
    'ADMINISTRATOR',
  );

describe('the headquarters (2.1.1-2.1.3)', () => {
  it('stands with office and member units when the response starts, and its chart is one query', async () => {
    await setLeader('U-XZF', 'DEPUTY_IN_CHARGE', '演示人员·副县长');
    const { id } = await test.respond();
    const { authority, posts, handovers } = await chart(id);
    expect(authority).toBe('COUNTY');
    expect(posts.map(({ kind, unit }: Post) => [kind, unit?.code ?? null])).toEqual([
      ['HEADQUARTERS', 'U-ZHB'],
      ['OFFICE', 'U-GAJ'],
      ['MEMBER_UNITS', null],
    ]);
    const [headquarters, office, members] = posts;
    expect(office.parentId).toBe(headquarters.id);
    expect(headquarters.seats[0]).toMatchObject({
      role: 'COMMANDER_IN_CHIEF',
      title: '总指挥',
      heldBy: '县人民政府分管领导',
      person: '演示人员·副县长',
      phone: '0998-000-0999',
      unit: { code: 'U-XZF' },
    });
    expect(headquarters.seats.map(({ unit }: Seat) => unit?.code)).toEqual([
      'U-XZF',
      'U-ZFB',
      'U-653130200',
      'U-YJJ',
      'U-BTYJJ',
      'U-GAJ',
    ]);
    expect(members.seats.length).toBeGreaterThan(10);
    expect(handovers).toEqual([]);
    const { timeline } = await test.read(id, 'timeline { entity operation }');
    expect(timeline.filter(({ entity }: { entity: string }) => entity === 'Seat')).toEqual([]);
    expect(timeline.filter(({ operation }: { operation: string }) => operation === 'ESTABLISHED')).toHaveLength(3);
    const own = await test.read(id, 'timeline(first: 500, entities: ["Incident"]) { entity }');
    expect(new Set(own.timeline.map(({ entity }: { entity: string }) => entity))).toEqual(new Set(['Incident']));
  });

  it('is led by the county’s head from relatively serious on, with a hand-over on record', async () => {
    await setLeader('U-XZF', 'HEAD', '演示人员·县长');
    const { id, version } = await test.respond();
    await test.act('updateCasualties', {
      id,
      expectedVersion: version,
      casualties: figures({ seriouslyInjured: 11 }),
      reason: '事故等级由一般变为较大',
    });
    expect(await chief(id)).toMatchObject({ heldBy: '县人民政府主要领导', person: '演示人员·县长' });
    expect((await chart(id)).handovers).toEqual([
      expect.objectContaining({
        kind: 'SEAT',
        clause: '2.1.1',
        seat: { role: 'COMMANDER_IN_CHIEF' },
        fromPerson: '演示人员·副县长',
        toPerson: '演示人员·县长',
        reason: '事故等级由一般变为较大',
      }),
    ]);
  });

  it('moves its office to the lead unit that is named', async () => {
    const { id, version } = await test.respond({ scope: null });
    expect((await post(id, 'OFFICE')).unit).toBeNull();
    await test.act('nameLeadUnit', {
      id,
      expectedVersion: version,
      unitId: unitId('U-YJJ'),
      authority: 'HEADQUARTERS',
      reason: '指挥部会议',
    });
    expect(await post(id, 'OFFICE')).toMatchObject({ unit: { code: 'U-YJJ' }, seats: [{ unit: { code: 'U-YJJ' } }] });
    const deputies = (await post(id, 'HEADQUARTERS')).seats.map(({ unit }) => unit?.code ?? null);
    expect(deputies).toEqual(['U-XZF', 'U-ZFB', 'U-653130200', 'U-YJJ', 'U-BTYJJ']);
  });

  it('keeps whom somebody put in by hand where the plan moves nothing', async () => {
    const { id, version } = await test.respond();
    const seat = (await post(id, 'OFFICE')).seats[0];
    await test.act('assignSeat', { id: seat?.id, expectedVersion: 1, person: '演示人员·代理' }, 'id');
    await test.act('updateCasualties', {
      id,
      expectedVersion: version,
      casualties: figures({ deaths: 3 }),
      reason: '核实',
    });
    expect((await post(id, 'OFFICE')).seats[0]?.person).toBe('演示人员·代理');
  });
});

describe('bodies on the scene (2.1.4, 2.1.5, 2.2)', () => {
  it('are set up under the headquarters, the ten groups under the on-site headquarters', async () => {
    const { id } = await test.respond();
    expect(refusal(await establish(id, 'WORK_GROUP', { workGroup: 'RESCUE' }))).toMatchObject({ clause: '2.1.5' });
    await establish(id, 'ONSITE_HEADQUARTERS', { position: { longitude: 78.61, latitude: 39.97, datum: 'WGS84' } });
    for (const workGroup of ['RESCUE', 'MEDICAL', 'TRAFFIC_CONTROL']) await establish(id, 'WORK_GROUP', { workGroup });
    await establish(id, 'GUIDANCE_GROUP');
    expect(refusal(await establish(id, 'WORK_GROUP', { workGroup: 'RESCUE' }))).toMatchObject({ code: 'PLAN_RULE' });
    const { posts } = await chart(id);
    const site = posts.find(({ kind }: Post) => kind === 'ONSITE_HEADQUARTERS');
    expect(site.position).toEqual({ longitude: 78.61 });
    expect(posts.filter(({ parentId }: Post) => parentId === site.id).map(({ workGroup }: Post) => workGroup)).toEqual([
      'RESCUE',
      'MEDICAL',
      'TRAFFIC_CONTROL',
    ]);
  });

  it('stand down with what is below them; the headquarters does not while the response is under way', async () => {
    const { id } = await test.respond();
    const site = (await establish(id, 'ONSITE_HEADQUARTERS')).data.establishCommandPost;
    await establish(id, 'WORK_GROUP', { workGroup: 'RESCUE' });
    await test.act('standDownCommandPost', { id: site.id, expectedVersion: 1 }, 'stoodDownAt');
    expect((await chart(id)).posts.map(({ kind }: Post) => kind)).toEqual(['HEADQUARTERS', 'OFFICE', 'MEMBER_UNITS']);
    const headquarters = await post(id, 'HEADQUARTERS');
    const input = { id: headquarters.id, expectedVersion: headquarters.version };
    expect(refusal(await test.act('standDownCommandPost', input))).toMatchObject({ clause: '4.6' });
  });

  it('a township may have one of its own, and one of another township', async () => {
    const { id } = await test.report();
    const own = (await establish(id, 'TOWNSHIP_HEADQUARTERS')).data.establishCommandPost;
    expect(own.kind).toBe('TOWNSHIP_HEADQUARTERS');
    expect((await post(id, 'TOWNSHIP_HEADQUARTERS')).unit).toEqual({ code: 'U-653130200' });
    expect(refusal(await establish(id, 'TOWNSHIP_HEADQUARTERS'))).toMatchObject({ clause: '2.2' });
    await establish(id, 'TOWNSHIP_HEADQUARTERS', { unitId: unitId('U-653130100') });
    expect((await chart(id)).posts.map(({ unit, seats }: Post) => [unit?.code, seats[0]?.unit?.code])).toEqual([
      ['U-653130200', 'U-653130200'],
      ['U-653130100', 'U-653130100'],
    ]);
    expect(refusal(await establish(id, 'TOWNSHIP_HEADQUARTERS', { unitId: unitId('U-YJJ') }))).toMatchObject({
      field: 'unitId',
    });
  });

  it('one key sets one up, however often it is sent', async () => {
    const { id } = await test.respond();
    const input = { idempotencyKey: freshKey(), incidentId: id, kind: 'ONSITE_HEADQUARTERS' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => test.act('establishCommandPost', input, 'id')));
    expect(new Set(answers.map(({ data }) => data?.establishCommandPost.id)).size).toBe(1);
  });

  it('never stand twice, however many set them up at once', async () => {
    const { id } = await test.respond();
    const answers = await Promise.all(Array.from({ length: 4 }, () => establish(id, 'ONSITE_HEADQUARTERS')));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });
});

describe('seats', () => {
  const assign = (seat: Seat, given: Record<string, unknown>) =>
    test.act(
      'assignSeat',
      { id: seat.id, expectedVersion: seat.version, person: '演示人员·甲', ...given },
      'id version person since role',
    );

  it('are filled, and handed over with reason and record', async () => {
    const { id } = await test.respond();
    await establish(id, 'ONSITE_HEADQUARTERS');
    const open = (await post(id, 'ONSITE_HEADQUARTERS')).seats[0] as Seat;
    expect(open.person).toBeNull();
    const filled = (await assign(open, { unitId: unitId('U-YJJ'), phone: '0998-000-0001' })).data.assignSeat;
    expect(refusal(await assign(filled, { person: '演示人员·乙' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'reason',
    });
    const { errors } = await assign(filled, { person: '演示人员·乙', reason: '轮换', unitId: unitId('U-GAJ') });
    expect(errors).toEqual([]);
    expect((await chart(id)).handovers).toMatchObject([
      { kind: 'SEAT', fromPerson: '演示人员·甲', toPerson: '演示人员·乙', toUnit: { code: 'U-GAJ' }, reason: '轮换' },
    ]);
    expect(refusal(await assign(filled, { person: '演示人员·丙', reason: '迟到' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('are added and given up, the commander-in-chief’s only handed over', async () => {
    const { id } = await test.respond();
    await establish(id, 'GUIDANCE_GROUP');
    const group = await post(id, 'GUIDANCE_GROUP');
    const input = {
      idempotencyKey: freshKey(),
      postId: group.id,
      role: 'EXPERT',
      title: '危化专家',
      titleEn: 'Hazmat expert',
      person: '演示人员·丁',
    };
    const added = (await test.act('addSeat', input, 'id version')).data.addSeat;
    expect((await post(id, 'GUIDANCE_GROUP')).seats.at(-1)).toMatchObject({ id: added.id, title: '危化专家' });
    await test.act('retireSeat', { id: added.id, expectedVersion: 1 });
    expect((await post(id, 'GUIDANCE_GROUP')).seats).toHaveLength(3);
    const { id: seatId, version } = await chief(id);
    expect(refusal(await test.act('retireSeat', { id: seatId, expectedVersion: version }))).toMatchObject({
      clause: '2.1.1',
    });
  });
});

describe('handing over the command (4.5)', () => {
  const handOver = (id: string, expectedVersion: number, to: string, given: Record<string, unknown> = {}) =>
    test.act(
      'handOverCommand',
      { id, expectedVersion, to, receivedBy: '演示人员·专员', reason: '按预案移交', ...given },
      'version',
    );

  it('goes up with its record; the county’s bodies stay', async () => {
    const { id, version } = await test.respond({ casualties: figures({ deaths: 3 }) });
    await handOver(id, version, 'PREFECTURE', { unitId: unitId('U-DQZHB'), from: '演示人员·县长' });
    const { authority, posts, handovers } = await chart(id);
    expect([authority, posts.length]).toEqual(['PREFECTURE', 3]);
    expect(handovers).toMatchObject([
      {
        kind: 'COMMAND',
        clause: '4.5',
        fromAuthority: 'COUNTY',
        toAuthority: 'PREFECTURE',
        toUnit: { code: 'U-DQZHB' },
        toPerson: '演示人员·专员',
      },
    ]);
    expect(refusal(await handOver(id, version + 1, 'COUNTY'))).toMatchObject({ code: 'PLAN_RULE', clause: '1.5' });
  });

  it('comes from a township that has its headquarters, and may go back while the accident is ordinary', async () => {
    const { id, version } = await test.report();
    const township = { unitId: unitId('U-653130200') };
    expect(refusal(await handOver(id, version, 'TOWNSHIP', township))).toMatchObject({ clause: '2.2' });
    await establish(id, 'TOWNSHIP_HEADQUARTERS');
    await handOver(id, version, 'TOWNSHIP', township);
    await handOver(id, version + 1, 'COUNTY', { reason: '超出乡镇处置能力' });
    expect((await chart(id)).handovers.map(({ clause }: { clause: string }) => clause)).toEqual(['2.2', '1.3']);
  });

  it('is a commander’s act', async () => {
    const { id, version } = await test.respond();
    const input = { id, expectedVersion: version, to: 'PREFECTURE', receivedBy: '某', reason: '某' };
    expect(refusal(await test.act('handOverCommand', input, 'id', 'DUTY_OFFICER'))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the roster', () => {
  it('knows who heads a unit, and is changed on the version that was read', async () => {
    const first = (await setLeader('U-SLJ', 'HEAD', '演示人员·甲')).data.setLeader;
    expect(refusal(await setLeader('U-SLJ', 'HEAD', '演示人员·乙'))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 1,
    });
    const input = { unitId: unitId('U-SLJ'), office: 'HEAD', person: '演示人员·乙', expectedVersion: first.version };
    expect((await test.act('setLeader', input, 'version person', 'ADMINISTRATOR')).data.setLeader).toEqual({
      version: 2,
      person: '演示人员·乙',
    });
    expect(refusal(await test.act('setLeader', input, 'id', 'OBSERVER'))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
