const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const CANCEL_REQUEST = 80_877_102;

export type WireMessage =
  | { kind: 'encryption-request' }
  | { kind: 'cancel' }
  | { kind: 'startup'; bytes: Buffer }
  /** `type` is the message's first byte as a letter: Q, P, B, E, S, X … */
  | { kind: 'frontend'; type: string; bytes: Buffer };

/**
 * Cuts a client's bytes into messages of the PostgreSQL wire protocol, version 3. The first messages have a
 * length but no type; what follows the startup message has both.
 */
export async function* wireMessages(chunks: AsyncIterable<Buffer>): AsyncGenerator<WireMessage> {
  let buffer: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of chunks) {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (buffer.length < header + 4) break;
      const length = header + buffer.readInt32BE(header);
      if (length < header + 4) throw new Error('a message that is shorter than its own length field');
      if (buffer.length < length) break;
      const bytes = buffer.subarray(0, length);
      buffer = buffer.subarray(length);
      if (started) {
        yield { kind: 'frontend', type: String.fromCharCode(bytes[0] ?? 0), bytes };
        continue;
      }
      const code = bytes.readInt32BE(4);
      if (code === SSL_REQUEST || code === GSS_REQUEST) yield { kind: 'encryption-request' };
      else if (code === CANCEL_REQUEST) yield { kind: 'cancel' };
      else {
        started = true;
        yield { kind: 'startup', bytes };
      }
    }
  }
}
