import { describe, expect, it } from 'vitest';
import { CommandPostKind, WorkGroup } from './command-terms.ts';
import { below, PARENT, requireGroup, requireMayEstablish, slotOf } from './establish-rule.ts';

const { HEADQUARTERS, OFFICE, ONSITE_HEADQUARTERS, WORK_GROUP, TOWNSHIP_HEADQUARTERS } = CommandPostKind;
const standing = (...kinds: CommandPostKind[]) => kinds.map((kind) => ({ kind, slot: slotOf(kind, null, null) }));
const wanted = (kind: CommandPostKind, group: WorkGroup | null = null) => ({
  kind,
  group,
  slot: slotOf(kind, group, 'U-653130103'),
  clause: '2.1',
});

describe('setting up a body (2.1, 2.2)', () => {
  it.each(Object.values(CommandPostKind))('%s stands under the body that the plan gives it', (kind) => {
    const parent = PARENT[kind];
    const alone = () => requireMayEstablish(wanted(kind), []);
    if (parent === null) return expect(alone).not.toThrow();
    expect(alone).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ needed: parent }) }));
    expect(() => requireMayEstablish(wanted(kind), standing(parent))).not.toThrow();
  });

  it('refuses a second one of a kind, but not a second group or another township’s headquarters', () => {
    const there = [
      ...standing(HEADQUARTERS, ONSITE_HEADQUARTERS),
      wanted(WORK_GROUP, WorkGroup.RESCUE),
      wanted(TOWNSHIP_HEADQUARTERS),
    ];
    const again = (post: ReturnType<typeof wanted>) => () => requireMayEstablish(post, there);
    expect(again(wanted(HEADQUARTERS))).toThrow();
    expect(again(wanted(WORK_GROUP, WorkGroup.RESCUE))).toThrow();
    expect(again(wanted(TOWNSHIP_HEADQUARTERS))).toThrow();
    expect(again(wanted(WORK_GROUP, WorkGroup.MEDICAL))).not.toThrow();
    const other = { ...wanted(TOWNSHIP_HEADQUARTERS), slot: slotOf(TOWNSHIP_HEADQUARTERS, null, 'U-653130100') };
    expect(again(other)).not.toThrow();
  });

  it.each([
    [WORK_GROUP, WorkGroup.RESCUE, true],
    [WORK_GROUP, null, false],
    [OFFICE, null, true],
    [OFFICE, WorkGroup.RESCUE, false],
  ])('%s with the group %s: allowed %s', (kind, group, allowed) => {
    if (allowed) expect(() => requireGroup(kind, group)).not.toThrow();
    else expect(() => requireGroup(kind, group)).toThrow(/workGroup/);
  });
});

describe('standing down', () => {
  it('takes what stands below, and below that', () => {
    const posts = [
      { id: 'hq', parentId: null },
      { id: 'site', parentId: 'hq' },
      { id: 'rescue', parentId: 'site' },
      { id: 'township', parentId: null },
    ];
    expect(below('hq', posts).map(({ id }) => id)).toEqual(['site', 'rescue']);
    expect(below('rescue', posts)).toEqual([]);
  });
});
