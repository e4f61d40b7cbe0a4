import { change } from '@outpost/shared/change';
import type { FastifyRequest } from 'fastify';
import { Account } from '../accounts/account.entity.ts';
import { noteAct } from '../acts.ts';
import { languageOf } from '../language.ts';
import { hashOf } from '../secret-text.ts';
import { type IdentityWorld, ownClaims } from '../world.ts';
import type { AuthAnswer } from './auth-door.ts';

/** Journals that somebody has come in; `answer` is what better-auth said, with the session's token. */
export async function noteSignIn(
  { service }: IdentityWorld,
  { body }: AuthAnswer,
  request: FastifyRequest,
): Promise<void> {
  const { token } = body;
  if (typeof token !== 'string') throw new Error('a sign-in without a session');
  const rows: { id: string; account_id: string }[] = await service.db.query(
    'select id, account_id from identity.session where token_hash = $1',
    [hashOf(token)],
  );
  const session = rows[0];
  const account = session && (await service.db.manager.findOneBy(Account, { id: session.account_id }));
  if (!account) throw new Error('a session without an account');
  const after = { accountId: account.id, address: request.ip, agent: request.headers['user-agent'] ?? null };
  await change(service.context(ownClaims(account, languageOf(request.headers))), (tx) =>
    noteAct(tx, { entity: 'Session', entityId: session.id, county: account.county, operation: 'SIGNED_IN', after }),
  );
}
