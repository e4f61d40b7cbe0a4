import { change } from '@outpost/shared/change';
import type { Claims } from '@outpost/shared/claims';
import { badInput, OutpostError } from '@outpost/shared/errors';
import { Account } from '../accounts/account.entity.ts';
import { hasAdministrator, hasPassword, lockSetUp, setPassword } from '../accounts/account.queries.ts';
import { noteAct } from '../acts.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { passwordFault } from '../sign-in/password-rule.ts';
import { type IdentityWorld, ownClaims, setUpClaims } from '../world.ts';
import { findInvitation, takeInvitation } from './invitation.queries.ts';

export interface Accepting {
  token: string;
  password: string;
  /** Asked of the first administrator; others have an account already. */
  name?: string | undefined;
  email?: string | undefined;
}

/** Who an invitation is for; both are null for the first administrator. */
export interface Invited {
  name: string | null;
  email: string | null;
}

const noSuchLink = () =>
  new OutpostError('NOT_FOUND', {
    zh: '链接无效、已使用或已过期，请向管理员索取新的链接',
    en: 'The link is not valid, was used or has expired; ask the administrator for a new one',
  });

async function accountOf({ service, now }: IdentityWorld, token: string): Promise<Account | null> {
  const invitation = await findInvitation(service.db, token, now());
  if (!invitation) throw noSuchLink();
  if (invitation.account_id === null) {
    if (await hasAdministrator(service.db)) throw noSuchLink();
    return null;
  }
  const account = await service.db.manager.findOneBy(Account, { id: invitation.account_id });
  if (!account || account.suspendedAt || account.retiredAt) throw noSuchLink();
  return account;
}

/** Who the link is for. NOT_FOUND when it is not good. */
export async function readInvitation(world: IdentityWorld, token: string): Promise<Invited> {
  const account = await accountOf(world, token);
  return { name: account?.name ?? null, email: account?.email ?? null };
}

function requirePassword(password: string, who: { name: string; email: string }): void {
  const fault = passwordFault(password, who);
  if (fault) throw badInput('password', fault);
}

/** Sets the password of an invited account and ends its sessions, or makes the first administrator. Gives the e-mail. */
export async function acceptInvitation(
  world: IdentityWorld,
  language: Claims['language'],
  given: Accepting,
): Promise<string> {
  const { service, county } = world;
  const invited = await accountOf(world, given.token);
  const name = invited?.name ?? given.name?.trim() ?? '';
  const email = invited?.email ?? given.email?.trim().toLowerCase() ?? '';
  if (!name) throw badInput('name', { zh: '不能为空', en: 'must not be empty' });
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw badInput('email', { zh: '应为邮箱地址', en: 'must be an e-mail address' });
  requirePassword(given.password, { name, email });
  const { hashPassword } = await import('better-auth/crypto');
  const hash = await hashPassword(given.password);
  const claims = invited ? ownClaims(invited, language) : setUpClaims(county, language);
  const ctx = service.context(claims);
  await change(ctx, async (tx) => {
    if (!(await takeInvitation(tx.manager, given.token, ctx.now()))) throw noSuchLink();
    const account = invited ?? (await firstAdministrator());
    const operation = (await hasPassword(tx.manager, account.id)) ? 'PASSWORD_CHANGED' : 'PASSWORD_SET';
    await setPassword(tx.manager, account.id, hash, ctx.now());
    await endSessions(tx.manager, account.id);
    await noteAct(tx, { entity: 'Account', entityId: account.id, county: account.county, operation });

    async function firstAdministrator(): Promise<Account> {
      await lockSetUp(tx.manager);
      if (await hasAdministrator(tx.manager)) throw noSuchLink();
      return tx.create(Account, {
        name,
        email,
        role: 'ADMINISTRATOR',
        scope: county,
        county,
        unitId: null,
        teamId: null,
        expertId: null,
        suspendedAt: null,
        twoFactorEnabled: false,
        provisioned: false,
      });
    }
  });
  return email;
}
