import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@outpost/embedded/start-embedded';
import { DASHBOARD_DIR, doorSettings, SUPERGRAPH_FILE } from '@outpost/gateway/config';
import { edgeOf } from '@outpost/gateway/http/edge';
import { isLoopback } from '@outpost/gateway/http/hosts';
import { singleSignOnOf } from '@outpost/gateway/identity/single-sign-on/settings';
import { openStore } from '@outpost/gateway/store/open-store';
import { loadConfig } from '@outpost/shared/config';
import { openLog } from '@outpost/shared/log';
import { z } from 'zod';
import { announcement } from './announce.ts';
import { identitySecret } from './identity-secret.ts';

const settings = loadConfig(
  doorSettings.extend({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    OUTPOST_DATA: z.string().min(1).default('.data'),
    OUTPOST_COUNTY_DIR: z.string().default(fileURLToPath(new URL('../../county/', import.meta.url))),
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(4),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  }),
  process.env,
);
const { values: flags } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (flags.demo && !isLoopback(settings.HOST)) {
  say('演示只在本机运行，请去掉 HOST 或 --demo / a demo runs on this machine alone: leave out HOST, or --demo');
  process.exit(1);
}

const log = openLog(settings.LOG_LEVEL);
say(
  settings.DATABASE_URL
    ? '哨所 Outpost: 连接数据库 / connecting to the database …'
    : '哨所 Outpost: 启动内置数据库 / starting the embedded database …',
);
mkdirSync(settings.OUTPOST_DATA, { recursive: true });
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
  host: settings.HOST,
  port: settings.PORT,
  publicUrl: settings.OUTPOST_URL,
  sessionHours: settings.OUTPOST_SESSION_HOURS,
  singleSignOn: singleSignOnOf(settings),
  secret: identitySecret(settings.OUTPOST_DATA),
  dataFolder: settings.OUTPOST_DATA,
  store: openStore(settings, join(settings.OUTPOST_DATA, 'attachments')),
  poolSize: settings.DATABASE_POOL,
  demo: flags.demo,
  edge: edgeOf(settings, flags.demo ? 'all' : 'keys'),
  log,
});
for (const line of announcement(desk)) say(line);

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
