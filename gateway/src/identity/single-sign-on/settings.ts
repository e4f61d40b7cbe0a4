import { z } from 'zod';
import { type AdmissionRule, admissionRules } from './admission-rules.ts';

const optional = <S extends z.ZodType>(shape: S) => z.preprocess((text) => text || undefined, shape.optional());

/** How better-auth and our routes name the provider. */
export const PROVIDER = 'sso';

/** Settings of a single sign-on provider (OpenID Connect); without `OIDC_ISSUER` there is none. */
export const singleSignOnSettings = z.object({
  /** As the provider names itself; its discovery document is at `<issuer>/.well-known/openid-configuration`. */
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  /** What the button of the sign-in page says. */
  OIDC_NAME: optional(z.string().max(40)),
  /** What is asked of the provider, `openid` among it. */
  OIDC_SCOPES: z.preprocess((text) => text || 'openid email profile', z.string()),
  /** `yes`: an e-mail is a person's own whether the provider says `email_verified` or not, as in a directory that staff cannot change. */
  OIDC_TRUST_EMAIL: z.preprocess((text) => text || 'no', z.enum(['yes', 'no'])),
  /** Who gets an account by the provider's claims: JSON, see admission-rules.ts. */
  OIDC_RULES: z.preprocess((text) => text || '[]', admissionRules),
});

export interface SingleSignOn {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  scopes: string[];
  trustEmail: boolean;
  rules: readonly AdmissionRule[];
}

/** The provider of the settings, or null; throws when it is named by half. */
export function singleSignOnOf(settings: z.infer<typeof singleSignOnSettings>): SingleSignOn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer) return null;
  if (!clientId || !clientSecret) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET');
  return {
    issuer,
    clientId,
    clientSecret,
    name: settings.OIDC_NAME ?? new URL(issuer).hostname,
    scopes: settings.OIDC_SCOPES.split(/\s+/).filter(Boolean),
    trustEmail: settings.OIDC_TRUST_EMAIL === 'yes',
    rules: settings.OIDC_RULES,
  };
}
