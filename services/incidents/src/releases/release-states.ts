import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum ReleaseState {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ReleaseState, { name: 'ReleaseState', description: '拟稿、已批准、未批准、已发布、已撤回' });

/** From each state, where a release may go (4.7). Whoever changes an approved text needs a new approval. */
export const NEXT: Record<ReleaseState, readonly ReleaseState[]> = {
  DRAFT: [ReleaseState.DRAFT, ReleaseState.APPROVED, ReleaseState.REJECTED, ReleaseState.WITHDRAWN],
  APPROVED: [ReleaseState.DRAFT, ReleaseState.PUBLISHED, ReleaseState.WITHDRAWN],
  REJECTED: [ReleaseState.DRAFT, ReleaseState.WITHDRAWN],
  PUBLISHED: [],
  WITHDRAWN: [],
};

const NAME: Record<ReleaseState, string> = {
  DRAFT: '拟稿',
  APPROVED: '已批准',
  REJECTED: '未批准',
  PUBLISHED: '已发布',
  WITHDRAWN: '已撤回',
};

/** Refuses a step that the table does not have; to publish without approval above all. */
export function requireReleaseStep(from: ReleaseState, to: ReleaseState): void {
  if (NEXT[from].includes(to)) return;
  const unapproved = to === ReleaseState.PUBLISHED && from !== ReleaseState.PUBLISHED;
  throw planRule(
    '4.7',
    unapproved
      ? { zh: '未经批准，不得对外发布', en: 'nothing is published without approval' }
      : {
          zh: `信息发布稿${NAME[from]}，不能转为“${NAME[to]}”；已发布的只能另发更正`,
          en: `a release that is ${from} cannot become ${to}; what was published is corrected by a new release`,
        },
    { from, to, allowed: NEXT[from] },
  );
}
