import type { IncidentPictureQuery } from '../../generated/graphql';

type Incident = NonNullable<IncidentPictureQuery['incident']>;
export type ClockFact = Pick<
  Incident['reportClock'][number],
  'kind' | 'origin' | 'name' | 'nameEn' | 'clause' | 'state' | 'dueAt' | 'atOnce'
>;
export type TaskFact = Pick<Incident['tasks'][number], 'title' | 'titleEn' | 'clause' | 'state' | 'dueAt'>;

/** Something that has to be done until an instant: a report of 4.1, or a task. */
export interface NextClock {
  what: 'report' | 'task';
  name: string;
  nameEn: string;
  clause: string | null;
  dueAt: string;
  /** Due from its start, without a number of minutes. */
  atOnce: boolean;
}

const RUNS: readonly string[] = ['RUNNING', 'DUE', 'OVERDUE'];
const OPEN: readonly string[] = ['TODO', 'IN_PROGRESS'];

/** All that runs, what is due first first; and how many of them are over at `now`. */
export function runningClocks(
  clocks: readonly ClockFact[],
  tasks: readonly TaskFact[],
  now: number,
): { next: NextClock | null; over: number } {
  const reports = clocks.flatMap(({ state, dueAt, name, nameEn, clause, atOnce }): NextClock[] =>
    RUNS.includes(state) && dueAt ? [{ what: 'report', name, nameEn, clause, dueAt, atOnce }] : [],
  );
  const work = tasks.flatMap(({ state, dueAt, title, titleEn, clause }): NextClock[] =>
    OPEN.includes(state) && dueAt
      ? [{ what: 'task', name: title, nameEn: titleEn ?? title, clause: clause ?? null, dueAt, atOnce: false }]
      : [],
  );
  const all = [...reports, ...work].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return { next: all[0] ?? null, over: all.filter(({ dueAt }) => Date.parse(dueAt) < now).length };
}
