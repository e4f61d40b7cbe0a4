import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { IdentityWorld } from '../world.ts';
import { admit, subjectOf } from './admit.ts';
import { PROVIDER, type SingleSignOn } from './settings.ts';

export interface SingleSignOnDoor {
  world: Pick<IdentityWorld, 'service' | 'county'>;
  provider: SingleSignOn;
}

/** better-auth's plugin for the provider: code flow with PKCE, state and nonce; ID tokens are verified or refused. */
export const singleSignOnPlugin = ({ world, provider }: SingleSignOnDoor) =>
  genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        name: provider.name,
        discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        scopes: provider.scopes,
        requireIdTokenVerification: true,
        // An account is made by `admit` or by nobody.
        disableSignUp: true,
        accountSubject: ({ profile }) => subjectOf(provider.issuer, profile),
        mapProfileToUser: async (profile) => ({ ...(await admit(world, provider, profile)) }),
      },
    ],
  });

/** What the provider gave us to speak to it again is not kept: we ask it who comes, and nothing else. */
export const WITHOUT_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};
