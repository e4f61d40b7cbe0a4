-- 标绘: what is drawn on the map of an incident (4.4(3), 6.5).

create table incidents.map_marking (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  kind text not null check (kind in (
    'CORDON', 'EVACUATION_ZONE', 'STAGING_AREA', 'TRAFFIC_CONTROL_POINT', 'ROUTE', 'SYMBOL', 'NOTE')),
  route_use text,
  symbol text,
  label text not null,
  note text,
  geometry geometry(Geometry, 4326) not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  work_group text,
  unit_id uuid references incidents.unit,
  drawn_by text not null,
  reason text,
  check (valid_to is null or valid_to >= valid_from),
  constraint marking_shape check (case
    when kind in ('CORDON', 'EVACUATION_ZONE') then geometrytype(geometry) in ('POLYGON', 'MULTIPOLYGON')
    when kind = 'STAGING_AREA' then geometrytype(geometry) in ('POINT', 'POLYGON', 'MULTIPOLYGON')
    when kind = 'ROUTE' then geometrytype(geometry) in ('LINESTRING', 'MULTILINESTRING')
    else geometrytype(geometry) = 'POINT' end),
  constraint marking_is_valid check (st_isvalid(geometry) and not st_isempty(geometry))
);
create index map_marking_incident on incidents.map_marking (incident_id, valid_from, id);
create index map_marking_place on incidents.map_marking using gist (geometry);
