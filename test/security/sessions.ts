import { describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import type { Desk } from '../support/desk.ts';
import { Door } from '../support/door.ts';
import { eventually } from '../support/eventually.ts';
import { aReport } from '../support/inputs.ts';

const VIEWER = '{ viewer { role } }';
const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';
const COUNT = '{ incidents { totalCount } }';

const refusal = (code: string) => ({ body: { errors: [{ extensions: { code } }] } });

/** A session is worth nothing to who steals it once it has ended, nor to another site's page while it lasts. */
export const sessions = (world: () => Desk): void => {
  const signIn = async (): Promise<Door> => {
    const door = new Door(world().url);
    await door.signIn(world().access('DUTY_OFFICER'));
    return door;
  };

  describe('a stolen session', () => {
    it('ends with the sign-out of its owner, and so does what the thief holds open', async () => {
      const owner = await signIn();
      const thief = owner.copy();
      expect(await thief.read(VIEWER)).toEqual({ viewer: { role: 'DUTY_OFFICER' } });
      const overheard = await readChanges({ url: world().url, cookie: thief.cookie });
      await owner.post('/auth/sign-out');
      expect(await thief.graph(VIEWER)).toMatchObject({ status: 401, ...refusal('UNAUTHENTICATED') });
      expect(await thief.graph(REPORT, { input: aReport() })).toMatchObject({ status: 401 });
      await eventually('the thief’s stream has ended', () => overheard.hasEnded());
      expect(overheard.refusals).toContain('UNAUTHENTICATED');
      expect((await thief.ask('GET', '/auth/session')).body).toMatchObject({ account: null });
    });

    it('is not one that a thief can choose beforehand', async () => {
      const door = new Door(world().url);
      const planted = { cookie: `outpost.session_token=${'p'.repeat(32)}.${'q'.repeat(44)}` };
      const { email, password } = world().access('OBSERVER');
      const answer = await door.ask('POST', '/auth/sign-in', { email, password }, planted);
      expect(answer.status).toBe(200);
      expect(door.cookie).not.toContain('p'.repeat(32));
      expect((await new Door(world().url).ask('POST', '/graphql', { query: VIEWER }, planted)).status).toBe(401);
    });
  });

  describe('a page of another site in the browser of somebody who is signed in', () => {
    const body = { query: REPORT, variables: { input: aReport() } };
    it.each<[string, Record<string, string>, number]>([
      ['says whence it comes', { origin: 'https://evil.example' }, 403],
      ['is of a neighbouring name', { origin: 'http://localhost.evil.example' }, 403],
      ['hides whence it comes', { origin: 'null' }, 403],
      ['is told by the browser to be another site’s', { origin: '', 'sec-fetch-site': 'cross-site' }, 403],
      ['sends a form', { origin: 'https://evil.example', 'content-type': 'text/plain' }, 403],
    ])('that %s changes nothing', async (_what, headers, status) => {
      const door = await signIn();
      const before = await door.read(COUNT);
      const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
      const response = await fetch(new URL('/graphql', world().url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: door.cookie, ...given },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(await door.read(COUNT)).toEqual(before);
    });

    it('may not sign anybody in or out', async () => {
      const door = await signIn();
      const evil = door.copy('https://evil.example');
      expect((await evil.ask('POST', '/auth/sign-out', {})).status).toBe(403);
      expect((await evil.ask('POST', '/auth/sign-in', world().access('OBSERVER'))).status).toBe(403);
      expect(await door.read(VIEWER)).toEqual({ viewer: { role: 'DUTY_OFFICER' } });
    });

    it('is given nothing to read by any answer', async () => {
      const { headers } = await fetch(new URL('/graphql', world().url), {
        headers: { origin: 'https://evil.example' },
      });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    });
  });

  describe('somebody who tries out accounts', () => {
    it('is answered alike whether there is one or not, and whatever is wrong', async () => {
      const attempts = [
        { email: world().access('COMMANDER').email, password: 'not-the-password-of-it' },
        { email: 'nobody@demo.example', password: 'not-the-password-of-it' },
        { email: 'somebody.else@demo.example', password: "' or '1'='1" },
        { email: world().access('COMMANDER').email.toUpperCase(), password: 'not-the-password-of-it' },
      ];
      const answers = [];
      for (const attempt of attempts) {
        const { status, body, headers } = await new Door(world().url).ask('POST', '/auth/sign-in', attempt);
        answers.push({ status, body, cookies: headers.getSetCookie() });
      }
      expect(answers[0]).toMatchObject({ status: 401, cookies: [] });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });

    it('learns nothing from links that were never given', async () => {
      const door = new Door(world().url);
      const answer = await door.ask('POST', '/auth/invitation', { token: 'x'.repeat(43) });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(answer.body)).not.toMatch(/@|演示/);
    });
  });
};
