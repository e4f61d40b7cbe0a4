-- The lead unit where the plan leaves it open (2.1.2, 2.1.6): which other industries an accident touches, whom the
-- headquarters names, and how an accident was classified before.

alter table incidents.incident
  add column also_categories text[] not null default '{}',
  add column named_lead_unit_id uuid references incidents.unit;

create table incidents.lead_unit_naming (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  at timestamptz not null,
  actor_name text not null,
  unit_id uuid not null references incidents.unit,
  authority text not null,
  clause text not null,
  reason text not null,
  document text
);
create index lead_unit_naming_incident on incidents.lead_unit_naming (incident_id, at);

create table incidents.reclassification (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  at timestamptz not null,
  actor_name text not null,
  from_category text not null,
  from_scope text,
  category text not null,
  scope text,
  also_categories text[] not null,
  reason text not null
);
create index reclassification_incident on incidents.reclassification (incident_id, at);
