-- The directory of units (2.1.3), incidents (1.5, 2.1.6) with their gradings, and the county's map.

create table incidents.unit (
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
  short_name text,
  kind text not null,
  township text,
  point geography(Point, 4326),
  duty_phone text,
  duties text[] not null default '{}',
  clause text,
  source text,
  unique (county, code)
);
create index unit_point on incidents.unit using gist (point);

create table incidents.incident (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  title text not null,
  category text not null,
  scope text,
  state text not null,
  severity text not null,
  response_level text,
  occurred_at timestamptz not null,
  reported_at timestamptz not null,
  point geography(Point, 4326) not null,
  given_position jsonb not null,
  address text,
  township text,
  summary text not null,
  reporter_name text,
  reporter_phone text,
  deaths integer not null check (deaths >= 0),
  missing integer not null check (missing >= 0),
  trapped integer not null check (trapped >= 0),
  seriously_injured integer not null check (seriously_injured >= 0),
  minor_injured integer not null check (minor_injured >= 0),
  direct_loss_yuan double precision not null check (direct_loss_yuan >= 0),
  unique (county, code)
);
create index incident_point on incidents.incident using gist (point);
create index incident_newest on incidents.incident (county, reported_at desc, id desc);

create table incidents.severity_grading (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  severity text not null,
  deaths integer not null,
  seriously_injured integer not null,
  direct_loss_yuan double precision not null,
  at timestamptz not null,
  reason text not null,
  actor_name text not null
);
create index severity_grading_incident on incidents.severity_grading (incident_id, at);

create table incidents.response_activation (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  level text not null,
  authority text not null,
  prefecture_consent jsonb,
  at timestamptz not null,
  actor_name text not null
);
create index response_activation_incident on incidents.response_activation (incident_id, at);

create table incidents.map_layer (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  layer text not null,
  name text not null,
  name_en text not null,
  schematic boolean not null,
  accuracy_metres double precision,
  attribution text not null,
  licence text not null,
  source text not null,
  features jsonb not null,
  unique (county, layer)
);
