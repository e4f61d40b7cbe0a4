import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyPackage } from '@outpost/archive/verify-package';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acting, type Versioned } from '../support/acting.ts';
import { pictureOf } from '../support/county-picture.ts';
import type { Running } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { aReport, NO_CASUALTIES, newKey, ON_THE_ROAD, squareAround } from '../support/inputs.ts';
import { ROOT } from '../support/processes.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';

const run = promisify(execFile);

/** Last night at ten past two by the county's clock. */
function lastNight(): Date {
  const at = new Date();
  at.setUTCHours(18, 10, 0, 0);
  if (at.getTime() > Date.now()) at.setUTCDate(at.getUTCDate() - 1);
  return at;
}

interface Seat extends Versioned {
  role: string;
  person: string | null;
  office: string | null;
}
interface Seen extends Versioned {
  code: string;
  state: string;
  severity: string;
  handlingAuthority: string;
  responseLevel: string | null;
  gradings: { severity: string; basis: string; reason: string }[];
  responseActivations: { kind: string; level: string; prefectureConsent: { by: string } | null }[];
  command: { authority: string; handovers: { kind: string; clause: string; toAuthority: string | null }[] };
  suspensions: { reason: string; resumedAt: string | null }[];
  endConditions: { condition: string; withdrawnAt: string | null }[];
  markings: { kind: string; people: number | null }[];
  dispatches: (Versioned & { state: string })[];
  evaluation: (Versioned & { text: string }) | null;
  archives: { packageSha256: string; receivedBy: string; unit: { code: string } }[];
}
const SEEN = `query ($id: ID!) { incident(id: $id) { id code version state severity handlingAuthority responseLevel
  gradings { severity basis reason } responseActivations { kind level prefectureConsent { by } }
  command { authority handovers { kind clause toAuthority } } suspensions { reason resumedAt } endConditions { condition withdrawnAt }
  markings { kind people } dispatches { id version state } evaluation { id version text }
  archives { packageSha256 receivedBy unit { code } } } }`;
interface Replayed {
  asOf: { state: string; markings: { kind: string }[]; posts: { kind: string }[] } | null;
  forcesAt: { state: string; position: { longitude: number } | null }[];
}
const REPLAY = `query ($id: ID!, $at: DateTime!) { incident(id: $id) {
  asOf(at: $at) { state commandAuthority trapped markings { kind geometry } posts { kind name position { longitude latitude } } }
  forcesAt(at: $at) { state position { longitude latitude } team { name } equipment { name } } } }`;
const SEATS =
  'query ($id: ID!) { incident(id: $id) { command { posts { kind seats { id version role person office } } } } }';
const END_CONDITIONS = [
  'PEOPLE_RESCUED',
  'SCENE_CONTROLLED',
  'ENVIRONMENT_WITHIN_STANDARDS',
  'SECONDARY_HAZARDS_REMOVED',
  'DERIVED_HAZARDS_REMOVED',
];

/** A tanker with dangerous goods overturns on the motorway at night: from the call to the archive that proves itself. */
export const hazmatTanker = (world: () => Running): void => {
  describe('a hazmat tanker overturns on the G3012 at night', () => {
    const { act, refused, units } = acting(world);
    let unit: (code: string) => string;
    let incident: Versioned;
    let folder: string;
    /** Instants between two steps of the story. */
    const moments = { beforeCordon: '', onScene: '' };
    const seen = async (): Promise<Seen> =>
      (await world().graph.read<{ incident: Seen }>(SEEN, { id: incident.id })).incident;
    const on = () => ({ id: incident.id, expectedVersion: incident.version });
    const of = () => ({ idempotencyKey: newKey(), incidentId: incident.id });
    const seatOf = async (kind: string, role: string): Promise<Seat> => {
      const { incident: found } = await world().graph.read<{
        incident: { command: { posts: { kind: string; seats: Seat[] }[] } };
      }>(SEATS, { id: incident.id });
      const seat = found.command.posts.find((post) => post.kind === kind)?.seats.find((one) => one.role === role);
      if (!seat) throw new Error(`there is no seat ${role} in ${kind}`);
      return seat;
    };
    const sit = async (seat: Seat, person: string) =>
      act('assignSeat', { id: seat.id, expectedVersion: seat.version, person, reason: '到位' });
    const confirmAll = async () => {
      for (const condition of END_CONDITIONS) {
        await act('confirmEndCondition', { ...of(), condition, confirmedBy: '现场指挥', evidence: '现场核查' });
      }
    };

    beforeAll(async () => {
      unit = await units();
      folder = tempFolder('hazmat');
    });
    afterAll(() => removeFolder(folder));

    it('is called in with two dead and six injured: ordinary, the county’s, answered at level IV', async () => {
      const casualties = { ...NO_CASUALTIES, deaths: 2, trapped: 1, seriouslyInjured: 6 };
      incident = await act(
        'reportIncident',
        aReport({
          title: 'G3012 危化品罐车侧翻泄漏',
          occurredAt: lastNight().toISOString(),
          address: 'G3012 三岔口段',
          summary: '夜间一辆危化品罐车侧翻，与一辆客车相撞，液体泄漏，道路中断',
          casualties,
        }),
      );
      expect(await seen()).toMatchObject({ severity: 'ORDINARY', handlingAuthority: 'COUNTY' });
      incident = await act('verifyIncident', { ...on(), genuine: true });
      const level = { level: 'IV', authority: 'COMMANDER_IN_CHIEF', archiveUnitId: unit('U-YJJ') };
      incident = await act('activateResponse', { ...on(), ...level });
      const chief = await seatOf('HEADQUARTERS', 'COMMANDER_IN_CHIEF');
      expect(chief.office).toBe('DEPUTY_IN_CHARGE');
      await sit(chief, '某副县长');
    });

    it('turns out to have eleven injured: relatively serious, the prefecture’s, and the county’s head commands', async () => {
      const casualties = { ...NO_CASUALTIES, deaths: 2, trapped: 1, seriouslyInjured: 11 };
      incident = await act('updateCasualties', { ...on(), casualties, reason: '医院核实，客车乘客中毒' });
      const now = await seen();
      expect(now).toMatchObject({ severity: 'RELATIVELY_SERIOUS', handlingAuthority: 'PREFECTURE' });
      expect(now.gradings.map(({ severity }) => severity)).toEqual(['ORDINARY', 'RELATIVELY_SERIOUS']);
      const chief = await seatOf('HEADQUARTERS', 'COMMANDER_IN_CHIEF');
      expect(chief.office).toBe('HEAD');
      expect(now.command.handovers.map(({ kind }) => kind)).toContain('SEAT');
    });

    it('is answered at level III only with the prefecture’s consent on record', async () => {
      const raise = { level: 'III', authority: 'COMMANDER_IN_CHIEF', reason: '升为较大事故' };
      expect(await refused('changeResponseLevel', { ...on(), ...raise })).toMatchObject({
        code: 'PLAN_RULE',
        field: 'prefectureConsent',
        extensions: { clause: '4.2' },
      });
      expect((await seen()).responseLevel).toBe('IV');
      const prefectureConsent = { by: '行署值班室', at: new Date().toISOString(), document: '电话记录 1 号' };
      incident = await act('changeResponseLevel', { ...on(), ...raise, prefectureConsent });
      const { responseLevel, responseActivations } = await seen();
      expect(responseLevel).toBe('III');
      expect(responseActivations.at(-1)).toEqual({
        kind: 'RAISE',
        level: 'III',
        prefectureConsent: { by: '行署值班室' },
      });
    });

    it('is handed over to the prefecture’s command, and not back while it is relatively serious', async () => {
      const over = { from: '某县长', receivedBy: '某副专员', reason: '较大事故，由行署组织应对' };
      incident = await act('handOverCommand', { ...on(), to: 'PREFECTURE', unitId: unit('U-XS'), ...over });
      const { command } = await seen();
      expect(command.authority).toBe('PREFECTURE');
      expect(command.handovers.at(-1)).toEqual({ kind: 'COMMAND', clause: '4.5', toAuthority: 'PREFECTURE' });
      const back = { to: 'COUNTY', receivedBy: '某县长', reason: '交回' };
      expect(await refused('handOverCommand', { ...on(), ...back })).toMatchObject({ code: 'PLAN_RULE' });
    });

    it('is cordoned off, people around are to leave, and an on-site headquarters commands there', async () => {
      moments.beforeCordon = new Date().toISOString();
      const draw = (kind: string, label: string, half: number) =>
        act('drawMarking', { ...of(), kind, label, geometry: squareAround(ON_THE_ROAD, half), workGroup: 'SECURITY' });
      await draw('CORDON', '警戒区', 0.005);
      await draw('EVACUATION_ZONE', '疏散区', 0.12);
      const { markings } = await seen();
      const people = (kind: string) => markings.find((one) => one.kind === kind)?.people ?? 0;
      expect(people('EVACUATION_ZONE')).toBeGreaterThan(people('CORDON'));
      await act('establishCommandPost', { ...of(), kind: 'ONSITE_HEADQUARTERS' });
      await sit(await seatOf('ONSITE_HEADQUARTERS', 'ONSITE_COMMANDER'), '某现场指挥');
    });

    it('gets a rescue team', async () => {
      const { nearby } = await pictureOf(world().graph, incident.id);
      const [team] = nearby.teams;
      if (!team) throw new Error('no team can come');
      const request = { ...of(), teamId: team.record.id, destination: ON_THE_ROAD, task: '堵漏、救人' };
      let dispatch = await act('requestDispatch', request);
      dispatch = await act('approveDispatch', { id: dispatch.id, expectedVersion: dispatch.version });
      for (const to of ['ACCEPTED', 'EN_ROUTE', 'ON_SCENE']) {
        dispatch = await act('advanceDispatch', { id: dispatch.id, expectedVersion: dispatch.version, to });
      }
      expect((await seen()).dispatches.map(({ state }) => state)).toEqual(['ON_SCENE']);
      moments.onScene = new Date().toISOString();
    });

    it('is suspended for the danger to the rescuers, which voids what was confirmed, and goes on when it is gone', async () => {
      const casualties = { ...NO_CASUALTIES, deaths: 2, seriouslyInjured: 11 };
      incident = await act('updateCasualties', { ...on(), casualties, reason: '被困人员救出' });
      await act('confirmEndCondition', {
        ...of(),
        condition: 'PEOPLE_RESCUED',
        confirmedBy: '某现场指挥',
        evidence: '逐一清点',
      });
      incident = await act('suspendResponse', {
        ...on(),
        danger: 'RESCUERS',
        reason: '罐体升温，有爆燃危险',
        authority: 'ONSITE_HEADQUARTERS',
        approvedBy: '某现场指挥',
        withdrawn: true,
      });
      expect((await seen()).state).toBe('SUSPENDED');
      incident = await act('resumeResponse', {
        ...on(),
        authority: 'ONSITE_HEADQUARTERS',
        approvedBy: '某现场指挥',
        measures: '持续冷却，罐体温度已降',
      });
      const { state, suspensions, endConditions } = await seen();
      expect([state, suspensions.length, suspensions[0]?.resumedAt !== null]).toEqual(['RESPONDING', 1, true]);
      expect(endConditions.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    });

    it('is told to the public with the approval of the prefecture’s publicity department, and of nobody else', async () => {
      const draft = await act('draftRelease', { ...of(), title: '事故通报', text: '救援进展和绕行提示' });
      const approval = { id: draft.id, expectedVersion: draft.version, approverPerson: '某某' };
      const approvedAt = new Date().toISOString();
      expect(await refused('approveRelease', { ...approval, approvedAt, approverUnitId: unit('U-XZF') })).toMatchObject(
        { code: 'PLAN_RULE', extensions: { clause: '4.7' } },
      );
      const approved = await act('approveRelease', { ...approval, approvedAt, approverUnitId: unit('U-DWXCB') });
      await act('publishRelease', { id: draft.id, expectedVersion: approved.version, channels: ['发布会'] });
    });

    it('keeps a photo of the tank', async () => {
      const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60_000, 3)]);
      const sha256 = createHash('sha256').update(photo).digest('hex');
      const { path } = await act<Versioned & { path: string }>(
        'addAttachment',
        { ...of(), name: '罐体.jpg', caption: '堵漏之后', bytes: photo.length, sha256 },
        'path',
      );
      const sent = await fetch(`${world().url}${path}`, {
        method: 'PUT',
        body: photo,
        headers: { 'x-api-key': world().key },
      });
      expect(sent.status).toBe(201);
    });

    it('ends when the five conditions are confirmed and the on-site commander approves; the team is released', async () => {
      const seat = await seatOf('ONSITE_HEADQUARTERS', 'ONSITE_COMMANDER');
      const end = { authority: 'COMMANDER_IN_CHIEF', approvedBySeatId: seat.id };
      expect(await refused('endResponse', { ...on(), ...end })).toMatchObject({
        code: 'PLAN_RULE',
        extensions: { clause: '4.8' },
      });
      await confirmAll();
      expect(await refused('endResponse', { ...on(), ...end, authority: 'COUNTY_HEAD' })).toMatchObject({
        code: 'PLAN_RULE',
      });
      incident = await act('endResponse', { ...on(), ...end });
      await eventually('the team is released', async () =>
        (await seen()).dispatches.every(({ state }) => state === 'RELEASED'),
      );
    });

    it('is replayed: at any minute the zones that held, who commanded, and who was where', async () => {
      const replay = async (at: string) =>
        (await world().graph.read<{ incident: Replayed }>(REPLAY, { id: incident.id, at })).incident;
      expect(await replay(lastNight().toISOString())).toEqual({ asOf: null, forcesAt: [] });
      expect(await replay(moments.beforeCordon)).toMatchObject({
        asOf: { state: 'RESPONDING', commandAuthority: 'PREFECTURE', trapped: 1, markings: [] },
        forcesAt: [],
      });
      const { asOf, forcesAt } = await replay(moments.onScene);
      expect(asOf?.markings.map(({ kind }) => kind)).toEqual(['CORDON', 'EVACUATION_ZONE']);
      expect(asOf?.posts.map(({ kind }) => kind)).toContain('ONSITE_HEADQUARTERS');
      expect(forcesAt).toMatchObject([{ state: 'ON_SCENE', position: { longitude: ON_THE_ROAD.longitude } }]);
    });

    it('is evaluated from its own record', async () => {
      incident = await act('beginRecovery', { ...on(), plan: '善后安置、抚恤、保险理赔' });
      const drafted = await act('draftEvaluation', of());
      const { evaluation } = await seen();
      expect(evaluation?.text).toContain('较大事故');
      expect(evaluation?.text).toContain('罐体升温，有爆燃危险');
      expect(evaluation?.text).toMatch(/调用队伍 \d+ 支次、设备 \d+ 台次，到场 \d+ 次/);
      const whole = { lessons: '夜间危化品车辆管控不足', suggestions: '在三岔口增设堵漏器材预置点' };
      const { version } = await act('updateEvaluation', { id: drafted.id, expectedVersion: drafted.version, ...whole });
      await act('submitEvaluation', { id: drafted.id, expectedVersion: version, submittedBy: '某现场指挥' });
    });

    it('is archived: one package, verified, handed over by its hash, and read only from then on', async () => {
      const headers = { 'x-api-key': world().key };
      const address = `${world().url}/archives/${incident.id}`;
      expect((await fetch(address, { method: 'POST' })).status).toBe(401);
      const made = await fetch(address, { method: 'POST', headers });
      expect(made.status).toBe(201);
      const told = (await made.json()) as { packageSha256: string; packageBytes: number; path: string; absent: [] };
      expect(told.absent).toEqual([]);
      const bytes = Buffer.from(await (await fetch(`${world().url}${told.path}`, { headers })).arrayBuffer());
      const file = join(folder, 'archive.zip');
      await writeFile(file, bytes);

      const { manifest, faults } = await verifyPackage(file);
      expect(faults).toEqual([]);
      expect(manifest?.journal.map(({ service }) => service)).toEqual(
        expect.arrayContaining(['incidents', 'resources']),
      );
      expect(manifest?.files.some(({ path }) => path.endsWith('罐体.jpg'))).toBe(true);
      const command = [join(ROOT, 'infra/archive/dist/main.js'), 'verify', file];
      const { stdout } = await run(process.execPath, [...command, '--expect', told.packageSha256]);
      expect(stdout).toContain('G3012 危化品罐车侧翻泄漏');

      const { packageSha256, packageBytes } = told;
      const over = { packageSha256, packageBytes, receivedBy: '档案室某某', unitId: unit('U-YJJ') };
      incident = await act('archiveIncident', { ...on(), ...over });
      const { state, archives, code } = await seen();
      expect(state).toBe('ARCHIVED');
      expect(archives).toEqual([{ packageSha256, receivedBy: '档案室某某', unit: { code: 'U-YJJ' } }]);
      expect(await refused('addTask', { ...of(), title: '补办' })).toMatchObject({ code: 'PLAN_RULE' });

      // From the command line, and with the act of archiving in it.
      const later = join(folder, 'later.zip');
      const exporting = [command[0] ?? '', 'export', code, '--url', world().url, '--out', later];
      await run(process.execPath, exporting, { env: { ...process.env, OUTPOST_KEY: world().key } });
      const again = await verifyPackage(later);
      expect(again.faults).toEqual([]);
      const rowsOf = (service: string, of: typeof manifest) =>
        of?.journal.find((one) => one.service === service)?.rows ?? 0;
      expect(rowsOf('incidents', again.manifest)).toBeGreaterThan(rowsOf('incidents', manifest));
      // What was handed over stays as it was.
      expect((await fetch(`${world().url}${told.path}`, { headers })).status).toBe(200);

      const photo = bytes.indexOf(Buffer.alloc(1000, 3));
      bytes.writeUInt8(4, photo + 500);
      await writeFile(file, bytes);
      const forged = await run(process.execPath, command).catch((error: { code: number; stdout: string }) => error);
      expect(forged).toMatchObject({ code: 1, stdout: expect.stringMatching(/^✗ attachments\/.*罐体\.jpg/) });
    });
  });
};
