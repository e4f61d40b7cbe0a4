import { type Change, change } from '@outpost/shared/change';
import { ROLES } from '@outpost/shared/claims';
import { type CountyProfile, profileOf } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import { z } from 'zod';
import { Account } from '../accounts/account.entity.ts';
import { setPassword } from '../accounts/account.queries.ts';
import { ApiKey } from '../keys/api-key.entity.ts';
import { createKey } from '../keys/create-key.ts';
import { newSecret } from '../secret-text.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { type IdentityWorld, setUpClaims } from '../world.ts';

const accountsShape = z.array(
  z.object({
    role: z.enum(ROLES),
    name: z.string(),
    email: z.email(),
    unit: z.string().optional(),
    team: z.string().optional(),
    expert: z.string().optional(),
  }),
);
type GivenAccount = z.infer<typeof accountsShape>[number];

/** How a person or a program comes in as one of the roles. */
export const demoAccessShape = z.object({
  role: z.enum(ROLES),
  name: z.string(),
  email: z.string(),
  password: z.string(),
  key: z.string(),
});
export type DemoAccess = z.infer<typeof demoAccessShape>;

const PASSWORD_LENGTH = 16;

const holderOf = ({ adcode }: CountyProfile, { role, name, unit, team, expert }: GivenAccount) => {
  const bound = (kind: string, code: string | undefined) => (code ? profileId(adcode, kind, code) : null);
  return {
    name,
    role,
    scope: adcode,
    county: adcode,
    unitId: bound('unit', unit),
    teamId: bound('team', team),
    expertId: bound('expert', expert),
    demo: true,
  };
};

async function revokeDemoKeys(tx: Change): Promise<void> {
  const keys = await tx.manager.findBy(ApiKey, { demo: true, county: tx.ctx.county });
  for (const { id, revokedAt } of keys) {
    if (!revokedAt) await tx.update(ApiKey, id, null, { revokedAt: tx.ctx.now() }, { operation: 'REVOKED' });
  }
}

/**
 * A demo account with a password and a key for every role, bound to units, a team and an expert of the demo county.
 * What was given out before is no longer good. Passwords and keys are known to the caller alone, this once.
 */
export async function issueDemoAccounts({ service, county }: IdentityWorld): Promise<DemoAccess[]> {
  const { hashPassword } = await import('better-auth/crypto');
  const ctx = service.context(setUpClaims(county));
  const profile = profileOf(ctx.runtime.profiles, county);
  const wanted = await Promise.all(
    profile.read('demo/accounts.json', accountsShape).map(async (given) => {
      const password = newSecret().slice(0, PASSWORD_LENGTH);
      return { given, holder: holderOf(profile, given), password, hash: await hashPassword(password) };
    }),
  );
  return change(ctx, async (tx) => {
    await revokeDemoKeys(tx);
    const all: DemoAccess[] = [];
    for (const { given, holder, password, hash } of wanted) {
      const { role, name, email } = given;
      const known = await tx.manager.findOneBy(Account, { email });
      const values = { ...holder, email, suspendedAt: null, twoFactorEnabled: false, provisioned: false };
      const account = known ?? (await tx.create(Account, values));
      await setPassword(tx.manager, account.id, hash, ctx.now());
      await endSessions(tx.manager, account.id);
      const { key } = await createKey(tx, {
        ...holder,
        reads: ['*'],
        writes: ['*'],
        freeQueries: true,
        expiresAt: null,
      });
      all.push({ role, name, email, password, key });
    }
    return all;
  });
}
