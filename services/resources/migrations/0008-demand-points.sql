-- What machines must reach in time (6.2): the county's own points, and the settlements that the shelters service tells of.

create table resources.demand_point (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null check (kind in ('KEY_TRAFFIC_NODE', 'DANGEROUS_SECTION', 'RISK_SITE')),
  point geography(Point, 4326) not null,
  given_position jsonb not null,
  terrain text not null,
  township text,
  weight double precision not null check (weight >= 0),
  target_minutes jsonb not null,
  season_factors jsonb not null,
  note text,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  constraint demand_point_code unique (county, code)
);

-- A read model of the shelters service's settlements, kept from the change feed; it can be rebuilt from its start.
create table resources.known_settlement (
  id uuid primary key,
  county text not null,
  code text not null,
  name text not null,
  township text not null,
  people integer not null,
  point geography(Point, 4326) not null,
  is_retired boolean not null,
  demo boolean not null,
  version integer not null
);
create index known_settlement_county on resources.known_settlement (county) where not is_retired;
