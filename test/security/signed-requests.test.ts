import { signRequest } from '@outpost/shared/signed-request';
import { type FreshDatabase, freshDatabase } from '@outpost/shared/testing/fresh-database';
import { claimsOf } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';

const MUTATION = JSON.stringify({
  query: `mutation { createUnit(input: { idempotencyKey: "signed-request", unit: {
    code: "U-SIGNED", name: "某单位", nameEn: "A unit", kind: ENTERPRISE } }) { id } }`,
});
const COUNT = JSON.stringify({ query: '{ units(filter: { search: "U-SIGNED" }) { totalCount } }' });

describe('straight at a service', () => {
  let database: FreshDatabase;
  let incidents: ServiceProcess;
  beforeAll(async () => {
    database = await freshDatabase();
    incidents = await startServiceProcess('incidents', database.url);
  }, 120_000);
  afterAll(async () => {
    await incidents?.stop();
    await database?.drop();
  });
  const units = async () => {
    const { answer } = await incidents.send(COUNT, incidents.sign(COUNT));
    return (answer as { data: { units: { totalCount: number } } }).data.units.totalCount;
  };
  const refused = { status: 401, answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } };

  it.each<[string, (service: ServiceProcess) => [string, Record<string, string>]]>([
    ['an unsigned request', () => [MUTATION, {}]],
    [
      'claims without a signature',
      ({ sign }) => [MUTATION, { 'x-outpost-claims': sign(MUTATION)['x-outpost-claims'] ?? '' }],
    ],
    [
      'a made-up signature',
      ({ sign }) => [MUTATION, { ...sign(MUTATION), 'x-outpost-signature': `${Date.now()}.nonce.${'A'.repeat(43)}` }],
    ],
    ['the signature of another body', ({ sign }) => [MUTATION, sign(COUNT)]],
    [
      'the signature of an observer under the claims of an administrator',
      ({ sign }) => {
        const { 'x-outpost-signature': signature = '' } = sign(MUTATION, {
          actor: { id: 'o', name: 'o', role: 'OBSERVER' },
        });
        return [MUTATION, { ...sign(MUTATION), 'x-outpost-signature': signature }];
      },
    ],
    ['a signature of a minute ago', ({ sign }) => [MUTATION, sign(MUTATION, {}, Date.now() - 60_000)]],
    ['a signature of the next minute', ({ sign }) => [MUTATION, sign(MUTATION, {}, Date.now() + 60_000)]],
    [
      "another service's signature",
      () => {
        const experts = { service: 'experts', secret: 'of-experts-in-a-test'.padEnd(32, '.') };
        return [MUTATION, signRequest(claimsOf(), MUTATION, experts, Date.now())];
      },
    ],
  ])('%s is refused, and nothing is written', async (_name, forge) => {
    const [body, headers] = forge(incidents);
    expect(await incidents.send(body, headers)).toMatchObject(refused);
    expect(await units()).toBe(0);
  });

  it('a request that was overheard is refused the second time', async () => {
    const headers = incidents.sign(MUTATION);
    expect(await incidents.send(MUTATION, headers)).toMatchObject({
      status: 200,
      answer: { data: { createUnit: {} } },
    });
    expect(await incidents.send(MUTATION, headers)).toMatchObject(refused);
    expect(await units()).toBe(1);
  });

  it('a reference to an entity is under the same rule', async () => {
    const body = JSON.stringify({
      query: 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit { name dutyPhone } } }',
      variables: { refs: [{ __typename: 'Unit', id: '01990000-0000-7000-8000-000000000001' }] },
    });
    expect(await incidents.send(body)).toMatchObject(refused);
    expect(await incidents.send(body, incidents.sign(body))).toMatchObject({
      status: 200,
      answer: { data: { _entities: [null] } },
    });
  });
});
