import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, openCounty, refusal, type TestCounty, unitId } from '../testing/open-county.ts';

/** Mutations that are about no incident, or that begin one. */
const OF_NO_INCIDENT = ['reportIncident', 'createUnit', 'setLeader', 'installMapLayer', 'loadIncidentsCounty'];
/** What may be done to a closed incident. */
const ALLOWED = ['reopenIncident'];

let test: TestCounty;
let names: string[];
/** For each mutation the input of an officer who does not know that the incident has been archived. */
let inputs: Record<string, Record<string, unknown>>;

const POLYGON = {
  type: 'Polygon',
  coordinates: [
    [
      [78.6, 39.97],
      [78.61, 39.97],
      [78.61, 39.98],
      [78.6, 39.97],
    ],
  ],
};

beforeAll(async () => {
  test = await openCounty();
  const mutation = test.service.subgraph.schema.getType('Mutation');
  names = isObjectType(mutation) ? Object.keys(mutation.getFields()) : [];
  const { id } = await test.end();
  const now = test.now().toISOString();
  const of = () => ({ idempotencyKey: freshKey(), incidentId: id });
  const recipients = [{ unitId: unitId('U-XZF'), channel: 'NETWORK' }];
  const draft = await test.must('draftReport', { ...of(), stage: 'FOLLOW_UP', form: 'PHONE' });
  const toSend = await test.must('draftReport', { ...of(), stage: 'INITIAL', form: 'PHONE' });
  const sent = await test.must(
    'sendReport',
    { id: toSend.id, expectedVersion: toSend.version, recipients },
    'id version deliveries { id }',
  );
  const task = await test.must('addTask', { ...of(), title: '清点装备' });
  const support = await test.must('requestSupport', { ...of(), unitId: unitId('U-XS'), need: '专家', reason: '评估' });
  const release = await test.must('draftRelease', { ...of(), title: '通报', text: '已处置完毕' });
  const marking = await test.must('drawMarking', { ...of(), kind: 'CORDON', label: '警戒区', geometry: POLYGON });
  const photo = await test.must('addAttachment', { ...of(), name: '现场.jpg', bytes: 7, sha256: 'a'.repeat(64) });
  const evaluation = await test.must('draftEvaluation', of());
  const whole = { lessons: '教训', suggestions: '建议' };
  await test.must('updateEvaluation', { id: evaluation.id, expectedVersion: 1, ...whole });
  await test.must('submitEvaluation', { id: evaluation.id, expectedVersion: 2, submittedBy: '演示人员·甲' });
  const { command, endConditions, version } = await test.read(
    id,
    'version command { posts { id version seats { id version } } } endConditions { id version }',
  );
  const other = await test.report({ position: { longitude: 78.0, latitude: 39.3, datum: 'WGS84' } });
  await test.must('beginRecovery', { id, expectedVersion: version, plan: '善后' });
  const package_ = { packageSha256: 'a'.repeat(64), packageBytes: 1000, receivedBy: '演示人员·乙' };
  const archived = await test.must('archiveIncident', { id, expectedVersion: version + 1, ...package_ });

  const on = { id, expectedVersion: archived.version };
  const [post] = command.posts;
  const [seat] = post.seats;
  const [condition] = endConditions;
  const at = (record: { id: string; version: number }) => ({ id: record.id, expectedVersion: record.version });
  const casualties = { deaths: 1, missing: 0, trapped: 0, seriouslyInjured: 0, minorInjured: 0, directLossYuan: 0 };
  inputs = {
    verifyIncident: { ...on, genuine: true },
    updateCasualties: { ...on, casualties, reason: '更新' },
    adjustSeverity: { ...on, severity: 'SERIOUS', reason: '研判' },
    recordPlanConditions: { ...on, planConditions: ['WITHIN_COUNTY'] },
    nameLeadUnit: { ...on, unitId: unitId('U-YJJ'), authority: 'HEADQUARTERS', reason: '指定' },
    reclassifyIncident: { ...on, category: 'MINE', scope: 'EXPLORATION', reason: '更正' },
    activateResponse: { ...on, level: 'IV', authority: 'COUNTY_HEAD', archiveUnitId: unitId('U-YJJ') },
    changeResponseLevel: { ...on, level: 'IV', authority: 'COUNTY_HEAD', reason: '变化' },
    nameArchiveUnit: { ...on, unitId: unitId('U-ZFB') },
    establishCommandPost: { ...of(), kind: 'ONSITE_HEADQUARTERS' },
    standDownCommandPost: at(post),
    addSeat: { idempotencyKey: freshKey(), postId: post.id, role: 'MEMBER', title: '成员', titleEn: 'Member' },
    assignSeat: { ...at(seat), person: '演示人员·丙', reason: '交接' },
    retireSeat: at(seat),
    handOverCommand: { ...on, to: 'PREFECTURE', receivedBy: '演示人员·丁', reason: '移交' },
    suspendResponse: {
      ...on,
      danger: 'RESCUERS',
      reason: '危险',
      authority: 'ONSITE_HEADQUARTERS',
      approvedBy: '甲',
      withdrawn: true,
    },
    resumeResponse: { ...on, authority: 'ONSITE_HEADQUARTERS', approvedBy: '甲', measures: '降温' },
    confirmEndCondition: { ...of(), condition: 'SCENE_CONTROLLED', confirmedBy: '甲', evidence: '核查' },
    withdrawEndCondition: { ...at(condition), reason: '复燃' },
    endResponse: { ...on, authority: 'COMMANDER_IN_CHIEF', approvedBySeatId: seat.id },
    beginRecovery: { ...on, plan: '善后' },
    archiveIncident: { ...on, ...package_ },
    draftEvaluation: of(),
    updateEvaluation: { id: evaluation.id, expectedVersion: 3, text: '改写' },
    submitEvaluation: { id: evaluation.id, expectedVersion: 3, submittedBy: '甲' },
    mergeIncidents: { ...on, duplicateId: other.id, duplicateExpectedVersion: 1, reason: '同一起' },
    updateSituation: { ...on, impact: '无' },
    draftReport: { ...of(), stage: 'FINAL', form: 'WRITTEN' },
    updateReport: { ...at(draft), text: '改写' },
    redraftReport: at(draft),
    discardReport: at(draft),
    sendReport: { ...at(draft), recipients },
    forwardReport: { id: sent.id, recipients: [{ unitId: unitId('U-XW'), channel: 'NETWORK' }] },
    recordReceipt: { deliveryId: sent.deliveries[0].id, receivedAt: now, receivedBy: '甲' },
    recordUnitReport: { ...of(), form: 'PHONE', receivedAt: now, reportedBy: '甲', text: '补报' },
    addTask: { ...of(), title: '补办' },
    assignTask: { ...at(task), ownerName: '甲' },
    advanceTask: { ...at(task), to: 'DONE', note: '已办' },
    requestSupport: { ...of(), unitId: unitId('U-XS'), need: '队伍', reason: '不足' },
    advanceSupport: { ...at(support), to: 'ACCEPTED' },
    draftRelease: { ...of(), title: '再通报', text: '补充' },
    updateRelease: { ...at(release), title: '改', text: '改', sensitive: false },
    approveRelease: { ...at(release), approvedAt: now, approverPerson: '甲', approverUnitId: unitId('U-XZF') },
    rejectRelease: { ...at(release), reason: '不妥' },
    publishRelease: { ...at(release), channels: ['网站'] },
    withdrawRelease: at(release),
    drawMarking: { ...of(), kind: 'CORDON', label: '警戒区', geometry: POLYGON },
    correctMarking: { ...at(marking), label: '改', reason: '更正' },
    endMarking: { ...at(marking), reason: '解除' },
    addAttachment: { ...of(), name: '现场.jpg', bytes: 7, sha256: 'b'.repeat(64) },
    confirmAttachment: { id: photo.id, contentType: 'image/jpeg' },
    retireAttachment: { ...at(photo), reason: '误传' },
    reportSuspension: {
      id: '01990000-0000-7000-8000-000000000000',
      expectedVersion: 1,
      reportedTo: '甲',
      reportedAt: now,
      withdrawn: true,
    },
  };
}, 120_000);
afterAll(() => test.close());

describe('an archived incident', () => {
  it('is asked of every mutation of the service', () => {
    const known = [...Object.keys(inputs), ...OF_NO_INCIDENT, ...ALLOWED];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is read only in each of them: refused with a code, and nothing is written', async () => {
    const before = await test.journalled();
    const refused: Record<string, unknown> = {};
    for (const [name, input] of Object.entries(inputs)) {
      refused[name] = refusal(await test.act(name, input, '__typename', 'ADMINISTRATOR'))['code'] ?? 'ACCEPTED';
    }
    const unlike = Object.entries(refused).filter(([, code]) => code !== 'PLAN_RULE');
    // Of a suspension there is none to report.
    expect(unlike).toEqual([['reportSuspension', 'NOT_FOUND']]);
    expect(await test.journalled()).toBe(before);
  });

  it('is refused by the database where a mutation would forget to ask', async () => {
    const [{ id }] = await test.service.db.query(`select id from incidents.incident where state = 'ARCHIVED'`);
    await expect(
      test.service.db.query(
        `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version, incident_id)
         values (now(), 'x', 'x', 'x', '653130', 'Task', $1, 'CREATED', 1, $1)`,
        [id],
      ),
    ).rejects.toThrow(/ARCHIVED/);
  });

  it('is opened again with a reason, and takes changes', async () => {
    const { archives, version, id } = await test.read(
      (await test.service.db.query(`select id from incidents.incident where state = 'ARCHIVED'`))[0].id,
      'id version archives { packageSha256 packageBytes receivedBy unit { code } }',
    );
    expect(archives).toEqual([
      { packageSha256: 'a'.repeat(64), packageBytes: 1000, receivedBy: '演示人员·乙', unit: { code: 'U-GAJ' } },
    ]);
    await test.must('reopenIncident', { id, expectedVersion: version, reason: '调查补充材料' });
    await test.must('addTask', { idempotencyKey: freshKey(), incidentId: id, title: '补充材料' });
    expect((await test.read(id, 'state')).state).toBe('RECOVERY');
  });
});
