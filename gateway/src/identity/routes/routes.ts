import type { FastifyInstance } from 'fastify';
import type { Identity } from '../identity.ts';
import { beginSecondFactorRoute, confirmSecondFactorRoute, endSecondFactorRoute, passwordRoute } from './account.ts';
import { acceptRoute, invitationRoute } from './invitation.ts';
import { post } from './route.ts';
import { readSession, signOutRoute } from './session.ts';
import { secondFactorRoute, signInRoute } from './sign-in.ts';
import { arrive, CALLBACK, singleSignOnRoute } from './single-sign-on.ts';

/** `/auth/…`: the door. What is not listed here of better-auth is not reachable. */
export async function authRoutes(app: FastifyInstance, identity: Identity): Promise<void> {
  app.get('/auth/session', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return readSession({ identity, request, reply });
  });
  if (identity.singleSignOn) {
    post(app, identity, singleSignOnRoute);
    app.get(CALLBACK, (request, reply) => arrive(identity, request, reply));
  }
  post(app, identity, signInRoute);
  post(app, identity, secondFactorRoute);
  post(app, identity, signOutRoute);
  post(app, identity, invitationRoute);
  post(app, identity, acceptRoute);
  post(app, identity, passwordRoute);
  post(app, identity, beginSecondFactorRoute);
  post(app, identity, confirmSecondFactorRoute);
  post(app, identity, endSecondFactorRoute);
}
