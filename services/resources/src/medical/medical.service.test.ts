import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty();
});
afterAll(() => test.close());

const LIST = '{ medicalFacilities { nodes { id code version beds freeBeds demo unit { id } } } }';
const UPDATE = `mutation ($input: UpdateMedicalFacilityInput!) { updateMedicalFacility(input: $input) {
  version freeBeds confirmedBy } }`;
const NEAR = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Incident {
  medicalFacilities(first: 2) { facility { code } distanceMetres travel { seconds basis } } } } }`;
const CREATE = 'mutation ($input: CreateMedicalFacilityInput!) { createMedicalFacility(input: $input) { id code } }';
const AT = {
  __typename: 'Incident',
  id: '01990000-0000-7000-8000-000000000001',
  position: { longitude: 78.58, latitude: 39.8 },
};

const facility = (changed: object = {}) => ({
  code: `YL-${freshKey()}`,
  name: '测试医院',
  nameEn: 'Test hospital',
  kind: 'HOSPITAL',
  position: { longitude: 78.55, latitude: 39.79, datum: 'WGS84' },
  departments: ['急诊科'],
  beds: 50,
  freeBeds: 10,
  intensiveBeds: 5,
  freeIntensiveBeds: 1,
  ...changed,
});
const create = (changed: object = {}) =>
  test.ask(CREATE, { input: { idempotencyKey: freshKey(), facility: facility(changed) } });

describe('medical facilities (6.6)', () => {
  it('are offered to an incident by distance, while they have a bed free', async () => {
    const [first] = (await test.ask(NEAR, { refs: [AT] })).data._entities[0].medicalFacilities;
    expect(first).toMatchObject({ facility: { code: 'YL-001' }, travel: { basis: 'PROFILE_ESTIMATE' } });
    const [hospital] = (await test.ask(LIST)).data.medicalFacilities.nodes;
    const full = { id: hospital.id, expectedVersion: hospital.version, freeBeds: 0, freeIntensiveBeds: 0 };
    expect((await test.ask(UPDATE, { input: full })).data.updateMedicalFacility).toEqual({
      version: 2,
      freeBeds: 0,
      confirmedBy: '测试人员',
    });
    const left = (await test.ask(NEAR, { refs: [AT] })).data._entities[0].medicalFacilities;
    expect(left.map((one: { facility: { code: string } }) => one.facility.code)).not.toContain('YL-001');
    expect(codeOf(await test.ask(UPDATE, { input: full }))).toBe('CONFLICT');
  });

  it.each([
    ['more free beds than beds', { freeBeds: 51 }, 'facility.freeBeds'],
    ['a negative number', { beds: -1 }, 'facility.beds'],
    ['an unknown unit', { unitId: '01990000-0000-7000-8000-0000000000ff' }, 'facility.unitId'],
    ['a place elsewhere', { position: { longitude: 116, latitude: 39, datum: 'WGS84' } }, 'facility.position'],
    ['no name', { name: ' ' }, 'facility.name'],
  ])('are refused with %s', async (_name, changed, field) => {
    const before = await test.journalled();
    expect((await create(changed)).errors[0]?.extensions).toMatchObject({ field });
    expect(await test.journalled()).toBe(before);
  });

  it('have a code of their own', async () => {
    const { data } = await create({ code: 'YL-900' });
    expect(data.createMedicalFacility.code).toBe('YL-900');
    expect((await create({ code: 'YL-900' })).errors[0]?.extensions).toMatchObject({ field: 'facility.code' });
  });
});
