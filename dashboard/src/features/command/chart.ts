interface Post {
  id: string;
  parentId?: string | null;
}

export interface Branch<P> {
  post: P;
  under: Branch<P>[];
}

/** The bodies of command as a tree; one whose own parent is gone stands at the top. */
export function treeOf<P extends Post>(posts: readonly P[]): Branch<P>[] {
  const ids = new Set(posts.map(({ id }) => id));
  const above = ({ parentId }: P): string | null => (parentId && ids.has(parentId) ? parentId : null);
  const grow = (parent: string | null): Branch<P>[] =>
    posts.filter((post) => above(post) === parent).map((post) => ({ post, under: grow(post.id) }));
  return grow(null);
}

/** The same as a list: each body above those that stand under it, with how deep it stands. */
export function chartOf<P extends Post>(posts: readonly P[]): { post: P; depth: number }[] {
  const walk = (branches: readonly Branch<P>[], depth: number): { post: P; depth: number }[] =>
    branches.flatMap(({ post, under }) => [{ post, depth }, ...walk(under, depth + 1)]);
  return walk(treeOf(posts), 0);
}
