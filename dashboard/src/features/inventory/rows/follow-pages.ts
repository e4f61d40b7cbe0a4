export interface Page<Row> {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export interface PageAnswer<Row, Failure> {
  page: Page<Row> | undefined;
  failure: Failure | undefined;
}

export interface Rows<Row, Failure> {
  rows: readonly Row[] | null;
  total: number;
  /** Whether the last page has been read. */
  complete: boolean;
  failure: Failure | undefined;
}

/** Reads one page and goes on telling of it whenever it changes, until stopped. */
type ReadPage<Row, Failure> = (after: string | null, told: (answer: PageAnswer<Row, Failure>) => void) => () => void;

interface Followed<Row, Failure> {
  after: string | null;
  page: Page<Row> | undefined;
  failure: Failure | undefined;
  stop: () => void;
}

/**
 * Follows a Relay list from page to page and keeps following every page: when an earlier one ends elsewhere than
 * before, the later ones are read anew from there.
 */
export function followPages<Row extends { id: string }, Failure>(
  read: ReadPage<Row, Failure>,
  told: (rows: Rows<Row, Failure>) => void,
): () => void {
  let pages: Followed<Row, Failure>[] = [];
  let stopped = false;

  const tell = (): void => {
    if (stopped) return;
    const known = pages.flatMap(({ page }) => (page ? [page] : []));
    const byId = new Map(known.flatMap(({ nodes }) => nodes.map((row) => [row.id, row] as const)));
    const last = known.at(-1);
    told({
      rows: last ? [...byId.values()] : null,
      total: last?.totalCount ?? 0,
      complete: last !== undefined && known.length === pages.length && !last.pageInfo.hasNextPage,
      failure: pages.find(({ failure }) => failure !== undefined)?.failure,
    });
  };

  const dropAfter = (index: number): void => {
    for (const { stop } of pages.slice(index + 1)) stop();
    pages = pages.slice(0, index + 1);
  };

  const follow = (index: number, after: string | null): void => {
    const followed: Followed<Row, Failure> = { after, page: undefined, failure: undefined, stop: () => undefined };
    pages.push(followed);
    followed.stop = read(after, ({ page, failure }) => {
      if (stopped || pages[index] !== followed) return;
      followed.page = page ?? followed.page;
      followed.failure = failure;
      const next = followed.page?.pageInfo.hasNextPage ? followed.page.pageInfo.endCursor : null;
      if (pages[index + 1]?.after !== next) {
        dropAfter(index);
        if (next !== null) follow(index + 1, next);
      }
      tell();
    });
  };

  follow(0, null);
  return () => {
    stopped = true;
    for (const { stop } of pages) stop();
  };
}
