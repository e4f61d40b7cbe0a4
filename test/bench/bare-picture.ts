import type pg from 'pg';

interface IncidentRow {
  id: string;
  category: string;
  at: string;
}

const INCIDENT = 'select *, ST_AsGeoJSON(point) as at from incidents.incident where id = $1';

/** Nearest first, as the product asks: ready to be called, in use, in the county. */
const nearest = (table: 'team' | 'equipment') =>
  `select *, ST_AsGeoJSON(point), ST_Distance(point, ST_GeomFromGeoJSON($1)::geography) as metres
   from resources.${table} where retired_at is null and status in ('AVAILABLE', 'STANDBY')
   order by point <-> ST_GeomFromGeoJSON($1)::geography limit 6`;

const AROUND = {
  teams: nearest('team'),
  equipment: nearest('equipment'),
  shelters: `select *, ST_AsGeoJSON(point), ST_Distance(point, ST_GeomFromGeoJSON($1)::geography) as metres
    from shelters.shelter where retired_at is null and state in ('READY', 'OPEN') and capacity > occupancy
    order by point <-> ST_GeomFromGeoJSON($1)::geography limit 4`,
  settlements: `select count(*), sum(people) from shelters.settlement
    where retired_at is null and ST_DWithin(point, ST_GeomFromGeoJSON($1)::geography, 5000)`,
  warnings: `select *, ST_AsGeoJSON(area) from warnings.warning
    where retired_at is null and state in ('ISSUED', 'ADJUSTED') and starts_at <= now() and (ends_at is null or ends_at > now())
      and ST_Intersects(area, ST_GeomFromGeoJSON($1))`,
};

const OF_INCIDENT = {
  gradings: 'select * from incidents.severity_grading where incident_id = $1 order by at',
  timeline: 'select * from incidents.journal where incident_id = $1 order by seq desc limit 30',
  dispatches: `select d.*, t.name as team_name, e.name as equipment_name from resources.dispatch d
    left join resources.team t on t.id = d.team_id left join resources.equipment e on e.id = d.equipment_id
    where d.incident_id = $1 order by d.requested_at desc`,
};

const EXPERTS = `select *, ST_Distance(point, ST_GeomFromGeoJSON($2)::geography) as metres from experts.expert
  where retired_at is null and availability = 'AVAILABLE' and current_date between term_from and term_to
    and (specialities @> array[$1] or medical) order by metres limit 4`;

/** The reads of the picture as bare SQL: one after the incident's row, the others together. Gives the number of rows. */
export async function barePicture(pool: pg.Pool, id: string): Promise<number> {
  const { rows } = await pool.query<IncidentRow>(INCIDENT, [id]);
  const incident = rows[0];
  if (!incident) throw new Error(`there is no incident ${id}`);
  const answers = await Promise.all([
    ...Object.values(AROUND).map((sql) => pool.query(sql, [incident.at])),
    ...Object.values(OF_INCIDENT).map((sql) => pool.query(sql, [id])),
    pool.query(EXPERTS, [incident.category, incident.at]),
    pool.query('select * from incidents.unit where county = $1 limit 1', ['653130']),
  ]);
  return answers.reduce((count, answer) => count + answer.rows.length, 1);
}
