import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { edgeSettings } from './http/edge.ts';
import { singleSignOnSettings } from './identity/single-sign-on/settings.ts';
import { storeSettings } from './store/open-store.ts';

export const SERVICES = ['incidents', 'resources', 'shelters', 'experts', 'warnings'] as const;

type ServiceName = (typeof SERVICES)[number];
const secretOf = (name: ServiceName) => `${name.toUpperCase() as Uppercase<ServiceName>}_SECRET` as const;
const secret = z.string().min(32);

/** Settings of where it listens and who comes in, of a desk and of a gateway alike. */
export const doorSettings = edgeSettings
  .extend(storeSettings.shape)
  .extend(singleSignOnSettings.shape)
  .extend({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    /** The county of the first administrator. */
    OUTPOST_COUNTY: z
      .string()
      .regex(/^\d{6}$/)
      .default('653130'),
    /** Our address as browsers know it, `https://…` behind a proxy: cookies are then for https alone. */
    OUTPOST_URL: z.preprocess((text) => text || undefined, z.url({ protocol: /^https?$/ }).optional()),
    /** How long a session lasts that nobody uses. */
    OUTPOST_SESSION_HOURS: z.coerce.number().min(0.001).max(720).default(12),
  });

/** Settings of a gateway that is a process of its own. */
export const gatewaySettings = doorSettings
  .extend({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8),
    NATS_URL: z.url({ protocol: /^nats$/ }),
    /** Signs the cookies of all replicas, and encrypts second factors. */
    OUTPOST_IDENTITY_SECRET: secret,
    OUTPOST_COUNTY_DIR: z.string().min(1),
    /** The folder of the content of attachments and archives; of several gateways one that they share, or with a bucket one of each. */
    OUTPOST_ATTACHMENTS: z.string().min(1),
    INCIDENTS_URL: z.url(),
    RESOURCES_URL: z.url(),
    SHELTERS_URL: z.url(),
    EXPERTS_URL: z.url(),
    WARNINGS_URL: z.url(),
    /** What the gateway signs its requests to each service with; the same stands in that service's own settings. */
    INCIDENTS_SECRET: secret,
    RESOURCES_SECRET: secret,
    SHELTERS_SECRET: secret,
    EXPERTS_SECRET: secret,
    WARNINGS_SECRET: secret,
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine((settings) => new Set(SERVICES.map((name) => settings[secretOf(name)])).size === SERVICES.length, {
    error: 'each service has a secret of its own: two of the *_SECRET are the same',
  });
export type GatewaySettings = z.infer<typeof gatewaySettings>;

export const serviceUrl = (settings: GatewaySettings, name: ServiceName): string =>
  settings[`${name.toUpperCase() as Uppercase<ServiceName>}_URL`];

export const serviceSecret = (settings: GatewaySettings, name: ServiceName): string => settings[secretOf(name)];

/** Written by `pnpm build`. */
export const SUPERGRAPH_FILE = fileURLToPath(new URL('../dist/supergraph.graphql', import.meta.url));

/** The built dashboard. */
export const DASHBOARD_DIR = fileURLToPath(new URL('../../dashboard/dist/', import.meta.url));
