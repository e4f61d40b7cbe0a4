import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangesReader, readChanges } from '../support/changes.ts';
import { type Machine, pictureOf } from '../support/county-picture.ts';
import type { Running } from '../support/desk.ts';
import { aReport, aWarning, NO_CASUALTIES, newKey, ON_THE_ROAD } from '../support/inputs.ts';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id code version } }';
const WARN = 'mutation ($input: IssueWarningInput!) { issueWarning(input: $input) { code } }';
const REQUEST = 'mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id code version state } }';
const APPROVE =
  'mutation ($input: ApproveDispatchInput!) { dispatch: approveDispatch(input: $input) { version state } }';
const ADVANCE =
  'mutation ($input: AdvanceDispatchInput!) { dispatch: advanceDispatch(input: $input) { version state } }';

interface Step {
  dispatch: { version: number; state: string };
}

const isSorted = (numbers: number[]): boolean => numbers.every((n, at) => at === 0 || n >= (numbers[at - 1] ?? n));

/** The main job: an incident is reported, the picture shows what can help, help is sent. */
export const mainJob = (world: () => Running): void => {
  describe('an incident is reported and help is sent', () => {
    let watching: ChangesReader;
    let incident: { id: string; code: string; version: number };
    let excavator: Machine;
    let dispatch: { id: string; code: string; version: number; state: string };
    beforeAll(async () => {
      watching = await readChanges(world());
    });
    afterAll(() => watching.close());

    it('arrives on an open subscription with its record', async () => {
      const casualties = { ...NO_CASUALTIES, deaths: 3, trapped: 2, seriouslyInjured: 4 };
      const input = aReport({ casualties });
      incident = (await world().graph.read<{ reportIncident: typeof incident }>(REPORT, { input })).reportIncident;
      const change = await watching.until(
        'the report',
        ({ id, entity }) => entity === 'Incident' && id === incident.id,
      );
      expect(change).toMatchObject({
        service: 'incidents',
        operation: 'REPORTED',
        version: 1,
        incident: { id: incident.id },
        record: { __typename: 'Incident', title: input['title'], state: 'REPORTED', severity: 'RELATIVELY_SERIOUS' },
      });
    });

    it('is shown with all that can help, in one query', async () => {
      const { issueWarning } = await world().graph.read<{ issueWarning: { code: string } }>(WARN, {
        input: aWarning(),
      });
      const picture = await pictureOf(world().graph, incident.id, ['EXCAVATOR']);
      expect(picture).toMatchObject({
        severity: 'RELATIVELY_SERIOUS',
        handlingAuthority: 'PREFECTURE',
        leadUnit: { unit: { name: expect.stringContaining('公安局') }, clause: '2.1.6(3)', decidedBy: 'PLAN' },
      });
      const { teams, equipment } = picture.nearby;
      for (const found of [teams, equipment]) {
        expect(found.length).toBeGreaterThan(2);
        expect(isSorted(found.map(({ distanceMetres }) => distanceMetres))).toBe(true);
        for (const { distanceMetres, travel } of found) {
          expect(travel).toMatchObject({ basis: 'PROFILE_ESTIMATE', seconds: expect.any(Number) });
          expect(travel.metres).toBeGreaterThanOrEqual(distanceMetres);
        }
      }
      expect(new Set(equipment.map(({ record }) => record.kind))).toEqual(new Set(['EXCAVATOR']));
      expect(picture.shelters.length).toBeGreaterThan(2);
      expect(picture.shelters.every(({ shelter }) => shelter.room > 0)).toBe(true);
      expect(isSorted(picture.shelters.map(({ distanceMetres }) => distanceMetres))).toBe(true);
      expect(picture.recommendedExperts[0]).toMatchObject({
        reasons: expect.arrayContaining(['SPECIALITY']),
        expert: { specialities: expect.arrayContaining(['HAZARDOUS_CHEMICALS']) },
      });
      expect(picture.warnings.map(({ code }) => code)).toContain(issueWarning.code);
      expect(picture.warnings.every(({ inForce }) => inForce)).toBe(true);
      const atSite = equipment.find(({ record }) => record.site !== null);
      if (!atSite) throw new Error('no excavator near the incident stands at a preposition site');
      excavator = atSite.record;
    });

    it('gets the excavator that was chosen, and the request is seen by everyone', async () => {
      const input = {
        idempotencyKey: newKey(),
        incidentId: incident.id,
        equipmentId: excavator.id,
        destination: ON_THE_ROAD,
        task: '清障，开辟通道',
      };
      dispatch = (await world().graph.read<{ requestDispatch: typeof dispatch }>(REQUEST, { input })).requestDispatch;
      expect(dispatch.state).toBe('REQUESTED');
      const again = await world().graph.read<{ requestDispatch: typeof dispatch }>(REQUEST, { input });
      expect(again.requestDispatch.id).toBe(dispatch.id);
      await watching.until('the request', ({ id, operation }) => id === dispatch.id && operation === 'REQUESTED');
    });

    it('refuses a second dispatch of the same machine while the first one lasts', async () => {
      const input = {
        idempotencyKey: newKey(),
        incidentId: incident.id,
        equipmentId: excavator.id,
        destination: ON_THE_ROAD,
      };
      const refusal = await world().graph.refused(REQUEST, { input });
      expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'equipmentId' });
      expect(refusal.message).toContain(dispatch.code);
    });

    it.each(['APPROVED', 'ACCEPTED', 'EN_ROUTE', 'ON_SCENE'])(
      'advances the dispatch to %s and every map follows',
      async (to) => {
        const { id, version: expectedVersion } = dispatch;
        const step =
          to === 'APPROVED'
            ? await world().graph.read<Step>(APPROVE, { input: { id, expectedVersion } })
            : await world().graph.read<Step>(ADVANCE, { input: { id, expectedVersion, to } });
        expect(step.dispatch.state).toBe(to);
        dispatch.version = step.dispatch.version;
        const change = await watching.until(to, (seen) => seen.id === id && seen.version === step.dispatch.version);
        expect(change).toMatchObject({ entity: 'Dispatch', incident: { id: incident.id }, record: { state: to } });
      },
    );

    it('refuses a step that was made on an older version, with the current record', async () => {
      const input = { id: dispatch.id, expectedVersion: 1, to: 'RELEASED' };
      const refusal = await world().graph.refused(ADVANCE, { input });
      expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'expectedVersion' });
      expect(refusal.extensions['currentVersion']).toBe(dispatch.version);
    });

    it('shows the dispatch on the incident, and the machine at its place', async () => {
      const picture = await pictureOf(world().graph, incident.id);
      const [shown] = picture.dispatches;
      expect(shown).toMatchObject({ id: dispatch.id, state: 'ON_SCENE', equipment: { id: excavator.id } });
      expect(shown?.equipment?.position.longitude).toBeCloseTo(ON_THE_ROAD.longitude, 6);
      expect(shown?.equipment?.position.latitude).toBeCloseTo(ON_THE_ROAD.latitude, 6);
      const moved = await watching.until(
        'the machine on the scene',
        ({ id, record }) => id === excavator.id && record?.status === 'ON_SCENE',
      );
      expect(moved.record?.position?.longitude).toBeCloseTo(ON_THE_ROAD.longitude, 6);
      expect(picture.timeline.map(({ operation }) => operation)).toContain('REPORTED');
    });
  });
};
