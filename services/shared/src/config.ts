import { z } from 'zod';

/** Settings that every service reads from its environment. */
export const serviceSettings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NATS_URL: z.url({ protocol: /^nats$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Shared with the gateway and with no other service: requests to this one are signed with it. */
  OUTPOST_INTERNAL_SECRET: z.string().min(32),
  /** The folder that holds a folder for each county. */
  OUTPOST_COUNTY_DIR: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type ServiceSettings = z.infer<typeof serviceSettings>;

/** The settings, or one error that names every fault at once. */
export function loadConfig<T extends z.ZodType>(shape: T, env: NodeJS.ProcessEnv): z.infer<T> {
  const parsed = shape.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration has ${faults.length} fault(s):\n${faults.join('\n')}`);
}
