import { OutpostError } from '@outpost/shared/errors';
import { z } from 'zod';
import { countAttempt, forgetAttempt } from '../sign-in/lock-out.queries.ts';
import { guardsOf } from '../sign-in/lock-out.ts';
import { noteSignIn } from '../sign-in/note-sign-in.ts';
import { refusedByAuth } from '../sign-in/refused-by-auth.ts';
import { route, type Visit } from './route.ts';

/** Counts an attempt at an account against its limits; the account's name is what was given. */
export async function guarded<T>(
  { identity: { world }, request }: Pick<Visit<unknown>, 'identity' | 'request'>,
  email: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const guards = guardsOf(email, request.ip);
  const wait = await countAttempt(world.service.db, guards, world.now());
  if (wait !== null) {
    const minutes = Math.ceil(wait / 60);
    const text = {
      zh: `失败次数过多，请 ${minutes} 分钟后重试`,
      en: `Too many failed attempts; try again in ${minutes} minute(s)`,
    };
    throw new OutpostError('RATE_LIMITED', text, { retryAfterSeconds: wait });
  }
  const result = await attempt();
  await forgetAttempt(world.service.db, guards);
  return result;
}

/** Signs in with a password; the answer says whether a second factor is asked for. */
export async function signIn(
  visit: Visit<unknown>,
  email: string,
  password: string,
): Promise<{ secondFactor: boolean }> {
  const { identity, request, reply } = visit;
  const answer = await identity.askAuth(request, reply, 'POST', '/sign-in/email', { email, password });
  if (answer.status !== 200) throw refusedByAuth(answer);
  const secondFactor = answer.body['twoFactorRedirect'] === true;
  if (!secondFactor) await noteSignIn(identity.world, answer, request);
  return { secondFactor };
}

const credentials = z.object({ email: z.string().trim().min(1).max(255), password: z.string().min(1).max(1000) });

export const signInRoute = route({
  path: '/sign-in',
  body: credentials,
  run: (visit) => guarded(visit, visit.body.email, () => signIn(visit, visit.body.email, visit.body.password)),
});

/** The code of the app, or one of the backup codes, after the password was right. */
export const secondFactorRoute = route({
  path: '/second-factor',
  body: z.object({ code: z.string().trim().min(4).max(20), backup: z.boolean().default(false) }),
  run: async ({ identity, request, reply, body }) => {
    const path = body.backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
    const answer = await identity.askAuth(request, reply, 'POST', path, { code: body.code });
    if (answer.status !== 200) throw refusedByAuth(answer);
    await noteSignIn(identity.world, answer, request);
    return {};
  },
});
