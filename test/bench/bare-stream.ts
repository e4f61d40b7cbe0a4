import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';

export interface BareStream {
  url: string;
  /** Sends one event to every reader; gives its id. */
  send: () => string;
  close: () => Promise<void>;
}

/** The least that can send an event: a server of server-sent events in this process, with nothing behind it. */
export async function openBareStream(): Promise<BareStream> {
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
    response.write(':\n\n');
    readers.add(response);
    response.on('close', () => readers.delete(response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    send: () => {
      const id = randomUUID();
      const data = JSON.stringify({ data: { changes: { id } } });
      for (const reader of readers) reader.write(`event: next\ndata: ${data}\n\n`);
      return id;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
