import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures, freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const unitId = async (code: string) => {
  const { data } = await test.ask(`{ units(first: 1, filter: { search: "${code}" }) { nodes { id } } }`);
  return data.units.nodes[0].id as string;
};
const FIELDS = `id version code state nextStates title text sensitive textHash publishedAt channels approverPerson rejection
  approverUnit { code } authority { approvers { code } text } corrects { id code } corrections { id }`;
const draft = (incidentId: string, changed: Record<string, unknown> = {}) =>
  test.act(
    'draftRelease',
    { idempotencyKey: freshKey(), incidentId, title: '情况通报', text: '事故已得到控制。', ...changed },
    FIELDS,
  );
const drafted = async (incidentId: string, changed: Record<string, unknown> = {}) =>
  (await draft(incidentId, changed)).data.draftRelease as { id: string; version: number; code: string };
const approve = async (id: string, expectedVersion: number, code: string) =>
  test.act(
    'approveRelease',
    {
      id,
      expectedVersion,
      approverUnitId: await unitId(code),
      approverPerson: '某某',
      document: '巴党办〔2026〕1 号',
      approvedAt: test.now().toISOString(),
    },
    FIELDS,
  );
const publish = (id: string, expectedVersion: number, channels = ['县人民政府网站']) =>
  test.act('publishRelease', { id, expectedVersion, channels }, FIELDS);

describe('what the public is told (4.7)', () => {
  it('is drafted, approved by the authority for the severity, and published', async () => {
    const { id: incidentId } = await test.report();
    const { data } = await draft(incidentId);
    expect(data.draftRelease).toMatchObject({
      code: expect.stringMatching(/^FB-20261124-\d{3}$/),
      state: 'DRAFT',
      authority: { approvers: [{ code: 'U-XW' }, { code: 'U-XZF' }], text: expect.stringContaining('具体负责') },
    });
    const { id } = data.draftRelease;
    const approved = (await approve(id, 1, 'U-XZF')).data.approveRelease;
    expect(approved).toMatchObject({ state: 'APPROVED', approverUnit: { code: 'U-XZF' }, approverPerson: '某某' });
    const published = (await publish(id, 2)).data.publishRelease;
    expect(published).toMatchObject({
      state: 'PUBLISHED',
      nextStates: [],
      publishedAt: test.now().toISOString(),
      channels: ['县人民政府网站'],
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is never published without approval, and the refusal writes nothing', async () => {
    const { id: incidentId } = await test.report();
    const { id } = await drafted(incidentId);
    const before = await test.journalled();
    const { errors } = await publish(id, 1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '4.7' });
    expect(errors[0]?.message).toContain('未经批准');
    expect(await test.journalled()).toBe(before);
    const force = test.service.db.query(
      `update incidents.information_release set state = 'PUBLISHED', published_at = now(), published_by = 'x', channels = '{x}', text_hash = 'x' where id = $1`,
      [id],
    );
    await expect(force).rejects.toThrow(/never_without_approval/);
  });

  it.each([
    [0, false, 'U-YJJ', 'U-XW'],
    [3, false, 'U-XW', 'U-DWXCB'],
    [10, false, 'U-DWXCB', 'U-ZZQXCB'],
    [0, true, 'U-XW', 'U-DWXCB'],
  ])('with %i dead, sensitive %s, is not approved by %s but by %s', async (deaths, sensitive, wrong, right) => {
    const { id: incidentId } = await test.report({ casualties: figures({ deaths }) });
    const { id } = await drafted(incidentId, { sensitive });
    expect(refusal(await approve(id, 1, wrong))).toMatchObject({ clause: '4.7', field: 'approverUnitId' });
    expect((await approve(id, 1, right)).errors).toEqual([]);
  });

  it('needs a new approval when the accident has become graver since', async () => {
    const incident = await test.report();
    const { id } = await drafted(incident.id);
    await approve(id, 1, 'U-XW');
    await test.act('updateCasualties', {
      id: incident.id,
      expectedVersion: incident.version,
      casualties: figures({ deaths: 3 }),
      reason: '医院核实',
    });
    const { errors } = await publish(id, 2);
    expect(errors[0]?.extensions).toMatchObject({ clause: '4.7', approvers: ['U-DWXCB'] });
    expect(errors[0]?.message).toContain('喀什地委宣传部');
    const revised = { id, expectedVersion: 2, title: '情况通报', text: '三人遇难。', sensitive: false };
    expect((await test.act('updateRelease', revised, FIELDS)).data.updateRelease).toMatchObject({
      state: 'DRAFT',
      approverUnit: null,
    });
    await approve(id, 3, 'U-DWXCB');
    expect((await publish(id, 4)).data.publishRelease.state).toBe('PUBLISHED');
  });

  it('is approved for the text that was seen: another text needs another approval', async () => {
    const { id: incidentId } = await test.report();
    const { id } = await drafted(incidentId);
    await approve(id, 1, 'U-XW');
    await test.act('updateRelease', { id, expectedVersion: 2, title: '通报', text: '改过', sensitive: false });
    expect(refusal(await publish(id, 3))).toMatchObject({ clause: '4.7' });
  });

  it('may be rejected with a reason, drafted anew, or withdrawn', async () => {
    const { id: incidentId } = await test.report();
    const { id } = await drafted(incidentId);
    const rejected = await test.act('rejectRelease', { id, expectedVersion: 1, reason: '数字未核实' }, FIELDS);
    expect(rejected.data.rejectRelease).toMatchObject({ state: 'REJECTED', rejection: '数字未核实' });
    expect(refusal(await publish(id, 2))).toMatchObject({ clause: '4.7' });
    const again = { id, expectedVersion: 2, title: '通报', text: '已核实', sensitive: false };
    expect((await test.act('updateRelease', again, FIELDS)).data.updateRelease.rejection).toBeNull();
    const withdrawn = await test.act('withdrawRelease', { id, expectedVersion: 3 }, FIELDS);
    expect(withdrawn.data.withdrawRelease).toMatchObject({ state: 'WITHDRAWN', nextStates: [] });
  });
});

describe('a correction', () => {
  const published = async (incidentId: string, changed: Record<string, unknown> = {}) => {
    const release = await drafted(incidentId, changed);
    await approve(release.id, 1, 'U-XW');
    await publish(release.id, 2);
    return release;
  };

  it('is a release of its own that names the old one, which stands as it was', async () => {
    const { id: incidentId } = await test.report();
    const old = await published(incidentId);
    const correction = await published(incidentId, { correctsId: old.id, text: '更正：受伤 2 人。' });
    const { releases } = await test.read(incidentId, `releases { ${FIELDS} }`);
    expect(releases).toMatchObject([
      { id: old.id, text: '事故已得到控制。', corrections: [{ id: correction.id }] },
      { id: correction.id, corrects: { id: old.id, code: old.code } },
    ]);
    const change = { id: old.id, expectedVersion: 3, title: '通报', text: '改', sensitive: false };
    expect(refusal(await test.act('updateRelease', change))).toMatchObject({ code: 'PLAN_RULE', clause: '4.7' });
    const force = test.service.db.query(`update incidents.information_release set text = 'x' where id = $1`, [old.id]);
    await expect(force).rejects.toThrow(/never changed/);
  });

  it('is refused of what was not published, or belongs to another incident', async () => {
    const [one, other] = [await test.report(), await test.report()];
    const unpublished = await drafted(one.id);
    expect(refusal(await draft(one.id, { correctsId: unpublished.id }))).toMatchObject({ field: 'correctsId' });
    const old = await published(one.id);
    expect(refusal(await draft(other.id, { correctsId: old.id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('bad input', () => {
  it('is refused with the field', async () => {
    const { id: incidentId } = await test.report();
    expect(refusal(await draft(incidentId, { text: ' ' }))).toMatchObject({ field: 'text' });
    const { id } = await drafted(incidentId);
    await approve(id, 1, 'U-XW');
    expect(refusal(await publish(id, 2, []))).toMatchObject({ field: 'channels' });
    expect(refusal(await publish(id, 2, [' ']))).toMatchObject({ field: 'channels' });
    expect(refusal(await publish(id, 1))).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('is drafted once for a key, and approved by nobody but a commander', async () => {
    const { id: incidentId } = await test.report();
    const key = { idempotencyKey: freshKey() };
    const [one, two] = await Promise.all([draft(incidentId, key), draft(incidentId, key)]);
    expect(one.data.draftRelease.id).toBe(two.data.draftRelease.id);
    const input = {
      id: one.data.draftRelease.id,
      expectedVersion: 1,
      approverUnitId: await unitId('U-XW'),
      approverPerson: '某某',
      approvedAt: test.now().toISOString(),
    };
    const answer = await test.act('approveRelease', input, 'id', 'DUTY_OFFICER');
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', action: 'release:approve' });
  });

  it('tells who approves each severity', async () => {
    const { data } = await test.ask(
      '{ a: releaseAuthority(severity: SERIOUS) { approvers { code } without } b: releaseAuthority(severity: ORDINARY, sensitive: true) { approvers { code } } }',
    );
    expect(data).toMatchObject({
      a: { approvers: [{ code: 'U-ZZQXCB' }], without: expect.stringContaining('未经批准') },
      b: { approvers: [{ code: 'U-DWXCB' }] },
    });
  });
});
