-- Two reports of one accident: the later is merged into the one that stays, and both histories are kept.

alter table incidents.incident add column merged_into_id uuid references incidents.incident;
create index incident_merged_into on incidents.incident (merged_into_id) where merged_into_id is not null;
-- Duplicates are near in time first: a few hours hold few incidents, however many there have been.
create index incident_occurred on incidents.incident (county, occurred_at);

create table incidents.incident_merge (
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
  duplicate_id uuid not null references incidents.incident,
  reason text not null
);
create index incident_merge_incident on incidents.incident_merge (incident_id, at);
