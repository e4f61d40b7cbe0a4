import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../context.ts';
import { openTestDoor, type TestDoor, totp } from '../testing/open-test-door.ts';
import { invite } from './invitations/invitation.queries.ts';
import { hashOf } from './secret-text.ts';

const FIRST = { name: '林某', email: 'first@county.example', password: '戈壁滩上第一道哨所的门' };
const ANNA = { name: '安娜', email: 'anna@county.example', password: 'k7#plum-boat-anna?' };

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
}, 120_000);
afterAll(() => door.close());

const db = () => door.test.service.db;
const journal = async (entity: string) =>
  (await db().query(
    'select operation, actor_name, before, after from identity.journal where entity = $1 order by seq',
    [entity],
  )) as { operation: string; actor_name: string; before: unknown; after: unknown }[];
const codeOf = (answer: { body: { errors?: { extensions: { code: string } }[] } }) =>
  answer.body.errors?.[0]?.extensions.code;
const who = async (browser: ReturnType<TestDoor['browser']>): Promise<Caller | string | undefined> => {
  const answer = await browser.ask('GET', '/who');
  return answer.status === 200 ? answer.body : codeOf(answer);
};

const CREATE = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { token account { id version } } }`;
const KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key apiKey { id version beginning } } }`;
const newAccount = async (email: string, changed: object = {}) => {
  const input = { idempotencyKey: newId(), name: '某人', email, role: 'OBSERVER', ...changed };
  return (await door.test.ask(CREATE, { input })).data.createAccount as {
    token: string;
    account: { id: string; version: number };
  };
};
/** An account that has its password. */
async function person(email: string, password = ANNA.password, changed: object = {}) {
  const { token, account } = await newAccount(email, changed);
  const browser = door.browser();
  expect(await browser.post('/invitation/accept', { token, password })).toMatchObject({ status: 200 });
  return { browser, ...account };
}

describe('the set-up link', () => {
  it('makes the first administrator, signed in, once', async () => {
    const { token } = await db().transaction((manager) => invite(manager, null, new Date()));
    const browser = door.browser();
    expect((await browser.post('/invitation', { token })).body).toEqual({ name: null, email: null });
    const weak = await browser.post('/invitation/accept', { token, ...FIRST, password: '1234567890' });
    expect(weak.body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'password' });
    expect(await browser.post('/invitation/accept', { token, ...FIRST })).toMatchObject({ status: 200 });
    expect(await who(browser)).toMatchObject({
      claims: { actor: { name: FIRST.name, role: 'ADMINISTRATOR' }, scope: '653130' },
    });
    expect(codeOf(await door.browser().post('/invitation/accept', { token, ...FIRST }))).toBe('NOT_FOUND');
  });

  it('is no longer good once there is an administrator', async () => {
    const { token } = await db().transaction((manager) => invite(manager, null, new Date()));
    expect(codeOf(await door.browser().post('/invitation', { token }))).toBe('NOT_FOUND');
    const second = { ...FIRST, email: 'second@county.example' };
    expect(codeOf(await door.browser().post('/invitation/accept', { token, ...second }))).toBe('NOT_FOUND');
  });
});

describe('signing in', () => {
  it('answers a wrong password and an unknown e-mail alike', async () => {
    await person('known@county.example');
    const wrong = await door.browser('10.1.0.1').signIn('known@county.example', 'not the password');
    const unknown = await door.browser('10.1.0.2').signIn('nobody@county.example', 'not the password');
    expect(wrong.status).toBe(401);
    expect(unknown).toEqual(wrong);
  });

  it('keeps of the session only a hash, and of the cookie what no script and no other site gets', async () => {
    const { browser } = await person('cookie@county.example');
    const { cookies } = await browser.signIn('cookie@county.example', ANNA.password);
    const cookie = cookies.find((one) => one.startsWith('outpost.session_token=')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const token = decodeURIComponent(cookie.split(/[=;]/)[1] ?? '').split('.')[0] ?? '';
    expect(token.length).toBeGreaterThan(20);
    const rows = await db().query('select 1 from identity.session where token_hash = $1', [hashOf(token)]);
    expect(rows).toHaveLength(1);
    const all = JSON.stringify(await db().query('select * from identity.session'));
    expect(all).not.toContain(token);
  });

  it('locks out one place after eight failures, whether the account exists or not, and nobody elsewhere', async () => {
    await person('locked@county.example');
    for (const email of ['locked@county.example', 'never-there@county.example']) {
      const place = email.startsWith('locked') ? '10.2.0.1' : '10.2.0.2';
      for (let attempt = 0; attempt < 8; attempt += 1) {
        expect((await door.browser(place).signIn(email, 'not the password')).status).toBe(401);
      }
      const locked = await door.browser(place).signIn(email, ANNA.password);
      expect(locked.status).toBe(429);
      expect(codeOf(locked)).toBe('RATE_LIMITED');
    }
    expect((await door.browser('10.2.0.3').signIn('locked@county.example', ANNA.password)).status).toBe(200);
  });

  it('counts guesses that come at once', async () => {
    await person('crowd@county.example');
    const guesses = Array.from({ length: 20 }, () =>
      door.browser('10.3.0.1').signIn('crowd@county.example', 'wrong wrong'),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(12);
  });

  it('refuses what another site sends, to sign in or out', async () => {
    const { browser } = await person('csrf@county.example');
    const body = { email: 'csrf@county.example', password: ANNA.password };
    for (const path of ['/auth/sign-in', '/auth/sign-out']) {
      expect(codeOf(await browser.ask('POST', path, body, 'http://evil.example'))).toBe('FORBIDDEN');
    }
    expect(codeOf(await browser.ask('GET', '/who', undefined, 'http://evil.example'))).toBe('FORBIDDEN');
    expect(await who(browser)).toMatchObject({ via: 'SESSION' });
  });

  it('asks for the second factor where it is on, and takes a backup code once', async () => {
    const { browser } = await person('second@county.example');
    const begun = (await browser.post('/second-factor/begin', { password: ANNA.password })).body as {
      uri: string;
      backupCodes: string[];
    };
    expect(begun.backupCodes).toHaveLength(10);
    expect((await browser.post('/second-factor/confirm', { code: totp(begun.uri) })).status).toBe(200);

    const again = door.browser('10.4.0.1');
    expect((await again.signIn('second@county.example', ANNA.password)).body).toEqual({ secondFactor: true });
    expect(await who(again)).toBe('UNAUTHENTICATED');
    expect((await again.post('/second-factor', { code: '000000' })).status).toBe(401);
    expect((await again.post('/second-factor', { code: totp(begun.uri) })).status).toBe(200);
    expect(await who(again)).toMatchObject({ via: 'SESSION' });

    const [code] = begun.backupCodes;
    for (const status of [200, 401]) {
      const lost = door.browser('10.4.0.2');
      await lost.signIn('second@county.example', ANNA.password);
      expect((await lost.post('/second-factor', { code, backup: true })).status).toBe(status);
    }
  });
});

describe('a session', () => {
  it('ends at once: a copy of its cookie is worth nothing after the sign-out', async () => {
    const { browser } = await person('stolen@county.example');
    const { cookie } = browser;
    const stolen = () => door.identity.callerOf({ headers: { cookie } });
    expect(await stolen()).toMatchObject({ via: 'SESSION' });
    expect((await browser.post('/sign-out')).status).toBe(200);
    await expect(stolen()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('ends when it expires', async () => {
    const { browser, id } = await person('expired@county.example');
    await db().query(
      'update identity.session set expires_at = now() - interval $2 where account_id = $1'.replace('$2', "'1 second'"),
      [id],
    );
    expect(await who(browser)).toBe('UNAUTHENTICATED');
  });

  it('ends everywhere when its account is suspended, and the account does not come in again', async () => {
    const { browser, id, version } = await person('suspended@county.example');
    const input = { id, expectedVersion: version, suspended: true };
    const { errors } = await door.test.ask(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }',
      { input },
    );
    expect(errors).toEqual([]);
    expect(await who(browser)).toBe('UNAUTHENTICATED');
    expect(codeOf(await door.browser('10.5.0.1').signIn('suspended@county.example', ANNA.password))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('has the new role with the next request when its account is given another', async () => {
    const { browser, id, version } = await person('promoted@county.example');
    const input = { id, expectedVersion: version, role: 'COMMANDER' };
    await door.test.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', { input });
    expect(await who(browser)).toMatchObject({ claims: { actor: { role: 'COMMANDER' } } });
  });

  it('is ended by an administrator, and what it held open with it', async () => {
    const { browser, id } = await person('watched@county.example');
    const caller = await door.identity.callerOf({ headers: { cookie: browser.cookie } });
    let gone = 0;
    door.identity.watch(caller, () => {
      gone += 1;
    });
    const input = { id: caller.id, accountId: id };
    const { errors } = await door.test.ask('mutation ($input: EndSessionInput!) { endSession(input: $input) { id } }', {
      input,
    });
    expect(errors).toEqual([]);
    expect(await who(browser)).toBe('UNAUTHENTICATED');
    await expect.poll(() => gone).toBe(1);
  });

  it('is the only one left when its owner changes the password', async () => {
    const { browser } = await person('changed@county.example');
    const other = door.browser();
    await other.signIn('changed@county.example', ANNA.password);
    const wrong = await browser.post('/password', { current: 'not the password', next: 'a-new-boat-47-plum' });
    expect(codeOf(wrong)).toBe('BAD_USER_INPUT');
    expect(
      (await browser.post('/password', { current: ANNA.password, next: 'short' })).body.errors[0].extensions.field,
    ).toBe('next');
    expect((await browser.post('/password', { current: ANNA.password, next: 'a-new-boat-47-plum' })).status).toBe(200);
    expect(await who(browser)).toMatchObject({ via: 'SESSION' });
    expect(await who(other)).toBe('UNAUTHENTICATED');
    expect((await door.browser('10.6.0.1').signIn('changed@county.example', ANNA.password)).status).toBe(401);
    expect((await door.browser('10.6.0.1').signIn('changed@county.example', 'a-new-boat-47-plum')).status).toBe(200);
  });
});

describe('an API key', () => {
  const create = async (changed: object = {}) => {
    const input = {
      idempotencyKey: newId(),
      name: '数据中心',
      role: 'OBSERVER',
      reads: ['Query.incidents'],
      writes: [],
      ...changed,
    };
    return door.test.ask(KEY, { input });
  };
  const callerBy = (headers: Record<string, string>) => door.identity.callerOf({ headers });

  it('comes in either header, with its role and its fields, and is kept as a hash', async () => {
    const { key, apiKey } = (await create()).data.createApiKey;
    expect(key.startsWith(apiKey.beginning)).toBe(true);
    for (const headers of [{ 'x-api-key': key }, { authorization: `Bearer ${key}` }]) {
      expect(await callerBy(headers)).toMatchObject({
        via: 'KEY',
        id: apiKey.id,
        claims: { actor: { role: 'OBSERVER', name: '数据中心' } },
        keyScope: { reads: ['Query.incidents'], writes: [], freeQueries: false },
      });
    }
    const everywhere = JSON.stringify([
      await db().query('select * from identity.api_key'),
      await db().query('select * from identity.api_key_hash'),
      await db().query('select * from identity.journal'),
    ]);
    expect(everywhere).not.toContain(key);
  });

  it('is not shown again to who sends its creation again', async () => {
    const idempotencyKey = newId();
    const first = (await create({ idempotencyKey })).data.createApiKey;
    const second = (await create({ idempotencyKey })).data.createApiKey;
    expect(second).toEqual({ key: null, apiKey: first.apiKey });
  });

  it('is worth nothing once it is revoked', async () => {
    const { key, apiKey } = (await create()).data.createApiKey;
    const input = { id: apiKey.id, expectedVersion: apiKey.version };
    await door.test.ask('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { id } }', { input });
    await expect(callerBy({ 'x-api-key': key })).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('is worth nothing once it has expired', async () => {
    const { key, apiKey } = (await create({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() })).data
      .createApiKey;
    expect(await callerBy({ 'x-api-key': key })).toMatchObject({ via: 'KEY' });
    await db().query("update identity.api_key set expires_at = now() - interval '1 second' where id = $1", [apiKey.id]);
    await expect(callerBy({ 'x-api-key': key })).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it.each([
    ['a field that is none', { reads: ['incidents'] }, 'reads'],
    ['a query among what it writes', { writes: ['Query.incidents'] }, 'writes'],
    ['an end that is past', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  ])('is not made with %s', async (_what, changed, field) => {
    const { errors } = await create(changed);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('an administrator', () => {
  it('of a county does not see or touch accounts of another, nor of the prefecture', async () => {
    const region = { scope: '65', county: '653130' };
    const create = (input: object) =>
      door.test.ask(CREATE, { input: { idempotencyKey: newId(), name: '别县', role: 'OBSERVER', ...input } }, region);
    const other = (await create({ email: 'other@county.example', scope: '653131', county: '653131' })).data
      .createAccount;
    const above = (await create({ email: 'above@county.example', scope: '6531', county: '653130' })).data.createAccount;
    const { accounts } = (await door.test.ask('{ accounts(first: 500) { nodes { email } } }')).data;
    const emails = accounts.nodes.map(({ email }: { email: string }) => email);
    expect(emails).toContain(FIRST.email);
    expect(emails).not.toContain('other@county.example');
    expect(emails).not.toContain('above@county.example');
    for (const { account } of [other, above]) {
      const { errors } = await door.test.ask(
        'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }',
        {
          input: { id: account.id, expectedVersion: 1, suspended: true },
        },
      );
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(errors[0]?.extensions?.['code']);
    }
  });

  it('alone manages accounts; an auditor sees them, nobody else does', async () => {
    const as = (role: 'AUDITOR' | 'COMMANDER') => ({ actor: { id: newId(), name: '某人', role } });
    const input = { idempotencyKey: newId(), name: '某人', email: 'x@county.example', role: 'ADMINISTRATOR' };
    for (const role of ['AUDITOR', 'COMMANDER'] as const) {
      expect((await door.test.ask(CREATE, { input }, as(role))).errors[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect((await door.test.ask('{ accounts { totalCount } }', {}, as('AUDITOR'))).errors).toEqual([]);
    expect(
      (await door.test.ask('{ accounts { totalCount } }', {}, as('COMMANDER'))).errors[0]?.extensions,
    ).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('does not lock itself out', async () => {
    const { id, version } = await person('self@county.example', ANNA.password, { role: 'ADMINISTRATOR' });
    const claims = { actor: { id, name: '自己', role: 'ADMINISTRATOR' as const } };
    const update = (changed: object) =>
      door.test.ask(
        'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }',
        { input: { id, expectedVersion: version, ...changed } },
        claims,
      );
    expect((await update({ suspended: true })).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      field: 'suspended',
    });
    expect((await update({ role: 'OBSERVER' })).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      field: 'role',
    });
    expect((await update({ name: '新名' })).errors).toEqual([]);
  });

  it('refuses an e-mail that somebody has', async () => {
    const input = { idempotencyKey: newId(), name: '某人', email: FIRST.email.toUpperCase(), role: 'OBSERVER' };
    expect((await door.test.ask(CREATE, { input })).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'email',
    });
  });

  it('gives a lost password anew by a link, which ends the sessions and works once', async () => {
    const { browser, id } = await person('forgetful@county.example');
    const { data } = await door.test.ask(
      'mutation ($input: AccountInput!) { inviteAccount(input: $input) { token } }',
      { input: { id } },
    );
    const { token } = data.inviteAccount;
    const next = 'another-plum-in-the-boat';
    expect((await door.browser().post('/invitation', { token })).body).toMatchObject({
      email: 'forgetful@county.example',
    });
    expect((await door.browser().post('/invitation/accept', { token, password: next })).status).toBe(200);
    expect(await who(browser)).toBe('UNAUTHENTICATED');
    expect(codeOf(await door.browser().post('/invitation/accept', { token, password: next }))).toBe('NOT_FOUND');
  });
});

describe('the journal', () => {
  it('tells who came in and went, and what was done to accounts, without a secret', async () => {
    const sessions = (await journal('Session')).map(({ operation }) => operation);
    expect(new Set(sessions)).toEqual(new Set(['SIGNED_IN', 'SIGNED_OUT', 'REVOKED']));
    const accounts = new Set((await journal('Account')).map(({ operation }) => operation));
    for (const operation of [
      'CREATED',
      'INVITED',
      'PASSWORD_SET',
      'PASSWORD_CHANGED',
      'SUSPENDED',
      'UPDATED',
      'TWO_FACTOR_ENABLED',
    ]) {
      expect(accounts).toContain(operation);
    }
    const all = JSON.stringify(await db().query('select * from identity.journal'));
    expect(all).not.toMatch(/password_hash|token_hash|backup_codes|"secret"/);
    expect(all).not.toContain(ANNA.password);
  });
});
