import type { SealedRow } from '@outpost/shared/journal/sealed-text';
import { sealOf } from '@outpost/shared/journal/verify/suspicion';
import { z } from 'zod';

/** A row of a service's journal as it stands in a package: a line of `journal.ndjson`. */
export const rowShape = z.object({
  service: z.string(),
  /** Where its seal stands in the service's chain. */
  position: z.number().int().min(1),
  seq: z.string(),
  tx: z.string(),
  /** The hash of the seal before it, null for the first of the chain; hexadecimal, like `hash`. */
  before: z.string().nullable(),
  hash: z.string(),
  /** What the seal vouches for: the row as JSON, byte by byte as it was sealed. */
  text: z.string(),
});
export type JournalRow = z.infer<typeof rowShape>;

export const contentOf = ({ text }: JournalRow): SealedRow => JSON.parse(text);

/** Whether the row is the one that was sealed. */
export function isAsSealed(row: JournalRow): boolean {
  const before = row.before === null ? null : Buffer.from(row.before, 'hex');
  return sealOf(before, row).toString('hex') === row.hash;
}
