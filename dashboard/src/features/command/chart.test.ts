import { expect, it } from 'vitest';
import { type Branch, chartOf, treeOf } from './chart';

it('a chart has every body below the one that it stands under, and one whose own is gone at the top', () => {
  const posts = [
    { id: 'group', parentId: 'scene' },
    { id: 'hq', parentId: null },
    { id: 'scene', parentId: 'hq' },
    { id: 'lost', parentId: 'gone' },
  ];
  expect(chartOf(posts).map(({ post, depth }) => `${post.id} ${depth}`)).toEqual([
    'hq 0',
    'scene 1',
    'group 2',
    'lost 0',
  ]);
});

it('a tree has every body below the one that it stands under', () => {
  const posts = [
    { id: 'group', parentId: 'scene' },
    { id: 'hq', parentId: null },
    { id: 'scene', parentId: 'hq' },
    { id: 'lost', parentId: 'gone' },
  ];
  const told = (branches: Branch<{ id: string }>[]): unknown =>
    branches.map(({ post, under }) => (under.length > 0 ? [post.id, told(under)] : post.id));
  expect(told(treeOf(posts))).toEqual([['hq', [['scene', ['group']]]], 'lost']);
});
