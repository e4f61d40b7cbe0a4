import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const SERVICES = ['incidents', 'resources', 'shelters', 'experts', 'warnings'] as const;

/** Settings of a gateway that is a process of its own. */
export const gatewaySettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  NATS_URL: z.url({ protocol: /^nats$/ }),
  OUTPOST_INTERNAL_SECRET: z.string().min(32),
  /** The county that the person at this desk works in, until there is a sign-in. */
  OUTPOST_COUNTY: z
    .string()
    .regex(/^\d{6}$/)
    .default('653130'),
  INCIDENTS_URL: z.url(),
  RESOURCES_URL: z.url(),
  SHELTERS_URL: z.url(),
  EXPERTS_URL: z.url(),
  WARNINGS_URL: z.url(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type GatewaySettings = z.infer<typeof gatewaySettings>;

export const serviceUrl = (settings: GatewaySettings, name: (typeof SERVICES)[number]): string =>
  settings[`${name.toUpperCase() as Uppercase<typeof name>}_URL`];

/** Written by `pnpm build`. */
export const SUPERGRAPH_FILE = fileURLToPath(new URL('../dist/supergraph.graphql', import.meta.url));

/** The built dashboard. */
export const DASHBOARD_DIR = fileURLToPath(new URL('../../dashboard/dist/', import.meta.url));
