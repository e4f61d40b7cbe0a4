import { join } from 'node:path';
import type { Claims } from '@outpost/shared/claims';
import { type Audience, signRequest } from '@outpost/shared/signed-request';
import { COUNTY_DIR, claimsOf } from '@outpost/shared/testing/open-test-service';
import { answersOk, eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { ROOT, startProcess } from './processes.ts';

export interface ServiceProcess {
  audience: Audience;
  /** Sends a body with headers, as anybody on the network could; a signed one is of `sign`. */
  send: (body: string, headers?: Record<string, string>) => Promise<{ status: number; answer: unknown }>;
  /** The gateway's headers for a body, as of a time. */
  sign: (body: string, claims?: Partial<Claims>, at?: number) => Record<string, string>;
  stop: () => Promise<void>;
}

/** One service as a process of its own, over HTTP, on a database that is given. */
export async function startServiceProcess(service: string, databaseUrl: string): Promise<ServiceProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const audience = { service, secret: `of-${service}-in-a-test`.padEnd(32, '.') };
  const running = startProcess(process.execPath, [join(ROOT, 'services', service, 'dist/main.js')], {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    OUTPOST_COUNTY_DIR: COUNTY_DIR,
    OUTPOST_INTERNAL_SECRET: audience.secret,
    LOG_LEVEL: 'warn',
  });
  await eventually(`${service} is ready`, () => running.hasExited() || answersOk(`${url}/health/ready`), 60_000);
  if (running.hasExited()) throw new Error(`${service} did not start:\n${running.output()}`);
  return {
    audience,
    send: async (body, headers = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return { status: response.status, answer: await response.json() };
    },
    sign: (body, claims = {}, at = Date.now()) => signRequest(claimsOf(claims), body, audience, at),
    stop: () => running.stop(),
  };
}
