import { change } from '@outpost/shared/change';
import { badInput } from '@outpost/shared/errors';
import { z } from 'zod';
import { type Act, noteAct } from '../acts.ts';
import { passwordFault } from '../sign-in/password-rule.ts';
import { refusedByAuth } from '../sign-in/refused-by-auth.ts';
import { route, type Visit } from './route.ts';
import { visitor } from './session.ts';
import { guarded } from './sign-in.ts';

const password = z.string().min(1).max(1000);

/** Asks better-auth for something that the signed-in person does to the own account, and journals it. */
async function act(
  visit: Visit<unknown>,
  path: string,
  body: object,
  operation: Act['operation'] | null,
): Promise<Record<string, unknown>> {
  const { identity, request, reply } = visit;
  const { account, ctx } = await visitor(visit);
  const ask = async () => {
    const answer = await identity.askAuth(request, reply, 'POST', path, body);
    if (answer.status !== 200) throw refusedByAuth(answer);
    return answer.body;
  };
  // Whoever found an open browser may not guess the password in peace.
  const answer = await guarded(visit, account.email, ask);
  if (operation) {
    const { id: entityId, county } = account;
    const after = { accountId: entityId };
    await change(ctx, (tx) => noteAct(tx, { entity: 'Account', entityId, county, operation, after }));
  }
  return answer;
}

/** Changes the own password; every other session of the account ends. */
export const passwordRoute = route({
  path: '/password',
  body: z.object({ current: password, next: password }),
  run: async (visit) => {
    const { account } = await visitor(visit);
    const fault = passwordFault(visit.body.next, account);
    if (fault) throw badInput('next', fault);
    const body = { currentPassword: visit.body.current, newPassword: visit.body.next, revokeOtherSessions: true };
    await act(visit, '/change-password', body, 'PASSWORD_CHANGED');
    return {};
  },
});

/** A new secret for an app, as a URI and backup codes; it holds once `/second-factor/confirm` has seen its first code. */
export const beginSecondFactorRoute = route({
  path: '/second-factor/begin',
  body: z.object({ password }),
  run: async (visit) => {
    const { totpURI, backupCodes } = await act(visit, '/two-factor/enable', { password: visit.body.password }, null);
    return { uri: totpURI, backupCodes };
  },
});

export const confirmSecondFactorRoute = route({
  path: '/second-factor/confirm',
  body: z.object({ code: z.string().trim().min(6).max(6) }),
  run: async (visit) => {
    await act(visit, '/two-factor/verify-totp', { code: visit.body.code }, 'TWO_FACTOR_ENABLED');
    return {};
  },
});

export const endSecondFactorRoute = route({
  path: '/second-factor/end',
  body: z.object({ password }),
  run: async (visit) => {
    await act(visit, '/two-factor/disable', { password: visit.body.password }, 'TWO_FACTOR_DISABLED');
    return {};
  },
});
