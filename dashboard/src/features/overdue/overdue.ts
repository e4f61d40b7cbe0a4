import type { OverdueQuery } from '../../generated/graphql';

/** A clock that is over: a report that was not sent, or a task that was not done in time. */
export interface Overdue {
  /** The same for as long as it is the same clock. */
  key: string;
  what: 'report' | 'task';
  name: string;
  nameEn: string;
  dueAt: string;
  incident: { id: string; title: string };
}

/** All that is over, what is over longest first. */
export function overdueOf({ lateReportClocks, lateTasks }: OverdueQuery): Overdue[] {
  const reports = lateReportClocks.incidents.flatMap(({ incident, clocks }) =>
    clocks.flatMap(({ kind, origin, name, nameEn, dueAt }): Overdue[] =>
      dueAt ? [{ key: `${incident.id} ${kind} ${origin}`, what: 'report', name, nameEn, dueAt, incident }] : [],
    ),
  );
  const tasks = lateTasks.nodes.flatMap(({ id, title, titleEn, dueAt, incident }): Overdue[] =>
    dueAt && incident ? [{ key: id, what: 'task', name: title, nameEn: titleEn ?? title, dueAt, incident }] : [],
  );
  return [...reports, ...tasks].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** Whether something is over that was not before; what was over already when the page was opened rings no bell. */
export const isNews = (before: ReadonlySet<string> | null, now: readonly Overdue[]): boolean =>
  before !== null && now.some(({ key }) => !before.has(key));
