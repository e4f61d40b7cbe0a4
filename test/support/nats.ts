import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { answersOk, eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { startProcess } from './processes.ts';
import { removeFolder, tempFolder } from './temp-folder.ts';

/** The nats-server that `npm test` found, else one that is installed here. */
export function findNats(): string | null {
  const given = process.env['OUTPOST_TEST_NATS'];
  if (given) return given;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nats-server')).find((path) => existsSync(path)) ?? null;
}

export interface NativeNats {
  /** Host and port of its clients. */
  address: string;
  stop: () => Promise<void>;
}

/**
 * A NATS server with the arguments of its container, but with its data in a temporary folder and on free ports of
 * this machine.
 */
export async function startNats(containerArgs: string[]): Promise<NativeNats> {
  const program = findNats();
  if (!program) throw new Error('there is no nats-server here');
  const folder = tempFolder('nats');
  const [port, monitorPort] = [await freePort(), await freePort()];
  const args = containerArgs.map((arg, at) => {
    if (containerArgs[at - 1] === '-sd') return folder;
    return containerArgs[at - 1] === '-m' ? String(monitorPort) : arg;
  });
  const server = startProcess(program, [...args, '-a', '127.0.0.1', '-p', String(port)], {});
  await eventually('NATS is ready', () => answersOk(`http://127.0.0.1:${monitorPort}/healthz`));
  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      await server.stop();
      removeFolder(folder);
    },
  };
}
