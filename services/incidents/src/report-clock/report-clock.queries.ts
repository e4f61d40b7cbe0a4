import { schemaOf } from '@outpost/shared/database';
import type { EntityManager } from 'typeorm';
import type { Incident } from '../incidents/incident.entity.ts';
import type { ClockFacts, ToldReport } from './clock-rule.ts';

export type IncidentOnClock = Pick<
  Incident,
  'id' | 'county' | 'occurredAt' | 'unitInformedAt' | 'reportedAt' | 'state'
>;

type StoredReport = Omit<ToldReport, 'deliveries'> & {
  incidentId: string;
  deliveries: { unitCode: string; at: string }[];
};

/** Everything that was sent or received on the incidents, with the units that it went to. */
async function toldReports(manager: EntityManager, ids: readonly string[]): Promise<Map<string, ToldReport[]>> {
  const schema = schemaOf(manager);
  const rows: StoredReport[] = await manager.query(
    `select r.incident_id as "incidentId", r.origin, r.stage, r.form, r.incident_version as "incidentVersion",
       r.sent_at as at, coalesce(jsonb_agg(jsonb_build_object('unitCode', u.code, 'at', d.sent_at))
         filter (where d.id is not null), '[]') as deliveries
     from ${schema}.report r
     left join ${schema}.report_delivery d on d.report_id = r.id
     left join ${schema}.unit u on u.id = d.unit_id
     where r.incident_id = any($1) and r.state in ('SENT', 'RECEIVED')
     group by r.id`,
    [ids],
  );
  const told = rows.map(({ deliveries, ...report }) => ({
    ...report,
    deliveries: deliveries.map(({ unitCode, at }) => ({ unitCode, at: new Date(at) })),
  }));
  return Map.groupBy(told, ({ incidentId }) => incidentId);
}

interface Watched {
  incidentId: string;
  endedAt: Date | null;
  changes: { version: number; at: string }[];
}

async function watched(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Watched>> {
  const schema = schemaOf(manager);
  const rows: Watched[] = await manager.query(
    `select w.incident_id as "incidentId", w.ended_at as "endedAt",
       coalesce((select jsonb_agg(jsonb_build_object('version', n.version, 'at', n.at) order by n.version)
         from ${schema}.report_news n where n.incident_id = w.incident_id), '[]') as changes
     from ${schema}.report_watch w where w.incident_id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.incidentId, row]));
}

/** What the clocks of incidents depend on, in two queries for all of them. */
export async function clockFacts(manager: EntityManager, incidents: readonly IncidentOnClock[]): Promise<ClockFacts[]> {
  const ids = incidents.map(({ id }) => id);
  const [reports, watch] = [await toldReports(manager, ids), await watched(manager, ids)];
  return incidents.map(({ id, occurredAt, unitInformedAt, reportedAt, state }) => ({
    occurredAt,
    unitInformedAt,
    reportedAt,
    state,
    endedAt: watch.get(id)?.endedAt ?? null,
    reports: reports.get(id) ?? [],
    changes: (watch.get(id)?.changes ?? []).map(({ version, at }) => ({ version, at: new Date(at) })),
  }));
}

export const addNews = (manager: EntityManager, incidentId: string, version: number, at: Date): Promise<unknown> =>
  manager.query(`insert into ${schemaOf(manager)}.report_news (incident_id, version, at) values ($1, $2, $3)`, [
    incidentId,
    version,
    at,
  ]);

export const setWatch = (
  manager: EntityManager,
  { id, county }: IncidentOnClock,
  endedAt: Date | null,
  lateAt: Date | null,
): Promise<unknown> =>
  manager.query(
    `insert into ${schemaOf(manager)}.report_watch (incident_id, county, ended_at, late_at) values ($1, $2, $3, $4)
     on conflict (incident_id) do update set ended_at = excluded.ended_at, late_at = excluded.late_at`,
    [id, county, endedAt, lateAt],
  );

/** The incidents of a scope of which a report is overdue, the longest overdue first. */
export async function lateIncidents(
  manager: EntityManager,
  scope: string,
  now: Date,
  first: number,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select incident_id as id from ${schemaOf(manager)}.report_watch
     where late_at < $1 and starts_with(county, $2) order by late_at, incident_id limit $3`,
    [now, scope, first],
  );
  return rows.map(({ id }) => id);
}

export async function countLateIncidents(manager: EntityManager, scope: string, now: Date): Promise<number> {
  const rows: { n: number }[] = await manager.query(
    `select count(*)::integer as n from ${schemaOf(manager)}.report_watch where late_at < $1 and starts_with(county, $2)`,
    [now, scope],
  );
  return rows[0]?.n ?? 0;
}
