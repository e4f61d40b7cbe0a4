import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { type Answer, readyOnce } from './answer.ts';
import { Turns } from './turns.ts';
import { wireMessages } from './wire-messages.ts';

/** A client that leaves a transaction open and falls silent holds everyone up; after this it is cut off. */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** After these the server answers with ReadyForQuery: a simple query, or the Sync that ends a series. */
const ENDS_SERIES = new Set(['Q', 'S']);

/**
 * Serves one client. PGlite has a single session for all, so a client has it for itself from the first message
 * of a series (Parse, Bind, Execute … Sync) until the session is idle again: two clients' unnamed statements and
 * transactions never mix. A whole series goes to the database in one call.
 */
async function serve(socket: Socket, db: PGlite, turns: Turns): Promise<void> {
  let holding = false;
  let series: Buffer[] = [];

  const execute = async (bytes: Buffer): Promise<Answer> => {
    const chunks: Buffer[] = [];
    await db.runExclusive(() =>
      db.execProtocolRawStream(bytes, { onRawData: (data) => void chunks.push(Buffer.from(data)) }),
    );
    return readyOnce(Buffer.concat(chunks));
  };

  try {
    for await (const message of wireMessages(socket)) {
      if (message.kind === 'encryption-request') {
        socket.write('N');
        continue;
      }
      if (message.kind === 'cancel') return;
      if (message.kind === 'frontend') {
        if (message.type === 'X') return;
        series.push(message.bytes);
        if (!ENDS_SERIES.has(message.type)) continue;
      } else {
        series.push(message.bytes);
      }
      if (!holding) {
        await turns.take();
        holding = true;
      }
      socket.setTimeout(0);
      const { bytes, idle } = await execute(Buffer.concat(series));
      if (socket.writable) socket.write(bytes);
      series = [];
      if (idle) {
        turns.pass();
        holding = false;
      } else {
        socket.setTimeout(IDLE_IN_TRANSACTION_MS);
      }
    }
  } finally {
    if (holding) {
      await db.exec('rollback').catch(() => undefined);
      turns.pass();
    }
    socket.destroy();
  }
}

/** PostgreSQL's wire protocol in front of an embedded database, for any number of connections. */
export function wireServer(db: PGlite, onError: (error: unknown) => void): Server {
  const turns = new Turns();
  return createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('timeout', () => socket.destroy());
    serve(socket, db, turns).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') onError(error);
    });
  });
}
