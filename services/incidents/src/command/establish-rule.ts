import { badInput, planRule } from '@outpost/shared/errors';
import { CommandPostKind, type WorkGroup } from './command-terms.ts';

const { HEADQUARTERS, OFFICE, MEMBER_UNITS, GUIDANCE_GROUP, ONSITE_HEADQUARTERS, WORK_GROUP, TOWNSHIP_HEADQUARTERS } =
  CommandPostKind;

/** Under which body each one stands: the headquarters may send and set up (2.1.4, 2.1.5), a township's is its own (2.2). */
export const PARENT: Record<CommandPostKind, CommandPostKind | null> = {
  [HEADQUARTERS]: null,
  [OFFICE]: HEADQUARTERS,
  [MEMBER_UNITS]: HEADQUARTERS,
  [GUIDANCE_GROUP]: HEADQUARTERS,
  [ONSITE_HEADQUARTERS]: HEADQUARTERS,
  [WORK_GROUP]: ONSITE_HEADQUARTERS,
  [TOWNSHIP_HEADQUARTERS]: null,
};

/** What there may be one of at a time: a kind, a group, the headquarters of a township. */
export const slotOf = (kind: CommandPostKind, group: WorkGroup | null, township: string | null): string =>
  [kind, kind === WORK_GROUP ? group : null, kind === TOWNSHIP_HEADQUARTERS ? township : null]
    .filter((part) => part !== null)
    .join('/');

interface Standing {
  kind: CommandPostKind;
  slot: string;
}

interface Wanted {
  kind: CommandPostKind;
  group: WorkGroup | null;
  slot: string;
  clause: string;
}

/** A work group says which one it is, and no other body does. */
export function requireGroup(kind: CommandPostKind, group: WorkGroup | null): void {
  if ((kind === WORK_GROUP) === (group !== null)) return;
  throw badInput('workGroup', {
    zh: kind === WORK_GROUP ? '须指明是哪个专项工作组' : '只有专项工作组填写此项',
    en: kind === WORK_GROUP ? 'say which work group it is' : 'is for work groups only',
  });
}

/** Refuses a body that stands already, or whose parent does not. */
export function requireMayEstablish({ kind, slot, clause }: Wanted, standing: readonly Standing[]): void {
  if (standing.some((post) => post.slot === slot)) {
    throw planRule(clause, { zh: '该机构已设立', en: 'this body stands already' }, { field: 'kind', slot });
  }
  const parent = PARENT[kind];
  if (parent === null || standing.some((post) => post.kind === parent)) return;
  throw planRule(
    clause,
    parent === HEADQUARTERS
      ? { zh: '须先成立县应急救援指挥部', en: 'the county headquarters must stand first' }
      : { zh: '须先设立现场指挥部', en: 'an on-site headquarters must stand first' },
    { field: 'kind', needed: parent },
  );
}

/** The bodies that stand down with one: those below it. */
export function below<P extends { id: string; parentId: string | null }>(id: string, posts: readonly P[]): P[] {
  const children = posts.filter(({ parentId }) => parentId === id);
  return [...children, ...children.flatMap((child) => below(child.id, posts))];
}
