import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { warnings } from '../service.ts';

const START = new Date('2026-11-24T06:00:00Z');
let clock = START;
let test: TestService;
beforeAll(async () => {
  test = await openTestService(warnings, () => clock);
  await test.ask('mutation { loadWarningsCounty(input: { county: "653130", demo: true }) { records } }');
});
afterAll(() => test.close());

const hours = (n: number) => new Date(START.getTime() + n * 3_600_000);
const atTime = async <T>(time: Date, work: () => Promise<T>): Promise<T> => {
  clock = time;
  try {
    return await work();
  } finally {
    clock = START;
  }
};

const FIELDS =
  'id code version state level inForce startsAt endsAt issuedAt issuingUnitName issuingUnit { id } cautions revisions { act level reason actorName at }';
const ISSUE = `mutation ($input: IssueWarningInput!) { issueWarning(input: $input) { ${FIELDS} } }`;
const ADJUST = `mutation ($input: AdjustWarningInput!) { adjustWarning(input: $input) { ${FIELDS} } }`;
const LIFT = `mutation ($input: LiftWarningInput!) { liftWarning(input: $input) { ${FIELDS} } }`;
const READ = `query ($id: ID!) { warning(id: $id) { ${FIELDS} } }`;

const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
/** A corner of the county that no demo warning touches. */
const AREA = box(79.6, 39.7, 79.7, 39.8);

let sent = 0;
const draft = (changed: Record<string, unknown> = {}) => {
  sent += 1;
  return {
    idempotencyKey: `issue-test-${sent}`,
    category: 'GALE',
    level: 'BLUE',
    headline: '大风蓝色预警',
    startsAt: START.toISOString(),
    endsAt: hours(12).toISOString(),
    area: AREA,
    areaText: '东部乡镇',
    cautions: '阵风 8 级',
    measures: '停止高处作业',
    issuingUnitName: '巴楚县气象局',
    scope: 'COUNTY',
    ...changed,
  };
};
const issue = async (changed: Record<string, unknown> = {}) =>
  (await test.ask(ISSUE, { input: draft(changed) })).data.issueWarning;
const read = async (id: string) => (await test.ask(READ, { id })).data.warning;
const countOf = async () => (await test.ask('{ warnings { totalCount } }')).data.warnings.totalCount as number;

describe('the demo records', () => {
  it('are four warnings in force, the highest first, each with its unit', async () => {
    const { data, errors } = await test.ask(
      '{ warningsInForce { code level demo issuingUnitName issuingUnit { id } area revisions { act } } }',
    );
    expect(errors).toEqual([]);
    expect(data.warningsInForce.map(({ level }: { level: string }) => level)).toEqual([
      'RED',
      'ORANGE',
      'YELLOW',
      'BLUE',
    ]);
    for (const warning of data.warningsInForce) {
      expect(warning).toMatchObject({
        demo: true,
        issuingUnitName: expect.stringMatching(/\S/),
        issuingUnit: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        area: { type: 'Polygon' },
        revisions: [{ act: 'ISSUED' }],
      });
    }
  });

  it('are loaded once', async () => {
    const { data } = await test.ask(
      'mutation { loadWarningsCounty(input: { county: "653130", demo: true }) { records } }',
    );
    expect(data.loadWarningsCounty.records).toBe(0);
  });
});

describe('issuing a warning (3.3.2)', () => {
  it('is at the time of now, with a code of the day and the first link of its chain', async () => {
    const { data, errors } = await test.ask(ISSUE, { input: draft() });
    expect(errors).toEqual([]);
    expect(data.issueWarning).toMatchObject({
      code: expect.stringMatching(/^YJ-20261124-\d{3}$/),
      version: 1,
      state: 'ISSUED',
      inForce: true,
      issuedAt: START.toISOString(),
      issuingUnit: null,
      revisions: [{ act: 'ISSUED', level: 'BLUE', actorName: '测试人员', at: START.toISOString() }],
    });
  });

  it('makes one warning of one key, however often and concurrently it is sent', async () => {
    const before = await countOf();
    const input = draft();
    const answers = await Promise.all(Array.from({ length: 6 }, () => test.ask(ISSUE, { input })));
    expect(new Set(answers.map(({ data }) => data.issueWarning.id)).size).toBe(1);
    expect(await countOf()).toBe(before + 1);
  });

  it.each(['areaText', 'cautions', 'measures', 'issuingUnitName'])('is refused with a blank %s', async (field) => {
    const before = await countOf();
    const { errors } = await test.ask(ISSUE, { input: draft({ [field]: '  ' }) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '3.3.2', field });
    expect(await countOf()).toBe(before);
  });

  it('is refused without an area', async () => {
    const { errors } = await test.ask(ISSUE, { input: draft({ area: { type: 'Polygon', coordinates: [] } }) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '3.3.2', field: 'area' });
  });

  it.each([
    [
      'that crosses itself',
      {
        type: 'Polygon',
        coordinates: [
          [
            [78, 39],
            [79, 40],
            [79, 39],
            [78, 40],
            [78, 39],
          ],
        ],
      },
      /自相交/,
    ],
    ['of another county', box(116, 39, 117, 40), /不在本县/],
    ['with latitude first', box(39.5, 78.2, 39.6, 78.3), /经度在前/],
    ['that is a line', { type: 'LineString', coordinates: AREA.coordinates[0] }, /应为面/],
    ['that is not closed', { type: 'Polygon', coordinates: [AREA.coordinates[0]?.slice(0, 4)] }, /首尾相同/],
  ])('is refused with an area %s', async (_name, area, message) => {
    const before = await countOf();
    const { errors } = await test.ask(ISSUE, { input: draft({ area }) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'area' });
    expect(errors[0]?.message).toMatch(message);
    expect(await countOf()).toBe(before);
  });

  it.each([
    ['texts in place of numbers', { type: 'Polygon', coordinates: [[['78', '39']]] }],
    ['no lists at all', { type: 'MultiPolygon', coordinates: [null] }],
  ])('is refused with an area of %s', async (_name, area) => {
    const { errors } = await test.ask(ISSUE, { input: draft({ area }) });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('leaves heights out of the area', async () => {
    const area = { type: 'Polygon', coordinates: [AREA.coordinates[0]?.map(([x, y]) => [x, y, 1100])] };
    const { data, errors } = await test.ask(
      'mutation ($input: IssueWarningInput!) { issueWarning(input: $input) { area } }',
      { input: draft({ area }) },
    );
    expect(errors).toEqual([]);
    expect(data.issueWarning.area).toEqual(AREA);
  });

  it.each([
    ['an end before its start', { endsAt: START.toISOString() }, 'endsAt'],
    ['an end that has passed', { startsAt: hours(-3).toISOString(), endsAt: hours(-1).toISOString() }, 'endsAt'],
    ['a headline that is too long', { headline: '长'.repeat(121) }, 'headline'],
    ['a unit that is no id', { issuingUnitId: 'U-QXJ' }, 'issuingUnitId'],
  ])('is refused with %s', async (_name, changed, field) => {
    const { errors } = await test.ask(ISSUE, { input: draft(changed) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is by a unit of the directory, or by one that has only a name', async () => {
    const unit = '01990000-0000-7000-8000-000000000002';
    const unknown = await test.ask(ISSUE, { input: draft({ issuingUnitId: unit }) });
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'issuingUnitId' });
    await test.tell('Unit', { id: unit, version: 1, name: '巴楚县气象局' });
    const known = await issue({ issuingUnitId: unit });
    expect(known.issuingUnit).toEqual({ id: unit });
  });

  it('speaks the language of the reader, and is refused to an observer', async () => {
    const english = await test.ask(ISSUE, { input: draft({ measures: '' }) }, { language: 'en-US' });
    expect(english.errors[0]?.message).toBe('the warning lacks the measures to take (plan clause 3.3.2)');
    const observer = await test.ask(ISSUE, { input: draft() }, { actor: { id: 'o', name: 'o', role: 'OBSERVER' } });
    expect(observer.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('being in force', () => {
  it.each([
    ['a millisecond before its start', hours(1).getTime() - 1, false, 'ISSUED'],
    ['at its start', hours(1).getTime(), true, 'ISSUED'],
    ['a millisecond before its end', hours(3).getTime() - 1, true, 'ISSUED'],
    ['at its end', hours(3).getTime(), false, 'EXPIRED'],
  ])('%s', async (_name, time, inForce, state) => {
    const { id } = await issue({ startsAt: hours(1).toISOString(), endsAt: hours(3).toISOString() });
    await atTime(new Date(time), async () => {
      expect(await read(id)).toMatchObject({ inForce, state });
      const { data } = await test.ask(
        `query ($ids: [ID!], $inForce: Boolean, $states: [WarningState!]) {
          both: warnings(filter: { ids: $ids, inForce: $inForce, states: $states }) { totalCount }
          opposite: warnings(filter: { ids: $ids, inForce: ${!inForce} }) { totalCount }
          now: warningsInForce { id }
        }`,
        { ids: [id], inForce, states: [state] },
      );
      expect(data.both.totalCount).toBe(1);
      expect(data.opposite.totalCount).toBe(0);
      expect(data.now.some((one: { id: string }) => one.id === id)).toBe(inForce);
    });
  });

  it('can be asked of another time, also of a time before it was lifted', async () => {
    const { id } = await issue();
    await atTime(hours(2), () =>
      test.ask(LIFT, { input: { id, expectedVersion: 1, issuingUnitName: '巴楚县气象局', reason: '风停' } }),
    );
    const then = (n: number) =>
      atTime(hours(4), async () => {
        const { data } = await test.ask('query ($at: DateTime!) { warningsInForce(at: $at) { id } }', {
          at: hours(n).toISOString(),
        });
        return data.warningsInForce.some((one: { id: string }) => one.id === id);
      });
    expect([await then(-1), await then(1), await then(2), await then(5)]).toEqual([false, true, false, false]);
  });

  it('can be asked of a place: an area, a point, or the window of a map that reaches beyond the county', async () => {
    const { id } = await issue();
    const within = async (geometry: object) => {
      const { data, errors } = await test.ask(
        'query ($within: Geometry!) { warningsInForce(within: $within) { id } }',
        {
          within: geometry,
        },
      );
      return errors[0]?.extensions?.['field'] ?? data.warningsInForce.some((one: { id: string }) => one.id === id);
    };
    expect(await within({ type: 'Point', coordinates: [79.65, 39.75] })).toBe(true);
    expect(await within({ type: 'Point', coordinates: [78, 39] })).toBe(false);
    expect(await within(box(79.69, 39.6, 79.9, 39.9))).toBe(true);
    expect(await within(box(60, 30, 100, 50))).toBe(true);
    expect(await within({ type: 'Point', coordinates: [39.75, 79.65] })).toBe('within');
    expect(await within({ type: 'Point', coordinates: [279.65, 39.75] })).toBe('within');
  });
});

describe('adjusting and lifting (3.3.4)', () => {
  const unit = { issuingUnitName: '巴楚县气象局', reason: '风力增强' };

  it('keeps the whole chain', async () => {
    const { id } = await issue();
    const raised = await test.ask(ADJUST, { input: { id, expectedVersion: 1, level: 'ORANGE', ...unit } });
    expect(raised.data.adjustWarning).toMatchObject({ version: 2, state: 'ADJUSTED', level: 'ORANGE', inForce: true });
    const longer = { id, expectedVersion: 2, level: 'ORANGE', endsAt: hours(24).toISOString(), cautions: '阵风 10 级' };
    expect((await test.ask(ADJUST, { input: { ...longer, ...unit } })).errors).toEqual([]);
    const lifted = await test.ask(LIFT, { input: { id, expectedVersion: 3, ...unit, reason: '风停' } });
    expect(lifted.data.liftWarning).toMatchObject({
      version: 4,
      state: 'LIFTED',
      inForce: false,
      endsAt: hours(24).toISOString(),
      cautions: '阵风 10 级',
      revisions: [
        { act: 'ISSUED', level: 'BLUE' },
        { act: 'ADJUSTED', level: 'ORANGE', reason: '风力增强' },
        { act: 'ADJUSTED', level: 'ORANGE' },
        { act: 'LIFTED', level: 'ORANGE', reason: '风停' },
      ],
    });
  });

  it('is for the unit that issued it', async () => {
    const { id } = await issue();
    const other = { id, expectedVersion: 1, issuingUnitName: '巴楚县应急管理局', reason: '风停' };
    for (const answer of [
      await test.ask(LIFT, { input: other }),
      await test.ask(ADJUST, { input: { ...other, level: 'RED' } }),
    ]) {
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '3.3.4' });
    }
    expect(await read(id)).toMatchObject({ version: 1, state: 'ISSUED' });
  });

  it('is refused once the warning has ended, by lifting or by time', async () => {
    const lifted = await issue();
    await test.ask(LIFT, { input: { id: lifted.id, expectedVersion: 1, ...unit } });
    const expired = await issue({ endsAt: hours(1).toISOString() });
    await atTime(hours(1), async () => {
      for (const [id, expectedVersion] of [
        [lifted.id, 2],
        [expired.id, 1],
      ]) {
        for (const answer of [
          await test.ask(ADJUST, { input: { id, expectedVersion, level: 'RED', ...unit } }),
          await test.ask(LIFT, { input: { id, expectedVersion, ...unit } }),
        ]) {
          expect(answer.errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '3.3.4' });
        }
      }
    });
  });

  it.each([
    ['without any change', {}, { code: 'BAD_USER_INPUT', field: 'level' }],
    ['that takes the cautions away', { cautions: ' ' }, { code: 'PLAN_RULE', clause: '3.3.2', field: 'cautions' }],
    ['to an end that has passed', { endsAt: '2026-11-24T05:00:00Z' }, { code: 'BAD_USER_INPUT', field: 'endsAt' }],
    ['on an older version', { expectedVersion: 9, level: 'RED' }, { code: 'CONFLICT', currentVersion: 1 }],
  ])('is refused %s, and nothing is written', async (_name, changed, extensions) => {
    const { id } = await issue();
    const { errors } = await test.ask(ADJUST, {
      input: { id, expectedVersion: 1, level: 'BLUE', ...unit, ...changed },
    });
    expect(errors[0]?.extensions).toMatchObject(extensions);
    const after = await read(id);
    expect([after.version, after.revisions.length]).toEqual([1, 1]);
  });

  it('happens once when two send it at the same time', async () => {
    const { id } = await issue();
    const send = () => test.ask(LIFT, { input: { id, expectedVersion: 1, ...unit } });
    const refused = (await Promise.all([send(), send()])).flatMap(({ errors }) => errors);
    expect(refused.map(({ extensions }) => extensions?.['code'])).toEqual(['CONFLICT']);
    expect((await read(id)).revisions).toHaveLength(2);
  });
});

describe('the warnings of incidents', () => {
  it('are those in force where each incident is, found for all of them by one query', async () => {
    const { id } = await issue();
    const at = (longitude: number, latitude: number) => ({
      __typename: 'Incident',
      id: `${longitude}`,
      position: { longitude, latitude },
    });
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Incident { id warnings { id } } } }';
    const sent = vi.spyOn(Object.getPrototypeOf(test.service.db.createQueryRunner()), 'query');
    const { data, errors } = await test.ask(query, { of: [at(79.65, 39.75), at(76.6, 38.4), at(79.66, 39.75)] });
    const statements = sent.mock.calls.filter(([sql]) => String(sql).includes('"warnings"."warning"'));
    sent.mockRestore();
    expect(statements).toHaveLength(1);
    expect(errors).toEqual([]);
    const has = data._entities.map(({ warnings: found }: { warnings: { id: string }[] }) =>
      found.some((one) => one.id === id),
    );
    expect(has).toEqual([true, false, true]);
    expect(data._entities[1].warnings).toEqual([]);
  });
});

describe('the database itself', () => {
  it('keeps the chain from being altered, and refuses a warning that lacks its contents', async () => {
    await expect(test.service.db.query(`update warnings.warning_revision set reason = 'x'`)).rejects.toThrow(
      /never changed/,
    );
    await expect(test.service.db.query(`update warnings.warning set measures = ' '`)).rejects.toThrow(/measures/);
    await expect(test.service.db.query('update warnings.warning set ends_at = starts_at')).rejects.toThrow(
      /ends_after/,
    );
  });

  it('holds a journal row for every act', async () => {
    const { id } = await issue();
    await test.ask(LIFT, { input: { id, expectedVersion: 1, issuingUnitName: '巴楚县气象局', reason: '风停' } });
    const rows = await test.service.db.query(
      'select operation, version from warnings.journal where entity_id = $1 order by seq',
      [id],
    );
    expect(rows).toEqual([
      { operation: 'ISSUED', version: 1 },
      { operation: 'LIFTED', version: 2 },
    ]);
  });
});
