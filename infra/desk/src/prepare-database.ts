import { loadConfig } from '@outpost/shared/config';
import { readMigrations } from '@outpost/shared/migrate';
import { prepareSchema } from '@outpost/shared/prepare-schema';
import { z } from 'zod';
import { SERVICES } from './services.ts';

/**
 * Brings every schema up to date with the login of the database's owner, and lets each service's role sign in with
 * the password that `<NAME>_DATABASE_PASSWORD` gives. Run before the services, which then need only their own login.
 */
const passwordOf = (service: string): string => `${service.toUpperCase()}_DATABASE_PASSWORD`;

const settings = loadConfig(
  z.object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    ...Object.fromEntries(SERVICES.map(({ name }) => [passwordOf(name), z.string().min(16)])),
  }),
  process.env,
) as { DATABASE_URL: string } & Record<string, string>;

for (const { name, migrations: folder } of SERVICES) {
  const { applied } = await prepareSchema({
    url: settings.DATABASE_URL,
    schema: name,
    migrations: await readMigrations(folder.pathname, name),
    password: settings[passwordOf(name)] ?? '',
  });
  process.stdout.write(`${name}  ${applied.length > 0 ? applied.join(' ') : '已是最新 / up to date'}\n`);
}
