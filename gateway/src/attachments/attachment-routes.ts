import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../context.ts';
import type { KnownCallers } from '../http/callers.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { AskGraph } from './ask-graph.ts';
import { attachmentKey, thumbnailKey } from './attachment-key.ts';
import { isShown } from './content-type.ts';
import { receive } from './receive.ts';
import { type Announced, noThumbnail, notAttachable, notThere, otherContent, storedAlready } from './refusals.ts';
import { THUMBNAIL_EDGE, thumbnailOf } from './thumbnail.ts';

export interface AttachmentRoutes {
  store: ContentStore;
  callers: KnownCallers;
  ask: AskGraph;
}

interface Known extends Announced {
  id: string;
  name: string;
  state: 'AWAITED' | 'STORED';
  contentType: string | null;
  retiredAt: string | null;
}

const READ = 'query ($id: ID!) { attachment(id: $id) { id name bytes sha256 state contentType retiredAt } }';
const CONFIRM =
  'mutation ($input: ConfirmAttachmentInput!) { confirmAttachment(input: $input) { id state contentType bytes sha256 } }';

/** Quotes and backslashes have a meaning in the header; a browser takes the encoded name first. */
const disposition = (name: string, shown: boolean): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** What is in a file stays in it: no script, no page of ours around it. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * `PUT /attachments/<id>`: the content of an attachment that was announced in the graph; it must be what was announced,
 * and a photo or a document. `GET /attachments/<id>`: to whoever may read the incident it belongs to; `…/thumbnail`: a
 * photo in small.
 */
export async function attachmentRoutes(app: FastifyInstance, { store, callers, ask }: AttachmentRoutes): Promise<void> {
  const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id.toLowerCase();
  const find = async (caller: Caller, id: string): Promise<Known> => {
    const { attachment } = await ask<{ attachment: Known | null }>(caller, READ, { id });
    if (!attachment || attachment.retiredAt !== null) throw notThere(id);
    return attachment;
  };

  const isKept = async (id: string): Promise<boolean> => {
    const content = await store.read(attachmentKey(id));
    content?.destroy();
    return content !== null;
  };

  const put = async (request: FastifyRequest, reply: FastifyReply) => {
    const [caller, id] = [callers.of(request), idOf(request)];
    const known = await find(caller, id);
    // What the store has lost may be sent again: it is known by its hash.
    if (known.state === 'STORED' && (await isKept(id))) throw storedAlready(id);
    const announced = request.headers['content-length'];
    if (!request.body || (announced !== undefined && Number(announced) !== known.bytes)) throw otherContent(known);
    const received = await receive(store, request.body as Readable, known.bytes);
    if (!received) throw otherContent(known);
    try {
      if (received.bytes !== known.bytes || received.sha256 !== known.sha256) throw otherContent(known);
      if (received.type === null || received.type !== (known.contentType ?? received.type)) throw notAttachable();
      await store.keep(attachmentKey(known.id), received.path);
    } catch (error) {
      await received.discard();
      throw error;
    }
    const input = { id: known.id, contentType: received.type };
    const { confirmAttachment } = await ask<{ confirmAttachment: object }>(caller, CONFIRM, { input });
    return reply.code(201).send(confirmAttachment);
  };

  const get = async (request: FastifyRequest, reply: FastifyReply) => {
    const known = await find(callers.of(request), idOf(request));
    const etag = `"${known.sha256}"`;
    reply.headers({ etag, 'cache-control': 'private, no-cache', 'content-security-policy': SANDBOX });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const content = known.state === 'STORED' ? await store.read(attachmentKey(known.id)) : null;
    if (!content || known.contentType === null) throw notThere(known.id);
    return reply
      .headers({
        'content-type': known.contentType,
        'content-length': known.bytes,
        'content-disposition': disposition(known.name, isShown(known.contentType)),
      })
      .send(content);
  };

  /** Made when it is asked for first, and kept. */
  const thumbnail = async (request: FastifyRequest, reply: FastifyReply) => {
    const known = await find(callers.of(request), idOf(request));
    if (known.state !== 'STORED' || !known.contentType?.startsWith('image/')) throw noThumbnail(known.id);
    const etag = `"${known.sha256}-${THUMBNAIL_EDGE}"`;
    reply.headers({ etag, 'cache-control': 'private, no-cache', 'content-security-policy': SANDBOX });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    reply.header('content-type', 'image/jpeg');
    const kept = await store.read(thumbnailKey(known.id));
    if (kept) return reply.send(kept);
    const photo = await store.read(attachmentKey(known.id));
    const made = photo && (await thumbnailOf(() => buffer(photo)));
    if (!made) {
      photo?.destroy();
      throw noThumbnail(known.id);
    }
    const draft = await store.draft();
    try {
      await writeFile(draft.path, made, { flag: 'wx', mode: 0o600 });
      await store.keep(thumbnailKey(known.id), draft.path);
    } finally {
      await draft.discard();
    }
    return reply.send(made);
  };

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, content, done) => done(null, content));
    scope.put('/attachments/:id', { onRequest: callers.find }, put);
    scope.get('/attachments/:id', { onRequest: callers.find }, get);
    scope.get('/attachments/:id/thumbnail', { onRequest: callers.find }, thumbnail);
  });
}
