-- What the resources service tells of an incident's dispatches and costs: enough to draft the evaluation from (5.4).
create table incidents.known_dispatch (
  id uuid primary key,
  county text not null,
  incident_id uuid not null,
  kind text not null check (kind in ('TEAM', 'EQUIPMENT')),
  code text not null,
  task text,
  requested_at timestamptz not null,
  on_scene_at timestamptz,
  version integer not null
);
create index known_dispatch_incident on incidents.known_dispatch (incident_id, requested_at);

create table incidents.known_cost (
  id uuid primary key,
  county text not null,
  incident_id uuid not null,
  payer text not null,
  payer_name text not null,
  amount_yuan numeric(14, 2) not null,
  cancelled boolean not null,
  version integer not null
);
create index known_cost_incident on incidents.known_cost (incident_id);
