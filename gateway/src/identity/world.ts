import { randomUUID } from 'node:crypto';
import type { Claims } from '@outpost/shared/claims';
import type { RunningService } from '@outpost/shared/service';
import type { Holder } from './holder.ts';

/** What the parts of the identity work with. */
export interface IdentityWorld {
  service: RunningService;
  /** The county of the first administrator, and of the demo accounts. */
  county: string;
  /** Whether demo accounts may come in: only while the demo runs. */
  demo: boolean;
  now: () => Date;
}

/** Of acts before anybody is there, in the county that this deployment begins with. */
export const setUpClaims = (county: string, language: Claims['language'] = 'zh-CN'): Claims => ({
  actor: { id: 'set-up', name: '初次设置', role: 'ADMINISTRATOR' },
  scope: county,
  county,
  language,
  requestId: randomUUID(),
});

/** Of what a person does to the own account, on the way in. */
export const ownClaims = (
  { id, name, role, scope, county }: Pick<Holder, 'id' | 'name' | 'role' | 'scope' | 'county'>,
  language: Claims['language'],
): Claims => ({ actor: { id, name, role }, scope, county, language, requestId: randomUUID() });
