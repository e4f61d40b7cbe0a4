import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider says of a person. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string };

export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who the next browser that comes is. */
  becomes: (claims: Claims) => void;
  close: () => Promise<void>;
}

const CLIENT = { id: 'outpost', secret: 'a-secret-between-the-two-of-them' };

/** A real OpenID Connect provider on loopback, at which everybody is at once who the test says; `allowed` are our callbacks. */
export async function openIdProvider(allowed: string[]): Promise<OpenIdProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Claims>();
  let next = 'nobody';
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: allowed }],
    claims: { email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    // As providers of organisations do: the ID token itself says who it is.
    conformIdTokenClaims: false,
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of-a-provider-that-lives-for-one-test-only'] },
    findAccount: (_ctx, sub) => {
      const claims = people.get(sub);
      return claims && { accountId: sub, claims: () => claims };
    },
  });
  // In place of a page that asks for a password and for consent.
  provider.use(async (ctx, go) => {
    if (!ctx.path.startsWith('/interaction/')) return go();
    const { prompt, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
    if (prompt.name === 'login') {
      return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: next } });
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    return provider.interactionFinished(ctx.req, ctx.res, { consent: { grantId: await grant.save() } });
  });
  server.on('request', provider.callback());
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    becomes: (claims) => {
      people.set(claims.sub, claims);
      next = claims.sub;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
