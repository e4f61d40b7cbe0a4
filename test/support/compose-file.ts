import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from './processes.ts';

const serviceShape = z.object({
  image: z.string(),
  working_dir: z.string().optional(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z
    .record(z.string(), z.object({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }))
    .default({}),
  /** Disabled for a program that ends by itself. */
  healthcheck: z.union([z.object({ test: z.array(z.string()).min(2) }), z.object({ disable: z.literal(true) })]),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
});
export type ComposeService = z.infer<typeof serviceShape>;

const fileShape = z.object({ services: z.record(z.string(), serviceShape) });

/** docker-compose.yml as it stands, before its variables are filled in. */
export const composeDocument = (): unknown =>
  parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });

/** What is given for `${NAME:-default}` and `${NAME:?what to do}`. Throws where there is neither value nor default. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string | undefined, rest = '') => {
    const value = values[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`docker-compose.yml: ${name} is missing: ${rest}`);
  });

function fillInAll(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return fillIn(value, values);
  if (Array.isArray(value)) return value.map((inner) => fillInAll(inner, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillInAll(inner, values)]));
}

/** The services of docker-compose.yml by name, with these values in place of its variables. */
export const composeServices = (values: Readonly<Record<string, string>>): ReadonlyMap<string, ComposeService> =>
  new Map(Object.entries(fileShape.parse(fillInAll(composeDocument(), values)).services));
