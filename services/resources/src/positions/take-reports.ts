export interface TimedReport {
  /** The team's or machine's id. */
  resourceId: string;
  at: Date;
}

export interface Taken<R> {
  /** Every report that brought its resource forward in time, by time. */
  accepted: R[];
  /** The last of them for each resource. */
  latest: R[];
}

/**
 * Sorts out what a batch of reports brings: trackers send late, twice, and out of order. A report counts when it is
 * newer than the position that is known, those of the same batch before it included.
 */
export function takeReports<R extends TimedReport>(reports: R[], knownAt: ReadonlyMap<string, Date>): Taken<R> {
  const latest = new Map<string, R>();
  const inOrder = reports.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const accepted = inOrder.filter((report) => {
    const since = latest.get(report.resourceId)?.at ?? knownAt.get(report.resourceId);
    if (since && report.at.getTime() <= since.getTime()) return false;
    latest.set(report.resourceId, report);
    return true;
  });
  return { accepted, latest: [...latest.values()] };
}
