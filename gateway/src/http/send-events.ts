import { once } from 'node:events';
import type { FastifyReply } from 'fastify';

/** A proxy takes a connection without a word for dead. */
const PING_MS = 12_000;

const event = (name: string, data: unknown): string =>
  `event: ${name}\ndata: ${data === null ? '' : JSON.stringify(data)}\n\n`;

/**
 * Writes results as GraphQL over server-sent events, as fast as the reader takes them, until they end or the reader goes
 * away; then the results are ended too. `lastWord` may give one more result after the others.
 */
export async function sendEvents(
  reply: FastifyReply,
  results: AsyncGenerator<unknown>,
  lastWord: () => unknown,
): Promise<void> {
  const { raw } = reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  });
  const closed = once(raw, 'close').then(() => results.return(undefined));
  raw.write(':\n\n');
  const ping = setInterval(() => raw.write(':\n\n'), PING_MS);
  try {
    for await (const result of results) {
      if (raw.destroyed) return;
      if (!raw.write(event('next', result))) await Promise.race([once(raw, 'drain'), closed]);
    }
    const last = lastWord();
    if (last) raw.write(event('next', last));
    raw.write(event('complete', null));
  } finally {
    clearInterval(ping);
    raw.end();
  }
}
