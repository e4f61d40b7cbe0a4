import { createWriteStream } from 'node:fs';
import { type WrittenPackage, writePackage } from '@outpost/archive/write-package';
import { OutpostError } from '@outpost/shared/errors';
import { permitOf } from '@outpost/shared/permissions';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskGraph } from '../attachments/ask-graph.ts';
import { attachmentKey } from '../attachments/attachment-key.ts';
import { type Caller, readerContext } from '../context.ts';
import type { KnownCallers } from '../http/callers.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { RowsOfIncident } from './incident-rows.ts';
import { latestOf, noteLatest, packageKey } from './package-key.ts';

export interface ArchiveRoutes {
  store: ContentStore;
  callers: KnownCallers;
  ask: AskGraph;
  mayRun: (caller: Caller, query: string) => void;
  rowsOf: RowsOfIncident;
}

interface Known {
  id: string;
  code: string;
  title: string;
  county: string;
  merges: { duplicate: { id: string } }[];
  archives: { packageSha256: string }[];
}

const READ = `query ($id: ID!) { county { timeZone }
  incident(id: $id) { id code title county merges { duplicate { id } } archives { packageSha256 } } }`;
/** Whoever may hand the archive over may have its package, and nobody else: the journal in it hides nothing. */
const HAND_OVER = 'mutation ($input: ArchiveIncidentInput!) { archiveIncident(input: $input) { id } }';

const notThere = (entity: string, id: string): OutpostError =>
  new OutpostError(
    'NOT_FOUND',
    { zh: `没有找到（${id}）`, en: `nothing is known by ${id}` },
    { entity, id, field: 'id' },
  );

/** One package at a time: each reads a whole journal, and all the files of an incident. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

/**
 * `POST /archives/<incident>` packs all that is on record of an incident (5.5), keeps the package, and tells its hash, by
 * which `archiveIncident` then hands it over. `GET /archives/<incident>/<SHA-256>` gives it. A package that was not handed
 * over is kept until the next one is made.
 */
export async function archiveRoutes(app: FastifyInstance, routes: ArchiveRoutes): Promise<void> {
  const { store, callers, ask, mayRun, rowsOf } = routes;
  const inTurn = oneByOne();

  const find = async (request: FastifyRequest) => {
    const caller = callers.of(request);
    permitOf(caller.claims.actor, 'incident:archive').requireRole();
    mayRun(caller, HAND_OVER);
    const id = (request.params as { id: string }).id.toLowerCase();
    const { incident, county } = await ask<{ incident: Known | null; county: { timeZone: string } }>(caller, READ, {
      id,
    });
    if (!incident) throw notThere('Incident', id);
    return { caller, incident, timeZone: county.timeZone };
  };

  const pack = async ({ caller, incident, timeZone }: Awaited<ReturnType<typeof find>>): Promise<WrittenPackage> => {
    const { id, code, title, county, merges, archives } = incident;
    const draft = await store.draft();
    try {
      const written = await writePackage(
        {
          incident: { id, code, title, county },
          timeZone,
          madeAt: new Date(),
          rows: rowsOf(readerContext(caller.claims), [id, ...merges.map(({ duplicate }) => duplicate.id)]),
          contentOf: (attachmentId) => store.read(attachmentKey(attachmentId)),
        },
        createWriteStream(draft.path, { flags: 'wx', mode: 0o600 }),
      );
      const before = await latestOf(store, id);
      await store.keep(packageKey(id, written.sha256), draft.path);
      await noteLatest(store, id, written.sha256);
      const handedOver = archives.map(({ packageSha256 }) => packageSha256);
      if (before && ![written.sha256, ...handedOver].includes(before)) await store.remove(packageKey(id, before));
      return written;
    } finally {
      await draft.discard();
    }
  };

  const post = async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await find(request);
    const { sha256, bytes, manifest } = await inTurn(() => pack(found));
    const { id, code } = found.incident;
    return reply.code(201).send({
      incident: { id, code },
      packageSha256: sha256,
      packageBytes: bytes,
      path: `/archives/${id}/${sha256}`,
      rows: manifest.journal.reduce((sum, { rows }) => sum + rows, 0),
      files: manifest.files.length,
      absent: manifest.absent,
    });
  };

  const get = async (request: FastifyRequest, reply: FastifyReply) => {
    const { incident } = await find(request);
    const { sha256 } = request.params as { sha256: string };
    const content = /^[0-9a-f]{64}$/.test(sha256) ? await store.read(packageKey(incident.id, sha256)) : null;
    if (!content) throw notThere('Archive', sha256);
    return reply
      .headers({
        'content-type': 'application/zip',
        'cache-control': 'private, no-cache',
        'content-disposition': `attachment; filename="${incident.code}.zip"`,
      })
      .send(content);
  };

  app.post('/archives/:id', { onRequest: callers.find }, post);
  app.get('/archives/:id/:sha256', { onRequest: callers.find }, get);
}
