import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@outpost/shared/claims';
import type { Owners } from '@outpost/shared/owners';
import { type Action, PERMISSIONS } from '@outpost/shared/permissions';
import type { Permission } from '@outpost/shared/permit';
import type { Answer } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doors, openDoors } from '../support/doors.ts';
import { type Ask, type House, openHouse } from '../support/house.ts';
import type { Prepared, Sample } from './samples/sample.ts';
import { SAMPLES } from './samples/samples.ts';
import { World } from './samples/world.ts';

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const BINDING = { unit: 'unitId', team: 'teamId', expert: 'expertId' } as const;
/** Bound to records of which there are none. */
const ELSEWHERE = () => ({ unitId: randomUUID(), teamId: randomUUID(), expertId: randomUUID() });

let house: House;
let doors: Doors;
let world: World;
beforeAll(async () => {
  house = await openHouse();
  doors = await openDoors(house);
  world = new World(house);
}, 240_000);
afterAll(async () => {
  await doors?.close();
  await house?.close();
});

const reachOf = (action: Action, role: Role) => (PERMISSIONS[action] as Permission).may[role] ?? null;

/** Where the whole table is walked, over HTTP: straight at the services, which decide, and through the gateway with keys. */
const WAYS: [string, (sample: Sample) => Ask][] = [
  ['straight at the service', ({ service }) => (service ? doors.askService(service) : doors.ask)],
  ['through the gateway', () => doors.ask],
];

/** Asks as a role bound to certain owners; says what came, and how many changes stand in that actor's name. */
async function attempt(ask: Ask, sample: Sample, { variables }: Prepared, role: Role, bound: Owners) {
  const actor = { id: randomUUID(), name: '某人', role, ...bound } as never;
  const answer = await ask(sample.operation, variables, { actor });
  return { ...answer, written: await house.writtenBy((actor as { id: string }).id) };
}

const expectAllowed = ({ errors }: Answer) => expect(errors).toEqual([]);
function expectRefused({ errors, written }: Answer & { written: number }, action: Action): void {
  expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action });
  expect(errors[0]?.message).toMatch(new RegExp(`（${action}）|\\(${action}\\)`));
  expect(written).toBe(0);
}

describe.each(WAYS)('the permission table, %s', (_way, askAt) => {
  describe.each(ACTIONS)('%s', (action) => {
    it.each(ROLES.map((role) => [role, reachOf(action, role)] as const))('%s: %s', async (role, reach) => {
      const samples = SAMPLES[action];
      expect(samples.length).toBeGreaterThan(0);
      let own = 0;
      for (const sample of samples) {
        const ask = askAt(sample);
        const prepared = await sample.prepare(world);
        const { owners } = prepared;
        if (reach === null) {
          expectRefused(await attempt(ask, sample, prepared, role, owners), action);
          continue;
        }
        if (reach === 'any') {
          expectAllowed(await attempt(ask, sample, prepared, role, ELSEWHERE()));
          continue;
        }
        expectRefused(await attempt(ask, sample, prepared, role, {}), action);
        const key = BINDING[reach];
        if (owners[key] === undefined) continue;
        expectRefused(await attempt(ask, sample, prepared, role, ELSEWHERE()), action);
        expectAllowed(await attempt(ask, sample, prepared, role, { [key]: owners[key] }));
        own += 1;
      }
      if (reach !== null && reach !== 'any') expect(own).toBeGreaterThan(0);
    });
  });
});
