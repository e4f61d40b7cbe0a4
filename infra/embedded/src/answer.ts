/** What goes back to a client for one series. */
export interface Answer {
  bytes: Buffer;
  /** Whether the session is outside of any transaction, open or failed. */
  idle: boolean;
}

const READY_FOR_QUERY = 0x5a;
const IDLE = 0x49;

/**
 * The answer to one series with ReadyForQuery once, at its end. After an error PGlite sends it twice, for the error
 * and for the Sync: a client would take the second for the answer to its next query, and from then on every
 * answer for that of another.
 */
export function readyOnce(answer: Buffer): Answer {
  const kept: Buffer[] = [];
  let ready: Buffer | null = null;
  for (let at = 0; at + 5 <= answer.length; ) {
    const next = at + 1 + answer.readInt32BE(at + 1);
    const message = answer.subarray(at, next);
    if (message[0] === READY_FOR_QUERY) ready = message;
    else kept.push(message);
    at = next;
  }
  if (ready) kept.push(ready);
  return { bytes: Buffer.concat(kept), idle: ready?.[5] === IDLE };
}
