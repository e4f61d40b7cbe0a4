import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openSmallGateway, type SmallGateway } from '../testing/small-gateway.ts';
import type { SubgraphSource } from './data-source.ts';
import { httpSubgraph } from './http-subgraph.ts';
import { inTime, patienceFor } from './patience.ts';

const PATIENCE = { query: 150, mutation: 300 };
const audience = { service: 'stars', secret: 's'.repeat(32) };

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** A service that takes connections; what it then says is up to the test. */
async function deafService(say: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    say(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/graphql`;
}

async function openWith(stars: SubgraphSource): Promise<SmallGateway> {
  const gateway = await openSmallGateway({ stars });
  cleanups.push(() => gateway.close());
  return gateway;
}

describe('a service that does not answer', () => {
  it.each([
    ['never says a word', () => undefined],
    [
      'sends one byte after the other without an end',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n');
        const drip = setInterval(() => socket.write('{'), 20);
        socket.on('close', () => clearInterval(drip));
      },
    ],
    ['hangs up', (socket: Socket) => socket.destroy()],
    [
      'answers with a page',
      (socket: Socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 5\r\n\r\nsorry'),
    ],
  ])('because it %s leaves the rest of the picture standing', async (_what, say) => {
    const source = httpSubgraph(await deafService(say), audience, PATIENCE);
    cleanups.push(() => source.close());
    const { post } = await openWith(source);
    const answer = await (await post({ query: '{ notes(first: 2) { text stars } }' })).json();
    expect(answer).toEqual({
      data: {
        notes: [
          { text: 'first', stars: null },
          { text: 'first', stars: null },
        ],
      },
      errors: [{ message: 'stars 服务暂不可用，请稍后重试', extensions: { code: 'UNAVAILABLE' } }],
    });
  });

  it('in this process is given up in time too', async () => {
    const never = new Promise<never>(() => undefined);
    const { post } = await openWith({ process: () => inTime('stars', { isMutation: false, ms: 50 }, never) });
    const { data, errors } = (await (await post({ query: '{ note(id: 1) { text stars } }' })).json()) as {
      data: unknown;
      errors: { extensions: unknown }[];
    };
    expect(data).toEqual({ note: { text: 'first', stars: null } });
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE' }]);
  });

  it('leaves a writer in no doubt that the change may have been made', async () => {
    const asked = patienceFor('mutation Write__notes__0 { write { id } }', { query: 1, mutation: 2 });
    expect(asked).toEqual({ isMutation: true, ms: 2 });
    await expect(inTime('notes', asked, new Promise(() => undefined))).rejects.toThrow(/idempotencyKey/);
  });
});
