import type { ActivationAuthority, ResponseLevel } from '../../../generated/graphql';

export const LEVELS: readonly ResponseLevel[] = ['I', 'II', 'III', 'IV'];
export const AUTHORITIES: readonly ActivationAuthority[] = ['COMMANDER_IN_CHIEF', 'COUNTY_HEAD'];

/** Who usually starts which level (4.2): only what the form begins with, the service decides. */
export const USUAL: Readonly<Record<ResponseLevel, ActivationAuthority>> = {
  I: 'COUNTY_HEAD',
  II: 'COUNTY_HEAD',
  III: 'COMMANDER_IN_CHIEF',
  IV: 'COMMANDER_IN_CHIEF',
};
