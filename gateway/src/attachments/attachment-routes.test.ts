import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { OutpostError } from '@outpost/shared/errors';
import { fastify } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../context.ts';
import { answerError } from '../http/error-handler.ts';
import { diskStore } from '../store/disk-store.ts';
import { aCaller } from '../testing/small-gateway.ts';
import type { AskGraph } from './ask-graph.ts';
import { attachmentRoutes } from './attachment-routes.ts';

const ID = '01990000-0000-7000-8000-0000000000a1';
const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200_000, 7)]);
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A photo of one colour, taken with the camera held upright: its pixels lie on their side, and EXIF says so. */
async function aPhoto(width: number, height: number) {
  const pixels = new Uint8Array(width * height * 4).fill(128);
  const jpeg = await Transformer.fromRgbaPixels(pixels, width, height).jpeg();
  const exif = Buffer.from('ffe100224578696600004949' + '2a0008000000010012010300' + '010000000600000000000000', 'hex');
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

interface Announced {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  state: string;
  contentType: string | null;
  retiredAt: string | null;
}
const announced = (content = PHOTO, changed: Partial<Announced> = {}): Announced => ({
  id: ID,
  name: '现场 "东侧".jpg',
  bytes: content.length,
  sha256: hashOf(content),
  state: 'AWAITED',
  contentType: null,
  retiredAt: null,
  ...changed,
});

let folder: string;
let url: string;
/** What the graph knows; null: nothing, or nothing that this caller may see. */
let known: Announced | null;
let close: () => Promise<void>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outpost-attachments-'));
  known = announced();
  const ask = (async (_caller: Caller, query: string, variables: { input?: { contentType: string } }) => {
    if (!query.startsWith('mutation')) return { attachment: known };
    if (known) known = { ...known, state: 'STORED', contentType: variables.input?.contentType ?? null };
    return { confirmAttachment: known };
  }) as unknown as AskGraph;
  const app = fastify({ forceCloseConnections: true });
  app.setErrorHandler(answerError);
  const callers = {
    find: async ({ headers }: { headers: Record<string, unknown> }) => {
      if (headers['x-nobody']) throw new OutpostError('UNAUTHENTICATED', { zh: '请先登录', en: 'sign in' });
    },
    of: () => aCaller(),
  };
  await attachmentRoutes(app, { store: diskStore(folder), callers, ask });
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/attachments/${ID}`;
  close = () => app.close();
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const put = (content: Buffer, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'PUT', body: new Uint8Array(content), headers });
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const left = async () => (await readdir(join(folder, 'incoming')).catch(() => [])).length;

describe('the content of an attachment', () => {
  it('is stored and given back as it came, saying what it is', async () => {
    const stored = await put(PHOTO, { 'content-type': 'text/html' });
    expect(stored.status).toBe(201);
    expect(await stored.json()).toMatchObject({ id: ID, state: 'STORED', contentType: 'image/jpeg' });
    const got = await fetch(url);
    expect(Buffer.from(await got.arrayBuffer()).equals(PHOTO)).toBe(true);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(PHOTO.length),
      'cache-control': 'private, no-cache',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': `inline; filename="__ ____.jpg"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%22%E4%B8%9C%E4%BE%A7%22.jpg`,
    });
    const again = await fetch(url, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(await left()).toBe(0);
  });

  it.each([
    ['other content of the same size', Buffer.alloc(PHOTO.length, 1)],
    ['less', PHOTO.subarray(0, 1000)],
    ['more', Buffer.concat([PHOTO, PHOTO])],
  ])('is refused when it is %s, and nothing is kept', async (_what, content) => {
    const refused = await put(content);
    expect(refused.status).toBe(400);
    expect(await codeOf(refused)).toBe('BAD_USER_INPUT');
    expect(known?.state).toBe('AWAITED');
    expect(await left()).toBe(0);
    expect((await fetch(url)).status).toBe(404);
  });

  it('is refused when it is no photo and no document, whatever it is called', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    known = announced(page, { name: 'photo.jpg' });
    const refused = await put(page, { 'content-type': 'image/jpeg' });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(await refused.json())).toContain('JPEG');
    expect(await left()).toBe(0);
  });

  it('is refused when it was sent before, was not announced, or was retired', async () => {
    await put(PHOTO);
    const twice = await put(PHOTO);
    expect([twice.status, await codeOf(twice)]).toEqual([409, 'CONFLICT']);
    known = announced(PHOTO, { state: 'STORED', contentType: 'image/jpeg', retiredAt: '2026-11-24T02:00:00Z' });
    expect((await fetch(url)).status).toBe(404);
    known = null;
    const unknown = await put(PHOTO);
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'NOT_FOUND']);
  });

  it('may be sent again when the store has lost it, and only what it was', async () => {
    known = announced(PHOTO, { state: 'STORED', contentType: 'image/jpeg' });
    expect((await fetch(url)).status).toBe(404);
    expect((await put(PHOTO.subarray(1))).status).toBe(400);
    expect((await put(PHOTO)).status).toBe(201);
    expect((await fetch(url)).status).toBe(200);
    expect((await put(PHOTO)).status).toBe(409);
  });

  it('is given to nobody whom the graph does not let see the incident, and to nobody unnamed', async () => {
    await put(PHOTO);
    known = null;
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { headers: { 'x-nobody': '1' } })).status).toBe(401);
    expect((await put(PHOTO, { 'x-nobody': '1' })).status).toBe(401);
  });

  it('is shown in small, upright, made once, to the same readers', async () => {
    const photo = await aPhoto(1200, 600);
    known = announced(photo);
    await put(photo);
    const small = await fetch(`${url}/thumbnail`);
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const first = Buffer.from(await small.arrayBuffer());
    expect(await new Transformer(first).metadata()).toMatchObject({ width: 160, height: 320, format: 'jpeg' });
    expect(await readdir(join(folder, 'thumbnails', 'a1'))).toEqual([ID]);
    expect(Buffer.from(await (await fetch(`${url}/thumbnail`)).arrayBuffer()).equals(first)).toBe(true);
    const headers = { 'if-none-match': small.headers.get('etag') ?? '' };
    expect((await fetch(`${url}/thumbnail`, { headers })).status).toBe(304);
    known = null;
    expect((await fetch(`${url}/thumbnail`)).status).toBe(404);
    expect((await fetch(`${url}/thumbnail`, { headers: { 'x-nobody': '1' } })).status).toBe(401);
  });

  it('has no small picture when it is a document, or only begins like a photo', async () => {
    await put(PHOTO);
    const broken = await fetch(`${url}/thumbnail`);
    expect([broken.status, await codeOf(broken)]).toEqual([404, 'NOT_FOUND']);
    known = announced(PHOTO, { state: 'STORED', contentType: 'application/pdf' });
    expect((await fetch(`${url}/thumbnail`)).status).toBe(404);
    expect(await left()).toBe(0);
  });

  it('is never looked for outside the store', async () => {
    await expect(diskStore(folder).read('../../etc/passwd')).rejects.toThrow(/not a key/);
  });
});
