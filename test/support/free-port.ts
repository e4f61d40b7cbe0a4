import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that systems give to those who ask for any: between our asking and our program's listening, nobody
 * else can be given one of these.
 */
const FIRST = 20_000;
const LAST = 30_000;

const given = new Set<number>();

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });

/** A loopback port on which nobody listens, a new one with each call. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
    if (given.size === LAST - FIRST) throw new Error('no free port');
  }
}
