import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '@outpost/archive/verify-package';
import { forbidden } from '@outpost/shared/errors';
import { fastify } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AskGraph } from '../attachments/ask-graph.ts';
import type { Caller } from '../context.ts';
import { answerError } from '../http/error-handler.ts';
import { diskStore } from '../store/disk-store.ts';
import { aCaller } from '../testing/small-gateway.ts';
import { archiveRoutes } from './archive-routes.ts';
import type { RowsOfIncident } from './incident-rows.ts';

const ID = '01990000-0000-7000-8000-000000000001';
const MERGED = '01990000-0000-7000-8000-000000000002';
const row = (title: string) => {
  const text = JSON.stringify({
    at: '2026-11-24T02:00:00.000000Z',
    actorName: '甲',
    entity: 'Incident',
    operation: 'REPORTED',
    after: { id: ID, title },
  });
  const hash = createHash('sha256').update(`1 700 ${text}`).digest('hex');
  return { service: 'incidents', position: 1, seq: '1', tx: '700', before: null, hash, text };
};

let folder: string;
let url: string;
let caller: Caller;
let mayRun: () => void;
/** What the graph shows the caller. */
let incident: object | null;
let archives: { packageSha256: string }[];
let title: string;
let asked: (readonly string[])[];
let close: () => Promise<void>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outpost-archives-'));
  const { claims } = aCaller();
  caller = aCaller({ claims: { ...claims, actor: { ...claims.actor, role: 'COMMANDER' } } });
  mayRun = () => undefined;
  archives = [];
  asked = [];
  title = '侧翻';
  incident = { id: ID, code: 'BC-20261124-001', county: '653130', merges: [{ duplicate: { id: MERGED } }] };
  const ask = (async () => ({
    county: { timeZone: 'Asia/Shanghai' },
    incident: incident && { ...incident, title, archives },
  })) as unknown as AskGraph;
  const rowsOf: RowsOfIncident = async function* (_context, ids) {
    asked.push(ids);
    yield row(title);
  };
  const app = fastify({ forceCloseConnections: true });
  app.setErrorHandler(answerError);
  const callers = { find: async () => undefined, of: () => caller };
  await archiveRoutes(app, { store: diskStore(folder), callers, ask, mayRun: () => mayRun(), rowsOf });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  close = () => app.close();
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

interface Told {
  packageSha256: string;
  packageBytes: number;
  path: string;
}
const post = () => fetch(`${url}/archives/${ID}`, { method: 'POST' });
const make = async (): Promise<Told> => (await (await post()).json()) as Told;
const kept = async () =>
  (await readdir(join(folder, 'packages', ID)).catch(() => [])).filter((name) => name !== 'latest').toSorted();

describe('the archive of an incident', () => {
  it('is packed with the reports that were merged into it, and given as it was told', async () => {
    const told = await make();
    expect(asked).toEqual([[ID, MERGED]]);
    const got = await fetch(`${url}${told.path}`);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="BC-20261124-001.zip"',
    });
    const bytes = Buffer.from(await got.arrayBuffer());
    expect(bytes.length).toBe(told.packageBytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(told.packageSha256);
    await writeFile(join(folder, 'got.zip'), bytes);
    expect((await verifyPackage(join(folder, 'got.zip'))).faults).toEqual([]);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('takes the place of one that nobody got, and not of one that was handed over', async () => {
    const first = await make();
    title = '侧翻泄漏';
    const second = await make();
    expect(await kept()).toEqual([second.packageSha256]);
    expect((await fetch(`${url}${first.path}`)).status).toBe(404);
    archives = [{ packageSha256: second.packageSha256 }];
    title = '侧翻泄漏爆燃';
    const third = await make();
    expect(await kept()).toEqual([second.packageSha256, third.packageSha256].toSorted());
  });

  it('is for those alone who may hand it over', async () => {
    const told = await make();
    const { claims } = caller;
    caller = aCaller({ claims: { ...claims, actor: { ...claims.actor, role: 'DUTY_OFFICER' } } });
    expect([(await post()).status, (await fetch(`${url}${told.path}`)).status]).toEqual([403, 403]);
  });

  it('is not for a key that was not given the field', async () => {
    mayRun = () => {
      throw forbidden({ zh: '此密钥无权', en: 'This key may not' }, { needed: 'key' });
    };
    expect((await post()).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it('is not there for who does not see the incident, nor by another name', async () => {
    const told = await make();
    expect((await fetch(`${url}/archives/${ID}/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await fetch(`${url}/archives/${ID}/..%2f..%2fgot`)).status).toBe(404);
    incident = null;
    expect([(await post()).status, (await fetch(`${url}${told.path}`)).status]).toEqual([404, 404]);
  });
});
