import type { FeedChange } from '@outpost/shared/feed/feed';
import { afterEach, describe, expect, it } from 'vitest';
import { aCaller, openSmallGateway, type SmallGateway, type SmallGatewayWanted } from '../testing/small-gateway.ts';

let gateway: SmallGateway;
const controllers: AbortController[] = [];
afterEach(async () => {
  for (const controller of controllers.splice(0)) controller.abort();
  await gateway?.close();
});
const open = async (wanted: SmallGatewayWanted = {}) => {
  gateway = await openSmallGateway(wanted);
};

const CHANGES = 'subscription { changes { entity id } }';

interface Stream {
  status: number;
  type: string | null;
  /** The next event; null when the stream has ended. */
  next: () => Promise<{ event: string; data: unknown } | null>;
}

async function subscribe(query: string, url = gateway.url): Promise<Stream> {
  const controller = new AbortController();
  controllers.push(controller);
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next: Stream['next'] = async () => {
    for (;;) {
      const [block, ...rest] = text.split('\n\n');
      if (block !== undefined && rest.length > 0) {
        text = rest.join('\n\n');
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/s.exec(block) ?? [];
        if (event !== undefined) return { event, data: data === '' ? null : JSON.parse(data ?? '') };
        continue;
      }
      const part = await reader?.read();
      if (!part || part.done) return null;
      text += part.value;
    }
  };
  return { status: response.status, type: response.headers.get('content-type'), next };
}

const change = (position: number): FeedChange => ({
  service: 'incidents',
  position,
  at: '2026-11-24T08:00:00.000Z',
  actorName: '值守员',
  county: '653130',
  entity: 'Incident',
  id: String(position),
  operation: 'CREATED',
  version: 1,
  incidentId: null,
  after: null,
});

describe('a stream', () => {
  it('brings each change, and a query once', async () => {
    await open();
    const changes = await subscribe(CHANGES);
    expect([changes.status, changes.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await gateway.feed.publish([change(1), change(2)]);
    for (const id of ['1', '2']) {
      expect(await changes.next()).toEqual({ event: 'next', data: { data: { changes: { entity: 'Incident', id } } } });
    }
    const query = await subscribe('{ note(id: 1) { text } }');
    expect(await query.next()).toEqual({ event: 'next', data: { data: { note: { text: 'first' } } } });
    expect(await query.next()).toEqual({ event: 'complete', data: null });
    expect(await query.next()).toBeNull();
  });

  it('that is over a limit is refused by its only event', async () => {
    await open();
    const aliases = Array.from({ length: 101 }, (_, n) => `a${n}: id`).join(' ');
    const stream = await subscribe(`subscription { changes { ${aliases} } }`);
    expect(await stream.next()).toMatchObject({
      event: 'next',
      data: { errors: [{ extensions: { code: 'TOO_COMPLEX', what: 'aliases', limit: 100, cost: 101 } }] },
    });
    expect(await stream.next()).toEqual({ event: 'complete', data: null });
  });

  it('is one of a few for each session, and one that ends makes room', async () => {
    await open({ edge: { streamsPerCaller: 2 } });
    const [first] = [await subscribe(CHANGES), await subscribe(CHANGES)];
    expect((await subscribe(CHANGES)).status).toBe(429);
    controllers.shift()?.abort();
    await expect(first?.next()).rejects.toThrow();
    await expect.poll(async () => (await subscribe(CHANGES)).status).toBe(200);
  });

  it('ends with a word when the session no longer holds', async () => {
    let revoke = (): void => undefined;
    let watched = 0;
    await open({
      callerOf: async () => aCaller(),
      http: {
        watch: (_caller, gone) => {
          watched += 1;
          revoke = gone;
          return () => {
            watched -= 1;
          };
        },
      },
    });
    const stream = await subscribe(CHANGES);
    await gateway.feed.publish([change(1)]);
    await stream.next();
    revoke();
    expect(await stream.next()).toMatchObject({
      event: 'next',
      data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(await stream.next()).toEqual({ event: 'complete', data: null });
    expect(await stream.next()).toBeNull();
    expect(watched).toBe(0);
  });
});
