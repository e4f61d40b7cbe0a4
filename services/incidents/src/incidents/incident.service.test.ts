import { profileId } from '@outpost/shared/profile-id';
import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidents } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(incidents);
  await test.ask('mutation { loadIncidentsCounty(input: { county: "653130", demo: false }) { records } }');
});
afterAll(() => test.close());

const REPORT = `mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) {
  id code version state severity handlingAuthority township position { longitude latitude }
  leadUnit { unit { name } clause decidedBy } gradings { severity reason } timeline { operation }
} }`;

let sent = 0;
const report = (changed: Record<string, unknown> = {}) => {
  sent += 1;
  return {
    idempotencyKey: `report-test-${sent}`,
    title: '气罐车侧翻',
    category: 'HAZARDOUS_CHEMICALS',
    scope: 'ROAD',
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    position: { longitude: 78.6, latitude: 39.97, datum: 'WGS84' },
    summary: '侧翻泄漏',
    ...changed,
  };
};
const countOf = async () => (await test.ask('{ incidents { totalCount } }')).data.incidents.totalCount as number;

describe('reporting an incident', () => {
  it('grades it, names the lead unit of the plan and gives it a code of the day', async () => {
    const { data, errors } = await test.ask(REPORT, { input: report() });
    expect(errors).toEqual([]);
    expect(data.reportIncident).toMatchObject({
      code: expect.stringMatching(/^BC-\d{8}-\d{3}$/),
      version: 1,
      state: 'REPORTED',
      severity: 'ORDINARY',
      handlingAuthority: 'COUNTY',
      leadUnit: { unit: { name: expect.stringContaining('公安局') }, clause: '2.1.6(3)', decidedBy: 'PLAN' },
      gradings: [{ severity: 'ORDINARY', reason: '初报定级' }],
    });
    expect(data.reportIncident.township).toMatch(/^653130\d{3}$/);
  });

  it('makes one incident of one key, however often and concurrently it is sent', async () => {
    const before = await countOf();
    const input = report();
    const answers = await Promise.all(Array.from({ length: 8 }, () => test.ask(REPORT, { input })));
    expect(new Set(answers.map(({ data }) => data.reportIncident.id)).size).toBe(1);
    expect(await countOf()).toBe(before + 1);
  });

  it('refuses a used key with other content', async () => {
    const input = report();
    await test.ask(REPORT, { input });
    const { errors } = await test.ask(REPORT, { input: { ...input, title: '别的事' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'idempotencyKey' });
  });

  it('converts GCJ-02 to WGS 84', async () => {
    const { data } = await test.ask(REPORT, {
      input: report({ position: { longitude: 78.6, latitude: 39.97, datum: 'GCJ02' } }),
    });
    const { longitude, latitude } = data.reportIncident.position;
    expect(Math.hypot(longitude - 78.6, latitude - 39.97)).toBeGreaterThan(0.0005);
    expect(Math.hypot(longitude - 78.6, latitude - 39.97)).toBeLessThan(0.01);
  });

  it.each([
    ['swapped degrees', { position: { longitude: 39.97, latitude: 78.6, datum: 'WGS84' } }, 'position', /填反/],
    [
      'degrees off the earth',
      { position: { longitude: 278.6, latitude: 39.97, datum: 'WGS84' } },
      'position.longitude',
      /经度/,
    ],
    [
      'a place in another county',
      { position: { longitude: 116.4, latitude: 39.9, datum: 'WGS84' } },
      'position',
      /不在本县/,
    ],
    ['a time in the future', { occurredAt: '2099-01-01T00:00:00Z' }, 'occurredAt', /晚于/],
    ['a title that is too long', { title: '长'.repeat(121) }, 'title', /120/],
    ['an empty summary', { summary: '  ' }, 'summary', /不能为空/],
    ['an unknown scope', { scope: 'MOON' }, 'scope', /MOON|可选/],
    [
      'a negative number of dead',
      { casualties: { deaths: -1, missing: 0, trapped: 0, seriouslyInjured: 0, minorInjured: 0, directLossYuan: 0 } },
      'casualties.deaths',
      /小于 0/,
    ],
  ])('refuses %s, names the field and writes nothing', async (_name, changed, field, message) => {
    const before = await countOf();
    const { errors } = await test.ask(REPORT, { input: report(changed) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(errors[0]?.message).toMatch(message);
    expect(await countOf()).toBe(before);
  });

  it('speaks the language of the reader', async () => {
    const { errors } = await test.ask(REPORT, { input: report({ title: '' }) }, { language: 'en-US' });
    expect(errors[0]?.message).toBe('title: must not be empty');
  });

  it('refuses a role that may not report', async () => {
    const { errors } = await test.ask(REPORT, { input: report() }, { actor: { id: 'o', name: 'o', role: 'OBSERVER' } });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

const UPDATE = `mutation ($input: UpdateCasualtiesInput!) { updateCasualties(input: $input) { version severity handlingAuthority gradings { severity } } }`;
const losses = (deaths: number, seriouslyInjured: number) => ({
  deaths,
  seriouslyInjured,
  missing: 0,
  trapped: 0,
  minorInjured: 0,
  directLossYuan: 0,
});

describe('updating casualties', () => {
  it('grades anew and keeps the history', async () => {
    const { id } = (await test.ask(REPORT, { input: report() })).data.reportIncident;
    const { data } = await test.ask(UPDATE, {
      input: { id, expectedVersion: 1, casualties: losses(2, 11), reason: '医院核实' },
    });
    expect(data.updateCasualties).toEqual({
      version: 2,
      severity: 'RELATIVELY_SERIOUS',
      handlingAuthority: 'PREFECTURE',
      gradings: [{ severity: 'ORDINARY' }, { severity: 'RELATIVELY_SERIOUS' }],
    });
  });

  it('refuses an older version with the current record and writes nothing', async () => {
    const { id } = (await test.ask(REPORT, { input: report() })).data.reportIncident;
    const send = (deaths: number) =>
      test.ask(UPDATE, { input: { id, expectedVersion: 1, casualties: losses(deaths, 0), reason: '更新' } });
    const answers = await Promise.all([send(1), send(2)]);
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2, current: { id } });
  });

  it('answers NOT_FOUND for an id that nobody has, and BAD_USER_INPUT for what is no id', async () => {
    const send = (id: string) =>
      test.ask(UPDATE, { input: { id, expectedVersion: 1, casualties: losses(0, 0), reason: '更新' } });
    expect((await send('01990000-0000-7000-8000-000000000000')).errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await send('1 or 1=1')).errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('starting a response (4.2)', () => {
  it('follows verification, and asks for the prefecture where the severity does', async () => {
    const { id } = (await test.ask(REPORT, { input: report({ casualties: losses(3, 0) }) })).data.reportIncident;
    const archiveUnitId = profileId('653130', 'unit', 'U-YJJ');
    const activate = (expectedVersion: number, input: Record<string, unknown> = {}) =>
      test.ask(
        'mutation ($input: ActivateResponseInput!) { activateResponse(input: $input) { state responseLevel archiveUnit { code } } }',
        {
          input: { id, expectedVersion, level: 'III', authority: 'COMMANDER_IN_CHIEF', archiveUnitId, ...input },
        },
      );
    expect((await activate(1)).errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '4.2' });
    await test.ask(`mutation { verifyIncident(input: { id: "${id}", expectedVersion: 1, genuine: true }) { state } }`);
    expect((await activate(2)).errors[0]?.extensions).toMatchObject({ clause: '4.2', field: 'prefectureConsent' });
    const consent = { by: '行署值班室', at: new Date(Date.now() - 1000).toISOString() };
    expect(
      (await activate(2, { prefectureConsent: consent, archiveUnitId: null })).errors[0]?.extensions,
    ).toMatchObject({ code: 'PLAN_RULE', clause: '5.5', field: 'archiveUnitId' });
    const { data } = await activate(2, { prefectureConsent: consent });
    expect(data.activateResponse).toEqual({
      state: 'RESPONDING',
      responseLevel: 'III',
      archiveUnit: { code: 'U-YJJ' },
    });
  });
});

describe('the journal', () => {
  it('holds a row for every change, and refuses to be altered', async () => {
    const rows = await test.service.db.query('select count(*)::int as n from incidents.journal');
    expect(rows[0].n).toBeGreaterThan(50);
    await expect(test.service.db.query(`update incidents.journal set operation = 'X'`)).rejects.toThrow(
      /never changed|permission denied/,
    );
    await expect(test.service.db.query('delete from incidents.journal')).rejects.toThrow(
      /never changed|permission denied/,
    );
  });
});

describe('paging', () => {
  it('walks the whole list without overlap or gap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await test.ask(
        'query ($after: String) { units(first: 7, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      );
      seen.push(...data.units.nodes.map((unit: { code: string }) => unit.code));
      after = data.units.pageInfo.hasNextPage ? data.units.pageInfo.endCursor : null;
      if (!after) expect(seen).toHaveLength(data.units.totalCount);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
