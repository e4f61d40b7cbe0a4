import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claims, type OpenIdProvider, openIdProvider } from '../../testing/open-id-provider.ts';
import { openTestDoor, type TestBrowser, type TestDoor } from '../../testing/open-test-door.ts';
import { admissionRules } from './admission-rules.ts';

const ORIGIN = 'http://localhost:4000';
const CALLBACK = `${ORIGIN}/auth/callback/sso`;
const rules = admissionRules.parse('[{"claim":"groups","value":"duty","role":"DUTY_OFFICER","county":"653130"}]');

let provider: OpenIdProvider;
let door: TestDoor;
beforeAll(async () => {
  provider = await openIdProvider([CALLBACK]);
  const { issuer, clientId, clientSecret } = provider;
  const scopes = ['openid', 'email', 'profile'];
  door = await openTestDoor(ORIGIN, {
    issuer,
    clientId,
    clientSecret,
    name: '政务云',
    scopes,
    trustEmail: false,
    rules,
  });
}, 120_000);
afterAll(async () => {
  await door.close();
  await provider.close();
});

const db = () => door.test.service.db;
const accounts = (email: string): Promise<Record<string, unknown>[]> =>
  db().query('select id, name, role, scope, provisioned, version from identity.account where email = $1', [email]);
const person = (sub: string, more: object = {}): Claims => ({
  sub,
  email: `${sub}@county.example`,
  email_verified: true,
  name: sub,
  ...more,
});

/** Follows the provider's redirects as a browser does, until it is sent back to us. */
async function atProvider(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let at = url, hop = 0; hop < 12; hop += 1) {
    if (at.startsWith(ORIGIN)) return at.slice(ORIGIN.length);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${at} answered ${response.status}: ${await response.text()}`);
    at = new URL(location, at).href;
  }
  throw new Error('the provider sends the browser in circles');
}

/** Signs in at the provider as a person; gives the browser, and where it was sent in the end. */
async function signIn(claims: Claims, browser: TestBrowser = door.browser()) {
  provider.becomes(claims);
  const begun = await browser.post('/single-sign-on');
  expect(begun.status).toBe(200);
  const back = await atProvider(begun.body.url);
  return { browser, back, arrived: (await browser.go(back)).location };
}
const roleOf = async (browser: TestBrowser): Promise<string | null> => {
  const { status, body } = await browser.ask('GET', '/who');
  return status === 200 ? body.claims.actor.role : null;
};

const CREATE = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id version } } }';
const UPDATE = 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { version role provisioned } }';
const make = async (email: string, role: string): Promise<{ id: string; version: number }> => {
  const input = { idempotencyKey: newId(), name: '某人', email, role };
  return (await door.test.ask(CREATE, { input })).data.createAccount.account;
};

describe('single sign-on', () => {
  it('is told to the sign-in page', async () => {
    expect((await door.browser().ask('GET', '/auth/session')).body).toMatchObject({ singleSignOn: { name: '政务云' } });
  });

  it('lets in a person for whom an administrator has made an account, in that role, whatever the rules say', async () => {
    const { id } = await make('mira@county.example', 'COMMANDER');
    const { browser, arrived } = await signIn(person('mira', { groups: ['duty'] }));
    expect(arrived).toBe('/');
    expect(await roleOf(browser)).toBe('COMMANDER');
    const signedIn = await db().query(
      `select 1 from identity.journal where operation = 'SIGNED_IN' and after ->> 'accountId' = $1`,
      [id],
    );
    expect(signedIn).toHaveLength(1);
  });

  it('knows the person by the provider’s own name afterwards, also when the e-mail has changed', async () => {
    const { browser, arrived } = await signIn({ ...person('mira'), email: 'married@county.example' });
    expect(arrived).toBe('/');
    expect(await roleOf(browser)).toBe('COMMANDER');
    expect(await accounts('married@county.example')).toEqual([]);
  });

  it('gives an unknown person no account, no session and no trace', async () => {
    const { browser, arrived } = await signIn(person('nobody', { groups: ['kitchen'] }));
    expect(arrived).toBe('/?sign-in=unknown');
    expect(await roleOf(browser)).toBeNull();
    expect(await accounts('nobody@county.example')).toEqual([]);
  });

  it('makes an account where a rule says so, follows the rules at each sign-in, and shuts it when none fits', async () => {
    const first = await signIn(person('dora', { groups: ['duty'] }));
    expect(first.arrived).toBe('/');
    expect(await roleOf(first.browser)).toBe('DUTY_OFFICER');
    expect(await accounts('dora@county.example')).toMatchObject([{ provisioned: true, scope: '653130', version: 1 }]);
    expect((await signIn(person('dora', { groups: ['duty'] }))).arrived).toBe('/');
    expect(await accounts('dora@county.example')).toMatchObject([{ version: 1 }]);
    expect((await signIn(person('dora'))).arrived).toBe('/?sign-in=unknown');
    const [made] = await db().query(
      `select actor_name, after ->> 'role' as role from identity.journal where operation = 'CREATED' and after ->> 'email' = 'dora@county.example'`,
    );
    expect(made).toEqual({ actor_name: '单点登录', role: 'DUTY_OFFICER' });
  });

  it('leaves an account to the administrator who has said its role anew', async () => {
    await signIn(person('ella', { groups: ['duty'] }));
    const [made] = await accounts('ella@county.example');
    const input = { id: made?.['id'], expectedVersion: 1, role: 'OBSERVER' };
    expect((await door.test.ask(UPDATE, { input })).data.updateAccount).toMatchObject({ provisioned: false });
    expect(await roleOf((await signIn(person('ella', { groups: ['duty'] }))).browser)).toBe('OBSERVER');
  });

  it('lets nobody in by an e-mail that the provider has not verified', async () => {
    await make('boss@county.example', 'ADMINISTRATOR');
    const claims = { ...person('thief', { groups: ['duty'] }), email: 'boss@county.example', email_verified: false };
    const { browser, arrived } = await signIn(claims);
    expect(arrived).toBe('/?sign-in=unverified');
    expect(await roleOf(browser)).toBeNull();
  });

  it('keeps a suspended person out', async () => {
    const { id, version } = await make('left@county.example', 'OBSERVER');
    await door.test.ask(UPDATE, { input: { id, expectedVersion: version, suspended: true } });
    const { browser, arrived } = await signIn(person('left'));
    expect(arrived).toBe('/?sign-in=suspended');
    expect(await roleOf(browser)).toBeNull();
  });

  it('refuses an answer that another browser has asked for, and one that is played again', async () => {
    await make('fay@county.example', 'OBSERVER');
    provider.becomes(person('fay'));
    const fay = door.browser();
    const back = await atProvider((await fay.post('/single-sign-on')).body.url);
    const lured = door.browser();
    expect((await lured.go(back)).location).toBe('/?sign-in=expired');
    expect(await roleOf(lured)).toBeNull();
    const again = await signIn(person('fay'));
    expect(await roleOf(again.browser)).toBe('OBSERVER');
    expect((await door.browser().go(again.back)).location).toBe('/?sign-in=expired');
  });

  it('says so when the person or the provider does not want to', async () => {
    const browser = door.browser();
    const { url } = (await browser.post('/single-sign-on')).body;
    const state = new URL(url).searchParams.get('state');
    expect((await browser.go(`/auth/callback/sso?error=access_denied&state=${state}`)).location).toBe(
      '/?sign-in=denied',
    );
  });

  it('keeps no token of the provider', async () => {
    const rows = await db().query(
      `select access_token, refresh_token, id_token from identity.credential where provider = 'sso'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.values(row)).toEqual([null, null, null]);
  });

  it('is begun by a page of ours only', async () => {
    const answer = await door.browser().ask('POST', '/auth/single-sign-on', {}, 'http://evil.example');
    expect(answer.body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('a provider that cannot be reached', () => {
  it('is said to be so', async () => {
    const nowhere = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', name: 'c', scopes: [], rules };
    const cut = await openTestDoor(ORIGIN, { ...nowhere, trustEmail: false });
    expect((await cut.browser().post('/single-sign-on')).body.errors[0].extensions.code).toBe('UNAVAILABLE');
    await cut.close();
  });
});

describe('without a provider', () => {
  it('there is no such way in', async () => {
    const plain = await openTestDoor();
    expect((await plain.browser().ask('GET', '/auth/session')).body).toMatchObject({ singleSignOn: null });
    expect((await plain.browser().go('/auth/callback/sso')).status).toBe(404);
    await plain.close();
  });
});
