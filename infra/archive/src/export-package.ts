import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type Measured, measured } from './measure.ts';

export interface ExportOptions {
  /** Its code, or its id. */
  incident: string;
  url: string;
  key: string;
  /** The file that it is written to. */
  out: string;
}

export interface Exported extends Measured {
  file: string;
  rows: number;
  files: number;
  absent: { name: string }[];
}

const made = z.object({
  incident: z.object({ id: z.string(), code: z.string() }),
  packageSha256: z.string(),
  path: z.string(),
  rows: z.number(),
  files: z.number(),
  absent: z.array(z.object({ name: z.string() })),
});
const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const found = z.object({
  data: z.object({ incidents: z.object({ nodes: z.array(z.object({ id: z.string(), code: z.string() })) }) }),
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function ask({ url, key }: ExportOptions, path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(new URL(path, url), {
    ...init,
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
  });
  if (response.ok) return response;
  const told = refusal.safeParse(await response.json().catch(() => null));
  throw new Error(told.success ? (told.data.errors[0]?.message ?? '') : `HTTP ${response.status}`);
}

async function idOf(options: ExportOptions): Promise<string> {
  const { incident } = options;
  if (UUID.test(incident)) return incident;
  const query = 'query ($code: String!) { incidents(filter: { search: $code }, first: 10) { nodes { id code } } }';
  const body = JSON.stringify({ query, variables: { code: incident } });
  const { data } = found.parse(await (await ask(options, '/graphql', { method: 'POST', body })).json());
  const one = data.incidents.nodes.find(({ code }) => code === incident);
  if (!one) throw new Error(`没有事故 ${incident} / there is no incident ${incident}`);
  return one.id;
}

/** Has a running Outpost pack an incident's archive, and fetches it; what comes must have the hash that was told. */
export async function exportPackage(options: ExportOptions): Promise<Exported> {
  const id = await idOf(options);
  const told = made.parse(await (await ask(options, `/archives/${id}`, { method: 'POST', body: '{}' })).json());
  const file = options.out;
  const { body } = await ask(options, told.path, { method: 'GET' });
  if (!body) throw new Error(`${told.path}: nothing came`);
  let measure: Measured | undefined;
  const content = measured(Readable.fromWeb(body), (whole) => {
    measure = whole;
  });
  await pipeline(content, createWriteStream(file));
  if (measure?.sha256 !== told.packageSha256) {
    await rm(file, { force: true });
    throw new Error('传输中损坏，请重试 / it was damaged on its way; try again');
  }
  return { ...measure, file, rows: told.rows, files: told.files, absent: told.absent };
}
