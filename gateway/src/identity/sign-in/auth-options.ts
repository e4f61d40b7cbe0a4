import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { newId } from '@outpost/shared/ids';
import type { BetterAuthOptions } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { cookiePrefix } from '../callers/cookie.ts';
import { type SingleSignOnDoor, singleSignOnPlugin, WITHOUT_TOKENS } from '../single-sign-on/provider.ts';
import { PROVIDER } from '../single-sign-on/settings.ts';
import { hashedTokens } from './hashed-tokens.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './password-rule.ts';

export interface AuthSettings {
  pool: pg.Pool;
  /** Signs cookies, and encrypts second factors. */
  secret: string;
  /** Whether we are reached over https. */
  secure: boolean;
  /** Our address as browsers know it; else that of each request. */
  publicUrl: string | undefined;
  /** How long a session lasts that nobody uses. */
  sessionHours: number;
  /** Whether the account may come in at this moment. */
  mayComeIn: (accountId: string) => Promise<boolean>;
  /** The single sign-on provider, where there is one. */
  singleSignOn?: SingleSignOnDoor;
  log: Logger;
}

/** Where better-auth's own endpoints are, behind ours. */
export const AUTH_PATH = '/auth';
/** The header in which our server, and nobody else, tells it the address of who asks. */
export const ADDRESS_HEADER = 'x-outpost-address';

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * better-auth on the `identity` schema: passwords, sessions, second factor, single sign-on. Tables are made by our
 * migrations, accounts by an administrator; it neither migrates nor signs anybody up.
 */
export function authOptions(settings: AuthSettings): BetterAuthOptions {
  const { pool, secret, secure, publicUrl, sessionHours, mayComeIn, singleSignOn, log } = settings;
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) }).withSchema('identity');
  // No transactions of its own: within one it asks over a second connection, which on the embedded database, whose
  // connections share one session, would wait for the first for ever. What must be atomic is one statement each.
  const open = kyselyAdapter(db, { type: 'postgres', transaction: false });
  const expiresIn = Math.round(sessionHours * 3600);
  return {
    appName: '哨所 Outpost',
    basePath: AUTH_PATH,
    ...(publicUrl !== undefined && { baseURL: publicUrl }),
    secret,
    database: (options: BetterAuthOptions) => hashedTokens(open(options)),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ message }, 'better-auth') },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    user: {
      modelName: 'account',
      fields: { ...times, emailVerified: 'email_verified' },
    },
    account: {
      modelName: 'credential',
      updateAccountOnSignIn: false,
      // The provider is the administrator's choice, and `admit` has looked at its claims.
      accountLinking: { trustedProviders: [PROVIDER], requireLocalEmailVerified: false },
      fields: {
        ...times,
        accountId: 'subject',
        providerId: 'provider',
        userId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        scope: 'granted_scope',
        password: 'password_hash',
      },
    },
    session: {
      modelName: 'session',
      fields: {
        ...times,
        userId: 'account_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        ipAddress: 'address',
        userAgent: 'agent',
      },
      expiresIn,
      updateAge: Math.round(expiresIn / 12),
    },
    verification: { fields: { ...times, expiresAt: 'expires_at' } },
    plugins: [
      ...(singleSignOn ? [singleSignOnPlugin(singleSignOn)] : []),
      twoFactor({
        issuer: '哨所 Outpost',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'account_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    databaseHooks: {
      session: { create: { before: async ({ userId }) => mayComeIn(userId) } },
      account: { create: { before: async (credential) => ({ data: { ...credential, ...WITHOUT_TOKENS } }) } },
    },
    // Our own, which also holds over replicas, stands before it: see lock-out.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: cookiePrefix(secure),
      // Its own prefix would be `__Secure-`, which binds less.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, path: '/', sameSite: 'strict' },
      // The one cookie that must come along when the provider's page sends the browser back.
      cookies: { state: { attributes: { sameSite: 'lax' } } },
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(), validateSchema: false },
    },
  };
}
