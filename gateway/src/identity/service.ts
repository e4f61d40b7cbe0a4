import { findById } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import type { ServiceDefinition } from '@outpost/shared/service';
import { Account } from './accounts/account.entity.ts';
import { AccountMutations } from './accounts/account.mutations.ts';
import { AccountResolver } from './accounts/account.resolver.ts';
import { Expert, Team, Unit } from './external/bindings.ts';
import { ApiKey } from './keys/api-key.entity.ts';
import { ApiKeyResolver } from './keys/api-key.resolver.ts';
import { forgetOld } from './sessions/session.queries.ts';
import { SessionResolver } from './sessions/session.resolver.ts';
import { forgetOldAttempts } from './sign-in/lock-out.queries.ts';

/** 账号和密钥: who may come in. Runs in the gateway's own process; its journal is the record of every administrator's act. */
export const identity: ServiceDefinition = {
  name: 'identity',
  resolvers: [AccountResolver, AccountMutations, SessionResolver, ApiKeyResolver],
  references: {
    Account: ({ id }, ctx) => {
      authorise(ctx, 'account:read');
      return findById(ctx, Account, id);
    },
    ApiKey: ({ id }, ctx) => {
      authorise(ctx, 'account:read');
      return findById(ctx, ApiKey, id);
    },
  },
  orphanedTypes: [Unit, Team, Expert],
  entities: [Account, ApiKey],
  migrations: new URL('../../migrations/', import.meta.url),
  everyMinute: async ({ db, now }) => {
    await forgetOld(db, now());
    await forgetOldAttempts(db, now());
  },
};
