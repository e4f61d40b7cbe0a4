interface Post {
  id: string;
  parentId?: string | null;
}

/** The bodies of command in the order of a chart: each above those that stand under it, with how deep it stands. */
export function chartOf<P extends Post>(posts: readonly P[]): { post: P; depth: number }[] {
  const ids = new Set(posts.map(({ id }) => id));
  const above = ({ parentId }: P): string | null => (parentId && ids.has(parentId) ? parentId : null);
  const walk = (parent: string | null, depth: number): { post: P; depth: number }[] =>
    posts.filter((post) => above(post) === parent).flatMap((post) => [{ post, depth }, ...walk(post.id, depth + 1)]);
  return walk(null, 0);
}
