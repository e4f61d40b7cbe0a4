import type { AddressInfo } from 'node:net';
import { DASHBOARD_DIR } from '@outpost/gateway/config';
import { edgeOf, edgeSettings } from '@outpost/gateway/http/edge';
import { httpServer } from '@outpost/gateway/http/http-server';
import { openIdentity } from '@outpost/gateway/identity/identity';
import { newKeyText } from '@outpost/gateway/identity/keys/key-text';
import { hashOf } from '@outpost/gateway/identity/secret-text';
import type { Claims } from '@outpost/shared/claims';
import { serviceApp } from '@outpost/shared/http-service';
import { requestVerifier, signRequest } from '@outpost/shared/signed-request';
import type { Answer } from '@outpost/shared/testing/open-test-service';
import { claimsOf } from '@outpost/shared/testing/open-test-service';
import pino from 'pino';
import { UNHURRIED } from './desk.ts';
import type { Ask, House } from './house.ts';
import { COUNTY } from './two-counties.ts';

/** The doors of a house, over HTTP on loopback: what a network sees of it. */
export interface Doors {
  /** At the gateway, each time with an API key of its own that holds what the claims hold; the actor's id is the key's, a UUID. */
  ask: Ask;
  /** At a service's own port, with claims signed as the gateway signs them. */
  askService: (service: string) => Ask;
  close: () => Promise<void>;
}

const serviceOf = (house: House, name: string) => {
  const service = house.services.get(name);
  if (!service) throw new Error(`there is no service ${name}`);
  return service;
};

async function send(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { data, errors = [] } = (await response.json()) as Partial<Answer>;
  return { data, errors };
}

/** A key that holds what an actor holds: also one that no administrator could make, such as a manager's of no unit. */
async function giveKey(house: House, { actor, scope, county }: Claims): Promise<string> {
  const { db } = serviceOf(house, 'identity');
  const key = newKeyText();
  await db.query(
    `insert into identity.api_key (id, county, version, demo, created_at, updated_at, name, beginning, role, scope,
       unit_id, team_id, expert_id, reads, writes, free_queries)
     values ($1, $2, 1, false, now(), now(), $3, 'outpost_walk', $4, $5, $6, $7, $8, '{*}', '{*}', true)`,
    [actor.id, county, actor.name, actor.role, scope, actor.unitId, actor.teamId, actor.expertId],
  );
  await db.query('insert into identity.api_key_hash (key_id, hash) values ($1, $2)', [actor.id, hashOf(key)]);
  return key;
}

export async function openDoors(house: House): Promise<Doors> {
  const log = pino({ level: 'silent' });
  const identity = await openIdentity({
    service: serviceOf(house, 'identity'),
    feed: house.feed,
    county: COUNTY,
    demo: false,
    secret: 'of-doors-that-stand-for-one-test-only',
    publicUrl: undefined,
    sessionHours: 1,
    log,
  });
  const gateway = await httpServer({
    gateway: house.gateway,
    callerOf: identity.callerOf,
    dashboardDir: DASHBOARD_DIR,
    ready: async () => null,
    edge: edgeOf(edgeSettings.parse(UNHURRIED), 'keys'),
    log,
  });
  const port = (address: AddressInfo | string | null) => (address as AddressInfo).port;
  await gateway.listen({ host: '127.0.0.1', port: 0 });
  const services = await Promise.all(
    [...house.services].map(async ([name, service]) => {
      const audience = { service: name, secret: `of-${name}-in-this-test`.padEnd(32, '.') };
      const app = serviceApp(service, requestVerifier(audience));
      await app.listen({ host: '127.0.0.1', port: 0 });
      return [name, { app, audience, url: `http://127.0.0.1:${port(app.server.address())}` }] as const;
    }),
  );
  const byName = new Map(services);
  return {
    ask: async (query, variables = {}, given = {}) => {
      const key = await giveKey(house, claimsOf(given));
      const url = `http://127.0.0.1:${port(gateway.server.address())}`;
      return send(url, { 'x-api-key': key }, JSON.stringify({ query, variables }));
    },
    askService: (name) => {
      const service = byName.get(name);
      if (!service) throw new Error(`there is no service ${name}`);
      return async (query, variables = {}, given = {}) => {
        const body = JSON.stringify({ query, variables });
        return send(service.url, signRequest(claimsOf(given), body, service.audience, Date.now()), body);
      };
    },
    close: async () => {
      await gateway.close();
      for (const [, { app }] of services) await app.close();
      await identity.close();
    },
  };
}
