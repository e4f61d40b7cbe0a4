import { PGlite } from '@electric-sql/pglite';
import { postgis } from './postgis.ts';
import { copyTemplate } from './template.ts';
import { wireServer } from './wire-server.ts';

/**
 * The embedded database: PostgreSQL with PostGIS in this process, its data in a folder, reached over the
 * PostgreSQL wire protocol. Started by `startEmbedded`, which it tells over IPC when it is ready; ends with
 * SIGTERM, or when the process that started it is gone.
 */
const [dataDir, listenAt] = process.argv.slice(2);
if (!dataDir || !listenAt) throw new Error('usage: main.js <data folder> <socket path or port>');

copyTemplate(dataDir);
const db = await PGlite.create({ dataDir, extensions: { postgis } });
await db.exec('create extension if not exists postgis');
const server = wireServer(db, (error) => console.error('the embedded database:', error));
const port = Number(listenAt);
await new Promise<void>((listening) => {
  if (Number.isInteger(port)) server.listen(port, '127.0.0.1', listening);
  else server.listen(listenAt, listening);
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  await db.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
// A terminal sends Ctrl-C to both processes: the database outlives the services that still use it.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => void stop());
process.send?.('ready');
