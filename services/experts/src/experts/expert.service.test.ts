import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { experts } from '../service.ts';

/** 25 November in the county, still the 24th in UTC. */
const NOW = new Date('2026-11-24T16:30:00Z');

let test: TestService;
let loaded: { records: number };
beforeAll(async () => {
  test = await openTestService(experts, () => NOW);
  loaded = (await test.ask(LOAD)).data.loadExpertsCounty;
});
afterAll(() => test.close());

const LOAD = 'mutation { loadExpertsCounty(input: { county: "653130", demo: true }) { records } }';
const FIELDS = `id code version name specialities titles unitName phone termTo termValid lastReviewOn reviewOverdue
  availability medical position { longitude latitude } demo`;
const CREATE = `mutation ($input: CreateExpertInput!) { createExpert(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateExpertInput!) { updateExpert(input: $input) { ${FIELDS} } }`;
const LIST = `query ($filter: ExpertFilter) { experts(filter: $filter) { nodes { ${FIELDS} } totalCount } }`;

let sent = 0;
const key = () => {
  sent += 1;
  return `expert-test-${sent}`;
};
const given = (changed: object = {}) => ({
  code: `CS-${key()}`,
  name: '测试专家',
  nameEn: 'Test expert',
  specialities: ['ENERGY'],
  titles: ['高级工程师'],
  languages: ['zh-CN', 'ug'],
  medical: false,
  phone: '0998-000-0999',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  availability: 'AWAY',
  ...changed,
});
const create = (changed: object = {}) => test.ask(CREATE, { input: { idempotencyKey: key(), expert: given(changed) } });
const created = async (changed: object = {}) => (await create(changed)).data.createExpert;
const list = async (filter: object) => (await test.ask(LIST, { filter })).data.experts;

describe('the demo experts of the county', () => {
  it('are loaded once: forty, with the names of their units', async () => {
    expect(loaded.records).toBe(40);
    expect((await test.ask(LOAD)).data.loadExpertsCounty.records).toBe(0);
    const { nodes, totalCount } = await list({});
    expect(totalCount).toBe(40);
    expect(nodes.every(({ demo, unitName }: { demo: boolean; unitName: string }) => demo && unitName)).toBe(true);
    expect(nodes[0]).toMatchObject({ code: 'ZJ-001', titles: ['高级工程师', '一级注册消防工程师'] });
    expect(nodes[0].unitName).not.toMatch(/^(U|DW)-/);
  });

  it('are found by speciality, medicine, availability and text', async () => {
    expect((await list({ specialities: ['HAZARDOUS_CHEMICALS'] })).totalCount).toBe(8);
    expect((await list({ specialities: ['MINE', 'ENERGY'] })).totalCount).toBeGreaterThan(4);
    expect((await list({ medical: true })).totalCount).toBe(5);
    expect((await list({ availability: ['BUSY', 'AWAY'] })).totalCount).toBe(4);
    expect((await list({ search: 'zj-00' })).totalCount).toBe(9);
  });

  it('show whose term has run out and whose review is due', async () => {
    const { nodes } = await list({});
    const codes = (which: (node: { termValid: boolean; reviewOverdue: boolean }) => boolean) =>
      nodes.filter(which).map(({ code }: { code: string }) => code);
    expect(codes(({ termValid }) => !termValid)).toEqual(['ZJ-024']);
    expect(codes(({ reviewOverdue }) => reviewOverdue)).toEqual(['ZJ-003', 'ZJ-015', 'ZJ-021', 'ZJ-024']);
  });
});

describe('appointing an expert', () => {
  it('makes one of one key, however concurrently it is sent', async () => {
    const input = { idempotencyKey: key(), expert: given() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => test.ask(CREATE, { input })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.createExpert.id)).size).toBe(1);
    expect((await list({ search: input.expert.code })).totalCount).toBe(1);
  });

  it('gives a code to one of many who ask for it at once', async () => {
    const code = `CS-${key()}`;
    const refused = (await Promise.all(Array.from({ length: 4 }, () => create({ code })))).flatMap(
      ({ errors }) => errors,
    );
    expect(refused).toHaveLength(3);
    for (const { extensions } of refused) {
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'expert.code' });
    }
  });

  it("reckons the term by the county's own day", async () => {
    expect(await created({ termTo: '2026-11-24' })).toMatchObject({ termValid: false });
    expect(await created({ termTo: '2026-11-25' })).toMatchObject({ termValid: true });
    expect(await created({ lastReviewOn: '2025-11-24' })).toMatchObject({ reviewOverdue: true });
    expect(await created({ lastReviewOn: '2025-11-25' })).toMatchObject({ reviewOverdue: false });
  });

  it('converts the datum of the place', async () => {
    const { position } = await created({ position: { longitude: 78.55, latitude: 39.79, datum: 'BD09' } });
    expect(position.longitude).not.toBe(78.55);
    expect(Math.hypot(position.longitude - 78.55, position.latitude - 39.79)).toBeLessThan(0.02);
  });

  it.each([
    ['no speciality', { specialities: [] }, 'expert.specialities'],
    ['a speciality twice', { specialities: ['MINE', 'MINE'] }, 'expert.specialities'],
    ['an empty title', { titles: ['工程师', ' '] }, 'expert.titles'],
    ['a language that is no code', { languages: ['汉语'] }, 'expert.languages'],
    ['an empty name', { name: '' }, 'expert.name'],
    ['a day that no calendar has', { termTo: '2027-02-29' }, 'expert.termTo'],
    ['a term that ends before it begins', { termTo: '2025-12-31' }, 'expert.termTo'],
    ['a review in the future', { lastReviewOn: '2026-11-26' }, 'expert.lastReviewOn'],
    [
      'a place in another county',
      { position: { longitude: 116.4, latitude: 39.9, datum: 'WGS84' } },
      'expert.position',
    ],
    ['a code in use', { code: 'ZJ-001' }, 'expert.code'],
  ])('refuses %s, names the field and writes nothing', async (_name, changed, field) => {
    const before = (await list({})).totalCount;
    const { errors } = await create(changed);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect((await list({})).totalCount).toBe(before);
  });

  it('is not for a role that only looks on', async () => {
    const actor = { id: 'o', name: 'o', role: 'OBSERVER' } as const;
    const { errors } = await test.ask(CREATE, { input: { idempotencyKey: key(), expert: given() } }, { actor });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('updating an expert', () => {
  const update = (id: string, expectedVersion: number, changed: object) =>
    test.ask(UPDATE, { input: { id, expectedVersion, ...changed } });

  it('extends the term, records the review, and clears what may be empty', async () => {
    const { id } = await created({ termFrom: '2024-01-01', termTo: '2026-06-30' });
    const { data } = await update(id, 1, { termTo: '2028-06-30', lastReviewOn: '2026-11-25', phone: null });
    expect(data.updateExpert).toMatchObject({
      version: 2,
      termTo: '2028-06-30',
      termValid: true,
      lastReviewOn: '2026-11-25',
      reviewOverdue: false,
      phone: null,
      specialities: ['ENERGY'],
    });
  });

  it.each([
    ['an end before the beginning', { termTo: '2025-12-31' }, 'termTo'],
    ['to empty the term', { termTo: null }, 'termTo'],
    ['to empty the specialities', { specialities: [] }, 'specialities'],
    ['to empty the availability', { availability: null }, 'availability'],
    ['what is no day', { lastReviewOn: '25.11.2026' }, 'lastReviewOn'],
  ])('refuses %s', async (_name, changed, field) => {
    const { id } = await created();
    const { errors } = await update(id, 1, changed);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    const { data } = await test.ask('query ($id: ID!) { expert(id: $id) { version } }', { id });
    expect(data.expert.version).toBe(1);
  });

  it('lets one of two through, and shows the other what stands', async () => {
    const { id } = await created();
    const answers = await Promise.all([update(id, 1, { titles: ['一'] }), update(id, 1, { titles: ['二'] })]);
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2, current: { id } });
  });

  it('takes a retired expert off the list and keeps the record', async () => {
    const { id, code } = await created();
    await update(id, 1, { retired: true });
    expect((await list({ search: code })).totalCount).toBe(0);
    expect((await list({ search: code, includeRetired: true })).totalCount).toBe(1);
    const journal = await test.service.db.query(
      'select operation, version from experts.journal where entity_id = $1 order by seq',
      [id],
    );
    expect(journal).toEqual([
      { operation: 'CREATED', version: 1 },
      { operation: 'UPDATED', version: 2 },
    ]);
  });
});

interface Recommended {
  reasons: string[];
  score: number;
  distanceMetres: number | null;
  expert: {
    id: string;
    code: string;
    availability: string;
    termValid: boolean;
    medical: boolean;
    specialities: string[];
  };
}
const TOWN = { longitude: 78.55, latitude: 39.79 };
const incident = (changed: object = {}) => ({
  __typename: 'Incident',
  id: '01990000-0000-7000-8000-000000000001',
  category: 'HAZARDOUS_CHEMICALS',
  position: TOWN,
  deaths: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  ...changed,
});
const recommended = async (first: number, ...of: object[]) => {
  const { data, errors } = await test.ask(
    `query ($of: [_Any!]!, $first: Int!) { _entities(representations: $of) { ... on Incident {
      recommendedExperts(first: $first) { reasons score distanceMetres
        expert { id code availability termValid medical specialities } } } } }`,
    { of, first },
  );
  const lists = data?._entities?.map((one: { recommendedExperts: Recommended[] } | null) => one?.recommendedExperts);
  return { lists: lists as Recommended[][], errors };
};

describe('the experts recommended for an incident', () => {
  it('know its category, are available and in their term; the near ones first', async () => {
    const [found = []] = (await recommended(100, incident())).lists;
    expect(found.length).toBeGreaterThan(3);
    for (const { expert, reasons } of found) {
      expect(expert).toMatchObject({ availability: 'AVAILABLE', termValid: true });
      expect(expert.specialities).toContain('HAZARDOUS_CHEMICALS');
      expect(reasons[0]).toBe('SPECIALITY');
    }
    expect(found[0]?.reasons).toEqual(['SPECIALITY', 'LOCAL']);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { reasons, distanceMetres } of found) {
      expect(reasons.includes('LOCAL')).toBe(distanceMetres !== null && distanceMetres <= 30_000);
    }
  });

  it('are joined by medical experts as soon as somebody is hurt', async () => {
    const [calm = [], hurt = []] = (
      await recommended(100, incident(), incident({ id: '01990000-0000-7000-8000-000000000002', trapped: 2 }))
    ).lists;
    expect(calm.some(({ reasons }) => reasons.includes('MEDICAL_NEEDED'))).toBe(false);
    const doctors = hurt.filter(({ reasons }) => reasons.includes('MEDICAL_NEEDED'));
    expect(doctors.length).toBeGreaterThan(0);
    expect(doctors.every(({ expert }) => expert.medical)).toBe(true);
  });

  it('lose those who go away, run out of their term or are retired', async () => {
    const spot = { longitude: 77.1, latitude: 39.1 };
    const there = incident({ category: 'ENERGY', position: spot });
    const { id } = await created({ availability: 'AVAILABLE', position: { ...spot, datum: 'WGS84' } });
    const isFirst = async () => (await recommended(1, there)).lists[0]?.[0]?.expert.id === id;
    const set = (version: number, changed: object) =>
      test.ask(UPDATE, { input: { id, expectedVersion: version, ...changed } });
    expect(await isFirst()).toBe(true);
    await set(1, { availability: 'BUSY' });
    expect(await isFirst()).toBe(false);
    await set(2, { availability: 'AVAILABLE', termTo: '2026-11-24' });
    expect(await isFirst()).toBe(false);
    await set(3, { termTo: '2026-11-25' });
    expect(await isFirst()).toBe(true);
    await set(4, { retired: true });
    expect(await isFirst()).toBe(false);
  });

  it('are there for every category', async () => {
    const { data } = await test.ask('{ __type(name: "IncidentCategory") { enumValues { name } } }');
    const categories: string[] = data.__type.enumValues.map(({ name }: { name: string }) => name);
    expect(categories).toHaveLength(16);
    const { lists } = await recommended(
      5,
      ...categories.map((category, n) => incident({ category, id: `01990000-0000-7000-8000-0000000001${10 + n}` })),
    );
    expect(lists.filter((found) => found.length === 0)).toEqual([]);
  });

  it('are answered for many incidents in one query', async () => {
    const { db } = test.service;
    const query = db.query.bind(db);
    let asked = 0;
    db.query = ((sql: string, values?: unknown[]) => {
      if (sql.includes('.expert e')) asked += 1;
      return query(sql, values);
    }) as typeof db.query;
    const many = Array.from({ length: 30 }, (_, n) =>
      incident({ position: { longitude: 77.5 + n / 20, latitude: 39.5 } }),
    );
    const { lists } = await recommended(3, ...many);
    db.query = query;
    expect(lists).toHaveLength(30);
    expect(asked).toBe(1);
  });

  it.each([-1, 101])('are not given by %i at a time', async (first) => {
    const { errors } = await recommended(first, incident());
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});
