import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@outpost/embedded/start-embedded';
import { DASHBOARD_DIR, SUPERGRAPH_FILE } from '@outpost/gateway/config';
import { edgeOf, edgeSettings } from '@outpost/gateway/http/edge';
import { loadConfig } from '@outpost/shared/config';
import { openLog } from '@outpost/shared/log';
import { z } from 'zod';

const settings = loadConfig(
  edgeSettings.extend({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    OUTPOST_DATA: z.string().min(1).default('.data'),
    OUTPOST_COUNTY: z
      .string()
      .regex(/^\d{6}$/)
      .default('653130'),
    OUTPOST_COUNTY_DIR: z.string().default(fileURLToPath(new URL('../../county/', import.meta.url))),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(4),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  }),
  process.env,
);
const { values: flags } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const log = openLog(settings.LOG_LEVEL);
say(
  settings.DATABASE_URL
    ? '哨所 Outpost: 连接数据库 / connecting to the database …'
    : '哨所 Outpost: 启动内置数据库 / starting the embedded database …',
);
// The database comes up in its own process while this one loads the services.
const [embedded, { openDesk }] = await Promise.all([
  settings.DATABASE_URL ? null : startEmbedded(join(settings.OUTPOST_DATA, 'database')),
  import('./desk.ts'),
]);
const desk = await openDesk({
  databaseUrl: settings.DATABASE_URL ?? embedded?.url ?? '',
  supergraphSdl: readFileSync(SUPERGRAPH_FILE, 'utf8'),
  countyDir: settings.OUTPOST_COUNTY_DIR,
  county: settings.OUTPOST_COUNTY,
  dashboardDir: DASHBOARD_DIR,
  port: settings.PORT,
  poolSize: settings.DATABASE_POOL,
  demo: flags.demo,
  edge: edgeOf(settings, 'all'),
  log,
});
say(`哨所 Outpost: 就绪 / ready  ${desk.url.replace('127.0.0.1', 'localhost')}`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await desk.close();
  await embedded?.stop();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
void embedded?.exited.then(() => {
  if (stopping) return;
  process.stderr.write('内置数据库意外退出 / the embedded database has ended unexpectedly\n');
  process.exit(1);
});
