import { change } from '@outpost/shared/change';
import { z } from 'zod';
import { Account } from '../accounts/account.entity.ts';
import { noteAct } from '../acts.ts';
import { signedOut } from '../refusals.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { route, type Visit } from './route.ts';

/** The signed-in account of a visit; UNAUTHENTICATED for a key, which is no person. */
export async function visitor({ identity, request }: Omit<Visit<unknown>, 'body'>) {
  const caller = await identity.callerOf(request);
  const { db } = identity.world.service;
  const account = caller.via === 'SESSION' && (await db.manager.findOneBy(Account, { id: caller.claims.actor.id }));
  if (!account) throw signedOut();
  return { caller, account, ctx: identity.world.service.context(caller.claims) };
}

/** Whether a caller is there; null instead of a refusal. */
const found = (visit: Omit<Visit<unknown>, 'body'>) => visitor(visit).catch(() => null);

/**
 * Who is signed in, and what a page must know before anybody is: whether this is a demo, whether the first
 * administrator is still to come. Asking keeps the session alive.
 */
export async function readSession(visit: Omit<Visit<unknown>, 'body'>): Promise<object> {
  const { identity, request, reply } = visit;
  const { demo } = identity.world;
  const { singleSignOn } = identity;
  const visiting = await found(visit);
  if (!visiting) return { demo, singleSignOn, account: null };
  await identity.askAuth(request, reply, 'GET', '/get-session');
  const { id, name, email, role, scope, county, twoFactorEnabled } = visiting.account;
  const account = { id, name, email, role, scope, county, twoFactorEnabled };
  return { demo, singleSignOn, account };
}

export const signOutRoute = route({
  path: '/sign-out',
  body: z.object({ everywhere: z.boolean().default(false) }),
  run: async (visit) => {
    const { identity, request, reply, body } = visit;
    const visiting = await found(visit);
    await identity.askAuth(request, reply, 'POST', '/sign-out', {});
    if (!visiting) return {};
    const { account, caller, ctx } = visiting;
    await change(ctx, async (tx) => {
      const after = { accountId: account.id };
      if (body.everywhere) await endSessions(tx.manager, account.id);
      const act = body.everywhere
        ? ({ entity: 'Account', entityId: account.id } as const)
        : ({ entity: 'Session', entityId: caller.id } as const);
      await noteAct(tx, { ...act, county: account.county, operation: 'SIGNED_OUT', after });
    });
    return {};
  },
});
