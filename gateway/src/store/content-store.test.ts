import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentStore } from './content-store.ts';
import { diskStore } from './disk-store.ts';
import { s3Store } from './s3-store.ts';

let folder: string;
let server: S3rver;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outpost-store-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 'bucket'),
    configureBuckets: [{ name: 'outpost', configs: [] }],
  });
  const { port } = await server.run();
  url = `http://127.0.0.1:${port}/outpost`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const bucket = (secretKey = 'S3RVER'): ContentStore =>
  s3Store({ url, region: 'us-east-1', accessKey: 'S3RVER', secretKey, drafts: join(folder, 'drafts') });

describe.each<[string, () => ContentStore, string]>([
  ['a folder', () => diskStore(join(folder, 'disk')), 'disk/incoming'],
  ['a bucket', bucket, 'drafts'],
])('the store in %s', (_where, open, drafts) => {
  const keep = async (store: ContentStore, key: string, content: Buffer) => {
    const draft = await store.draft();
    await writeFile(draft.path, content);
    await store.keep(key, draft.path);
    await draft.discard();
  };
  const read = async (store: ContentStore, key: string) => {
    const content = await store.read(key);
    return content && buffer(content);
  };

  it.each([
    ['a small file', 10],
    ['a file of many parts', 20 * 1024 * 1024 + 1],
  ])('gives %s back as it was kept, and nothing is left on the way', async (_what, bytes) => {
    const store = open();
    const content = Buffer.alloc(bytes, 'Outpost 哨所');
    await keep(store, 'a1/01990000-0000-7000-8000-0000000000a1', content);
    expect((await read(store, 'a1/01990000-0000-7000-8000-0000000000a1'))?.equals(content)).toBe(true);
    expect(await readdir(join(folder, drafts))).toEqual([]);
  });

  it('has the newest under a key', async () => {
    const store = open();
    await keep(store, 'a1/b', Buffer.from('one'));
    await keep(store, 'a1/b', Buffer.from('two'));
    expect(String(await read(store, 'a1/b'))).toBe('two');
  });

  it('has nothing any more under a key that was removed, and removes it once', async () => {
    const store = open();
    await keep(store, 'packages/x', Buffer.from('x'));
    await store.remove('packages/x');
    expect(await read(store, 'packages/x')).toBeNull();
    await store.remove('packages/x');
  });

  it('has nothing under a key that nobody kept, and takes no path for a key', async () => {
    const store = open();
    expect(await store.read('a1/nobody')).toBeNull();
    await expect(store.read('../secret')).rejects.toThrow('not a key');
    await expect(store.keep('a1/../b', 'x')).rejects.toThrow('not a key');
  });
});

describe('a bucket that refuses us', () => {
  it('is a fault, and not a file that is not there', async () => {
    await expect(bucket('WRONG').read('a1/b')).rejects.toThrow();
  });
});
