import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acting, type Versioned } from '../support/acting.ts';
import { type ChangesReader, readChanges } from '../support/changes.ts';
import type { Running } from '../support/desk.ts';
import { aReport, NO_CASUALTIES, newKey, squareAround } from '../support/inputs.ts';

/** In the middle of the county seat, where people live around it. */
const WORKSHOP = { longitude: 78.55, latitude: 39.79, datum: 'WGS84' };
const TO_BE_TOLD = ['U-XW', 'U-XZF', 'U-DQYJJ', 'U-DW', 'U-XS'];

interface Clock {
  kind: string;
  state: string;
  awaiting: { code: string }[];
}
interface Item extends Versioned {
  clause: string;
  state: string;
  owner: { code: string } | null;
}
interface Marking {
  kind: string;
  people: number | null;
  settlements: number | null;
}
interface Commanded {
  command: { posts: { seats: (Versioned & { role: string })[] }[] };
}
const END_CONDITIONS = [
  'PEOPLE_RESCUED',
  'SCENE_CONTROLLED',
  'ENVIRONMENT_WITHIN_STANDARDS',
  'SECONDARY_HAZARDS_REMOVED',
  'DERIVED_HAZARDS_REMOVED',
];
interface Picture {
  version: number;
  state: string;
  reportClock: Clock[];
  checklists: { list: string; tasks: Item[] }[];
  markings: Marking[];
  reports: { stage: string; state: string; deliveries: { receivedBy: string | null }[] }[];
  supportRequests: { state: string }[];
  releases: { state: string; corrects: { code: string } | null }[];
  timeline: { entity: string; operation: string }[];
}
const PICTURE = `query ($id: ID!) { incident(id: $id) { version state
  reportClock { kind state awaiting { code } }
  checklists { list tasks { id version clause state owner { code } } }
  markings { kind people settlements }
  reports { stage state deliveries { receivedBy } }
  supportRequests { state } releases { state corrects { code } }
  timeline(first: 200) { entity operation } } }`;

/** An ordinary fire in a workshop: from the call of the unit to what the public is told. */
export const workshopFire = (world: () => Running): void => {
  describe('an ordinary workshop fire', () => {
    let watching: ChangesReader;
    let incident: Versioned;
    let unit: (code: string) => string;
    const { act, units } = acting(world);
    const picture = async (): Promise<Picture> =>
      (await world().graph.read<{ incident: Picture }>(PICTURE, { id: incident.id })).incident;
    const clockStates = async () =>
      Object.fromEntries((await picture()).reportClock.map(({ kind, state }) => [kind, state]));
    const sendReport = async (stage: string) => {
      const key = { idempotencyKey: newKey(), incidentId: incident.id };
      const draft = await act<Versioned & { text: string; missing: string[] }>(
        'draftReport',
        { ...key, stage, form: 'WRITTEN' },
        'text missing',
      );
      const recipients = TO_BE_TOLD.map((code) => ({ unitId: unit(code), channel: 'NETWORK' }));
      const sent = await act<Versioned & { deliveries: { id: string }[] }>(
        'sendReport',
        { id: draft.id, expectedVersion: draft.version, recipients },
        'deliveries { id }',
      );
      return { draft, sent };
    };

    beforeAll(async () => {
      watching = await readChanges(world());
      unit = await units();
    });
    afterAll(() => watching.close());

    it('is called in by the unit itself, whose report by phone is kept; the clocks and checklists begin', async () => {
      const input = aReport({
        title: '服装车间起火',
        category: 'PRODUCTION_FIRE',
        scope: null,
        position: WORKSHOP,
        address: '纺织园二号车间',
        summary: '二号车间布料起火，工人已疏散',
        fromAccidentUnit: true,
        accidentUnitName: '某服装厂',
        reporterName: '厂长',
      });
      incident = await act('reportIncident', input);
      const again = await act('reportIncident', input);
      expect(again.id).toBe(incident.id);
      expect(await clockStates()).toEqual({
        PHONE: 'SENT',
        WRITTEN: 'RUNNING',
        UPWARD: 'DUE',
        PREFECTURE: 'DUE',
        FOLLOW_UP: 'WAITING',
        FINAL: 'WAITING',
      });
      const { checklists } = await picture();
      expect(checklists.map(({ list, tasks }) => [list, tasks.length])).toEqual([
        ['ACCIDENT_UNIT', 6],
        ['COUNTY', 9],
      ]);
      await watching.until(
        'the checklists',
        (change) => change.entity === 'Checklist' && change.incident?.id === incident.id,
      );
    });

    it('is reported upward in the official form, with what is missing named, and receipts come back', async () => {
      const { draft, sent } = await sendReport('INITIAL');
      expect(draft.missing).toEqual(['IMPACT', 'CASUALTIES', 'RESCUE', 'MEASURES']);
      expect(draft.text).toContain('巴楚县生产安全事故信息初报');
      expect(draft.text).toContain('事故类别：生产经营性火灾事故，一般事故');
      expect(await clockStates()).toMatchObject({ UPWARD: 'SENT', PREFECTURE: 'SENT' });
      const receivedAt = new Date().toISOString();
      for (const { id: deliveryId } of sent.deliveries) {
        await act('recordReceipt', { deliveryId, receivedBy: '值班室', receivedAt });
      }
      const [, upward] = (await picture()).reports;
      expect(upward?.deliveries.every(({ receivedBy }) => receivedBy === '值班室')).toBe(true);
    });

    it('is verified and answered at level IV, and the eight steps begin', async () => {
      incident = await act('verifyIncident', { id: incident.id, expectedVersion: incident.version, genuine: true });
      incident = await act('activateResponse', {
        id: incident.id,
        expectedVersion: incident.version,
        level: 'IV',
        authority: 'COMMANDER_IN_CHIEF',
        archiveUnitId: unit('U-XFDD'),
      });
      const steps = (await picture()).checklists.find(({ list }) => list === 'ORDINARY_STEPS')?.tasks ?? [];
      expect(steps.map(({ clause }) => clause)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `4.6(${n})`));
      expect(steps[0]?.owner).toEqual({ code: 'U-XFDD' });
      const [first] = steps;
      if (!first) throw new Error('there is no first step');
      await act('advanceTask', { id: first.id, expectedVersion: first.version, to: 'DONE', note: '已报告' });
      const refusal = await world().graph.refused(
        'mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { id } }',
        { input: { id: steps[2]?.id, expectedVersion: 1, to: 'NOT_NEEDED', note: '不需要' } },
      );
      expect(refusal).toMatchObject({ code: 'PLAN_RULE' });
    });

    it('is cordoned off, and the evacuation zone knows how many people it holds', async () => {
      const draw = (kind: string, half: number) =>
        act('drawMarking', {
          idempotencyKey: newKey(),
          incidentId: incident.id,
          kind,
          label: kind,
          geometry: squareAround(WORKSHOP, half),
          workGroup: 'SECURITY',
        });
      const { id } = await draw('CORDON', 0.002);
      await draw('EVACUATION_ZONE', 0.03);
      const [cordon, zone] = (await picture()).markings;
      expect(cordon?.people).toBeLessThanOrEqual(zone?.people ?? 0);
      expect(zone?.settlements).toBeGreaterThan(0);
      expect(zone?.people).toBeGreaterThan(0);
      await watching.until('the cordon', (change) => change.entity === 'MapMarking' && change.id === id);
    });

    it('is followed up when somebody turns out to be hurt', async () => {
      const casualties = { ...NO_CASUALTIES, minorInjured: 2 };
      const update = { id: incident.id, expectedVersion: incident.version, casualties, reason: '医院核实' };
      incident = await act('updateCasualties', update);
      expect(await clockStates()).toMatchObject({ FOLLOW_UP: 'DUE' });
      const { draft } = await sendReport('FOLLOW_UP');
      expect(draft.text).toContain('轻伤 2 人');
      expect(await clockStates()).toMatchObject({ FOLLOW_UP: 'SENT' });
    });

    it('gets support from the armed forces department', async () => {
      const ask = { idempotencyKey: newKey(), incidentId: incident.id, unitId: unit('U-RWB') };
      let request = await act('requestSupport', { ...ask, need: '民兵 30 人协助警戒', reason: '警戒力量不足' });
      for (const to of ['ACCEPTED', 'ON_THE_WAY', 'DONE']) {
        request = await act('advanceSupport', { id: request.id, expectedVersion: request.version, to });
      }
      expect((await picture()).supportRequests).toEqual([{ state: 'DONE' }]);
    });

    it('is told to the public with the county’s approval and not before, and a correction names what it corrects', async () => {
      const release = async (text: string, correctsId: string | null) => {
        const key = { idempotencyKey: newKey(), incidentId: incident.id };
        const draft = await act<Versioned & { code: string }>(
          'draftRelease',
          { ...key, title: '火情通报', text, correctsId },
          'code',
        );
        const refusal = await world().graph.refused(
          'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { id } }',
          { input: { id: draft.id, expectedVersion: draft.version, channels: ['县融媒体中心'] } },
        );
        expect(refusal).toMatchObject({ code: 'PLAN_RULE' });
        const approved = await act('approveRelease', {
          id: draft.id,
          expectedVersion: draft.version,
          approverUnitId: unit('U-XZF'),
          approverPerson: '某某',
          approvedAt: new Date().toISOString(),
        });
        await act('publishRelease', { id: draft.id, expectedVersion: approved.version, channels: ['县融媒体中心'] });
        return draft;
      };
      const first = await release('火灾已扑灭，无人员伤亡。', null);
      await release('更正：两人轻伤，已送医。', first.id);
      const { releases } = await picture();
      expect(releases).toEqual([
        { state: 'PUBLISHED', corrects: null },
        { state: 'PUBLISHED', corrects: { code: first.code } },
      ]);
    });

    it('keeps a photo from the scene, and gives it back as it came', async () => {
      const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 1)]);
      const announced = await act<Versioned & { path: string }>(
        'addAttachment',
        {
          idempotencyKey: newKey(),
          incidentId: incident.id,
          name: '现场.jpg',
          bytes: photo.length,
          sha256: createHash('sha256').update(photo).digest('hex'),
        },
        'path',
      );
      const url = `${world().url}${announced.path}`;
      const headers = { 'x-api-key': world().key };
      expect((await fetch(url, { headers })).status).toBe(404);
      expect((await fetch(url, { headers, method: 'PUT', body: photo.subarray(1) })).status).toBe(400);
      expect((await fetch(url, { headers, method: 'PUT', body: photo })).status).toBe(201);
      expect((await fetch(url)).status).toBe(401);
      const got = await fetch(url, { headers });
      expect(got.headers.get('content-type')).toBe('image/jpeg');
      expect(Buffer.from(await got.arrayBuffer()).equals(photo)).toBe(true);
    });

    it('ends, and then the final report is due and recovery has its list', async () => {
      const { incident: seen } = await world().graph.read<{ incident: Commanded }>(
        'query ($id: ID!) { incident(id: $id) { command { posts { kind seats { id version role } } } } }',
        { id: incident.id },
      );
      const seat = seen.command.posts.flatMap(({ seats }) => seats).find(({ role }) => role === 'COMMANDER_IN_CHIEF');
      if (!seat) throw new Error('nobody commands');
      await act('assignSeat', { id: seat.id, expectedVersion: seat.version, person: '某副县长', reason: '到岗' });
      for (const condition of END_CONDITIONS) {
        const confirmation = { idempotencyKey: newKey(), incidentId: incident.id, condition };
        await act('confirmEndCondition', { ...confirmation, confirmedBy: '现场指挥', evidence: '现场核查' });
      }
      await act('endResponse', {
        id: incident.id,
        expectedVersion: (await picture()).version,
        authority: 'COMMANDER_IN_CHIEF',
        approvedBySeatId: seat.id,
      });
      expect(await clockStates()).toMatchObject({ FINAL: 'DUE' });
      await sendReport('FINAL');
      expect(await clockStates()).toMatchObject({ FINAL: 'SENT', FOLLOW_UP: 'SENT' });
      const recovery = (await picture()).checklists.find(({ list }) => list === 'RECOVERY')?.tasks ?? [];
      expect(recovery.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['5.1(1)', '5.3', '5.4', '5.5']));
      expect(recovery.find(({ clause }) => clause === '5.5')?.owner).toEqual({ code: 'U-XFDD' });
    });

    it('has all of it on its timeline', async () => {
      const { timeline } = await picture();
      const acts = new Set(timeline.map(({ entity, operation }) => `${entity} ${operation}`));
      expect([...acts]).toEqual(
        expect.arrayContaining([
          'Incident REPORTED',
          'Report RECEIVED',
          'Report SENT',
          'ReportDelivery RECEIVED',
          'Checklist BEGUN',
          'Task DONE',
          'MapMarking DRAWN',
          'SupportRequest DONE',
          'InformationRelease PUBLISHED',
          'Attachment STORED',
        ]),
      );
    });
  });
};
