import type { FeedChange, JournalPart } from './feed.ts';

/**
 * A change as JSON. One whose record alone is larger than a message may be goes without it: who wants the record
 * reads it through the graph.
 */
function packed(change: FeedChange, mostBytes: number): { text: string; bytes: number } {
  const text = JSON.stringify(change);
  const bytes = Buffer.byteLength(text);
  if (bytes <= mostBytes || change.after === null) return { text, bytes };
  return packed({ ...change, after: null }, mostBytes);
}

/** A batch in as many messages as it needs, each a JSON array of at most so many bytes, with its changes. */
export function inMessages(changes: readonly FeedChange[], mostBytes: number): { text: string; last: FeedChange }[] {
  const messages: { texts: string[]; bytes: number; last: FeedChange }[] = [];
  for (const change of changes) {
    const { text, bytes } = packed(change, mostBytes);
    const open = messages.at(-1);
    if (open && open.bytes + bytes + 1 <= mostBytes) {
      open.texts.push(text);
      open.bytes += bytes + 1;
      open.last = change;
    } else {
      messages.push({ texts: [text], bytes: bytes + 2, last: change });
    }
  }
  return messages.map(({ texts, last }) => ({ text: `[${texts.join()}]`, last }));
}

/** As much of a part of a journal as one message holds; who reads goes on from there. */
export function fitPart(part: JournalPart, mostBytes: number): JournalPart {
  const [first] = inMessages(part.changes, mostBytes);
  const last = part.changes.at(-1);
  if (!first || !last || first.last === last) return first ? { ...part, changes: JSON.parse(first.text) } : part;
  return { ...part, changes: JSON.parse(first.text), through: first.last.position };
}
