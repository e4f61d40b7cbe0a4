import { join } from 'node:path';
import { z } from 'zod';
import type { ContentStore } from './content-store.ts';
import { diskStore } from './disk-store.ts';
import { s3Store } from './s3-store.ts';

const given = (shape: z.ZodString | z.ZodURL) => z.preprocess((text) => text || undefined, shape.optional());

/** Where the content of attachments and archives lies: in a bucket when one is named, else in a folder. */
export const storeSettings = z.object({
  /** Of the bucket: `https://host/bucket`. */
  OUTPOST_S3_URL: given(z.url({ protocol: /^https?$/ })),
  OUTPOST_S3_REGION: z.string().min(1).default('us-east-1'),
  OUTPOST_S3_KEY: given(z.string()),
  OUTPOST_S3_SECRET: given(z.string()),
});

/** Opens the bucket, or `folder`; what is on its way into a bucket is in that folder meanwhile. */
export function openStore(settings: z.infer<typeof storeSettings>, folder: string): ContentStore {
  const { OUTPOST_S3_URL: url, OUTPOST_S3_REGION: region, OUTPOST_S3_KEY, OUTPOST_S3_SECRET } = settings;
  if (!url) return diskStore(folder);
  if (!OUTPOST_S3_KEY || !OUTPOST_S3_SECRET)
    throw new Error('OUTPOST_S3_URL needs OUTPOST_S3_KEY and OUTPOST_S3_SECRET');
  return s3Store({
    url,
    region,
    accessKey: OUTPOST_S3_KEY,
    secretKey: OUTPOST_S3_SECRET,
    drafts: join(folder, 'incoming'),
  });
}
