import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sessionTokenIn } from '../callers/cookie.ts';
import type { Identity } from '../identity.ts';
import { noteSignIn } from '../sign-in/note-sign-in.ts';
import { refusedByAuth } from '../sign-in/refused-by-auth.ts';
import { PROVIDER } from '../single-sign-on/settings.ts';
import { route } from './route.ts';

/** Where the provider sends the browser back to: `<our address>/auth/callback/sso` is what it has to allow. */
export const CALLBACK = `/auth/callback/${PROVIDER}`;

/** Begins a sign-in at the provider: the address that the page goes to. */
export const singleSignOnRoute = route({
  path: '/single-sign-on',
  body: z.object({}),
  run: async ({ identity, request, reply }) => {
    const body = { provider: PROVIDER, callbackURL: '/', errorCallbackURL: '/', disableRedirect: true };
    const answer = await identity.askAuth(request, reply, 'POST', '/sign-in/social', body);
    if (answer.status !== 200) throw refusedByAuth(answer);
    return { url: answer.body['url'] };
  },
});

/** What the sign-in page says, by what better-auth and `admit` refuse with. */
const REFUSALS: Readonly<Record<string, string>> = {
  NOT_ADMITTED: 'unknown',
  signup_disabled: 'unknown',
  EMAIL_NOT_VERIFIED: 'unverified',
  account_not_linked: 'unverified',
  email_not_found: 'unverified',
  FAILED_TO_CREATE_SESSION: 'suspended',
  unable_to_create_session: 'suspended',
  access_denied: 'denied',
  state_mismatch: 'expired',
  state_not_found: 'expired',
};

/**
 * The browser comes back from the provider. It is signed in and sent to the map, or sent to the sign-in page, which says
 * why not. This is the one request that another site may send a browser to: the state in the provider's answer must be
 * that of the browser's own cookie.
 */
export async function arrive(identity: Identity, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store');
  const { search } = new URL(request.url, 'http://here');
  const answer = await identity.askAuth(request, reply, 'GET', `/callback/${PROVIDER}${search}`);
  const to = new URL(String(answer.body['location'] ?? '/'), 'http://here');
  const given = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  const token = given.map((cookie) => sessionTokenIn({ cookie }, identity.secure)).find((one) => one !== null);
  if (answer.status === 302 && token) {
    await noteSignIn(identity.world, { status: 200, body: { token } }, request);
    return reply.redirect('/');
  }
  const reason = String(to.searchParams.get('error') ?? answer.body['code'] ?? '');
  return reply.redirect(`/?sign-in=${REFUSALS[reason] ?? 'failed'}`);
}
