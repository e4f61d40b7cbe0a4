import type { Claims } from '@outpost/shared/claims';

/** What the gateway knows of one request. */
export interface GatewayContext {
  claims: Claims;
  language: Claims['language'];
}

export const gatewayContext = (claims: Claims): GatewayContext => ({ claims, language: claims.language });
