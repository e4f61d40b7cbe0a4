import { describe, expect, it } from 'vitest';
import type { FeedChange } from './feed.ts';
import { fitPart, inMessages } from './fit-message.ts';

const change = (position: number, size: number): FeedChange => ({
  service: 'incidents',
  position,
  at: '2026-11-24T00:00:00.000Z',
  actorName: '测试人员',
  county: '653130',
  entity: 'MapLayer',
  id: String(position),
  operation: 'CREATED',
  version: 1,
  incidentId: null,
  after: { text: '图'.repeat(size) },
});
const LIMIT = 10_000;

describe('a batch of changes in messages of limited size', () => {
  it('is one message when it fits', () => {
    const changes = [change(1, 10), change(2, 10)];
    const [message, ...more] = inMessages(changes, LIMIT);
    expect(more).toEqual([]);
    expect(JSON.parse(message?.text ?? '')).toEqual(changes);
  });

  it('is several when it does not, none too large, nothing lost or reordered', () => {
    const changes = Array.from({ length: 20 }, (_, at) => change(at + 1, 900));
    const messages = inMessages(changes, LIMIT);
    expect(messages.length).toBeGreaterThan(1);
    for (const { text } of messages) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT);
    expect(messages.flatMap(({ text }) => JSON.parse(text))).toEqual(changes);
    expect(messages.at(-1)?.last.position).toBe(20);
  });

  it('leaves out a record that no message holds, and says all else', () => {
    const [message] = inMessages([change(1, 9000)], LIMIT);
    expect(JSON.parse(message?.text ?? '')).toEqual([{ ...change(1, 0), after: null }]);
  });

  it('ends a part of a journal where the message is full', () => {
    const part = { changes: [change(3, 2000), change(7, 2000), change(9, 10)], through: 12, head: 40 };
    expect(fitPart(part, LIMIT)).toEqual({ changes: [change(3, 2000)], through: 3, head: 40 });
    const small = { ...part, changes: [change(3, 10), change(7, 10)] };
    expect(fitPart(small, LIMIT)).toEqual(small);
  });
});
