import { hash } from 'node:crypto';

/** A place of the chain where the hash is not that of the row. */
export interface Suspicion {
  position: number;
  /** The hash of the seal before it. */
  before: Buffer;
  stored: Buffer;
  seq: string;
  tx: string;
  text: string;
}

const NOTHING = Buffer.alloc(0);

/** The hash that a seal of this row has behind another seal. */
export const sealOf = (before: Buffer | null, { seq, tx, text }: Pick<Suspicion, 'seq' | 'tx' | 'text'>): Buffer =>
  hash('sha256', Buffer.concat([before ?? NOTHING, Buffer.from(`${seq} ${tx} ${text}`)]), 'buffer');

/**
 * Where another suspicious place explains this one: its row fits under this seal, or this seal with its row fits behind that
 * place. Then nothing was changed but the order.
 */
export function explains(other: Suspicion, suspect: Suspicion): boolean {
  const isMine = (before: Buffer, row: Pick<Suspicion, 'seq' | 'tx' | 'text'>) =>
    sealOf(before, row).equals(suspect.stored);
  return (
    isMine(suspect.before, other) ||
    isMine(suspect.before, { ...suspect, text: other.text }) ||
    isMine(other.before, suspect) ||
    isMine(other.stored, suspect)
  );
}
