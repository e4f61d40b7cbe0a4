import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningService } from '@outpost/shared/service';
import { hasAdministrator } from '../accounts/account.queries.ts';
import { invite } from './invitation.queries.ts';

/** The page that the link opens; the token stands behind `#`, which no server and no proxy sees. */
const PAGE = '/welcome#';
const FILE = 'set-up-link.txt';

/**
 * While there is no administrator: a new one-time link by which the first one comes in, to be printed at the start.
 * Where there is a data folder it is kept there too, readable by its owner alone.
 */
export async function setUpLink(
  service: RunningService,
  url: string,
  dataFolder: string | null,
): Promise<string | null> {
  const file = dataFolder === null ? null : join(dataFolder, FILE);
  if (await hasAdministrator(service.db)) {
    if (file) rmSync(file, { force: true });
    return null;
  }
  const { token } = await service.db.transaction((manager) => invite(manager, null, new Date()));
  const link = `${url}${PAGE}${token}`;
  if (file) writeFileSync(file, `${link}\n`, { mode: 0o600 });
  return link;
}
