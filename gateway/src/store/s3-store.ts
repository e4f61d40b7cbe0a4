import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini, S3ServiceError } from 's3mini';
import { type ContentStore, requireKey } from './content-store.ts';

export interface S3Settings {
  /** Of the bucket: `https://host/bucket`. */
  url: string;
  region: string;
  accessKey: string;
  secretKey: string;
  /** A folder of this machine for what is on its way. */
  drafts: string;
}

/** Large files go in parts of this size, each held in memory while it is sent. */
const PART_BYTES = 8 * 1024 * 1024;
/** For one request: a part of a file, or the beginning of an answer. */
const PATIENCE_MS = 60_000;

/** A bucket of an S3-compatible store (MinIO, Ceph, a cloud's): an object for each key. */
export function s3Store({ url, region, accessKey, secretKey, drafts }: S3Settings): ContentStore {
  const bucket = new S3mini({
    endpoint: url,
    region,
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    minPartSize: PART_BYTES,
    requestSizeInBytes: PART_BYTES,
    requestAbortTimeout: PATIENCE_MS,
  });
  return {
    draft: async () => {
      await mkdir(drafts, { recursive: true });
      const path = join(drafts, randomUUID());
      return { path, discard: () => rm(path, { force: true }) };
    },
    keep: async (key, path) => {
      await bucket.putAnyObject(requireKey(key), await openAsBlob(path));
      await rm(path);
    },
    read: async (key) => {
      try {
        const response = await bucket.getObjectResponse(requireKey(key));
        return response?.body ? Readable.fromWeb(response.body as ReadableStream) : null;
      } catch (error) {
        if (error instanceof S3ServiceError && error.status === 404) return null;
        throw error;
      }
    },
    remove: async (key) => {
      await bucket.deleteObject(requireKey(key));
    },
  };
}
