import { change } from '@outpost/shared/change';
import { APIError } from 'better-auth/api';
import { Account } from '../accounts/account.entity.ts';
import { type IdentityWorld, setUpClaims } from '../world.ts';
import { type AdmissionRule, type Profile, ruleFor } from './admission-rules.ts';
import { PROVIDER, type SingleSignOn } from './settings.ts';
import { accountOfSubject } from './single-sign-on.queries.ts';

/** A person is known by the issuer and its name for them: another issuer may give the same name to somebody else. */
export const subjectOf = (issuer: string, { sub }: Profile): string => `${issuer}#${String(sub)}`;

type Person = {
  email: string;
  emailVerified: boolean;
  name: string;
};

const refused = (code: 'NOT_ADMITTED' | 'EMAIL_NOT_VERIFIED'): APIError => new APIError('FORBIDDEN', { code });

const holderOf = ({ role, scope, county, unitId, teamId, expertId }: AdmissionRule) => ({
  role,
  scope,
  county,
  unitId,
  teamId,
  expertId,
});

const claimsOf = (county: string) => ({
  ...setUpClaims(county),
  actor: { id: 'single-sign-on', name: '单点登录', role: 'ADMINISTRATOR' as const },
});

/**
 * Decides about a person whom the provider vouches for, before better-auth signs them in: an account that an
 * administrator made is as the administrator made it; one that a rule made follows the rules at each sign-in, and is shut
 * once none fits; whoever has no account gets one by a rule, or is refused. Gives the account's e-mail.
 */
export async function admit(
  { service, county }: Pick<IdentityWorld, 'service' | 'county'>,
  { issuer, trustEmail, rules }: SingleSignOn,
  profile: Profile,
): Promise<Person> {
  const { manager } = service.db;
  const email = String(profile['email'] ?? '')
    .trim()
    .toLowerCase();
  const name = String(profile['name'] ?? '').trim() || email;
  const emailVerified = trustEmail || profile['email_verified'] === true || profile['email_verified'] === 'true';
  const known = await accountOfSubject(manager, PROVIDER, subjectOf(issuer, profile));
  // Whoever is known by the provider's own name needs no e-mail to be found.
  if (!known && !(email && emailVerified)) throw refused('EMAIL_NOT_VERIFIED');
  const account = known ?? (await manager.findOneBy(Account, { email }));
  const rule = ruleFor(profile, rules);
  if (account && !account.provisioned) return { email: account.email, emailVerified: true, name: account.name };
  if (!rule) throw refused('NOT_ADMITTED');
  const ctx = service.context(claimsOf(county));
  await change(ctx, (tx) => {
    const holder = holderOf(rule);
    if (!account) {
      return tx.create(Account, {
        ...holder,
        name,
        email,
        provisioned: true,
        suspendedAt: null,
        twoFactorEnabled: false,
      });
    }
    const isSame = Object.entries(holder).every(([field, value]) => account[field as keyof typeof holder] === value);
    return isSame ? Promise.resolve(account) : tx.update(Account, account.id, null, holder);
  });
  return { email: account?.email ?? email, emailVerified: true, name };
}
