import { expect, it } from 'vitest';
import { chartOf } from './chart';

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
