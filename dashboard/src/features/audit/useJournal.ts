import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, useClient } from 'urql';
import type { JournalFilter, JournalQuery } from '../../generated/graphql';
import { type Problem, toProblem } from '../../lib/problem';
import { fromLocalInput } from '../../lib/time';
import type { AuditFilter } from './audit-address';
import { JournalDocument } from './queries';

type Journal = JournalQuery['journal'];
export type Entry = Journal['nodes'][number];
export type Head = Journal['heads'][number];

const PAGE = 50;

/** What is asked for, as the graph wants it. */
export function graphFilter({ from, to, service, ...texts }: AuditFilter): JournalFilter {
  const asked = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  return {
    ...asked,
    ...(from && { from: fromLocalInput(from) }),
    ...(to && { to: fromLocalInput(to) }),
    ...(service && { services: [service] }),
  };
}

/** One page; never from the cache: the journal grows with every act. */
export async function askJournal(
  client: Client,
  filter: JournalFilter,
  first: number,
  after: string | null,
): Promise<{ journal: Journal | null; problem: Problem | null }> {
  const { data, error } = await client
    .query(JournalDocument, { filter, first, after, counting: after === null }, { requestPolicy: 'network-only' })
    .toPromise();
  return { journal: data?.journal ?? null, problem: toProblem(error) };
}

interface Read {
  entries: readonly Entry[];
  heads: readonly Head[];
  total: number;
  next: string | null;
}
const NOTHING: Read = { entries: [], heads: [], total: 0, next: null };

export interface JournalPages extends Read {
  /** Whether something has been read of what is asked for now. */
  ready: boolean;
  reading: boolean;
  problem: Problem | null;
  older: () => void;
  refresh: () => void;
}

/** The journal as it is asked for, newest first, more of it with each `older()`. */
export function useJournal(filter: AuditFilter): JournalPages {
  const client = useClient();
  const [read, setRead] = useState<Read | null>(null);
  const [reading, setReading] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(0);

  const ask = useCallback(
    async (before: Read | null) => {
      asked.current += 1;
      const mine = asked.current;
      setReading(true);
      const answer = await askJournal(client, graphFilter(filter), PAGE, before?.next ?? null);
      if (asked.current !== mine) return;
      setReading(false);
      setProblem(answer.problem);
      const { journal } = answer;
      if (!journal) return;
      const known = before ?? NOTHING;
      setRead({
        entries: [...known.entries, ...journal.nodes],
        heads: journal.heads,
        total: journal.totalCount ?? known.total,
        next: journal.pageInfo.hasNextPage ? (journal.pageInfo.endCursor ?? null) : null,
      });
    },
    [client, filter],
  );
  useEffect(() => {
    setRead(null);
    void ask(null);
  }, [ask]);

  return {
    ...(read ?? NOTHING),
    ready: read !== null,
    reading,
    problem,
    older: () => void ask(read),
    refresh: () => void ask(null),
  };
}
