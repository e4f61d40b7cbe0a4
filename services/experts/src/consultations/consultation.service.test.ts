import { newId } from '@outpost/shared/ids';
import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { experts } from '../service.ts';

const NOW = new Date('2026-11-24T04:00:00Z');

let test: TestService;
let expertIds: string[];
beforeAll(async () => {
  test = await openTestService(experts, () => NOW);
  await test.ask('mutation { loadExpertsCounty(input: { county: "653130", demo: true }) { records } }');
  const { data } = await test.ask('{ experts(first: 40) { nodes { id termValid } } }');
  type Row = { id: string; termValid: boolean };
  expertIds = (data.experts.nodes as Row[]).filter(({ termValid }) => termValid).map(({ id }) => id);
});
afterAll(() => test.close());

const FIELDS = `id version code question state nextStates advice advisedAt requestedBy expert { id } incident { id }
  steps { state actorName note }`;
const act = (name: string, input: object, claims: object = {}) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return test.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`, { input }, claims);
};
const incident = async (changed: { id?: string; state?: string; version?: number } = {}): Promise<string> => {
  const { id = newId(), state = 'RESPONDING', version = 1 } = changed;
  return test.tell('Incident', { id, state, version, code: `BC-${id.slice(-4)}`, title: '气罐车侧翻' });
};
let next = 0;
const anExpert = (): string => {
  next += 1;
  return expertIds[next % expertIds.length] ?? '';
};
const asked = (changed: object) => ({ idempotencyKey: newId(), question: '能否先行倒罐？', ...changed });
const request = async (changed: object = {}) =>
  act('requestConsultation', asked({ incidentId: await incident(), expertId: anExpert(), ...changed }));
const requested = async (changed: object = {}) => (await request(changed)).data.requestConsultation;
const answer = (id: string, expectedVersion: number, to: string, more: object = {}, claims: object = {}) =>
  act('answerConsultation', { id, expectedVersion, to, ...more }, claims);
const close = (id: string, expectedVersion: number, to: string, more: object = {}) =>
  act('closeConsultation', { id, expectedVersion, to, ...more });
const refusal = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions;
const asExpert = (expertId?: string) => ({ actor: { id: 'e', name: '沈某', role: 'EXPERT' as const, expertId } });

describe('a consultation', () => {
  it('goes from the question to the advice to its close, each step with time and person', async () => {
    const [incidentId, expertId] = [await incident(), anExpert()];
    const made = await requested({ incidentId, expertId });
    expect(made).toMatchObject({
      code: expect.stringMatching(/^ZX-20261124-\d{3}$/),
      state: 'REQUESTED',
      nextStates: ['ACCEPTED', 'DECLINED', 'ADVISED', 'CANCELLED'],
      advice: null,
      expert: { id: expertId },
      incident: { id: incidentId },
    });
    const own = asExpert(expertId);
    expect((await answer(made.id, 1, 'ACCEPTED', {}, own)).data.answerConsultation.state).toBe('ACCEPTED');
    const advised = (await answer(made.id, 2, 'ADVISED', { advice: '先降温，再倒罐', note: '视频' }, own)).data;
    expect(advised.answerConsultation).toMatchObject({ advice: '先降温，再倒罐', advisedAt: NOW.toISOString() });
    const closed = (await close(made.id, 3, 'CLOSED', { note: '已采纳' })).data.closeConsultation;
    expect(closed).toMatchObject({ state: 'CLOSED', nextStates: [], advice: '先降温，再倒罐' });
    expect(closed.steps.map(({ state }: { state: string }) => state)).toEqual([
      'REQUESTED',
      'ACCEPTED',
      'ADVISED',
      'CLOSED',
    ]);
    expect(closed.steps[1].actorName).toBe('沈某');
  });

  it('stands in the incident’s journal, and is read from the incident and from the expert', async () => {
    const [incidentId, expertId] = [await incident(), anExpert()];
    const { id } = await requested({ incidentId, expertId });
    const rows = await test.service.db.query(
      'select operation from experts.journal where entity_id = $1 and incident_id = $2',
      [id, incidentId],
    );
    expect(rows).toEqual([{ operation: 'REQUESTED' }]);
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Incident { asked: consultations { id } } ... on Expert { own: consultations { id } } } }`;
    const { data } = await test.ask(query, {
      r: [
        { __typename: 'Incident', id: incidentId },
        { __typename: 'Expert', id: expertId },
      ],
    });
    expect(data._entities[0].asked).toEqual([{ id }]);
    expect(data._entities[1].own).toContainEqual({ id });
    const open = await test.ask(
      `query ($f: ConsultationFilter) { consultations(filter: $f) { totalCount nodes { id } } }`,
      { f: { incidentId, open: true } },
    );
    expect(open.data.consultations).toEqual({ totalCount: 1, nodes: [{ id }] });
  });

  it('is read by the expert who was asked, and by no other expert, whatever way is tried', async () => {
    const [incidentId, expertId, other] = [await incident(), anExpert(), anExpert()];
    const { id } = await requested({ incidentId, expertId });
    const seen = async (claims: object) => {
      const { data, errors } = await test.ask(
        `query ($id: ID!, $refs: [_Any!]!) { consultation(id: $id) { id }
          mine: consultations(filter: { incidentId: "${incidentId}" }) { totalCount nodes { id } }
          _entities(representations: $refs) { ... on Consultation { id } ... on Incident { consultations { id } }
            ... on Expert { asked: consultations { id } } } }`,
        {
          id,
          refs: [
            { __typename: 'Consultation', id },
            { __typename: 'Incident', id: incidentId },
            { __typename: 'Expert', id: expertId },
          ],
        },
        claims,
      );
      expect(errors).toEqual([]);
      const [entity, incidents, expert] = data._entities;
      const listed = expert.asked.map((one: { id: string }) => one.id).includes(id);
      return [data.consultation?.id, data.mine.totalCount, entity?.id, incidents.consultations.length, listed];
    };
    expect(await seen({})).toEqual([id, 1, id, 1, true]);
    expect(await seen(asExpert(expertId))).toEqual([id, 1, id, 1, true]);
    expect(await seen(asExpert(other))).toEqual([undefined, 0, undefined, 0, false]);
    expect(await seen(asExpert())).toEqual([undefined, 0, undefined, 0, false]);
  });

  it('is asked once for a key, and not a second time while the first waits, however many ask', async () => {
    const input = asked({ incidentId: await incident(), expertId: anExpert() });
    const [first, again] = await Promise.all([act('requestConsultation', input), act('requestConsultation', input)]);
    expect(first.data.requestConsultation.id).toBe(again.data.requestConsultation.id);
    const others = await Promise.all(
      [1, 2, 3].map(() => act('requestConsultation', { ...input, idempotencyKey: newId() })),
    );
    for (const other of others) expect(refusal(other)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'expertId' });
    const { id } = first.data.requestConsultation;
    await answer(id, 1, 'DECLINED', { note: '外出' });
    expect((await act('requestConsultation', { ...input, idempotencyKey: newId() })).errors).toEqual([]);
  });

  it('says why it was declined or taken back, and what is advised', async () => {
    const { id } = await requested();
    expect(refusal(await answer(id, 1, 'DECLINED'))).toMatchObject({ field: 'note' });
    expect(refusal(await answer(id, 1, 'ADVISED', { advice: '  ' }))).toMatchObject({ field: 'advice' });
    expect(refusal(await close(id, 1, 'CANCELLED'))).toMatchObject({ field: 'note' });
    expect(refusal(await close(id, 1, 'ACCEPTED'))).toMatchObject({ field: 'to' });
    expect(refusal(await close(id, 1, 'CLOSED'))).toMatchObject({ code: 'PLAN_RULE', clause: '2.3' });
    expect((await close(id, 1, 'CANCELLED', { note: '险情已排除' })).data.closeConsultation.state).toBe('CANCELLED');
  });

  it('is answered by its own expert and by nobody else’s account', async () => {
    const expertId = anExpert();
    const { id } = await requested({ expertId });
    const other = asExpert(expertIds.find((one) => one !== expertId));
    expect(refusal(await answer(id, 1, 'ACCEPTED', {}, other))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await answer(id, 1, 'ACCEPTED', {}, asExpert()))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await answer(id, 1, 'ACCEPTED', {}, asExpert(expertId))).errors).toEqual([]);
    expect(refusal(await answer(id, 1, 'ADVISED', { advice: '晚' }, asExpert(expertId)))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it.each([
    ['ARCHIVED', '5.5'],
    ['FALSE_ALARM', '2.3'],
    ['MERGED', '2.3'],
  ])('is not asked about an incident that is %s, by clause %s', async (state, clause) => {
    const { errors } = await request({ incidentId: await incident({ state }) });
    expect(refusal({ errors })).toMatchObject({ code: 'PLAN_RULE', clause, field: 'incidentId' });
  });

  it('is finished with once its incident is archived', async () => {
    const incidentId = await incident();
    const { id } = await requested({ incidentId });
    await incident({ id: incidentId, state: 'ARCHIVED', version: 2 });
    expect(refusal(await answer(id, 1, 'ACCEPTED'))).toMatchObject({ code: 'PLAN_RULE', clause: '5.5' });
  });

  it('is not asked of an expert whose appointment has ended, nor of nobody', async () => {
    const { data } = await test.ask('{ experts(first: 40) { nodes { id version } } }');
    const { id, version } = data.experts.nodes.at(-1);
    await test.ask('mutation ($input: UpdateExpertInput!) { updateExpert(input: $input) { id } }', {
      input: { id, expectedVersion: version, retired: true },
    });
    expect(refusal(await request({ expertId: id }))).toMatchObject({ code: 'PLAN_RULE', field: 'expertId' });
    expect(refusal(await request({ expertId: newId() }))).toMatchObject({ code: 'NOT_FOUND', field: 'expertId' });
    expect(refusal(await request({ incidentId: newId() }))).toMatchObject({ code: 'NOT_FOUND', field: 'incidentId' });
  });
});
