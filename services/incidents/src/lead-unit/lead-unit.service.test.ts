import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCounty, refusal, type TestCounty, unitId } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const LEAD =
  'version leadUnit { unit { code } decidedBy namedBy clause } leadUnitNamings { unit { code } authority reason }';
const name = (id: string, expectedVersion: number, given: Record<string, unknown>) =>
  test.act('nameLeadUnit', { id, expectedVersion, authority: 'HEADQUARTERS', reason: '指挥部会议', ...given }, LEAD);

describe('a lead unit that the plan leaves open', () => {
  it('is named by the headquarters, and stays on record when another is named', async () => {
    const { id } = await test.report({ category: 'OTHER', scope: null });
    expect((await test.read(id, LEAD)).leadUnit).toMatchObject({ unit: null, decidedBy: 'HEADQUARTERS' });
    await name(id, 1, { unitId: unitId('U-SLJ') });
    const { data } = await name(id, 2, { unitId: unitId('U-YJJ'), authority: 'COUNTY_COMMITTEE', reason: '县委指定' });
    expect(data.nameLeadUnit).toMatchObject({
      version: 3,
      leadUnit: { unit: { code: 'U-YJJ' }, clause: '2.1.6' },
      leadUnitNamings: [
        { unit: { code: 'U-SLJ' }, authority: 'HEADQUARTERS', reason: '指挥部会议' },
        { unit: { code: 'U-YJJ' }, authority: 'COUNTY_COMMITTEE', reason: '县委指定' },
      ],
    });
  });

  it('is named where several industries are concerned, and gives way when it turns out to be one', async () => {
    const { id } = await test.report({ alsoCategories: ['TRANSPORT', 'HAZARDOUS_CHEMICALS'] });
    expect((await test.read(id, 'alsoCategories')).alsoCategories).toEqual(['TRANSPORT']);
    await name(id, 1, { unitId: unitId('U-JTJ') });
    expect((await test.read(id, LEAD)).leadUnit.unit).toEqual({ code: 'U-JTJ' });
    const { data } = await test.act(
      'reclassifyIncident',
      { id, expectedVersion: 2, category: 'ROAD_TRAFFIC', reason: '现场核实' },
      `${LEAD} category scope reclassifications { fromCategory fromScope category reason }`,
    );
    expect(data.reclassifyIncident).toMatchObject({
      leadUnit: { unit: { code: 'U-GAJ' }, decidedBy: 'PLAN', namedBy: [] },
      reclassifications: [
        { fromCategory: 'HAZARDOUS_CHEMICALS', fromScope: 'ROAD', category: 'ROAD_TRAFFIC', reason: '现场核实' },
      ],
    });
  });

  it.each([
    ['where the plan names it', {}, { unitId: unitId('U-JTJ') }, { code: 'PLAN_RULE', clause: '2.1.6(3)' }],
    [
      'by another than whom the clause calls',
      { scope: null },
      { unitId: unitId('U-JTJ'), authority: 'COUNTY_GOVERNMENT' },
      { code: 'PLAN_RULE', clause: '2.1.2', field: 'authority' },
    ],
    ['as a neighbour', { scope: null }, { unitId: unitId('U-653127') }, { code: 'BAD_USER_INPUT', field: 'unitId' }],
    ['as nobody', { scope: null }, { unitId: unitId('U-NONE') }, { code: 'NOT_FOUND', field: 'unitId' }],
    ['on an old version', { scope: null }, { unitId: unitId('U-JTJ'), expectedVersion: 9 }, { code: 'CONFLICT' }],
    ['without a reason', { scope: null }, { unitId: unitId('U-JTJ'), reason: ' ' }, { field: 'reason' }],
  ])('is not named %s, and nothing is written', async (_what, changed, given, expected) => {
    const { id } = await test.report(changed);
    const before = await test.journalled();
    expect(refusal(await name(id, 1, given))).toMatchObject(expected);
    expect(await test.journalled()).toBe(before);
  });

  it('is named by a commander only', async () => {
    const { id } = await test.report({ scope: null });
    const input = { id, expectedVersion: 1, unitId: unitId('U-JTJ'), authority: 'HEADQUARTERS', reason: '指挥部会议' };
    expect(refusal(await test.act('nameLeadUnit', input, 'id', 'DUTY_OFFICER'))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
