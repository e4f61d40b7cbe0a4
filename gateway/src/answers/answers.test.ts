import { afterEach, describe, expect, it } from 'vitest';
import type { Caller } from '../context.ts';
import { aCaller, openSmallGateway, type SmallGateway, SUPERGRAPH } from '../testing/small-gateway.ts';
import { personalFields } from './personal-fields.ts';
import { visibilityOf } from './visibility.ts';

let gateway: SmallGateway;
afterEach(() => gateway?.close());

/** A door that is shut until it is opened, and tells who stands before it. */
function aDoor() {
  let open = (): void => undefined;
  let waiting = 0;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    open,
    waiting: () => waiting,
    gate: () => {
      waiting += 1;
      return opened;
    },
  };
}

const NOTE = { query: '{ note(id: 1) { text } }' };
const textIn = async (response: Promise<Response>) =>
  ((await (await response).json()) as { data: { note: { text: string } } }).data.note.text;

const withActor = (changed: Partial<Caller['claims']['actor']>, claims: Partial<Caller['claims']> = {}): Caller => {
  const caller = aCaller();
  return { ...caller, claims: { ...caller.claims, ...claims, actor: { ...caller.claims.actor, ...changed } } };
};

describe('the same query from many at once', () => {
  it('runs once for all who see the same', async () => {
    const door = aDoor();
    let n = 0;
    gateway = await openSmallGateway({
      gate: door.gate,
      callerOf: async () => withActor({ id: `person-${n++}`, name: `第 ${n} 人` }),
    });
    const answers = Array.from({ length: 8 }, () => textIn(gateway.post(NOTE)));
    await expect.poll(door.waiting).toBe(1);
    await expect.poll(() => n).toBe(8);
    door.open();
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 8 }, () => 'first'));
    expect(gateway.asked.get('note')).toBe(1);
  });

  it.each([
    ['another role', withActor({ role: 'OBSERVER' })],
    ['an own unit', withActor({ unitId: 'u' })],
    ['an own team', withActor({ teamId: 't' })],
    ['a place in the expert register', withActor({ expertId: 'e' })],
    ['another scope', withActor({}, { scope: '6531' })],
    ['another county', withActor({}, { county: '653129' })],
    ['another language', withActor({}, { language: 'en-US' })],
    ['a key', { ...aCaller(), keyScope: { reads: ['*'], writes: ['*'], freeQueries: true } }],
  ])('runs again for %s', async (_what, other) => {
    const door = aDoor();
    const callers = [aCaller(), other];
    gateway = await openSmallGateway({ gate: door.gate, callerOf: async () => callers.shift() ?? aCaller() });
    const answers = [gateway.post(NOTE), gateway.post(NOTE)];
    await expect.poll(door.waiting).toBe(2);
    door.open();
    await Promise.all(answers);
  });

  it('runs again for other variables, another operation of the document, and whoever asks who they are', async () => {
    gateway = await openSmallGateway({
      callerOf: async ({ headers }) => withActor({ id: String(headers['x-person']) }),
    });
    const names = ['one', 'two', 'three', 'four'];
    const viewers = await Promise.all(
      names.map(async (name) => {
        const query = 'query { ...V } fragment V on Query { viewer { id } }';
        return (await gateway.post({ query }, { 'x-person': name })).json();
      }),
    );
    expect(viewers).toEqual(names.map((id) => ({ data: { viewer: { id } } })));
    const query = 'query A($id: ID!) { note(id: $id) { id } } query B($id: ID!) { note(id: $id) { text } }';
    const asked = [
      ['A', '1', { id: '1' }],
      ['A', '2', { id: '2' }],
      ['B', '1', { text: 'first' }],
    ] as const;
    const found = await Promise.all(
      asked.map(async ([operationName, id]) =>
        (await gateway.post({ query, operationName, variables: { id } })).json(),
      ),
    );
    expect(found).toEqual(asked.map(([, , note]) => ({ data: { note } })));
  });

  it('never gives a writer an answer from before the own write', async () => {
    const door = aDoor();
    gateway = await openSmallGateway({ gate: door.gate });
    const before = textIn(gateway.post(NOTE));
    await expect.poll(door.waiting).toBe(1);
    await gateway.post({ query: 'mutation { write(text: "second") { id } }' });
    const after = textIn(gateway.post(NOTE));
    await expect.poll(door.waiting).toBe(2);
    door.open();
    expect(await Promise.all([before, after])).toEqual(['first', 'second']);
  });
});

describe('what an answer depends on', () => {
  it('is not the person, but for the fields that the gateway itself answers', () => {
    const context = (caller: Caller) => ({ claims: caller.claims, language: caller.claims.language, caller });
    expect(visibilityOf(context(withActor({ id: 'x', name: 'y' })))).toBe(visibilityOf(context(aCaller())));
    expect([...personalFields(SUPERGRAPH)]).toEqual(expect.arrayContaining(['viewer', 'journal']));
  });
});
