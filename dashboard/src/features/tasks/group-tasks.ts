interface Grouped {
  checklist?: { id: string } | null;
  ordinal: number;
}

/** The tasks of each list in its order; those that belong to none, set by hand, come last. */
export function groupTasks<T extends Grouped, L extends { id: string }>(
  tasks: readonly T[],
  lists: readonly L[],
): { list: L | null; tasks: T[] }[] {
  const of = (id: string | null): T[] =>
    tasks.filter(({ checklist }) => (checklist?.id ?? null) === id).sort((a, b) => a.ordinal - b.ordinal);
  return [...lists.map((list) => ({ list, tasks: of(list.id) })), { list: null, tasks: of(null) }].filter(
    ({ tasks: some }) => some.length > 0,
  );
}

/** How far a list is: what needs no more doing counts as done. */
export const doneOf = (tasks: readonly { state: string }[]): number =>
  tasks.filter(({ state }) => state === 'DONE' || state === 'NOT_NEEDED').length;
