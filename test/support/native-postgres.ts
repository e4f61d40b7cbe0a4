import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './processes.ts';
import { removeFolder, tempFolder } from './temp-folder.ts';

/** What the bootstrap, which is plain JavaScript, gives. */
interface Bootstrap {
  findPostgres: () => string | null;
  startPostgres: (bin: string, folder: string) => Promise<NativeServer>;
}

interface NativeServer {
  url: string;
  stop: () => Promise<void>;
}

const bootstrap = async (): Promise<Bootstrap> => {
  const load = (name: string) => import(pathToFileURL(join(ROOT, 'infra', 'bootstrap', name)).href);
  return { ...(await load('programs.mjs')), ...(await load('postgres.mjs')) } as Bootstrap;
};

/** The folder of a native PostgreSQL's programs, or null. */
export const nativePrograms = async (): Promise<string | null> => (await bootstrap()).findPostgres();

/** A native PostgreSQL of our own, without fsync as for the tests; null when none is installed here. */
export async function startNative(): Promise<NativeServer | null> {
  const { findPostgres, startPostgres } = await bootstrap();
  const bin = findPostgres();
  if (!bin) return null;
  const folder = tempFolder('native');
  // The server runs as another user and must reach its data in here.
  chmodSync(folder, 0o711);
  const server = await startPostgres(bin, folder);
  // Cut short, we leave no server behind: its stop signal is sent at once.
  const whenCutShort = (): void => void server.stop();
  process.once('exit', whenCutShort);
  return {
    url: server.url,
    stop: async () => {
      process.off('exit', whenCutShort);
      await server.stop();
      removeFolder(folder);
    },
  };
}
