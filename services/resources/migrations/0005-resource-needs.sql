-- So many machines or teams of a kind for an incident, which dispatches fulfil one by one (4.6(4)(6)).

create table resources.resource_need (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null,
  equipment_kind text,
  team_kind text,
  skills text[] not null,
  minimum_capacity jsonb,
  quantity integer not null check (quantity > 0),
  task text,
  point geography(Point, 4326) not null,
  raised_at timestamptz not null,
  raised_by text not null,
  close_reason text,
  constraint need_of_one_kind check (num_nonnulls(equipment_kind, team_kind) = 1)
);
create index resource_need_incident on resources.resource_need (incident_id, raised_at);

alter table resources.dispatch add need_id uuid references resources.resource_need;
create index dispatch_need on resources.dispatch (need_id) where need_id is not null;
